// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs without boxes: words, the chosen one underlined in gold.
#pragma once

#include <QTabBar>

namespace podium {

class SlimTabs final : public QTabBar {
    Q_OBJECT
public:
    enum class Size { Page, Small };
    /// @param size  Page: the tabs of a pane; Small: a choice within a page
    explicit SlimTabs(Size size, QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    // QTabBar tells its layout of new tabs only while it is seen.
    void tabInserted(int) override { updateGeometry(); }
    void tabRemoved(int) override { updateGeometry(); }

private:
    void themeChanged();
    QFont boldFont() const;
    QRect textRect(int index) const;

    Size m_size;
    int m_gap; ///< between two tabs, in logical pixels
};

} // namespace podium
