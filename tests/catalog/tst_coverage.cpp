// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compiled_fixture.h"
#include "catalog/coverage.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

class TestCoverage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyAwardSaysWhatIsKnownOfIt_data();
    void everyAwardSaysWhatIsKnownOfIt();
    void anHonourThatNobodyGotIsNotMissing();
    void aNameThatWasNotYetInUseIsNotMissing();
    void countsAreThoseOfTheCeremony();

private:
    std::optional<CompiledCatalog> m_catalog;
    QList<CeremonyCoverage> m_coverage;
};

void TestCoverage::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(R"(
=== lines.txt
line comedy-series
  short     Comedy Series
  of        program
  group     program
  category  Outstanding Comedy Series | 1966 | -
line drama-series
  short     Drama Series
  of        program
  group     program
  category  Outstanding Drama Series | 1966 | -
line lead-actress-drama
  short     Lead Actress, Drama
  of        person
  group     acting
  category  Outstanding Lead Actress in a Drama Series | 2000 | -
line lead-actor-drama
  short     Lead Actor, Drama
  of        person
  group     acting
  category  Outstanding Lead Actor in a Drama Series | 2000 | -
line writing-drama
  short     Writing, Drama
  of        person
  group     writing
  category  Outstanding Writing for a Drama Series | 2031 | -
line governors-award
  short     Governors Award
  of        person
  group     honorary
  category  Governors Award | 1978 | -
    rule    honorary
=== primetime-82/ceremony.txt
ceremony primetime-82
  family   primetime
  ordinal  82
  year     2030
  name     82nd Primetime Emmy Awards
  source   example
  part main
    date     2030-09-15
    network  ABC
=== primetime-82/awards.txt
award Outstanding Comedy Series
  part main
  source example
  won   N*O*V*A | Netflix
  nom   Small Hours | HBO
award Outstanding Drama Series
  part main
  source example
  coverage winners
  won   Night Ferry | ABC
award Outstanding Lead Actor in a Drama Series
  part main
  source example
  coverage part
  won   Tobias Vane | Night Ferry | ABC | as Sol
  nom   Bram Oster | Deep Water | HBO | as Piet
=== primetime-82/speeches.txt
speech vane
  for       lead-actor-drama/tobias-vane
  accepted  stage
  account
    source  example
    > Vane thanked a university and its gardeners.
speech nova
  for       comedy-series/n-o-v-a
  accepted  none
  source    example
)"));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_coverage = readCoverage(*m_catalog->open());
    QCOMPARE(m_coverage.size(), 1);
}

void TestCoverage::everyAwardSaysWhatIsKnownOfIt_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("nominations");
    QTest::newRow("all nominees") << "Comedy Series"
                                  << "complete" << 2;
    QTest::newRow("only the winner") << "Drama Series"
                                     << "winners only" << 1;
    QTest::newRow("some nominees") << "Lead Actor, Drama"
                                   << "in part" << 2;
    QTest::newRow("nothing") << "Lead Actress, Drama"
                             << "missing" << 0;
}

void TestCoverage::everyAwardSaysWhatIsKnownOfIt() {
    QFETCH(QString, line);
    QFETCH(QString, state);
    QFETCH(int, nominations);
    const QList<AwardCoverage> &awards = m_coverage.first().awards;
    const auto award = std::find_if(awards.cbegin(), awards.cend(),
                                    [&](const AwardCoverage &each) { return each.line == line; });
    QVERIFY(award != awards.cend());
    QCOMPARE(coverageWord(award->state), state);
    QCOMPARE(award->nominations, nominations);
}

void TestCoverage::anHonourThatNobodyGotIsNotMissing() {
    for (const AwardCoverage &award : m_coverage.first().awards)
        QVERIFY(award.line != QStringLiteral("Governors Award"));
}

void TestCoverage::aNameThatWasNotYetInUseIsNotMissing() {
    for (const AwardCoverage &award : m_coverage.first().awards)
        QVERIFY(award.line != QStringLiteral("Writing, Drama"));
}

void TestCoverage::countsAreThoseOfTheCeremony() {
    const CeremonyCoverage &ceremony = m_coverage.first();
    QCOMPARE(ceremony.year, 2030);
    QCOMPARE(ceremony.ordinal, std::optional<int>(82));
    QCOMPARE(ceremony.nominations(), 5);
    QCOMPARE(ceremony.wins(), 3);
    QCOMPARE(ceremony.speeches, 1); // an acceptance of which nothing is told has no text
    QCOMPARE(ceremony.posts, 0);
    QCOMPARE(ceremony.count(CoverageState::Complete), 1);
    QCOMPARE(ceremony.count(CoverageState::Missing), 1);
}

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
