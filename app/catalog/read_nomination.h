// SPDX-License-Identifier: GPL-3.0-or-later
// Reads everything the detail pane shows of one nomination.
#pragma once

#include "catalog/records.h"

#include <optional>

namespace podium {

class Connection;

/// @throws Error::NotFound where there is none with this id, Interrupted. Blocking, any thread.
NominationRecord readNomination(Connection &connection, NominationId id);
/// By its lasting key (`primetime-72/lead-actor-limited/mark-ruffalo`).
std::optional<NominationId> findNomination(Connection &connection, const QString &key);
/// The lasting key of a nomination; nothing where there is no such number.
std::optional<QString> findNominationKey(Connection &connection, NominationId id);
/// A ceremony with its parts. @throws Error::NotFound
Ceremony readCeremony(Connection &connection, CeremonyId id);

} // namespace podium
