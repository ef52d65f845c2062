// SPDX-License-Identifier: GPL-3.0-or-later
// Why a result was found: which of its words matched which of the query's, and how.
#pragma once

#include "catalog/records.h"
#include "search/query.h"

namespace podium {

class Connection;

/// Words of one place of a record that one term of the query matched.
struct TermMatch {
    enum class How { Exactly, RelatedForm, OtherSpelling, Beginning };
    enum class Where { Names, Speech, Post };
    QString asked; ///< the term, as typed
    QString found; ///< the words, as they stand there
    How how = How::Exactly;
    Where where = Where::Names;
    int times = 0;
    bool operator==(const TermMatch &) const = default;
};

/// Every wanted term in the order of the query, each with what it matched, most often first. A term that
/// matched nothing here (one of an OR) has none. @throws Error, Interrupted
QList<TermMatch> explainMatches(Connection &connection, const SearchQuery &query,
                                const NominationRecord &record);

} // namespace podium
