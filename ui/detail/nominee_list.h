// SPDX-License-Identifier: GPL-3.0-or-later
// Who else was nominated for the award, the winners first.
#pragma once

#include "catalog/records.h"

#include <QListView>

class QStandardItemModel;

namespace podium {

/// As high as its rows; what it lies in scrolls.
class NomineeList final : public QListView {
    Q_OBJECT
public:
    explicit NomineeList(QWidget *parent = nullptr);

    /// @param shown  the one that the pane shows; it is marked, and choosing it does nothing
    void setNominees(const QList<ResultRow> &nominees, NominationId shown);
    int count() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Clicked, or Enter was pressed on it.
    void nominationRequested(podium::NominationId id);
    /// Bring this place (own coordinates) into view.
    void reached(const QRect &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void choose(const QModelIndex &index);

    QStandardItemModel *m_model;
    NominationId m_shown;
};

} // namespace podium
