// SPDX-License-Identifier: GPL-3.0-or-later
// A page that scrolls as one, with a strip of tabs that stays in sight.
#pragma once

#include <QScrollArea>
#include <functional>

namespace podium {

/// Head, strip and body below each other. When the head is scrolled away the strip stays at the top
/// and the body runs below it.
class ReadingPage final : public QScrollArea {
    Q_OBJECT
public:
    /// Takes ownership of the three.
    ReadingPage(QWidget *head, QWidget *strip, QWidget *body, QWidget *parent = nullptr);

    void toTop();
    /// After another body was chosen: as far down as before, but not past the beginning of the body.
    void toBody();
    /// Scrolls as little as is needed to have a rect (coordinates of `of`, a part of the page) in
    /// sight, not hidden by the strip. Waits for the layout that is due, then asks for the rect.
    void reveal(const QWidget *of, const std::function<QRect()> &rect);

    QSize sizeHint() const override { return {500, 600}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeStrip();

    QWidget *m_page;
    QWidget *m_slot; ///< the room that the strip leaves when it floats
    QWidget *m_strip;
};

} // namespace podium
