// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actions.h"

#include "search/searcher.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace podium {
namespace {

QString say(const char *text) {
    return QCoreApplication::translate("Actions", text);
}

QAction *make(QMainWindow &window, const char *name, const QString &text,
              const QList<QKeySequence> &keys = {}) {
    auto *action = new QAction(text, &window);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    window.addAction(action);
    return action;
}

QKeySequence key(const char *text) {
    return QKeySequence(QLatin1String(text));
}

QAction *choice(QMainWindow &window, QActionGroup *group, const char *name, const QString &text, int data,
                const QList<QKeySequence> &keys = {}) {
    QAction *action = make(window, name, text, keys);
    action->setCheckable(true);
    action->setData(data);
    group->addAction(action);
    return action;
}

QActionGroup *makeThemes(QMainWindow &window) {
    auto *group = new QActionGroup(&window);
    choice(window, group, "themeSystem", say("As the &System"), static_cast<int>(ThemeMode::System));
    choice(window, group, "themeLight", say("&Light"), static_cast<int>(ThemeMode::Light));
    choice(window, group, "themeDark", say("&Dark"), static_cast<int>(ThemeMode::Dark));
    choice(window, group, "themeContrast", say("High &Contrast"), static_cast<int>(ThemeMode::HighContrast));
    return group;
}

QActionGroup *makeScopes(QMainWindow &window) {
    auto *group = new QActionGroup(&window);
    choice(window, group, "scopeAll", say("&All Results"), static_cast<int>(Scope::All), {key("Alt+1")});
    choice(window, group, "scopeSpeeches", say("&Speeches"), static_cast<int>(Scope::Speeches),
           {key("Alt+2")});
    choice(window, group, "scopePosts", say("&Posts"), static_cast<int>(Scope::Posts), {key("Alt+3")});
    choice(window, group, "scopeStarred", say("S&tarred"), static_cast<int>(Scope::Starred), {key("Alt+4")});
    return group;
}

QMenu *themeMenu(QMenu *parent, const Actions &actions) {
    QMenu *menu = parent->addMenu(say("&Theme"));
    menu->addActions(actions.themes->actions());
    return menu;
}

void fillMenuBar(QMenuBar &bar, const Actions &actions) {
    QMenu *file = bar.addMenu(say("&File"));
    file->addAction(actions.importFiles);
    file->addSeparator();
    file->addAction(actions.quit);

    QMenu *edit = bar.addMenu(say("&Edit"));
    edit->addActions({actions.undo, actions.redo});
    edit->addSeparator();
    edit->addAction(actions.copy);
    edit->addSeparator();
    edit->addActions({actions.find, actions.findNext, actions.findPrevious, actions.why, actions.saveSearch});

    QMenu *view = bar.addMenu(say("&View"));
    view->addActions({actions.sidebar, actions.detail});
    view->addSeparator();
    themeMenu(view, actions);
    view->addActions({actions.zoomIn, actions.zoomOut, actions.zoomReset});

    QMenu *go = bar.addMenu(say("&Go"));
    go->addActions({actions.jump, actions.back, actions.forward});
    go->addMenu(actions.recent);
    go->addSeparator();
    go->addActions({actions.nextResult, actions.previousResult});
    go->addSeparator();
    go->addActions(actions.scopes->actions());

    QMenu *tools = bar.addMenu(say("&Tools"));
    tools->addActions({actions.star, actions.editNote});
    tools->addSeparator();
    tools->addActions({actions.coverage, actions.checkCatalog, actions.remakeIndex});

    QMenu *help = bar.addMenu(say("&Help"));
    help->addActions({actions.guide, actions.shortcuts});
    help->addSeparator();
    help->addAction(actions.about);
}

void fillMore(QMenu &menu, const Actions &actions) {
    menu.addAction(actions.importFiles);
    menu.addSeparator();
    themeMenu(&menu, actions);
    menu.addActions({actions.zoomIn, actions.zoomOut, actions.zoomReset});
    menu.addSeparator();
    menu.addActions({actions.guide, actions.shortcuts});
}

} // namespace

