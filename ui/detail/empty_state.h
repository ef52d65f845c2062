// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown where there is nothing: one sentence, and one thing that can be done about it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace podium {

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// Plain text; an empty offer shows no button.
    void say(const QString &sentence, const QString &offer);
    QString sentence() const;
    QString offer() const;

Q_SIGNALS:
    void accepted();

private:
    QLabel *m_sentence;
    QPushButton *m_offer;
};

} // namespace podium
