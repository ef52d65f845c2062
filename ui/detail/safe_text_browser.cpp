// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/safe_text_browser.h"

#include "theme/style_paint.h"
#include "theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextLayout>
#include <cmath>
#include <memory>

namespace podium {

SafeTextBrowser::SafeTextBrowser(QWidget *parent) : QTextBrowser(parent) {
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false); // hits are painted below the text
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, &SafeTextBrowser::themeChanged);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus()) Q_EMIT reached(cursorRect());
    });
}

void SafeTextBrowser::setHits(const QList<TextRange> &hits, int current) {
    m_hits = hits;
    m_current = current >= 0 && current < hits.size() ? current : -1;
    m_hitRects.clear();
    m_currentRects.clear();
    for (int i = 0; i < static_cast<int>(hits.size()); ++i)
        (i == m_current ? m_currentRects : m_hitRects) += linesOf(hits[i]);
    colorCurrentHit();
    viewport()->update();
}

QRect SafeTextBrowser::currentHitRect() const {
    QRectF all;
    for (const QRectF &rect : m_currentRects) all |= rect;
    return all.toAlignedRect();
}

int SafeTextBrowser::heightForWidth(int width) const {
    if (width == m_measuredWidth) return m_measuredHeight;
    // The layout is borrowed for the measure: a copy of the document would cost more.
    auto *text = document();
    const double before = text->textWidth();
    const QSignalBlocker quiet(text->documentLayout());
    text->setTextWidth(std::max(width, 1));
    m_measuredHeight = static_cast<int>(std::ceil(text->size().height()));
    m_measuredWidth = width;
    if (before > 0) text->setTextWidth(before);
    return m_measuredHeight;
}

QSize SafeTextBrowser::sizeHint() const {
    return {240, heightForWidth(width() > 0 ? width() : 240)};
}

QSize SafeTextBrowser::minimumSizeHint() const {
    return {40, 0};
}

QVariant SafeTextBrowser::loadResource(int, const QUrl &) {
    // Empty, but not null: where it is told nothing, QTextDocument reads the file itself.
    return QByteArray("");
}

QMimeData *SafeTextBrowser::createMimeDataFromSelection() const {
    QString text = textCursor().selectedText();
    text.replace(QChar(QChar::ParagraphSeparator), QStringLiteral("\n\n"));
    text.replace(QChar(QChar::LineSeparator), QLatin1Char('\n'));
    text.remove(QChar(0x200B)); // put in for the screen, DisplayText
    auto plain = std::make_unique<QMimeData>();
    plain->setText(text);
    return plain.release();
}

void SafeTextBrowser::paintEvent(QPaintEvent *event) {
    {
        QPainter painter(viewport());
        const Colors &colors = Theme::current().colors();
        const QRectF shown = event->rect();
        const auto paintAll = [&](const QList<QRectF> &rects, const QColor &color) {
            for (const QRectF &rect : rects)
                if (rect.intersects(shown)) paint::box(painter, rect, 2.5, color, QColor());
        };
        paintAll(m_hitRects, colors.hit);
        paintAll(m_currentRects, colors.currentHit);
    }
    QTextBrowser::paintEvent(event);
}

void SafeTextBrowser::resizeEvent(QResizeEvent *event) {
    QTextBrowser::resizeEvent(event);
    setHits(m_hits, m_current);
}

void SafeTextBrowser::wheelEvent(QWheelEvent *event) {
    event->ignore(); // what this lies in scrolls
}

void SafeTextBrowser::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
        event->ignore();
        return; // a page is that of what this lies in
    default:
        QTextBrowser::keyPressEvent(event);
    }
}

void SafeTextBrowser::contextMenuEvent(QContextMenuEvent *event) {
    QMenu menu(this);
    QAction *copyAction =
        menu.addAction(tr("&Copy"), QKeySequence(QKeySequence::Copy), this, &QTextEdit::copy);
    copyAction->setEnabled(textCursor().hasSelection());
    menu.addAction(tr("Select &All"), QKeySequence(QKeySequence::SelectAll), this, &QTextEdit::selectAll);
    menu.exec(event->globalPos());
}

QList<QRectF> SafeTextBrowser::linesOf(TextRange range) const {
    QList<QRectF> rects;
    const int end = range.start + range.length;
    for (QTextBlock block = document()->findBlock(range.start); block.isValid() && block.position() < end;
         block = block.next()) {
        const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(range.start - block.position(), line.textStart());
            const int to = std::min(end - block.position(), line.textStart() + line.textLength());
            if (from >= to) continue;
            const double a = line.cursorToX(from);
            const double b = line.cursorToX(to);
            const double right = line.naturalTextRect().right(); // without the space a line ends with
            QRectF rect(std::min(a, b), line.y(),
                        std::min(std::abs(b - a), std::max(right - std::min(a, b), 1.0)),
                        line.ascent() + line.descent());
            rects.append(rect.translated(origin).adjusted(-1, 0, 1, 0));
        }
    }
    return rects;
}

void SafeTextBrowser::documentRenewed() {
    m_measuredWidth = -1;
    setHits({}, -1);
    updateGeometry();
}

void SafeTextBrowser::themeChanged() {
    m_measuredWidth = -1;
    colorCurrentHit();
    updateGeometry();
    viewport()->update();
}

void SafeTextBrowser::colorCurrentHit() {
    if (m_current < 0) {
        if (!extraSelections().isEmpty()) setExtraSelections({});
        return;
    }
    ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(m_hits[m_current].start);
    selection.cursor.setPosition(m_hits[m_current].start + m_hits[m_current].length, QTextCursor::KeepAnchor);
    selection.format.setForeground(Theme::current().colors().onCurrentHit);
    setExtraSelections({selection});
}

} // namespace podium
