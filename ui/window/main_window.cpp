// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "browse/empty_results.h"
#include "browse/result_view.h"
#include "browse/sidebar.h"
#include "catalog/deliver.h"
#include "catalog/read_nomination.h"
#include "detail/detail_pane.h"
#include "import/import_controller.h"
#include "models/result_model.h"
#include "search/completion.h"
#include "search/search_field.h"
#include "theme/metrics.h"
#include "window/actions.h"
#include "window/browser.h"
#include "window/dialogs.h"
#include "window/help.h"
#include "window/name_finder.h"
#include "window/notice_bar.h"
#include "window/own_things.h"
#include "window/record_loader.h"
#include "window/tool_row.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QInputDialog>
#include <QLocale>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace podium {
namespace {

QStringList localFiles(const QMimeData &data) {
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile()) paths.append(url.toLocalFile());
    return paths;
}

QString countsInWords(const SearchRequest &request, quint32 found, const ScopeCounts &scopes) {
    const QLocale locale;
    const auto say = [&](const char *one, const char *many, quint32 all) {
        return QCoreApplication::translate("MainWindow", found == 1 ? one : many)
            .arg(locale.toString(found), locale.toString(all));
    };
    switch (request.scope) {
    case Scope::Speeches:
        return say("%1 speech of %2", "%1 speeches of %2", scopes.speeches);
    case Scope::Posts:
        return say("%1 result with posts of %2", "%1 results with posts of %2", scopes.posts);
    case Scope::Starred:
        return say("%1 starred result of %2", "%1 starred results of %2", scopes.starred);
    case Scope::All:
        return say("%1 result of %2", "%1 results of %2", scopes.all);
    }
    Q_UNREACHABLE();
}

/// "14 passages in 11 speeches, 2 posts"; empty where no words were asked.
QString hitsInWords(const SearchAnswer &answer) {
    const QLocale locale;
    const auto counted = [&](const char *one, const char *many, quint32 number) {
        return QCoreApplication::translate("MainWindow", number == 1 ? one : many)
            .arg(locale.toString(number));
    };
    QStringList parts;
    if (answer.speechesWithHits > 0) {
        QString speeches = counted("%1 speech", "%1 speeches", answer.speechesWithHits);
        if (answer.passagesKnown)
            speeches = QCoreApplication::translate("MainWindow", "%1 in %2")
                           .arg(counted("%1 passage", "%1 passages", answer.passages), speeches);
        parts.append(speeches);
    }
    if (answer.postsWithHits > 0) parts.append(counted("%1 post", "%1 posts", answer.postsWithHits));
    return parts.join(QStringLiteral(", "));
}

} // namespace

MainWindow::MainWindow(Catalog &catalog, Theme &theme, const SessionState &state, QWidget *parent)
    : QMainWindow(parent),
      m_catalog(&catalog),
      m_theme(&theme),
      m_actions(std::make_unique<Actions>(*this, m_undo)),
      m_model(new ResultModel(catalog, this)),
      m_field(new SearchField(this)),
      m_sidebar(new Sidebar(this)),
      m_view(new ResultView(*m_model, this)),
      m_empty(new EmptyResults(this)),
      m_detail(new DetailPane(this)),
      m_notice(new NoticeBar(this)),
      m_status(new StatusLine(this)),
      m_list(new QStackedWidget(this)),
      m_splitter(new QSplitter(this)),
      m_browser(new Browser(catalog, *m_model, *m_view, this)),
      m_loader(new RecordLoader(catalog, m_model->searcher(), this)),
      m_import(new ImportController(catalog, m_undo, this)),
      m_own(new OwnThings(catalog, m_undo, this)),
      m_dialogs(new Dialogs(catalog, m_model->searcher(), this)) {
    setWindowTitle(tr("Podium"));
    setAcceptDrops(true);
    placePanes();
    connectActions();
    connectPanes();
    restore(state);
    deliver(
        m_catalog->opened(), this, [this](const CatalogInfo &info) { catalogOpened(info); },
        [this](const Error &error) { showError(error); });
}

MainWindow::~MainWindow() = default;

void MainWindow::placePanes() {
    m_list->addWidget(m_view);
    m_list->addWidget(m_empty);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setHandleWidth(metrics::hairline);
    m_splitter->setChildrenCollapsible(false);
    m_sidebar->setMinimumWidth(150);
    m_list->setMinimumWidth(300);
    m_detail->setMinimumWidth(300);
    m_splitter->setSizes({metrics::sidebarWidth, 702, metrics::detailWidth});

    auto *central = new QWidget(this);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ToolRow(*m_actions, m_field, central));
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
    setCentralWidget(central);
    setTabOrder(m_field, m_sidebar);
    setTabOrder(m_sidebar, m_view);
    setTabOrder(m_view, m_detail);
    m_view->addActions({m_actions->star, m_actions->editNote, m_actions->copy});
}

