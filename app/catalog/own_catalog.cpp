// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/carry_over.h"
#include "catalog/catalog_file.h"
#include "catalog/catalog_lock.h"
#include "catalog/error.h"
#include "catalog/replace_catalog.h"
#include "catalog/safe_copy.h"
#include "catalog/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <filesystem>
#include <memory>

namespace podium {
namespace {

/// Held as long as the process lives, because the file may be open as long.
std::unique_ptr<CatalogLock> &heldLock() {
    static std::unique_ptr<CatalogLock> lock;
    return lock;
}

void makeFolder(const QString &path) {
    std::error_code failed;
    std::filesystem::create_directories(path.toStdU16String(), failed);
    if (failed)
        throw Error(Error::Kind::Storage,
                    QStringLiteral("The folder %1 cannot be made (%2).")
                        .arg(path, QString::fromStdString(failed.message())),
                    QStringLiteral("Check that you may write there."));
}

CatalogFile inspectBuiltIn(const QString &path) {
    try {
        return inspectCatalog(path);
    } catch (const Error &error) {
        throw Error(error.kind(), QStringLiteral("The built-in catalog cannot be used: %1").arg(error.text()),
                    QStringLiteral("Install Podium again, or name a catalog with --catalog."));
    }
}

/// The built-in catalog itself, where the person can have no copy.
CatalogFile builtInForReading(const QString &builtIn, const QString &reason) {
    CatalogFile file = inspectBuiltIn(builtIn);
    if (file.mode == Connection::Mode::ReadWrite) file.mode = Connection::Mode::ReadOnly;
    file.notice = QStringLiteral("Your own catalog could not be made, so the built-in one is open and stars, "
                                 "notes and imports are switched off: %1")
                      .arg(reason);
    return file;
}

CatalogFile inspectOwn(const QString &path) {
    try {
        return inspectCatalog(path);
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::BadFile) throw;
        // Nothing is put in its place unasked: it may be all the person's notes.
        const bool backup = QFileInfo::exists(path + QStringLiteral(".backup"));
        throw Error(Error::Kind::BadFile, error.text(),
                    backup
                        ? QStringLiteral("This is your own catalog. Move it away, and rename %1.backup, an "
                                         "older copy, to take its place.")
                              .arg(path)
                        : QStringLiteral("This is your own catalog. Move it away to start anew from the "
                                         "built-in one."));
    }
}

/// Brings the facts of a newer built-in catalog into the person's copy. @return what to tell them
QString takeOverNewFacts(const QString &builtIn, const QString &own, const CatalogLock *lock) {
    // A program that was moved out of its installation still opens the person's catalog.
    if (!QFileInfo::exists(builtIn)) return {};
    try {
        if (!hasNewerFacts(builtIn, own)) return {};
        if (lock == nullptr || !lock->isHeld())
            return QStringLiteral("A newer built-in catalog came with this Podium, but your copy cannot take "
                                  "it over: %1.lock cannot be locked.")
                .arg(own);
        if (!lock->isAlone())
            return QStringLiteral("A newer built-in catalog came with this Podium; your copy takes it over "
                                  "when Podium starts and no other Podium is open.");
        const CarriedOver carried = carryOver(builtIn, own);
        if (carried.left.isEmpty()) return {};
        return QStringLiteral("The built-in catalog was renewed. What you had for results that it no longer "
                              "has (%1) is kept in %2.")
            .arg(carried.left.inWords(), carried.backup);
    } catch (const Error &error) {
        return QStringLiteral("The newer built-in catalog could not be taken over, and your copy is as it "
                              "was: %1")
            .arg(QString::fromUtf8(error.what()));
    }
}

} // namespace

QString builtInCatalogPath() {
    return QDir::cleanPath(QCoreApplication::applicationDirPath() +
                           QStringLiteral("/../share/podium/builtin.podium"));
}

QString ownCatalogPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/podium/catalog.podium");
}

CatalogFile openOwnCatalog() {
    return openOwnCatalog(builtInCatalogPath(), ownCatalogPath());
}

CatalogFile openOwnCatalog(const QString &builtIn, const QString &own) {
    heldLock().reset();
    std::unique_ptr<CatalogLock> lock;
    try {
        makeFolder(QFileInfo(own).path());
        lock = std::make_unique<CatalogLock>(own + QStringLiteral(".lock"));
        if (lock->isAlone()) removeDrafts(own);
        if (!QFileInfo::exists(own)) {
            inspectBuiltIn(builtIn);
            copyIntoPlace(builtIn, own);
        }
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::Storage) throw;
        if (!QFileInfo::exists(own)) return builtInForReading(builtIn, error.text());
    }
    CatalogFile file = inspectOwn(own);
    if (file.mode == Connection::Mode::ReadWrite) {
        file = upgraded(file);
        file.notice = takeOverNewFacts(builtIn, own, lock.get());
    }
    if (lock) lock->share();
    heldLock() = std::move(lock);
    return file;
}

CatalogFile openCatalogFile(const QString &path) {
    CatalogFile file = path.isEmpty() ? openOwnCatalog() : upgraded(inspectCatalog(path));
    Connection connection(file.path, file.mode);
    const QString planted =
        QStringLiteral("select count(*) from sqlite_schema where type in ('view', 'trigger')");
    if (connection.value(planted).toInt() > 0) checkSchema(connection);
    return file;
}

} // namespace podium
