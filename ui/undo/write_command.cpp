// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/write_command.h"

#include "catalog/deliver.h"

#include <QUndoStack>

namespace podium {

WriteCommand::WriteCommand(QUndoStack &stack, Told told)
    : m_stack(&stack),
      m_told(std::move(told)),
      m_self(std::make_shared<WriteCommand *>(this)) {}

WriteCommand::~WriteCommand() {
    *m_self = nullptr;
}

void WriteCommand::send(bool forward) {
    if (m_moving) return;
    const int number = ++m_sent;
    deliver(
        write(forward), m_told.receiver, [told = m_told, forward] { told.done(forward); },
        [told = m_told, self = m_self, number, forward](const Error &error) {
            // Where it was done or taken back again meanwhile, that answer decides.
            if (*self && (*self)->m_sent == number) (*self)->standWhereTheCatalogIs(forward);
            told.failed(forward, error);
        });
}

/// @param forward  the step that failed. This may be gone afterwards.
void WriteCommand::standWhereTheCatalogIs(bool forward) {
    m_moving = true;
    const int index = m_stack->index();
    if (forward) {
        setObsolete(true);
        if (index > 0 && m_stack->command(index - 1) == this) return m_stack->undo();
        return; // below newer steps: it goes, without a change, when it is its turn
    }
    if (index < m_stack->count() && m_stack->command(index) == this) m_stack->redo();
    m_moving = false;
}

} // namespace podium
