// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/tokens.h"

#include "catalog/connection.h"
#include "catalog/error.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>

namespace podium {
namespace {

/// The pointer to FTS5's functions, as https://sqlite.org/fts5.html#extending_fts5 tells to get it.
fts5_api *fts5Of(sqlite3 *handle) {
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, "select fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

/// One of FTS5's tokenizers, made with the arguments that the schema gives it.
class Fts5Tokenizer {
public:
    Fts5Tokenizer(fts5_api *api, const char *name, std::vector<const char *> arguments) {
        void *userData = nullptr;
        if (api == nullptr || api->xFindTokenizer(api, name, &userData, &m_functions) != SQLITE_OK ||
            m_functions.xCreate(userData, arguments.data(), static_cast<int>(arguments.size()),
                                &m_tokenizer) != SQLITE_OK) {
            throw Error(Error::Kind::Internal, QStringLiteral("This SQLite has no full-text search (FTS5)."),
                        QStringLiteral("Install Debian's package libsqlite3-0."));
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
    size_t stems = 0;
};

int collectWord(void *context, int flags, const char *token, int length, int start, int end) {
    if ((flags & FTS5_TOKEN_COLOCATED) != 0) return SQLITE_OK;
    auto &collected = *static_cast<Collected *>(context);
    const int from = collected.position.at(start);
    const int to = collected.position.at(end);
    collected.tokens.push_back({QByteArray(token, length), {}, {from, to - from}});
    return SQLITE_OK;
}

int collectStem(void *context, int flags, const char *token, int length, int, int) {
    if ((flags & FTS5_TOKEN_COLOCATED) != 0) return SQLITE_OK;
    auto &collected = *static_cast<Collected *>(context);
    if (collected.stems < collected.tokens.size())
        collected.tokens[collected.stems++].stem = QByteArray(token, length);
    return SQLITE_OK;
}

} // namespace

struct Tokenizer::Private {
    explicit Private(fts5_api *api)
        : words(api, "unicode61", {"remove_diacritics", "2"}),
          stems(api, "porter", {"unicode61", "remove_diacritics", "2"}) {}
    Fts5Tokenizer words;
    Fts5Tokenizer stems;
};

Tokenizer::Tokenizer(Connection &connection) : d(std::make_unique<Private>(fts5Of(connection.handle()))) {}
Tokenizer::~Tokenizer() = default;

std::vector<Token> Tokenizer::tokens(const QString &text) const {
    const QByteArray utf8 = text.toUtf8();
    Collected collected{{}, Utf16Position(utf8), 0};
    d->words.run(utf8, &collected, collectWord);
    d->stems.run(utf8, &collected, collectStem);
    return std::move(collected.tokens);
}

HitMarker::HitMarker(const Tokenizer &tokenizer, const SearchQuery &query) : m_tokenizer(&tokenizer) {
    for (const SearchTerm &term : query.terms) {
        Term made{tokenizer.tokens(term.text), term.phrase, term.prefix};
        if (!made.tokens.empty()) m_terms.push_back(std::move(made));
    }
}

/// How many tokens of the text, from `at` on, the term covers; 0 for none.
qsizetype HitMarker::matchAt(const Term &term, const std::vector<Token> &text, size_t at,
                             QStringView original) const {
    const size_t count = term.tokens.size();
    bool matches = at + count <= text.size();
    for (size_t i = 0; matches && i < count; ++i) {
        const Token &asked = term.tokens[i];
        const Token &found = text[at + i];
        matches = found.word == asked.word || (!term.phrase && found.stem == asked.stem) ||
                  (term.prefix && i + 1 == count && found.word.startsWith(asked.word));
    }
    if (matches) return static_cast<qsizetype>(count);
    if (count != 1) return 0;
    // M*A*S*H is four words to the tokenizer and one to a reader: compare what no space divides.
    QByteArray joined = text[at].word;
    const QByteArray &asked = term.tokens.front().word;
    for (size_t next = at + 1; next < text.size() && joined.size() < asked.size(); ++next) {
        const int gapStart = text[next - 1].range.start + text[next - 1].range.length;
        const QStringView gap = original.mid(gapStart, text[next].range.start - gapStart);
        if (std::any_of(gap.begin(), gap.end(), [](QChar c) { return c.isSpace(); })) return 0;
        joined += text[next].word;
        if (joined == asked) return static_cast<qsizetype>(next) - static_cast<qsizetype>(at) + 1;
    }
    return 0;
}

QList<TextRange> HitMarker::hits(const QString &text) const {
    QList<TextRange> found;
    if (m_terms.empty()) return found;
    const std::vector<Token> tokens = m_tokenizer->tokens(text);
    for (size_t at = 0; at < tokens.size();) {
        qsizetype longest = 0;
        for (const Term &term : m_terms) longest = std::max(longest, matchAt(term, tokens, at, text));
        if (longest == 0) {
            ++at;
            continue;
        }
        const TextRange &last = tokens[at + static_cast<size_t>(longest) - 1].range;
        const int start = tokens[at].range.start;
        found.append({start, last.start + last.length - start});
        at += static_cast<size_t>(longest);
    }
    return found;
}

} // namespace podium
