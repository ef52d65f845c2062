// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/schema.h"

#include "catalog/connection.h"
#include "catalog/error.h"

#include <QDir>
#include <QFile>
#include <QMap>

// Resources of a static library are linked only where somebody asks for them by name.
static void initResources() {
    Q_INIT_RESOURCE(sql);
}

namespace podium {
namespace {

QStringList scripts() {
    initResources();
    return QDir(QStringLiteral(":/sql")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

QString scriptText(const QString &name) {
    QFile file(QStringLiteral(":/sql/") + name);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Internal, QStringLiteral("The schema file %1 is missing.").arg(name),
                    QStringLiteral("Install Podium again."));
    return QString::fromUtf8(file.readAll());
}

/// Name and text of everything in the schema; the shadow tables of FTS5 are its own affair.
QMap<QString, QString> fingerprint(Connection &connection) {
    QMap<QString, QString> objects;
    Query query(connection, QStringLiteral("select type || ' ' || name, coalesce(sql, '') from sqlite_schema "
                                           "where name not like 'sqlite\\_%' escape '\\' "
                                           "and name not like 'find\\_text\\_%' escape '\\' "
                                           "and name not like 'find\\_name\\_%' escape '\\'"));
    while (query.next()) objects.insert(query.text(0), query.text(1));
    return objects;
}

} // namespace

int schemaVersion() {
    static const int version = static_cast<int>(scripts().size());
    return version;
}

void migrate(Connection &connection) {
    const int present = connection.value(QStringLiteral("pragma user_version")).toInt();
    const QStringList names = scripts();
    for (int version = present; version < names.size(); ++version) {
        Transaction transaction(connection);
        connection.execute(scriptText(names[version]));
        connection.execute(QStringLiteral("pragma application_id = %1").arg(catalogApplicationId));
        connection.execute(QStringLiteral("pragma user_version = %1").arg(version + 1));
        transaction.commit();
    }
}

void checkSchema(Connection &connection) {
    Connection model(QStringLiteral(":memory:"), Connection::Mode::Create);
    migrate(model);
    const QMap<QString, QString> expected = fingerprint(model);
    const QMap<QString, QString> found = fingerprint(connection);
    if (found == expected) return;
    QString odd;
    for (auto it = found.cbegin(); it != found.cend() && odd.isEmpty(); ++it)
        if (expected.value(it.key()) != it.value()) odd = QStringLiteral("unexpected: ") + it.key();
    for (auto it = expected.cbegin(); it != expected.cend() && odd.isEmpty(); ++it)
        if (!found.contains(it.key())) odd = QStringLiteral("missing: ") + it.key();
    throw Error(Error::Kind::BadFile,
                QStringLiteral("%1 is not a sound Podium catalog (%2).").arg(connection.path(), odd),
                QStringLiteral("Open another catalog with --catalog, or a backup of this one."));
}

} // namespace podium
