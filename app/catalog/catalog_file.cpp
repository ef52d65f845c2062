// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog_file.h"

#include "catalog/error.h"
#include "catalog/file_header.h"
#include "catalog/schema.h"

#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

namespace podium {
namespace {

using Mode = Connection::Mode;

/// Asked of the system, as this process is: permission bits mean nothing to root, and a read-only
/// disk says no to everybody.
bool mayWrite(const QString &path) {
    return ::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK, AT_EACCESS) == 0;
}

bool canBeRead(const QString &path, Mode mode) {
    try {
        Connection(path, mode).value(QStringLiteral("select count(*) from sqlite_schema"));
        return true;
    } catch (const Error &) {
        return false; // what that means is the caller's to say
    }
}

/// How a file is opened that nothing may be written to, or beside.
Mode readingMode(const QString &path, const FileHeader &header) {
    // SQLite must put a -shm beside a file in WAL mode, which it cannot do on read-only media.
    // Immutable needs none, but sees nothing of a -wal: it silently showed 2,850 rows of 4,700.
    if (header.hasLog || header.hasJournal || header.hasSharedLog) {
        if (canBeRead(path, Mode::ReadOnly)) return Mode::ReadOnly;
        if (header.hasLog || header.hasJournal)
            throw Error(Error::Kind::BadFile,
                        QStringLiteral("%1 has changes that were not finished, and they cannot be "
                                       "finished where it is.")
                            .arg(path),
                        QStringLiteral("Copy it with the files beside it (-wal, -journal) to a folder that "
                                       "you may write to, and open the copy."));
    }
    return header.writeAhead ? Mode::Immutable : Mode::ReadOnly;
}

void refuseForeign(const QString &path, const FileHeader &header) {
    if (header.applicationId != catalogApplicationId)
        throw Error(Error::Kind::BadFile, QStringLiteral("%1 is not a Podium catalog.").arg(path),
                    QStringLiteral("It is an SQLite file of another program; open it with that one."));
    // While a change is half written into the file, its size says nothing.
    if (header.size < header.expectedSize && !header.hasLog && !header.hasJournal)
        throw Error(Error::Kind::BadFile,
                    QStringLiteral("%1 is cut short: %2 of its %3 bytes are there.")
                        .arg(path, QString::number(header.size), QString::number(header.expectedSize)),
                    QStringLiteral("Keep the file, and copy it again from where it came, or open a backup."));
}

/// The number of the schema. Where there is a log, the newest is in there, and only SQLite can read it.
int versionOf(const QString &path, const FileHeader &header) {
    const int version =
        header.hasLog ? Connection(path, Mode::ReadOnly).value(QStringLiteral("pragma user_version")).toInt()
                      : header.userVersion;
    if (version < 1)
        throw Error(Error::Kind::BadFile,
                    QStringLiteral("%1 is not a sound Podium catalog (its schema has the number %2).")
                        .arg(path, QString::number(version)),
                    QStringLiteral("Open another catalog with --catalog, or a backup of this one."));
    return version;
}

/// Whether the newer program that wrote the file says that this one can still read it.
bool meantForUs(const QString &path, Mode mode) {
    try {
        Connection connection(path, mode);
        const QVariant least =
            connection.value(QStringLiteral("select value from meta where key = 'min_reader'"));
        bool isNumber = false;
        const int number = least.toString().toInt(&isNumber);
        return isNumber && number <= schemaVersion();
    } catch (const Error &) {
        return false; // its tables are not what this program knows
    }
}

} // namespace

CatalogFile inspectCatalog(const QString &path) {
    const FileHeader header = readFileHeader(path);
    refuseForeign(path, header);
    const QFileInfo info(path);
    const bool writable = mayWrite(path) && mayWrite(QFileInfo(info.canonicalFilePath()).path());
    CatalogFile file{info.absoluteFilePath(), writable ? Mode::ReadWrite : readingMode(path, header), 0, {}};
    file.version = versionOf(path, header);
    if (file.version > schemaVersion()) {
        const Mode mode = writable ? Mode::ReadOnly : file.mode;
        if (!meantForUs(path, mode))
            throw Error(Error::Kind::BadFile,
                        QStringLiteral("%1 was made by a newer Podium (its schema has the number %2, and "
                                       "Podium %3 knows up to %4).")
                            .arg(path, QString::number(file.version), QStringLiteral(PODIUM_VERSION),
                                 QString::number(schemaVersion())),
                        QStringLiteral("Open it with a newer Podium."));
        file.mode = mode;
        file.notice = QStringLiteral("This catalog was made by a newer Podium: it can be read, but stars, "
                                     "notes and imports are switched off.");
    } else if (!writable) {
        if (file.version < schemaVersion())
            throw Error(Error::Kind::BadFile,
                        QStringLiteral("%1 was made by an older Podium and must be brought up to date, but "
                                       "it can only be read.")
                            .arg(path),
                        QStringLiteral("Copy it to a folder that you may write to, and open the copy."));
        file.notice = QStringLiteral("This catalog can only be read: stars, notes and imports are "
                                     "switched off.");
    }
    return file;
}

} // namespace podium
