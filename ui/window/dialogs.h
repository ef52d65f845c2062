// SPDX-License-Identifier: GPL-3.0-or-later
// The window's dialogs that ask the catalog: coverage, its check, and going to a name.
#pragma once

#include "catalog/records.h"
#include "search/query.h"

#include <QWidget>
#include <memory>

namespace podium {

class Catalog;
class Error;
class NameFinder;
class Searcher;

/// Opens them over `window` and tells what came of them. GUI thread; the catalog must outlive it.
class Dialogs final : public QObject {
    Q_OBJECT
public:
    Dialogs(Catalog &catalog, std::shared_ptr<Searcher> searcher, QWidget *window);

public Q_SLOTS:
    void showCoverage();
    void showJump();
    void checkCatalog();
    /// Lists and word indexes from the facts; for a damaged index.
    void remakeIndex();
    /// Which of the query's words the record has, and how.
    void showWhy(const podium::SearchQuery &query, const podium::NominationRecord &record);

Q_SIGNALS:
    void searchRequested(const podium::SearchQuery &query);
    void noticed(const QString &sentence);
    void failed(const podium::Error &error);

private:
    Catalog *m_catalog;
    QWidget *m_window;
    NameFinder *m_names;
};

} // namespace podium
