// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/reading_page.h"

#include "detail/reading_layout.h"
#include "theme/metrics.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>

namespace podium {
ReadingPage::ReadingPage(QWidget *head, QWidget *strip, QWidget *body, QWidget *parent)
    : QScrollArea(parent),
      m_page(new QWidget),
      m_slot(new QWidget),
      m_strip(strip) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);

    auto *layout = new ColumnLayout(0);
    layout->setContentsMargins(metrics::page, 20, metrics::page, metrics::page);
    m_page->setLayout(layout);
    for (QWidget *part : {head, m_slot, body}) layout->addWidget(part);
    setWidget(m_page);
    // Made between head and body, so that the keyboard comes to it between the two.
    m_strip->setParent(m_page);
    m_strip->raise();
    m_slot->installEventFilter(this);
    m_strip->installEventFilter(this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ReadingPage::placeStrip);
}

void ReadingPage::placeStrip() {
    const int width = m_slot->width() + 2 * metrics::ringRoom;
    const int height = m_strip->heightForWidth(width);
    if (m_slot->minimumHeight() != height) m_slot->setFixedHeight(height);
    const int top = std::max(m_slot->y(), verticalScrollBar()->value());
    // Wider than the text by the focus rings, so that words stand in line with it and nothing of
    // what runs below shows at the sides.
    m_strip->setGeometry(m_slot->x() - metrics::ringRoom, top, width, height);
}

bool ReadingPage::eventFilter(QObject *watched, QEvent *event) {
    const bool moved =
        event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Show;
    if ((watched == m_slot && moved) || (watched == m_strip && event->type() == QEvent::LayoutRequest))
        placeStrip();
    return QScrollArea::eventFilter(watched, event);
}

void ReadingPage::toTop() {
    verticalScrollBar()->setValue(0);
}

void ReadingPage::toBody() {
    verticalScrollBar()->setValue(std::min(verticalScrollBar()->value(), m_slot->y()));
}

void ReadingPage::reveal(const QWidget *of, const std::function<QRect()> &rect) {
    const QPointer<const QWidget> part(of);
    QTimer::singleShot(0, this, [this, part, rect] {
        if (!part || !part->isVisible() || !m_page->isAncestorOf(part)) return;
        // What was just shown has its place only after this.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QRect asked = rect();
        if (asked.isEmpty()) return;
        const QRect place = asked.translated(part->mapTo(m_page, QPoint()));
        QScrollBar *bar = verticalScrollBar();
        const int covered = place.top() < m_slot->y() ? 0 : m_strip->height();
        const int margin = metrics::large;
        const int top = place.top() - covered - margin;
        const int bottom = place.bottom() + margin - viewport()->height();
        if (bar->value() > top)
            bar->setValue(top);
        else if (bar->value() < bottom)
            bar->setValue(bottom);
    });
}

void ReadingPage::keyPressEvent(QKeyEvent *event) {
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Space:
        bar->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier)
                               ? QAbstractSlider::SliderPageStepSub
                               : QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        return;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        event->ignore();
        return; // nothing lies to the side
    default:
        QScrollArea::keyPressEvent(event);
    }
}

} // namespace podium
