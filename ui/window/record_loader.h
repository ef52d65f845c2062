// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the selected result's record, with the places where the query stands in it.
#pragma once

#include "catalog/records.h"
#include "search/hits.h"
#include "search/query.h"

#include <QObject>
#include <memory>
#include <stop_token>

namespace podium {

class Catalog;
class Error;
class Searcher;

/// Only the newest wish is answered. GUI thread.
class RecordLoader final : public QObject {
    Q_OBJECT
public:
    RecordLoader(Catalog &catalog, std::shared_ptr<Searcher> searcher, QObject *parent = nullptr);

    /// Asks for a record; `loaded` follows. No id: forgets what was asked.
    void load(NominationId id, const SearchQuery &query);

Q_SIGNALS:
    void loaded(const podium::NominationRecord &record, const podium::RecordHits &hits);
    void failed(const podium::Error &error);

private:
    Catalog *m_catalog;
    std::shared_ptr<Searcher> m_searcher;
    std::stop_source m_stop;
    quint64 m_generation = 0;
};

} // namespace podium
