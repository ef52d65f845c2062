// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/describe.h"

#include <QLocale>
#include <QTest>

using namespace podium;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

NominationRecord ruffalo() {
    NominationRecord record;
    record.headline = QStringLiteral("Mark Ruffalo");
    record.outcome = Outcome::Won;
    Credit credit;
    credit.name = record.headline;
    record.credits.append(credit);
    record.ceremony.name = QStringLiteral("72nd Primetime Emmy Awards");
    Part part;
    part.key = QStringLiteral("primetime-72/main");
    part.name = QStringLiteral("Telecast");
    part.date = QStringLiteral("2020-09-20");
    record.ceremony.parts.append(part);
    record.partKey = part.key;
    return record;
}

Acceptance accepted(AcceptanceMode mode, const QStringList &by = {}, const QString &place = {}) {
    Acceptance acceptance;
    acceptance.mode = mode;
    acceptance.by = by;
    acceptance.place = place;
    return acceptance;
}

} // namespace
Q_DECLARE_METATYPE(podium::Acceptance)

class DescribeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aDateIsAsExactAsItIsKnown_data() {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("words");
        QTest::newRow("day") << "2020-09-20"
                             << "20 September 2020";
        QTest::newRow("month") << "2020-09"
                               << "September 2020";
        QTest::newRow("year") << "2020"
                              << "2020";
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("as printed") << "Sept. 20"
                                    << "Sept. 20";
        QTest::newRow("a day that does not exist") << "2020-09-31"
                                                   << "2020-09-31";
    }
    void aDateIsAsExactAsItIsKnown() {
        QFETCH(QString, iso);
        QFETCH(QString, words);
        QCOMPARE(describe::date(iso), words);
    }

    void theWayOfAcceptingIsOneLine_data() {
        QTest::addColumn<Acceptance>("acceptance");
        QTest::addColumn<QString>("words");
        const QStringList himself{QStringLiteral("Mark Ruffalo")};
        const QStringList other{QStringLiteral("Jack Cassidy")};
        using enum AcceptanceMode;
        QTest::newRow("stage") << accepted(Stage) << "on stage";
        QTest::newRow("stage, himself") << accepted(Stage, himself) << "on stage";
        QTest::newRow("stage, another") << accepted(Stage, other) << "on stage, by Jack Cassidy";
        QTest::newRow("remote") << accepted(Remote) << "by video link";
        QTest::newRow("a place") << accepted(Remote, himself, QStringLiteral("by video link, from home"))
                                 << "by video link, from home";
        QTest::newRow("stand-in") << accepted(StandIn, other) << "Jack Cassidy for Mark Ruffalo";
        QTest::newRow("stand-in at a place") << accepted(StandIn, other, QStringLiteral("in New York"))
                                             << "Jack Cassidy for Mark Ruffalo, in New York";
        QTest::newRow("stand-in, not known who") << accepted(StandIn) << "on stage, by a stand-in";
        QTest::newRow("taped") << accepted(Taped) << "in a recording made before the night";
        QTest::newRow("letter") << accepted(Letter) << "absent; by letter";
        QTest::newRow("phone") << accepted(Phone) << "by telephone";
        QTest::newRow("post") << accepted(AcceptanceMode::Post)
                              << "absent; by a post or statement afterwards";
        QTest::newRow("none") << accepted(None) << "absent; not accepted on the night";
        QTest::newRow("unknown") << accepted(Unknown) << "not known how";
        Acceptance all = accepted(Stage);
        all.seconds = 45;
        all.playedOff = true;
        all.bleeped = true;
        all.aired = false;
        QTest::newRow("with everything")
            << all
            << text("on stage · 45 seconds · played off by music · bleeped in the broadcast · not broadcast");
        Acceptance plain = accepted(Stage);
        plain.seconds = 1;
        plain.playedOff = false;
        plain.aired = true;
        QTest::newRow("with nothing that is worth a word") << plain << text("on stage · 1 second");
    }
    void theWayOfAcceptingIsOneLine() {
        QFETCH(Acceptance, acceptance);
        QFETCH(QString, words);
        QCOMPARE(describe::accepted(acceptance, ruffalo()), words);
    }

    void theCeremonyHasTheDateOfTheRightPart() {
        NominationRecord record = ruffalo();
        QCOMPARE(describe::ceremony(record), text("72nd Primetime Emmy Awards, 20 September 2020"));
        Part early;
        early.key = QStringLiteral("primetime-72/creative-arts-1");
        early.name = QStringLiteral("Creative Arts, night 1");
        early.date = QStringLiteral("2020-09-14");
        record.ceremony.parts.prepend(early);
        QCOMPARE(describe::ceremony(record), text("72nd Primetime Emmy Awards, Telecast, 20 September 2020"));
        record.partKey = early.key;
        QCOMPARE(describe::ceremony(record),
                 text("72nd Primetime Emmy Awards, Creative Arts, night 1, 14 September 2020"));
        record.partKey.clear();
        QCOMPARE(describe::ceremony(record), text("72nd Primetime Emmy Awards"));
        QCOMPARE(describe::night(record), QString());
    }

    void aTieIsSaidAtTheBadge() {
        NominationRecord record = ruffalo();
        QCOMPARE(describe::outcomeBadge(record), text("Won"));
        record.awardMany = QStringLiteral("tie");
        QCOMPARE(describe::outcomeBadge(record), text("Won (tie)"));
        record.outcome = Outcome::Nominated;
        QCOMPARE(describe::outcomeBadge(record), text("Nominated"));
    }

    void theAwardsNoteTellsEverythingThatIsUnusual() {
        NominationRecord record = ruffalo();
        QCOMPARE(describe::categoryNote(record), QString());
        record.awardResult = QStringLiteral("unknown");
        record.awardMany = QStringLiteral("rule");
        record.awardCoverage = QStringLiteral("part");
        record.awardNote = QStringLiteral("A note.");
        QCOMPARE(describe::categoryNote(record),
                 text("Who won is not known. The rules of the year allowed several winners. "
                      "Not all nominees are in the catalog. A note."));
    }

    void aClaimNamesItsSourceAndWhetherItIsBelieved() {
        Source cnn;
        cnn.outlet = QStringLiteral("CNN");
        cnn.published = QStringLiteral("1971-05");
        const Claim refused{QStringLiteral("accepted-by"), QStringLiteral("nobody"), false, {}, cnn};
        QCOMPARE(describe::claim(refused),
                 text("CNN, May 1971 gives the accepted by as “nobody”; not taken as true"));
        const Claim nobodys{
            QStringLiteral("outcome"), QStringLiteral("won"), true, QStringLiteral("why"), {}};
        QCOMPARE(describe::claim(nobodys),
                 text("A source without a name gives the outcome as “won”; taken as true (why)"));
    }

    void namesFromRightToLeftDoNotTurnTheSentence() {
        const QString hebrew = text("שם");
        QCOMPARE(describe::names({hebrew, QStringLiteral("A")}),
                 QChar(0x2068) + hebrew + QChar(0x2069) + QStringLiteral(" and A"));
        QCOMPARE(describe::names({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}),
                 text("A, B and C"));
        QCOMPARE(describe::names({}), QString());
    }

    void aTextSaysWhatItIsAndInWhichLanguage() {
        SpeechText speech;
        speech.language = QStringLiteral("en");
        QCOMPARE(describe::textKind(speech), text("Account, not a transcript"));
        speech.kind = TextKind::Excerpts;
        speech.language = QStringLiteral("ja");
        QCOMPARE(describe::textKind(speech), text("Excerpts, not the whole speech, in Japanese"));
    }

    void aPostIsOfThePlatformOfItsDay_data() {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QString>("platform");
        QTest::newRow("printed as articles do") << "September 21, 2020"
                                                << ""
                                                << "X, then Twitter";
        QTest::newRow("ISO") << "2020-09-21"
                             << ""
                             << "X, then Twitter";
        QTest::newRow("the day of the new name") << "2023-07-24"
                                                 << ""
                                                 << "X";
        QTest::newRow("by its time") << ""
                                     << "2023-07-23T23:00:00Z"
                                     << "X, then Twitter";
        QTest::newRow("no day known") << "last night"
                                      << ""
                                      << "X";
    }
    void aPostIsOfThePlatformOfItsDay() {
        QFETCH(QString, printed);
        QFETCH(QString, utc);
        QFETCH(QString, platform);
        Post post;
        post.platform = Platform::X;
        post.postedPrinted = printed;
        post.postedUtc = utc;
        QCOMPARE(describe::platform(post), platform);
    }

    void aPostSaysWhereItComesFromAndWhatIsMissing() {
        Post post;
        Source nme;
        nme.outlet = QStringLiteral("NME");
        nme.published = QStringLiteral("2020-09-21");
        post.sources = {nme};
        QCOMPARE(describe::authenticity(post), text("described from NME, 21 September 2020"));
        post.described = false;
        post.captured = QStringLiteral("2026-11-23");
        QCOMPARE(describe::authenticity(post),
                 text("printed by NME, 21 September 2020 · brought in on 23 November 2026"));
        QCOMPARE(describe::life(post), text("not checked whether it still stands"));
        post.life = PostLife::Deleted;
        post.lifeChecked = QStringLiteral("2023-05-03");
        QCOMPARE(describe::life(post), text("deleted, as seen on 3 May 2023"));
        QCOMPARE(describe::media(post), QString());
        post.media = {{QStringLiteral("picture"), false, {}, {}},
                      {QStringLiteral("picture"), false, {}, {}},
                      {QStringLiteral("video"), false, {}, {}},
                      {QStringLiteral("picture"), true, {}, {}}};
        QCOMPARE(describe::media(post), text("2 pictures not kept · 1 video not kept"));
    }
};

QTEST_GUILESS_MAIN(DescribeTest)
#include "tst_describe.moc"
