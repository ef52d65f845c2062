// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the window for `main`.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

class QApplication;

namespace podium {

/// What the command line asked of the window.
struct WindowOptions {
    QString catalogPath;    ///< empty: the person's own catalog
    QString screenshotPath; ///< not empty: render to this PNG and end
    QString search;         ///< typed into the search field at the start
    QSize size;             ///< of the screenshot; invalid: 1440 by 900
    QString theme;          ///< light, dark, contrast; empty: as last chosen
    QStringList files;      ///< to be imported
};

/// Opens the catalog and the window and runs until it is closed. @return the exit status
int runWindow(QApplication &application, const WindowOptions &options);

} // namespace podium
