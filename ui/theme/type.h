// SPDX-License-Identifier: GPL-3.0-or-later
// The type of the window: which family and size each kind of text is set in.
#pragma once

#include <QFont>

namespace podium {

enum class Type {
    Body,    ///< 14: everything not named here
    Strong,  ///< 14, semibold: names in lists and cards
    Menu,    ///< 13: menus, second lines of lists
    Meta,    ///< 13.5: facts beside their labels, tabs
    Small,   ///< 12.5: counts, sources, status bar, list heads
    Label,   ///< 11.5, semibold, spaced: headings of the sidebar
    Badge,   ///< 12, semibold
    Award,   ///< 14.5: the category below a heading
    Heading, ///< 25, semibold
    Speech,  ///< 16.5, serif: what is read at length
    Quote,   ///< 15, serif: source text beside a form
};

/// The font for a kind of text. Sizes above are logical pixels at `scale` 1; families are Inter,
/// Noto Sans and Noto Serif with what the system has as the last resort. GUI thread.
QFont fontFor(Type type, double scale);

} // namespace podium
