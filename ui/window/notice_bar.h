// SPDX-License-Identifier: GPL-3.0-or-later
// The one place in the window where problems and notices are shown.
#pragma once

#include <QFrame>

class QLabel;

namespace podium {

class Error;

/// A strip above the lists: what happened, what to do, and a button that takes it away.
class NoticeBar final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showNotice(const QString &sentence);
    QString text() const;

private:
    void present(const QString &text, bool isError);

    QLabel *m_icon;
    QLabel *m_text;
    bool m_isError = false;
};

} // namespace podium
