// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/read_speech.h"

#include "catalog/connection.h"
#include "catalog/error.h"

namespace podium {
namespace {

QString sourceColumns() {
    return QStringLiteral("s.id, s.key, s.kind, s.outlet, s.title, s.author, s.published, s.url, s.seen");
}

Source sourceOf(const Query &query) {
    return {query.id<SourceId>(0), query.text(1), query.text(2), query.text(3), query.text(4),
            query.text(5),         query.text(6), query.text(7), query.text(8)};
}

QList<Mark> readMarks(Connection &connection, PassageId passage) {
    QList<Mark> marks;
    Query query(connection,
                QStringLiteral("select offset, text from mark where passage_id = ? order by offset, id"));
    query.bind(passage.value);
    while (query.next()) marks.append({query.number(0), query.text(1)});
    return marks;
}

QList<Turn> readTurns(Connection &connection, SpeechTextId text) {
    QList<Turn> turns;
    Query query(connection, QStringLiteral(R"(
        select t.id, coalesce(pe.name, t.label), t.language, p.id, p.text,
               exists (select 1 from mark m where m.passage_id = p.id)
        from turn t left join person pe on pe.id = t.person_id join passage p on p.turn_id = t.id
        where t.speech_text_id = ? order by t.position, p.position)"));
    query.bind(text.value);
    quint32 current = 0;
    while (query.next()) {
        const quint32 turn = query.row(0);
        if (turn != current) turns.append({query.text(1), query.text(2), {}});
        current = turn;
        Passage passage{query.id<PassageId>(3), query.text(4), {}};
        if (query.number(5) != 0) passage.marks = readMarks(connection, passage.id);
        turns.last().passages.append(passage);
    }
    return turns;
}

Post postOf(const Query &query) {
    Post post;
    post.id = query.id<PostId>(0);
    post.key = query.text(1);
    post.platform = platformFrom(query.text(2));
    post.platformId = query.text(3);
    post.permalink = query.text(4);
    post.handle = query.text(5);
    post.displayName = query.text(6);
    post.described = query.number(7) != 0;
    post.text = query.text(8);
    post.postedPrinted = query.text(9);
    post.postedUtc = query.text(10);
    post.life = postLifeFrom(query.text(11));
    post.lifeChecked = query.text(12);
    post.captured = query.text(13);
    post.import = query.id<ImportId>(14);
    return post;
}

QString postColumns() {
    return QStringLiteral("p.id, p.key, p.platform, p.platform_id, p.permalink, p.handle, p.display_name, "
                          "p.described, p.text, p.posted_printed, p.posted_utc, p.life, p.life_checked, "
                          "p.captured, p.import_id");
}

/// A quoted post quotes in turn; deeper than this it is a link, as on the platforms.
constexpr int deepestQuote = 2;

void completePost(Connection &connection, Post &post, int depth) {
    Query media(
        connection,
        QStringLiteral("select kind, kept, alt, url from post_media where post_id = ? order by position"));
    media.bind(post.id.value);
    while (media.next())
        post.media.append({media.text(0), media.number(1) != 0, media.text(2), media.text(3)});
    Query links(connection,
                QStringLiteral("select url, expanded from post_link where post_id = ? order by position"));
    links.bind(post.id.value);
    while (links.next()) post.links.append({links.text(0), links.text(1)});
    post.sources = readSources(connection, QStringLiteral("post"), post.id.value);
    if (depth == deepestQuote) return;
    Query quoted(connection, QStringLiteral("select %1 from post_relation r join post p on p.id = r.other_id "
                                            "where r.post_id = ? and r.kind = 'quotes' order by p.id")
                                 .arg(postColumns()));
    quoted.bind(post.id.value);
    while (quoted.next()) post.quotes.append(postOf(quoted));
    for (Post &quote : post.quotes) completePost(connection, quote, depth + 1);
}

} // namespace

Source readSource(Connection &connection, SourceId id) {
    Query query(connection, QStringLiteral("select %1 from source s where s.id = ?").arg(sourceColumns()));
    query.bind(id.value);
    if (!query.next()) {
        throw Error(Error::Kind::NotFound, QStringLiteral("There is no source number %1.").arg(id.value),
                    QStringLiteral("Check the catalog with \"podium check\"."));
    }
    return sourceOf(query);
}

QList<Source> readSources(Connection &connection, const QString &subject, quint32 subjectId) {
    QList<Source> sources;
    Query query(connection,
                QStringLiteral("select %1 from fact_source f join source s on s.id = f.source_id "
                               "where f.subject = ? and f.subject_id = ? order by s.published, s.id")
                    .arg(sourceColumns()));
    query.bind(subject).bind(subjectId);
    while (query.next()) sources.append(sourceOf(query));
    return sources;
}

QStringList readTopics(Connection &connection, AcceptanceId acceptance) {
    QStringList topics;
    Query query(connection,
                QStringLiteral("select t.name from acceptance_topic a join topic t on t.id = a.topic_id "
                               "where a.acceptance_id = ? order by a.position"));
    query.bind(acceptance);
    while (query.next()) topics.append(query.text(0));
    return topics;
}

QList<Thanks> readThanks(Connection &connection, AcceptanceId acceptance) {
    QList<Thanks> thanks;
    Query query(connection, QStringLiteral("select t.name, coalesce(p.name, ''), t.passage_id from thanks t "
                                           "left join person p on p.id = t.person_id "
                                           "where t.acceptance_id = ? order by t.position, t.id"));
    query.bind(acceptance);
    while (query.next()) thanks.append({query.text(0), query.text(1), query.id<PassageId>(2)});
    return thanks;
}

QList<SpeechText> readSpeechTexts(Connection &connection, AcceptanceId acceptance) {
    QList<SpeechText> texts;
    Query query(connection,
                QStringLiteral("select id, key, kind, language, rights, captured, import_id from speech_text "
                               "where acceptance_id = ? order by position, id"));
    query.bind(acceptance.value);
    while (query.next()) {
        SpeechText text;
        text.id = query.id<SpeechTextId>(0);
        text.key = query.text(1);
        text.kind = textKindFrom(query.text(2));
        text.language = query.text(3);
        text.rights = query.text(4);
        text.captured = query.text(5);
        text.import = query.id<ImportId>(6);
        texts.append(text);
    }
    for (SpeechText &text : texts) {
        text.turns = readTurns(connection, text.id);
        text.sources = readSources(connection, QStringLiteral("speech_text"), text.id.value);
    }
    return texts;
}

QList<Post> readPosts(Connection &connection, NominationId nomination) {
    QList<Post> posts;
    Query query(connection,
                QStringLiteral("select %1 from post_nomination pn join post p on p.id = pn.post_id "
                               "where pn.nomination_id = ? order by p.posted_utc, p.posted_printed, p.id")
                    .arg(postColumns()));
    query.bind(nomination.value);
    while (query.next()) posts.append(postOf(query));
    for (Post &post : posts) completePost(connection, post, 0);
    return posts;
}

} // namespace podium
