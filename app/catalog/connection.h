// SPDX-License-Identifier: GPL-3.0-or-later
// One hardened connection to a catalog file, and statements that throw instead of returning false.
#pragma once

#include "catalog/ids.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <optional>

struct sqlite3;

namespace podium {

/// A connection through Qt's SQLite driver, for one thread: the one that made it. Everything a
/// foreign file could use against us is switched off at the handle (design: libraries, section 4).
class Connection final {
public:
    enum class Mode {
        ReadWrite, ///< an existing file
        ReadOnly,  ///< an existing file
        Immutable, ///< an existing file on media that nobody can write; no lock is taken
        Create,    ///< a new, empty file or ":memory:"
    };

    /// Opens `path`. @throws Error (BadFile, Busy, Storage) naming the path.
    Connection(const QString &path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    const QString &path() const noexcept { return m_path; }
    /// Whether rows can be written through this connection.
    bool isWritable() const noexcept { return m_mode == Mode::ReadWrite || m_mode == Mode::Create; }
    /// The system library's handle; owned by the connection.
    sqlite3 *handle() const noexcept { return m_handle; }
    QSqlDatabase database() const;

    /// Runs statements parted by ';' that return nothing and bind nothing. @throws Error, Interrupted
    void execute(const QString &sql);
    /// The first value of the first row, invalid when there is none. @throws Error, Interrupted
    QVariant value(const QString &sql);

    /// Throws what the handle says about the call that just failed: Interrupted, or Error with the
    /// kind that the extended error code stands for (full disk, no right, damaged file …).
    [[noreturn]] void fail(const QString &doing) const;

private:
    void harden();

    QString m_path;
    QString m_name; // of the QSqlDatabase
    Mode m_mode;
    sqlite3 *m_handle = nullptr;
};

/// A prepared statement of a connection. Bind in order with `bind`, then `next` or `run`.
///
///     Query query(connection, QStringLiteral("select id from person where key = ?"));
///     query.bind(key);
///     while (query.next()) use(query.integer(0));
class Query final {
public:
    /// @throws Error, Interrupted: preparing can be interrupted, too.
    Query(Connection &connection, const QString &sql);

    Query &bind(const QString &text);
    Query &bind(const QByteArray &blob);
    Query &bind(qint64 number);
    Query &bind(int number) { return bind(static_cast<qint64>(number)); }
    Query &bind(quint32 number) { return bind(static_cast<qint64>(number)); }
    Query &bindNull();
    /// Null stands for "none" or "not known".
    Query &bind(std::optional<int> number) { return number ? bind(*number) : bindNull(); }
    template <typename Tag> Query &bind(Id<Tag> id) { return id ? bind(id.value) : bindNull(); }

    /// Executes on the first call, then moves on. False after the last row. @throws Error, Interrupted
    bool next();
    /// Executes a statement whose rows nobody reads, and makes it ready to be bound again.
    void run();
    /// Ready to be bound and executed again.
    void reset();
    /// Row number given by the last insert.
    quint32 insertedId() const;

    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    int number(int column) const { return m_query.value(column).toInt(); }
    /// A row number of a table that has no id type of its own.
    quint32 row(int column) const { return m_query.value(column).toUInt(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    std::optional<int> optionalNumber(int column) const;
    template <typename T> T id(int column) const { return T{m_query.value(column).toUInt()}; }

private:
    void execute();

    Connection *m_connection;
    QSqlQuery m_query;
    int m_bound = 0;
    bool m_executed = false;
};

/// `BEGIN IMMEDIATE` … `COMMIT`; rolls back unless `commit` was called.
class Transaction final {
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    /// @throws Error when the disk is full or failed; then nothing was written.
    void commit();

private:
    Connection *m_connection;
    bool m_open = true;
};

} // namespace podium
