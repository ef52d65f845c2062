// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/name_finder.h"

#include "catalog/catalog.h"
#include "catalog/deliver.h"
#include "search/searcher.h"

namespace podium {

NameFinder::NameFinder(Catalog &catalog, std::shared_ptr<Searcher> searcher, QObject *parent)
    : QObject(parent),
      m_catalog(&catalog),
      m_searcher(std::move(searcher)) {}

void NameFinder::ask(const QString &typed, int most, std::optional<SearchFilter::Field> only) {
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 generation = ++m_generation;
    deliver(
        m_catalog->search(
            [searcher = m_searcher, typed, most, only](Connection &connection) {
                return searcher->names(connection, typed, most, only);
            },
            m_stop.get_token()),
        this,
        [this, generation, typed](const QList<NameHit> &hits) {
            if (generation == m_generation) Q_EMIT found(typed, hits);
        },
        [this](const Error &error) { Q_EMIT failed(error); });
}

} // namespace podium
