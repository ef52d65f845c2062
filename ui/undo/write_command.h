// SPDX-License-Identifier: GPL-3.0-or-later
// A step of undo that is written by another thread, and may fail there.
#pragma once

#include <QFuture>
#include <QUndoCommand>
#include <functional>
#include <memory>

class QUndoStack;

namespace podium {

class Error;

/// Does and takes back by sending a change to the writer. Where the change fails, the stack comes to
/// stand where the catalog does: a step that was not done leaves it, one that was not taken back
/// stays to be taken back. GUI thread.
class WriteCommand : public QUndoCommand {
public:
    /// Called in the GUI thread as long as `receiver` lives; `forward` is false for undo.
    struct Told {
        QObject *receiver;
        std::function<void(bool forward)> done;
        std::function<void(bool forward, const Error &error)> failed;
    };

    WriteCommand(QUndoStack &stack, Told told);
    ~WriteCommand() override;
    Q_DISABLE_COPY_MOVE(WriteCommand)

    void redo() final { send(true); }
    void undo() final { send(false); }

protected:
    virtual QFuture<void> write(bool forward) = 0;

private:
    void send(bool forward);
    void standWhereTheCatalogIs(bool forward);

    QUndoStack *m_stack;
    Told m_told;
    std::shared_ptr<WriteCommand *> m_self; ///< null when this is gone
    int m_sent = 0;                         ///< steps, to know whether a failure was the last one
    bool m_moving = false;                  ///< only the stack's place changes
};

} // namespace podium
