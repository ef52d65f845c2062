// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/own.h"

#include "catalog/connection.h"

#include <QDateTime>

namespace podium {
namespace {

QString now() {
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

} // namespace

bool isStarred(Connection &connection, const QString &nominationKey) {
    Query query(connection, QStringLiteral("select 1 from star where nomination_key = ?"));
    return query.bind(nominationKey).next();
}

void setStarred(Connection &connection, const QString &nominationKey, bool starred) {
    if (starred) {
        Query query(connection,
                    QStringLiteral("insert or ignore into star (nomination_key, at_utc) values (?, ?)"));
        query.bind(nominationKey).bind(now()).run();
    } else {
        Query query(connection, QStringLiteral("delete from star where nomination_key = ?"));
        query.bind(nominationKey).run();
    }
}

QString ownNote(Connection &connection, const QString &nominationKey) {
    Query query(connection, QStringLiteral("select text from note where nomination_key = ?"));
    return query.bind(nominationKey).next() ? query.text(0) : QString();
}

void setOwnNote(Connection &connection, const QString &nominationKey, const QString &text) {
    if (text.trimmed().isEmpty()) {
        Query query(connection, QStringLiteral("delete from note where nomination_key = ?"));
        query.bind(nominationKey).run();
    } else {
        Query query(connection,
                    QStringLiteral("insert into note (nomination_key, text, at_utc) values (?, ?, ?) "
                                   "on conflict (nomination_key) do update set text = excluded.text, "
                                   "at_utc = excluded.at_utc"));
        query.bind(nominationKey).bind(text).bind(now()).run();
    }
}

QList<SavedSearch> savedSearches(Connection &connection) {
    QList<SavedSearch> searches;
    Query query(connection, QStringLiteral("select name, query from saved_search order by name"));
    while (query.next()) searches.append({query.text(0), query.text(1)});
    return searches;
}

void saveSearch(Connection &connection, const SavedSearch &search) {
    Query remove(connection, QStringLiteral("delete from saved_search where name = ?"));
    remove.bind(search.name).run();
    if (search.query.isEmpty()) return;
    Query query(connection,
                QStringLiteral("insert into saved_search (name, query, at_utc) values (?, ?, ?)"));
    query.bind(search.name).bind(search.query).bind(now()).run();
}

} // namespace podium
