// SPDX-License-Identifier: GPL-3.0-or-later
// Puts files into place whole or not at all, whatever happens in between.
#pragma once

#include <QString>

namespace podium {

/// Copies a file that no connection of this process has open to a new place. It appears there at
/// once and complete; where a file stands there already, that one stays.
/// @throws Error::Storage
void copyIntoPlace(const QString &from, const QString &to);

/// Renames `from`, which must be on the same file system, over `to`, and makes that last.
/// @throws Error::Storage
void moveIntoPlace(const QString &from, const QString &to);

/// A name beside `path` for a file that is to be moved there.
QString draftName(const QString &path);
/// Takes away drafts that a killed program left. Nobody may be at work on one.
void removeDrafts(const QString &path);

} // namespace podium
