// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"

#include "catalog/error.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <sqlite3.h>

#include <array>
#include <mutex>

namespace podium {
namespace {

sqlite3 *handleOf(const QSqlDatabase &database) {
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        return *static_cast<sqlite3 *const *>(handle.constData());
    return nullptr;
}

QString openOptions(Connection::Mode mode) {
    // A busy file is waited for this long (milliseconds) before a message names the other program.
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (mode == Connection::Mode::ReadOnly) return options + QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Connection::Mode::Immutable)
        return options + QStringLiteral(";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI");
    return options;
}

QString openName(const QString &path, Connection::Mode mode) {
    if (mode != Connection::Mode::Immutable) return path;
    const QByteArray encoded = path.toUtf8().toPercentEncoding(QByteArrayLiteral("/"));
    return QStringLiteral("file:%1?immutable=1").arg(QString::fromLatin1(encoded));
}

} // namespace

namespace {

/// The first call sets up Qt's list of drivers, unguarded (qsqldatabase.cpp, Qt 6.4): two threads at once
/// would set up its end twice, and the program would then never end.
QSqlDatabase addDatabase(const QString &name) {
    static std::mutex one;
    const std::lock_guard lock(one);
    return QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
}

} // namespace

Connection::Connection(const QString &path, Mode mode)
    : m_path(path),
      m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_mode(mode) {
    try {
        QSqlDatabase database = addDatabase(m_name);
        database.setConnectOptions(openOptions(mode));
        database.setDatabaseName(openName(path, mode));
        if (!database.open()) {
            throw Error(Error::Kind::BadFile, QStringLiteral("The catalog %1 cannot be opened.").arg(path),
                        QStringLiteral("Check that the file exists and that you may read it."));
        }
        m_handle = handleOf(database);
        if (m_handle == nullptr) {
            throw Error(Error::Kind::Internal, QStringLiteral("Qt's SQLite driver gives no handle."),
                        QStringLiteral("Install the package libqt6sql6-sqlite of the same Qt version."));
        }
        harden();
    } catch (...) {
        m_handle = nullptr;
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection() {
    m_handle = nullptr;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const {
    return QSqlDatabase::database(m_name, false);
}

void Connection::harden() {
    constexpr std::array<std::pair<int, int>, 8> switches{{
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    }};
    for (const auto &[option, on] : switches) sqlite3_db_config(m_handle, option, on, nullptr);
    constexpr int megabyte = 1024 * 1024;
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, 16 * megabyte);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, megabyte);
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_limit(m_handle, SQLITE_LIMIT_VDBE_OP, 25'000);
    execute(QStringLiteral("pragma cell_size_check = on; pragma mmap_size = 0; pragma foreign_keys = on"));
    if (isWritable()) execute(QStringLiteral("pragma synchronous = full"));
}

void Connection::execute(const QString &sql) {
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(QStringLiteral("run a statement"));
}

QVariant Connection::value(const QString &sql) {
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql)) fail(QStringLiteral("read"));
    return query.next() ? query.value(0) : QVariant();
}

void Connection::fail(const QString &doing) const {
    const int code = sqlite3_extended_errcode(m_handle);
    const QString said = QString::fromUtf8(sqlite3_errmsg(m_handle));
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        throw Interrupted();
    case SQLITE_FULL:
        throw Error(Error::Kind::Storage, QStringLiteral("The disk is full; %1 was not changed.").arg(m_path),
                    QStringLiteral("Free some space and try again."));
    case SQLITE_IOERR:
        throw Error(
            Error::Kind::Storage, QStringLiteral("Reading or writing %1 failed (%2).").arg(m_path, said),
            QStringLiteral("Check the disk and its free space, then try again; the catalog is as it was."));
    case SQLITE_READONLY:
        throw Error(Error::Kind::Storage, QStringLiteral("%1 can only be read.").arg(m_path),
                    QStringLiteral("Give yourself the right to write it, or work on a copy."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(Error::Kind::Busy, QStringLiteral("Another program is writing to %1.").arg(m_path),
                    QStringLiteral("Wait until it has finished, or close it, and try again."));
    case SQLITE_CORRUPT:
        // What FTS5 finds wrong is in the word indexes alone, which are worked out from the facts.
        if (code == SQLITE_CORRUPT_VTAB)
            throw Error(
                Error::Kind::BadFile,
                QStringLiteral("The search index of %1 is damaged; nothing else is lost.").arg(m_path),
                QStringLiteral("Make it anew: Tools > Make the Search Index Anew, or podium check "
                               "--repair."));
        [[fallthrough]];
    case SQLITE_NOTADB:
        throw Error(Error::Kind::BadFile, QStringLiteral("%1 is damaged (%2).").arg(m_path, said),
                    QStringLiteral("Keep the file, and open a backup or a fresh catalog with --catalog."));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        throw Error(Error::Kind::BadFile, QStringLiteral("%1 cannot be opened (%2).").arg(m_path, said),
                    QStringLiteral("Check that you may read the file and its folder."));
    default:
        throw Error(Error::Kind::Internal,
                    QStringLiteral("The catalog %1 could not %2 (%3, code %4).")
                        .arg(m_path, doing, said, QString::number(code)),
                    QStringLiteral("Check the file with \"podium check\"."));
    }
}

Query::Query(Connection &connection, const QString &sql)
    : m_connection(&connection),
      m_query(connection.database()) {
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql)) m_connection->fail(QStringLiteral("understand a statement"));
}

Query &Query::bind(const QString &text) {
    // SQLite tells NULL from empty text, and so does Qt; the schema knows empty text alone.
    m_query.bindValue(m_bound++, text.isNull() ? QStringLiteral("") : text);
    return *this;
}

Query &Query::bind(const QByteArray &blob) {
    m_query.bindValue(m_bound++, blob);
    return *this;
}

Query &Query::bind(qint64 number) {
    m_query.bindValue(m_bound++, number);
    return *this;
}

Query &Query::bindNull() {
    m_query.bindValue(m_bound++, QVariant(QMetaType(QMetaType::LongLong)));
    return *this;
}

void Query::execute() {
    m_executed = true;
    if (!m_query.exec()) {
        // Qt's own complaints (a value too many) are not SQLite's, so the handle knows nothing of them.
        m_connection->fail(QStringLiteral("run a statement: ") + m_query.lastError().text());
    }
}

bool Query::next() {
    if (!m_executed) execute();
    if (m_query.next()) return true;
    const int code = sqlite3_errcode(m_connection->handle());
    if (m_query.lastError().isValid() && code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        m_connection->fail(QStringLiteral("read"));
    reset();
    return false;
}

void Query::run() {
    execute();
    reset();
}

void Query::reset() {
    m_query.finish();
    m_bound = 0;
    m_executed = false;
}

quint32 Query::insertedId() const {
    return static_cast<quint32>(sqlite3_last_insert_rowid(m_connection->handle()));
}

std::optional<int> Query::optionalNumber(int column) const {
    return m_query.isNull(column) ? std::nullopt : std::optional<int>(m_query.value(column).toInt());
}

Transaction::Transaction(Connection &connection) : m_connection(&connection) {
    connection.execute(QStringLiteral("begin immediate"));
}

Transaction::~Transaction() {
    // A failed statement may have rolled back already; then there is nothing left to end.
    if (m_open && sqlite3_get_autocommit(m_connection->handle()) == 0)
        sqlite3_exec(m_connection->handle(), "rollback", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_connection->execute(QStringLiteral("commit"));
    m_open = false;
}

} // namespace podium
