// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer.h"

#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/indexer.h"
#include "catalog/read_nomination.h"
#include "import/article_bytes.h"
#include "import/article_reader.h"
#include "import/thanks_reader.h"

#include <QDateTime>
#include <QFileInfo>
#include <QUrl>

namespace podium {
namespace {

QString today() {
    return QDate::currentDate().toString(Qt::ISODate);
}

void refuseSecondTime(Connection &connection, const Proposal &proposal) {
    Query query(connection, QStringLiteral("select file_name, at_utc from import_log where fingerprint = ?"));
    query.bind(QString::fromLatin1(proposal.fingerprint));
    if (!query.next()) return;
    throw Error(Error::Kind::BadInput,
                QStringLiteral("This article is already in the catalog (%1, imported on %2).")
                    .arg(query.text(0), query.text(1).left(10)),
                QStringLiteral("Nothing was added."));
}

/// A key that no row has yet: the same article may come in twice with other bytes.
QString freeKey(Connection &connection, const QString &table, const QString &wanted) {
    QString key = wanted;
    for (int i = 2;; ++i) {
        Query query(connection, QStringLiteral("select 1 from %1 where key = ?").arg(table));
        query.bind(key);
        if (!query.next()) return key;
        key = QStringLiteral("%1-%2").arg(wanted).arg(i);
    }
}

quint32 writeLog(Connection &connection, const AgreedProposal &agreed, const QString &summary) {
    Query query(connection,
                QStringLiteral(
                    "insert into import_log (at_utc, file_name, fingerprint, summary) values (?, ?, ?, ?)"));
    query.bind(QDateTime::currentDateTimeUtc().toString(Qt::ISODate))
        .bind(agreed.proposal.fileName)
        .bind(QString::fromLatin1(agreed.proposal.fingerprint))
        .bind(summary)
        .run();
    return query.insertedId();
}

quint32 writeSource(Connection &connection, const Proposal &proposal, quint32 import) {
    const QString key = QStringLiteral("import-") + QString::fromLatin1(proposal.fingerprint.left(12));
    Query query(connection,
                QStringLiteral("insert into source (key, kind, title, published, seen, note, import_id) "
                               "values (?, 'article', ?, ?, ?, ?, ?)"));
    query.bind(freeKey(connection, QStringLiteral("source"), key))
        .bind(proposal.title.value)
        .bind(proposal.date.value)
        .bind(today())
        .bind(proposal.fileName)
        .bind(import)
        .run();
    return query.insertedId();
}

void writeFactSource(Connection &connection, const QString &subject, quint32 id, quint32 source) {
    Query query(connection,
                QStringLiteral("insert into fact_source (subject, subject_id, source_id) values (?, ?, ?)"));
    query.bind(subject).bind(id).bind(source).run();
}

/// The acceptance that the article tells of: the catalog's, or a new one.
quint32 acceptanceOf(Connection &connection, const AgreedProposal &agreed, quint32 import, quint32 source) {
    Query known(connection, QStringLiteral("select acceptance_id from acceptance_nomination where "
                                           "nomination_id = ? order by acceptance_id"));
    known.bind(agreed.nomination.value);
    if (known.next()) return known.row(0);
    Query key(connection, QStringLiteral("select key from nomination where id = ?"));
    key.bind(agreed.nomination.value);
    key.next();
    Query query(connection,
                QStringLiteral("insert into acceptance (key, mode, place, import_id) values (?, ?, ?, ?)"));
    query.bind(freeKey(connection, QStringLiteral("acceptance"), key.text(0) + QStringLiteral("/accepted")))
        .bind(word(agreed.proposal.acceptance))
        .bind(agreed.proposal.mode.value)
        .bind(import)
        .run();
    const quint32 id = query.insertedId();
    Query link(
        connection,
        QStringLiteral("insert into acceptance_nomination (acceptance_id, nomination_id) values (?, ?)"));
    link.bind(id).bind(agreed.nomination.value).run();
    writeFactSource(connection, QStringLiteral("acceptance"), id, source);
    return id;
}

/// Who spoke: the recipient, where there is but one.
std::optional<quint32> speakerOf(Connection &connection, NominationId nomination) {
    Query query(connection, QStringLiteral("select person_id from credit where nomination_id = ? and "
                                           "recipient = 1 and person_id is not null"));
    query.bind(nomination.value);
    QList<quint32> people;
    while (query.next()) people.append(query.row(0));
    return people.size() == 1 ? std::optional(people.first()) : std::nullopt;
}

/// Whom the passage thanks, which is the proof of it.
void writeThanks(Connection &connection, quint32 acceptance, quint32 passage, const QString &text) {
    Query person(connection,
                 QStringLiteral("select id from person where name = ? union "
                                "select subject_id from alias where subject = 'person' and name = ?"));
    Query insert(connection, QStringLiteral("insert into thanks (acceptance_id, position, name, person_id, "
                                            "passage_id) values (?, ?, ?, ?, ?)"));
    Query last(connection,
               QStringLiteral("select coalesce(max(position), 0) from thanks where acceptance_id = ?"));
    last.bind(acceptance).next();
    int position = last.number(0);
    const QList<ThanksMention> mentions = readThanks(text);
    for (const ThanksMention &mention : mentions) {
        QList<quint32> people;
        person.bind(mention.name).bind(mention.name);
        while (person.next()) people.append(person.row(0));
        person.reset();
        insert.bind(acceptance).bind(++position).bind(mention.words);
        if (people.size() == 1) // a name that two people have stays a name
            insert.bind(people.first());
        else
            insert.bindNull();
        insert.bind(passage).run();
    }
}

quint32 writeText(Connection &connection, const AgreedProposal &agreed, quint32 import, quint32 source) {
    const quint32 acceptance = acceptanceOf(connection, agreed, import, source);
    Query position(
        connection,
        QStringLiteral("select coalesce(max(position), 0) + 1 from speech_text where acceptance_id = ?"));
    position.bind(acceptance);
    position.next();
    const int next = position.number(0);
    position.reset();
    Query text(connection, QStringLiteral("insert into speech_text (key, acceptance_id, position, kind, "
                                          "language, rights, captured, import_id) "
                                          "values (?, ?, ?, 'excerpts', 'en', ?, ?, ?)"));
    const QString key =
        QStringLiteral("import-%1/excerpts").arg(QString::fromLatin1(agreed.proposal.fingerprint.left(12)));
    text.bind(freeKey(connection, QStringLiteral("speech_text"), key))
        .bind(acceptance)
        .bind(next)
        .bind(QStringLiteral("The speaker's words, as the article printed them; for your own use."))
        .bind(today())
        .bind(import)
        .run();
    const quint32 id = text.insertedId();
    writeFactSource(connection, QStringLiteral("speech_text"), id, source);
    Query turn(connection,
               QStringLiteral("insert into turn (speech_text_id, position, person_id) values (?, 1, ?)"));
    turn.bind(id);
    if (const std::optional<quint32> speaker = speakerOf(connection, agreed.nomination))
        turn.bind(*speaker);
    else
        turn.bindNull();
    turn.run();
    const quint32 turnId = turn.insertedId();
    Query passage(connection,
                  QStringLiteral("insert into passage (turn_id, position, text) values (?, ?, ?)"));
    int number = 0;
    for (const ProposedPassage &each : agreed.proposal.passages) {
        passage.bind(turnId).bind(++number).bind(each.text).run();
        writeThanks(connection, acceptance, passage.insertedId(), each.text);
    }
    addToIndex(connection, SpeechTextId{id});
    return id;
}

void writePost(Connection &connection, const AgreedProposal &agreed, const Post &post, int number,
               quint32 import, quint32 source) {
    const QString key = QStringLiteral("import-%1/post-%2")
                            .arg(QString::fromLatin1(agreed.proposal.fingerprint.left(12)))
                            .arg(number);
    Query query(
        connection,
        QStringLiteral(
            "insert into post (key, platform, platform_id, permalink, handle, display_name, described, text, "
            "posted_printed, posted_utc, captured, import_id) values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)"));
    query.bind(freeKey(connection, QStringLiteral("post"), key))
        .bind(word(post.platform))
        .bind(post.platformId)
        .bind(post.permalink)
        .bind(post.handle)
        .bind(post.displayName)
        .bind(post.text)
        .bind(post.postedPrinted)
        .bind(post.postedUtc)
        .bind(today())
        .bind(import)
        .run();
    const quint32 id = query.insertedId();
    Query media(
        connection,
        QStringLiteral(
            "insert into post_media (post_id, position, kind, kept, alt, url) values (?, ?, ?, ?, ?, ?)"));
    int position = 0;
    for (const PostMedia &each : post.media)
        media.bind(id)
            .bind(++position)
            .bind(each.kind)
            .bind(each.kept ? 1 : 0)
            .bind(each.alt)
            .bind(each.url)
            .run();
    Query link(
        connection,
        QStringLiteral("insert into post_link (post_id, position, url, expanded) values (?, ?, ?, ?)"));
    position = 0;
    for (const PostLink &each : post.links)
        link.bind(id).bind(++position).bind(each.url).bind(each.expanded).run();
    Query about(connection,
                QStringLiteral("insert into post_nomination (post_id, nomination_id) values (?, ?)"));
    about.bind(id).bind(agreed.nomination.value).run();
    writeFactSource(connection, QStringLiteral("post"), id, source);
    addToIndex(connection, PostId{id});
}

QList<quint32> idsOf(Connection &connection, const QString &table, ImportId import) {
    QList<quint32> ids;
    Query query(connection, QStringLiteral("select id from %1 where import_id = ? order by id").arg(table));
    query.bind(import.value);
    while (query.next()) ids.append(query.row(0));
    return ids;
}

void removeRow(Connection &connection, const QString &table, quint32 id) {
    Query sources(connection, QStringLiteral("delete from fact_source where subject = ? and subject_id = ?"));
    sources.bind(table).bind(id).run();
    Query query(connection, QStringLiteral("delete from %1 where id = ?").arg(table));
    query.bind(id).run();
}

/// Takes back an acceptance that an import made. Where another import has added its text to it since,
/// the acceptance becomes that one's; how it was accepted was said by the first alone.
void removeAcceptance(Connection &connection, quint32 id) {
    Query other(connection, QStringLiteral(R"(
        select t.import_id, f.source_id from speech_text t
        left join fact_source f on f.subject = 'speech_text' and f.subject_id = t.id
        where t.acceptance_id = ? order by t.id, f.source_id limit 1)"));
    other.bind(id);
    if (!other.next()) {
        removeRow(connection, QStringLiteral("acceptance"), id);
        return;
    }
    const std::optional<int> import = other.optionalNumber(0);
    const std::optional<int> source = other.optionalNumber(1);
    other.reset();
    Query sources(connection,
                  QStringLiteral("delete from fact_source where subject = 'acceptance' and subject_id = ?"));
    sources.bind(id).run();
    if (source) writeFactSource(connection, QStringLiteral("acceptance"), id, static_cast<quint32>(*source));
    Query hand(connection, QStringLiteral("update acceptance set mode = 'unknown', place = '', import_id = ? "
                                          "where id = ?"));
    hand.bind(import).bind(id).run();
}

QList<NominationId> nominationsOf(Connection &connection, ImportId import) {
    QList<NominationId> ids;
    Query query(connection, QStringLiteral(R"(
        select nomination_id from post_nomination pn join post p on p.id = pn.post_id where p.import_id = ?
        union select nomination_id from acceptance_nomination an join speech_text s on s.acceptance_id = an.acceptance_id
        where s.import_id = ?)"));
    query.bind(import.value).bind(import.value);
    while (query.next()) ids.append(query.id<NominationId>(0));
    return ids;
}

} // namespace

ImportResult writeProposal(Connection &connection, const AgreedProposal &agreed) {
    refuseSecondTime(connection, agreed.proposal);
    if (agreed.proposal.passages.isEmpty() && agreed.proposal.posts.isEmpty())
        throw Error(Error::Kind::BadInput,
                    QStringLiteral("There is nothing to import from %1.").arg(agreed.proposal.fileName),
                    QStringLiteral("Tick a passage or a post, or choose another article."));
    if (!findNominationKey(connection, agreed.nomination))
        throw Error(Error::Kind::NotFound,
                    QStringLiteral("The result that %1 belongs to is gone.").arg(agreed.proposal.fileName),
                    QStringLiteral("Import the article again and choose a result."));
    ImportResult result;
    result.nomination = agreed.nomination;
    result.passages = static_cast<int>(agreed.proposal.passages.size());
    result.posts = static_cast<int>(agreed.proposal.posts.size());
    const quint32 import = writeLog(
        connection, agreed, QStringLiteral("%1 passages, %2 posts").arg(result.passages).arg(result.posts));
    result.import = {import};
    const quint32 source = writeSource(connection, agreed.proposal, import);
    if (result.passages > 0) writeText(connection, agreed, import, source);
    int number = 0;
    for (const ProposedPost &post : agreed.proposal.posts)
        writePost(connection, agreed, post.post, ++number, import, source);
    refreshFlags(connection, agreed.nomination);
    return result;
}

void undoImport(Connection &connection, ImportId import) {
    Query known(connection, QStringLiteral("select 1 from import_log where id = ?"));
    known.bind(import.value);
    if (!known.next())
        throw Error(Error::Kind::NotFound, QStringLiteral("This import was taken back already."),
                    QStringLiteral("Nothing was changed."));
    known.reset();
    const QList<NominationId> touched = nominationsOf(connection, import);
    for (const quint32 id : idsOf(connection, QStringLiteral("speech_text"), import)) {
        removeFromIndex(connection, SpeechTextId{id});
        removeRow(connection, QStringLiteral("speech_text"), id);
    }
    for (const quint32 id : idsOf(connection, QStringLiteral("post"), import)) {
        removeFromIndex(connection, PostId{id});
        removeRow(connection, QStringLiteral("post"), id);
    }
    for (const quint32 id : idsOf(connection, QStringLiteral("acceptance"), import))
        removeAcceptance(connection, id);
    Query sources(connection, QStringLiteral("delete from source where import_id = ?"));
    sources.bind(import.value).run();
    Query log(connection, QStringLiteral("delete from import_log where id = ?"));
    log.bind(import.value).run();
    for (const NominationId id : touched) refreshFlags(connection, id);
}

ImportReport importFile(Connection &connection, const QString &path, bool dryRun) {
    ImportReport report;
    report.proposal = readArticle(readArticleFile(path), QFileInfo(path).fileName());
    report.match = matchProposal(connection, report.proposal);
    if (!report.match.alreadyThere.isEmpty()) {
        report.refused = QStringLiteral("It is already in the catalog (%1); nothing was added.")
                             .arg(report.match.alreadyThere);
        return report;
    }
    if (report.match.candidates.isEmpty() || report.match.candidates.first().confidence < sureConfidence) {
        report.refused = QStringLiteral("No result of this catalog fits the article well enough; import it "
                                        "in the window, where the result can be chosen.");
        return report;
    }
    if (report.proposal.passages.isEmpty() && report.proposal.posts.isEmpty()) {
        report.refused = QStringLiteral("The article holds no words of a speech and no post.");
        return report;
    }
    if (dryRun) return report;
    Transaction transaction(connection);
    report.result = writeProposal(connection, {report.proposal, report.match.candidates.first().id});
    transaction.commit();
    return report;
}

} // namespace podium
