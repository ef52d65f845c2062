// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facet_arrays.h"

#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/raw_rows.h"
#include "search/names.h"

#include <limits>

namespace podium {
namespace {

quint16 narrow(qint64 number) {
    if (number < 0 || number > std::numeric_limits<quint16>::max()) {
        throw Error(
            Error::Kind::Internal,
            QStringLiteral(
                "The catalog holds more ceremonies, category lines or networks than Podium can count."),
            QStringLiteral("Split the catalog into several files."));
    }
    return static_cast<quint16>(number);
}

void loadRows(Connection &connection, FacetArrays &arrays) {
    const auto size = static_cast<size_t>(
        connection.value(QStringLiteral("select coalesce(max(nomination_id), 0) + 1 from result_row"))
            .toULongLong());
    arrays.ceremony.assign(size, 0);
    arrays.line.assign(size, 0);
    arrays.network.assign(size, 0);
    arrays.flags.assign(size, 0);
    RawRows rows(connection, QStringLiteral("select nomination_id, ceremony_id, line_id, network_id, flags "
                                            "from result_row indexed by result_row_facets"));
    while (rows.next()) {
        const auto id = static_cast<size_t>(rows.integer(0));
        if (id >= size) continue; // added by another program since the line above; seen next time
        arrays.ceremony[id] = narrow(rows.integer(1));
        arrays.line[id] = narrow(rows.integer(2));
        arrays.network[id] = narrow(rows.integer(3));
        arrays.flags[id] = static_cast<quint8>(FacetArrays::Exists | ((rows.integer(4) & 7) << 1));
    }
    RawRows simulcasts(connection,
                       QStringLiteral("select nn.nomination_id, nn.network_id from nomination_network nn "
                                      "join result_row r on r.nomination_id = nn.nomination_id "
                                      "where nn.position > 1 and nn.network_id <> r.network_id "
                                      "group by nn.nomination_id, nn.network_id order by nn.nomination_id"));
    while (simulcasts.next()) {
        const auto id = static_cast<size_t>(simulcasts.integer(0));
        if (id >= size) continue;
        arrays.moreNetworks.emplace_back(id, narrow(simulcasts.integer(1)));
        arrays.flags[id] |= FacetArrays::Simulcast;
    }
    RawRows stars(connection,
                  QStringLiteral("select n.id from star s join nomination n on n.key = s.nomination_key"));
    while (stars.next()) {
        const auto id = static_cast<size_t>(stars.integer(0));
        if (id < size) arrays.flags[id] |= FacetArrays::Star;
    }
}

void countFlags(FacetArrays &arrays) {
    for (const quint8 flags : arrays.flags) {
        if ((flags & FacetArrays::Exists) == 0) continue;
        ++arrays.results;
        arrays.speeches += (flags & FacetArrays::Speech) != 0 ? 1 : 0;
        arrays.posts += (flags & FacetArrays::Post) != 0 ? 1 : 0;
        arrays.starred += (flags & FacetArrays::Star) != 0 ? 1 : 0;
    }
}

void loadNames(Connection &connection, FacetArrays &arrays) {
    Query ceremonies(connection,
                     QStringLiteral("select c.id, c.ordinal, c.key, c.award_year, c.name, "
                                    "(select count(*) from ceremony o where o.ordinal = c.ordinal) "
                                    "from ceremony c"));
    while (ceremonies.next()) {
        const std::optional<int> ordinal = ceremonies.optionalNumber(1);
        const int year = ceremonies.number(3);
        const QString key = ceremonies.text(2);
        const bool ordinalIsEnough = ordinal && ceremonies.number(5) == 1;
        const QString label = ordinal ? QStringLiteral("%1 · %2").arg(ordinalWord(*ordinal)).arg(year)
                                      : QStringLiteral("%1 · %2").arg(ceremonies.text(4)).arg(year);
        arrays.ceremonies.insert(narrow(ceremonies.integer(0)),
                                 {ordinalIsEnough ? QString::number(*ordinal) : key, label, key, year});
    }
    Query lines(connection, QStringLiteral("select id, short from category_line"));
    while (lines.next()) arrays.lines.insert(narrow(lines.integer(0)), {lines.text(1), lines.text(1)});
    Query networks(connection, QStringLiteral("select id, name from network"));
    while (networks.next())
        arrays.networks.insert(narrow(networks.integer(0)), {networks.text(1), networks.text(1)});
}

} // namespace

FacetArrays FacetArrays::load(Connection &connection) {
    FacetArrays arrays;
    loadRows(connection, arrays);
    countFlags(arrays);
    loadNames(connection, arrays);
    return arrays;
}

} // namespace podium
