// SPDX-License-Identifier: GPL-3.0-or-later
// Every act of the main window, with its words, keys and icon; and the menus they stand in.
#pragma once

#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QUndoStack;

namespace podium {

/// Owned by the window. The window connects what they do.
struct Actions {
    explicit Actions(QMainWindow &window, QUndoStack &stack);

    QAction *importFiles;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *copy;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *saveSearch;
    QAction *why;

    QAction *sidebar;
    QAction *detail;
    QActionGroup *themes;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;

    QAction *back;
    QAction *forward;
    QAction *jump;
    QAction *nextResult;
    QAction *previousResult;
    QActionGroup *scopes;

    QAction *star;
    QAction *editNote;
    QAction *coverage;
    QAction *checkCatalog;
    QAction *remakeIndex;

    QAction *guide;
    QAction *shortcuts;
    QAction *about;

    /// For the button at the end of the tool row: look, import and help in one place.
    QMenu *more;
    /// Searches that were made before; filled when it opens.
    QMenu *recent;
};

} // namespace podium
