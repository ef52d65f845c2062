// SPDX-License-Identifier: GPL-3.0-or-later
// Names to choose from: each with what it is and how many results it has.
#pragma once

#include "search/name_index.h"

#include <QListView>

class QStandardItemModel;

namespace podium {

class NameList final : public QListView {
    Q_OBJECT
public:
    explicit NameList(QWidget *parent = nullptr);

    /// Shows names, the first one chosen.
    void setHits(const QList<NameHit> &hits);
    int count() const;
    /// The chosen one, or nothing where there is none.
    std::optional<NameHit> current() const;
    /// Moves the choice; stays at the ends.
    void step(int by);
    /// Height of all rows, in logical pixels.
    int heightOfRows() const;

Q_SIGNALS:
    void chosen(const podium::NameHit &hit);

private:
    QList<NameHit> m_hits;
    QStandardItemModel *m_model;
};

/// What a field is, in a word: Person, Program, Network.
QString fieldWord(SearchFilter::Field field);

} // namespace podium
