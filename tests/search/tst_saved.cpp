// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/saved.h"

#include "catalog/compiled_fixture.h"
#include "search/searchable_catalog.h"
#include "search/searcher.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

/// Searches that are kept, alone and inside others.
class TestSaved : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aSavedSearchStandsForItsQuery_data();
    void aSavedSearchStandsForItsQuery();
    void theyAreListedByNameAndTakenAway();

private:
    std::optional<CompiledCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
};

void TestSaved::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_connection = m_catalog->open();
    const auto keep = [this](const char *name, const char *query) {
        saveSearch(*m_connection, {QString::fromUtf8(name), QString::fromUtf8(query)});
    };
    keep("Kind words", "compassion");
    keep("Either", "university OR lighthouse");
    keep("Two networks", "network:Netflix network:ABC won:yes");
    keep("Inside", "search:Either year:2030");
    keep("Round", "search:About compassion");
    keep("About", "search:Round");
}

void TestSaved::aSavedSearchStandsForItsQuery_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    const auto row = [](const char *name, const char *text, const char *same) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(same);
    };
    row("alone", "search:\"Kind words\"", "compassion");
    row("whatever its case", "search:\"kind WORDS\"", "compassion");
    row("with others", "search:\"Kind words\" year:2030", "compassion year:2030");
    row("excluded", "won:yes -search:\"Kind words\"", "won:yes -compassion");
    row("with an operator inside", "search:Either", "university OR lighthouse");
    row("with two filters of a field inside", "search:\"Two networks\"",
        "network:Netflix network:ABC won:yes");
    row("one of two", "search:Either OR search:\"Two networks\"",
        "university OR lighthouse OR ((network:Netflix OR network:ABC) won:yes)");
    row("one in another", "search:Inside", "(university OR lighthouse) year:2030");
    row("that is not kept", "search:Nothing", "network:Nowhere");
    row("that leads back to itself", "search:Round", "network:Nowhere");
}

void TestSaved::aSavedSearchStandsForItsQuery() {
    QFETCH(QString, text);
    QFETCH(QString, same);
    Searcher searcher;
    const auto found = [&](const QString &query) {
        return searcher.run(*m_connection, {SearchQuery::fromText(query)}).ids;
    };
    QCOMPARE(found(text), found(same));
    // What its words matched is marked.
    if (text == QLatin1String("search:\"Kind words\""))
        QVERIFY(!searcher.run(*m_connection, {SearchQuery::fromText(text)})
                     .firstRows.first()
                     .sentence.hits.isEmpty());
}

void TestSaved::theyAreListedByNameAndTakenAway() {
    const qsizetype before = savedSearches(*m_connection).size();
    saveSearch(*m_connection, {QStringLiteral("Again"), QStringLiteral("a")});
    saveSearch(*m_connection, {QStringLiteral("AGAIN"), QStringLiteral("b")});
    QCOMPARE(savedSearches(*m_connection).size(), before + 1);
    QCOMPARE(savedSearches(*m_connection).at(1), (SavedSearch{QStringLiteral("AGAIN"), QStringLiteral("b")}));
    saveSearch(*m_connection, {QStringLiteral("again"), {}});
    QCOMPARE(savedSearches(*m_connection).size(), before);
}

QTEST_GUILESS_MAIN(TestSaved)
#include "tst_saved.moc"
