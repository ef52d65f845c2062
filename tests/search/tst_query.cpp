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
    void wordsAreJoinedAsTheirSignsSay_data();
    void wordsAreJoinedAsTheirSignsSay();
    void onlyWhatIsWantedIsMarked();
    void theWordBeingTypedIsAPrefix();
    void aFilterBeingTypedSaysNothingYet();
    void countsAreReadAsRanges_data();
    void countsAreReadAsRanges();
    void yearsAreReadAsRanges_data();
    void yearsAreReadAsRanges();
    void aQueryReadsBackFromItsText_data();
    void aQueryReadsBackFromItsText();
    void nothingTypedIsTooMuch();
};

void TestQuery::wordsAndPhrasesAreTerms() {
    const SearchQuery query =
        SearchQuery::fromText(QStringLiteral("vote “division and hatred”  \"make a plan\""));
    const QList<SearchTerm> expected{{QStringLiteral("vote")},
                                     {QStringLiteral("division and hatred"), true},
                                     {QStringLiteral("make a plan"), true}};
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
    QTest::newRow("excluded by a word") << "NOT network:HBO" << int(Field::Network) << "HBO" << true;
    QTest::newRow("excluded twice") << "-(-network:HBO)" << int(Field::Network) << "HBO" << false;
    QTest::newRow("speaker") << "speaker:\"Mark Ruffalo\"" << int(Field::Speaker) << "Mark Ruffalo" << false;
    QTest::newRow("accepted") << "accepted:Stand-In" << int(Field::Accepted) << "stand-in" << false;
    QTest::newRow("kind") << "kind:transcript" << int(Field::Kind) << "transcript" << false;
    QTest::newRow("has") << "has:post" << int(Field::Has) << "post" << false;
    QTest::newRow("topic") << "topic:family" << int(Field::Topic) << "family" << false;
    QTest::newRow("thanks") << "thanks:\"my mother\"" << int(Field::Thanks) << "my mother" << false;
    QTest::newRow("post") << "post:congratulations" << int(Field::Post) << "congratulations" << false;
    QTest::newRow("handle") << "@GMA" << int(Field::Handle) << "GMA" << false;
    QTest::newRow("handle by name") << "handle:GMA" << int(Field::Handle) << "GMA" << false;
    QTest::newRow("tag") << "-#Emmys" << int(Field::Tag) << "Emmys" << true;
    QTest::newRow("words") << "words:>200" << int(Field::Length) << ">200" << false;
    QTest::newRow("saved search") << "search:Votes" << int(Field::Search) << "Votes" << false;
    QTest::newRow("line") << "line:limited-series" << int(Field::Line) << "limited-series" << false;
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
                              << "love";
    QTest::newRow("operator alone") << "OR"
                                    << "OR";
    QTest::newRow("operators alone") << "AND NEAR/3 OR"
                                     << "AND";
    QTest::newRow("operator first") << "OR love"
                                    << "love";
    QTest::newRow("small letters are no operator") << "love or hate"
                                                   << "love|or|hate";
    QTest::newRow("a distance that is none") << "love NEAR/x hate"
                                             << "love|NEAR/x|hate";
    QTest::newRow("open parenthesis") << "(vote"
                                      << "vote";
    QTest::newRow("brackets the wrong way round") << ")vote("
                                                  << "vote";
    QTest::newRow("empty brackets") << "( () )"
                                    << "";
    QTest::newRow("brackets that say nothing") << "((love)) (and hate)"
                                               << "love|and|hate";
    QTest::newRow("a star inside") << "M*A*S*H"
                                   << "M*A*S*H";
    QTest::newRow("an at sign alone") << "@ x"
                                      << "@|x";
    QTest::newRow("words of a length that is none") << "words:many"
                                                    << "words:many";
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
    QTest::newRow("a dash between words") << "love - hate --"
                                          << "love|hate";
    QTest::newRow("several dashes") << "--json"
                                    << "json";
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

void TestQuery::wordsAreJoinedAsTheirSignsSay_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *text, const char *words) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    row("love OR hate", "“love” or “hate”");
    row("love OR hate family", "“family”, “love” or “hate”"); // OR joins its neighbors only
    row("a OR b OR c", "“a” or “b” or “c”");
    row("(a b) OR c", "(“a” and “b”) or “c”");
    row("a AND b", "“a”, “b”");
    row("-love", "without “love”");
    row("NOT love hate", "“hate”, without “love”");
    row("-(a OR \"b c\")", "without (“a” or “b c”)");
    row("love NEAR/5 family", "“love” within 5 words of “family”");
    row("love NEAR family", "“love” within 10 words of “family”");
    row("wom*", "words that begin with “wom”");
    row("=thank", "exactly “thank”");
    row("network:HBO OR network:Max", "network HBO or network Max");
    row("love NEAR/3 network:HBO", "“love”, network HBO"); // only words can be near each other
    row("topic:family thanks:crew words:>200 @GMA has:post",
        "about family, thanks to crew, speeches of >200 words, posts by @GMA, with a post");
}

