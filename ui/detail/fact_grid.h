// SPDX-License-Identifier: GPL-3.0-or-later
// Labels on the left, values with links on the right.
#pragma once

#include "detail/record_facts.h"

#include <QWidget>

class QLabel;

namespace podium {

class ColumnLayout;

class FactGrid final : public QWidget {
    Q_OBJECT
public:
    explicit FactGrid(QWidget *parent = nullptr);

    /// Rows are reused: showing another record makes few new widgets.
    void setFacts(const QList<Fact> &facts);
    /// What the row of a label says, for tests. Empty where there is none.
    QString value(const QString &label) const;

Q_SIGNALS:
    void activated(const QString &target);
    /// Bring this place (own coordinates) into view.
    void reached(const QRect &place);

private:
    struct Row {
        QLabel *label;
        LinkText *value;
    };
    Row &row(qsizetype number);
    void alignLabels();

    ColumnLayout *m_column;
    QList<Row> m_rows;
    qsizetype m_used = 0;
};

} // namespace podium
