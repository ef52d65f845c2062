// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/tab_strip.h"

#include "detail/slim_tabs.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace podium {

TabStrip::TabStrip(QWidget *parent)
    : QWidget(parent),
      m_tabs(new SlimTabs(SlimTabs::Size::Page, this)),
      m_counter(new QWidget(this)),
      m_hits(new QLabel),
      m_previous(arrow(-1)),
      m_next(arrow(1)) {
    m_tabs->setAccessibleName(tr("Parts of this result"));
    m_hits->setTextFormat(Qt::PlainText);
    dress(m_hits, Type::Small, Ink::Dim);
    auto *layout = new QHBoxLayout(m_counter);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_hits);
    layout->addSpacing(metrics::tight);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    connect(&Theme::current(), &Theme::changed, this, &TabStrip::place);
    setHits(-1, 0);
}

bool TabStrip::isOneLine(int width) const {
    return m_counter->isHidden() ||
           m_tabs->sizeHint().width() + m_counter->sizeHint().width() + metrics::ringRoom <= width;
}

int TabStrip::heightForWidth(int width) const {
    const int below = isOneLine(width) ? 0 : m_counter->sizeHint().height();
    return m_tabs->sizeHint().height() + below + metrics::hairline;
}

QSize TabStrip::sizeHint() const {
    const int width = m_tabs->sizeHint().width() + m_counter->sizeHint().width() + metrics::ringRoom;
    return {width, heightForWidth(width)};
}

void TabStrip::place() {
    const QSize counter = m_counter->sizeHint();
    const int row = m_tabs->sizeHint().height();
    const bool one = isOneLine(width());
    const bool both = one && !m_counter->isHidden();
    const int room = width() - (both ? counter.width() + metrics::ringRoom : metrics::ringRoom);
    // Tabs below, so that their underline is the one of the strip.
    const QRect tabs(0, one ? 0 : counter.height(), room, row);
    const QRect hits(width() - metrics::ringRoom - counter.width(), one ? (row - counter.height()) / 2 : 0,
                     counter.width(), counter.height());
    m_tabs->setGeometry(QStyle::visualRect(layoutDirection(), rect(), tabs));
    m_counter->setGeometry(QStyle::visualRect(layoutDirection(), rect(), hits));
    updateGeometry();
}

void TabStrip::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    place();
}

QToolButton *TabStrip::arrow(int direction) {
    auto *button = new QToolButton(m_counter);
    const bool forward = direction > 0;
    button->setAutoRaise(true);
    button->setIcon(icon(forward ? Icon::ChevronRight : Icon::ChevronLeft, Ink::Dim));
    button->setIconSize({14, 14});
    button->setFixedSize(22, 22);
    button->setAccessibleName(forward ? tr("Next hit") : tr("Previous hit"));
    button->setToolTip(forward ? tr("Next hit (F3)") : tr("Previous hit (Shift+F3)"));
    connect(button, &QToolButton::clicked, this, [this, direction] { Q_EMIT stepRequested(direction); });
    return button;
}

void TabStrip::setHits(int current, int count) {
    m_hits->setText(count == 0 ? QString() : tr("%1 of %2").arg(current + 1).arg(count));
    m_hits->setAccessibleName(count == 0 ? QString() : tr("Hit %1 of %2").arg(current + 1).arg(count));
    m_counter->setVisible(count > 0);
    place();
    update();
}

QString TabStrip::hitText() const {
    return m_hits->text();
}

void TabStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Colors &colors = Theme::current().colors();
    painter.fillRect(rect(), colors.window); // text runs below it
    painter.fillRect(QRect(metrics::ringRoom, height() - 1, width() - 2 * metrics::ringRoom, 1), colors.line);
}

} // namespace podium
