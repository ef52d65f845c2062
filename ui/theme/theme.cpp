// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/style.h"

#include <QApplication>
#include <QWidget>
#include <algorithm>
#include <array>
#include <cmath>

namespace podium {
namespace {

Theme *living = nullptr;

constexpr std::array zoomSteps{0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5};

/// A person who chose a desktop font beyond the usual 9 to 11 points gets larger type here, too.
double scaleOf(const QFont &platform) {
    constexpr double usual = 11;
    return platform.pointSizeF() > usual ? std::min(platform.pointSizeF() / usual, 2.0) : 1.0;
}

/// What a dressed widget wears; a child object, so that it goes with the widget.
class Dress final : public QObject {
public:
    explicit Dress(QWidget *widget) : QObject(widget), m_widget(widget) {
        connect(&Theme::current(), &Theme::changed, this, &Dress::put);
    }
    void set(Type type, Ink ink) {
        m_type = type;
        m_ink = ink;
        put();
    }

private:
    void put() {
        m_widget->setFont(Theme::current().font(m_type));
        const QColor color = Theme::current().colors().of(m_ink);
        QPalette palette; // names only the roles set here; the rest stays that of the application
        palette.setColor(QPalette::WindowText, color);
        palette.setColor(QPalette::Text, color);
        palette.setColor(QPalette::ButtonText, color);
        m_widget->setPalette(palette);
    }

    QWidget *m_widget;
    Type m_type = Type::Body;
    Ink m_ink = Ink::Plain;
};

} // namespace

Theme::Theme(QObject *parent) : QObject(parent), m_colors(&colorsFor(false, false)) {
    Q_ASSERT_X(!living, "Theme", "there is one theme at a time");
    living = this;
    m_system = SystemLook::of(QGuiApplication::palette());
    m_platformScale = scaleOf(QGuiApplication::font());
    renew();
}

Theme::~Theme() {
    living = nullptr;
}

const Theme &Theme::current() {
    Q_ASSERT_X(living, "Theme::current", "made before the theme, or alive after it");
    return *living;
}

void Theme::apply() {
    m_applied = true;
    QApplication::setStyle(new PodiumStyle); // owned by the application
    renew();
}

void Theme::followSystem() {
    if (m_watcher) return;
    m_watcher = new SystemLookWatcher(this);
    connect(m_watcher, &SystemLookWatcher::told, this, &Theme::systemTold);
    m_watcher->start();
}

void Theme::assume(SystemLook look) {
    systemTold(look);
}

void Theme::systemTold(SystemLook look) {
    if (m_system == look) return;
    m_system = look;
    renew();
}

void Theme::setMode(ThemeMode mode) {
    if (m_mode == mode) return;
    m_mode = mode;
    renew();
}

void Theme::setZoom(double zoom) {
    const double kept = std::isfinite(zoom) ? std::clamp(zoom, smallestZoom, largestZoom) : 1.0;
    if (std::abs(kept - m_zoom) < 0.001) return;
    m_zoom = kept;
    renew();
}

void Theme::zoomIn() {
    const auto *const next = std::find_if(zoomSteps.begin(), zoomSteps.end(),
                                          [this](double step) { return step > m_zoom + 0.001; });
    if (next != zoomSteps.end()) setZoom(*next);
}

void Theme::zoomOut() {
    const auto next = std::find_if(zoomSteps.rbegin(), zoomSteps.rend(),
                                   [this](double step) { return step < m_zoom - 0.001; });
    if (next != zoomSteps.rend()) setZoom(*next);
}

int Theme::scaled(double pixels) const {
    return static_cast<int>(std::lround(pixels * scale()));
}

void Theme::renew() {
    const bool follow = m_mode == ThemeMode::System;
    // Forced high contrast still takes black on white or white on black from the system.
    const bool dark = m_mode == ThemeMode::Dark || (m_mode != ThemeMode::Light && m_system.dark);
    const bool high = m_mode == ThemeMode::HighContrast || (follow && m_system.highContrast);
    m_colors = &colorsFor(dark, high);
    if (!m_applied) return;
    const QPalette palette = m_colors->palette();
    QApplication::setPalette(palette);
    // Selected words must stand out more than a selected row, which may lie below them.
    QPalette texts = palette;
    texts.setColor(QPalette::Highlight, m_colors->accent);
    texts.setColor(QPalette::HighlightedText, m_colors->onAccent);
    for (const char *editor : {"QLineEdit", "QTextEdit", "QPlainTextEdit"})
        QApplication::setPalette(texts, editor);
    QApplication::setFont(font(Type::Body));
    Q_EMIT changed();
}

void dress(QWidget *widget, Type type, Ink ink) {
    const QString name = QStringLiteral("podium-dress");
    auto *worn = static_cast<Dress *>(widget->findChild<QObject *>(name, Qt::FindDirectChildrenOnly));
    if (!worn) {
        worn = new Dress(widget);
        worn->setObjectName(name);
    }
    worn->set(type, ink);
}

} // namespace podium
