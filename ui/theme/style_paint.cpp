// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style_paint.h"

#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace podium::paint {
namespace {

const Colors &colors() {
    return Theme::current().colors();
}

bool has(const QStyleOption &option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

/// What a control is filled with at rest, under the mouse and while pressed.
QColor surface(const QStyleOption &option) {
    if (!has(option, QStyle::State_Enabled)) return colors().window;
    if (has(option, QStyle::State_Sunken)) return colors().selection;
    if (has(option, QStyle::State_MouseOver)) return colors().hover;
    return colors().panel;
}

/// The edge of a control that can be worked, 3:1 where contrast is asked for.
QColor edge() {
    return colors().line;
}

bool focused(const QStyleOption &option) {
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

QRectF markSquare(const QStyleOption &option) {
    const int side = std::min(option.rect.width(), option.rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(option.rect).center());
    return square;
}

} // namespace

void box(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line,
         double lineWidth) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? lineWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void focusRing(QPainter &painter, const QRectF &rect, double radius) {
    box(painter, rect, radius, QColor(), colors().gold, metrics::focusRing);
}

void pushButton(QPainter &painter, const QStyleOption &option, bool primary) {
    QColor fill = surface(option);
    QColor line = edge();
    if (primary && has(option, QStyle::State_Enabled)) {
        fill = colors().accent;
        if (has(option, QStyle::State_Sunken)) fill = fill.darker(115);
        line = fill;
    }
    box(painter, option.rect, metrics::controlRadius, fill, line);
    if (!focused(option)) return;
    focusRing(painter, option.rect, metrics::controlRadius);
    // Gold on gold is no ring: the primary button gets a line of its window between the two.
    if (primary)
        box(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), metrics::controlRadius - 1, QColor(),
            colors().window, 1.5);
}

void toolButton(QPainter &painter, const QStyleOption &option) {
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_Sunken) ||
                    (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled));
    if (on) box(painter, option.rect, metrics::controlRadius, surface(option), edge());
    if (focused(option)) focusRing(painter, option.rect, metrics::controlRadius);
}

void lineEdit(QPainter &painter, const QStyleOption &option) {
    const bool focused = has(option, QStyle::State_HasFocus);
    box(painter, option.rect, metrics::controlRadius,
        has(option, QStyle::State_Enabled) ? colors().panel : colors().window,
        focused ? colors().gold : edge(), focused ? 1.5 : 1);
}

void checkBox(QPainter &painter, const QStyleOption &option) {
    const QRectF square = markSquare(option);
    const bool on = has(option, QStyle::State_On);
    const bool part = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor fill = !enabled ? colors().line : on || part ? colors().accent : surface(option);
    box(painter, square, 4, fill, on || part ? fill : colors().dim);
    if (part) {
        const QRectF bar(square.left() + 4, square.center().y() - 1, square.width() - 8, 2);
        painter.fillRect(bar, colors().onAccent);
    } else if (on) {
        const double ratio = painter.device()->devicePixelRatioF();
        const QRectF inner = square.adjusted(2, 2, -2, -2);
        QPixmap tick = iconPixmap(Icon::Check, enabled ? colors().onAccent : colors().ink,
                                  static_cast<int>(inner.width() * ratio));
        tick.setDevicePixelRatio(ratio);
        painter.drawPixmap(inner.topLeft(), tick);
    }
}

void radioButton(QPainter &painter, const QStyleOption &option) {
    const QRectF square = markSquare(option);
    const bool on = has(option, QStyle::State_On);
    box(painter, square, square.width() / 2, surface(option), on ? colors().accent : colors().dim,
        on ? 1.5 : 1);
    if (on) {
        const double inset = square.width() * 0.28;
        box(painter, square.adjusted(inset, inset, -inset, -inset), square.width(), colors().accent,
            QColor());
    }
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider) {
    if (option.minimum >= option.maximum) return;
    const bool upright = option.orientation == Qt::Vertical;
    const bool active =
        option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider) && has(option, QStyle::State_Enabled);
    const double inset = active ? 2 : 3;
    const QRectF handle = upright ? QRectF(slider).adjusted(inset, 2, -inset, -2)
                                  : QRectF(slider).adjusted(2, inset, -2, -inset);
    QColor color = colors().dim;
    color.setAlphaF(colors().highContrast ? 1.0F : active ? 0.8F : 0.45F);
    box(painter, handle, std::min(handle.width(), handle.height()) / 2, color, QColor());
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option) {
    const double range = static_cast<double>(option.maximum) - option.minimum;
    // Without a known end the whole bar is filled; nothing moves that says nothing.
    const double part = range > 0 ? (static_cast<double>(option.progress) - option.minimum) / range : 1;
    QRectF done = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const double length = done.width() * std::clamp(part, 0.0, 1.0);
    if (option.direction == Qt::RightToLeft)
        done.setLeft(done.right() - length);
    else
        done.setWidth(length);
    box(painter, done, metrics::chipRadius - 1, colors().hit, QColor());
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option) {
    box(painter, option.rect, metrics::controlRadius, surface(option), edge());
    const double ratio = painter.device()->devicePixelRatioF();
    constexpr int side = 14;
    QPixmap chevron = iconPixmap(Icon::ChevronDown, colors().dim, static_cast<int>(side * ratio));
    chevron.setDevicePixelRatio(ratio);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int x = mirrored ? option.rect.left() + 8 : option.rect.right() - side - 7;
    painter.drawPixmap(QPointF(x, option.rect.center().y() - side / 2.0 + 1), chevron);
    if (focused(option)) focusRing(painter, option.rect, metrics::controlRadius);
}

} // namespace podium::paint
