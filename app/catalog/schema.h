// SPDX-License-Identifier: GPL-3.0-or-later
// The schema of a catalog file: its mark, its version, and the way from an older one to this one.
#pragma once

#include <QString>

namespace podium {

class Connection;

/// "PODM" at offset 68 of the file: what other programs, and `file`, know a Podium catalog by.
inline constexpr quint32 catalogApplicationId = 0x504F444D;
/// The number of the last file in resources/sql; kept in `PRAGMA user_version`.
int schemaVersion();
/// Applies what is missing of resources/sql, each file in one transaction, to a new or older file.
/// Does nothing where the version is current. @throws Error::Storage, Error::BadFile
void migrate(Connection &connection);
/// Throws Error::BadFile where the tables are not exactly those of `version`, or where there are
/// views or triggers: they could hang or change a catalog though SQLite finds it sound.
void checkSchema(Connection &connection);

} // namespace podium