void TestQuery::wordsAreJoinedAsTheirSignsSay() {
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(SearchQuery::fromText(text).inWords(), words);
}

void TestQuery::onlyWhatIsWantedIsMarked() {
    const SearchQuery query =
        SearchQuery::fromText(QStringLiteral("love -hate (peace OR -war) quiet NEAR/2 calm network:HBO"));
    QStringList wanted;
    const QList<SearchTerm> terms = query.wantedTerms();
    for (const SearchTerm &term : terms) wanted.append(term.text);
    QCOMPARE(wanted.join(QLatin1Char(' ')), QStringLiteral("love peace quiet calm"));
    QVERIFY(query.hasWords());
    QVERIFY(!SearchQuery::fromText(QStringLiteral("-hate network:HBO")).hasWords());
}

void TestQuery::aFilterBeingTypedSaysNothingYet() {
    for (const char *text : {"year:20", "network:", "won:y", "words:>", "-year:201"}) {
        const SearchQuery typing = SearchQuery::fromText(QStringLiteral("love ") + QLatin1String(text), true);
        QCOMPARE(typing.terms.size(), 1);
        QVERIFY2(typing.groups.isEmpty() && typing.filters.isEmpty(), text);
    }
    // When it is said to be whole, nothing that was typed is left out.
    QCOMPARE(SearchQuery::fromText(QStringLiteral("love year:20")).terms.size(), 2);
}

void TestQuery::countsAreReadAsRanges_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("one") << "150" << 150 << 150;
    QTest::newRow("more") << ">200" << 201 << 1'000'000'000;
    QTest::newRow("fewer") << "<50" << 0 << 49;
    QTest::newRow("from to") << "100..200" << 100 << 200;
    QTest::newRow("from") << "100.." << 100 << 1'000'000'000;
    QTest::newRow("up to") << "..200" << 0 << 200;
    for (const char *none : {"", ">", "<", "<0", "many", "..", "-5", "99999999999"})
        QTest::newRow(*none == 0 ? "nothing" : none) << none << -1 << -1;
}

void TestQuery::countsAreReadAsRanges() {
    QFETCH(QString, text);
    QFETCH(int, least);
    QFETCH(int, most);
    const std::optional<CountRange> range = CountRange::fromText(text);
    QCOMPARE(range.has_value(), least >= 0);
    if (range) QCOMPARE(*range, (CountRange{least, most}));
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
    for (const char *text : {"compassion",
                             "year:2010..2020 network:HBO compassion",
                             "\"love and\" -category:\"Drama Series\" tie",
                             "program:\"I Know This Much Is True\" won:yes",
                             "M*A*S*H C-3PO",
                             "",
                             "love OR hate",
                             "a b OR c d",
                             "(a b) OR c",
                             "-love -\"and hate\" -(a b)",
                             "love NEAR/5 family NEAR/5 friends",
                             "love NEAR family OR peace",
                             "=thank wom* -=x",
                             "category:\"Movie (TV)\" OR network:HBO",
                             "NOT (a OR -b)",
                             "@GMA #Emmys words:<50",
                             "a OR (b c OR (d -e))",
                             "love NEAR/3 network:HBO",
                             "OR",
                             "-(a NEAR/2 b)"})
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
    // Deeper than anybody means: the brackets say nothing, the word does.
    const SearchQuery deep = SearchQuery::fromText(QStringLiteral("( ").repeated(500) + QLatin1Char('x') +
                                                   QStringLiteral(" )").repeated(500));
    QCOMPARE(deep.toText(), QStringLiteral("x"));
    QVERIFY(!SearchQuery::fromText(QStringLiteral("שלום 👋 \u202Eabc")).terms.isEmpty());
}

QTEST_APPLESS_MAIN(TestQuery)
#include "tst_query.moc"
