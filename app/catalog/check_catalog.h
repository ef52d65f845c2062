// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a catalog is sound: its tables, its bytes, what its rows refer to, and its word indexes.
#pragma once

#include <QStringList>

namespace podium {

class Connection;

enum class CheckDepth {
    /// Quick enough for every start. The word indexes are left out where the file can only be read,
    /// because FTS5 checks itself by a statement that writes.
    Everyday,
    /// Also makes everything that is worked out from the facts anew, in memory, and compares.
    Thorough,
};

/// One plain sentence for each thing that is wrong; none: the catalog is sound. Changes nothing.
/// Blocking, on the connection's thread. @throws Error (Storage, Busy), Interrupted
QStringList checkCatalog(Connection &connection, CheckDepth depth);

} // namespace podium
