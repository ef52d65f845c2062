// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/own.h"
#include "search/searchable_catalog.h"
#include "search/searcher.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

class TestSearcher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wordsFindNominations_data();
    void wordsFindNominations();
    void filtersNarrow_data();
    void filtersNarrow();
    void wordsAreJoined_data();
    void wordsAreJoined();
    void nothingThatIsTypedIsAnError_data();
    void nothingThatIsTypedIsAnError();
    void aPhraseMatchesItsFunctionWords();
    void exactWordsComeBeforeRelatedForms();
    void wordsSideBySideComeFirst();
    void passagesAndSpeechesWithHitsAreCounted_data();
    void passagesAndSpeechesWithHitsAreCounted();
    void theSentenceAndItsHitsAreShown();
    void hitsAreMarkedInTextsAndPosts();
    void facetsCountWhatTheirValuesWouldGive();
    void scopesAreCountedWithoutTheQuery();
    void ordersAreThoseOfTheColumns_data();
    void ordersAreThoseOfTheColumns();
    void theFirstPageAndTheOrderAreThoseOfTheAnswer();
    void whoThankedSomebodyStandsInTheirRecord();
    void starsAreAScope();
    void nomineesThatWonYesHidesAreTold();

private:
    QStringList find(const QString &text, bool typing = false, Scope scope = Scope::All);
    QStringList keys(const std::vector<NominationId> &ids);
    SearchAnswer run(const QString &text, Scope scope = Scope::All);

    std::optional<CompiledCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Searcher> m_searcher;
};

void TestSearcher::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_connection = m_catalog->open();
    m_searcher = std::make_unique<Searcher>();
}

/// The last pieces of the nominations' keys, with the ceremony's number.
QStringList TestSearcher::keys(const std::vector<NominationId> &ids) {
    QStringList found;
    for (const NominationId id : ids) {
        const QStringList parts =
            findNominationKey(*m_connection, id).value_or(QString()).split(QLatin1Char('/'));
        found.append(parts.first().right(2) + QLatin1Char(' ') + parts.last());
    }
    return found;
}

SearchAnswer TestSearcher::run(const QString &text, Scope scope) {
    SearchRequest request{SearchQuery::fromText(text), scope};
    if (!request.query.terms.isEmpty()) request.sort = SortKey::Relevance;
    return m_searcher->run(*m_connection, request);
}

QStringList TestSearcher::find(const QString &text, bool typing, Scope scope) {
    SearchRequest request{SearchQuery::fromText(text, typing), scope};
    return keys(m_searcher->run(*m_connection, request).ids);
}

void TestSearcher::wordsFindNominations_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("typing");
    QTest::addColumn<QString>("found"); // newest first, parted by commas
    QTest::newRow("a person") << "quill" << false << "83 ada-quill";
    QTest::newRow("accents and case") << "ALVAREZ" << false << "83 zoe-alvarez";
    QTest::newRow("accents typed") << "Zoë" << false << "83 zoe-alvarez";
    QTest::newRow("an alias") << "Alvarez-Lind" << false << "83 zoe-alvarez";
    QTest::newRow("a program") << "orchard" << false << "83 ada-quill";
    QTest::newRow("a program's inner signs") << "nova" << false << "83 n-o-v-a,82 n-o-v-a";
    QTest::newRow("inner signs typed") << "N*O*V*A" << false << "83 n-o-v-a,82 n-o-v-a";
    QTest::newRow("a category") << "comedy" << false << "83 small-hours,83 n-o-v-a,82 n-o-v-a,82 small-hours";
    QTest::newRow("a character") << "Wren" << false << "83 ada-quill";
    QTest::newRow("a speech, by its stem") << "compassion" << false << "83 ada-quill,82 tobias-vane";
    QTest::newRow("all words, wherever they are") << "vane compassion" << false << "82 tobias-vane";
    QTest::newRow("all words, one missing") << "vane bridge" << false << "";
    QTest::newRow("while typing") << "compassi" << true << "83 ada-quill,82 tobias-vane";
    QTest::newRow("not while typing") << "compassi" << false << "";
    QTest::newRow("one letter while typing") << "q" << true << "83 ada-quill";
    QTest::newRow("straight apostrophe") << "we're" << false << "83 ada-quill";
    QTest::newRow("curly apostrophe") << "we’re" << false << "83 ada-quill";
    QTest::newRow("dash") << "multi-agent" << false << "83 ada-quill";
    QTest::newRow("a post") << "lighthouse" << false << "83 ada-quill";
    QTest::newRow("a handle") << "@NineNews" << false << "83 ada-quill";
    QTest::newRow("marks are not words") << "applause" << false << "";
    QTest::newRow("phrase") << "\"make a plan\"" << false << "83 ada-quill";
    QTest::newRow("phrase over a paragraph's end") << "\"bridge make\"" << false << "";
}

