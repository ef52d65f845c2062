// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/record_loader.h"

#include "catalog/catalog.h"
#include "catalog/deliver.h"
#include "catalog/read_nomination.h"
#include "search/searcher.h"

namespace podium {

RecordLoader::RecordLoader(Catalog &catalog, std::shared_ptr<Searcher> searcher, QObject *parent)
    : QObject(parent),
      m_catalog(&catalog),
      m_searcher(std::move(searcher)) {}

void RecordLoader::load(NominationId id, const SearchQuery &query) {
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 generation = ++m_generation;
    if (!id) return;
    const auto fail = [this, generation](const Error &error) {
        if (generation == m_generation) Q_EMIT failed(error);
    };
    deliver(
        m_catalog->read([id](Connection &connection) { return readNomination(connection, id); },
                        m_stop.get_token()),
        this,
        [this, generation, query, fail](const NominationRecord &record) {
            if (generation != m_generation) return;
            if (!query.hasWords()) {
                Q_EMIT loaded(record, {});
                return;
            }
            deliver(
                m_catalog->search(
                    [searcher = m_searcher, query, record](Connection &connection) {
                        return searcher->hits(connection, query, record);
                    },
                    m_stop.get_token()),
                this,
                [this, generation, record](const RecordHits &hits) {
                    if (generation == m_generation) Q_EMIT loaded(record, hits);
                },
                fail);
        },
        fail);
}

} // namespace podium
