// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compiled_fixture.h"
#include "catalog/error.h"
#include "catalog/review/review.h"
#include "import/csv_reader.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

class TestReview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void namesThatMayBeOneAreFound_data();
    void namesThatMayBeOneAreFound();
    void whatSomebodyFoundDifferentIsNotAskedAgain();
    void aLineThatExcusesNothingIsTold();
    void aLineThatIsNotUnderstoodIsRefused();
    void theReferenceAgreesOrIsTold();
    void aTableThatNamesNobodyIsComparedByCategory();
    void aTableWithOtherColumnsIsRefused();
    void ceremoniesFollowEachOther();
    void anAwardWithOneNameIsHardlyComplete();

private:
    QStringList spellings(const Reviewed &reviewed = {}) {
        return reviewSpellings(*m_catalog->open(), reviewed);
    }
    std::optional<CompiledCatalog> m_catalog;
};

void TestReview::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(R"(
=== lines.txt
line drama-series
  short     Drama Series
  of        program
  group     program
  category  Outstanding Drama Series | 1966 | -
line lead-actor-drama
  short     Lead Actor, Drama
  of        person
  group     acting
  category  Outstanding Lead Actor in a Drama Series | 1966 | -
=== primetime-42/ceremony.txt
ceremony primetime-42
  family   primetime
  ordinal  42
  year     1991
  name     42nd Primetime Emmy Awards
  source   example
  part main
    date     1991-09-15
    network  ABC
=== primetime-42/awards.txt
award Outstanding Drama Series
  part main
  source example
  won   The Night Ferry | ABC
  nom   Night Ferry {night-ferry-2} | ABC
  nom   Deep Water 2 | HBO
  nom   Deep Water 3 | HBO
  nom   A Long Orchard | HBO
award Outstanding Lead Actor in a Drama Series
  part main
  source example
  won   Tobias Vanebridge | The Night Ferry | ABC | as Sol
  nom   Tobias Vanebrigde | Deep Water 2 | HBO | as Piet
  nom   Bram Oster | Deep Water 3 | HBO | as Jo
  nom   Oster Bram | Deep Water 2 | HBO | as Jan
  nom   Tim Low | Deep Water 2 | HBO | as Ed
  nom   Tom Low | Deep Water 2 | HBO | as Al
)"));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
}

void TestReview::namesThatMayBeOneAreFound_data() {
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("found");
    QTest::newRow("a leading article") << "(the-night-ferry)"
                                       << "(night-ferry-2)" << true;
    QTest::newRow("two letters swapped") << "(tobias-vanebridge)"
                                         << "(tobias-vanebrigde)" << true;
    QTest::newRow("words in another order") << "(bram-oster)"
                                            << "(oster-bram)" << true;
    QTest::newRow("parts differ by a number") << "(deep-water-2)"
                                              << "(deep-water-3)" << false;
    QTest::newRow("short names differ by a letter") << "(tim-low)"
                                                    << "(tom-low)" << false;
}

void TestReview::namesThatMayBeOneAreFound() {
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, found);
    QCOMPARE(!spellings().filter(one).filter(other).isEmpty(), found);
}

void TestReview::whatSomebodyFoundDifferentIsNotAskedAgain() {
    const qsizetype before = spellings().size();
    const Reviewed reviewed =
        Reviewed::fromText(QStringLiteral("# why\n\ndifferent | oster-bram | bram-oster | Two people.\n"));
    QCOMPARE(spellings(reviewed).size(), before - 1);
    QCOMPARE(reviewed.unused(), QStringList());
}

void TestReview::aLineThatExcusesNothingIsTold() {
    const QString line = QStringLiteral("different | ada-quill | ada-quilt | Two people.");
    const Reviewed reviewed = Reviewed::fromText(line);
    spellings(reviewed);
    QCOMPARE(reviewed.unused(), QStringList{line});
}

void TestReview::aLineThatIsNotUnderstoodIsRefused() {
    for (const char *line : {"different | a | b", "different | a | b | ", "same | a | b | why", "text"})
        QVERIFY_THROWS_EXCEPTION(Error, Reviewed::fromText(QString::fromLatin1(line)));
}

