// SPDX-License-Identifier: GPL-3.0-or-later
// The one widget that shows foreign text at length: as tall as its text, and blind to markup.
#pragma once

#include "search/hits.h"

#include <QTextBrowser>

namespace podium {

/// A read-only text that loads nothing, opens nothing and is never given HTML: what it shows is put
/// into its document with a QTextCursor (design: libraries, F2, F3). It does not scroll; it is as
/// high as its text at its width, and what it lies in scrolls.
class SafeTextBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit SafeTextBrowser(QWidget *parent = nullptr);

    /// To be called after the document was given other text.
    void documentRenewed();

    /// Marks ranges of the document (positions as of QTextCursor); `current`, an index into them or
    /// -1, more strongly. A renewed document must be marked anew.
    void setHits(const QList<TextRange> &hits, int current);
    /// Where the current hit lies, in coordinates of this widget; empty where there is none.
    QRect currentHitRect() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The keyboard or a drag moved to this place of the text; bring it into view.
    void reached(const QRect &place);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    QMimeData *createMimeDataFromSelection() const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

    /// The lines of a range, in coordinates of the viewport.
    QList<QRectF> linesOf(TextRange range) const;

private:
    void themeChanged();
    void colorCurrentHit();

    QList<TextRange> m_hits;
    int m_current = -1;
    QList<QRectF> m_hitRects;
    QList<QRectF> m_currentRects;
    mutable int m_measuredWidth = -1;
    mutable int m_measuredHeight = 0;
};

} // namespace podium