void TestSearcher::wordsFindNominations() {
    QFETCH(QString, text);
    QFETCH(bool, typing);
    QFETCH(QString, found);
    QCOMPARE(find(text, typing).join(QLatin1Char(',')), found);
}

void TestSearcher::filtersNarrow_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("year") << "year:2030 won:yes"
                          << "82 n-o-v-a,82 tobias-vane";
    QTest::newRow("years") << "year:2031.. comedy"
                           << "83 small-hours,83 n-o-v-a";
    QTest::newRow("ceremony by number") << "ceremony:82 won:yes"
                                        << "82 n-o-v-a,82 tobias-vane";
    QTest::newRow("ceremony by ordinal word") << "ceremony:82nd won:no"
                                              << "82 small-hours,82 bram-oster";
    QTest::newRow("network") << "network:netflix"
                             << "83 n-o-v-a,82 n-o-v-a";
    QTest::newRow("network by its alias") << "network:\"Home Box Office\" won:yes"
                                          << "83 small-hours,83 ada-quill";
    QTest::newRow("two networks are either") << "network:Netflix network:ABC won:yes"
                                             << "83 zoe-alvarez,82 n-o-v-a,82 tobias-vane";
    QTest::newRow("not a network") << "-network:HBO year:2031"
                                   << "83 n-o-v-a,83 zoe-alvarez";
    QTest::newRow("category, short") << "category:\"Lead Actress, Drama\" won:yes"
                                     << "83 ada-quill,83 zoe-alvarez";
    QTest::newRow("category, begun") << "category:comedy won:yes"
                                     << "83 small-hours,82 n-o-v-a";
    QTest::newRow("category, exact name") << "category:\"Outstanding Comedy Series\" won:yes"
                                          << "83 small-hours,82 n-o-v-a";
    QTest::newRow("program") << "program:\"Night Ferry\""
                             << "83 zoe-alvarez,82 tobias-vane";
    QTest::newRow("person by a former name") << "person:\"Zoe Alvarez-Lind\""
                                             << "83 zoe-alvarez";
    QTest::newRow("no such value") << "network:Nowhere"
                                   << "";
    QTest::newRow("with words") << "compassion year:2030"
                                << "82 tobias-vane";
    const auto row = [](const char *text, const char *found) { QTest::newRow(text) << text << found; };
    row("line:comedy-series won:yes", "83 small-hours,82 n-o-v-a");
    row("speaker:Vane", "82 tobias-vane");        // whose award it is, as nobody else is named
    row("speaker:Alvarez", "83 ada-quill");       // who accepted it for her
    row("speaker:\"Ada Quill\"", "83 ada-quill"); // her words are in the transcript
    row("accepted:stage", "82 tobias-vane");
    row("kind:transcript", "83 ada-quill");
    row("kind:account", "83 ada-quill,82 tobias-vane");
    row("has:speech", "83 ada-quill,82 tobias-vane");
    row("has:post", "83 ada-quill");
    row("-has:speech won:yes year:2030", "82 n-o-v-a");
    row("has:topic", "83 ada-quill,82 tobias-vane");
    row("topic:weather", "83 ada-quill");
    row("topic:gardens -topic:weather", "82 tobias-vane");
    row("thanks:university", "82 tobias-vane");
    row("thanks:Quill", "82 tobias-vane");
    row("thanks:\"the bridge\"", "83 ada-quill");
    row("post:greeted", "83 ada-quill");
    row("@ninenews", "83 ada-quill");
    row("@nobody", "");
    row("#Emmys83", "83 ada-quill");
    row("#Emmys", "");
    row("words:>20", "83 ada-quill,82 tobias-vane");
    row("words:<5", "");
}

