// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the whole program: colors, type and style, following the system or forced.
#pragma once

#include "theme/colors.h"
#include "theme/system_look.h"
#include "theme/type.h"

#include <QFont>
#include <QObject>

class QWidget;

namespace podium {

enum class ThemeMode { System, Light, Dark, HighContrast };

/// Owned by the application: made once, after QApplication and before the first widget; painting
/// code reaches it by `Theme::current()`. GUI thread only.
///
///     QApplication application(argc, argv);
///     Theme theme;
///     theme.assume(remembered);   // optional: what the system said when the program last ran
///     theme.apply();
class Theme final : public QObject {
    Q_OBJECT
public:
    /// Reads the platform's palette and font, so nothing may have replaced them before.
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// The one that lives. It is a mistake in the program to ask when there is none.
    static const Theme &current();

    /// Gives the application its style, palette and font. Call before widgets are made.
    void apply();
    /// Follows the desktop's wishes from now on; they arrive later and never block. Best called
    /// after the first paint.
    void followSystem();
    /// Takes a remembered look of the system as true until the desktop says otherwise.
    void assume(SystemLook look);
    /// What the system wishes as far as is known; worth remembering when the program ends.
    SystemLook systemLook() const { return m_system; }

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);

    /// Factor on all type, 1 as designed, kept within `smallestZoom` and `largestZoom`.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    /// The next larger or smaller of the steps that View > Zoom goes through.
    void zoomIn();
    void zoomOut();
    static constexpr double smallestZoom = 0.7;
    static constexpr double largestZoom = 2.5;

    const Colors &colors() const { return *m_colors; }
    QFont font(Type type) const { return fontFor(type, scale()); }
    /// A length that must grow with type, such as a row's height: `pixels` at zoom 1.
    int scaled(double pixels) const;
    /// Zoom, times what a person with a large desktop font gets on top.
    double scale() const { return m_zoom * m_platformScale; }

Q_SIGNALS:
    /// Colors or type are others now. Palette and font of the application already are, too; plain
    /// widgets take them over in the next turn of the event loop.
    void changed();

private:
    void systemTold(SystemLook look);
    void renew();

    ThemeMode m_mode = ThemeMode::System;
    SystemLook m_system;
    double m_zoom = 1;
    double m_platformScale = 1;
    const Colors *m_colors;
    SystemLookWatcher *m_watcher = nullptr;
    bool m_applied = false;
};

/// Sets a widget's text in a font and an ink of the theme, now and after every change of it.
/// Calling again replaces what was asked before.
void dress(QWidget *widget, Type type, Ink ink = Ink::Plain);

} // namespace podium
