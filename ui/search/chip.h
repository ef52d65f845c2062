// SPDX-License-Identifier: GPL-3.0-or-later
// A filter of the query inside the search field: click to edit it as text, × to take it away.
#pragma once

#include "search/query.h"

#include <QAbstractButton>

namespace podium {

class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const SearchFilter &filter, QWidget *parent = nullptr);

    const SearchFilter &filter() const { return m_filter; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void editRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect closeRect() const;

    SearchFilter m_filter;
};

} // namespace podium
