// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a copy of a catalog, and puts other content into its file: at once or not at all.
#pragma once

#include "catalog/catalog_file.h"

namespace podium {

/// Writes a complete copy of what the connection sees to PATH.backup, over an older one, and
/// returns its name. Blocking. @throws Error (Storage), Interrupted
QString keepBackup(Connection &connection);

/// Makes the content of `connection`'s file that of the file `draft`, in one transaction of
/// SQLite's: other programs see the one or the other, and so does the next start after a power cut.
/// The file stays the same file, with its rights and links. Blocking. @throws Error
void replaceContent(Connection &connection, const QString &draft);

/// Brings a file with an older schema that can be written up to the schema of this program, keeping
/// a backup. A file that needs nothing is given back as it is. Blocking. @throws Error
CatalogFile upgraded(CatalogFile file);

} // namespace podium
