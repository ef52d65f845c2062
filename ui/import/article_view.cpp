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

/// Between a box and its words, above and below.
constexpr double boxPadding = 5;

QTextBlockFormat paragraphFormat(bool boxed) {
    const Theme &theme = Theme::current();
    QTextBlockFormat format;
    const double above = boxed ? 7 + boxPadding : 7;
    format.setTopMargin(theme.scaled(above));
    format.setBottomMargin(theme.scaled(above));
    format.setLineHeight(122, QTextBlockFormat::ProportionalHeight);
    if (boxed) {
        format.setLeftMargin(theme.scaled(metrics::medium));
        format.setRightMargin(theme.scaled(metrics::medium));
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
    // Empty, but not null: where it is told nothing, QTextDocument reads the file itself.
    return QByteArray("");
}

void ArticleView::show(const Proposal &proposal) {
    m_proposal = proposal;
    render();
}

void ArticleView::render() {
    clear();
    m_shown.clear();
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
        const QTextBlockFormat format = paragraphFormat(passage || post);
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
        m_shown.append({paragraph, at});
        // A line that ends within a paragraph is no paragraph of its own, and no position is lost.
        cursor.insertText(text.mid(paragraph.start, paragraph.length)
                              .replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)),
                          plain);
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

/// A passage has a ground and a bar at its left, a post a frame; a block format can draw neither with
/// room around the words.
void ArticleView::paintEvent(QPaintEvent *event) {
    paintBoxes();
    QTextBrowser::paintEvent(event);
}

void ArticleView::paintBoxes() {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = Theme::current().colors();
    const int padding = Theme::current().scaled(boxPadding);
    const double left = document()->documentMargin() - horizontalScrollBar()->value();
    const double width = viewport()->width() - 2 * document()->documentMargin();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QRectF words = document()->documentLayout()->blockBoundingRect(block).translated(
            0, -verticalScrollBar()->value());
        const QRectF box(left, words.top() - padding, width, words.height() + 2 * padding);
        if (box.top() > viewport()->height()) break;
        if (block.userState() == PassageBlock) {
            painter.fillRect(box, colors.goldWash);
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), colors.accent);
        } else if (block.userState() == PostBlock) {
            painter.setPen(colors.line);
            painter.setBrush(colors.window);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius,
                                    metrics::controlRadius);
        }
    }
}

void ArticleView::reveal(const TextRange &range) {
    const auto shown = std::find_if(m_shown.cbegin(), m_shown.cend(),
                                    [&](const Shown &each) { return covers(each.paragraph, range.start); });
    if (range.length == 0 || shown == m_shown.cend()) return;
    const int start = shown->position + range.start - shown->paragraph.start;
    const int end = shown->position + shown->paragraph.length;
    QTextCursor cursor(document());
    cursor.setPosition(start);
    cursor.setPosition(qMin(start + range.length, end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace podium
