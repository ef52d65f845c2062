// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a piece of a test without the rights of root, to whom permission bits mean nothing.
#pragma once

#include <QString>
#include <QtGlobal>
#include <sys/stat.h>
#include <unistd.h>

namespace podium::test {

/// While it lives, files are opened with the rights of the user "nobody" where the test runs as root.
class AsNobody final {
public:
    AsNobody() : m_root(::geteuid() == 0) {
        if (m_root) m_done = ::setegid(65534) == 0 && ::seteuid(65534) == 0;
    }
    ~AsNobody() {
        if (m_root && (::seteuid(0) != 0 || ::setegid(0) != 0)) qFatal("root's rights did not come back");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)
    bool isPossible() const noexcept { return !m_root || m_done; }

private:
    bool m_root;
    bool m_done = false;
};

/// Permission bits of a file or folder, as chmod takes them; undone at the end, so that it can be deleted.
class Permissions final {
public:
    Permissions(const QString &path, mode_t mode) : m_path(path.toLocal8Bit()) {
        struct stat status {};
        ::stat(m_path.constData(), &status);
        m_before = status.st_mode & 07777U;
        ::chmod(m_path.constData(), mode);
    }
    ~Permissions() { ::chmod(m_path.constData(), m_before); }
    Q_DISABLE_COPY_MOVE(Permissions)

private:
    QByteArray m_path;
    mode_t m_before = 0;
};

} // namespace podium::test
