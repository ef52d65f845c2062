// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/chip.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace podium {

Chip::Chip(const SearchFilter &filter, QWidget *parent) : QAbstractButton(parent), m_filter(filter) {
    setText(filter.toText());
    setObjectName(QStringLiteral("chip"));
    setAccessibleName(tr("Filter %1").arg(text()));
    setAccessibleDescription(tr("Enter edits it, Delete takes it away"));
    setToolTip(tr("Click to edit, × to take away").toHtmlEscaped());
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const {
    const QFontMetrics metrics(Theme::current().font(Type::Small));
    const int width = metrics.horizontalAdvance(text()) + 2 * metrics::small + closeRect().width();
    return {qMin(width, Theme::current().scaled(300)), metrics.height() + 6};
}

QSize Chip::minimumSizeHint() const {
    return {Theme::current().scaled(56), sizeHint().height()};
}

QRect Chip::closeRect() const {
    const int size = Theme::current().scaled(16);
    return {width() - size - 2, 0, size, height()};
}

void Chip::paintEvent(QPaintEvent *) {
    const Theme &theme = Theme::current();
    const Colors &colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.gold, metrics::focusRing) : QPen(Qt::NoPen));
    painter.setBrush(colors.goldWash);
    const double inset = hasFocus() ? 1 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::chipRadius,
                            metrics::chipRadius);
    painter.setPen(colors.goldInk);
    painter.setFont(theme.font(Type::Small));
    const QRect label = rect().adjusted(metrics::small, 0, -closeRect().width() - 2, 0);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, label.width()));
    painter.drawText(closeRect(), Qt::AlignCenter, QStringLiteral("×"));
}

void Chip::mouseReleaseEvent(QMouseEvent *event) {
    QAbstractButton::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !rect().contains(at)) return;
    if (closeRect().contains(at))
        Q_EMIT removeRequested();
    else
        Q_EMIT editRequested();
}

void Chip::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT editRequested();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace podium
