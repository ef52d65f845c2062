// SPDX-License-Identifier: GPL-3.0-or-later
// Words as the indexes see them: the tokenizers of FTS5 themselves, asked from C++.
#pragma once

#include "catalog/text_range.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <vector>

struct fts5_api;

namespace podium {

class Connection;

/// The pointer to FTS5's functions, as https://sqlite.org/fts5.html#extending_fts5 tells to get it.
/// @throws Error::Internal where this SQLite was built without FTS5
fts5_api *fts5Of(Connection &connection);

/// A word of a text: what the indexes hold for it, and where it stands.
struct Token {
    QByteArray word; ///< lower case, without accents (UTF-8)
    QByteArray stem; ///< the same by the Porter stemmer, where somebody asked for it
    TextRange range; ///< in UTF-16 units of the text
};

/// The tokenizer of the indexes and the one that makes stems, made from a connection's FTS5. One thread at a
/// time.
class Tokenizer final {
public:
    /// @throws Error::Internal where this SQLite was built without FTS5
    explicit Tokenizer(Connection &connection);
    ~Tokenizer();
    Q_DISABLE_COPY_MOVE(Tokenizer)

    std::vector<Token> tokens(const QString &text) const;
    /// The stem of one word as the indexes hold it.
    QByteArray stem(const QByteArray &word) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace podium
