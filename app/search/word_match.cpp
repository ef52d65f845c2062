// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_match.h"

#include "catalog/fold.h"
#include "catalog/raw_rows.h"
#include "search/filter_test.h"
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
    double score = 0;  ///< of the wanted ones
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

/// What is looked for: a word, a phrase, or words near each other.
struct Asked {
    quint64 bit = 0;
    bool wanted = true; ///< else it only tells what must not be
    SearchTerm term;
    QString near; ///< an FTS5 NEAR over its terms, instead of `term`
};

std::unordered_map<quint64, double> documentsWith(Connection &connection, const Asked &asked) {
    const QString words = QStringLiteral("find_word");
    const QString stems = QStringLiteral("find_stem");
    std::unordered_map<quint64, double> best;
    if (!asked.near.isEmpty()) {
        collect(connection, words, asked.near, phraseTier, best);
        collect(connection, stems, asked.near, relatedTier, best);
        return best;
    }
    const SearchTerm &term = asked.term;
    const QString string = asString(term.text);
    collect(connection, words, string, term.phrase ? phraseTier : exactTier, best);
    if (term.prefix) collect(connection, words, string + QLatin1Char('*'), prefixTier, best);
    if (term.phrase) return best;
    if (!term.exact) collect(connection, stems, string, relatedTier, best);
    // M*A*S*H is four words to the tokenizer and `mash` to a reader; the indexes hold both.
    const QList<JoinedWord> others = joinedWords(term.text);
    for (const JoinedWord &other : others)
        collect(connection, words, asString(other.joined), exactTier, best);
    return best;
}

void match(Connection &connection, const Asked &asked, DocumentMatches &documents) {
    for (const auto &[document, score] : documentsWith(connection, asked)) {
        DocumentMatch &found = documents[document];
        found.terms |= asked.bit;
        if (asked.wanted) found.score += score;
    }
}

QString nearExpression(const QueryNode &node) {
    QStringList strings;
    for (const QueryNode &part : node.parts) strings.append(asString(part.term.text));
    return QStringLiteral("NEAR(%1, %2)").arg(strings.join(QLatin1Char(' '))).arg(node.distance);
}

/// Words that stand side by side as they were typed are worth more than the same words apart.
void boostPhrase(Connection &connection, const QList<SearchTerm> &terms, DocumentMatches &documents) {
    if (terms.size() < 2) return;
    QStringList texts;
    for (const SearchTerm &term : terms) texts.append(term.text);
    std::unordered_map<quint64, double> best;
    QString expression = asString(texts.join(QLatin1Char(' ')));
    if (terms.back().prefix) expression += QLatin1Char('*');
    collect(connection, QStringLiteral("find_word"), expression, phraseTier, best);
    for (const auto &[document, score] : best)
        if (const auto it = documents.find(document); it != documents.end()) it->second.score += score;
}

struct Candidate {
    WordMatch match;
    int documentTerms = 0;
    double documentScore = 0;
};

/// @param wanted  bits of the terms that a document is better for
void offer(Candidate &candidate, quint64 document, const DocumentMatch &match, quint64 wanted) {
    candidate.match.terms |= match.terms;
    candidate.match.score = std::max(candidate.match.score, match.score);
    const int terms = std::popcount(match.terms & wanted);
    if (terms == 0 || static_cast<DocumentKind>(document & 3U) == DocumentKind::Names) return;
    const bool better = terms > candidate.documentTerms ||
                        (terms == candidate.documentTerms &&
                         (match.score > candidate.documentScore ||
                          (match.score == candidate.documentScore && document < candidate.match.document)));
    if (candidate.match.document != 0 && !better) return;
    candidate.match.document = static_cast<quint32>(document);
    candidate.documentTerms = terms;
    candidate.documentScore = match.score;
}

/// The terms of a query and of its groups, each with a bit of its own.
struct Terms {
    std::vector<Asked> asked;
    quint64 required = 0;
    quint64 wanted = 0;
    QList<quint64> groupBits;

    Terms(const Tokenizer &tokenizer, const SearchQuery &query) {
        for (const SearchTerm &term : query.terms)
            if (const quint64 bit = add(tokenizer, {0, true, term, {}})) required |= bit;
        GroupTest::forEachTerm(query.groups, true, [&](const QueryNode &node, bool isWanted) {
            const bool near = node.kind == QueryNode::Kind::Near;
            groupBits.append(add(tokenizer, {0, isWanted, near ? node.parts.first().term : node.term,
                                             near ? nearExpression(node) : QString()}));
        });
    }

    /// @return the bit; 0 where there is no word in it
    quint64 add(const Tokenizer &tokenizer, Asked one) {
        if (asked.size() == 64 || tokenizer.tokens(one.term.text).empty()) return 0;
        one.bit = quint64(1) << asked.size();
        if (one.wanted) wanted |= one.bit;
        asked.push_back(one);
        return one.bit;
    }
};

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

std::optional<WordMatches> matchWords(Connection &connection, const Tokenizer &tokenizer,
                                      const DocumentOwners &owners, const SearchQuery &query) {
    const Terms terms(tokenizer, query);
    if (terms.asked.empty()) return std::nullopt;
    DocumentMatches documents;
    for (const Asked &asked : terms.asked) match(connection, asked, documents);
    boostPhrase(connection, query.terms, documents);

    std::unordered_map<quint32, Candidate> candidates;
    for (const auto &[document, match] : documents)
        owners.forEach(document, [&, number = document, &found = match](quint32 nomination) {
            offer(candidates[nomination], number, found, terms.wanted);
        });
    WordMatches matches{{}, terms.required, terms.groupBits};
    matches.found.reserve(candidates.size());
    for (const auto &[nomination, candidate] : candidates)
        if ((candidate.match.terms & terms.required) == terms.required)
            matches.found.emplace(nomination, candidate.match);
    return matches;
}

} // namespace podium
