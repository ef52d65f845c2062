// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/carry_rows.h"

#include "catalog/connection.h"

#include <QStringList>

namespace podium {
namespace {

/// Which row of the new catalog a row of the old one is. `moved`: it was brought over, and was not
/// there before.
QString sameTable() {
    return QStringLiteral(R"(
    create temp table same (
        kind text not null, old_id integer not null, new_id integer not null, moved integer not null,
        primary key (kind, old_id)
    ) without rowid)");
}

/// Rows of the built-in catalog that both have. A source that a person brought in may have become
/// a source of the catalog since; then it is that one.
void matchByKey(Connection &connection) {
    for (const char *table : {"ceremony", "part", "award", "nomination", "program", "person", "source"})
        connection.execute(QStringLiteral("insert into same select '%1', o.id, n.id, 0 "
                                          "from old.%1 o join main.%1 n on n.key = o.key")
                               .arg(QLatin1String(table)));
    for (const char *table : {"acceptance", "speech_text", "post"})
        connection.execute(QStringLiteral("insert into same select '%1', o.id, n.id, 0 from old.%1 o "
                                          "join main.%1 n on n.key = o.key where o.import_id is null")
                               .arg(QLatin1String(table)));
    // Passages have no key: the same words in a text of the same result are the same.
    connection.execute(QStringLiteral(R"(
        insert into same
        select 'passage', was.id, min(is_now.id), 0
        from old.post_passage pp
        join old.passage was on was.id = pp.passage_id
        join old.turn old_turn on old_turn.id = was.turn_id
        join old.speech_text old_text on old_text.id = old_turn.speech_text_id and old_text.import_id is null
        join old.acceptance_nomination old_an on old_an.acceptance_id = old_text.acceptance_id
        join same n on n.kind = 'nomination' and n.old_id = old_an.nomination_id
        join main.acceptance_nomination new_an on new_an.nomination_id = n.new_id
        join main.speech_text new_text on new_text.acceptance_id = new_an.acceptance_id
        join main.turn new_turn on new_turn.speech_text_id = new_text.id
        join main.passage is_now on is_now.turn_id = new_turn.id and is_now.text = was.text
        group by was.id)"));
}

/// Gives the rows of `old.TABLE` (as `o`) that `condition` chooses new numbers behind those in use.
void number(Connection &connection, const QString &table, const QString &condition) {
    connection.execute(QStringLiteral("insert into same select '%1', o.id, "
                                      "(select coalesce(max(id), 0) from main.%1) "
                                      "+ row_number() over (order by o.id), 1 from old.%1 o where %2")
                           .arg(table, condition));
}

/// Copies the numbered rows of a table with what hangs on them. `columns`: those that stay as they
/// are. `changed`: others, and what they are made from, by `o` and `s` (its numbers).
void copy(Connection &connection, const QString &table, const QString &columns, const QString &changed = {},
          const QString &values = {}, const QString &joins = {}) {
    QStringList kept;
    for (const QString &column : columns.split(QStringLiteral(", ")))
        kept.append(QStringLiteral("o.") + column);
    connection.execute(
        QStringLiteral(
            "insert into main.%1 (id, %2%3) select s.new_id, %4%5 from same s "
            "join old.%1 o on o.id = s.old_id %6 where s.kind = '%1' and s.moved order by s.new_id")
            .arg(table, columns, changed.isEmpty() ? QString() : QStringLiteral(", ") + changed,
                 kept.join(QStringLiteral(", ")),
                 values.isEmpty() ? QString() : QStringLiteral(", ") + values, joins));
}

/// A key of the person's that the catalog has given to another row since gets a tail.
QString keyOf(const QString &table) {
    return QStringLiteral("case when exists (select 1 from main.%1 taken where taken.key = o.key) "
                          "then o.key || '--own-' || o.import_id || '-' || o.id else o.key end")
        .arg(table);
}

void carryImports(Connection &connection) {
    connection.execute(
        QStringLiteral("insert into main.import_log (id, at_utc, file_name, fingerprint, summary) "
                       "select id, at_utc, file_name, fingerprint, summary from old.import_log"));
}

void carryAcceptances(Connection &connection) {
    // A text may have been brought in to an acceptance that the catalog has given another key since:
    // then it goes to one of the same result, or takes the acceptance along.
    connection.execute(QStringLiteral(R"(
        insert into same
        select 'acceptance', o.id, min(there.acceptance_id), 0
        from old.acceptance o
        join old.acceptance_nomination an on an.acceptance_id = o.id
        join same n on n.kind = 'nomination' and n.old_id = an.nomination_id
        join main.acceptance_nomination there on there.nomination_id = n.new_id
        where o.import_id is null
            and not exists (select 1 from same known where known.kind = 'acceptance' and known.old_id = o.id)
            and exists (select 1 from old.speech_text t where t.acceptance_id = o.id and t.import_id is not null)
        group by o.id)"));
    number(connection, QStringLiteral("acceptance"), QStringLiteral(R"(
        not exists (select 1 from same known where known.kind = 'acceptance' and known.old_id = o.id)
        and (o.import_id is not null or exists (
            select 1 from old.speech_text t where t.acceptance_id = o.id and t.import_id is not null))
        and exists (
            select 1 from old.acceptance_nomination an
            join same n on n.kind = 'nomination' and n.old_id = an.nomination_id
            where an.acceptance_id = o.id))"));
    copy(connection, QStringLiteral("acceptance"),
         QStringLiteral("mode, place, seconds, aired, played_off, bleeped, note"),
         QStringLiteral("key, import_id"),
         keyOf(QStringLiteral("acceptance")) +
             QStringLiteral(", coalesce(o.import_id, (select min(t.import_id) from old.speech_text t "
                            "where t.acceptance_id = o.id))"));
    connection.execute(QStringLiteral(R"(
        insert into main.acceptance_nomination (acceptance_id, nomination_id)
        select s.new_id, n.new_id from same s
        join old.acceptance_nomination an on an.acceptance_id = s.old_id
        join same n on n.kind = 'nomination' and n.old_id = an.nomination_id
        where s.kind = 'acceptance' and s.moved)"));
}

/// People whom only the person's own rows name.
void carryPeople(Connection &connection) {
    number(connection, QStringLiteral("person"), QStringLiteral(R"(
        not exists (select 1 from same known where known.kind = 'person' and known.old_id = o.id)
        and o.id in (
            select t.person_id from old.turn t
            join same s on s.kind = 'speech_text' and s.old_id = t.speech_text_id and s.moved
            union
            select ap.person_id from old.acceptance_person ap
            join same s on s.kind = 'acceptance' and s.old_id = ap.acceptance_id and s.moved))"));
    copy(connection, QStringLiteral("person"), QStringLiteral("key, name, sort_name, note"));
    connection.execute(QStringLiteral(R"(
        insert into main.acceptance_person (acceptance_id, position, person_id)
        select s.new_id, ap.position, p.new_id from same s
        join old.acceptance_person ap on ap.acceptance_id = s.old_id
        join same p on p.kind = 'person' and p.old_id = ap.person_id
        where s.kind = 'acceptance' and s.moved)"));
}

void carryTexts(Connection &connection) {
    number(connection, QStringLiteral("speech_text"), QStringLiteral(R"(
        o.import_id is not null and exists (
            select 1 from same a where a.kind = 'acceptance' and a.old_id = o.acceptance_id))"));
    carryPeople(connection);
    // Behind the texts of the catalog, in the order they had.
    copy(connection, QStringLiteral("speech_text"),
         QStringLiteral("kind, language, rights, captured, import_id"),
         QStringLiteral("key, acceptance_id, position"),
         keyOf(QStringLiteral("speech_text")) + QStringLiteral(R"(,
            a.new_id,
            (select coalesce(max(m.position), -1) from main.speech_text m where m.acceptance_id = a.new_id)
                + row_number() over (partition by a.new_id order by o.position, o.id))"),
         QStringLiteral("join same a on a.kind = 'acceptance' and a.old_id = o.acceptance_id"));
    number(connection, QStringLiteral("turn"),
           QStringLiteral(
               "o.speech_text_id in (select s.old_id from same s where s.kind = 'speech_text' and s.moved)"));
    copy(connection, QStringLiteral("turn"), QStringLiteral("position, label, language"),
         QStringLiteral("speech_text_id, person_id"), QStringLiteral("t.new_id, p.new_id"),
         QStringLiteral("join same t on t.kind = 'speech_text' and t.old_id = o.speech_text_id "
                        "left join same p on p.kind = 'person' and p.old_id = o.person_id"));
    number(connection, QStringLiteral("passage"),
           QStringLiteral("o.turn_id in (select s.old_id from same s where s.kind = 'turn' and s.moved)"));
    copy(connection, QStringLiteral("passage"), QStringLiteral("position, text"), QStringLiteral("turn_id"),
         QStringLiteral("t.new_id"),
         QStringLiteral("join same t on t.kind = 'turn' and t.old_id = o.turn_id"));
    connection.execute(QStringLiteral(R"(
        insert into main.mark (passage_id, offset, text)
        select s.new_id, m.offset, m.text from same s join old.mark m on m.passage_id = s.old_id
        where s.kind = 'passage' and s.moved order by m.id;
        insert into main.thanks (acceptance_id, position, name, person_id, passage_id)
        select a.new_id, t.position, t.name, person.new_id, s.new_id
        from same s join old.thanks t on t.passage_id = s.old_id
        join same a on a.kind = 'acceptance' and a.old_id = t.acceptance_id
        left join same person on person.kind = 'person' and person.old_id = t.person_id
        where s.kind = 'passage' and s.moved order by t.id)"));
}

/// Posts about a result that is there, the posts they quote, and posts that are about none.
void carryPosts(Connection &connection) {
    number(connection, QStringLiteral("post"), QStringLiteral(R"(o.id in (
        with recursive kept (id) as (
            select p.id from old.post p where p.import_id is not null and (
                exists (select 1 from old.post_nomination pn
                        join same n on n.kind = 'nomination' and n.old_id = pn.nomination_id
                        where pn.post_id = p.id)
                or not exists (select 1 from old.post_nomination pn where pn.post_id = p.id)
                    and not exists (select 1 from old.post_relation r join old.post q on q.id = r.post_id
                                    where r.other_id = p.id and q.import_id is not null))
            union
            select r.other_id from kept
            join old.post_relation r on r.post_id = kept.id
            join old.post p on p.id = r.other_id
            where p.import_id is not null)
        select id from kept))"));
    copy(connection, QStringLiteral("post"),
         QStringLiteral("platform, platform_id, permalink, handle, display_name, described, text, "
                        "posted_printed, posted_utc, life, life_checked, captured, import_id"),
         QStringLiteral("key"), keyOf(QStringLiteral("post")));
    connection.execute(QStringLiteral(R"(
        insert into main.post_media (post_id, position, kind, kept, alt, url)
        select s.new_id, m.position, m.kind, m.kept, m.alt, m.url from same s
        join old.post_media m on m.post_id = s.old_id where s.kind = 'post' and s.moved;
        insert into main.post_link (post_id, position, url, expanded)
        select s.new_id, l.position, l.url, l.expanded from same s
        join old.post_link l on l.post_id = s.old_id where s.kind = 'post' and s.moved;
        insert into main.post_nomination (post_id, nomination_id)
        select s.new_id, n.new_id from same s
        join old.post_nomination pn on pn.post_id = s.old_id
        join same n on n.kind = 'nomination' and n.old_id = pn.nomination_id
        where s.kind = 'post' and s.moved;
        insert or ignore into main.post_relation (post_id, kind, other_id)
        select s.new_id, r.kind, other.new_id from old.post_relation r
        join same s on s.kind = 'post' and s.old_id = r.post_id
        join same other on other.kind = 'post' and other.old_id = r.other_id
        where s.moved or other.moved;
        insert or ignore into main.post_passage (post_id, passage_id)
        select s.new_id, p.new_id from old.post_passage pp
        join same s on s.kind = 'post' and s.old_id = pp.post_id
        join same p on p.kind = 'passage' and p.old_id = pp.passage_id
        where s.moved or p.moved)"));
}

/// Who tells what was carried over, and what the person's own sources tell of the catalog's rows.
void carrySources(Connection &connection) {
    number(connection, QStringLiteral("source"), QStringLiteral(R"(
        not exists (select 1 from same known where known.kind = 'source' and known.old_id = o.id)
        and o.id in (
            select f.source_id from old.fact_source f
            join same s on s.kind = f.subject and s.old_id = f.subject_id
            join old.source told on told.id = f.source_id
            where s.moved or told.import_id is not null
            union
            select c.source_id from old.claim c
            join same s on s.kind = c.subject and s.old_id = c.subject_id
            join old.source told on told.id = c.source_id
            where s.moved or told.import_id is not null))"));
    copy(connection, QStringLiteral("source"),
         QStringLiteral("key, kind, outlet, title, author, published, url, seen, note, import_id"));
    connection.execute(QStringLiteral(R"(
        insert into main.source_address (source_id, url, note)
        select s.new_id, a.url, a.note from same s join old.source_address a on a.source_id = s.old_id
        where s.kind = 'source' and s.moved;
        insert or ignore into main.fact_source (subject, subject_id, source_id)
        select f.subject, s.new_id, source.new_id from old.fact_source f
        join same s on s.kind = f.subject and s.old_id = f.subject_id
        join same source on source.kind = 'source' and source.old_id = f.source_id
        join old.source told on told.id = f.source_id
        where s.moved or told.import_id is not null;
        insert into main.claim (subject, subject_id, field, value, source_id, chosen, note)
        select c.subject, s.new_id, c.field, c.value, source.new_id, c.chosen, c.note from old.claim c
        join same s on s.kind = c.subject and s.old_id = c.subject_id
        left join same source on source.kind = 'source' and source.old_id = c.source_id
        left join old.source told on told.id = c.source_id
        where (s.moved or told.import_id is not null) and not exists (
            select 1 from main.claim known where known.subject = c.subject and known.subject_id = s.new_id
                and known.field = c.field and known.value = c.value and known.source_id is source.new_id)
        order by c.id)"));
}

/// An import of which nothing is left can be brought in again.
void forgetEmptyImports(Connection &connection) {
    connection.execute(QStringLiteral(R"(
        delete from main.import_log where id not in (
            select import_id from main.source where import_id is not null
            union select import_id from main.acceptance where import_id is not null
            union select import_id from main.speech_text where import_id is not null
            union select import_id from main.post where import_id is not null))"));
}

void carryOwnThings(Connection &connection) {
    connection.execute(QStringLiteral(R"(
        insert into main.star (nomination_key, at_utc) select nomination_key, at_utc from old.star
        where nomination_key in (select key from main.nomination);
        insert into main.note (nomination_key, text, at_utc) select nomination_key, text, at_utc from old.note
        where nomination_key in (select key from main.nomination);
        insert into main.saved_search (name, query, at_utc) select name, query, at_utc from old.saved_search)"));
}

LeftBehind countLeftBehind(Connection &connection) {
    const auto count = [&](const QString &sql) { return connection.value(sql).toInt(); };
    const QString own = QStringLiteral("select count(*) from old.%1 where nomination_key not in "
                                       "(select key from main.nomination)");
    const QString imported =
        QStringLiteral("select count(*) from old.%1 o where import_id is not null and not "
                       "exists (select 1 from same where kind = '%1' and old_id = o.id)");
    return {count(own.arg(QLatin1String("star"))), count(own.arg(QLatin1String("note"))),
            count(imported.arg(QLatin1String("speech_text"))), count(imported.arg(QLatin1String("post")))};
}

} // namespace

CarriedRows carryRows(Connection &connection) {
    connection.execute(sameTable());
    matchByKey(connection);
    carryImports(connection);
    carryAcceptances(connection);
    carryTexts(connection);
    carryPosts(connection);
    carrySources(connection);
    forgetEmptyImports(connection);
    carryOwnThings(connection);
    CarriedRows carried;
    carried.left = countLeftBehind(connection);
    carried.facts =
        connection.value(QStringLiteral("select exists (select 1 from same where moved)")).toBool();
    connection.execute(QStringLiteral("drop table temp.same"));
    return carried;
}

} // namespace podium
