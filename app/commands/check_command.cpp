// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog_file.h"
#include "catalog/check_catalog.h"
#include "catalog/error.h"
#include "catalog/indexer.h"
#include "catalog/schema.h"
#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/exit_status.h"
#include "commands/output.h"

namespace podium {
namespace {

/// "3 ceremonies, 206 results, 18 speech texts and 1 posts".
QString contents(Connection &connection) {
    const auto count = [&](const char *table) {
        return connection.value(QStringLiteral("select count(*) from ") + QLatin1String(table)).toString();
    };
    return QStringLiteral("Ceremonies: %1. Results: %2. Speech texts: %3. Posts: %4. Stars: %5. Notes: %6.")
        .arg(count("ceremony"), count("nomination"), count("speech_text"), count("post"), count("star"),
             count("note"));
}

} // namespace

int checkCommand(const QStringList &arguments, Output &output) {
    const Arguments given(arguments, {QStringLiteral("repair")}, {QStringLiteral("catalog")});
    if (!given.texts().isEmpty())
        throw WrongUsage(QStringLiteral("A catalog to be checked is named with --catalog."));
    const QString path = given.value(QStringLiteral("catalog"));
    const CatalogFile file = path.isEmpty() ? openOwnCatalog() : inspectCatalog(path);
    if (!file.notice.isEmpty()) output.message(file.notice);
    if (file.version > schemaVersion())
        throw Error(
            Error::Kind::BadFile,
            QStringLiteral("%1 was made by a newer Podium and cannot be checked by this one.").arg(file.path),
            QStringLiteral("Check it with the newer Podium."));
    if (given.has(QStringLiteral("repair"))) {
        if (file.mode != Connection::Mode::ReadWrite)
            throw Error(Error::Kind::Storage, QStringLiteral("%1 can only be read.").arg(file.path),
                        QStringLiteral("Give yourself the right to write it, or work on a copy."));
        Connection connection(file.path, file.mode);
        checkSchema(connection);
        remakeIndex(connection);
        output.message(QStringLiteral("The lists and the search index of %1 are new.").arg(file.path));
    }
    // From here on nothing is written, so that a damaged file stays as it is.
    const auto mode = file.mode == Connection::Mode::Immutable ? file.mode : Connection::Mode::ReadOnly;
    Connection connection(file.path, mode);
    const QStringList findings = checkCatalog(connection, CheckDepth::Thorough);
    for (const QString &finding : findings) output.paragraph(finding, 0, 2);
    if (!findings.isEmpty()) {
        output.message(QStringLiteral("%1 is not sound. Where only lists and word indexes are named, podium "
                                      "check --repair makes them anew; else keep it, and open a backup or a "
                                      "fresh catalog with --catalog.")
                           .arg(file.path));
        return ExitNothing;
    }
    output.paragraph(QStringLiteral("%1 is sound.").arg(file.path));
    output.paragraph(contents(connection));
    return ExitOk;
}

} // namespace podium
