// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/fold.h"
#include "catalog/review/review.h"
#include "import/csv_reader.h"

#include <algorithm>

namespace podium {
namespace {

constexpr int lastYear = 2019;

/// A row of the reference, in plain letters.
struct Row {
    QString program;
    QStringList people;
    bool won = false;
};
using Rows = QHash<int, QList<Row>>;

QString plain(const QString &text) {
    QString key = keyOf(text);
    if (key.startsWith(QLatin1String("the-"))) key.remove(0, 4);
    return key;
}

Rows rowsOf(const CsvTable &table) {
    const qsizetype year = table.column(QStringLiteral("year"));
    const qsizetype nominee = table.column(QStringLiteral("nominee"));
    const qsizetype staff = table.column(QStringLiteral("staff"));
    const qsizetype win = table.column(QStringLiteral("win"));
    if (std::min({year, nominee, staff, win}) < 0)
        throw Error(Error::Kind::BadInput,
                    QStringLiteral("The reference table has not the columns year, nominee, staff and win."),
                    QStringLiteral("Name the table that has them."));
    Rows rows;
    for (const QStringList &fields : table.rows) {
        Row row{plain(fields[nominee]), {}, fields[win] == QLatin1String("True")};
        // "Hank Azaria, as Moe; Alex Borstein, as Lois": who, before what as.
        const QStringList people = fields[staff].split(QLatin1Char(';'), Qt::SkipEmptyParts);
        for (const QString &person : people) row.people.append(plain(person.section(QLatin1Char(','), 0, 0)));
        rows[fields[year].toInt()].append(row);
    }
    return rows;
}

/// One of ours, in plain letters; names that a nomination goes by.
struct Ours {
    int year = 0;
    QString headline;
    QString category;
    QStringList people;
    QStringList programs;
    bool won = false;
};

QList<Ours> readOurs(Connection &connection) {
    QList<Ours> all;
    Query query(connection, QStringLiteral(R"(
        select c.award_year, r.headline, cat.name, n.outcome,
               (select group_concat(p.name || char(10) || cr.credited_as, char(10)) from credit cr
                    join person p on p.id = cr.person_id where cr.nomination_id = n.id and cr.recipient = 1),
               (select group_concat(pr.title, char(10)) from nomination_program np
                    join program pr on pr.id = np.program_id where np.nomination_id = n.id)
        from nomination n join award a on a.id = n.award_id join ceremony c on c.id = a.ceremony_id
        join category cat on cat.id = a.category_id join result_row r on r.nomination_id = n.id
        where c.award_year <= ? order by c.award_year, r.sequence)"));
    query.bind(lastYear);
    while (query.next()) {
        Ours ours{query.number(0),
                  query.text(1),
                  query.text(2),
                  {},
                  {},
                  query.text(3) == QLatin1String("won") || query.text(3) == QLatin1String("honored")};
        for (const QString &name : query.text(4).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            ours.people.append(plain(name));
        for (const QString &title : query.text(5).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            ours.programs.append(plain(title));
        all.append(ours);
    }
    return all;
}

/// Titles are printed longer and shorter: "Roots" and "Roots (Part Eight)", "Masterpiece Theatre: …".
bool isSameTitle(const QString &a, const QString &b) {
    return a == b || (std::min(a.size(), b.size()) >= 5 && (a.contains(b) || b.contains(a)));
}

enum class Verdict { Agrees, NotThere, Differs };

Verdict compare(const Ours &ours, const QList<Row> &rows) {
    bool named = false;
    for (const Row &row : rows) {
        const bool program =
            std::any_of(ours.programs.cbegin(), ours.programs.cend(),
                        [&](const QString &title) { return isSameTitle(title, row.program); });
        const bool person = std::any_of(ours.people.cbegin(), ours.people.cend(), [&](const QString &name) {
            return row.people.contains(name) || row.program == name;
        });
        const bool fits = ours.people.isEmpty() ? program : person && (program || ours.programs.isEmpty());
        if (fits && row.won == ours.won) return Verdict::Agrees;
        named = named || fits;
    }
    return named ? Verdict::Differs : Verdict::NotThere;
}

} // namespace

ReferenceReview reviewAgainst(Connection &connection, const CsvTable &reference, const Reviewed &reviewed) {
    const Rows rows = rowsOf(reference);
    ReferenceReview review;
    for (const Ours &ours : readOurs(connection)) {
        ++review.nominations;
        if (ours.won) ++review.wins;
        const Verdict verdict = compare(ours, rows.value(ours.year));
        if (verdict == Verdict::Agrees) {
            ++review.agreed;
            continue;
        }
        if (reviewed.isRight(ours.year, ours.headline)) continue;
        const QString fact = QStringLiteral("%1 %2: %3 (%4)")
                                 .arg(QString::number(ours.year), ours.category, ours.headline,
                                      ours.won ? QStringLiteral("won") : QStringLiteral("nominated"));
        (verdict == Verdict::NotThere ? review.notThere : review.different).append(fact);
    }
    return review;
}

} // namespace podium
