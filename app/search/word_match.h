// SPDX-License-Identifier: GPL-3.0-or-later
// From words to nominations: which have them all, how well, and in which passage or post.
#pragma once

#include "search/query.h"

#include <unordered_map>
#include <vector>

namespace podium {

class Connection;
class Tokenizer;

/// What a nomination has of the terms: in its names, a passage, a post.
struct WordMatch {
    double score = 0;     ///< higher is better; phrases before exact words before related forms
    quint32 document = 0; ///< 4 * id + kind of the passage or post that has most; 0: names alone
    quint64 terms = 0;    ///< a bit for each term that is found
};

/// What is found around nominations of the words of a query.
struct WordMatches {
    std::unordered_map<quint32, WordMatch> found; ///< nominations with any of the terms
    quint64 required = 0;                         ///< terms that must all be found
    QList<quint64> groupBits;                     ///< for GroupTest

    /// Nothing where none of the terms is found.
    const WordMatch *of(quint32 nomination) const {
        const auto it = found.find(nomination);
        return it == found.end() ? nullptr : &it->second;
    }
};

/// What kind of thing a document of the indexes is (resources/sql/003_derived.sql).
enum class DocumentKind : quint8 { Names = 0, Passage = 1, Post = 2 };

/// Which nominations a passage or post belongs to. Made once and kept until the facts change.
class DocumentOwners final {
public:
    /// @throws Error, Interrupted
    static DocumentOwners load(Connection &connection);
    /// Calls `use(nomination)` for each.
    template <typename F> void forEach(quint64 document, F use) const {
        if (static_cast<DocumentKind>(document & 3U) == DocumentKind::Names) {
            use(static_cast<quint32>(document >> 2U));
            return;
        }
        for (auto it = lowerBound(document); it != m_owners.end() && it->first == document; ++it)
            use(it->second);
    }

private:
    using Owners = std::vector<std::pair<quint64, quint32>>;
    Owners::const_iterator lowerBound(quint64 document) const;
    Owners m_owners; ///< document, nomination; sorted
};

/// Terms in which no tokenizer finds a word ("*", an emoji) ask for nothing. @return nothing where that
/// leaves no term: then there is nothing to match. @throws Error, Interrupted
std::optional<WordMatches> matchWords(Connection &connection, const Tokenizer &tokenizer,
                                      const DocumentOwners &owners, const SearchQuery &query);

} // namespace podium
