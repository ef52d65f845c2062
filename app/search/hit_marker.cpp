// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hit_marker.h"

#include <algorithm>

namespace podium {
namespace {

int endOf(const Token &token) {
    return token.range.start + token.range.length;
}

} // namespace

HitMarker::HitMarker(const Tokenizer &tokenizer, const SearchQuery &query) : m_tokenizer(&tokenizer) {
    const QList<SearchTerm> wanted = query.wantedTerms();
    for (const SearchTerm &term : wanted) {
        Term made{tokenizer.tokens(term.text), {}, term.phrase || term.exact, term.prefix, term.wildcard};
        if (made.tokens.empty()) continue;
        for (Token &token : made.tokens) token.stem = tokenizer.stem(token.word);
        if (!term.phrase) {
            if (made.tokens.size() == 1) made.spellings.append(made.tokens.front().word);
            const QList<JoinedWord> joined = joinedWords(term.text);
            for (const JoinedWord &word : joined) made.spellings.append(word.joined.toUtf8());
        }
        m_terms.push_back(std::move(made));
    }
}

HitMarker::Found HitMarker::spelled(const Term &term, const QByteArray &word) {
    Found found;
    for (const QByteArray &spelling : term.spellings) {
        if (word == spelling) return {1, true};
        if (term.prefix && word.startsWith(spelling)) found = {1, term.wildcard};
    }
    return found;
}

/// Stemming is dear, and the stemmer leaves the first letter of a word as it is.
bool HitMarker::isRelated(const Token &asked, const QByteArray &word) const {
    return !word.isEmpty() && word.front() == asked.word.front() && m_tokenizer->stem(word) == asked.stem;
}

HitMarker::Found HitMarker::matchAt(const Term &term, const std::vector<Token> &text, size_t at) const {
    const size_t count = term.tokens.size();
    Found found{at + count <= text.size() ? count : 0, true};
    for (size_t i = 0; found.tokens > 0 && i < count; ++i) {
        const Token &asked = term.tokens[i];
        const QByteArray &word = text[at + i].word;
        if (word == asked.word) continue;
        found.asTyped = false;
        if (term.prefix && i + 1 == count && word.startsWith(asked.word))
            found.asTyped = term.wildcard;
        else if (term.exact || !isRelated(asked, word))
            found.tokens = 0;
    }
    return found.tokens > 0 ? found : spelled(term, text[at].word);
}

std::vector<HitMarker::Hit> HitMarker::look(const QString &text, Apostrophes apostrophes) const {
    std::vector<Hit> found;
    if (m_terms.empty()) return found;
    const std::vector<Token> tokens = m_tokenizer->tokens(text);
    const QList<JoinedWord> joined = joinedWords(text, apostrophes);
    auto word = joined.cbegin();
    for (size_t at = 0; at < tokens.size();) {
        const int start = tokens[at].range.start;
        int end = start;
        Hit hit;
        const auto take = [&](size_t term, bool asTyped, int until) {
            const quint64 bit = quint64(1) << (term % 64);
            hit.terms |= bit;
            if (asTyped) hit.asTyped |= bit;
            end = std::max(end, until);
        };
        for (size_t i = 0; i < m_terms.size(); ++i)
            if (const Found here = matchAt(m_terms[i], tokens, at); here.tokens > 0)
                take(i, here.asTyped, endOf(tokens[at + here.tokens - 1]));
        // M*A*S*H is four words to the tokenizer and one to a reader.
        while (word != joined.cend() && word->start < start) ++word;
        for (auto same = word; same != joined.cend() && same->start == start; ++same)
            for (size_t i = 0; i < m_terms.size(); ++i)
                if (const Found here = spelled(m_terms[i], same->joined.toUtf8()); here.tokens > 0)
                    take(i, here.asTyped, same->start + same->length);
        hit.range = {start, end - start};
        if (end > start) found.push_back(hit);
        do ++at;
        while (at < tokens.size() && tokens[at].range.start < end);
    }
    return found;
}

QList<TextRange> HitMarker::hits(const QString &text, Apostrophes apostrophes) const {
    QList<TextRange> ranges;
    for (const Hit &hit : look(text, apostrophes)) ranges.append(hit.range);
    return ranges;
}

} // namespace podium
