// SPDX-License-Identifier: GPL-3.0-or-later
// The list of results: rows of equal height, sorted by a click on a column, moved in by keys.
#pragma once

#include "catalog/ids.h"
#include "search/searcher.h"

#include <QTableView>

namespace podium {

class ResultDelegate;
class ResultModel;

class ResultView final : public QTableView {
    Q_OBJECT
public:
    explicit ResultView(ResultModel &model, QWidget *parent = nullptr);

    NominationId current() const;
    /// Selects a row and makes it visible; none for a number outside the list.
    void chooseRow(int row);
    /// Shows which column the list is in order of; relevance shows none.
    void showSort(SortKey sort, bool descending);
    /// Widths and which columns are hidden, for the next start; damaged bytes restore nothing.
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &saved);
    /// The rows that are selected, as text with tabs between the columns.
    QString selectedText() const;

Q_SIGNALS:
    void currentChosen(podium::NominationId id);
    /// Enter or a double click: the reader wants to go in.
    void opened(podium::NominationId id);
    void sortRequested(podium::SortKey sort, bool descending);

protected:
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeMetrics();
    void setUpHeader();
    void spreadColumns();

    ResultModel *m_model;
    ResultDelegate *m_delegate;
    int m_programWidth = 210; ///< as wanted; a narrow list shows less
    int m_networkWidth = 124;
    bool m_spreading = false;
};

} // namespace podium
