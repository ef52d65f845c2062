// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/read_nomination.h"

#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/read_speech.h"

namespace podium {
namespace {

std::optional<bool> optionalFlag(const Query &query, int column) {
    const std::optional<int> number = query.optionalNumber(column);
    return number ? std::optional<bool>(*number != 0) : std::nullopt;
}

QList<Claim> claimsOf(Connection &connection, const QString &subject, quint32 id) {
    QList<Claim> claims;
    Query query(connection, QStringLiteral("select field, value, chosen, note, source_id from claim "
                                           "where subject = ? and subject_id = ? order by id"));
    query.bind(subject).bind(id);
    while (query.next()) {
        Claim claim{query.text(0), query.text(1), query.number(2) != 0, query.text(3), std::nullopt};
        if (!query.isNull(4)) claim.source = readSource(connection, query.id<SourceId>(4));
        claims.append(claim);
    }
    return claims;
}

void readCore(Connection &connection, NominationRecord &record) {
    Query query(connection, QStringLiteral(R"(
        select n.key, n.outcome, n.entry, n.posthumous, n.note,
               c.name, l.key, l.short, r.headline,
               a.id, a.result, a.many, a.coverage, a.note, a.ceremony_id, coalesce(p.key, ''),
               exists (select 1 from star s where s.nomination_key = n.key),
               coalesce((select o.text from note o where o.nomination_key = n.key), '')
        from nomination n
        join award a on a.id = n.award_id
        join category c on c.id = a.category_id
        join category_line l on l.id = c.line_id
        join result_row r on r.nomination_id = n.id
        left join part p on p.id = a.part_id
        where n.id = ?)"));
    query.bind(record.id.value);
    if (!query.next()) {
        throw Error(Error::Kind::NotFound,
                    QStringLiteral("There is no result number %1.").arg(record.id.value),
                    QStringLiteral("It may have gone with an update of the catalog; search for it again."));
    }
    record.key = query.text(0);
    record.outcome = outcomeFrom(query.text(1));
    record.entry = query.text(2);
    record.posthumous = query.number(3) != 0;
    record.note = query.text(4);
    record.category = query.text(5);
    record.lineKey = query.text(6);
    record.lineShort = query.text(7);
    record.headline = query.text(8);
    record.award = query.id<AwardId>(9);
    record.awardResult = query.text(10);
    record.awardMany = query.text(11);
    record.awardCoverage = query.text(12);
    record.awardNote = query.text(13);
    record.ceremony.id = query.id<CeremonyId>(14);
    record.partKey = query.text(15);
    record.starred = query.number(16) != 0;
    record.ownNote = query.text(17);
}

void readCredits(Connection &connection, NominationRecord &record) {
    Query query(connection, QStringLiteral(R"(
        select coalesce(p.name, o.name), coalesce(p.key, o.key), p.id is not null, c.recipient, c.role,
               c.credited_as, c.statuette
        from credit c
        left join person p on p.id = c.person_id
        left join organization o on o.id = c.organization_id
        where c.nomination_id = ? order by c.position)"));
    query.bind(record.id.value);
    while (query.next()) {
        record.credits.append({query.text(0), query.text(1), query.number(2) != 0, query.number(3) != 0,
                               query.text(4), query.text(5), query.text(6)});
    }
}

void readPrograms(Connection &connection, NominationRecord &record) {
    Query query(connection, QStringLiteral(R"(
        select p.title, p.key, np.characters from nomination_program np
        join program p on p.id = np.program_id
        where np.nomination_id = ? order by np.position)"));
    query.bind(record.id.value);
    while (query.next()) {
        record.programs.append(
            {query.text(0), query.text(1), query.text(2).split(QStringLiteral("; "), Qt::SkipEmptyParts)});
    }
    Query networks(connection, QStringLiteral(R"(
        select nn.credited, w.key from nomination_network nn
        join network w on w.id = nn.network_id
        where nn.nomination_id = ? order by nn.position)"));
    networks.bind(record.id.value);
    while (networks.next()) {
        record.networks.append(networks.text(0));
        record.networkKeys.append(networks.text(1));
    }
}

void readEvents(Connection &connection, NominationRecord &record) {
    Query query(connection, QStringLiteral("select id, outcome, date, note from outcome_event "
                                           "where nomination_id = ? order by date, id"));
    query.bind(record.id.value);
    while (query.next()) {
        record.events.append({query.text(1), query.text(2), query.text(3),
                              readSources(connection, QStringLiteral("outcome_event"), query.row(0))});
    }
}

void readNominees(Connection &connection, NominationRecord &record) {
    Query query(connection, QStringLiteral(R"(
        select n.id, r.year, r.headline, r.category, r.program, r.network, r.flags,
               exists (select 1 from star s where s.nomination_key = n.key)
        from nomination n join result_row r on r.nomination_id = n.id
        where n.award_id = ? order by r.sequence)"));
    query.bind(record.award.value);
    while (query.next()) {
        const int flags = query.number(6);
        record.nominees.append({query.id<NominationId>(0), query.number(1), query.text(2), query.text(3),
                                query.text(4), query.text(5), (flags & 1) != 0, (flags & 2) != 0,
                                (flags & 4) != 0, query.number(7) != 0});
    }
}

void readAcceptances(Connection &connection, NominationRecord &record) {
    Query query(connection, QStringLiteral(R"(
        select a.id, a.key, a.mode, a.place, a.seconds, a.aired, a.played_off, a.bleeped, a.note
        from acceptance_nomination an join acceptance a on a.id = an.acceptance_id
        where an.nomination_id = ? order by a.id)"));
    query.bind(record.id.value);
    while (query.next()) {
        Acceptance acceptance;
        acceptance.id = query.id<AcceptanceId>(0);
        acceptance.key = query.text(1);
        acceptance.mode = acceptanceModeFrom(query.text(2));
        acceptance.place = query.text(3);
        acceptance.seconds = query.optionalNumber(4);
        acceptance.aired = optionalFlag(query, 5);
        acceptance.playedOff = optionalFlag(query, 6);
        acceptance.bleeped = optionalFlag(query, 7);
        acceptance.note = query.text(8);
        record.acceptances.append(acceptance);
    }
    for (Acceptance &acceptance : record.acceptances) {
        Query people(connection, QStringLiteral("select p.name from acceptance_person ap join person p "
                                                "on p.id = ap.person_id where ap.acceptance_id = ? "
                                                "order by ap.position"));
        people.bind(acceptance.id.value);
        while (people.next()) acceptance.by.append(people.text(0));
        acceptance.topics = readTopics(connection, acceptance.id);
        acceptance.thanks = readThanks(connection, acceptance.id);
        acceptance.texts = readSpeechTexts(connection, acceptance.id);
    }
}

void readThankedBy(Connection &connection, NominationRecord &record) {
    Query query(connection, QStringLiteral(R"(
        select p.name, r.headline, r.year from thanks t
        join person p on p.id = t.person_id
        join acceptance_nomination an on an.acceptance_id = t.acceptance_id
        join result_row r on r.nomination_id = an.nomination_id
        where t.person_id in (select person_id from credit where nomination_id = ?)
        group by t.acceptance_id, t.person_id order by min(r.sequence))"));
    query.bind(record.id.value);
    while (query.next()) record.thankedBy.append({query.text(0), query.text(1), query.number(2)});
}

QList<Part> readParts(Connection &connection, CeremonyId ceremony) {
    QList<Part> parts;
    QList<quint32> ids;
    Query query(connection, QStringLiteral("select id, key, name, date, limit_seconds, note from part "
                                           "where ceremony_id = ? order by position"));
    query.bind(ceremony.value);
    while (query.next()) {
        ids.append(query.row(0));
        Part part;
        part.key = query.text(1);
        part.name = query.text(2);
        part.date = query.text(3);
        part.limitSeconds = query.optionalNumber(4);
        part.note = query.text(5);
        parts.append(part);
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        Query networks(connection,
                       QStringLiteral("select n.name from part_network pn join network n on "
                                      "n.id = pn.network_id where pn.part_id = ? order by pn.position"));
        networks.bind(ids[i]);
        while (networks.next()) parts[i].networks.append(networks.text(0));
        Query venues(
            connection,
            QStringLiteral("select venue, city from part_venue where part_id = ? order by position"));
        venues.bind(ids[i]);
        while (venues.next()) parts[i].venues.append({venues.text(0), venues.text(1)});
        Query hosts(connection, QStringLiteral("select p.name, h.place from part_host h join person p on "
                                               "p.id = h.person_id where h.part_id = ? order by h.position"));
        hosts.bind(ids[i]);
        while (hosts.next()) parts[i].hosts.append({hosts.text(0), hosts.text(1)});
    }
    return parts;
}

/// What is said otherwise of the people and programs that it names.
QList<Claim> claimsOfNames(Connection &connection, NominationId id) {
    QList<Claim> claims;
    Query people(connection, QStringLiteral("select distinct person_id from credit where nomination_id = ? "
                                            "and person_id is not null order by position"));
    people.bind(id.value);
    while (people.next()) claims += claimsOf(connection, QStringLiteral("person"), people.row(0));
    Query programs(connection, QStringLiteral("select program_id from nomination_program "
                                              "where nomination_id = ? order by position"));
    programs.bind(id.value);
    while (programs.next()) claims += claimsOf(connection, QStringLiteral("program"), programs.row(0));
    return claims;
}

} // namespace

Ceremony readCeremony(Connection &connection, CeremonyId id) {
    Query query(connection,
                QStringLiteral("select c.key, f.name, c.ordinal, c.award_year, c.name, c.planned, c.note "
                               "from ceremony c join family f on f.id = c.family_id where c.id = ?"));
    query.bind(id.value);
    if (!query.next()) {
        throw Error(Error::Kind::NotFound, QStringLiteral("There is no ceremony number %1.").arg(id.value),
                    QStringLiteral("Check the catalog with \"podium check\"."));
    }
    Ceremony ceremony;
    ceremony.id = id;
    ceremony.key = query.text(0);
    ceremony.family = query.text(1);
    ceremony.ordinal = query.optionalNumber(2);
    ceremony.awardYear = query.number(3);
    ceremony.name = query.text(4);
    ceremony.planned = query.text(5);
    ceremony.note = query.text(6);
    ceremony.parts = readParts(connection, id);
    ceremony.sources = readSources(connection, QStringLiteral("ceremony"), id.value);
    ceremony.claims = claimsOf(connection, QStringLiteral("ceremony"), id.value);
    Query parts(connection, QStringLiteral("select id from part where ceremony_id = ? order by position"));
    parts.bind(id.value);
    while (parts.next()) ceremony.claims += claimsOf(connection, QStringLiteral("part"), parts.row(0));
    return ceremony;
}

NominationRecord readNomination(Connection &connection, NominationId id) {
    NominationRecord record;
    record.id = id;
    readCore(connection, record);
    readCredits(connection, record);
    readPrograms(connection, record);
    readEvents(connection, record);
    record.claims = claimsOf(connection, QStringLiteral("nomination"), id.value) +
                    claimsOf(connection, QStringLiteral("award"), record.award.value);
    record.sources = readSources(connection, QStringLiteral("nomination"), id.value);
    readNominees(connection, record);
    record.ceremony = readCeremony(connection, record.ceremony.id);
    readAcceptances(connection, record);
    readThankedBy(connection, record);
    for (const Acceptance &acceptance : std::as_const(record.acceptances))
        record.claims += claimsOf(connection, QStringLiteral("acceptance"), acceptance.id.value);
    record.claims += claimsOfNames(connection, id);
    record.posts = readPosts(connection, id);
    return record;
}

std::optional<QString> findNominationKey(Connection &connection, NominationId id) {
    Query query(connection, QStringLiteral("select key from nomination where id = ?"));
    query.bind(id.value);
    if (!query.next()) return std::nullopt;
    return query.text(0);
}

std::optional<NominationId> findNomination(Connection &connection, const QString &key) {
    Query query(connection, QStringLiteral("select id from nomination where key = ?"));
    query.bind(key);
    if (!query.next()) return std::nullopt;
    return query.id<NominationId>(0);
}

} // namespace podium
