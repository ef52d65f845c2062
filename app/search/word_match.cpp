// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/word_match.h"

#include "catalog/connection.h"
#include "catalog/interrupt_watch.h"
#include "catalog/tokenizer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace podium {
namespace {

// BM25 as FTS5 defines it (https://sqlite.org/fts5.html#the_bm25_function), a term with all its variants
// counting as one word.
constexpr float k1 = 1.2F;
constexpr float b = 0.75F;
/// A name counts a little more than a word that stands once in a text of usual length, which gets 1. More
/// than that made answers worse (`./dev bench relevance`).
constexpr float nameFactor = 1.1F;

float inverseFrequency(qint64 texts, size_t found) {
    const auto all = static_cast<double>(texts);
    const auto have = static_cast<double>(found);
    return static_cast<float>(std::max(1e-6, std::log((all - have + 0.5) / (have + 0.5))));
}

/// The hits of all terms in documents of one kind, and a walk over them.
struct Lists {
    std::vector<std::vector<TermHit>> hits; ///< by term
    std::vector<size_t> at;                 ///< of the walk

    Lists(const TermPlan &plan, TermHitReader reader) : at(plan.terms.size(), 0) {
        for (const PlannedTerm &term : plan.terms) hits.push_back(reader.read(term));
    }
    /// The lowest document that no term has been asked for yet; `end` behind the last.
    quint32 next() const {
        quint32 lowest = end;
        for (size_t term = 0; term < hits.size(); ++term)
            if (at[term] < hits[term].size()) lowest = std::min(lowest, hits[term][at[term]].document);
        return lowest;
    }
    /// What the document has of the term; null for nothing. By rising document.
    const TermHit *take(size_t term, quint32 document) {
        const std::vector<TermHit> &list = hits[term];
        size_t &place = at[term];
        while (place < list.size() && list[place].document < document) ++place;
        return place < list.size() && list[place].document == document ? &list[place++] : nullptr;
    }
    static constexpr quint32 end = 0xFFFFFFFF;
};

/// The names around nominations that have any of the terms.
struct Names {
    struct Found {
        quint32 nomination = 0;
        quint64 terms = 0;
        quint64 exact = 0; ///< of `terms`, those found as they were typed
    };
    std::vector<Found> found;   ///< by rising nomination
    std::vector<quint32> slots; ///< by nomination: place in `found`, from 1; empty where nothing is found
    quint64 terms = 0;          ///< found anywhere
    std::vector<size_t> counts; ///< by term: nominations whose names have it

    Names(const TermPlan &plan, Lists lists, size_t nominations) {
        for (const std::vector<TermHit> &hits : lists.hits) counts.push_back(hits.size());
        for (quint32 nomination = lists.next(); nomination != Lists::end; nomination = lists.next()) {
            Found names{nomination};
            for (size_t term = 0; term < plan.terms.size(); ++term) {
                const TermHit *hit = lists.take(term, nomination);
                if (hit == nullptr) continue;
                names.terms |= plan.terms[term].bit;
                if (hit->exact) names.exact |= plan.terms[term].bit;
            }
            if (slots.empty()) slots.assign(nominations, 0);
            terms |= names.terms;
            found.push_back(names);
            slots[nomination] = static_cast<quint32>(found.size());
        }
    }
    const Found *of(quint32 nomination) const {
        const quint32 at = nomination < slots.size() ? slots[nomination] : 0;
        return at == 0 ? nullptr : &found[at - 1];
    }
};

/// Scores texts, posts and names, and gives them to the nominations that they belong to.
class Scorer {
public:
    Scorer(const TermPlan &plan, const TextArrays &arrays, const Names &names, Lists lists,
           const std::vector<Posting> &sideBySide, InterruptWatch &watch, WordMatches &matches)
        : m_plan(plan),
          m_arrays(arrays),
          m_names(names),
          m_lists(std::move(lists)),
          m_sideBySide(sideBySide.cbegin()),
          m_sideBySideEnd(sideBySide.cend()),
          m_owner(arrays.owners.cbegin()),
          m_watch(watch),
          m_matches(matches) {
        const auto nominations = static_cast<qint64>(arrays.inSequence.size()) - 1;
        for (size_t term = 0; term < plan.terms.size(); ++term) {
            m_weights.at(term) = inverseFrequency(arrays.texts, m_lists.hits[term].size());
            // Rare in both: "actress" stands in every second category, "wife" in few names but many speeches.
            m_nameScores.at(term) =
                nameFactor * std::min(m_weights.at(term), inverseFrequency(nominations, names.counts[term]));
        }
    }

    void scoreTexts() {
        if (const std::optional<size_t> driver = rarestNeeded()) {
            // A text without this term cannot be found, so its list leads the walk over the others.
            for (const TermHit &hit : m_lists.hits[*driver]) score(hit.document);
            return;
        }
        for (quint32 document = m_lists.next(); document != Lists::end; document = m_lists.next())
            score(document);
    }

    void scoreNames() {
        for (const Names::Found &names : m_names.found) {
            WordMatch match{names.nomination, 0, names.terms};
            for (quint64 rest = names.terms & m_plan.wanted; rest != 0; rest &= rest - 1)
                match.score += nameScore(static_cast<size_t>(std::countr_zero(rest)));
            finish(match, names.exact, false);
        }
    }

private:
    struct Row {
        quint64 terms = 0;
        quint64 exact = 0;
        quint32 passages = 0;
        bool passagesKnown = true;
        bool sideBySide = false;
        float score = 0;
    };

