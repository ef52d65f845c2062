// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of `describe` share.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace podium::describe {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(podium::describe)
};

/// `n` takes the place of %n where the sentence counts something.
inline QString tr(const char *text, int n = -1) {
    return Words::tr(text, nullptr, n);
}

/// Facts side by side in one line.
inline QString sideBySide(const QStringList &parts) {
    return parts.join(QStringLiteral(" · "));
}

} // namespace podium::describe
