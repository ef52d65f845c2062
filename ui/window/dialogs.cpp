// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dialogs.h"

#include "browse/coverage_dialog.h"
#include "catalog/catalog.h"
#include "catalog/check_catalog.h"
#include "catalog/deliver.h"
#include "catalog/indexer.h"
#include "search/jump_dialog.h"
#include "search/saved.h"
#include "search/why_dialog.h"
#include "window/name_finder.h"

namespace podium {

Dialogs::Dialogs(Catalog &catalog, std::shared_ptr<Searcher> searcher, QWidget *window)
    : QObject(window),
      m_catalog(&catalog),
      m_window(window),
      m_names(new NameFinder(catalog, std::move(searcher), this)) {
    connect(m_names, &NameFinder::failed, this, &Dialogs::failed);
}

void Dialogs::showCoverage() {
    deliver(
        m_catalog->read([](Connection &connection) { return readCoverage(connection); }), this,
        [this](const QList<CeremonyCoverage> &ceremonies) {
            auto *dialog = new CoverageDialog(m_window);
            dialog->setCoverage(ceremonies);
            connect(dialog, &CoverageDialog::searchRequested, this,
                    [this](const QString &text) { Q_EMIT searchRequested(SearchQuery::fromText(text)); });
            dialog->open();
        },
        [this](const Error &error) { Q_EMIT failed(error); });
}

void Dialogs::showJump() {
    auto *dialog = new JumpDialog(m_window);
    connect(dialog, &JumpDialog::asked, m_names,
            [this](const QString &typed) { m_names->ask(typed, JumpDialog::mostNames); });
    connect(m_names, &NameFinder::found, dialog, &JumpDialog::setHits);
    connect(dialog, &JumpDialog::chosen, this, [this](const SearchFilter &filter) {
        SearchQuery query;
        query.filters = {filter};
        Q_EMIT searchRequested(query);
    });
    dialog->open();
}

void Dialogs::showWhy(const SearchQuery &query, const NominationRecord &record) {
    deliver(
        m_catalog->read([query, record](Connection &connection) {
            return explainMatches(connection, resolved(query, savedSearches(connection)), record);
        }),
        this,
        [this, query, headline = record.headline](const QList<TermMatch> &matches) {
            (new WhyDialog(query, headline, matches, m_window))->open();
        },
        [this](const Error &error) { Q_EMIT failed(error); });
}

void Dialogs::checkCatalog() {
    Q_EMIT noticed(tr("Checking the catalog…"));
    deliver(
        m_catalog->read(
            [](Connection &connection) { return podium::checkCatalog(connection, CheckDepth::Thorough); }),
        this,
        [this](const QStringList &findings) {
            Q_EMIT noticed(findings.isEmpty() ? tr("The catalog is sound.")
                                              : findings.join(QLatin1Char('\n')));
        },
        [this](const Error &error) { Q_EMIT failed(error); });
}

void Dialogs::remakeIndex() {
    Q_EMIT noticed(tr("Making the search index anew…"));
    CatalogChange change;
    change.everything = true;
    deliver(
        m_catalog->write(change, [](Connection &connection) { rebuildIndex(connection); }), this,
        [this] { Q_EMIT noticed(tr("The search index is new. Nothing else was changed.")); },
        [this](const Error &error) { Q_EMIT failed(error); });
}

} // namespace podium
