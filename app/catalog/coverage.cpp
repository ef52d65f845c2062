// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/coverage.h"

#include "catalog/connection.h"

#include <QHash>
#include <algorithm>
#include <numeric>

namespace podium {
namespace {

CoverageState stateOf(const QString &stored) {
    if (stored == QLatin1String("all")) return CoverageState::Complete;
    return stored == QLatin1String("part") ? CoverageState::Part : CoverageState::Winners;
}

QList<CeremonyCoverage> readCeremonies(Connection &connection, QHash<qint64, qsizetype> &places) {
    QList<CeremonyCoverage> ceremonies;
    Query query(connection, QStringLiteral(R"(
        select c.id, c.key, c.ordinal, c.award_year, c.name,
               (select count(distinct an.acceptance_id) from acceptance_nomination an
                    join nomination n on n.id = an.nomination_id join award a on a.id = n.award_id
                    where a.ceremony_id = c.id
                      and exists (select 1 from speech_text t where t.acceptance_id = an.acceptance_id)),
               (select count(distinct pn.post_id) from post_nomination pn
                    join nomination n on n.id = pn.nomination_id join award a on a.id = n.award_id
                    where a.ceremony_id = c.id)
        from ceremony c order by c.award_year desc, c.ordinal desc, c.id)"));
    while (query.next()) {
        CeremonyCoverage ceremony;
        ceremony.key = query.text(1);
        ceremony.ordinal = query.optionalNumber(2);
        ceremony.year = query.number(3);
        ceremony.name = query.text(4);
        ceremony.speeches = query.number(5);
        ceremony.posts = query.number(6);
        places.insert(query.integer(0), ceremonies.size());
        ceremonies.append(ceremony);
    }
    return ceremonies;
}

} // namespace

int CeremonyCoverage::count(CoverageState state) const {
    return static_cast<int>(
        std::count_if(awards.cbegin(), awards.cend(),
                      [state](const AwardCoverage &award) { return award.state == state; }));
}

int CeremonyCoverage::nominations() const {
    return std::accumulate(awards.cbegin(), awards.cend(), 0,
                           [](int sum, const AwardCoverage &award) { return sum + award.nominations; });
}

int CeremonyCoverage::wins() const {
    return std::accumulate(awards.cbegin(), awards.cend(), 0,
                           [](int sum, const AwardCoverage &award) { return sum + award.wins; });
}

QString coverageWord(CoverageState state) {
    switch (state) {
    case CoverageState::Complete:
        return QStringLiteral("complete");
    case CoverageState::Part:
        return QStringLiteral("in part");
    case CoverageState::Winners:
        return QStringLiteral("winners only");
    case CoverageState::Missing:
        return QStringLiteral("missing");
    }
    Q_UNREACHABLE();
}

QList<CeremonyCoverage> readCoverage(Connection &connection) {
    QHash<qint64, qsizetype> places;
    QList<CeremonyCoverage> ceremonies = readCeremonies(connection, places);
    // What is entered, and categories of that year's name with nothing entered in their line.
    Query query(connection, QStringLiteral(R"(
        select a.ceremony_id, l.short, c.name, a.coverage, l.position, a.position,
               (select count(*) from nomination n where n.award_id = a.id),
               (select count(*) from nomination n where n.award_id = a.id and n.outcome in ('won', 'honored'))
        from award a join category c on c.id = a.category_id join category_line l on l.id = c.line_id
        union all
        select y.id, l.short, c.name, '', l.position, 0, 0, 0
        from ceremony y join category c on y.award_year between c.first_year and coalesce(c.last_year, 9999)
        join category_line l on l.id = c.line_id
        where l.grouping <> 'honorary' -- an honour that nobody got in a year is not missing
          and not exists (select 1 from award a join category o on o.id = a.category_id
                          where a.ceremony_id = y.id and o.line_id = c.line_id)
        order by 5, 6)"));
    while (query.next()) {
        AwardCoverage award;
        award.line = query.text(1);
        award.category = query.text(2);
        if (!query.text(3).isEmpty()) award.state = stateOf(query.text(3));
        award.nominations = query.number(6);
        award.wins = query.number(7);
        ceremonies[places.value(query.integer(0))].awards.append(award);
    }
    return ceremonies;
}

} // namespace podium
