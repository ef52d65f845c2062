// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the detail pane, and on their right where one is among the hits.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace podium {

class SlimTabs;

/// It is `metrics::ringRoom` wider than the text on both sides.
class TabStrip final : public QWidget {
    Q_OBJECT
public:
    explicit TabStrip(QWidget *parent = nullptr);

    SlimTabs &tabs() const { return *m_tabs; }
    /// To be called after a tab got other words.
    void place();
    /// "1 of 3"; nothing where `count` is 0.
    void setHits(int current, int count);
    QString hitText() const;

    /// One line, or two where tabs and hits have no room beside each other.
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// One of the arrows: 1 forward, -1 back.
    void stepRequested(int direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *arrow(int direction);

    bool isOneLine(int width) const;

    SlimTabs *m_tabs;
    QWidget *m_counter; ///< holds what is below
    QLabel *m_hits;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace podium
