// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/fold.h"
#include "catalog/review/review.h"
#include "import/csv_reader.h"

#include <QMap>
#include <algorithm>

namespace podium {
namespace {

/// A row of the reference, in plain letters.
struct Row {
    QString category;
    QString program;
    QStringList people; ///< empty where the table names nobody
    bool won = false;
};
using Rows = QMap<int, QList<Row>>;

QString plain(const QString &text) {
    QString key = keyOf(text);
    if (key.startsWith(QLatin1String("the-"))) key.remove(0, 4);
    return key;
}

/// "Hank Azaria, as Moe; Alex Borstein, as Lois": who, before what as. "NA" is nobody.
QStringList peopleOf(const QString &cell) {
    QStringList people;
    for (const QString &person : cell.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QString name = plain(person.section(QLatin1Char(','), 0, 0));
        if (!name.isEmpty() && name != QLatin1String("na")) people.append(name);
    }
    return people;
}

/// Where a table of either kind has what is compared.
struct Columns {
    qsizetype year, category, program, people, won;
    QString wonWord;
};

Columns columnsOf(const CsvTable &table) {
    const auto at = [&table](const char *name) { return table.column(QString::fromLatin1(name)); };
    for (const Columns &columns :
         {Columns{at("year"), at("category"), at("nominee"), at("staff"), at("win"), QStringLiteral("True")},
          Columns{at("year"), at("category"), at("title"), at("production"), at("type"),
                  QStringLiteral("Winner")}})
        if (std::min({columns.year, columns.category, columns.program, columns.people, columns.won}) >= 0)
            return columns;
    throw Error(
        Error::Kind::BadInput,
        QStringLiteral("The reference table has neither the columns year, category, nominee, staff and win "
                       "nor year, category, title, production and type."),
        QStringLiteral("Name a table that has them."));
}

Rows rowsOf(const CsvTable &table) {
    const Columns columns = columnsOf(table);
    Rows rows;
    for (const QStringList &fields : table.rows)
        rows[fields[columns.year].toInt()].append(
            {plain(fields[columns.category]), plain(fields[columns.program]),
             peopleOf(fields[columns.people]), fields[columns.won] == columns.wonWord});
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

QList<Ours> readOurs(Connection &connection, int lastYear) {
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

/// Tables name a category in their own way, so one of another name may be ours: it can agree, and a
/// person who is nowhere told as we tell them is a difference. A program is in many categories of a
/// year; that it lost in another one says nothing.
Verdict compare(const Ours &ours, const QList<Row> &rows) {
    bool agrees = false;
    bool personNamed = false;
    bool sameCategoryNamed = false;
    const QString category = plain(ours.category);
    for (const Row &row : rows) {
        const bool sameCategory = row.category == category;
        const bool program =
            std::any_of(ours.programs.cbegin(), ours.programs.cend(),
                        [&](const QString &title) { return isSameTitle(title, row.program); });
        const bool person = std::any_of(ours.people.cbegin(), ours.people.cend(), [&](const QString &name) {
            return row.people.contains(name) || row.program == name;
        });
        // Where the table names nobody, the program in that category can agree; another nominee of the
        // same program may be the one that is told otherwise.
        const bool anonymous = row.people.isEmpty() && !ours.people.isEmpty();
        const bool fits = ours.people.isEmpty()  ? program
                          : row.people.isEmpty() ? program && sameCategory
                                                 : person && (program || ours.programs.isEmpty());
        if (!fits) continue;
        const bool sameOutcome = row.won == ours.won;
        if (sameCategory && sameOutcome) return Verdict::Agrees;
        agrees = agrees || sameOutcome;
        if (anonymous) continue;
        sameCategoryNamed = sameCategoryNamed || sameCategory;
        personNamed = personNamed || !ours.people.isEmpty();
    }
    if (sameCategoryNamed) return Verdict::Differs;
    if (agrees) return Verdict::Agrees;
    return personNamed ? Verdict::Differs : Verdict::NotThere;
}

} // namespace

ReferenceReview reviewAgainst(Connection &connection, const CsvTable &reference, const Reviewed &reviewed) {
    const Rows rows = rowsOf(reference);
    ReferenceReview review;
    if (!rows.isEmpty()) review.lastYear = rows.lastKey();
    for (const Ours &ours : readOurs(connection, review.lastYear)) {
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
