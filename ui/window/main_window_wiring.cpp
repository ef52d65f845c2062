// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the window tell each other.
#include "window/main_window.h"

#include "browse/empty_results.h"
#include "browse/result_view.h"
#include "browse/sidebar.h"
#include "catalog/catalog.h"
#include "detail/detail_pane.h"
#include "detail/display_text.h"
#include "import/import_controller.h"
#include "models/result_model.h"
#include "search/completion.h"
#include "search/search_field.h"
#include "window/actions.h"
#include "window/browser.h"
#include "window/dialogs.h"
#include "window/help.h"
#include "window/name_finder.h"
#include "window/notice_bar.h"
#include "window/own_things.h"
#include "window/record_loader.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace podium {

void MainWindow::connectActions() {
    const Actions &act = *m_actions;
    connect(act.importFiles, &QAction::triggered, m_import, &ImportController::chooseFiles);
    connect(act.quit, &QAction::triggered, this, &QWidget::close);
    connect(act.copy, &QAction::triggered, this, &MainWindow::copy);
    connect(act.find, &QAction::triggered, m_field, &SearchField::focusText);
    connect(act.findNext, &QAction::triggered, this, [this] { findNext(1); });
    connect(act.findPrevious, &QAction::triggered, this, [this] { findNext(-1); });
    connect(act.sidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(act.detail, &QAction::toggled, m_detail, &QWidget::setVisible);
    connect(act.themes, &QActionGroup::triggered, this,
            [this](QAction *action) { setTheme(static_cast<ThemeMode>(action->data().toInt())); });
    connect(act.zoomIn, &QAction::triggered, m_theme, &Theme::zoomIn);
    connect(act.zoomOut, &QAction::triggered, m_theme, &Theme::zoomOut);
    connect(act.zoomReset, &QAction::triggered, m_theme, [this] { m_theme->setZoom(1); });
    connect(act.back, &QAction::triggered, m_browser, &Browser::back);
    connect(act.forward, &QAction::triggered, m_browser, &Browser::forward);
    connect(act.nextResult, &QAction::triggered, this, [this] { m_browser->step(1); });
    connect(act.previousResult, &QAction::triggered, this, [this] { m_browser->step(-1); });
    connect(act.scopes, &QActionGroup::triggered, this,
            [this](QAction *action) { m_browser->setScope(static_cast<Scope>(action->data().toInt())); });
    connect(act.star, &QAction::triggered, this, [this](bool starred) {
        if (m_record.id) m_own->star(m_record, starred);
    });
    connect(act.editNote, &QAction::triggered, m_detail, &DetailPane::editNote);
    connect(act.saveSearch, &QAction::triggered, this, &MainWindow::askSearchName);
    connect(act.why, &QAction::triggered, this, [this] {
        if (m_record.id) m_dialogs->showWhy(m_browser->request().query, m_record);
    });
    connect(act.jump, &QAction::triggered, m_dialogs, &Dialogs::showJump);
    connect(act.coverage, &QAction::triggered, m_dialogs, &Dialogs::showCoverage);
    connect(act.checkCatalog, &QAction::triggered, m_dialogs, &Dialogs::checkCatalog);
    connect(act.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentSearches);
    connect(act.remakeIndex, &QAction::triggered, m_dialogs, &Dialogs::remakeIndex);
    act.remakeIndex->setEnabled(m_catalog->isWritable());
    connect(act.guide, &QAction::triggered, this, [this] { showGuide(this); });
    connect(act.shortcuts, &QAction::triggered, this, [this] { showShortcuts(this); });
    connect(act.about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectPanes() {
    auto *names = new NameFinder(*m_catalog, m_model->searcher(), this);
    connect(&m_field->completion(), &Completion::wanted, names,
            [names](const QString &typed, SearchFilter::Field field) {
                names->ask(typed, Completion::mostNames, field);
            });
    connect(names, &NameFinder::found, &m_field->completion(), &Completion::setHits);
    connect(names, &NameFinder::failed, this, &MainWindow::showError);
    connect(m_field, &SearchField::edited, m_browser, &Browser::edit);
    connect(m_field, &SearchField::leftDownwards, this, [this] {
        m_browser->settle();
        m_view->setFocus(Qt::TabFocusReason);
    });
    connect(m_field, &SearchField::leftByEscape, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_sidebar, &Sidebar::scopeChosen, m_browser, &Browser::setScope);
    connect(m_sidebar, &Sidebar::facetChosen, this, [this](const SearchFilter &filter, FacetClick click) {
        SearchRequest request = m_browser->request();
        request.query = withFacet(request.query, filter, click);
        m_browser->go(request);
    });
    connect(m_sidebar, &Sidebar::savedChosen, this,
            [this](const SavedSearch &saved) { search(SearchQuery::fromText(saved.query)); });
    connect(m_sidebar, &Sidebar::savedRemoved, this,
            [this](const SavedSearch &saved) { saveSearch(saved.name, {}); });
    connect(m_view, &ResultView::currentChosen, this, &MainWindow::select);
    connect(m_view, &ResultView::opened, this, [this] {
        m_actions->detail->setChecked(true);
        m_detail->setFocus(Qt::TabFocusReason);
    });
    connect(m_empty, &EmptyResults::offered, this,
            [this](const SearchRequest &request) { m_browser->go(request); });
    connect(m_empty, &EmptyResults::importOffered, m_import, &ImportController::chooseFiles);
    connect(m_model, &ResultModel::answered, this, &MainWindow::answered);
    connect(m_model, &ResultModel::failed, this, &MainWindow::showError);
    connect(m_loader, &RecordLoader::loaded, this, &MainWindow::recordLoaded);
    connect(m_loader, &RecordLoader::failed, this, &MainWindow::showError);
    connect(m_import, &ImportController::failed, this, &MainWindow::showError);
    connect(m_import, &ImportController::imported, m_browser, &Browser::showNomination);
    connect(m_catalog, &Catalog::changed, this, &MainWindow::catalogChanged);
    connect(m_dialogs, &Dialogs::failed, this, &MainWindow::showError);
    connect(m_dialogs, &Dialogs::noticed, m_notice, &NoticeBar::showNotice);
    connect(m_dialogs, &Dialogs::searchRequested, this, &MainWindow::search);
    connect(m_own, &OwnThings::failed, this, &MainWindow::showError);
    connect(m_own, &OwnThings::starNotSaved, this, &MainWindow::showStar);
    connect(m_own, &OwnThings::noteNotSaved, this, &MainWindow::noteNotSaved);

    connect(m_browser, &Browser::requestChanged, this, [this](const SearchRequest &request) {
        m_field->setQuery(request.query);
        for (QAction *action : m_actions->scopes->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(request.scope));
    });
    connect(m_browser, &Browser::historyChanged, this, [this] {
        m_actions->back->setEnabled(m_browser->canGoBack());
        m_actions->forward->setEnabled(m_browser->canGoForward());
    });

    connect(m_detail, &DetailPane::searchRequested, this, [this](const QString &text) {
        SearchRequest request;
        request.query = SearchQuery::fromText(text);
        m_browser->go(request);
    });
    connect(m_detail, &DetailPane::nominationRequested, m_browser, &Browser::showNomination);
    connect(m_detail, &DetailPane::openUrlRequested, this, &MainWindow::openUrl);
    connect(m_detail, &DetailPane::importRequested, m_import, &ImportController::chooseFiles);
    connect(m_detail, &DetailPane::noteEdited, this, &MainWindow::saveNote);
    connect(m_detail, &DetailPane::hitStepRequested, this, &MainWindow::findNext);
}

void MainWindow::fillRecentSearches() {
    constexpr int longest = 70;
    m_actions->recent->clear();
    const QStringList texts = m_browser->recentSearches(m_recentSearches);
    for (const QString &text : texts) {
        QString shown = oneLine(text, longest).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = m_actions->recent->addAction(shown);
        connect(action, &QAction::triggered, this, [this, text] { search(SearchQuery::fromText(text)); });
    }
    if (texts.isEmpty()) m_actions->recent->addAction(tr("Nothing was searched for yet"))->setEnabled(false);
}

} // namespace podium
