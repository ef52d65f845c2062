// SPDX-License-Identifier: GPL-3.0-or-later
// Stars and notes as commands, so that undo is a property of the program.
#pragma once

#include "catalog/ids.h"

#include <QUndoCommand>
#include <functional>

namespace podium {

class Catalog;
class Error;

/// Told in the GUI thread when a change could not be written, as long as `receiver` lives.
struct WriteFailed {
    QObject *receiver;
    std::function<void(const Error &)> tell;
};

class StarCommand final : public QUndoCommand {
public:
    StarCommand(Catalog &catalog, NominationId id, QString key, bool starred, WriteFailed failed);
    void redo() override { write(m_starred); }
    void undo() override { write(!m_starred); }

private:
    void write(bool starred);

    Catalog *m_catalog;
    NominationId m_id;
    QString m_key;
    bool m_starred;
    WriteFailed m_failed;
};

/// All typing in one note, until another act, is one step of undo.
class NoteCommand final : public QUndoCommand {
public:
    NoteCommand(Catalog &catalog, NominationId id, QString key, QString before, QString after,
                WriteFailed failed);
    void redo() override { write(m_after); }
    void undo() override { write(m_before); }
    int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    void write(const QString &text);

    Catalog *m_catalog;
    NominationId m_id;
    QString m_key;
    QString m_before;
    QString m_after;
    WriteFailed m_failed;
};

} // namespace podium
