// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_list.h"

#include "detail/display_text.h"
#include "models/describe.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace podium {
namespace {

enum Role { KindRole = Qt::UserRole, CountRole };

class NameDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
        return {0, QFontMetrics(Theme::current().font(Type::Body)).height() + 2 * metrics::small};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Theme &theme = Theme::current();
        const Colors &colors = theme.colors();
        const QRect rect = option.rect;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->fillRect(rect, colors.selection);
            painter->fillRect(
                QStyle::visualRect(option.direction, rect,
                                   QRect(rect.topLeft(), QSize(metrics::selectionBar, rect.height()))),
                colors.gold);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(rect, colors.hover);
        }
        QRect room = rect.adjusted(metrics::large, 0, -metrics::large, 0);
        const auto cell = [&](const QString &text, Type type, const QColor &color, bool atEnd) {
            const QFont font = theme.font(type);
            const QFontMetrics measure(font);
            const QString shown = measure.elidedText(text, Qt::ElideRight, room.width());
            const int width = measure.horizontalAdvance(shown);
            QRect place = room;
            if (atEnd)
                place.setLeft(room.right() - width);
            else
                place.setWidth(width + 1);
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(QStyle::visualRect(option.direction, rect, place),
                              Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
            if (atEnd)
                room.setRight(place.left() - metrics::medium);
            else
                room.setLeft(place.right() + metrics::small);
        };
        cell(index.data(CountRole).toString(), Type::Small, colors.dim, true);
        cell(index.data(Qt::DisplayRole).toString(), Type::Body, colors.ink, false);
        if (room.width() > metrics::page)
            cell(index.data(KindRole).toString(), Type::Small, colors.dim, false);
    }
};

} // namespace

QString fieldWord(SearchFilter::Field field) {
    switch (field) {
    case SearchFilter::Field::Person:
        return NameList::tr("Person");
    case SearchFilter::Field::Program:
        return NameList::tr("Program");
    case SearchFilter::Field::Network:
        return NameList::tr("Network");
    case SearchFilter::Field::Category:
    case SearchFilter::Field::Line:
        return NameList::tr("Category");
    case SearchFilter::Field::Ceremony:
        return NameList::tr("Ceremony");
    case SearchFilter::Field::Topic:
        return NameList::tr("Topic");
    case SearchFilter::Field::Thanks:
        return NameList::tr("Thanked");
    case SearchFilter::Field::Search:
        return NameList::tr("Saved search");
    default:
        return SearchFilter::name(field);
    }
}

NameList::NameList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
    setModel(m_model);
    setItemDelegate(new NameDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setAccessibleName(tr("Names"));
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.row() < m_hits.size()) Q_EMIT chosen(m_hits[index.row()]);
    });
    connect(&Theme::current(), &Theme::changed, this, [this] { scheduleDelayedItemsLayout(); });
}

void NameList::setHits(const QList<NameHit> &hits) {
    m_hits = hits;
    m_model->clear();
    for (const NameHit &hit : hits) {
        auto *item = new QStandardItem(describe::isolated(oneLine(hit.name)));
        QString kind = fieldWord(hit.filter.field);
        if (!hit.also.isEmpty()) kind += QStringLiteral(" · ") + describe::isolated(oneLine(hit.also));
        const QString count = hit.count > 0 ? QLocale().toString(hit.count) : QString();
        item->setData(kind, KindRole);
        item->setData(count, CountRole);
        item->setData(
            count.isEmpty()
                ? tr("%1, %2").arg(hit.name, kind)
                : tr("%1, %2, %n results", nullptr, static_cast<int>(hit.count)).arg(hit.name, kind),
            Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    if (!hits.isEmpty()) setCurrentIndex(m_model->index(0, 0));
}

int NameList::count() const {
    return static_cast<int>(m_hits.size());
}

std::optional<NameHit> NameList::current() const {
    const int row = currentIndex().row();
    return row >= 0 && row < m_hits.size() ? std::optional(m_hits[row]) : std::nullopt;
}

void NameList::step(int by) {
    if (m_hits.isEmpty()) return;
    setCurrentIndex(m_model->index(std::clamp(currentIndex().row() + by, 0, count() - 1), 0));
}

int NameList::heightOfRows() const {
    return m_hits.isEmpty() ? 0 : count() * sizeHintForRow(0);
}

} // namespace podium