void TestSearcher::wordsAreJoined_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *text, const char *found) { QTest::newRow(text) << text << found; };
    row("university OR lighthouse", "83 ada-quill,82 tobias-vane");
    row("compassion -university", "83 ada-quill");
    row("compassion -(university OR bridge)", "");
    row("compassion -\"make a plan\"", "82 tobias-vane");
    row("(university OR lighthouse) compassion year:2030", "82 tobias-vane");
    row("university OR network:Netflix", "83 n-o-v-a,82 n-o-v-a,82 tobias-vane");
    row("-network:HBO -compassion year:2030", "82 n-o-v-a");
    row("love NEAR/2 compassion", "83 ada-quill");
    row("love NEAR/1 bridge", "");
    row("love NEAR/6 bridge", "83 ada-quill");
    row("organ", "82 tobias-vane"); // organic, by its stem
    row("=organ", "");
    row("=organic", "82 tobias-vane");
    row("univ*", "82 tobias-vane");
    row("univ", "");
    row("-* compassion", "83 ada-quill,82 tobias-vane");
}

void TestSearcher::wordsAreJoined() {
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(find(text).join(QLatin1Char(',')), found);
}

void TestSearcher::filtersNarrow() {
    QFETCH(QString, text);
    QFETCH(QString, found);
    QCOMPARE(find(text).join(QLatin1Char(',')), found);
}

