// SPDX-License-Identifier: GPL-3.0-or-later
// What the person made: stars and notes. Kept by key, apart from the facts.
#pragma once

#include <QString>

namespace podium {

class Connection;

bool isStarred(Connection &connection, const QString &nominationKey);
void setStarred(Connection &connection, const QString &nominationKey, bool starred);
/// Empty: there is none.
QString ownNote(Connection &connection, const QString &nominationKey);
/// An empty text takes the note away.
void setOwnNote(Connection &connection, const QString &nominationKey, const QString &text);

} // namespace podium
