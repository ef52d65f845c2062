// SPDX-License-Identifier: GPL-3.0-or-later
// A page that says what of each ceremony the catalog holds.
#pragma once

#include "catalog/coverage.h"

#include <QDialog>

class QTreeWidget;
class QTreeWidgetItem;

namespace podium {

/// Knows no database; is filled with what was read. GUI thread.
class CoverageDialog final : public QDialog {
    Q_OBJECT
public:
    explicit CoverageDialog(QWidget *parent = nullptr);

    void setCoverage(const QList<CeremonyCoverage> &ceremonies);

Q_SIGNALS:
    /// A ceremony or category was chosen: the search that shows its results.
    void searchRequested(const QString &queryText);

private:
    void fill(QTreeWidgetItem &row, const CeremonyCoverage &ceremony) const;
    void showResults(const QTreeWidgetItem *row);

    QTreeWidget *m_tree;
};

} // namespace podium
