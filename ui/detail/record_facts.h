// SPDX-License-Identifier: GPL-3.0-or-later
// What the head of the page says of a record: lines of a label and a value with links.
#pragma once

#include "catalog/records.h"
#include "detail/link_text.h"

namespace podium {

struct Fact {
    QString label;
    QList<TextPiece> value;
    bool operator==(const Fact &) const = default;
};

/// Targets of the links below: a query to ask, or an address of the web.
QString searchTarget(const QString &queryText);
/// The query of a target made by `searchTarget`; nothing for an address.
std::optional<QString> queryOf(const QString &target);

/// Whom the award names, each person or program a link in the color of text.
QList<TextPiece> headingOf(const NominationRecord &record);
/// Its exact category, a link to the line of categories.
QList<TextPiece> categoryOf(const NominationRecord &record);
/// Program, network, ceremony, how it was accepted, and what is out of the ordinary.
QList<Fact> factsOf(const NominationRecord &record);
/// What is looked up now and then: credits, the night, notes, sources.
QList<Fact> moreFactsOf(const NominationRecord &record);

} // namespace podium
