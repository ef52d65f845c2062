// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over what could be found: what is, and what the sidebar counts.
#pragma once

#include "catalog/interrupt_watch.h"
#include "search/filter_test.h"
#include "search/searcher.h"
#include "search/word_match.h"

namespace podium {

/// Small dense counts: ids of ceremonies, lines and networks are small numbers.
class Tally {
public:
    void add(quint16 number) {
        if (m_counts.size() <= number) m_counts.resize(static_cast<size_t>(number) + 1, 0);
        ++m_counts[number];
    }
    quint32 of(quint16 number) const { return number < m_counts.size() ? m_counts[number] : 0; }

private:
    std::vector<quint32> m_counts;
};

struct FacetTallies {
    Tally ceremonies;
    Tally lines;
    Tally networks;
    quint32 won = 0;
    quint32 lost = 0;
};

/// Which nominations a request finds, and what the sidebar shows beside them.
class ResultPass final {
public:
    /// @param matched  null where no words are asked. @throws Error, Interrupted
    ResultPass(Connection &connection, const SearchRequest &request, const FacetArrays &arrays,
               const WordMatches *matched);

    /// Whether the nomination is in the result.
    bool finds(quint32 nomination) const;
    /// Calls `use(nomination, match)` for everything found, in no order; `match` is null where no words
    /// are asked or none was needed. @throws Interrupted
    template <typename F> void forEachFound(InterruptWatch &watch, F use) const {
        forEachCandidate(watch, [&](quint32 nomination, const WordMatch *match) {
            if (m_filters.failed(nomination) == 0) use(nomination, match);
        });
    }
    /// Fills the counts and facets of the answer. @throws Interrupted
    void count(InterruptWatch &watch, const TextArrays *texts, SearchAnswer &answer);

private:
    static constexpr quint32 stride = 1U << 15U; ///< candidates between two looks at the watch

    bool isInScope(quint32 nomination) const {
        constexpr quint8 exists = FacetArrays::Exists;
        const quint8 needed = m_neededFlags | exists;
        return nomination < m_arrays.size() && (m_arrays.flags[nomination] & needed) == needed;
    }
    bool holds(quint32 nomination, const WordMatch *match) const {
        if (match != nullptr ? !match->whole : m_matched != nullptr && m_matched->required != 0) return false;
        return m_groups.holds(nomination, match != nullptr ? match->terms : 0);
    }
    /// All that the words and the scope leave, whatever the filters say.
    template <typename F> void forEachCandidate(InterruptWatch &watch, F use) const;
    void countFacets(quint32 id, quint32 failed, SearchAnswer &answer);
    void countNetworks(quint32 id);
    void countPassages(const TextArrays &texts, SearchAnswer &answer) const;

    const FacetArrays &m_arrays;
    const WordMatches *m_matched;
    FilterTest m_filters;
    GroupTest m_groups;
    quint8 m_neededFlags;
    bool m_onlyWinners;
    FacetTallies m_counts;
};

template <typename F> void ResultPass::forEachCandidate(InterruptWatch &watch, F use) const {
    quint32 seen = 0;
    const auto look = [&](quint32 nomination, const WordMatch *match) {
        if (++seen % stride == 0) watch.check();
        if (isInScope(nomination) && holds(nomination, match)) use(nomination, match);
    };
    if (m_matched != nullptr && m_matched->required != 0) {
        for (const WordMatch &match : m_matched->found) look(match.nomination, &match);
        return;
    }
    // Without a word that must be, what has none of the words can be found, too (-word, this OR network:HBO).
    for (quint32 id = 1; id < m_arrays.size(); ++id)
        look(id, m_matched != nullptr ? m_matched->of(id) : nullptr);
}

} // namespace podium
