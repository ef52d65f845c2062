// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/explain.h"

#include "catalog/compiled_fixture.h"
#include "search/searchable_catalog.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

class TestExplain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachTermSaysWhatItMatchedAndHow_data();
    void eachTermSaysWhatItMatchedAndHow();

private:
    std::optional<CompiledCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
};

void TestExplain::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_connection = m_catalog->open();
}

void TestExplain::eachTermSaysWhatItMatchedAndHow_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *query, const char *words) {
        QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(words);
    };
    row("compassion", "compassion: compassion, exactly, speech, 1");
    row("tree", "tree: trees, related form, speech, 1");
    row("bridge", "bridge: bridge, exactly, speech, 2");
    row("quill lighthouse", "quill: Quill, exactly, names, 1; quill: Quill, exactly, speech, 1; "
                            "lighthouse: lighthouse, exactly, post, 1");
    row("tre*", "tre: trees, beginning, speech, 1");
    row("multiagent", "multiagent: multi-agent, other spelling, speech, 1");
    row("\"make a plan\"", "make a plan: Make a plan, exactly, speech, 1");
    row("zebra OR tea", "tea: tea, exactly, speech, 1");
    row("-zebra network:HBO", "");
}

void TestExplain::eachTermSaysWhatItMatchedAndHow() {
    QFETCH(QString, query);
    QFETCH(QString, words);
    static const QStringList how{QStringLiteral("exactly"), QStringLiteral("related form"),
                                 QStringLiteral("other spelling"), QStringLiteral("beginning")};
    static const QStringList where{QStringLiteral("names"), QStringLiteral("speech"), QStringLiteral("post")};
    const NominationRecord record =
        CompiledCatalog::record(*m_connection, QStringLiteral("primetime-83/lead-actress-drama/ada-quill"));
    QStringList found;
    const QList<TermMatch> matches = explainMatches(*m_connection, SearchQuery::fromText(query), record);
    for (const TermMatch &match : matches)
        found.append(QStringLiteral("%1: %2, %3, %4, %5")
                         .arg(match.asked, match.found, how[static_cast<int>(match.how)],
                              where[static_cast<int>(match.where)])
                         .arg(match.times));
    QCOMPARE(found.join(QStringLiteral("; ")), words);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
