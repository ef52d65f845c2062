// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/tokenizer.h"

#include "catalog/connection.h"
#include "catalog/error.h"

#include <sqlite3.h>

namespace podium {
namespace {

Error withoutFullText() {
    return Error(Error::Kind::Internal, QStringLiteral("This SQLite has no full-text search (FTS5)."),
                 QStringLiteral("Install Debian's package libsqlite3-0."));
}

/// One of FTS5's tokenizers, made with the arguments that the schema gives it.
class Fts5Tokenizer {
public:
    Fts5Tokenizer(fts5_api *api, const char *name, std::vector<const char *> arguments) {
        void *userData = nullptr;
        if (api->xFindTokenizer(api, name, &userData, &m_functions) != SQLITE_OK ||
            m_functions.xCreate(userData, arguments.data(), static_cast<int>(arguments.size()),
                                &m_tokenizer) != SQLITE_OK) {
            throw withoutFullText();
        }
    }
    ~Fts5Tokenizer() { m_functions.xDelete(m_tokenizer); }
    Q_DISABLE_COPY_MOVE(Fts5Tokenizer)

    using Callback = int (*)(void *, int, const char *, int, int, int);
    void run(const QByteArray &utf8, void *context, Callback callback) const {
        m_functions.xTokenize(m_tokenizer, context, FTS5_TOKENIZE_DOCUMENT, utf8.constData(),
                              static_cast<int>(utf8.size()), callback);
    }

private:
    fts5_tokenizer m_functions{};
    ::Fts5Tokenizer *m_tokenizer = nullptr;
};

/// Turns rising byte offsets of a UTF-8 text into UTF-16 offsets.
class Utf16Position {
public:
    explicit Utf16Position(const QByteArray &utf8) : m_utf8(&utf8) {}
    int at(qsizetype byte) {
        for (; m_byte < byte; ++m_byte) {
            const auto c = static_cast<unsigned char>(m_utf8->at(m_byte));
            if ((c & 0xC0) == 0x80) continue; // the inside of a character
            m_units += c >= 0xF0 ? 2 : 1;
        }
        return m_units;
    }

private:
    const QByteArray *m_utf8;
    qsizetype m_byte = 0;
    int m_units = 0;
};

struct Collected {
    std::vector<Token> tokens;
    Utf16Position position;
};

int collectWord(void *context, int flags, const char *token, int length, int start, int end) {
    if ((flags & FTS5_TOKEN_COLOCATED) != 0) return SQLITE_OK;
    auto &collected = *static_cast<Collected *>(context);
    const int from = collected.position.at(start);
    const int to = collected.position.at(end);
    collected.tokens.push_back({QByteArray(token, length), {}, {from, to - from}});
    return SQLITE_OK;
}

int keepWord(void *context, int, const char *token, int length, int, int) {
    *static_cast<QByteArray *>(context) = QByteArray(token, length);
    return SQLITE_OK;
}

} // namespace

fts5_api *fts5Of(Connection &connection) {
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), "select fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api == nullptr) throw withoutFullText();
    return api;
}

struct Tokenizer::Private {
    explicit Private(fts5_api *api)
        : words(api, "unicode61", {"remove_diacritics", "2"}),
          stems(api, "porter", {"unicode61", "remove_diacritics", "2"}) {}
    Fts5Tokenizer words;
    Fts5Tokenizer stems;
};

Tokenizer::Tokenizer(Connection &connection) : d(std::make_unique<Private>(fts5Of(connection))) {}
Tokenizer::~Tokenizer() = default;

std::vector<Token> Tokenizer::tokens(const QString &text) const {
    const QByteArray utf8 = text.toUtf8();
    Collected collected{{}, Utf16Position(utf8)};
    d->words.run(utf8, &collected, collectWord);
    return std::move(collected.tokens);
}

QByteArray Tokenizer::stem(const QByteArray &word) const {
    QByteArray stem;
    d->stems.run(word, &stem, keepWord);
    return stem;
}

} // namespace podium
