// SPDX-License-Identifier: GPL-3.0-or-later
// Records and rows as JSON. The names are promised to scripts (podium VERB --help): none is changed
// or dropped, new ones may come.
#pragma once

#include "catalog/records.h"
#include "search/searcher.h"

#include <QHash>
#include <QJsonObject>

namespace podium {

class Connection;

/// The lasting keys of nominations. @throws Error, Interrupted
QHash<NominationId, QString> keysOf(Connection &connection, const std::vector<NominationId> &ids);

/// What is not known is null. Offsets count characters (code points), as most languages do.
QJsonObject toJson(const FoundRow &found, const QString &key);
/// @param keys  of the nominees of its award
QJsonObject toJson(const NominationRecord &record, const QHash<NominationId, QString> &keys);

} // namespace podium
