// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/nominee_list.h"

#include "detail/display_text.h"
#include "models/describe.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/style_paint.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <algorithm>

namespace podium {
namespace {

enum Role { IdRole = Qt::UserRole, SecondLineRole, WonRole, ShownRole };

/// Two lines, and a cup before those who won.
class NomineeDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override {
        const Theme &theme = Theme::current();
        int height = QFontMetrics(theme.font(Type::Strong)).height() + 2 * metrics::small;
        if (!index.data(SecondLineRole).toString().isEmpty())
            height += QFontMetrics(theme.font(Type::Menu)).height();
        return {0, height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Theme &theme = Theme::current();
        const Colors &colors = theme.colors();
        const QRect rect = option.rect;
        const bool rightToLeft = option.direction == Qt::RightToLeft;
        const bool shown = index.data(ShownRole).toBool();
        if (shown)
            painter->fillRect(rect, colors.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(rect, colors.hover);
        if (shown)
            painter->fillRect(
                QStyle::visualRect(option.direction, rect,
                                   QRect(rect.topLeft(), QSize(metrics::selectionBar, rect.height()))),
                colors.gold);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.line);

        const int cup = theme.scaled(16);
        const QRect inside =
            rect.adjusted(metrics::medium, metrics::small, -metrics::medium, -metrics::small);
        if (index.data(WonRole).toBool()) {
            const QRect place(inside.left(), inside.top() + 1, cup, cup);
            icon(Icon::Trophy, Ink::Gold).paint(painter, QStyle::visualRect(option.direction, inside, place));
        }
        QRect words = inside.adjusted(cup + metrics::small, 0, 0, 0);
        if (rightToLeft) words = inside.adjusted(0, 0, -cup - metrics::small, 0);
        const auto line = [&](const QString &text, Type type, const QColor &color) {
            const QFont font = theme.font(type);
            const QFontMetrics metrics(font);
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(words, Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine,
                              metrics.elidedText(text, Qt::ElideRight, words.width()));
            words.setTop(words.top() + metrics.height());
        };
        line(index.data(Qt::DisplayRole).toString(), Type::Strong, colors.ink);
        line(index.data(SecondLineRole).toString(), Type::Menu, colors.dim);
        if (option.state.testFlag(QStyle::State_HasFocus) &&
            option.state.testFlag(QStyle::State_KeyboardFocusChange))
            paint::focusRing(*painter, QRectF(rect).adjusted(0, 0, 0, -1), metrics::tight);
    }
};

QString secondLine(const ResultRow &row) {
    QStringList parts;
    if (!row.program.isEmpty() && row.program != row.headline)
        parts.append(describe::isolated(oneLine(row.program)));
    if (!row.network.isEmpty()) parts.append(describe::isolated(oneLine(row.network)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

NomineeList::NomineeList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this)) {
    setAccessibleName(tr("Nominees"));
    setModel(m_model);
    setItemDelegate(new NomineeDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QListView::clicked, this, &NomineeList::choose);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
    });
}

void NomineeList::setNominees(const QList<ResultRow> &nominees, NominationId shown) {
    m_shown = shown;
    QList<ResultRow> ordered = nominees;
    std::stable_partition(ordered.begin(), ordered.end(), [](const ResultRow &row) { return row.won; });
    m_model->clear();
    QModelIndex own;
    for (const ResultRow &row : std::as_const(ordered)) {
        auto *item = new QStandardItem(describe::isolated(oneLine(row.headline)));
        const QString second = secondLine(row);
        item->setData(row.id.value, IdRole);
        item->setData(second, SecondLineRole);
        item->setData(row.won, WonRole);
        item->setData(row.id == shown, ShownRole);
        QStringList spoken{item->text()};
        if (!second.isEmpty()) spoken.append(second);
        spoken.append(row.won ? tr("won") : tr("nominated"));
        if (row.id == shown) spoken.append(tr("shown here"));
        item->setToolTip(QStringLiteral("<p>%1</p>").arg(item->text().toHtmlEscaped()));
        item->setData(spoken.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (row.id == shown) own = item->index();
    }
    const QSignalBlocker quiet(this);
    setCurrentIndex(own.isValid() ? own : m_model->index(0, 0));
    updateGeometry();
}

int NomineeList::count() const {
    return m_model->rowCount();
}

QSize NomineeList::sizeHint() const {
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) height += sizeHintForRow(row);
    return {240, height};
}

void NomineeList::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        choose(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void NomineeList::wheelEvent(QWheelEvent *event) {
    event->ignore(); // what this lies in scrolls
}

void NomineeList::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QListView::currentChanged(current, previous);
    if (hasFocus() && current.isValid()) Q_EMIT reached(visualRect(current));
}

void NomineeList::choose(const QModelIndex &index) {
    const NominationId id{index.data(IdRole).toUInt()};
    if (id != m_shown) Q_EMIT nominationRequested(id);
}

} // namespace podium
