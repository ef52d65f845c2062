// SPDX-License-Identifier: GPL-3.0-or-later
// Takes files through reading, matching, the person's agreement and writing, one after the other.
#pragma once

#include "import/importer.h"

#include <QObject>
#include <QStringList>

class QUndoStack;

namespace podium {

class Catalog;
class Error;

/// Files are read on a pool thread, matched on a reader, written by the writer; the window is free
/// meanwhile. Each import is one step of undo. GUI thread.
class ImportController final : public QObject {
    Q_OBJECT
public:
    ImportController(Catalog &catalog, QUndoStack &undo, QWidget *window);

    /// Paths that wait their turn, at most a hundred at once.
    void importFiles(const QStringList &paths);

public Q_SLOTS:
    /// Asks for files first.
    void chooseFiles();

Q_SIGNALS:
    void imported(podium::NominationId nomination);
    void failed(const podium::Error &error);

private:
    struct Read {
        Proposal proposal;
        ProposalMatch match;
    };

    void next();
    void match(const Proposal &proposal);
    void propose(const Read &read);
    void write(const AgreedProposal &agreed);
    void finish(const Error *error);

    Catalog *m_catalog;
    QUndoStack *m_undo;
    QWidget *m_window;
    QStringList m_waiting;
    int m_all = 0; ///< of this round
    int m_done = 0;
    bool m_busy = false;
    bool m_writing = false; ///< what was just agreed to, as opposed to a redo
};

} // namespace podium
