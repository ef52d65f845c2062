// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/marked_line.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace podium {

MarkedText fromFirstHit(const MarkedText &text, const QFontMetricsF &metrics, double width) {
    if (text.hits.isEmpty()) return text;
    const TextRange &first = text.hits.first();
    const QString ellipsis = QStringLiteral("… ");
    const double room = width - metrics.horizontalAdvance(ellipsis);
    if (metrics.horizontalAdvance(text.text.left(first.start + first.length)) <= room) return text;
    int start = 0;
    // Word after word goes, until the hit stands where it is seen with some of what leads to it.
    while (metrics.horizontalAdvance(text.text.mid(start, first.start - start)) > room / 3) {
        const auto space = static_cast<int>(text.text.indexOf(QLatin1Char(' '), start));
        if (space < 0 || space >= first.start) break;
        start = space + 1;
    }
    if (start == 0) return text;
    MarkedText shown{ellipsis + text.text.mid(start), {}};
    const int shift = static_cast<int>(ellipsis.size()) - start;
    for (const TextRange &hit : text.hits) shown.hits.append({hit.start + shift, hit.length});
    return shown;
}

void paintMarkedLine(QPainter &painter, const QRect &rect, const MarkedText &text, const QFont &font,
                     const QColor &ink, const QColor &hit) {
    if (text.text.isEmpty() || rect.width() <= 0) return;
    // More than a line can hold is never laid out, however long a stored text is.
    constexpr int mostShown = 600;
    const QFontMetricsF metrics(font);
    QString line = text.text.left(mostShown);
    line.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const QString shown = metrics.elidedText(line, Qt::ElideRight, rect.width());

    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    laid.setLineWidth(rect.width());
    layout.endLayout();
    const QPointF at(rect.left(), rect.top() + (rect.height() - laid.height()) / 2);

    if (!text.hits.isEmpty()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(hit);
        const auto visible = static_cast<int>(shown == line ? shown.size() : shown.size() - 1);
        for (const TextRange &range : text.hits) {
            if (range.start >= visible) break;
            const double left = laid.cursorToX(range.start);
            const double right = laid.cursorToX(qMin(range.start + range.length, visible));
            painter.drawRoundedRect(
                QRectF(at.x() + qMin(left, right) - 1, at.y(), qAbs(right - left) + 2, laid.height()), 2, 2);
        }
        painter.restore();
    }
    painter.setPen(ink);
    layout.draw(&painter, at);
}

} // namespace podium
