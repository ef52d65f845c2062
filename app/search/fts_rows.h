// SPDX-License-Identifier: GPL-3.0-or-later
// Walks over the rows that a full-text expression finds, with FTS5's own view of each.
#pragma once

#include <QString>

struct Fts5ExtensionApi;
struct Fts5Context;

namespace podium {

class Connection;

/// What is done with each row.
class FtsRowReader {
public:
    FtsRowReader() = default;
    virtual ~FtsRowReader() = default;
    Q_DISABLE_COPY_MOVE(FtsRowReader)
    /// @return a result code of SQLite
    virtual int read(const Fts5ExtensionApi &api, Fts5Context *row) = 0;
};

/// Makes `readFtsRows` possible on a connection. To be called once for each, again does no harm.
/// @throws Error
void prepareFtsRows(Connection &connection);

/// Calls `reader` for each document that the FTS5 expression finds, by rising number, on this thread. The
/// rows never leave the index, so nothing is ranked or fetched by SQLite. @throws Error, Interrupted
void readFtsRows(Connection &connection, const QString &table, const QString &expression,
                 FtsRowReader &reader);

} // namespace podium
