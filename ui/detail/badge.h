// SPDX-License-Identifier: GPL-3.0-or-later
// Small painted things of the detail pane: a word on a colored ground, an initial in a circle.
#pragma once

#include "theme/colors.h"

#include <QWidget>

namespace podium {

/// "Won": one or two words on a wash.
class Badge final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Gold, Quiet, Warning };
    explicit Badge(QWidget *parent = nullptr);

    void set(const QString &text, Kind kind);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Kind m_kind = Kind::Gold;
};

/// The circle before the author of a post. A picture would have to be fetched; an initial need not.
class Avatar final : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(QWidget *parent = nullptr);

    /// @param name  its first letter is shown
    void setName(const QString &name);
    QString initial() const { return m_initial; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initial;
};

} // namespace podium
