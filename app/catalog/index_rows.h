// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the rows of result lists from the facts: what a line of the list says, and where it stands.
#pragma once

#include "catalog/ids.h"

#include <QString>
#include <QStringList>

namespace podium {

class Connection;

/// Bits of result_row.flags.
inline constexpr int flagWon = 1;    ///< won or honored, and not rescinded
inline constexpr int flagSpeech = 2; ///< has a text of what was said
inline constexpr int flagPost = 4;

/// Writes a row for every nomination into the empty table. Their sequence is that of the list
/// nobody has sorted: newest award year first, then the latest night, the order of its awards, its
/// winners before those who were nominated, and the order of its list.
void writeResultRows(Connection &connection);
/// The flags as the facts are now.
int resultFlags(Connection &connection, NominationId nomination);

/// Recipients as one line names them: up to four, or "A, B and 3 others".
QString headlineOf(const QStringList &recipients);

} // namespace podium