void TestSearcher::nothingThatIsTypedIsAnError_data() {
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"\"",    "*",    "(vote",     "love AND", "AND", "OR NOT", "NEAR(a b)", "-title:thank",
          "foo:x", "a*",   "\"\"",      "^a",       "C++", "50/50",  "{}",        "' ; drop table star; --",
          "👋",     "שלום", "\u202Eabc", "a\"b\"c",  "+",   ":",      "x:"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("NUL") << QString(QChar(0));
    QTest::newRow("10,000 letters") << QString(10'000, QLatin1Char('x'));
    QTest::newRow("5,000 parentheses") << QString(5'000, QLatin1Char('('));
    QTest::newRow("1,000 words") << QStringLiteral("love ").repeated(1'000);
    QTest::newRow("a lone surrogate") << QString(QChar(0xD800));
}

void TestSearcher::nothingThatIsTypedIsAnError() {
    QFETCH(QString, text);
    (void)find(text, true);
    (void)find(text, false);
    // A text without any word asks for nothing, so all is there.
    if (SearchQuery::fromText(text).terms.isEmpty()) QCOMPARE(find(text).size(), find({}).size());
}

void TestSearcher::aPhraseMatchesItsFunctionWords() {
    QCOMPARE(find(QStringLiteral("\"love and compassion\"")), QStringList{QStringLiteral("83 ada-quill")});
    QVERIFY(find(QStringLiteral("\"love or compassion\"")).isEmpty());
    QVERIFY(find(QStringLiteral("\"love compassion\"")).isEmpty());
    QVERIFY(find(QStringLiteral("\"loves and compassion\""))
                .isEmpty()); // no related forms inside quotation marks
}

void TestSearcher::exactWordsComeBeforeRelatedForms() {
    // `university` and `universe` have one stem; the exact word's sentence is the one that is shown.
    const SearchAnswer answer = run(QStringLiteral("universe"));
    QCOMPARE(keys(answer.ids), QStringList{QStringLiteral("82 tobias-vane")});
    QVERIFY(answer.firstRows.first().sentence.text.contains(QStringLiteral("universe fits")));
    // Vane thanked, Quill says thank: each form comes first where it is typed.
    QCOMPARE(keys(run(QStringLiteral("thank")).ids),
             (QStringList{QStringLiteral("83 ada-quill"), QStringLiteral("82 tobias-vane")}));
    QCOMPARE(keys(run(QStringLiteral("thanked")).ids),
             (QStringList{QStringLiteral("82 tobias-vane"), QStringLiteral("83 ada-quill")}));
}

void TestSearcher::wordsSideBySideComeFirst() {
    // Vane's account has both words apart and more often; Quill's words stand side by side.
    const QStringList found = keys(run(QStringLiteral("make plan")).ids);
    const QStringList typed = keys(run(QStringLiteral("a plan")).ids);
    QCOMPARE(found.size(), 1);
    QCOMPARE(typed.first(), QStringLiteral("83 ada-quill"));
}

void TestSearcher::passagesAndSpeechesWithHitsAreCounted_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("counts");
    QTest::newRow("a word of two speeches") << "compassion"
                                            << "2 in 2, 0";
    QTest::newRow("a post is no speech") << "lighthouse"
                                         << "0 in 0, 1";
    QTest::newRow("a phrase") << "\"make a plan\""
                              << "1 in 1, 0";
    QTest::newRow("only what the filters leave") << "compassion year:2030"
                                                 << "1 in 1, 0";
    QTest::newRow("texts with one word of two") << "vane compassion"
                                                << "1 in 1, 0";
    QTest::newRow("names are no passages") << "tobias network:ABC"
                                           << "0 in 0, 0";
}

void TestSearcher::passagesAndSpeechesWithHitsAreCounted() {
    QFETCH(QString, text);
    QFETCH(QString, counts);
    const SearchAnswer answer = run(text);
    QVERIFY(answer.passagesKnown);
    QCOMPARE(QStringLiteral("%1 in %2, %3")
                 .arg(answer.passages)
                 .arg(answer.speechesWithHits)
                 .arg(answer.postsWithHits),
             counts);
}

void TestSearcher::theSentenceAndItsHitsAreShown() {
    const SearchAnswer answer = run(QStringLiteral("wait compassion"));
    const FoundRow &row = answer.firstRows.first();
    QCOMPARE(row.sentence.text, QStringLiteral("… He asked for compassion with those who wait."));
    QStringList marked;
    for (const TextRange &hit : row.sentence.hits)
        marked.append(row.sentence.text.mid(hit.start, hit.length));
    QCOMPARE(marked, (QStringList{QStringLiteral("compassion"), QStringLiteral("wait")}));
    QVERIFY(run(QStringLiteral("quill")).firstRows.first().headlineHits == (QList<TextRange>{{4, 5}}));
}

void TestSearcher::hitsAreMarkedInTextsAndPosts() {
    const SearchQuery query = SearchQuery::fromText(QStringLiteral("bridge greeted"));
    const NominationRecord record =
        CompiledCatalog::record(*m_connection, QStringLiteral("primetime-83/lead-actress-drama/ada-quill"));
    const RecordHits hits = m_searcher->hits(*m_connection, query, record);
    QCOMPARE(hits.passages.size(), 2); // once in the account, once in the transcript
    QCOMPARE(hits.posts.size(), 1);
    const Post &post = record.posts.first();
    const TextRange hit = hits.posts.value(post.id).first();
    QCOMPARE(post.text.mid(hit.start, hit.length), QStringLiteral("greeted"));
}

void TestSearcher::facetsCountWhatTheirValuesWouldGive() {
    const SearchAnswer answer = run(QStringLiteral("network:HBO won:yes"));
    const auto count = [](const QList<FacetCount> &counts, const QString &value) {
        for (const FacetCount &each : counts)
            if (each.value == value) return static_cast<int>(each.count);
        return 0;
    };
    QCOMPARE(static_cast<int>(answer.ids.size()), 2);
    // The network's own filter is left out of its counts, so that the others can be chosen.
    QCOMPARE(count(answer.facets.networks, QStringLiteral("HBO")), 2);
    QCOMPARE(count(answer.facets.networks, QStringLiteral("ABC")), 2);
    QCOMPARE(count(answer.facets.networks, QStringLiteral("Netflix")), 1);
    QCOMPARE(count(answer.facets.networks, QStringLiteral("CBS")), 1); // the second of a simulcast
    QCOMPARE(count(answer.facets.outcomes, QStringLiteral("yes")), 2);
    QCOMPARE(count(answer.facets.outcomes, QStringLiteral("no")), 3);
    QCOMPARE(count(answer.facets.ceremonies, QStringLiteral("83")), 2);
    QCOMPARE(count(answer.facets.ceremonies, QStringLiteral("82")), 0);
    QCOMPARE(run({}).facets.ceremonies.first().label, QStringLiteral("83rd · 2031"));
}

void TestSearcher::scopesAreCountedWithoutTheQuery() {
    const SearchAnswer answer = run(QStringLiteral("lighthouse"), Scope::Speeches);
    QCOMPARE(answer.scopes.all, 9U);
    QCOMPARE(answer.scopes.speeches, 2U);
    QCOMPARE(answer.scopes.posts, 1U);
    QCOMPARE(answer.speechCount, 1U);
    QCOMPARE(find({}, false, Scope::Speeches),
             (QStringList{QStringLiteral("83 ada-quill"), QStringLiteral("82 tobias-vane")}));
    QCOMPARE(find({}, false, Scope::Posts), QStringList{QStringLiteral("83 ada-quill")});
}

void TestSearcher::ordersAreThoseOfTheColumns_data() {
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("newest") << int(SortKey::Year) << true << "83 small-hours"
                            << "82 tobias-vane";
    QTest::newRow("oldest") << int(SortKey::Year) << false << "82 tobias-vane"
                            << "83 small-hours";
    QTest::newRow("names by their last name") << int(SortKey::Headline) << false << "83 zoe-alvarez"
                                              << "82 tobias-vane";
    QTest::newRow("networks") << int(SortKey::Network) << false << "83 zoe-alvarez"
                              << "82 n-o-v-a";
}

void TestSearcher::ordersAreThoseOfTheColumns() {
    QFETCH(int, sort);
    QFETCH(bool, descending);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const SearchRequest request{SearchQuery::fromText(QStringLiteral("won:yes")), Scope::All,
                                static_cast<SortKey>(sort), descending};
    const QStringList found = keys(m_searcher->run(*m_connection, request).ids);
    QCOMPARE(found.size(), 5);
    QCOMPARE(found.first(), first);
    QCOMPARE(found.last(), last);
}

void TestSearcher::theFirstPageAndTheOrderAreThoseOfTheAnswer() {
    for (const char *text : {"", "won:yes", "won:no"}) {
        for (const Scope scope : {Scope::All, Scope::Speeches, Scope::Posts}) {
            const SearchRequest request{SearchQuery::fromText(QString::fromUtf8(text)), scope};
            const QList<FoundRow> page = m_searcher->firstPage(*m_connection, request);
            const SearchAnswer answer = m_searcher->run(*m_connection, request);
            QCOMPARE(page, answer.firstRows);
            QCOMPARE(m_searcher->order(*m_connection, request), answer.ids);
            const SearchAnswer counts = m_searcher->run(*m_connection, request, Searcher::Parts::CountsOnly);
            QCOMPARE(counts.facets, answer.facets);
            QVERIFY(counts.ids.empty());
        }
    }
    for (const char *text : {"compassion", "compassion year:2030", "the", "nothingofthekind"}) {
        const SearchRequest request{SearchQuery::fromText(QString::fromUtf8(text)), Scope::All,
                                    SortKey::Relevance};
        const SearchAnswer answer = m_searcher->run(*m_connection, request);
        QCOMPARE(m_searcher->firstPage(*m_connection, request), answer.firstRows);
        QCOMPARE(m_searcher->order(*m_connection, request), answer.ids);
        QCOMPARE(static_cast<size_t>(answer.found), answer.ids.size());
    }
    // An order of its own needs every row, so there is no first page without the whole.
    const SearchRequest sorted{SearchQuery::fromText(QStringLiteral("quill")), Scope::All, SortKey::Network};
    QVERIFY(!m_searcher->order(*m_connection, sorted));
    QVERIFY(m_searcher->firstPage(*m_connection, sorted).isEmpty());
}

void TestSearcher::whoThankedSomebodyStandsInTheirRecord() {
    const NominationRecord quill =
        CompiledCatalog::record(*m_connection, QStringLiteral("primetime-83/lead-actress-drama/ada-quill"));
    QCOMPARE(quill.thankedBy,
             (QList<ThankedBy>{{QStringLiteral("Ada Quill"), QStringLiteral("Tobias Vane"), 2030}}));
    const NominationRecord vane =
        CompiledCatalog::record(*m_connection, QStringLiteral("primetime-82/lead-actor-drama/tobias-vane"));
    QVERIFY(vane.thankedBy.isEmpty());
}

void TestSearcher::starsAreAScope() {
    const QString key = QStringLiteral("primetime-83/lead-actress-drama/ada-quill");
    // Another connection writes, as the writer does; the searcher notices by itself.
    const std::unique_ptr<Connection> writer = m_catalog->open();
    QVERIFY(find({}, false, Scope::Starred).isEmpty());
    setStarred(*writer, key, true);
    QCOMPARE(find({}, false, Scope::Starred), QStringList{QStringLiteral("83 ada-quill")});
    QVERIFY(run(QStringLiteral("quill")).firstRows.first().row.starred);
    setStarred(*writer, key, false);
    QVERIFY(find({}, false, Scope::Starred).isEmpty());
}

void TestSearcher::nomineesThatWonYesHidesAreTold() {
    const SearchAnswer answer = run(QStringLiteral("marsh won:yes"));
    QVERIFY(answer.ids.empty());
    QCOMPARE(answer.nomineesLeftOut, 1U);
}

QTEST_GUILESS_MAIN(TestSearcher)
#include "tst_searcher.moc"
