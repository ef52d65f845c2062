// SPDX-License-Identifier: GPL-3.0-or-later
// The article as it was read: its fields underlined, its passages and posts set off.
#pragma once

#include "import/proposal.h"

#include <QTextBrowser>

namespace podium {

/// Built with a cursor from plain text; nothing of it is ever markup, and nothing is loaded.
class ArticleView final : public QTextBrowser {
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);

    void show(const Proposal &proposal);
    using QTextBrowser::show;
    /// Brings a piece of the article into sight and selects it.
    void reveal(const TextRange &range);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum BlockState { PlainBlock, PassageBlock, PostBlock };
    /// Where a paragraph of the article begins in the document.
    struct Shown {
        TextRange paragraph;
        int position = 0;
    };
    void render();
    void paintBoxes();

    Proposal m_proposal;
    QList<Shown> m_shown;
};

} // namespace podium
