// SPDX-License-Identifier: GPL-3.0-or-later
// The colors of the window, by what they are for; a set for each look.
#pragma once

#include <QColor>
#include <QPalette>

namespace podium {

/// What text is colored as. Every ink has a contrast of at least 4.5 on window, panel, side,
/// selection and goldWash of its own set (at least 7 in high contrast); a test holds this.
enum class Ink {
    Plain,    ///< what is read
    Dim,      ///< what is read second: labels, dates, counts
    Gold,     ///< badges and chips
    Link,     ///< what opens something
    Warn,     ///< altered, damaged, conflicting
    Ok,       ///< matched, kept
    OnAccent, ///< on a surface of `accent`; on nothing else
};

/// One set of colors. Plain values; `Theme::colors()` has the set in use.
struct Colors {
    QColor window; ///< behind the detail pane and dialogs
    QColor panel;  ///< lists, cards and fields
    QColor side;   ///< sidebar, tool bar, menu bar, status bar
    QColor line;   ///< hairlines between them
    QColor ink;
    QColor dim;
    QColor gold;     ///< lines, bars and the focus ring (3:1 on every surface); not for text
    QColor goldInk;  ///< text in gold
    QColor goldWash; ///< surface of badges, chips and quoted passages
    QColor accent;   ///< surface of the one button that goes on, and of ticked boxes
    QColor onAccent;
    QColor hit;        ///< behind a word that was searched for; `ink` is written on it
    QColor currentHit; ///< behind the one that F3 reached
    QColor onCurrentHit;
    QColor selection; ///< the selected row, with a bar of `gold` on its left
    QColor hover;     ///< between panel and selection
    QColor link;
    QColor warn;
    QColor warnWash;
    QColor ok;
    QColor avatar; ///< behind the initial of a post's author
    QColor onAvatar;
    bool dark = false;
    bool highContrast = false;

    QColor of(Ink which) const;
    /// The palette from which Fusion and every plain widget draws.
    QPalette palette() const;

    bool operator==(const Colors &) const = default;
};

/// The set for a look.
const Colors &colorsFor(bool dark, bool highContrast);

/// WCAG 2.1 contrast of two opaque colors, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace podium
