// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a query stand in a text.
#pragma once

#include "catalog/fold.h"
#include "catalog/tokenizer.h"
#include "search/query.h"

namespace podium {

/// The places where the terms of one query stand in texts. What it marks is what the index matched:
/// a word marks itself, its second spelling and its related forms, a phrase exactly itself, a prefix
/// every word it begins.
class HitMarker final {
public:
    struct Hit {
        TextRange range;
        quint64 terms = 0;   ///< a bit for each wanted term of the query, in their order
        quint64 asTyped = 0; ///< of those: not by a related form, nor by a word that only begins so
    };

    HitMarker(const Tokenizer &tokenizer, const SearchQuery &query);

    /// In order, not overlapping. @param apostrophes  as the text was indexed: joined in names and titles
    std::vector<Hit> look(const QString &text, Apostrophes apostrophes = Apostrophes::Part) const;
    /// The same, places alone.
    QList<TextRange> hits(const QString &text, Apostrophes apostrophes = Apostrophes::Part) const;
    bool isEmpty() const noexcept { return m_terms.empty(); }

private:
    struct Term {
        std::vector<Token> tokens;
        QByteArrayList spellings; ///< in one word: what `joinedWords` makes of it
        bool exact = false;       ///< no related forms
        bool prefix = false;
        bool wildcard = false;
    };
    struct Found {
        size_t tokens = 0; ///< how many the term covers; 0: none
        bool asTyped = false;
    };
    static Found spelled(const Term &term, const QByteArray &word);
    Found matchAt(const Term &term, const std::vector<Token> &text, size_t at) const;
    bool isRelated(const Token &asked, const QByteArray &word) const;

    const Tokenizer *m_tokenizer;
    std::vector<Term> m_terms;
};

} // namespace podium
