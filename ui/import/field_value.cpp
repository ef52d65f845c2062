// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/field_value.h"

#include "theme/metrics.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QTextBoundaryFinder>

namespace podium {

FieldValue::FieldValue(const QString &name, const QString &value, const QString &state,
                       const QString &sentence, QWidget *parent)
    : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setText(value);
    setWordWrap(true);
    setContentsMargins(metrics::ringRoom, metrics::focusRing, metrics::ringRoom, metrics::focusRing);
    setAccessibleName(tr("%1: %2, %3").arg(name, value, state));
    if (sentence.isEmpty()) return;
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(QStringLiteral("<p>%1</p>").arg(sentence.toHtmlEscaped()));
    setAccessibleDescription(tr("From the article: %1").arg(sentence));
}

void FieldValue::focusInEvent(QFocusEvent *event) {
    QLabel::focusInEvent(event);
    update();
    // A click tells it by itself, also where the focus is here already; a window that comes to the
    // front again does not.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        Q_EMIT pointedAt();
}

void FieldValue::focusOutEvent(QFocusEvent *event) {
    QLabel::focusOutEvent(event);
    update();
}

void FieldValue::mousePressEvent(QMouseEvent *event) {
    QLabel::mousePressEvent(event);
    if (focusPolicy() != Qt::NoFocus) Q_EMIT pointedAt();
}

void FieldValue::paintEvent(QPaintEvent *event) {
    QLabel::paintEvent(event);
    if (!hasFocus()) return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

QString sentenceAt(const QString &text, int start) {
    constexpr int most = 240;    // characters shown
    constexpr int around = 2000; // looked at, before and after
    const int from = qMax(static_cast<int>(text.lastIndexOf(QLatin1Char('\n'), qMax(start - 1, 0))) + 1,
                          qMax(start - around, 0));
    if (start < from) return {};
    const QString line = text.mid(from, start - from + around).section(QLatin1Char('\n'), 0, 0);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, line);
    finder.setPosition(qMin(start - from + 1, static_cast<int>(line.size())));
    const auto begin = qMax<qsizetype>(finder.toPreviousBoundary(), 0);
    const auto end = finder.toNextBoundary();
    const QString sentence = line.mid(begin, end < 0 ? -1 : end - begin).simplified();
    return sentence.size() <= most ? sentence : sentence.left(most).trimmed() + QStringLiteral("…");
}

} // namespace podium
