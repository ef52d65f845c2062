// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/sidebar.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace podium {
namespace {

using ItemKind = SidebarItem::Kind;

class SidebarDelegate final : public QStyledItemDelegate {
public:
    SidebarDelegate(const SidebarModel &model, QObject *parent)
        : QStyledItemDelegate(parent),
          m_model(&model) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const Theme &theme = Theme::current();
        const bool heading = m_model->item(index.row()).kind == ItemKind::Heading;
        return {option.rect.width(), theme.scaled(heading ? 32 : 28) + spaceAbove(index)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Colors &colors = Theme::current().colors();
        const SidebarItem &item = m_model->item(index.row());
        const QRect box = option.rect.adjusted(metrics::small, spaceAbove(index), -metrics::small, 0);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (item.kind == ItemKind::Heading) {
            paintHeading(*painter, box, item);
        } else {
            const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
            if (item.active || hovered) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(item.active ? colors.selection : colors.hover);
                painter->drawRoundedRect(box, metrics::controlRadius, metrics::controlRadius);
            }
            paintItem(*painter, box.adjusted(metrics::small, 0, -metrics::small, 0), item);
            if ((option.state & QStyle::State_HasFocus) != 0) paintFocus(*painter, box);
        }
        painter->restore();
    }

private:
    static int spaceAbove(const QModelIndex &index) { return index.row() == 0 ? metrics::small : 0; }

    static void paintHeading(QPainter &painter, const QRect &box, const SidebarItem &item) {
        const Theme &theme = Theme::current();
        painter.setFont(theme.font(Type::Label));
        painter.setPen(theme.colors().dim);
        painter.drawText(box.adjusted(metrics::small, 0, 0, -metrics::tight), Qt::AlignLeft | Qt::AlignBottom,
                         item.label);
    }

    static void paintFocus(QPainter &painter, const QRect &box) {
        QPen ring(Theme::current().colors().gold, metrics::focusRing);
        painter.setPen(ring);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), metrics::controlRadius,
                                metrics::controlRadius);
    }

    static void paintItem(QPainter &painter, const QRect &box, const SidebarItem &item) {
        const Theme &theme = Theme::current();
        const Colors &colors = theme.colors();
        const bool quiet = item.dimmed || (item.kind == ItemKind::Scope && item.count == 0);
        painter.setPen(item.kind == ItemKind::More ? colors.link : quiet ? colors.dim : colors.ink);
        QFont font = theme.font(Type::Body);
        font.setStrikeOut(item.excluded);
        painter.setFont(font);
        const bool uncounted = item.kind == ItemKind::More || item.kind == ItemKind::Saved;
        const QString count = uncounted ? QString() : QLocale().toString(item.count);
        const QFont countFont = theme.font(Type::Small);
        const int countWidth =
            count.isEmpty() ? 0 : QFontMetrics(countFont).horizontalAdvance(count) + metrics::small;
        const QRect label = box.adjusted(0, 0, -countWidth, 0);
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(font).elidedText(item.label, Qt::ElideRight, label.width()));
        painter.setFont(countFont);
        painter.setPen(colors.dim);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, count);
        if (item.kind != ItemKind::Facet || item.dimmed || item.count == 0) return;
        QColor bar = colors.gold;
        bar.setAlphaF(0.55F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(bar);
        const double width = qMax(2.0, box.width() * item.share);
        painter.drawRoundedRect(QRectF(box.left(), box.bottom() - 2, width, 2), 1, 1);
    }

    const SidebarModel *m_model;
};

FacetClick clickOf(Qt::KeyboardModifiers modifiers) {
    if ((modifiers & Qt::AltModifier) != 0) return FacetClick::Exclude;
    return (modifiers & Qt::ControlModifier) != 0 ? FacetClick::Add : FacetClick::Only;
}

} // namespace

Sidebar::Sidebar(QWidget *parent) : QListView(parent), m_model(new SidebarModel(this)) {
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Scopes and facets"));
    setModel(m_model);
    setItemDelegate(new SidebarDelegate(*m_model, this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(NoSelection);
    setToolTip(tr("Click: only this. Ctrl+click: also this. Alt+click: anything but this."));
    const auto takeColors = [this] {
        QPalette own = palette();
        own.setColor(QPalette::Base, Theme::current().colors().side);
        own.setColor(QPalette::Window, Theme::current().colors().side);
        setPalette(own);
        scheduleDelayedItemsLayout();
    };
    takeColors();
    connect(&Theme::current(), &Theme::changed, this, takeColors);
}

void Sidebar::setAnswer(const SearchAnswer &answer, const SearchRequest &request) {
    const int row = currentIndex().row();
    const QString label = currentIndex().data().toString();
    const int scrolled = verticalScrollBar()->value();
    m_model->setAnswer(answer, request);
    if (row < 0 || currentIndex().isValid()) return;
    // The same words, or at least the same place, keep the keyboard focus when the list was remade.
    const QModelIndexList same =
        m_model->match(m_model->index(0), Qt::DisplayRole, label, 1, Qt::MatchExactly);
    selectionModel()->setCurrentIndex(same.isEmpty() ? m_model->index(qMin(row, m_model->rowCount() - 1))
                                                     : same.first(),
                                      QItemSelectionModel::NoUpdate);
    verticalScrollBar()->setValue(scrolled);
}

void Sidebar::choose(const QModelIndex &index, FacetClick click) {
    if (!index.isValid()) return;
    const SidebarItem item = m_model->item(index.row());
    switch (item.kind) {
    case ItemKind::Scope:
        Q_EMIT scopeChosen(item.scope);
        break;
    case ItemKind::Facet:
        Q_EMIT facetChosen(item.filter, click);
        break;
    case ItemKind::Saved:
        // Its own words, or itself inside what is asked already.
        if (click == FacetClick::Only)
            Q_EMIT savedChosen(item.saved);
        else
            Q_EMIT facetChosen({SearchFilter::Field::Search, item.saved.name, false}, click);
        break;
    case ItemKind::More:
        m_model->toggleMore(item.group);
        break;
    case ItemKind::Heading:
        break;
    }
}

void Sidebar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        choose(currentIndex(), clickOf(event->modifiers()));
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Delete && currentIndex().isValid() &&
        m_model->item(currentIndex().row()).kind == ItemKind::Saved) {
        Q_EMIT savedRemoved(m_model->item(currentIndex().row()).saved);
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

void Sidebar::mouseReleaseEvent(QMouseEvent *event) {
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        choose(indexAt(event->position().toPoint()), clickOf(event->modifiers()));
}

void Sidebar::contextMenuEvent(QContextMenuEvent *event) {
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    const SidebarItem item = m_model->item(index.row());
    if (item.kind != ItemKind::Facet && item.kind != ItemKind::Saved) return;
    QMenu menu(this);
    const auto add = [&](const QString &text, FacetClick click) {
        connect(menu.addAction(text), &QAction::triggered, this,
                [this, index, click] { choose(index, click); });
    };
    add(tr("Only this"), FacetClick::Only);
    add(tr("Also this"), FacetClick::Add);
    add(tr("Anything but this"), FacetClick::Exclude);
    if (item.kind == ItemKind::Saved)
        connect(menu.addAction(tr("Delete")), &QAction::triggered, this,
                [this, item] { Q_EMIT savedRemoved(item.saved); });
    menu.exec(event->globalPos());
}

} // namespace podium
