// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers by the hundred thousand: a statement stepped at SQLite's own handle.
#pragma once

#include "catalog/connection.h"

struct sqlite3_stmt;

namespace podium {

/// Where Query would make a QVariant of each value, this reads whole columns of numbers: a million
/// ids in a tenth of a second. Columns and parameters count from 0.
class RawRows final {
public:
    /// @throws Error, Interrupted
    RawRows(Connection &connection, const QString &sql);
    ~RawRows();
    Q_DISABLE_COPY_MOVE(RawRows)

    RawRows &bind(const QString &text);
    RawRows &bind(qint64 number);
    /// @throws Error, Interrupted
    bool next();
    qint64 integer(int column) const;
    double real(int column) const;
    /// UTF-8; until the next call of `next`.
    QByteArrayView bytes(int column) const;

private:
    Connection *m_connection;
    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
};

} // namespace podium
