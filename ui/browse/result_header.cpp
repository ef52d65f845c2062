// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/result_header.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QPainter>

namespace podium {

ResultHeader::ResultHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(false);
    setStretchLastSection(false);
    setMinimumSectionSize(48);
    setSortIndicatorShown(true);
}

int ResultHeader::textMargin(int column) {
    return column == 0 ? metrics::large - 2 : metrics::tight;
}

void ResultHeader::paintSection(QPainter *painter, const QRect &rect, int column) const {
    const Theme &theme = Theme::current();
    const Colors &colors = theme.colors();
    painter->save();
    painter->fillRect(rect, colors.panel);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), metrics::hairline), colors.line);
    QString text = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    // Down: from the newest on, or from A on turned round; one arrow, in the column that orders.
    if (sortIndicatorSection() == column)
        text += sortIndicatorOrder() == Qt::DescendingOrder ? QStringLiteral(" ▾") : QStringLiteral(" ▴");
    QFont font = theme.font(Type::Small);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colors.dim);
    const QRect line = rect.adjusted(textMargin(column), 0, -metrics::tight, 0);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace podium
