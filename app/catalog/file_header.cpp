// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/file_header.h"

#include "catalog/error.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace podium {
namespace {

constexpr size_t headerSize = 100;
using Header = std::array<unsigned char, headerSize>;

[[noreturn]] void refuse(const QString &what, const QString &advice) {
    throw Error(Error::Kind::BadFile, what, advice);
}

[[noreturn]] void refuseToOpen(const QString &path, int code) {
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        refuse(QStringLiteral("There is no file %1.").arg(path),
               QStringLiteral("Check the name and the folder."));
    case EACCES:
    case EPERM:
        refuse(QStringLiteral("You may not read %1.").arg(path),
               QStringLiteral("Give yourself the right to read the file and its folder."));
    case ENXIO: // a socket, or a device that is not there
        refuse(QStringLiteral("%1 is not an ordinary file.").arg(path),
               QStringLiteral("Name a Podium catalog."));
    default:
        refuse(QStringLiteral("%1 cannot be opened (%2).").arg(path, qt_error_string(code)),
               QStringLiteral("Check the file and the disk it is on."));
    }
}

/// A file descriptor that is closed at the end.
class Descriptor {
public:
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    explicit Descriptor(const QString &path)
        : m_number(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        if (m_number < 0) refuseToOpen(path, errno);
    }
    ~Descriptor() { ::close(m_number); }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int number() const noexcept { return m_number; }

private:
    int m_number;
};

/// Reads as much of the header as there is. @return the number of bytes read
size_t readHeader(const QString &path, int descriptor, Header &header) {
    size_t got = 0;
    while (got < header.size()) {
        const ssize_t more = ::read(descriptor, header.data() + got, header.size() - got);
        if (more == 0) break;
        if (more < 0 && errno == EINTR) continue;
        if (more < 0) refuseToOpen(path, errno);
        got += static_cast<size_t>(more);
    }
    return got;
}

qint64 expectedSize(const Header &header) {
    // The page count counts only where the file was last written by a program that keeps it.
    const auto number = [&](size_t offset) { return qFromBigEndian<quint32>(&header[offset]); };
    if (number(24) != number(92)) return 0;
    const auto pageSize = qFromBigEndian<quint16>(&header[16]);
    return static_cast<qint64>(number(28)) * (pageSize == 1 ? 65536 : pageSize);
}

bool hasContent(const QString &path) {
    return QFileInfo(path).size() > 0;
}

/// What stands beside the file: SQLite puts it beside the file itself, not beside a link to it.
void lookBeside(const QString &path, FileHeader &found) {
    const QString real = QFileInfo(path).canonicalFilePath();
    found.hasLog = hasContent(real + QStringLiteral("-wal"));
    found.hasJournal = hasContent(real + QStringLiteral("-journal"));
    found.hasSharedLog = QFileInfo::exists(real + QStringLiteral("-shm"));
}

} // namespace

FileHeader readFileHeader(const QString &path) {
    if (path.isEmpty()) refuse(QStringLiteral("No file was named."), QStringLiteral("Name a catalog."));
    const Descriptor file(path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) refuseToOpen(path, errno);
    if (S_ISDIR(status.st_mode))
        refuse(QStringLiteral("%1 is a folder.").arg(path), QStringLiteral("Name the catalog file in it."));
    if (!S_ISREG(status.st_mode)) refuseToOpen(path, ENXIO);
    if (status.st_size == 0)
        refuse(QStringLiteral("%1 is empty.").arg(path),
               QStringLiteral("Open a backup of it, or another catalog."));

    Header header{};
    const size_t got = readHeader(path, file.number(), header);
    constexpr std::string_view magic("SQLite format 3\0", 16);
    if (std::memcmp(header.data(), magic.data(), magic.size()) != 0)
        refuse(QStringLiteral("%1 is not a Podium catalog.").arg(path),
               QStringLiteral("A catalog is an SQLite file, which this one is not; name another."));
    if (got < header.size())
        refuse(QStringLiteral("%1 is cut short: only %2 bytes are there.").arg(path).arg(got),
               QStringLiteral("Copy it again from where it came, or open a backup."));

    FileHeader found;
    found.applicationId = qFromBigEndian<quint32>(&header[68]);
    found.userVersion = qFromBigEndian<qint32>(&header[60]);
    found.writeAhead = header[18] == 2 || header[19] == 2;
    found.size = status.st_size;
    found.expectedSize = expectedSize(header);
    lookBeside(path, found);
    return found;
}

} // namespace podium
