// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts for text whose height follows from its width: one measure at one width, and no more.
#pragma once

#include <QLayout>

namespace podium {

/// Qt's own layouts ask such texts for their height at several widths that they never get, and at
/// each showing of a part again; for a page of texts that is most of the time it takes to show it.
/// These two ask only at the width there is. Margins count; the items of hidden widgets do not.
class ReadingLayout : public QLayout {
    Q_OBJECT
public:
    explicit ReadingLayout(int spacing);
    ~ReadingLayout() override;

    void addItem(QLayoutItem *item) override; ///< takes ownership
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    /// Takes ownership.
    void addLayout(QLayout *layout);
    void addSpacing(int height);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override { return {0, 0}; }
    void setGeometry(const QRect &rect) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }

protected:
    /// Places the items from the top of `inside`; only measures unless `place`. Returns the height.
    virtual int arrange(const QRect &inside, bool place) const = 0;
    QList<QLayoutItem *> shownItems() const;

private:
    QList<QLayoutItem *> m_items;
};

/// One below the other, each as wide as the column, or as it likes to be if aligned to the left.
class ColumnLayout final : public ReadingLayout {
    Q_OBJECT
public:
    using ReadingLayout::ReadingLayout;

protected:
    int arrange(const QRect &inside, bool place) const override;
};

/// The first at its own width, the last in what is left beside it.
class SideLayout final : public ReadingLayout {
    Q_OBJECT
public:
    using ReadingLayout::ReadingLayout;

protected:
    int arrange(const QRect &inside, bool place) const override;
};

} // namespace podium
