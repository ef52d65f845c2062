// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over all nominations: which are found, and what the sidebar counts.
#pragma once

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

class ResultPass final {
public:
    /// @param matched  null where no words are asked. @throws Error, Interrupted
    ResultPass(Connection &connection, const SearchRequest &request, const FacetArrays &arrays,
               const WordMatches *matched);

    /// Fills counts and facets of the answer.
    void run(SearchAnswer &answer);
    /// By nomination, after `run`.
    const std::vector<bool> &isFound() const noexcept { return m_isFound; }
    quint32 found() const noexcept { return m_found; }

private:
    bool hasWords(quint32 id) const;
    void countFacets(quint32 id, quint32 failed, SearchAnswer &answer);
    void countNetworks(quint32 id);

    const FacetArrays &m_arrays;
    const WordMatches *m_matched;
    FilterTest m_filters;
    GroupTest m_groups;
    quint8 m_neededFlags;
    bool m_onlyWinners;
    FacetTallies m_counts;
    /// The next networks of simulcasts, at or behind the nomination that is looked at.
    std::vector<std::pair<quint32, quint16>>::const_iterator m_more;
    std::vector<bool> m_isFound;
    quint32 m_found = 0;
};

} // namespace podium
