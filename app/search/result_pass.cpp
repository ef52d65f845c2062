// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/result_pass.h"

#include "catalog/indexer.h"

#include <algorithm>
#include <bit>

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

} // namespace

ResultPass::ResultPass(Connection &connection, const SearchRequest &request, const FacetArrays &arrays,
                       const WordMatches *matched)
    : m_arrays(arrays),
      m_matched(matched),
      m_filters(connection, arrays, request.query.filters),
      m_groups(connection, arrays, request.query.groups, matched ? matched->groupBits : QList<quint64>()),
      m_neededFlags(flagOf(request.scope)),
      m_onlyWinners(request.query.filters.contains({Field::Won, QStringLiteral("yes"), false})) {}

bool ResultPass::finds(quint32 nomination) const {
    return isInScope(nomination) &&
           holds(nomination, m_matched != nullptr ? m_matched->of(nomination) : nullptr) &&
           m_filters.failed(nomination) == 0;
}

void ResultPass::count(InterruptWatch &watch, const TextArrays *texts, SearchAnswer &answer) {
    answer.scopes = {m_arrays.results, m_arrays.speeches, m_arrays.posts, m_arrays.starred};
    forEachCandidate(watch, [&](quint32 id, const WordMatch *) {
        const quint32 failed = m_filters.failed(id);
        countFacets(id, failed, answer);
        if (failed != 0) return;
        ++answer.found;
        if ((m_arrays.flags[id] & FacetArrays::Speech) != 0) ++answer.speechCount;
    });
    answer.facets = facetsFrom(m_arrays, m_counts);
    if (m_matched != nullptr && texts != nullptr) countPassages(*texts, answer);
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
    if ((m_arrays.flags[id] & FacetArrays::Simulcast) == 0) return;
    for (auto more = std::lower_bound(m_arrays.moreNetworks.begin(), m_arrays.moreNetworks.end(),
                                      std::pair(id, quint16(0)));
         more != m_arrays.moreNetworks.end() && more->first == id; ++more)
        m_counts.networks.add(more->second);
}

/// Passages of texts that belong to anything found; a speech for two awards counts once.
void ResultPass::countPassages(const TextArrays &texts, SearchAnswer &answer) const {
    std::vector<bool> counted;
    auto owner = texts.owners.begin();
    for (const TextHit &hit : m_matched->texts) {
        while (owner != texts.owners.end() && owner->document < hit.document) ++owner;
        bool isFound = false;
        for (; owner != texts.owners.end() && owner->document == hit.document; ++owner)
            isFound = isFound || finds(owner->nomination);
        if (!isFound) continue;
        if (isPostDocument(hit.document)) {
            ++answer.postsWithHits;
            continue;
        }
        if (hit.passages == 0) answer.passagesKnown = false;
        answer.passages += static_cast<quint32>(std::popcount(hit.passages));
        const quint32 speech = texts.speech[hit.document];
        if (counted.size() <= speech) counted.resize(speech + 1, false);
        if (!counted[speech]) ++answer.speechesWithHits;
        counted[speech] = true;
    }
}

} // namespace podium
