// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/raw_rows.h"

#include <sqlite3.h>

namespace podium {

RawRows::RawRows(Connection &connection, const QString &sql) : m_connection(&connection) {
    if (sqlite3_prepare_v2(connection.handle(), sql.toUtf8().constData(), -1, &m_statement, nullptr) !=
        SQLITE_OK)
        connection.fail(QStringLiteral("understand a statement"));
}

RawRows::~RawRows() {
    sqlite3_finalize(m_statement);
}

RawRows &RawRows::bind(const QString &text) {
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

RawRows &RawRows::bind(qint64 number) {
    sqlite3_bind_int64(m_statement, ++m_bound, number);
    return *this;
}

bool RawRows::next() {
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        m_connection->fail(QStringLiteral("read"));
    }
}

qint64 RawRows::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}
double RawRows::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}
QByteArrayView RawRows::bytes(int column) const {
    const auto *text = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

} // namespace podium
