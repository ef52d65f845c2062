// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/article_view.h"

#include "import/quotations.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>

namespace podium {
namespace {

/// What a page can show at once; the rest of a very long text is not laid out.
constexpr qsizetype mostShown = 200'000;

bool covers(const TextRange &outer, int at) {
    return at >= outer.start && at < outer.start + outer.length;
}

QTextBlockFormat paragraphFormat(bool passage, bool post) {
    const Colors &colors = Theme::current().colors();
    QTextBlockFormat format;
    format.setTopMargin(Theme::current().scaled(5));
    format.setBottomMargin(Theme::current().scaled(5));
    format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
    if (passage) format.setBackground(colors.goldWash);
    if (post) format.setBackground(colors.window);
    if (passage || post) {
        format.setLeftMargin(Theme::current().scaled(metrics::small));
        format.setRightMargin(Theme::current().scaled(metrics::small));
    }
    return format;
}

} // namespace

ArticleView::ArticleView(QWidget *parent) : QTextBrowser(parent) {
    setObjectName(QStringLiteral("article"));
    setAccessibleName(tr("The article"));
    setFrameShape(NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(metrics::page - metrics::tight);
    connect(&Theme::current(), &Theme::changed, this, &ArticleView::render);
}

QVariant ArticleView::loadResource(int, const QUrl &) {
    return {};
}

void ArticleView::show(const Proposal &proposal) {
    m_proposal = proposal;
    render();
}

void ArticleView::render() {
    clear();
    const Theme &theme = Theme::current();
    const QString text = m_proposal.text.left(mostShown);
    const QList<TextRange> paragraphs = paragraphsOf(text);
    QList<TextRange> fields;
    for (const ProposedField *field :
         {&m_proposal.date, &m_proposal.person, &m_proposal.category, &m_proposal.program,
          &m_proposal.network, &m_proposal.ceremony, &m_proposal.mode})
        if (field->from.length > 0) fields.append(field->from);
    QTextCursor cursor(document());
    bool first = true;
    for (const TextRange &paragraph : paragraphs) {
        const bool passage =
            std::any_of(m_proposal.passages.cbegin(), m_proposal.passages.cend(),
                        [&](const ProposedPassage &each) { return covers(paragraph, each.from.start); });
        const bool post =
            std::any_of(m_proposal.posts.cbegin(), m_proposal.posts.cend(),
                        [&](const ProposedPost &each) { return covers(paragraph, each.from.start); });
        const QTextBlockFormat format = paragraphFormat(passage, post);
        if (first)
            cursor.setBlockFormat(format);
        else
            cursor.insertBlock(format);
        first = false;
        cursor.block().setUserState(passage ? PassageBlock : post ? PostBlock : PlainBlock);
        QTextCharFormat plain;
        plain.setFont(theme.font(post ? Type::Body : Type::Quote));
        plain.setForeground(theme.colors().ink);
        const int at = cursor.position();
        cursor.insertText(text.mid(paragraph.start, paragraph.length), plain);
        QTextCharFormat underlined = plain;
        underlined.setFontUnderline(true);
        underlined.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        underlined.setUnderlineColor(theme.colors().link);
        for (const TextRange &field : fields) {
            if (!covers(paragraph, field.start)) continue;
            QTextCursor mark(document());
            mark.setPosition(at + field.start - paragraph.start);
            mark.setPosition(qMin(at + field.start - paragraph.start + field.length, cursor.position()),
                             QTextCursor::KeepAnchor);
            mark.mergeCharFormat(underlined);
        }
    }
    moveCursor(QTextCursor::Start);
}

/// A passage has a bar at its left, a post a frame: what a block format cannot draw.
void ArticleView::paintEvent(QPaintEvent *event) {
    QTextBrowser::paintEvent(event);
    QPainter painter(viewport());
    const Colors &colors = Theme::current().colors();
    const int margin = Theme::current().scaled(metrics::small);
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.userState() != PassageBlock && block.userState() != PostBlock) continue;
        const QRectF box = document()->documentLayout()->blockBoundingRect(block).translated(-scrolled);
        if (!box.intersects(viewport()->rect())) continue;
        if (block.userState() == PassageBlock) {
            painter.fillRect(QRectF(box.left(), box.top(), margin, box.height()), colors.goldWash);
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colors.accent);
        } else {
            painter.fillRect(QRectF(box.left(), box.top(), margin, box.height()), colors.window);
            painter.setPen(colors.line);
            // The block's box ends before its right margin, its background after it.
            painter.drawRect(box.adjusted(0.5, -0.5, margin - 0.5, -0.5));
        }
    }
}

void ArticleView::reveal(const TextRange &range) {
    if (range.length == 0) return;
    const QString wanted =
        m_proposal.text.mid(range.start, qMin(range.length, 60)).section(QLatin1Char('\n'), 0, 0);
    QTextCursor found = document()->find(wanted, 0, QTextDocument::FindCaseSensitively);
    if (found.isNull()) return;
    setTextCursor(found);
    ensureCursorVisible();
}

} // namespace podium
