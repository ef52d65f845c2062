// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace podium {
namespace {

Colors light() {
    Colors c;
    c.window = QColor(0xf6f5f2U);
    c.panel = QColor(0xffffffU);
    c.side = QColor(0xefeeeaU);
    c.line = QColor(0xdedbd3U);
    c.ink = QColor(0x1d1c1aU);
    c.dim = QColor(0x625e57U); // the picture's #6c6860 has 4.3 on a selected row
    c.gold = QColor(0xa8791cU);
    c.goldInk = QColor(0x855d0cU); // the picture's gold has 3.3 on its own wash
    c.goldWash = QColor(0xf6ecd6U);
    c.accent = QColor(0x93680fU);
    c.onAccent = QColor(0xffffffU);
    c.hit = QColor(0xffe39aU);
    c.currentHit = QColor(0xf7b92fU);
    c.onCurrentHit = QColor(0x1d1c1aU);
    c.selection = QColor(0xe9e1cfU);
    c.hover = QColor(0xf5f1e8U);
    c.link = QColor(0x2b5f9eU);
    c.warn = QColor(0x9a4217U);
    c.warnWash = QColor(0xfbe9dcU);
    c.ok = QColor(0x2f6b3dU);
    c.avatar = QColor(0xa65c10U);
    c.onAvatar = QColor(0xffffffU);
    return c;
}

Colors dark() {
    Colors c;
    c.window = QColor(0x1b1b1dU);
    c.panel = QColor(0x232326U);
    c.side = QColor(0x1f1f22U);
    c.line = QColor(0x38383dU);
    c.ink = QColor(0xecebe8U);
    c.dim = QColor(0xa8a49cU);
    c.gold = QColor(0xe0b252U);
    c.goldInk = QColor(0xe0b252U);
    c.goldWash = QColor(0x3a3018U);
    c.accent = QColor(0xe0b252U);
    c.onAccent = QColor(0x1b1b1dU);
    c.hit = QColor(0x6d5514U);
    c.currentHit = QColor(0xe8bb55U);
    c.onCurrentHit = QColor(0x1b1b1dU);
    c.selection = QColor(0x37332aU);
    c.hover = QColor(0x2b2a2aU);
    c.link = QColor(0x8db8eeU);
    c.warn = QColor(0xf0a077U);
    c.warnWash = QColor(0x40251aU);
    c.ok = QColor(0x7fc48fU);
    c.avatar = QColor(0xd8913cU);
    c.onAvatar = QColor(0x1b1b1dU);
    c.dark = true;
    return c;
}

Colors highContrastLight() {
    Colors c = light();
    c.window = c.panel = c.side = QColor(0xffffffU);
    c.line = c.ink = QColor(0x000000U);
    c.dim = QColor(0x333333U);
    c.gold = QColor(0x6b4a00U);
    c.goldInk = QColor(0x5a3e00U);
    c.goldWash = QColor(0xfff4d6U);
    c.accent = QColor(0x5a3e00U);
    c.hit = QColor(0xffe066U);
    c.currentHit = QColor(0x000000U);
    c.onCurrentHit = QColor(0xffe066U);
    c.selection = QColor(0xffecb3U);
    c.hover = QColor(0xfff7e0U);
    c.link = QColor(0x003e8aU);
    c.warn = QColor(0x7a1f00U);
    c.warnWash = QColor(0xffeee6U);
    c.ok = QColor(0x0a4d1cU);
    c.avatar = QColor(0x000000U);
    c.highContrast = true;
    return c;
}

Colors highContrastDark() {
    Colors c = dark();
    c.window = c.panel = c.side = QColor(0x000000U);
    c.line = c.ink = QColor(0xffffffU);
    c.dim = QColor(0xddddddU);
    c.gold = c.goldInk = c.accent = QColor(0xffd24aU);
    c.goldWash = QColor(0x1f1800U);
    c.onAccent = QColor(0x000000U);
    c.hit = QColor(0x5a4300U);
    c.currentHit = QColor(0xffe066U);
    c.onCurrentHit = QColor(0x000000U);
    c.selection = QColor(0x2e2500U);
    c.hover = QColor(0x1a1600U);
    c.link = QColor(0x9fd0ffU);
    c.warn = QColor(0xffb68fU);
    c.warnWash = QColor(0x2a0f00U);
    c.ok = QColor(0x9be8acU);
    c.avatar = QColor(0xffffffU);
    c.onAvatar = QColor(0x000000U);
    c.highContrast = true;
    return c;
}

double channel(double value) {
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color) {
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

} // namespace

QColor Colors::of(Ink which) const {
    switch (which) {
    case Ink::Plain:
        return ink;
    case Ink::Dim:
        return dim;
    case Ink::Gold:
        return goldInk;
    case Ink::Link:
        return link;
    case Ink::Warn:
        return warn;
    case Ink::Ok:
        return ok;
    case Ink::OnAccent:
        return onAccent;
    }
    Q_UNREACHABLE();
}

QPalette Colors::palette() const {
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, panel);
    p.setColor(QPalette::AlternateBase, side);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::PlaceholderText, dim);
    p.setColor(QPalette::Button, panel);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::BrightText, warn);
    p.setColor(QPalette::ToolTipBase, panel);
    p.setColor(QPalette::ToolTipText, ink);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, ink);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::Light, dark ? line : panel);
    p.setColor(QPalette::Midlight, dark ? hover : window);
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, dim);
    p.setColor(QPalette::Shadow, dark ? QColor(0x000000U) : ink);
    // Switched-off controls are exempt from the contrast rule, yet stay readable.
    const auto faded = [this](const QColor &color) {
        const auto mix = [](int a, int b) { return (a * 55 + b * 45) / 100; };
        return QColor(mix(color.red(), window.red()), mix(color.green(), window.green()),
                      mix(color.blue(), window.blue()));
    };
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, faded(p.color(QPalette::Active, role)));
    return p;
}

const Colors &colorsFor(bool darkLook, bool highContrast) {
    static const std::array<Colors, 4> sets{light(), dark(), highContrastLight(), highContrastDark()};
    return sets.at((darkLook ? 1U : 0U) + (highContrast ? 2U : 0U));
}

double contrast(const QColor &a, const QColor &b) {
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace podium
