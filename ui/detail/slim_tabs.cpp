// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/slim_tabs.h"

#include "theme/metrics.h"
#include "theme/style_paint.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace podium {
namespace {

constexpr int gap = 20;      // between two tabs of a page
constexpr int smallGap = 14; // between two small ones
constexpr int tightGap = 10; // where there is no room for more

} // namespace

SlimTabs::SlimTabs(Size size, QWidget *parent)
    : QTabBar(parent),
      m_size(size),
      m_gap(size == Size::Page ? gap : smallGap) {
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::StrongFocus);
    setUsesScrollButtons(true);
    // The arrows that appear where there is no room lie upon the words.
    const auto arrows = findChildren<QToolButton *>();
    for (QToolButton *arrow : arrows) {
        arrow->setAutoFillBackground(true);
        arrow->setBackgroundRole(QPalette::Window);
    }
    connect(&Theme::current(), &Theme::changed, this, &SlimTabs::themeChanged);
    themeChanged();
}

void SlimTabs::resizeEvent(QResizeEvent *event) {
    const int wide = m_size == Size::Page ? gap : smallGap;
    const int needed = sizeHint().width() + count() * (wide - m_gap);
    const int fitting = needed <= width() ? wide : tightGap;
    if (fitting != m_gap) {
        m_gap = fitting;
        setElideMode(elideMode()); // lays the tabs out anew
    }
    QTabBar::resizeEvent(event);
}

void SlimTabs::themeChanged() {
    setFont(Theme::current().font(m_size == Size::Page ? Type::Meta : Type::Small));
    updateGeometry();
    update();
}

QFont SlimTabs::boldFont() const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize SlimTabs::tabSizeHint(int index) const {
    const QFontMetrics metrics(boldFont());
    // In the bold font, so that words do not move when another tab is chosen.
    const int width = metrics.horizontalAdvance(tabText(index)) + m_gap;
    return {width, metrics.height() + (m_size == Size::Page ? 16 : 8)};
}

QSize SlimTabs::minimumTabSizeHint(int index) const {
    return tabSizeHint(index);
}

QRect SlimTabs::textRect(int index) const {
    QRect rect = tabRect(index);
    // The first of a choice stands in line with the text below; those of a page have room beside it.
    const int before = m_size == Size::Small && index == 0 ? 1 : metrics::ringRoom;
    const int right = m_gap - metrics::ringRoom;
    return isRightToLeft() ? rect.adjusted(right, 0, -before, 0) : rect.adjusted(before, 0, -right, 0);
}

void SlimTabs::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Colors &colors = Theme::current().colors();
    for (int i = 0; i < count(); ++i) {
        const bool chosen = i == currentIndex();
        const QRect rect = textRect(i);
        painter.setFont(chosen ? boldFont() : font());
        painter.setPen(chosen || rect.contains(mapFromGlobal(QCursor::pos())) ? colors.ink : colors.dim);
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, tabText(i));
        if (chosen) painter.fillRect(QRect(rect.left(), height() - 2, rect.width(), 2), colors.gold);
        if (chosen && hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
            const int above = m_size == Size::Page ? 3 : 0;
            paint::focusRing(painter, QRectF(rect).adjusted(-metrics::ringRoom, above, metrics::ringRoom, -3),
                             metrics::tight);
        }
    }
}

void SlimTabs::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Home:
        setCurrentIndex(0);
        return;
    case Qt::Key_End:
        setCurrentIndex(count() - 1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore();
        return; // scroll the page
    default:
        QTabBar::keyPressEvent(event);
    }
}

} // namespace podium