Actions::Actions(QMainWindow &window, QUndoStack &stack)
    : importFiles(make(window, "import", say("&Import…"), {key("Ctrl+I")})),
      quit(make(window, "quit", say("&Quit"), {key("Ctrl+Q")})),
      undo(stack.createUndoAction(&window, say("&Undo"))),
      redo(stack.createRedoAction(&window, say("&Redo"))),
      copy(make(window, "copy", say("&Copy"), {key("Ctrl+C")})),
      find(make(window, "find", say("&Find"), {key("Ctrl+F"), key("Ctrl+K"), key("/")})),
      findNext(make(window, "findNext", say("Find &Next"), {key("F3")})),
      findPrevious(make(window, "findPrevious", say("Find &Previous"), {key("Shift+F3")})),
      saveSearch(make(window, "saveSearch", say("&Save Search…"), {key("Ctrl+S")})),
      why(make(window, "why", say("&Why This Result?"), {key("Alt+W")})),
      sidebar(make(window, "showSidebar", say("&Sidebar"), {key("F9")})),
      detail(make(window, "showDetail", say("&Detail Pane"), {key("Shift+F9")})),
      themes(makeThemes(window)),
      zoomIn(make(window, "zoomIn", say("Zoom &In"), {key("Ctrl++"), key("Ctrl+=")})),
      zoomOut(make(window, "zoomOut", say("Zoom &Out"), {key("Ctrl+-")})),
      zoomReset(make(window, "zoomReset", say("&Normal Size"), {key("Ctrl+0")})),
      back(make(window, "back", say("&Back"), {key("Alt+Left"), QKeySequence(Qt::Key_Back)})),
      forward(make(window, "forward", say("&Forward"), {key("Alt+Right"), QKeySequence(Qt::Key_Forward)})),
      jump(make(window, "jump", say("Go &to…"), {key("Ctrl+P")})),
      nextResult(make(window, "nextResult", say("&Next Result"), {key("Alt+Down")})),
      previousResult(make(window, "previousResult", say("&Previous Result"), {key("Alt+Up")})),
      scopes(makeScopes(window)),
      star(make(window, "star", say("&Star"), {key("Ctrl+D")})),
      editNote(make(window, "editNote", say("Write a &Note"), {key("Ctrl+E")})),
      coverage(make(window, "coverage", say("C&overage…"))),
      checkCatalog(make(window, "checkCatalog", say("&Check the Catalog"))),
      remakeIndex(make(window, "remakeIndex", say("Make the Search &Index Anew"))),
      guide(make(window, "guide", say("&User Guide"), {key("F1")})),
      shortcuts(make(window, "shortcuts", say("&Keyboard Shortcuts"), {key("Ctrl+?"), key("Ctrl+Shift+/")})),
      about(make(window, "about", say("&About Podium"))),
      more(new QMenu(&window)),
      recent(new QMenu(say("&Recent Searches"), &window)) {
    undo->setShortcut(key("Ctrl+Z"));
    redo->setShortcuts({key("Ctrl+Shift+Z"), key("Ctrl+Y")});
    undo->setObjectName(QStringLiteral("undo"));
    redo->setObjectName(QStringLiteral("redo"));
    window.addActions({undo, redo});
    for (QAction *toggle : {sidebar, detail, star}) toggle->setCheckable(true);
    back->setIcon(icon(Icon::ArrowLeft));
    forward->setIcon(icon(Icon::ArrowRight));
    star->setIcon(toggleIcon(Icon::Star, Icon::StarFilled));
    detail->setIcon(icon(Icon::DetailPane));
    sidebar->setIcon(icon(Icon::Sidebar));
    importFiles->setIcon(icon(Icon::Import));
    fillMenuBar(*window.menuBar(), *this);
    fillMore(*more, *this);
}

} // namespace podium
