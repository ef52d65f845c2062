// SPDX-License-Identifier: GPL-3.0-or-later
// Stars and notes as steps of undo, and what of them could not be written.
#pragma once

#include "catalog/own.h"
#include "catalog/records.h"

#include <QHash>
#include <QObject>
#include <optional>

class QUndoStack;

namespace podium {

class Catalog;
class Error;

/// Writes what the person made, one step of undo each. GUI thread.
class OwnThings final : public QObject {
    Q_OBJECT
public:
    OwnThings(Catalog &catalog, QUndoStack &undo, QObject *parent);

    void star(const NominationRecord &record, bool starred);
    /// All typing in one note, until another act, is one step. `record.ownNote` is what it was before.
    void note(const NominationRecord &record, const QString &text);

    /// Keeps a search, or takes it away where its query is empty. `before`: the one of that name until now.
    void saveSearch(const SavedSearch &search, const SavedSearch &before);

    /// A note that could not be written, so that it is not lost; nothing where all is in the catalog.
    std::optional<QString> unsavedNote(const QString &nominationKey) const;
    bool hasUnsaved() const { return !m_unsaved.isEmpty(); }

Q_SIGNALS:
    void failed(const podium::Error &error);
    void starNotSaved(const QString &nominationKey);
    /// The catalog still has `before`; `unsavedNote` has what was typed.
    void noteNotSaved(const QString &nominationKey, const QString &before);

private:
    Catalog *m_catalog;
    QUndoStack *m_undo;
    QHash<QString, QString> m_unsaved; ///< notes by nomination key
};

} // namespace podium
