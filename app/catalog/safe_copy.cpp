// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/safe_copy.h"

#include "catalog/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace podium {
namespace {

[[noreturn]] void fail(const QString &path, int code) {
    if (code == ENOSPC || code == EDQUOT || code == EFBIG)
        throw Error(Error::Kind::Storage, QStringLiteral("The disk is too full to write %1.").arg(path),
                    QStringLiteral("Free some space and try again."));
    throw Error(Error::Kind::Storage,
                QStringLiteral("%1 cannot be written (%2).").arg(path, qt_error_string(code)),
                QStringLiteral("Check that you may write to its folder."));
}

/// @param name  what `to` will be called, for messages
void copyBytes(QFile &from, QFile &to, const QString &name) {
    QByteArray bytes(qsizetype{1024} * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 got = from.read(bytes.data(), bytes.size());
        if (got < 0)
            throw Error(Error::Kind::Storage,
                        QStringLiteral("%1 cannot be read (%2).").arg(from.fileName(), from.errorString()),
                        QStringLiteral("Check the disk, or install Podium again."));
        if (got == 0) return;
        if (to.write(bytes.constData(), got) != got) fail(name, errno);
    }
}

/// A new name lasts only when its folder was written to the disk, too.
void syncFolder(const QString &path) {
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail(path, errno);
    const int code = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    // Some file systems cannot sync a folder; they do it by themselves.
    if (code != 0 && code != EINVAL && code != ENOTSUP) fail(path, code);
}

/// Gives `from` the name `to` unless that is taken. @return 0, or why not
int claimName(const QByteArray &from, const QByteArray &to) {
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return errno;
    // Not on every file system; a second name for the same file does the same.
    if (::link(from.constData(), to.constData()) != 0) return errno;
    return ::unlink(from.constData()) == 0 ? 0 : errno;
}

} // namespace

void copyIntoPlace(const QString &from, const QString &to) {
    QFile source(from);
    QFile draft(draftName(to));
    if (!source.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Storage,
                    QStringLiteral("%1 cannot be read (%2).").arg(from, source.errorString()),
                    QStringLiteral("Check that you may read it."));
    if (!draft.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                    QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        fail(to, errno);
    const auto tidy = qScopeGuard([&] { draft.remove(); });
    copyBytes(source, draft, to);
    if (::fsync(draft.handle()) != 0) fail(to, errno);
    draft.close();
    const int code = claimName(QFile::encodeName(draft.fileName()), QFile::encodeName(to));
    if (code != 0 && code != EEXIST) fail(to, code);
    syncFolder(to);
}

void moveIntoPlace(const QString &from, const QString &to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        fail(to, errno);
    syncFolder(to);
}

QString draftName(const QString &path) {
    return path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128).left(8) +
           QStringLiteral(".part");
}

void removeDrafts(const QString &path) {
    const QFileInfo info(path);
    const QDir folder = info.absoluteDir();
    // A draft of SQLite's has its own journal beside it.
    for (const QString &name :
         folder.entryList({info.fileName() + QStringLiteral(".*.part*")}, QDir::Files | QDir::Hidden))
        QFile::remove(folder.filePath(name));
}

} // namespace podium
