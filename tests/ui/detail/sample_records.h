// SPDX-License-Identifier: GPL-3.0-or-later
// Records for the tests of the detail pane: an ordinary one, and one that has everything at once.
#pragma once

#include "catalog/records.h"
#include "search/hits.h"

namespace podium::samples {

inline Source nme() {
    return {SourceId{1},
            QStringLiteral("nme-2020-09-21-ruffalo"),
            QStringLiteral("article"),
            QStringLiteral("NME"),
            {},
            {},
            QStringLiteral("2020-09-21"),
            QStringLiteral("https://www.nme.com/news/tv/ruffalo"),
            {}};
}

inline ResultRow row(quint32 id, const QString &name, const QString &program, const QString &network,
                     bool won) {
    ResultRow made;
    made.id = NominationId{id};
    made.year = 2020;
    made.headline = name;
    made.program = program;
    made.network = network;
    made.won = won;
    return made;
}

inline Passage passage(quint32 id, const QString &text, const QList<Mark> &marks = {}) {
    return {PassageId{id}, text, marks};
}

/// The ranges of all occurrences of a word.
inline QList<TextRange> rangesOf(const QString &text, const QString &word) {
    QList<TextRange> ranges;
    for (auto at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
        ranges.append({static_cast<int>(at), static_cast<int>(word.size())});
    return ranges;
}

/// Where a word occurs in speeches and posts of a record.
inline RecordHits hitsOf(const NominationRecord &record, const QString &word) {
    RecordHits hits;
    for (const Acceptance &acceptance : record.acceptances)
        for (const SpeechText &text : acceptance.texts)
            for (const Turn &turn : text.turns)
                for (const Passage &spoken : turn.passages)
                    if (const auto ranges = rangesOf(spoken.text, word); !ranges.isEmpty())
                        hits.passages.insert(spoken.id, ranges);
    for (const Post &post : record.posts)
        if (const auto ranges = rangesOf(post.text, word); !ranges.isEmpty())
            hits.posts.insert(post.id, ranges);
    return hits;
}

inline Post gmaPost() {
    Post post;
    post.id = PostId{1};
    post.key = QStringLiteral("gma-ruffalo");
    post.platform = Platform::X;
    post.handle = QStringLiteral("GMA");
    post.displayName = QStringLiteral("Good Morning America");
    post.described = true;
    post.text = QStringLiteral(
        "Reports that Mark Ruffalo accepts the Emmy for lead actor, with #hashtags and @mentions as links, "
        "kept whole so that it can be read when the post is gone.");
    post.postedPrinted = QStringLiteral("2020-09-21");
    post.media = {{QStringLiteral("picture"), false, {}, {}}};
    post.sources = {nme()};
    return post;
}

/// What stands in the pictures of the design.
inline NominationRecord ruffalo() {
    NominationRecord record;
    record.id = NominationId{7};
    record.key = QStringLiteral("primetime-72/lead-actor-limited/mark-ruffalo");
    record.headline = QStringLiteral("Mark Ruffalo");
    record.outcome = Outcome::Won;
    record.category = QStringLiteral("Outstanding Lead Actor in a Limited Series or Movie");
    record.lineShort = QStringLiteral("Lead Actor, Limited or Movie");
    record.credits = {{QStringLiteral("Mark Ruffalo"),
                       QStringLiteral("mark-ruffalo"),
                       true,
                       true,
                       {},
                       {},
                       QStringLiteral("yes")}};
    record.programs = {{QStringLiteral("I Know This Much Is True"),
                        {},
                        {QStringLiteral("Dominick Birdsey"), QStringLiteral("Thomas Birdsey")}}};
    record.networks = {QStringLiteral("HBO")};
    record.awardResult = QStringLiteral("given");
    record.awardCoverage = QStringLiteral("all");
    record.sources = {nme()};
    record.ceremony.key = QStringLiteral("primetime-72");
    record.ceremony.family = QStringLiteral("Primetime Emmy Awards");
    record.ceremony.ordinal = 72;
    record.ceremony.awardYear = 2020;
    record.ceremony.name = QStringLiteral("72nd Primetime Emmy Awards");
    Part main;
    main.key = QStringLiteral("primetime-72/main");
    main.name = QStringLiteral("Telecast");
    main.date = QStringLiteral("2020-09-20");
    main.networks = {QStringLiteral("ABC")};
    main.venues = {{QStringLiteral("Staples Center"), QStringLiteral("Los Angeles")}};
    main.hosts = {{QStringLiteral("Jimmy Kimmel"), {}}};
    record.ceremony.parts = {main};
    record.partKey = main.key;
    record.nominees = {
        row(5, QStringLiteral("Jeremy Irons"), QStringLiteral("Watchmen"), QStringLiteral("HBO"), false),
        row(6, QStringLiteral("Hugh Jackman"), QStringLiteral("Bad Education"), QStringLiteral("HBO"), false),
        row(7, QStringLiteral("Mark Ruffalo"), QStringLiteral("I Know This Much Is True"),
            QStringLiteral("HBO"), true),
        row(8, QStringLiteral("Paul Mescal"), QStringLiteral("Normal People"), QStringLiteral("Hulu"), false),
        row(9, QStringLiteral("Jeremy Pope"), QStringLiteral("Hollywood"), QStringLiteral("Netflix"), false)};
    Acceptance acceptance;
    acceptance.id = AcceptanceId{1};
    acceptance.mode = AcceptanceMode::Remote;
    acceptance.place = QStringLiteral("by video link, from home");
    SpeechText account;
    account.id = SpeechTextId{1};
    account.kind = TextKind::Account;
    account.language = QStringLiteral("en");
    account.sources = {nme()};
    account.turns = {
        {QStringLiteral("Mark Ruffalo"),
         {},
         {passage(
             11, QStringLiteral(
                     "Ruffalo tied the series’ story, a man caring for a brother with mental illness, to the "
                     "question of how a country looks after its most vulnerable people. He answered it with "
                     "“love, compassion and kindness”, called diversity the country’s strength, and asked "
                     "those watching to make a plan and vote."))}}};
    acceptance.texts = {account};
    record.acceptances = {acceptance};
    record.posts = {gmaPost()};
    return record;
}

/// Everything that can be at once: long and foreign names, a tie, several texts and acceptances,
/// speakers, marks, events, claims, hostile text.
inline NominationRecord everything() {
    NominationRecord record = ruffalo();
    record.id = NominationId{70};
    record.headline = QStringLiteral("Maximiliana Featherstonehaugh-Cholmondeley, منى زكي, Hiroyuki Sanada");
    record.awardMany = QStringLiteral("tie");
    record.posthumous = true;
    record.entry = QStringLiteral("Happy Ending");
    record.note = QStringLiteral("The name was misread on stage and put right a minute later.");
    record.category = QStringLiteral("Outstanding Individual Achievement in Choreography (Area Award: "
                                     "Possibility of One, More Than One or No Award)");
    const auto recipient = [](const QString &name) {
        return Credit{name, name.toLower(), true, true, {}, {}, QStringLiteral("yes")};
    };
    record.credits = {recipient(QStringLiteral("Maximiliana Featherstonehaugh-Cholmondeley")),
                      recipient(QStringLiteral("منى زكي")),
                      recipient(QStringLiteral("Hiroyuki Sanada")),
                      {QStringLiteral("Savelen Forrest"),
                       {},
                       true,
                       false,
                       QStringLiteral("choreographer"),
                       QStringLiteral("Joshua A. Jennings"),
                       QStringLiteral("yes")},
                      {QStringLiteral("Don Lee Television"),
                       {},
                       false,
                       false,
                       QStringLiteral("company"),
                       {},
                       QStringLiteral("commemorative")}};
    record.programs.append(
        {QStringLiteral("America: A Tribute to Heroes, Broadcast Live From Everywhere"), {}, {}});
    record.networks = {QStringLiteral("ABC"), QStringLiteral("CBS"), QStringLiteral("NBC")};
    record.events = {{QStringLiteral("rescinded"),
                      QStringLiteral("2020-03"),
                      QStringLiteral("the program had been shown before"),
                      {nme()}}};
    Claim claim;
    claim.field = QStringLiteral("outcome");
    claim.value = QStringLiteral("won alone");
    claim.source = nme();
    record.claims = {claim};
    record.nominees = {
        row(69, QStringLiteral("Sally Struthers"), QStringLiteral("All in the Family"), QStringLiteral("CBS"),
            true),
        row(70, record.headline, QStringLiteral("I Know This Much Is True"), QStringLiteral("ABC"), true),
        row(71, QStringLiteral("<b>Not</b> <img src=file:///etc/passwd>"), QStringLiteral("A & B"), {},
            false)};

    SpeechText excerpts;
    excerpts.id = SpeechTextId{2};
    excerpts.kind = TextKind::Excerpts;
    excerpts.language = QStringLiteral("en");
    excerpts.rights = QStringLiteral("© the speaker; quoted for private study");
    excerpts.captured = QStringLiteral("2026-11-23");
    excerpts.sources = {nme()};
    QString zalgo = QStringLiteral("Z");
    for (int i = 0; i < 300; ++i) zalgo += QChar(0x0300 + i % 0x60);
    const QString first = QStringLiteral("Thank you. We do that with love and compassion, and by fighting "
                                         "for them. 🎭❤️ That is the text.");
    excerpts.turns = {
        {QStringLiteral("Hiroyuki Sanada"),
         QStringLiteral("ja"),
         {passage(
             21,
             QStringLiteral(
                 "皆さん、本当にありがとうございました。私たちが作った情熱と夢は、海と国境を越えました。"))}},
        {QStringLiteral("Michaela Clavell"),
         {},
         {passage(22, first,
                  {{10, QStringLiteral("[applause]")},
                   {static_cast<int>(first.size()), QStringLiteral("music")}}),
          passage(23, QStringLiteral("شكرا جزيلا compassion مع الحب."), {}),
          passage(24, zalgo +
                          QStringLiteral("algo and compassion; <script>alert(1)</script> <b>not bold</b> ") +
                          QString(QChar(0x202E)) + QStringLiteral("gnirts"))}}};
    record.acceptances[0].by = {QStringLiteral("Marlo Thomas")};
    record.acceptances[0].mode = AcceptanceMode::StandIn;
    record.acceptances[0].place.clear();
    record.acceptances[0].seconds = 45;
    record.acceptances[0].playedOff = true;
    record.acceptances[0].bleeped = true;
    record.acceptances[0].texts.append(excerpts);
    Acceptance letter;
    letter.id = AcceptanceId{2};
    letter.mode = AcceptanceMode::Letter;
    SpeechText sent;
    sent.id = SpeechTextId{3};
    sent.kind = TextKind::Transcript;
    sent.turns = {{{}, {}, {passage(31, QStringLiteral("Dear friends, your compassion moved me."))}}};
    letter.texts = {sent};
    record.acceptances.append(letter);

    Post verbatim = gmaPost();
    verbatim.id = PostId{2};
    verbatim.described = false;
    verbatim.permalink = QStringLiteral("https://twitter.com/GMA/status/1307862371873333249?s=20");
    verbatim.text = QStringLiteral("Mark Ruffalo accepts the #Emmy with compassion 🏆 https://t.co/Lvq117xzZ6 "
                                   "and https://t.co/unknown #Emmys "
                                   "pic.twitter.com/geTjM8V6IV <i>x</i>");
    verbatim.postedPrinted = QStringLiteral("September 21, 2020");
    verbatim.media = {{QStringLiteral("picture"),
                       false,
                       QStringLiteral("Mark Ruffalo at home beside his wife, laughing"),
                       {}}};
    verbatim.links = {{QStringLiteral("https://t.co/Lvq117xzZ6"),
                       QStringLiteral("https://www.goodmorningamerica.com/culture/emmys?utm_source=x")}};
    verbatim.life = PostLife::Deleted;
    verbatim.lifeChecked = QStringLiteral("2023-05-03");
    Post quoted;
    quoted.id = PostId{3};
    quoted.platform = Platform::Bluesky;
    quoted.handle = QStringLiteral("televisionacademy.com");
    quoted.displayName = QStringLiteral("منى زكي");
    quoted.described = false;
    quoted.text = QStringLiteral("Congratulations @markruffalo.bsky.social!");
    quoted.postedPrinted = QStringLiteral("2024-09-16");
    quoted.permalink = QStringLiteral("https://twitter.com@evil.example/post/1");
    verbatim.quotes = {quoted};
    record.posts = {gmaPost(), verbatim};
    record.ownNote = QStringLiteral("Quote this in the essay.");
    return record;
}

} // namespace podium::samples
