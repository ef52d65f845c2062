// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "catalog/review/review.h"

namespace podium {
namespace {

/// Ceremonies of a family follow each other: so do their numbers and their nights.
void reviewOrder(Connection &connection, CeremonyReview &review) {
    Query query(connection, QStringLiteral(R"(
        select c.family_id, c.ordinal, c.name, coalesce(min(nullif(p.date, '')), c.award_year || '')
        from ceremony c left join part p on p.ceremony_id = c.id
        where c.ordinal is not null group by c.id order by c.family_id, c.ordinal)"));
    qint64 family = 0;
    int ordinal = 0;
    QString name;
    QString date;
    while (query.next()) {
        const QString nextDate = query.text(3);
        if (query.integer(0) == family) {
            for (int missing = ordinal + 1; missing < query.number(1); ++missing)
                review.notYet.append(QStringLiteral("Ceremony %1 is not entered.").arg(missing));
            // As exactly as both are known.
            const auto known = std::min(date.size(), nextDate.size());
            if (nextDate.left(known) < date.left(known))
                review.wrong.append(QStringLiteral("%1 (%2) stands before %3 (%4), and was held after it.")
                                        .arg(name, date, query.text(2), nextDate));
        }
        family = query.integer(0);
        ordinal = query.number(1);
        name = query.text(2);
        date = nextDate;
    }
}

/// An area award and an honour may have nobody else; a competition has.
void reviewLoneWinners(Connection &connection, CeremonyReview &review) {
    Query query(connection, QStringLiteral(R"(
        select y.award_year, c.name from award a join category c on c.id = a.category_id
        join ceremony y on y.id = a.ceremony_id
        where a.coverage = 'all' and a.result = 'given' and c.rule = 'one' and a.many = ''
          and (select count(*) from nomination n where n.award_id = a.id) = 1
          and not exists (select 1 from nomination n where n.award_id = a.id and n.outcome = 'honored')
        order by 1, 2)"));
    while (query.next())
        review.notYet.append(
            QStringLiteral("%1 %2 is called complete and has one name.").arg(query.text(0), query.text(1)));
}

} // namespace

CeremonyReview reviewCeremonies(Connection &connection) {
    CeremonyReview review;
    reviewOrder(connection, review);
    reviewLoneWinners(connection, review);
    return review;
}

} // namespace podium
