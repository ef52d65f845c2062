// SPDX-License-Identifier: GPL-3.0-or-later
// What the person made: stars, notes and saved searches. Kept by key, apart from the facts.
#pragma once

#include <QList>
#include <QString>

namespace podium {

class Connection;

bool isStarred(Connection &connection, const QString &nominationKey);
void setStarred(Connection &connection, const QString &nominationKey, bool starred);
/// Empty: there is none.
QString ownNote(Connection &connection, const QString &nominationKey);
/// An empty text takes the note away.
void setOwnNote(Connection &connection, const QString &nominationKey, const QString &text);

/// A query under a name of the person's. Names are alike whatever their case.
struct SavedSearch {
    QString name;
    QString query; ///< as it is typed
    bool operator==(const SavedSearch &) const = default;
};

/// By name.
QList<SavedSearch> savedSearches(Connection &connection);
/// Takes the place of one of the same name. An empty query takes it away.
void saveSearch(Connection &connection, const SavedSearch &search);

} // namespace podium
