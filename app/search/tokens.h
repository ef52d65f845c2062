// SPDX-License-Identifier: GPL-3.0-or-later
// Words as the indexes see them: the tokenizers of FTS5 themselves, asked from C++.
#pragma once

#include "catalog/fold.h"
#include "search/hits.h"
#include "search/query.h"

#include <memory>
#include <vector>

namespace podium {

class Connection;

/// A word of a text: what find_word and find_stem hold for it, and where it stands.
struct Token {
    QByteArray word; ///< lower case, without accents (UTF-8)
    QByteArray stem; ///< the same by the Porter stemmer
    TextRange range; ///< in UTF-16 units of the text
};

/// Both tokenizers of the schema, made from a connection's FTS5. One thread at a time.
class Tokenizer final {
public:
    /// @throws Error::Internal where this SQLite was built without FTS5
    explicit Tokenizer(Connection &connection);
    ~Tokenizer();
    Q_DISABLE_COPY_MOVE(Tokenizer)

    std::vector<Token> tokens(const QString &text) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The places where the terms of one query stand in texts. What it marks is what the index matched:
/// a word marks itself, its second spelling and its related forms, a phrase exactly itself, a prefix
/// every word it begins.
class HitMarker final {
public:
    HitMarker(const Tokenizer &tokenizer, const SearchQuery &query);

    /// In order, not overlapping. @param apostrophes  as the text was indexed: joined in names and titles
    QList<TextRange> hits(const QString &text, Apostrophes apostrophes = Apostrophes::Part) const;
    bool isEmpty() const noexcept { return m_terms.empty(); }

private:
    struct Term {
        std::vector<Token> tokens;
        QByteArrayList spellings; ///< in one word: what `joinedWords` makes of it
        bool exact = false;       ///< no related forms
        bool prefix = false;
    };
    static bool isSpelled(const Term &term, const QByteArray &word);
    static size_t matchAt(const Term &term, const std::vector<Token> &text, size_t at);

    const Tokenizer *m_tokenizer;
    std::vector<Term> m_terms;
};

} // namespace podium
