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

int endOf(const Token &token) {
    return token.range.start + token.range.length;
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
    const QList<SearchTerm> wanted = query.wantedTerms();
    for (const SearchTerm &term : wanted) {
        Term made{tokenizer.tokens(term.text), {}, term.phrase || term.exact, term.prefix};
        if (made.tokens.empty()) continue;
        if (!term.phrase) {
            if (made.tokens.size() == 1) made.spellings.append(made.tokens.front().word);
            const QList<JoinedWord> joined = joinedWords(term.text);
            for (const JoinedWord &word : joined) made.spellings.append(word.joined.toUtf8());
        }
        m_terms.push_back(std::move(made));
    }
}

bool HitMarker::isSpelled(const Term &term, const QByteArray &word) {
    return std::any_of(term.spellings.cbegin(), term.spellings.cend(), [&](const QByteArray &spelling) {
        return word == spelling || (term.prefix && word.startsWith(spelling));
    });
}

/// How many tokens of the text, from `at` on, the term covers; 0 for none.
size_t HitMarker::matchAt(const Term &term, const std::vector<Token> &text, size_t at) {
    const size_t count = term.tokens.size();
    bool matches = at + count <= text.size();
    for (size_t i = 0; matches && i < count; ++i) {
        const Token &asked = term.tokens[i];
        const Token &found = text[at + i];
        matches = found.word == asked.word || (!term.exact && found.stem == asked.stem) ||
                  (term.prefix && i + 1 == count && found.word.startsWith(asked.word));
    }
    if (matches) return count;
    return isSpelled(term, text[at].word) ? 1 : 0;
}

QList<TextRange> HitMarker::hits(const QString &text, Apostrophes apostrophes) const {
    QList<TextRange> found;
    if (m_terms.empty()) return found;
    const std::vector<Token> tokens = m_tokenizer->tokens(text);
    const QList<JoinedWord> joined = joinedWords(text, apostrophes);
    auto word = joined.cbegin();
    for (size_t at = 0; at < tokens.size();) {
        const int start = tokens[at].range.start;
        int end = start;
        for (const Term &term : m_terms)
            if (const size_t count = matchAt(term, tokens, at); count > 0)
                end = std::max(end, endOf(tokens[at + count - 1]));
        // M*A*S*H is four words to the tokenizer and one to a reader.
        while (word != joined.cend() && word->start < start) ++word;
        for (auto same = word; same != joined.cend() && same->start == start; ++same)
            if (std::any_of(m_terms.begin(), m_terms.end(),
                            [&](const Term &term) { return isSpelled(term, same->joined.toUtf8()); }))
                end = std::max(end, same->start + same->length);
        if (end > start) found.append({start, end - start});
        do ++at;
        while (at < tokens.size() && tokens[at].range.start < end);
    }
    return found;
}

} // namespace podium
