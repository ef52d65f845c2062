// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fts_rows.h"

#include "catalog/raw_rows.h"
#include "catalog/tokenizer.h"

#include <sqlite3.h>

namespace podium {
namespace {

/// Of the walk that is under way on this thread. A function of FTS5 has one user pointer for a whole
/// connection, which several searchers may share.
thread_local FtsRowReader *currentReader = nullptr;

class CurrentReader {
public:
    explicit CurrentReader(FtsRowReader &reader) { currentReader = &reader; }
    ~CurrentReader() { currentReader = nullptr; }
    Q_DISABLE_COPY_MOVE(CurrentReader)
};

/// Finds no row "true", so that SQLite steps on to the next one by itself.
void readRow(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int, sqlite3_value **) {
    const int code = currentReader != nullptr ? currentReader->read(*api, row) : SQLITE_MISUSE;
    if (code == SQLITE_OK)
        sqlite3_result_int(result, 0);
    else
        sqlite3_result_error_code(result, code);
}

} // namespace

void prepareFtsRows(Connection &connection) {
    fts5_api *api = fts5Of(connection);
    if (api->xCreateFunction(api, "podium_row", nullptr, readRow, nullptr) != SQLITE_OK)
        connection.fail(QStringLiteral("be searched"));
}

void readFtsRows(Connection &connection, const QString &table, const QString &expression,
                 FtsRowReader &reader) {
    RawRows rows(connection,
                 QStringLiteral("select 1 from %1 where %1 match ?1 and podium_row(%1)").arg(table));
    rows.bind(expression);
    const CurrentReader current(reader);
    while (rows.next()) {
    }
}

} // namespace podium
