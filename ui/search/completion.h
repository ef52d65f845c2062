// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter that is being typed can be, below the search field.
#pragma once

#include "search/name_index.h"

#include <QFrame>

class QLineEdit;

namespace podium {

class NameList;

/// Watches a line; asks others for names of the field before the cursor's colon, and writes the chosen
/// one in its place. Ctrl+Space offers the fields themselves. GUI thread.
class Completion final : public QFrame {
    Q_OBJECT
public:
    static constexpr int mostNames = 8;

    /// Lies over the window of `line`, below `below`.
    Completion(QLineEdit *line, QWidget *below);

    /// The answer to `wanted`; one to an older text is ignored.
    void setHits(const QString &typed, const QList<NameHit> &hits);
    /// @return whether the key was for the offers
    bool takesKey(int key, Qt::KeyboardModifiers modifiers);

Q_SIGNALS:
    void wanted(const QString &typed, podium::SearchFilter::Field field);
    /// The line has a whole filter now, and a space after it.
    void accepted();

private:
    /// A filter that stands before the cursor and is not finished.
    struct Piece {
        int start = 0; ///< of the field's name, or of the minus before it
        bool exclude = false;
        std::optional<SearchFilter::Field> field; ///< nothing: its name is being typed
        QString value;
    };
    std::optional<Piece> piece() const;
    void look();
    void offer(const QList<NameHit> &hits);
    void offerFields();
    void accept(const NameHit &hit);
    void place();

    QLineEdit *m_line;
    QWidget *m_below;
    NameList *m_list;
    bool m_fields = false; ///< fields are offered, not values
};

} // namespace podium
