// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/own_commands.h"

#include "catalog/catalog.h"
#include "catalog/deliver.h"
#include "catalog/own.h"

#include <QCoreApplication>

namespace podium {

StarCommand::StarCommand(Catalog &catalog, NominationId id, QString key, bool starred, WriteFailed failed)
    : m_catalog(&catalog),
      m_id(id),
      m_key(std::move(key)),
      m_starred(starred),
      m_failed(std::move(failed)) {
    setText(starred ? QCoreApplication::translate("Commands", "Star")
                    : QCoreApplication::translate("Commands", "Remove Star"));
}

void StarCommand::write(bool starred) {
    deliver(
        m_catalog->write(
            {{m_id}, false},
            [key = m_key, starred](Connection &connection) { setStarred(connection, key, starred); }),
        m_failed.receiver, [] {}, m_failed.tell);
}

NoteCommand::NoteCommand(Catalog &catalog, NominationId id, QString key, QString before, QString after,
                         WriteFailed failed)
    : m_catalog(&catalog),
      m_id(id),
      m_key(std::move(key)),
      m_before(std::move(before)),
      m_after(std::move(after)),
      m_failed(std::move(failed)) {
    setText(QCoreApplication::translate("Commands", "Edit Note"));
}

bool NoteCommand::mergeWith(const QUndoCommand *other) {
    const auto *next = static_cast<const NoteCommand *>(other);
    if (next->m_key != m_key) return false;
    m_after = next->m_after;
    setObsolete(m_after == m_before);
    return true;
}

void NoteCommand::write(const QString &text) {
    deliver(
        m_catalog->write({{m_id}, false},
                         [key = m_key, text](Connection &connection) { setOwnNote(connection, key, text); }),
        m_failed.receiver, [] {}, m_failed.tell);
}

} // namespace podium