void MainWindow::restore(const SessionState &state) {
    if (state.geometry.isEmpty() || !restoreGeometry(state.geometry)) resize(1440, 900);
    if (!state.splitter.isEmpty()) m_splitter->restoreState(state.splitter);
    if (!state.columns.isEmpty()) m_view->restoreColumns(state.columns);
    m_actions->sidebar->setChecked(state.sidebarShown);
    m_sidebar->setVisible(state.sidebarShown);
    m_actions->detail->setChecked(state.detailShown);
    m_detail->setVisible(state.detailShown);
    m_detail->setCurrentTab(state.detailTab);
    for (QAction *action : m_actions->themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_theme->mode()));
    m_actions->star->setEnabled(false);
    m_actions->editNote->setEnabled(false);
    m_restoreKey = state.selectedKey;
    // Asked at once, before anything is known of the file: the answer waits for it on its thread.
    m_recentSearches = state.recentSearches;
    m_browser->start(state.request);
    m_view->setFocus();
}

SessionState MainWindow::state() const {
    SessionState state;
    state.geometry = saveGeometry();
    state.splitter = m_splitter->saveState();
    state.columns = m_view->saveColumns();
    state.sidebarShown = m_actions->sidebar->isChecked();
    state.detailShown = m_actions->detail->isChecked();
    state.detailTab = m_detail->currentTab();
    state.theme = m_theme->mode();
    state.systemLook = m_theme->systemLook();
    state.zoom = m_theme->zoom();
    state.request = m_browser->request();
    state.recentSearches = m_browser->recentSearches(m_recentSearches);
    state.selectedKey = m_record.key;
    state.fresh = false;
    return state;
}

void MainWindow::search(const SearchQuery &query) {
    SearchRequest request;
    request.query = query;
    m_browser->go(request);
}

void MainWindow::importFiles(const QStringList &paths) {
    m_import->importFiles(paths);
}

void MainWindow::catalogOpened(const CatalogInfo &info) {
    m_status->setCatalog(info.version.isEmpty() ? tr("Catalog") : tr("Catalog %1").arg(info.version));
    if (!info.notice.isEmpty()) m_notice->showNotice(info.notice);
    if (m_restoreKey.isEmpty()) return;
    deliver(
        m_catalog->read([key = std::exchange(m_restoreKey, {})](Connection &connection) {
            return findNomination(connection, key);
        }),
        this,
        [this](std::optional<NominationId> id) {
            if (id) m_browser->reselect(*id);
        },
        [this](const Error &error) { showError(error); });
}

void MainWindow::catalogChanged(const CatalogChange &change) {
    m_browser->refresh();
    const bool touched = change.everything || change.nominations.contains(m_record.id);
    if (touched && m_record.id) m_loader->load(m_record.id, m_browser->request().query);
}

void MainWindow::answered(const SearchAnswer &answer) {
    const SearchRequest &request = m_browser->request();
    const auto found = static_cast<quint32>(m_model->rowCount());
    m_sidebar->setAnswer(answer, request);
    m_saved = answer.saved;
    m_actions->saveSearch->setEnabled(m_catalog->isWritable() && !request.query.isEmpty());
    const QString hits = hitsInWords(answer);
    m_status->setCounts(countsInWords(request, found, answer.scopes) +
                        (hits.isEmpty() ? QString() : QStringLiteral(" · ") + hits));
    QString words = request.query.inWords();
    if (request.query.hasWords() && found > 0) {
        words += request.sort == SortKey::Relevance ? tr(" · best match first · F3 steps through the hits")
                                                    : tr(" · F3 steps through the hits");
    }
    m_status->setQuery(words);
    if (found == 0) {
        m_empty->explain(request, answer);
        suggestSpelling(request);
        m_list->setCurrentWidget(m_empty);
        select({});
        Q_EMIT filled();
    } else {
        m_list->setCurrentWidget(m_view);
        if (m_record.id && m_record.id == m_view->current()) Q_EMIT filled();
    }
}

void MainWindow::suggestSpelling(const SearchRequest &request) {
    if (!request.query.hasWords()) return;
    deliver(
        m_catalog->search([searcher = m_model->searcher(), request](
                              Connection &connection) { return searcher->suggestion(connection, request); },
                          m_catalog->currentSearch()),
        this,
        [this, request](const std::optional<Suggestion> &suggestion) {
            if (suggestion) m_empty->offerSpelling(request, *suggestion);
        },
        [this](const Error &error) { showError(error); });
}

