// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog_lock.h"

#include "catalog/error.h"

#include <QFile>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace podium {
namespace {

constexpr auto longestWait = std::chrono::seconds(10);
constexpr auto step = std::chrono::milliseconds(10);

} // namespace

CatalogLock::CatalogLock(const QString &path)
    : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (m_descriptor < 0) return;
    const auto end = std::chrono::steady_clock::now() + longestWait;
    while (true) {
        if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
            m_held = m_alone = true;
            return;
        }
        if (::flock(m_descriptor, LOCK_SH | LOCK_NB) == 0) {
            m_held = true;
            return;
        }
        // No locks on this file system: then it is as if the file could not be written.
        if (errno != EWOULDBLOCK && errno != EINTR) return;
        if (std::chrono::steady_clock::now() > end) break;
        std::this_thread::sleep_for(step);
    }
    ::close(m_descriptor);
    throw Error(Error::Kind::Busy,
                QStringLiteral("Another Podium has been working on your catalog for ten seconds."),
                QStringLiteral("Wait until it has finished, or end it, and try again."));
}

CatalogLock::~CatalogLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

void CatalogLock::share() {
    if (m_alone) ::flock(m_descriptor, LOCK_SH);
    m_alone = false;
}

} // namespace podium
