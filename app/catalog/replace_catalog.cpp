// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/replace_catalog.h"

#include "catalog/error.h"
#include "catalog/indexer.h"
#include "catalog/safe_copy.h"
#include "catalog/schema.h"

#include <QFile>
#include <QScopeGuard>
#include <sqlite3.h>

namespace podium {
namespace {

void copyInto(Connection &connection, const QString &file) {
    Query vacuum(connection, QStringLiteral("vacuum into ?"));
    vacuum.bind(file).run();
}

} // namespace

QString keepBackup(Connection &connection) {
    QString backup = connection.path() + QStringLiteral(".backup");
    const QString draft = draftName(connection.path());
    const auto tidy = qScopeGuard([&] { QFile::remove(draft); });
    copyInto(connection, draft);
    moveIntoPlace(draft, backup);
    return backup;
}

void replaceContent(Connection &connection, const QString &draft) {
    Connection source(draft, Connection::Mode::ReadOnly);
    sqlite3_backup *backup = sqlite3_backup_init(connection.handle(), "main", source.handle(), "main");
    if (backup == nullptr) connection.fail(QStringLiteral("be replaced"));
    const int code = sqlite3_backup_step(backup, -1);
    // Takes back what was written where the last page was not reached.
    if (sqlite3_backup_finish(backup) != SQLITE_OK || code != SQLITE_DONE)
        connection.fail(QStringLiteral("be replaced"));
}

CatalogFile upgraded(CatalogFile file) {
    if (file.version >= schemaVersion() || file.mode != Connection::Mode::ReadWrite) return file;
    Connection connection(file.path, file.mode);
    keepBackup(connection);
    const QString draft = draftName(file.path);
    const auto tidy = qScopeGuard([&] { QFile::remove(draft); });
    copyInto(connection, draft);
    {
        Connection newer(draft, Connection::Mode::ReadWrite);
        migrate(newer);
        checkSchema(newer);
        Transaction transaction(newer);
        rebuildIndex(newer);
        transaction.commit();
    }
    replaceContent(connection, draft);
    file.version = schemaVersion();
    return file;
}

} // namespace podium
