// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered from one start to the next, read and written in one place.
#pragma once

#include "search/searcher.h"
#include "theme/theme.h"

#include <QByteArray>
#include <QSettings>

namespace podium {

/// Plain values; what was damaged in the file reads as its default.
struct SessionState {
    QByteArray geometry;
    QByteArray splitter;
    QByteArray columns;
    bool sidebarShown = true;
    bool detailShown = true;
    int detailTab = 0;
    ThemeMode theme = ThemeMode::System;
    SystemLook systemLook; ///< what the desktop last wished, for the first paint
    double zoom = 1;
    SearchRequest request;
    QStringList recentSearches; ///< as text, the newest first
    QString selectedKey;        ///< of the nomination, which outlives its number
    bool fresh = true;          ///< the first start: nothing was remembered
    bool operator==(const SessionState &) const = default;
};

/// In the settings folder of the desktop's conventions. GUI thread.
class Session final {
public:
    Session();
    SessionState read() const;
    /// Written when the window closes. @return whether it could be written
    bool write(const SessionState &state);

private:
    QSettings m_settings;
};

} // namespace podium
