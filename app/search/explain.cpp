// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"

#include "search/hit_marker.h"
#include "search/names.h"

#include <algorithm>

namespace podium {
namespace {

using How = TermMatch::How;
using Where = TermMatch::Where;

class Explainer {
public:
    Explainer(const Tokenizer &tokenizer, const SearchTerm &term)
        : m_tokenizer(tokenizer),
          m_term(term),
          m_marker(tokenizer, SearchQuery{{term}, {}, {}}) {}

    void look(const QString &text, Where where, Apostrophes apostrophes = Apostrophes::Part) {
        const QList<TextRange> hits = m_marker.hits(text, apostrophes);
        for (const TextRange &hit : hits) count(text.mid(hit.start, hit.length), where);
    }

    QList<TermMatch> matches() {
        std::stable_sort(m_matches.begin(), m_matches.end(), [](const TermMatch &a, const TermMatch &b) {
            return a.how != b.how ? a.how < b.how : a.times > b.times;
        });
        return m_matches;
    }

private:
    void count(const QString &found, Where where) {
        const QString plain = plainName(found);
        for (TermMatch &match : m_matches) {
            if (match.where != where || plainName(match.found) != plain) continue;
            ++match.times;
            return;
        }
        m_matches.append({m_term.text, found, how(found), where, 1});
    }

    How how(const QString &found) const {
        const std::vector<Token> asked = m_tokenizer.tokens(m_term.text);
        const std::vector<Token> words = m_tokenizer.tokens(found);
        const auto sameWord = [](const Token &a, const Token &b) { return a.word == b.word; };
        if (std::equal(asked.begin(), asked.end(), words.begin(), words.end(), sameWord)) return How::Exactly;
        if (asked.size() != words.size()) return How::OtherSpelling;
        const auto sameStem = [&](const Token &a, const Token &b) {
            return m_tokenizer.stem(a.word) == m_tokenizer.stem(b.word);
        };
        if (m_term.prefix && words.back().word.startsWith(asked.back().word)) return How::Beginning;
        return std::equal(asked.begin(), asked.end(), words.begin(), words.end(), sameStem)
                   ? How::RelatedForm
                   : How::OtherSpelling;
    }

    const Tokenizer &m_tokenizer;
    SearchTerm m_term;
    HitMarker m_marker;
    QList<TermMatch> m_matches;
};

} // namespace

QList<TermMatch> explainMatches(Connection &connection, const SearchQuery &query,
                                const NominationRecord &record) {
    const Tokenizer tokenizer(connection);
    QList<TermMatch> all;
    const QList<SearchTerm> terms = query.wantedTerms();
    for (const SearchTerm &term : terms) {
        Explainer explainer(tokenizer, term);
        explainer.look(record.headline, Where::Names, Apostrophes::Join);
        for (const ProgramCredit &program : record.programs)
            if (program.title != record.headline)
                explainer.look(program.title, Where::Names, Apostrophes::Join);
        for (const QString &network : record.networks)
            explainer.look(network, Where::Names, Apostrophes::Join);
        explainer.look(record.category, Where::Names);
        for (const Acceptance &acceptance : record.acceptances)
            for (const SpeechText &text : acceptance.texts)
                for (const Turn &turn : text.turns)
                    for (const Passage &passage : turn.passages) explainer.look(passage.text, Where::Speech);
        for (const Post &post : record.posts) explainer.look(post.text, Where::Post);
        all += explainer.matches();
    }
    return all;
}

} // namespace podium
