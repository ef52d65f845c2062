// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/result_pass.h"

#include <algorithm>

namespace podium {
namespace {

using Field = SearchFilter::Field;

quint8 flagOf(Scope scope) {
    switch (scope) {
    case Scope::All:
        return 0;
    case Scope::Speeches:
        return FacetArrays::Speech;
    case Scope::Posts:
        return FacetArrays::Post;
    case Scope::Starred:
        return FacetArrays::Star;
    }
    Q_UNREACHABLE();
}

void sortMostFirst(QList<FacetCount> &counts) {
    std::stable_sort(counts.begin(), counts.end(), [](const FacetCount &a, const FacetCount &b) {
        return a.count != b.count ? a.count > b.count : a.label.compare(b.label, Qt::CaseInsensitive) < 0;
    });
}

QList<FacetCount> named(const QHash<quint16, FacetArrays::Named> &names, const Tally &tally) {
    QList<FacetCount> counts;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        if (const quint32 count = tally.of(it.key())) counts.append({it->value, it->label, count});
    sortMostFirst(counts);
    return counts;
}

Facets facetsFrom(const FacetArrays &arrays, const FacetTallies &counts) {
    Facets facets;
    std::vector<quint16> ids(arrays.ceremonies.keyBegin(), arrays.ceremonies.keyEnd());
    std::sort(ids.begin(), ids.end(), [&](quint16 a, quint16 b) {
        const FacetArrays::Ceremony &left = arrays.ceremonies[a];
        const FacetArrays::Ceremony &right = arrays.ceremonies[b];
        return left.year != right.year ? left.year > right.year : left.key > right.key;
    });
    for (const quint16 id : ids)
        if (const quint32 count = counts.ceremonies.of(id))
            facets.ceremonies.append({arrays.ceremonies[id].value, arrays.ceremonies[id].label, count});
    facets.categories = named(arrays.lines, counts.lines);
    facets.networks = named(arrays.networks, counts.networks);
    facets.outcomes = {{QStringLiteral("yes"), {}, counts.won}, {QStringLiteral("no"), {}, counts.lost}};
    return facets;
}

/// Counts how many results each scope holds.
void countScopes(ScopeCounts &scopes, quint8 flags) {
    ++scopes.all;
    scopes.speeches += (flags & FacetArrays::Speech) != 0 ? 1 : 0;
    scopes.posts += (flags & FacetArrays::Post) != 0 ? 1 : 0;
    scopes.starred += (flags & FacetArrays::Star) != 0 ? 1 : 0;
}

} // namespace

ResultPass::ResultPass(Connection &connection, const SearchRequest &request, const FacetArrays &arrays,
                       const WordMatches *matched)
    : m_arrays(arrays),
      m_matched(matched),
      m_filters(connection, arrays, request.query.filters),
      m_groups(connection, arrays, request.query.groups, matched ? matched->groupBits : QList<quint64>()),
      m_neededFlags(flagOf(request.scope)),
      m_onlyWinners(request.query.filters.contains({Field::Won, QStringLiteral("yes"), false})),
      m_more(arrays.moreNetworks.cbegin()),
      m_isFound(arrays.size(), false) {}

void ResultPass::run(SearchAnswer &answer) {
    for (quint32 id = 1; id < m_arrays.size(); ++id) {
        const quint8 flags = m_arrays.flags[id];
        if ((flags & FacetArrays::Exists) == 0) continue;
        countScopes(answer.scopes, flags);
        if ((flags & m_neededFlags) != m_neededFlags || !hasWords(id)) continue;
        const quint32 failed = m_filters.failed(id);
        countFacets(id, failed, answer);
        if (failed != 0) continue;
        m_isFound[id] = true;
        ++m_found;
        if ((flags & FacetArrays::Speech) != 0) ++answer.speechCount;
    }
    answer.facets = facetsFrom(m_arrays, m_counts);
}

bool ResultPass::hasWords(quint32 id) const {
    const WordMatch *words = m_matched != nullptr ? m_matched->of(id) : nullptr;
    if (m_matched != nullptr && m_matched->required != 0 && words == nullptr) return false;
    return m_groups.holds(id, words != nullptr ? words->terms : 0);
}

/// A facet counts what its other values would give: all filters but its own.
void ResultPass::countFacets(quint32 id, quint32 failed, SearchAnswer &answer) {
    constexpr quint32 wonBit = FilterTest::bit(Field::Won);
    constexpr quint32 ceremonyBits = FilterTest::bit(Field::Ceremony) | FilterTest::bit(Field::Year);
    constexpr quint32 lineBits = FilterTest::bit(Field::Category) | FilterTest::bit(Field::Line);
    if ((failed & ~ceremonyBits) == 0) m_counts.ceremonies.add(m_arrays.ceremony[id]);
    if ((failed & ~lineBits) == 0) m_counts.lines.add(m_arrays.line[id]);
    if ((failed & ~FilterTest::bit(Field::Network)) == 0) countNetworks(id);
    if ((failed & ~wonBit) != 0) return;
    ++((m_arrays.flags[id] & FacetArrays::Won) != 0 ? m_counts.won : m_counts.lost);
    if (failed != 0 && m_onlyWinners) ++answer.nomineesLeftOut;
}

void ResultPass::countNetworks(quint32 id) {
    m_counts.networks.add(m_arrays.network[id]);
    while (m_more != m_arrays.moreNetworks.cend() && m_more->first < id) ++m_more;
    for (auto same = m_more; same != m_arrays.moreNetworks.cend() && same->first == id; ++same)
        m_counts.networks.add(same->second);
}

} // namespace podium
