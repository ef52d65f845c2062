// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/result_delegate.h"

#include "browse/marked_line.h"
#include "browse/result_header.h"
#include "models/result_model.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace podium {
namespace {

int lineHeight(Type type) {
    return QFontMetrics(Theme::current().font(type)).height() + 2;
}

/// Short form of a category for lists: everybody knows that it is outstanding.
QString shortCategory(const QString &category) {
    const QString prefix = QStringLiteral("Outstanding ");
    return category.startsWith(prefix) ? category.mid(prefix.size()) : category;
}

QList<TextRange> shifted(const QList<TextRange> &hits, int by) {
    QList<TextRange> moved;
    for (const TextRange &hit : hits)
        if (hit.start >= by) moved.append({hit.start - by, hit.length});
    return moved;
}

} // namespace

RowMetrics RowMetrics::current(bool withSentence) {
    RowMetrics metrics;
    metrics.padding = Theme::current().scaled(9);
    metrics.first = lineHeight(Type::Strong);
    metrics.second = lineHeight(Type::Menu);
    metrics.sentence = withSentence ? lineHeight(Type::Menu) + Theme::current().scaled(3) : 0;
    return metrics;
}

ResultDelegate::ResultDelegate(const ResultModel &model, QObject *parent)
    : QStyledItemDelegate(parent),
      m_model(&model) {}

QSize ResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    return {option.rect.width(), m_metrics.height()};
}

void ResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    const Colors &colors = Theme::current().colors();
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hovered = (option.state & QStyle::State_MouseOver) != 0;
    painter->fillRect(option.rect, selected ? colors.selection : hovered ? colors.hover : colors.panel);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), metrics::hairline),
                      colors.line);
    if (selected && index.column() == 0) {
        painter->fillRect(
            QRect(option.rect.left(), option.rect.top(), metrics::selectionBar, option.rect.height()),
            colors.gold);
    }
    const FoundRow *found = m_model->row(index.row());
    if (found == nullptr) return;
    const QRect text = option.rect.adjusted(ResultHeader::textMargin(index.column()), m_metrics.padding,
                                            -metrics::small, -m_metrics.padding);
    const QRect line(text.left(), text.top(), text.width(), m_metrics.first);
    const Theme &theme = Theme::current();
    switch (index.column()) {
    case ResultModel::YearColumn:
        paintMarkedLine(*painter, line, {QString::number(found->row.year), {}}, theme.font(Type::Body),
                        colors.dim, colors.hit);
        break;
    case ResultModel::HeadlineColumn:
        paintHeadline(*painter, text, *found);
        break;
    case ResultModel::ProgramColumn:
        paintMarkedLine(*painter, line, {found->row.program, found->programHits}, theme.font(Type::Body),
                        colors.ink, colors.hit);
        break;
    default:
        paintMarkedLine(*painter, line, {found->row.network, {}}, theme.font(Type::Body), colors.ink,
                        colors.hit);
        break;
    }
}

void ResultDelegate::paintHeadline(QPainter &painter, const QRect &rect, const FoundRow &found) const {
    const Theme &theme = Theme::current();
    const Colors &colors = theme.colors();
    QRect line(rect.left(), rect.top(), rect.width(), m_metrics.first);
    if (found.row.starred) {
        const int size = theme.scaled(14);
        const double scale = painter.device()->devicePixelRatioF();
        QPixmap star = iconPixmap(Icon::StarFilled, colors.gold, qRound(size * scale));
        star.setDevicePixelRatio(scale);
        painter.drawPixmap(QPoint(line.right() - size, line.top() + (line.height() - size) / 2), star);
        line.setRight(line.right() - size - metrics::tight);
    }
    // Winners are what one looks for; nominees that did not win stand back.
    paintMarkedLine(painter, line, {found.row.headline, found.headlineHits},
                    theme.font(found.row.won ? Type::Strong : Type::Body), colors.ink, colors.hit);
    const QString category = shortCategory(found.row.category);
    const auto cut = static_cast<int>(found.row.category.size() - category.size());
    MarkedText second{category, shifted(found.categoryHits, cut)};
    if (!found.row.won) second.text += tr(" · nominated");
    paintMarkedLine(painter, QRect(rect.left(), line.bottom() + 1, rect.width(), m_metrics.second), second,
                    theme.font(Type::Menu), colors.dim, colors.hit);
}

void ResultDelegate::paintSentence(QPainter &painter, const QRect &row, const FoundRow &found) const {
    if (m_metrics.sentence == 0 || found.sentence.text.isEmpty()) return;
    const Theme &theme = Theme::current();
    const QRect line(row.left(), row.bottom() - m_metrics.padding - m_metrics.sentence + theme.scaled(3),
                     row.width(), m_metrics.sentence - theme.scaled(3));
    const QFont font = theme.font(Type::Menu);
    paintMarkedLine(painter, line, fromFirstHit(found.sentence, QFontMetricsF(font), line.width()), font,
                    theme.colors().ink, theme.colors().hit);
}

} // namespace podium
