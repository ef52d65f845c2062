// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of the window, drawn from resources/icons in the colors of the theme.
#pragma once

#include "theme/colors.h"

#include <QIcon>
#include <QPixmap>

namespace podium {

enum class Icon {
    ArrowLeft,
    ArrowRight,
    Search,
    Star,
    StarFilled,
    Sidebar,
    DetailPane,
    More,
    Close,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    ExternalLink,
    Copy,
    Import,
    Sun,
    Moon,
    Contrast,
    Check,
    Info,
    Alert,
    Message,
    Speech,
    Trophy,
    Undo,
    Redo,
};

/// An icon in an ink of the theme. It is drawn when it is painted, so a change of theme needs no
/// new icon, and sharp at every scale. Pixmaps are cached. GUI thread, while a Theme lives.
QIcon icon(Icon which, Ink ink = Ink::Plain);
/// One that shows `on` in gold where its button or action is checked.
QIcon toggleIcon(Icon off, Icon on);
/// The drawing itself in a color, `pixels` device pixels wide and high, for painting by hand.
QPixmap iconPixmap(Icon which, const QColor &color, int pixels);
/// The program's own icon.
QIcon applicationIcon();

} // namespace podium
