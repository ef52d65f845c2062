// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/reading_layout.h"

#include <QStyle>
#include <QWidget>

namespace podium {
namespace {

int heightOf(const QLayoutItem &item, int width) {
    // What a text says of its least height is about another width.
    if (item.hasHeightForWidth()) return item.heightForWidth(width);
    return std::clamp(item.sizeHint().height(), item.minimumSize().height(), item.maximumSize().height());
}

} // namespace

ReadingLayout::ReadingLayout(int spacing) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

ReadingLayout::~ReadingLayout() {
    // A layout that is deleted takes itself out of its parent, so the list must not be walked.
    while (!m_items.isEmpty()) delete m_items.takeLast();
}

void ReadingLayout::addItem(QLayoutItem *item) {
    m_items.append(item);
    invalidate();
}

QLayoutItem *ReadingLayout::takeAt(int index) {
    if (index < 0 || index >= count()) return nullptr;
    invalidate();
    return m_items.takeAt(index);
}

void ReadingLayout::addLayout(QLayout *layout) {
    addChildLayout(layout);
    addItem(layout);
}

void ReadingLayout::addSpacing(int height) {
    addItem(new QSpacerItem(0, height, QSizePolicy::Minimum, QSizePolicy::Fixed));
}

int ReadingLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    const int inside = std::max(1, width - margins.left() - margins.right());
    return arrange(QRect(0, 0, inside, 0), false) + margins.top() + margins.bottom();
}

QSize ReadingLayout::sizeHint() const {
    constexpr int readable = 452; // the text of a pane as designed
    const int width = parentWidget() && parentWidget()->width() > 0 ? parentWidget()->width() : readable;
    return {width, heightForWidth(width)};
}

void ReadingLayout::setGeometry(const QRect &rect) {
    QLayout::setGeometry(rect);
    arrange(contentsRect(), true);
}

QList<QLayoutItem *> ReadingLayout::shownItems() const {
    QList<QLayoutItem *> shown;
    for (QLayoutItem *item : m_items)
        if (item->spacerItem() || !item->isEmpty()) shown.append(item);
    return shown;
}

int ColumnLayout::arrange(const QRect &inside, bool place) const {
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inside.top();
    bool first = true;
    const QList<QLayoutItem *> items = shownItems();
    for (QLayoutItem *item : items) {
        const bool gap = item->spacerItem() != nullptr;
        if (!first && !gap) y += spacing();
        int width = std::min(inside.width(), item->maximumSize().width());
        if (item->alignment().testFlag(Qt::AlignLeft)) width = std::min(width, item->sizeHint().width());
        const int height = gap ? item->sizeHint().height() : heightOf(*item, width);
        if (place)
            item->setGeometry(QStyle::visualRect(direction, inside, QRect(inside.left(), y, width, height)));
        y += height;
        first = first && gap;
    }
    return y - inside.top();
}

int SideLayout::arrange(const QRect &inside, bool place) const {
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inside.left();
    int most = 0;
    const QList<QLayoutItem *> items = shownItems();
    for (QLayoutItem *item : items) {
        const bool last = item == items.constLast();
        const int width = std::max(1, last ? inside.right() + 1 - x : item->sizeHint().width());
        const int height = heightOf(*item, width);
        if (place)
            item->setGeometry(QStyle::visualRect(direction, inside, QRect(x, inside.top(), width, height)));
        x += width + spacing();
        most = std::max(most, height);
    }
    return most;
}

} // namespace podium
