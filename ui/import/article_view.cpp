// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/article_view.h"

#include "import/quotations.h"
#include "theme/metrics.h"
#include "theme/theme.h"

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
