// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/index_names.h"

#include "catalog/fold.h"

#include <QStringList>

namespace podium {

NominationNames::NominationNames(Connection &connection)
    : m_credits(connection, QStringLiteral(R"(
        select coalesce(person.name, organization.name, ''), credit.credited_as, coalesce(alias.name, '')
        from credit
        left join person on person.id = credit.person_id
        left join organization on organization.id = credit.organization_id
        left join alias on alias.subject = case when person.id is null then 'organization' else 'person' end
            and alias.subject_id = coalesce(person.id, organization.id)
        where credit.nomination_id = ? order by credit.position, alias.name)")),
      m_programs(connection, QStringLiteral(R"(
        select program.title, nomination_program.characters, coalesce(alias.name, '')
        from nomination_program
        join program on program.id = nomination_program.program_id
        left join alias on alias.subject = 'program' and alias.subject_id = program.id
        where nomination_program.nomination_id = ? order by nomination_program.position, alias.name)")),
      m_networks(connection, QStringLiteral(R"(
        select nomination_network.credited, network.name, coalesce(network_name.name, ''), coalesce(alias.name, '')
        from nomination_network
        join network on network.id = nomination_network.network_id
        left join network_name on network_name.network_id = network.id
        left join alias on alias.subject = 'network' and alias.subject_id = network.id
        where nomination_network.nomination_id = ?
        order by nomination_network.position, network_name.from_year, network_name.name, alias.name)")),
      m_around(connection, QStringLiteral(R"(
        select category.name, category_line.short, ceremony.name, nomination.entry, ceremony.award_year
        from nomination
        join award on award.id = nomination.award_id
        join category on category.id = award.category_id
        join category_line on category_line.id = category.line_id
        join ceremony on ceremony.id = award.ceremony_id
        where nomination.id = ?)")) {}

QString NominationNames::of(NominationId nomination) {
    QStringList names;
    const auto collect = [&](Query &query, int columns) {
        query.bind(nomination);
        while (query.next())
            for (int column = 0; column < columns; ++column)
                if (const QString name = query.text(column); !name.isEmpty() && !names.contains(name))
                    names.append(name);
    };
    collect(m_credits, 3);
    collect(m_programs, 3);
    collect(m_networks, 4);
    collect(m_around, 5);
    return folded(names.join(QStringLiteral(" %1 ").arg(textBorder)), Apostrophes::Join);
}

} // namespace podium