void TestReview::theReferenceAgreesOrIsTold() {
    const CsvTable table =
        readCsv("year,category,nominee,staff,win\n"
                "1991,Outstanding drama series,NIGHT FERRY,\"n/a, \",True\n"
                "1991,Outstanding drama series,Deep Water 2,\"n/a, \",False\n"
                "1991,Outstanding drama series,A Long Orchard,\"n/a, \",True\n"
                "1991,Actor,The Night Ferry,\"Tobias Vanebridge, as Sol\",True\n"
                "1991,Actor,Deep Water 3,\"Somebody Else, as X; Bram Oster , as Jo\",False\n",
                QStringLiteral("reference.csv"));
    const Reviewed reviewed = Reviewed::fromText(QStringLiteral("reference | 1991 | Tim Low | Seen.\n"));
    const ReferenceReview review = reviewAgainst(*m_catalog->open(), table, reviewed);
    QCOMPARE(review.nominations, 11);
    QCOMPARE(review.wins, 2);
    QCOMPARE(review.different,
             (QStringList{QStringLiteral("1991 Outstanding Drama Series: Night Ferry (nominated)"),
                          QStringLiteral("1991 Outstanding Drama Series: A Long Orchard (nominated)")}));
    QVERIFY(review.notThere.filter(QStringLiteral("Tom Low")).size() == 1);
    QVERIFY(review.notThere.filter(QStringLiteral("Tim Low")).isEmpty());
    QVERIFY(review.notThere.filter(QStringLiteral("Bram Oster")).isEmpty());
    QCOMPARE(review.agreed + review.different.size() + review.notThere.size() + 1, review.nominations);
}

void TestReview::aTableThatNamesNobodyIsComparedByCategory() {
    const CsvTable table = readCsv("category,production,type,title,year\n"
                                   "Outstanding Lead Actor In A Drama Series,NA,Winner,The Night Ferry,1991\n"
                                   "Outstanding Lead Actor In A Drama Series,NA,Winner,Deep Water 3,1991\n"
                                   "Outstanding Costumes,NA,Nominee,Deep Water 2,1991\n"
                                   "Outstanding Costumes,NA,Nominee,Deep Water 9,1999\n",
                                   QStringLiteral("reference.csv"));
    const ReferenceReview review = reviewAgainst(*m_catalog->open(), table, {});
    QCOMPARE(review.lastYear, 1999);
    QCOMPARE(review.different, QStringList());
    QCOMPARE(review.notThere.filter(QStringLiteral("Lead Actor")).size(), 5);
    QVERIFY(review.notThere.filter(QStringLiteral("Vanebridge")).isEmpty());
}

void TestReview::aTableWithOtherColumnsIsRefused() {
    const CsvTable table = readCsv("a,b\n1,2\n", QStringLiteral("other.csv"));
    QVERIFY_THROWS_EXCEPTION(Error, reviewAgainst(*m_catalog->open(), table, {}));
}

void TestReview::ceremoniesFollowEachOther() {
    const std::unique_ptr<Connection> connection = m_catalog->open();
    QCOMPARE(reviewCeremonies(*connection).wrong, QStringList());
    connection->execute(QStringLiteral("insert into ceremony (id, key, family_id, ordinal, award_year, name) "
                                       "select 99, 'x', family_id, 45, 1990, 'Later' from ceremony limit 1"));
    const CeremonyReview review = reviewCeremonies(*connection);
    connection->execute(QStringLiteral("delete from ceremony where id = 99"));
    QCOMPARE(review.wrong.size(), 1);
    QVERIFY(review.wrong.first().contains(QStringLiteral("Later (1990)")));
    QCOMPARE(review.notYet.filter(QStringLiteral("is not entered")),
             (QStringList{QStringLiteral("Ceremony 43 is not entered."),
                          QStringLiteral("Ceremony 44 is not entered.")}));
}

void TestReview::anAwardWithOneNameIsHardlyComplete() {
    const std::unique_ptr<Connection> connection = m_catalog->open();
    QCOMPARE(reviewCeremonies(*connection).notYet, QStringList());
    connection->execute(
        QStringLiteral("begin; delete from nomination where outcome = 'nominated' and award_id = 1"));
    const CeremonyReview review = reviewCeremonies(*connection);
    connection->execute(QStringLiteral("rollback"));
    QCOMPARE(review.notYet, QStringList{QStringLiteral(
                                "1991 Outstanding Drama Series is called complete and has one name.")});
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
