// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hit_marker.h"

#include "catalog/compiled_fixture.h"
#include "search/searchable_catalog.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

/// What is marked is what the indexes find.
class TestHitMarker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void marksWhatWasFound_data();
    void marksWhatWasFound();
    void apostrophesJoinInTitlesAlone();

private:
    QStringList marked(const QString &query, const QString &text,
                       Apostrophes apostrophes = Apostrophes::Part) {
        QStringList words;
        for (const TextRange &hit :
             HitMarker(*m_tokenizer, SearchQuery::fromText(query)).hits(text, apostrophes))
            words.append(text.mid(hit.start, hit.length));
        return words;
    }
    std::optional<CompiledCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Tokenizer> m_tokenizer;
};

void TestHitMarker::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_connection = m_catalog->open();
    m_tokenizer = std::make_unique<Tokenizer>(*m_connection);
}

void TestHitMarker::marksWhatWasFound_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *query, const char *text, const QStringList &words) {
        QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(text) << words;
    };
    row("a word and its related forms", "thank", "I thank you. Thanks, and thanked be they.",
        {QStringLiteral("thank"), QStringLiteral("Thanks"), QStringLiteral("thanked")});
    row("joined letters asked, parted ones found", "mash", "It was M*A*S*H’s night.",
        {QStringLiteral("M*A*S*H")});
    row("parted letters asked, joined ones found", "m*a*s*h", "It was MASH that won.",
        {QStringLiteral("MASH")});
    row("a sign in the word", "AT&T", "From AT&T, and from ATT.",
        {QStringLiteral("AT&T"), QStringLiteral("ATT")});
    row("a dash asked, none found", "co-star", "My costar and my co-star.",
        {QStringLiteral("costar"), QStringLiteral("co-star")});
    row("no dash asked, one found", "costar", "My co-star.", {QStringLiteral("co-star")});
    row("letters of another language", "soren", "Søren, thank you.", {QStringLiteral("Søren")});
    row("its own letters", "søren", "Soren and Søren.", {QStringLiteral("Soren"), QStringLiteral("Søren")});
    row("a possessive asked in one word", "okeefe", "Ms. O’Keefe’s portrait.", {QStringLiteral("O’Keefe")});
    row("a short form is not another word", "were", "We’re here, and they were.", {QStringLiteral("were")});
    row("a phrase exactly", "\"co star\"", "costar, co-star, co starred", {QStringLiteral("co-star")});
    row("a number with a sign", "1000", "1,000 thanks", {QStringLiteral("1,000")});
    row("nothing", "zebra", "No such animal.", {});
}

void TestHitMarker::marksWhatWasFound() {
    QFETCH(QString, query);
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QCOMPARE(marked(query, text), words);
}

void TestHitMarker::apostrophesJoinInTitlesAlone() {
    const auto title = QStringLiteral("Don’t Look Now");
    const auto query = QStringLiteral("dont");
    QCOMPARE(marked(query, title, Apostrophes::Join), QStringList{QStringLiteral("Don’t")});
    QCOMPARE(marked(query, title), QStringList());
}

QTEST_GUILESS_MAIN(TestHitMarker)
#include "tst_hit_marker.moc"
