// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the result list: two lines, and a third for the sentence that was found.
#pragma once

#include <QStyledItemDelegate>

namespace podium {

class ResultModel;
struct FoundRow;

/// Where the lines of a row lie, in logical pixels from its top; worked out once per type size.
struct RowMetrics {
    int padding = 0;
    int first = 0; ///< height of the first line
    int second = 0;
    int sentence = 0; ///< 0 while nothing is searched for
    int height() const { return 2 * padding + first + second + sentence; }
    static RowMetrics current(bool withSentence);
};

class ResultDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ResultDelegate(const ResultModel &model, QObject *parent = nullptr);

    void setMetrics(const RowMetrics &metrics) { m_metrics = metrics; }
    const RowMetrics &metrics() const { return m_metrics; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The third line, over all columns but the first.
    void paintSentence(QPainter &painter, const QRect &row, const FoundRow &found) const;

private:
    void paintHeadline(QPainter &painter, const QRect &rect, const FoundRow &found) const;

    const ResultModel *m_model;
    RowMetrics m_metrics;
};

} // namespace podium
