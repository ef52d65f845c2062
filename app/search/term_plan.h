// SPDX-License-Identifier: GPL-3.0-or-later
// From the words of a query to what is read from the word indexes.
#pragma once

#include "search/query.h"

#include <vector>

namespace podium {

class Connection;
class Tokenizer;

/// A word, a phrase or words near each other: what is looked for as one thing.
struct PlannedTerm {
    /// One way to find it.
    struct Variant {
        enum class Kind {
            Word,       ///< as the indexes hold it
            Beginning,  ///< all words that begin so
            Expression, ///< of FTS5: a phrase, or words near each other
        };
        Kind kind = Kind::Word;
        QString text;
        bool exact = false;  ///< as typed, or its second spelling; else a related form or a longer word
        bool counted = true; ///< adds to the term's frequency; else another variant has counted it
    };
    quint64 bit = 0;
    bool wanted = true; ///< else it only tells what must not be
    bool required = false;
    std::vector<Variant> variants;
};

/// The terms of a query and of its groups, each with a bit of its own.
struct TermPlan {
    std::vector<PlannedTerm> terms;
    quint64 required = 0;     ///< bits of terms that must all be found
    quint64 wanted = 0;       ///< bits of terms that a text is better for
    QList<quint64> groupBits; ///< for GroupTest
    /// Of FTS5: the required words side by side, as they were typed; a text that has them so comes first.
    /// Empty where there are not at least two.
    QString sideBySide;

    /// Terms in which no tokenizer finds a word ("*", an emoji) ask for nothing. @throws Error, Interrupted
    TermPlan(Connection &connection, const Tokenizer &tokenizer, const SearchQuery &query);

    bool hasUnwanted() const;

private:
    quint64 add(Connection &connection, const Tokenizer &tokenizer, PlannedTerm term, const QueryNode &node);
};

} // namespace podium