    /// The shortest list of a term that every text must have; nothing where there is no such term.
    std::optional<size_t> rarestNeeded() const {
        std::optional<size_t> rarest;
        // What must not be is looked for in every text of a nomination.
        if (m_plan.hasUnwanted()) return rarest;
        for (size_t term = 0; term < m_plan.terms.size(); ++term) {
            if (!m_plan.terms[term].required || (m_plan.terms[term].bit & m_names.terms) != 0) continue;
            if (!rarest || m_lists.hits[term].size() < m_lists.hits[*rarest].size()) rarest = term;
        }
        return rarest;
    }

    /// What a name adds for a term.
    float nameScore(size_t term) const { return m_nameScores[term]; }

    void score(quint32 document) {
        constexpr quint32 stride = 1U << 14U; // about a millisecond
        if (++m_scored % stride == 0) m_watch.check();
        Row row;
        const auto words = static_cast<float>(m_arrays.words[document] / m_arrays.meanWords);
        const float length = k1 * (1 - b + b * words);
        for (size_t term = 0; term < m_plan.terms.size(); ++term) {
            const TermHit *hit = m_lists.take(term, document);
            if (hit == nullptr) continue;
            row.terms |= m_plan.terms[term].bit;
            if (hit->exact) row.exact |= m_plan.terms[term].bit;
            if (!m_plan.terms[term].wanted) continue;
            row.passages |= hit->passages;
            row.passagesKnown = row.passagesKnown && hit->passages != 0;
            const auto count = static_cast<float>(hit->count);
            m_scores[term] = m_weights[term] * count * (k1 + 1) / (count + length);
            row.score += m_scores[term];
        }
        while (m_sideBySide != m_sideBySideEnd && m_sideBySide->document < document) ++m_sideBySide;
        row.sideBySide = m_sideBySide != m_sideBySideEnd && m_sideBySide->document == document;
        const bool isHit = (row.terms & m_plan.wanted) != 0;
        bool isWhole = false;
        while (m_owner != m_arrays.owners.cend() && m_owner->document < document) ++m_owner;
        for (auto owner = m_owner; owner != m_arrays.owners.cend() && owner->document == document; ++owner)
            isWhole = offer({owner->nomination, isHit ? document : 0, row.terms, row.score}, row) || isWhole;
        if (isHit && isWhole) m_matches.texts.push_back({document, row.passagesKnown ? row.passages : 0});
    }

    /// @return whether the text, with the names, has every required term
    bool offer(WordMatch match, const Row &row) {
        quint64 exact = row.exact;
        if (const Names::Found *names = m_names.of(match.nomination)) {
            for (quint64 rest = names->terms & m_plan.wanted; rest != 0; rest &= rest - 1) {
                const auto term = static_cast<size_t>(std::countr_zero(rest));
                const float here = (row.terms & m_plan.terms[term].bit) != 0 ? m_scores[term] : 0;
                match.score += std::max(0.F, nameScore(term) - here);
            }
            match.terms |= names->terms;
            exact |= names->exact;
        }
        finish(match, exact, row.sideBySide);
        return match.whole;
    }

    void finish(WordMatch &match, quint64 exact, bool sideBySide) {
        using Tier = WordMatch::Tier;
        match.whole = (match.terms & m_plan.required) == m_plan.required;
        // Of words one of which is enough, more of them matter more than their exact form.
        const bool isExact = (exact & m_plan.required) == m_plan.required && m_plan.required != 0;
        match.tier = sideBySide ? Tier::SideBySide : isExact ? Tier::Exact : Tier::Related;
        m_matches.offer(match);
    }

    const TermPlan &m_plan;
    const TextArrays &m_arrays;
    const Names &m_names;
    Lists m_lists;
    std::vector<Posting>::const_iterator m_sideBySide;
    std::vector<Posting>::const_iterator m_sideBySideEnd;
    std::vector<TextArrays::Owner>::const_iterator m_owner;
    InterruptWatch &m_watch;
    WordMatches &m_matches;
    quint32 m_scored = 0;
    std::array<float, 64> m_weights{};
    std::array<float, 64> m_nameScores{};
    std::array<float, 64> m_scores{}; ///< of the document that is being scored, by term
};

} // namespace

void WordMatches::offer(const WordMatch &match) {
    if (match.nomination >= places.size()) return; // newer than the arrays
    quint32 &place = places[match.nomination];
    if (place == 0) {
        found.push_back(match);
        place = static_cast<quint32>(found.size());
        return;
    }
    WordMatch &there = found[place - 1];
    const quint64 terms = there.terms | match.terms;
    if (match.isBetterThan(there)) there = match;
    there.terms = terms;
}

std::optional<WordMatches> matchWords(Connection &connection, const Tokenizer &tokenizer,
                                      const TextArrays &arrays, TermScratch &scratch,
                                      const SearchQuery &query) {
    const TermPlan plan(connection, tokenizer, query);
    if (plan.terms.empty()) return std::nullopt;
    InterruptWatch watch(connection);
    const size_t nominations = arrays.sequence.size();
    const Names names(plan,
                      Lists(plan, TermHitReader(connection, PostingKind::Name, arrays, nominations, scratch)),
                      nominations);
    Lists lists(plan, TermHitReader(connection, PostingKind::Text, arrays, arrays.words.size(), scratch));
    std::vector<Posting> sideBySide;
    if (!plan.sideBySide.isEmpty())
        sideBySide = documentsWith(connection, PostingKind::Text, arrays, plan.sideBySide);
    WordMatches matches;
    matches.required = plan.required;
    matches.groupBits = plan.groupBits;
    matches.places.assign(nominations, 0);
    Scorer scorer(plan, arrays, names, std::move(lists), sideBySide, watch, matches);
    scorer.scoreTexts();
    scorer.scoreNames();
    return matches;
}

} // namespace podium
