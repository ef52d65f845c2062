// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include <QTest>

using namespace podium;
using Field = SearchFilter::Field;

class TestQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsAndPhrasesAreTerms();
    void everyFieldIsAFilter_data();
    void everyFieldIsAFilter();
    void whatIsNoFilterStaysWords_data();
    void whatIsNoFilterStaysWords();
    void theWordBeingTypedIsAPrefix();
    void yearsAreReadAsRanges_data();
    void yearsAreReadAsRanges();
    void aQueryReadsBackFromItsText_data();
    void aQueryReadsBackFromItsText();
    void nothingTypedIsTooMuch();
};

void TestQuery::wordsAndPhrasesAreTerms() {
    const SearchQuery query =
        SearchQuery::fromText(QStringLiteral("vote “division and hatred”  \"make a plan\""));
    const QList<SearchTerm> expected{{QStringLiteral("vote"), false, false},
                                     {QStringLiteral("division and hatred"), true, false},
                                     {QStringLiteral("make a plan"), true, false}};
    QCOMPARE(query.terms, expected);
    QVERIFY(query.filters.isEmpty());
}

void TestQuery::everyFieldIsAFilter_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("exclude");
    QTest::newRow("year") << "year:2010..2020" << int(Field::Year) << "2010..2020" << false;
    QTest::newRow("network") << "network:HBO" << int(Field::Network) << "HBO" << false;
    QTest::newRow("category, quoted")
        << "category:\"Drama Series\"" << int(Field::Category) << "Drama Series" << false;
    QTest::newRow("program, curly quotes")
        << "program:“I Know This”" << int(Field::Program) << "I Know This" << false;
    QTest::newRow("person, upper case") << "Person:Coel" << int(Field::Person) << "Coel" << false;
    QTest::newRow("won") << "won:YES" << int(Field::Won) << "yes" << false;
    QTest::newRow("ceremony") << "ceremony:72nd" << int(Field::Ceremony) << "72nd" << false;
    QTest::newRow("excluded") << "-network:HBO" << int(Field::Network) << "HBO" << true;
}

void TestQuery::everyFieldIsAFilter() {
    QFETCH(QString, text);
    QFETCH(int, field);
    QFETCH(QString, value);
    QFETCH(bool, exclude);
    const SearchQuery query = SearchQuery::fromText(text);
    QVERIFY(query.terms.isEmpty());
    QCOMPARE(query.filters, (QList<SearchFilter>{{static_cast<Field>(field), value, exclude}}));
}

void TestQuery::whatIsNoFilterStaysWords_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("terms");
    QTest::newRow("apostrophe") << "we're"
                                << "we're";
    QTest::newRow("dash") << "multi-agent"
                          << "multi-agent";
    QTest::newRow("operator") << "love AND"
                              << "love|AND";
    QTest::newRow("open parenthesis") << "(vote"
                                      << "(vote";
    QTest::newRow("lone quotation mark") << "\""
                                         << "";
    QTest::newRow("star") << "*"
                          << "*";
    QTest::newRow("a year that is none") << "year:soon"
                                         << "year:soon";
    QTest::newRow("a field without a value") << "network:"
                                             << "network:";
    QTest::newRow("an unknown field") << "title:thank"
                                      << "title:thank";
    QTest::newRow("a minus") << "-title:thank -"
                             << "-title:thank|-";
    QTest::newRow("won by what") << "won:maybe"
                                 << "won:maybe";
    QTest::newRow("quotation mark left open") << "\"division and"
                                              << "division and";
}

void TestQuery::whatIsNoFilterStaysWords() {
    QFETCH(QString, text);
    QFETCH(QString, terms);
    const SearchQuery query = SearchQuery::fromText(text);
    QStringList found;
    for (const SearchTerm &term : query.terms) found.append(term.text);
    QCOMPARE(found.join(QLatin1Char('|')), terms);
    QVERIFY(query.filters.isEmpty());
}

void TestQuery::theWordBeingTypedIsAPrefix() {
    QVERIFY(SearchQuery::fromText(QStringLiteral("lov"), true).terms.first().prefix);
    QVERIFY(!SearchQuery::fromText(QStringLiteral("lov"), false).terms.first().prefix);
    QVERIFY(!SearchQuery::fromText(QStringLiteral("love "), true).terms.first().prefix);
    QVERIFY(!SearchQuery::fromText(QStringLiteral("love fam"), true).terms.first().prefix);
    QVERIFY(SearchQuery::fromText(QStringLiteral("love fam"), true).terms.last().prefix);
    QVERIFY(SearchQuery::fromText(QStringLiteral("\"make a pl"), true).terms.first().prefix);
    QVERIFY(!SearchQuery::fromText(QStringLiteral("\"make a plan\""), true).terms.first().prefix);
}

void TestQuery::yearsAreReadAsRanges_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::newRow("one") << "2020" << 2020 << 2020;
    QTest::newRow("from to") << "2010..2020" << 2010 << 2020;
    QTest::newRow("the wrong way round") << "2020..2010" << 2010 << 2020;
    QTest::newRow("from") << "2010.." << 2010 << 9999;
    QTest::newRow("up to") << "..1960" << 0 << 1960;
    QTest::newRow("nothing") << "" << -1 << -1;
    QTest::newRow("dots alone") << ".." << -1 << -1;
    QTest::newRow("three digits") << "202" << -1 << -1;
    QTest::newRow("letters") << "20x0..2011" << -1 << -1;
}

void TestQuery::yearsAreReadAsRanges() {
    QFETCH(QString, text);
    QFETCH(int, first);
    QFETCH(int, last);
    const std::optional<YearRange> range = YearRange::fromText(text);
    QCOMPARE(range.has_value(), first >= 0);
    if (range) QCOMPARE(*range, (YearRange{first, last}));
}

void TestQuery::aQueryReadsBackFromItsText_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"compassion", "year:2010..2020 network:HBO compassion",
                             "\"love and\" -category:\"Drama Series\" tie",
                             "program:\"I Know This Much Is True\" won:yes", "M*A*S*H C-3PO", ""})
        QTest::newRow(*text == 0 ? "empty" : text) << QString::fromUtf8(text);
}

void TestQuery::aQueryReadsBackFromItsText() {
    QFETCH(QString, text);
    const SearchQuery query = SearchQuery::fromText(text);
    QCOMPARE(SearchQuery::fromText(query.toText()), query);
}

void TestQuery::nothingTypedIsTooMuch() {
    const SearchQuery letters = SearchQuery::fromText(QString(10'000, QLatin1Char('x')));
    QCOMPARE(letters.terms.size(), 1);
    QCOMPARE(letters.terms.first().text.size(), 2000);
    const SearchQuery words = SearchQuery::fromText(QStringLiteral("a ").repeated(5'000));
    QCOMPARE(words.terms.size(), 64);
    QVERIFY(SearchQuery::fromText(QStringLiteral("(").repeated(5'000)).terms.size() <= 64);
    QVERIFY(!SearchQuery::fromText(QStringLiteral("שלום 👋 \u202Eabc")).terms.isEmpty());
}

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
