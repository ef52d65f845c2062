// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the Podiums of one person of each other, so that none replaces a file that another has open.
#pragma once

#include <QString>

namespace podium {

/// A lock on a file beside the catalog, held until it is destroyed or the process ends. It has
/// nothing to do with SQLite's own locks, which SQLite drops and takes as it needs them.
class CatalogLock final {
public:
    /// Takes the lock alone where nobody has it, else shares it. While another program holds it
    /// alone, to put a new file in its place, this waits for up to ten seconds.
    /// Where `path` cannot be written, nothing is held: then nobody can replace the catalog, either.
    /// @throws Error::Busy when the wait was in vain
    explicit CatalogLock(const QString &path);
    ~CatalogLock();
    Q_DISABLE_COPY_MOVE(CatalogLock)

    bool isHeld() const noexcept { return m_held; }
    /// No other Podium uses the catalog, and none will start to.
    bool isAlone() const noexcept { return m_alone; }
    /// Lets others in.
    void share();

private:
    int m_descriptor = -1;
    bool m_held = false;
    bool m_alone = false;
};

} // namespace podium
