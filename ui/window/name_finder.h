// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the search thread for names.
#pragma once

#include "search/name_index.h"

#include <QObject>
#include <memory>
#include <stop_token>

namespace podium {

class Catalog;
class Error;
class Searcher;

/// Only the newest question is answered. GUI thread; the catalog must outlive it.
class NameFinder final : public QObject {
    Q_OBJECT
public:
    NameFinder(Catalog &catalog, std::shared_ptr<Searcher> searcher, QObject *parent);

    void ask(const QString &typed, int most, std::optional<SearchFilter::Field> only = std::nullopt);

Q_SIGNALS:
    void found(const QString &typed, const QList<podium::NameHit> &hits);
    void failed(const podium::Error &error);

private:
    Catalog *m_catalog;
    std::shared_ptr<Searcher> m_searcher;
    std::stop_source m_stop;
    quint64 m_generation = 0;
};

} // namespace podium
