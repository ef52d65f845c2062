// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/index_rows.h"

#include "catalog/connection.h"
#include "catalog/sort_text.h"

namespace podium {
namespace {

constexpr qsizetype mostNamed = 4;

constexpr QLatin1String flagsExpression(R"(
    (nomination.outcome in ('won', 'honored'))
    + 2 * exists (select 1 from acceptance_nomination
                  join speech_text on speech_text.acceptance_id = acceptance_nomination.acceptance_id
                  where acceptance_nomination.nomination_id = nomination.id)
    + 4 * exists (select 1 from post_nomination where post_nomination.nomination_id = nomination.id))");

struct Names {
    QStringList shown;
    QStringList sorted;
    quint32 firstId = 0;
};

/// Reads ids, names and what they are sorted by, of one nomination at a time.
class NameReader {
public:
    NameReader(Connection &connection, const QString &sql) : m_query(connection, sql) {}

    Names of(NominationId nomination) {
        Names names;
        m_query.bind(nomination);
        while (m_query.next()) {
            if (names.firstId == 0) names.firstId = m_query.id<ProgramId>(0).value;
            if (const QString name = m_query.text(1); !names.shown.contains(name)) {
                names.shown.append(name);
                names.sorted.append(m_query.text(2));
            }
        }
        return names;
    }

private:
    Query m_query;
};

class RowWriter {
public:
    explicit RowWriter(Connection &connection)
        : m_recipients(connection, QStringLiteral(R"(
            select credit.id, coalesce(person.name, organization.name), coalesce(person.sort_name, organization.name)
            from credit
            left join person on person.id = credit.person_id
            left join organization on organization.id = credit.organization_id
            where credit.nomination_id = ? and credit.recipient = 1 order by credit.position)")),
          m_programs(connection, QStringLiteral(R"(
            select program.id, program.title, program.sort_title
            from nomination_program join program on program.id = nomination_program.program_id
            where nomination_program.nomination_id = ? order by nomination_program.position)")),
          m_networks(connection, QStringLiteral(R"(
            select network_id, credited, credited from nomination_network
            where nomination_id = ? order by position)")),
          m_insert(connection, QStringLiteral(R"(
            insert into result_row (nomination_id, year, sequence, ceremony_id, line_id, flags, category,
                network_id, program_id, headline, program, network, headline_sort, program_sort, network_sort)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")) {}

    /// `facts` stands on a row of the statement in writeResultRows.
    void write(const Query &facts, int sequence) {
        const auto id = facts.id<NominationId>(0);
        const Names recipients = m_recipients.of(id);
        const Names programs = m_programs.of(id);
        const Names networks = m_networks.of(id);
        const QString category = facts.text(5);
        const QString titles = programs.shown.join(QStringLiteral(" / "));
        const QString titleSort = sortKey(programs.sorted.join(QStringLiteral(" / ")));
        const bool named = !recipients.shown.isEmpty();
        QString headline = named ? headlineOf(recipients.shown) : titles;
        QString headlineSort =
            named ? sortKey(titleWithoutArticle(recipients.sorted.join(QStringLiteral("; ")))) : titleSort;
        // Nobody and nothing is named: then the list can only say for what it was.
        if (headline.isEmpty()) {
            headline = category;
            headlineSort = sortKey(category);
        }
        const QString network = networks.shown.join(QLatin1Char('/'));
        m_insert.bind(id).bind(facts.integer(1)).bind(sequence).bind(facts.integer(2)).bind(facts.integer(3));
        m_insert.bind(facts.integer(4)).bind(category).bind(networks.firstId).bind(programs.firstId);
        m_insert.bind(headline).bind(titles).bind(network);
        m_insert.bind(headlineSort).bind(titleSort);
        m_insert.bind(sortKey(titleWithoutArticle(network))).run();
    }

private:
    NameReader m_recipients;
    NameReader m_programs;
    NameReader m_networks;
    Query m_insert;
};

} // namespace

QString headlineOf(const QStringList &recipients) {
    if (recipients.size() <= mostNamed) return recipients.join(QStringLiteral(", "));
    return QStringLiteral("%1, %2 and %3 others")
        .arg(recipients[0], recipients[1], QString::number(recipients.size() - 2));
}

void writeResultRows(Connection &connection) {
    Query facts(connection, QStringLiteral(R"(
        select nomination.id, ceremony.award_year, ceremony.id, category.line_id, %1, category.name
        from nomination
        join award on award.id = nomination.award_id
        join ceremony on ceremony.id = award.ceremony_id
        join category on category.id = award.category_id
        left join part on part.id = award.part_id
        order by ceremony.award_year desc, coalesce(part.date, '') desc, ceremony.id desc,
            coalesce(part.position, 0), award.position,
            case when nomination.outcome in ('won', 'honored') then 0 else 1 end,
            nomination.position, nomination.id)")
                                .arg(flagsExpression));
    RowWriter writer(connection);
    int sequence = 0;
    while (facts.next()) writer.write(facts, ++sequence);
}

int resultFlags(Connection &connection, NominationId nomination) {
    Query query(connection, QStringLiteral("select %1 from nomination where id = ?").arg(flagsExpression));
    query.bind(nomination);
    return query.next() ? query.number(0) : 0;
}

} // namespace podium
