// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+P: to any person, program, category, network, ceremony or topic by a few letters.
#pragma once

#include "search/name_index.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace podium {

class NameList;

/// Asks others for names and tells which one was chosen; knows no catalog. Deletes itself.
class JumpDialog final : public QDialog {
    Q_OBJECT
public:
    static constexpr int mostNames = 50;

    explicit JumpDialog(QWidget *parent = nullptr);

    /// The answer to `asked`; one to an older text is ignored.
    void setHits(const QString &typed, const QList<NameHit> &hits);

Q_SIGNALS:
    void asked(const QString &typed);
    void chosen(const podium::SearchFilter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const NameHit &hit);

    QLineEdit *m_line;
    NameList *m_list;
    QLabel *m_nothing;
};

} // namespace podium
