// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_match.h"

#include "catalog/fold.h"
#include "catalog/raw_rows.h"
#include "search/tokens.h"

#include <algorithm>
#include <bit>

namespace podium {
namespace {

// Tiers of a match. A whole tier weighs more than any difference inside it (below 1, see nearness).
constexpr double phraseTier = 6;
constexpr double exactTier = 4;
constexpr double prefixTier = 2;
constexpr double relatedTier = 1;

/// What one document has of the query.
struct DocumentMatch {
    quint64 terms = 0; ///< a bit for each
    double score = 0;
};
using DocumentMatches = std::unordered_map<quint64, DocumentMatch>;

/// FTS5's own words for a text: one quoted string, so that nothing typed is ever an operator.
QString asString(const QString &text) {
    QString inner = text;
    inner.replace(QLatin1Char('"'), QLatin1Char(' '));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

/// bm25 is below 0 and better the lower; made 0 to 1 so that it orders inside a tier only.
double nearness(double bm25) {
    return -bm25 / (1 - bm25);
}

void collect(Connection &connection, const QString &table, const QString &expression, double tier,
             std::unordered_map<quint64, double> &best) {
    RawRows rows(connection, QStringLiteral("select rowid, bm25(%1) from %1 where %1 match ?1").arg(table));
    rows.bind(expression);
    while (rows.next()) {
        double &score = best[static_cast<quint64>(rows.integer(0))];
        score = std::max(score, tier + nearness(rows.real(1)));
    }
}

void matchTerm(Connection &connection, const SearchTerm &term, quint64 bit, DocumentMatches &documents) {
    const QString words = QStringLiteral("find_word");
    const QString stems = QStringLiteral("find_stem");
    const QString string = asString(term.text);
    std::unordered_map<quint64, double> best;
    collect(connection, words, string, term.phrase ? phraseTier : exactTier, best);
    if (term.prefix) collect(connection, words, string + QLatin1Char('*'), prefixTier, best);
    if (!term.phrase) {
        collect(connection, stems, string, relatedTier, best);
        // M*A*S*H is four words to the tokenizer and `mash` to a reader; the indexes hold both.
        const QList<JoinedWord> others = joinedWords(term.text);
        for (const JoinedWord &other : others)
            collect(connection, words, asString(other.joined), exactTier, best);
    }
    for (const auto &[document, score] : best) {
        DocumentMatch &match = documents[document];
        match.terms |= bit;
        match.score += score;
    }
}

/// Words that stand side by side as they were typed are worth more than the same words apart.
void boostPhrase(Connection &connection, const std::vector<SearchTerm> &terms, DocumentMatches &documents) {
    if (terms.size() < 2) return;
    QStringList texts;
    for (const SearchTerm &term : terms) texts.append(term.text);
    std::unordered_map<quint64, double> best;
    QString expression = asString(texts.join(QLatin1Char(' ')));
    if (terms.back().prefix) expression += QLatin1Char('*');
    collect(connection, QStringLiteral("find_word"), expression, phraseTier, best);
    for (const auto &[document, score] : best) documents[document].score += score;
}

struct Candidate {
    quint64 terms = 0;
    double score = 0;
    quint64 document = 0;
    int documentTerms = 0;
    double documentScore = 0;
};

void offer(Candidate &candidate, quint64 document, const DocumentMatch &match) {
    candidate.terms |= match.terms;
    candidate.score = std::max(candidate.score, match.score);
    if (static_cast<DocumentKind>(document & 3U) == DocumentKind::Names) return;
    const int terms = std::popcount(match.terms);
    const bool better = terms > candidate.documentTerms ||
                        (terms == candidate.documentTerms &&
                         (match.score > candidate.documentScore ||
                          (match.score == candidate.documentScore && document < candidate.document)));
    if (candidate.document != 0 && !better) return;
    candidate.document = document;
    candidate.documentTerms = terms;
    candidate.documentScore = match.score;
}

} // namespace

DocumentOwners DocumentOwners::load(Connection &connection) {
    DocumentOwners owners;
    RawRows passages(connection, QStringLiteral(R"(
        select p.id * 4 + 1, an.nomination_id
        from acceptance_nomination an
        join speech_text s on s.acceptance_id = an.acceptance_id
        join turn t on t.speech_text_id = s.id
        join passage p on p.turn_id = t.id)"));
    while (passages.next()) owners.m_owners.emplace_back(passages.integer(0), passages.integer(1));
    RawRows posts(connection, QStringLiteral("select post_id * 4 + 2, nomination_id from post_nomination"));
    while (posts.next()) owners.m_owners.emplace_back(posts.integer(0), posts.integer(1));
    std::sort(owners.m_owners.begin(), owners.m_owners.end());
    return owners;
}

DocumentOwners::Owners::const_iterator DocumentOwners::lowerBound(quint64 document) const {
    return std::lower_bound(m_owners.begin(), m_owners.end(), std::pair(document, quint32(0)));
}

std::optional<std::unordered_map<quint32, WordMatch>> matchWords(Connection &connection,
                                                                 const Tokenizer &tokenizer,
                                                                 const DocumentOwners &owners,
                                                                 const SearchQuery &query) {
    std::vector<SearchTerm> terms;
    for (const SearchTerm &term : query.terms)
        if (!tokenizer.tokens(term.text).empty() && terms.size() < 64) terms.push_back(term);
    if (terms.empty()) return std::nullopt;

    DocumentMatches documents;
    quint64 all = 0;
    for (size_t i = 0; i < terms.size(); ++i) {
        const quint64 bit = quint64(1) << i;
        all |= bit;
        matchTerm(connection, terms[i], bit, documents);
    }
    boostPhrase(connection, terms, documents);

    std::unordered_map<quint32, Candidate> candidates;
    for (const auto &[document, match] : documents)
        owners.forEach(document, [&, number = document, &found = match](quint32 nomination) {
            offer(candidates[nomination], number, found);
        });
    std::unordered_map<quint32, WordMatch> matches;
    for (const auto &[nomination, candidate] : candidates)
        if (candidate.terms == all)
            matches.emplace(nomination, WordMatch{candidate.score, static_cast<quint32>(candidate.document)});
    return matches;
}

} // namespace podium
