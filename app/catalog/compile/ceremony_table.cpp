// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/ceremony_table.h"

#include <cstdlib>

namespace podium {

CeremonyTable::CeremonyTable(Connection &connection, Problems &problems, SourceTable &sources,
                             NameTable &people, NetworkTable &networks)
    : m_connection(connection),
      m_problems(problems),
      m_sources(sources),
      m_people(people),
      m_networks(networks) {}

void CeremonyTable::readFamilies(const Block &file) {
    expectOnly(file, {QLatin1String("academy"), QLatin1String("family"), QLatin1String("source")},
               m_problems);
    m_sources.mention(file);
    for (const Block *block : file.all(QLatin1String("academy"))) readAcademy(*block);
    for (const Block *block : file.all(QLatin1String("family"))) readFamily(*block);
}

void CeremonyTable::readAcademy(const Block &block) {
    expectOnly(block, {QLatin1String("name"), QLatin1String("note"), QLatin1String("source")}, m_problems);
    if (!isKey(block.value) || m_academies.contains(block.value)) {
        m_problems.add(block,
                       QStringLiteral("the academy key \"%1\", expected a new one of lower-case letters, "
                                      "digits and single \"-\"")
                           .arg(block.value));
        return;
    }
    Query insert(m_connection, QStringLiteral("insert into academy (key, name) values (?, ?)"));
    insert.bind(block.value).bind(required(block, QLatin1String("name"), m_problems)).run();
    m_academies.insert(block.value, insert.insertedId());
}

void CeremonyTable::readFamily(const Block &block) {
    expectOnly(block,
               {QLatin1String("academy"), QLatin1String("name"), QLatin1String("eligibility"),
                QLatin1String("years"), QLatin1String("successor"), QLatin1String("note"),
                QLatin1String("source")},
               m_problems);
    expectOnce(block,
               {QLatin1String("academy"), QLatin1String("name"), QLatin1String("eligibility"),
                QLatin1String("years"), QLatin1String("successor")},
               m_problems);
    const QString academy = required(block, QLatin1String("academy"), m_problems);
    if (!isKey(block.value) || m_families.contains(block.value)) {
        m_problems.add(block,
                       QStringLiteral("the family key \"%1\", expected a new one of lower-case letters, "
                                      "digits and single \"-\"")
                           .arg(block.value));
        return;
    }
    if (!m_academies.contains(academy)) {
        m_problems.add(
            block,
            QStringLiteral("the academy \"%1\" is not declared, expected it in families.txt").arg(academy));
        return;
    }
    std::optional<int> first;
    std::optional<int> last;
    if (const Block *years = block.child(QLatin1String("years"))) {
        const QStringList fields = fieldsOf(*years, m_problems);
        first = yearOf(*years, fields[0], m_problems);
        last = yearOf(*years, fieldAt(fields, 1), m_problems);
    }
    Query insert(
        m_connection,
        QStringLiteral("insert into family (key, academy_id, name, eligibility, first_year, last_year, "
                       "successor, note) values (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(block.value)
        .bind(m_academies[academy])
        .bind(required(block, QLatin1String("name"), m_problems));
    insert.bind(block.valueOf(QLatin1String("eligibility"))).bind(first).bind(last);
    insert.bind(knownText(block.valueOf(QLatin1String("successor")))).bind(noteOf(block)).run();
    m_families.insert(block.value, insert.insertedId());
}

const CeremonyEntry *CeremonyTable::readCeremony(const Block &file, const QString &folder) {
    expectOnly(file, {QLatin1String("ceremony"), QLatin1String("source")}, m_problems);
    expectOnce(file, {QLatin1String("ceremony")}, m_problems);
    const Block *block = file.child(QLatin1String("ceremony"));
    if (block == nullptr) {
        m_problems.add(file.file, 0, QStringLiteral("no ceremony, expected \"ceremony %1\"").arg(folder));
        return nullptr;
    }
    expectOnly(*block,
               {QLatin1String("family"), QLatin1String("ordinal"), QLatin1String("year"),
                QLatin1String("name"), QLatin1String("planned"), QLatin1String("note"),
                QLatin1String("source"), QLatin1String("claim"), QLatin1String("part")},
               m_problems);
    expectOnce(*block,
               {QLatin1String("family"), QLatin1String("ordinal"), QLatin1String("year"),
                QLatin1String("name"), QLatin1String("planned")},
               m_problems);
    if (block->value != folder || !isKey(folder)) {
        m_problems.add(*block,
                       QStringLiteral("\"ceremony %1\" in the folder %2, expected the folder's name as key")
                           .arg(block->value, folder));
        return nullptr;
    }
    CeremonyEntry entry;
    entry.key = folder;
    if (insertCeremony(*block, entry) == 0) return nullptr;
    entry.sources = m_sources.of(*block, m_sources.of(file, {}));
    m_sources.link(*block, QLatin1String("ceremony"), entry.id.value, entry.sources);
    m_sources.writeClaims(*block, QLatin1String("ceremony"), entry.id.value, entry.sources);
    int position = 0;
    for (const Block *part : block->all(QLatin1String("part"))) readPart(*part, entry, ++position);
    m_ceremonies.insert(folder, entry);
    return find(folder);
}

quint32 CeremonyTable::insertCeremony(const Block &block, CeremonyEntry &entry) {
    entry.family = required(block, QLatin1String("family"), m_problems);
    const QString name = required(block, QLatin1String("name"), m_problems);
    required(block, QLatin1String("year"), m_problems);
    const Block *year = block.child(QLatin1String("year"));
    if (year != nullptr) entry.year = yearOf(*year, year->value, m_problems).value_or(0);
    if (!m_families.contains(entry.family)) {
        m_problems.add(block, QStringLiteral("the family \"%1\" is not declared, expected it in families.txt")
                                  .arg(entry.family));
        return 0;
    }
    if (entry.year == 0) return 0;
    std::optional<int> ordinal;
    if (const Block *child = block.child(QLatin1String("ordinal")); child && isKnown(child->value))
        ordinal = numberOf(*child, 1, 999, m_problems);
    QString planned;
    if (const Block *child = block.child(QLatin1String("planned")))
        planned = dateOf(*child, child->value, m_problems);
    Query insert(m_connection,
                 QStringLiteral("insert into ceremony (key, family_id, ordinal, award_year, name, "
                                "planned, note) values (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(entry.key).bind(m_families[entry.family]).bind(ordinal).bind(entry.year).bind(name);
    insert.bind(planned).bind(noteOf(block)).run();
    entry.id = CeremonyId{insert.insertedId()};
    return entry.id.value;
}

QString CeremonyTable::partDate(const Block &block, const CeremonyEntry &entry) {
    const Block *child = block.child(QLatin1String("date"));
    if (child == nullptr) return {};
    QString date = dateOf(*child, child->value, m_problems);
    // The 75th, of 2023, was held in January 2024; the first, of 1948, in 1949.
    if (!date.isEmpty() && std::abs(QStringView(date).left(4).toInt() - entry.year) > 1)
        m_problems.add(*child, QStringLiteral("held on %1, expected a date within a year of %2")
                                   .arg(date, QString::number(entry.year)));
    return date;
}

void CeremonyTable::readPart(const Block &block, CeremonyEntry &entry, int position) {
    expectOnly(block,
               {QLatin1String("name"), QLatin1String("date"), QLatin1String("network"),
                QLatin1String("venue"), QLatin1String("host"), QLatin1String("limit"), QLatin1String("note"),
                QLatin1String("source"), QLatin1String("claim")},
               m_problems);
    expectOnce(block, {QLatin1String("name"), QLatin1String("date"), QLatin1String("limit")}, m_problems);
    if (!isKey(block.value)) {
        m_problems.add(block, QStringLiteral("the part key \"%1\", expected lower-case letters, digits and "
                                             "single \"-\"")
                                  .arg(block.value));
        return;
    }
    for (const CeremonyEntry::Part &other : entry.parts)
        if (other.key == block.value) {
            m_problems.add(
                block, QStringLiteral("a second part \"%1\", expected a key of its own").arg(block.value));
            return;
        }
    const QString date = partDate(block, entry);
    std::optional<int> limit;
    if (const Block *child = block.child(QLatin1String("limit")))
        limit = numberOf(*child, 1, 3600, m_problems);
    Query insert(m_connection, QStringLiteral("insert into part (key, ceremony_id, position, name, date, "
                                              "limit_seconds, note) values (?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(entry.key + QLatin1Char('/') + block.value).bind(entry.id).bind(position);
    insert.bind(block.valueOf(QLatin1String("name"))).bind(date).bind(limit).bind(noteOf(block)).run();
    const quint32 id = insert.insertedId();
    entry.parts.append({id, block.value, date});
    readPlaces(block, id, entry.year);
    const SourceIds sources = m_sources.of(block, entry.sources);
    m_sources.link(block, QLatin1String("part"), id, sources);
    m_sources.writeClaims(block, QLatin1String("part"), id, sources);
}

void CeremonyTable::readPlaces(const Block &block, quint32 part, int year) {
    int position = 0;
    Query network(m_connection,
                  QStringLiteral("insert or ignore into part_network (part_id, position, network_id) "
                                 "values (?, ?, ?)"));
    for (const Block *child : block.all(QLatin1String("network")))
        for (const QString &name : namesOf(child->value))
            if (const NetworkId id = m_networks.use(*child, name, year))
                network.bind(part).bind(++position).bind(id).run();
    position = 0;
    Query venue(m_connection, QStringLiteral("insert into part_venue (part_id, position, venue, city) "
                                             "values (?, ?, ?, ?)"));
    for (const Block *child : block.all(QLatin1String("venue"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        venue.bind(part)
            .bind(++position)
            .bind(knownText(fields[0]))
            .bind(knownText(fieldAt(fields, 1)))
            .run();
    }
    position = 0;
    Query host(m_connection, QStringLiteral("insert into part_host (part_id, position, person_id, place) "
                                            "values (?, ?, ?, ?)"));
    for (const Block *child : block.all(QLatin1String("host"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        for (const QString &name : namesOf(fields[0]))
            if (const NamedRecord person = m_people.use(*child, name); person.id != 0)
                host.bind(part).bind(++position).bind(person.id).bind(knownText(fieldAt(fields, 1))).run();
    }
}

const CeremonyEntry *CeremonyTable::find(const QString &key) const {
    const auto found = m_ceremonies.constFind(key);
    return found == m_ceremonies.cend() ? nullptr : &*found;
}

} // namespace podium
