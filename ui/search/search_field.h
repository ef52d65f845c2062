// SPDX-License-Identifier: GPL-3.0-or-later
// The one search field: filters as chips, then what is typed.
#pragma once

#include "search/query.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace podium {

class Chip;
class Completion;

class SearchField final : public QFrame {
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Shows a query without announcing it.
    void setQuery(const SearchQuery &query);
    /// What is in the field. Its last word is a prefix until a space or a quotation mark ends it.
    SearchQuery query() const;
    bool isEmpty() const;
    /// Moves the keyboard here and selects what is typed.
    void focusText();

    /// Offers below the field; to be answered with names.
    Completion &completion() const { return *m_completion; }

Q_SIGNALS:
    /// The person changed the query; with every key.
    void edited(const podium::SearchQuery &query);
    /// Down or Enter: on to the results.
    void leftDownwards();
    /// Esc in a field that is already empty.
    void leftByEscape();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void addChip(const SearchFilter &filter);
    void removeChip(Chip *chip);
    void editChip(Chip *chip);
    /// Turns finished filters of the text into chips.
    void takeFilters(bool finished);
    void textEdited();
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    void announce();
    void clear();
    void showHints();

    QHBoxLayout *m_row;
    QLineEdit *m_line;
    QLabel *m_key;
    QToolButton *m_clear;
    Completion *m_completion;
    QList<Chip *> m_chips;
};

} // namespace podium
