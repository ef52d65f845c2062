// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of the result list's columns, in line with the text of the rows below.
#pragma once

#include <QHeaderView>

namespace podium {

class ResultHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit ResultHeader(QWidget *parent = nullptr);

    /// Left margin of the text in a column, the same in heads and rows.
    static int textMargin(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
};

} // namespace podium
