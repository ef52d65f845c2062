// SPDX-License-Identifier: GPL-3.0-or-later
// Places the panes and routes acts between them; each pane owns its behavior.
#pragma once

#include "catalog/catalog.h"
#include "search/searcher.h"
#include "window/session.h"

#include <QMainWindow>
#include <QUndoStack>

class QSplitter;
class QStackedWidget;

namespace podium {

struct Actions;
class Browser;
class DetailPane;
class EmptyResults;
class ImportController;
class Dialogs;
class OwnThings;
class NoticeBar;
class RecordLoader;
class ResultModel;
class ResultView;
class SearchField;
class Sidebar;
class StatusLine;
struct CatalogInfo;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `catalog` and `theme` must outlive the window. Shows what `state` remembers.
    MainWindow(Catalog &catalog, Theme &theme, const SessionState &state, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What to remember for the next start.
    SessionState state() const;
    void search(const SearchQuery &query);
    void importFiles(const QStringList &paths);

Q_SIGNALS:
    /// Rows, counts and the selected record are on the screen, or it is known that there are none.
    void filled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void placePanes();
    void connectActions();
    void connectPanes();
    void restore(const SessionState &state);

    void catalogOpened(const CatalogInfo &info);
    void catalogChanged(const CatalogChange &change);
    void answered(const SearchAnswer &answer);
    void recordLoaded(const NominationRecord &record, const RecordHits &hits);
    void suggestSpelling(const SearchRequest &request);
    void select(NominationId id);
    void saveNote(const QString &text);
    void noteNotSaved(const QString &key, const QString &before);
    void showStar();
    void fillRecentSearches();
    void askSearchName();
    void saveSearch(const QString &name, const QString &query);
    void findNext(int direction);
    void copy();
    void openUrl(const QUrl &url);
    void showError(const Error &error);
    void setTheme(ThemeMode mode);

    Catalog *m_catalog;
    Theme *m_theme;
    QUndoStack m_undo;
    std::unique_ptr<Actions> m_actions;
    ResultModel *m_model;
    SearchField *m_field;
    Sidebar *m_sidebar;
    ResultView *m_view;
    EmptyResults *m_empty;
    DetailPane *m_detail;
    NoticeBar *m_notice;
    StatusLine *m_status;
    QStackedWidget *m_list;
    QSplitter *m_splitter;
    Browser *m_browser;
    RecordLoader *m_loader;
    ImportController *m_import;
    OwnThings *m_own;
    Dialogs *m_dialogs;
    QList<SavedSearch> m_saved;
    NominationRecord m_record;    ///< the one in the detail pane
    QStringList m_recentSearches; ///< of earlier sessions
    QString m_restoreKey;
    bool m_closeAnyway = false; ///< it was told that something could not be written
    int m_hitStep = 0;          ///< F3 went on into the next speech in this direction
};

} // namespace podium
