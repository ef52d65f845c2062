// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a proposal, which leads to the sentence of the article that it was read from.
#pragma once

#include <QLabel>

namespace podium {

/// Plain text. With a sentence it takes the focus, by Tab or click, and tells the sentence to a
/// tooltip and a screen reader; without one it is a label like any other.
class FieldValue final : public QLabel {
    Q_OBJECT
public:
    /// @param name      of the field, as a screen reader says it, with `state` behind the value
    /// @param sentence  empty where the article does not tell this value
    FieldValue(const QString &name, const QString &value, const QString &state, const QString &sentence,
               QWidget *parent);

Q_SIGNALS:
    /// Show where it was read.
    void pointedAt();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

/// The sentence of `text` in which `start` stands, cut where it is very long.
QString sentenceAt(const QString &text, int start);

} // namespace podium
