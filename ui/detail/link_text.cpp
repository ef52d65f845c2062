// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/link_text.h"

#include "theme/style_paint.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextCursor>

namespace podium {

TextPiece linkPiece(const QString &text, const QString &target, const QString &hint) {
    return {text, Ink::Link, false, target, hint};
}

LinkSpot::LinkSpot(QWidget *parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void LinkSpot::place(const QList<QRectF> &lines) {
    QRectF all;
    QRegion region;
    constexpr double ring = 3; // room around the letters for the focus ring
    for (const QRectF &line : lines) {
        all |= line.adjusted(-ring, -1, ring, 1);
        region += line.adjusted(-ring, -1, ring, 1).toAlignedRect();
    }
    const QRect rect = all.toAlignedRect();
    setGeometry(rect);
    // A link over two lines must not cover the words between its ends.
    if (lines.size() > 1)
        setMask(region.translated(-rect.topLeft()));
    else
        clearMask();
    m_lines.clear();
    for (const QRectF &line : lines) m_lines.append(line.translated(-rect.topLeft()));
    update();
}

void LinkSpot::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    for (const QRectF &line : std::as_const(m_lines)) {
        if (ring) {
            paint::focusRing(painter, line.adjusted(-3, -1, 3, 1), 4);
        } else if (underMouse()) {
            painter.setPen(QPen(Theme::current().colors().link, 1));
            painter.drawLine(
                QLineF(line.left() + 1, line.bottom() - 1.5, line.right() - 1, line.bottom() - 1.5));
        }
    }
}

void LinkSpot::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        click();
        return;
    default:
        event->ignore(); // arrows and pages scroll what this lies in
    }
}

void LinkSpot::focusInEvent(QFocusEvent *event) {
    QAbstractButton::focusInEvent(event);
    // A window that is activated gives the focus back; nothing must move then.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) Q_EMIT focused();
}

LinkText::LinkText(Type type, QWidget *parent, Direction direction)
    : SafeTextBrowser(parent),
      m_type(type),
      m_direction(direction) {
    setFocusPolicy(Qt::ClickFocus); // the keyboard goes from link to link
    connect(&Theme::current(), &Theme::changed, this, &LinkText::fill);
}

void LinkText::setPieces(const QList<TextPiece> &pieces) {
    if (pieces == m_pieces && !m_shown.empty()) return;
    m_pieces = pieces;
    m_shown.clear();
    for (const TextPiece &piece : pieces) m_shown.emplace_back(piece.text);
    fill();
}

int LinkText::position(int piece, int offset) const {
    const auto index = static_cast<size_t>(piece);
    return m_starts[index] + m_shown[index].shown(offset);
}

QString LinkText::plainText() const {
    QString text;
    for (const DisplayText &shown : m_shown) text += shown.text();
    return text;
}

void LinkText::fill() {
    document()->clear();
    // The widget's font, not the document's: a change of the application's would replace that one.
    setFont(Theme::current().font(m_type));
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(m_direction == Direction::Text ? Qt::LayoutDirectionAuto : layoutDirection());
    document()->setDefaultTextOption(option);
    m_starts.clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    QTextBlockFormat lines;
    // Inter's lines are 1.21 of its size by nature; the design sets text at 1.45, headings at 1.2.
    if (m_type != Type::Heading) lines.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(lines);
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        m_starts.push_back(cursor.position());
        QTextCharFormat format;
        format.setForeground(Theme::current().colors().of(m_pieces[i].ink));
        if (m_pieces[i].strong) format.setFontWeight(QFont::DemiBold);
        cursor.insertText(m_shown[static_cast<size_t>(i)].text(), format);
    }
    cursor.endEditBlock();
    setAccessibleName(plainText());
    documentRenewed();
    placeLinks();
}

void LinkText::resizeEvent(QResizeEvent *event) {
    SafeTextBrowser::resizeEvent(event);
    placeLinks();
}

void LinkText::placeLinks() {
    int used = 0;
    for (int i = 0; i < static_cast<int>(m_pieces.size()); ++i) {
        const TextPiece &piece = m_pieces[i];
        if (piece.target.isEmpty()) continue;
        LinkSpot *link = spot(used++);
        link->setText(piece.text);
        link->setAccessibleName(oneLine(piece.text));
        link->setAccessibleDescription(piece.hint);
        // An escaped tooltip: one that looks like markup would be read as such.
        link->setToolTip(piece.hint.isEmpty() ? QString()
                                              : QStringLiteral("<p>%1</p>").arg(piece.hint.toHtmlEscaped()));
        link->setProperty("target", piece.target);
        const int start = position(i, 0);
        link->place(linesOf({start, position(i, static_cast<int>(piece.text.size())) - start}));
        link->show();
    }
    for (qsizetype i = used; i < m_spots.size(); ++i) m_spots[i]->hide();
}

LinkSpot *LinkText::spot(int number) {
    if (number < m_spots.size()) return m_spots[number];
    auto *link = new LinkSpot(viewport());
    // A new widget is last in the tab order; a link belongs behind the one before it.
    QWidget::setTabOrder(m_spots.isEmpty() ? static_cast<QWidget *>(this) : m_spots.constLast(), link);
    m_spots.append(link);
    connect(link, &QAbstractButton::clicked, this,
            [this, link] { Q_EMIT activated(link->property("target").toString()); });
    connect(link, &LinkSpot::focused, this, [this, link] { Q_EMIT reached(link->geometry()); });
    return link;
}

} // namespace podium
