// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may have brought into a catalog, for tests of what becomes of it.
#pragma once

#include "catalog/compiled_fixture.h"
#include "catalog/indexer.h"
#include "import/importer.h"

namespace podium::test {

/// What an article might bring in.
inline AgreedProposal article(Connection &connection, const QString &key, const QByteArray &fingerprint) {
    Proposal proposal;
    proposal.fileName = QStringLiteral("article.txt");
    proposal.fingerprint = fingerprint;
    proposal.title.value = QStringLiteral("A made-up title");
    proposal.date.value = QStringLiteral("2020-09-21");
    proposal.acceptance = AcceptanceMode::Remote;
    proposal.passages = {{QStringLiteral("Made-up words about zebras."), {}, false, {}},
                         {QStringLiteral("And more of them."), {}, false, {}}};
    Post post;
    post.platform = Platform::X;
    post.handle = QStringLiteral("example");
    post.displayName = QStringLiteral("Example");
    post.text = QStringLiteral("A made-up post about okapis");
    post.postedPrinted = QStringLiteral("September 21, 2020");
    post.media = {{QStringLiteral("picture"), false, {}, QStringLiteral("pic.twitter.com/x")}};
    post.links = {{QStringLiteral("https://t.co/x"), {}}};
    proposal.posts = {{post, {}}};
    return {proposal, *findNomination(connection, key)};
}

inline ImportResult bringIn(const QString &path, const QString &key, const QByteArray &fingerprint) {
    Connection connection(path, Connection::Mode::ReadWrite);
    Transaction transaction(connection);
    const ImportResult result = writeProposal(connection, article(connection, key, fingerprint));
    transaction.commit();
    return result;
}

/// What the schema allows an import to hold beyond what articles bring in today.
inline void addEverything(const QString &path) {
    Connection(path, Connection::Mode::ReadWrite).execute(QStringLiteral(R"(
        begin;
        insert into import_log values (50, '2026-01-01T00:00:00Z', 'all.json', 'f50', 'all');
        insert into person (id, key, name, sort_name) values (900, 'own-speaker', 'Own Speaker', 'Speaker, Own');
        insert into source (id, key, kind, title, import_id) values (900, 'own-source', 'article', 'Own', 50);
        insert into source_address values (900, 'https://old.example/', 'moved');
        insert into acceptance (id, key, mode, seconds, bleeped, import_id) values (900, 'own-acceptance', 'stage', 40, 1, 50);
        insert into acceptance_nomination select 900, id from nomination where key like '%/schitt-s-creek';
        insert into acceptance_person values (900, 1, 900);
        insert into speech_text (id, key, acceptance_id, position, kind, language, rights, import_id)
            values (900, 'own-text', 900, 1, 'transcript', 'ja', 'for own use', 50);
        insert into turn (id, speech_text_id, position, person_id) values (900, 900, 1, 900);
        insert into turn (id, speech_text_id, position, label) values (901, 900, 2, 'A VOICE');
        insert into passage (id, turn_id, position, text) values (900, 900, 1, 'Own words'), (901, 901, 1, 'Others');
        insert into mark (passage_id, offset, text) values (900, 3, 'laughter');
        insert into post (id, key, platform, described, text, import_id) values
            (900, 'own-post', 'bluesky', 0, 'own post', 50), (901, 'own-quoted', 'x', 0, 'quoted post', 50);
        insert into post_nomination select 900, id from nomination where key like '%/schitt-s-creek';
        insert into post_relation values (900, 'quotes', 901);
        insert into post_relation select 901, 'replies-to', id from post where import_id is null;
        insert into post_passage values (900, 900);
        insert into post_passage select 900, min(id) from passage;
        insert into fact_source values ('acceptance', 900, 900), ('speech_text', 900, 900), ('post', 900, 900);
        insert into fact_source select 'nomination', id, 900 from nomination where key like '%/schitt-s-creek';
        insert into claim (subject, subject_id, field, value, source_id, chosen, note) values
            ('acceptance', 900, 'seconds', '45', 900, 0, 'by the clock');
        insert into claim (subject, subject_id, field, value, source_id)
            select 'nomination', id, 'outcome', 'nominated', 900 from nomination where key like '%/schitt-s-creek';
        commit;)"));
    Connection connection(path, Connection::Mode::ReadWrite);
    Transaction transaction(connection);
    rebuildIndex(connection);
    transaction.commit();
}

/// A record without the numbers that mean nothing outside its file.
inline NominationRecord timeless(NominationRecord record) {
    const auto clearPost = [](Post &post, const auto &self) -> void {
        post.id = {};
        for (Source &source : post.sources) source.id = {};
        for (Post &quoted : post.quotes) self(quoted, self);
    };
    record.id = {};
    record.award = {};
    record.ceremony = {};
    record.nominees.clear();
    for (Claim &claim : record.claims)
        if (claim.source) claim.source->id = {};
    for (Source &source : record.sources) source.id = {};
    for (Acceptance &acceptance : record.acceptances) {
        acceptance.id = {};
        for (SpeechText &text : acceptance.texts) {
            text.id = {};
            for (Source &source : text.sources) source.id = {};
            for (Turn &turn : text.turns)
                for (Passage &passage : turn.passages) passage.id = {};
        }
    }
    for (Post &post : record.posts) clearPost(post, clearPost);
    return record;
}

} // namespace podium::test