void MainWindow::select(NominationId id) {
    if (!id) {
        m_detail->flush();
        m_loader->load({}, {});
        m_record = {};
        m_detail->clear();
        m_actions->star->setEnabled(false);
        m_actions->editNote->setEnabled(false);
        setWindowTitle(tr("Podium"));
        return;
    }
    m_loader->load(id, m_browser->request().query);
}

void MainWindow::recordLoaded(const NominationRecord &record, const RecordHits &hits) {
    if (record.id != m_record.id) m_detail->flush();
    m_record = record;
    m_detail->show(record, hits);
    if (const int step = std::exchange(m_hitStep, 0)) m_detail->startHits(step);
    m_actions->star->setEnabled(m_catalog->isWritable());
    showStar();
    m_actions->editNote->setEnabled(m_catalog->isWritable());
    if (const auto unsaved = m_own->unsavedNote(record.key))
        m_detail->setUnsavedNote(*unsaved, record.ownNote);
    setWindowTitle(tr("%1 – Podium").arg(record.headline));
    if (!m_model->isAsking()) Q_EMIT filled();
}

void MainWindow::showStar() {
    m_actions->star->setChecked(m_record.starred);
    m_actions->star->setText(m_record.starred ? tr("Remove &Star") : tr("&Star"));
}

void MainWindow::saveNote(const QString &text) {
    if (!m_record.id || text == m_record.ownNote) return;
    m_own->note(m_record, text);
    m_record.ownNote = text;
}

void MainWindow::noteNotSaved(const QString &key, const QString &before) {
    if (m_record.key != key) return;
    m_record.ownNote = before;
    m_detail->setUnsavedNote(m_own->unsavedNote(key).value_or(before), before);
}

void MainWindow::askSearchName() {
    const SearchQuery query = m_browser->request().query;
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("saveSearchDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Search"));
    dialog->setLabelText(tr("Keep this search under the name:"));
    dialog->setTextValue(query.inWords().left(60));
    dialog->setOkButtonText(tr("&Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, query](const QString &name) {
        if (!name.trimmed().isEmpty()) saveSearch(name.simplified().remove(QLatin1Char('"')), query.toText());
    });
    dialog->open();
}

/// @param query  empty: the saved search is taken away
void MainWindow::saveSearch(const QString &name, const QString &query) {
    if (!m_catalog->isWritable()) return;
    SavedSearch before{name, {}};
    for (const SavedSearch &saved : std::as_const(m_saved))
        if (saved.name.compare(name, Qt::CaseInsensitive) == 0) before = saved;
    m_own->saveSearch({name, query}, before);
}

/// @param direction  1 or -1
void MainWindow::findNext(int direction) {
    if (!m_browser->request().query.hasWords()) {
        m_field->focusText();
        return;
    }
    const bool moved = direction > 0 ? m_detail->nextHit() : m_detail->previousHit();
    if (moved) return;
    if (m_browser->step(direction)) m_hitStep = direction;
}

void MainWindow::copy() {
    if (m_detail->copySelection()) return;
    const QString text = m_view->selectedText();
    if (!text.isEmpty()) QApplication::clipboard()->setText(text);
}

void MainWindow::openUrl(const QUrl &url) {
    // Only what the person clicked, only the web, and never silently.
    if (url.scheme() != QLatin1String("https") && url.scheme() != QLatin1String("http")) return;
    if (!QDesktopServices::openUrl(url)) {
        showError(Error(Error::Kind::NotFound,
                        tr("No web browser opened %1.").arg(url.toString(QUrl::FullyEncoded)),
                        tr("The address can be copied and opened by hand.")));
    }
}

void MainWindow::showError(const Error &error) {
    m_notice->showError(error);
    Q_EMIT filled();
}

void MainWindow::setTheme(ThemeMode mode) {
    m_theme->setMode(mode);
}

/// The window stays until all is written, and once more where something could not be.
void MainWindow::closeEvent(QCloseEvent *event) {
    if (!m_own->hasUnsaved()) m_closeAnyway = false;
    m_detail->flush();
    if (m_closeAnyway || !m_catalog->isWriting()) return QMainWindow::closeEvent(event);
    event->ignore();
    deliver(
        m_catalog->written(), this,
        [this] {
            if (!m_own->hasUnsaved()) {
                close();
                return;
            }
            m_closeAnyway = true;
            m_notice->showNotice(tr("A note could not be saved and is still open. Copy it, or close "
                                    "the window once more to leave without it."));
        },
        [this](const Error &error) {
            m_closeAnyway = true;
            showError(error);
        });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
    event->acceptProposedAction();
    m_import->importFiles(localFiles(*event->mimeData()));
}

} // namespace podium
