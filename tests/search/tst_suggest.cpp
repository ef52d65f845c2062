// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"
#include "search/suggest.h"

#include "catalog/compiled_fixture.h"
#include "search/searchable_catalog.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

class TestSuggest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void unknownWordsAreMended_data();
    void unknownWordsAreMended();
    void aSuggestionSaysWhatItFinds();

private:
    std::optional<CompiledCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
};

void TestSuggest::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_connection = m_catalog->open();
}

void TestSuggest::unknownWordsAreMended_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *name, const char *typed, const char *meant) {
        QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromUtf8(meant);
    };
    row("a letter missing", "compasion", "compassion");
    row("a letter more", "universsity", "university");
    row("two swapped", "brigde", "bridge");
    row("another", "compazsion", "compassion");
    row("the first one wrong", "nuiversity", "university");
    row("two off in a long word", "lighhtouse", "lighthouse");
    row("accents of a name", "Alvares", "alvarez");
    row("one of two", "tree compasion", "tree compassion");
    row("in a phrase", "\"make a plam\"", "\"make a plan\"");
    row("filters stay", "network:HBO compasion", "network:HBO compassion");
    row("known already", "compassion", "");
    row("nothing near", "xyzzyx", "");
    row("one of two has nothing near", "compasion xyzzyx", "");
    row("too short", "qz", "");
    row("no word", "*", "");
    row("nothing", "", "");
}

void TestSuggest::unknownWordsAreMended() {
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const std::optional<SearchQuery> corrected =
        correctedQuery(*m_connection, SearchQuery::fromText(typed, true));
    QCOMPARE(corrected ? corrected->toText() : QString(), meant);
}

void TestSuggest::aSuggestionSaysWhatItFinds() {
    Searcher searcher;
    SearchRequest request{SearchQuery::fromText(QStringLiteral("compasion ")), Scope::All, SortKey::Relevance,
                          true};
    const std::optional<Suggestion> suggestion = searcher.suggestion(*m_connection, request);
    QVERIFY(suggestion);
    QCOMPARE(suggestion->words, QStringLiteral("compassion"));
    QCOMPARE(suggestion->count, 2U);
    QCOMPARE(searcher.run(*m_connection, suggestion->request).ids.size(), 2U);
    // A word that is spelled right and stands nowhere with the others is no help.
    request.query = SearchQuery::fromText(QStringLiteral("compasion year:1949"));
    QVERIFY(!searcher.suggestion(*m_connection, request));
}

QTEST_GUILESS_MAIN(TestSuggest)
#include "tst_suggest.moc"
