// SPDX-License-Identifier: GPL-3.0-or-later
// Which file is the catalog, whether it can be opened, and how.
#pragma once

#include "catalog/connection.h"

#include <QString>

namespace podium {

/// A file that was looked at and may be opened.
struct CatalogFile {
    QString path;
    Connection::Mode mode = Connection::Mode::ReadWrite;
    int version = 0; ///< of its schema; an older one is brought up when the catalog opens
    QString notice;  ///< one sentence for the person where it cannot be changed: read-only, newer version
};

/// Looks at a file without SQLite: exists, is a file, is not empty, is SQLite, is ours, is not too
/// new; decides whether it is written, only read, or read as immutable. Must not be called while
/// this process has the file open (closing it would drop SQLite's locks). Blocking.
/// @throws Error (BadFile) that says what is wrong and what to do
CatalogFile inspectCatalog(const QString &path);

/// What a person means by `path`, their own where it is empty, looked at and with its schema brought
/// up to date (a copy of the older file is kept as PATH.backup). Views and triggers, of which a
/// catalog has none, are refused. What inspectCatalog says holds.
/// @throws Error (BadFile, Storage, Busy)
CatalogFile openCatalogFile(const QString &path);

/// The catalog that came with the program: ../share/podium/builtin.podium beside its folder.
QString builtInCatalogPath();
/// The person's own copy, in the data folder of the desktop's conventions.
QString ownCatalogPath();

/// The person's own catalog. At the first start it is made from the built-in one, whole or not at
/// all; where no place can be written to, the built-in one is opened to be read. When a newer
/// built-in one came with the program, its facts take the place of those in the copy, and what the
/// person made stays (carry_over.h). Blocking.
/// @throws Error (BadFile, Storage)
CatalogFile openOwnCatalog();
/// The same with both files named.
CatalogFile openOwnCatalog(const QString &builtIn, const QString &own);

} // namespace podium
