// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/error.h"
#include "import/article_bytes.h"
#include "import/article_reader.h"
#include "import/flattened_post.h"

#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace podium;

namespace {

/// An invented article in the shape of real ones: invented people, an invented program.
const QString article = QStringLiteral(
    " date 2031-09-15 Ada Quill gave thanks for “light and patience” at the Emmys 2031 tonight (September "
    "14).\n\n"
    "The actor won the award for Outstanding Lead Actress In A Drama Series for her role in NBN’s The Long "
    "Orchard.\n\n"
    "Accepting the award via video link, Quill spoke of her crew.\n\n"
    "“We planted every tree ourselves,” she began. “And every tree asked us a question – who will be here "
    "for the fruit?”\n\n"
    "Ada Quill accepts the #Emmy for lead actress. https://t.co/abc123 #Emmys pic.twitter.com/xyz789 — Nine "
    "O’Clock News (@NineNews) September 15, 2031\n\n"
    "She continued: “I owe this to people who water things that they will never see in bloom.\n\n"
    "“So here is my promise: I will water what I was given, and I will hand it on.”\n\n"
    "Quill ended by calling on those watching to “plant something” and to look after “light and "
    "patience”.\n\n"
    "The Emmys 2031 are held with host Tobias Vane.");

Proposal read(const QString &text) {
    return readArticle(text.toUtf8(), QStringLiteral("article.txt"));
}

QString seed() {
    QFile file(QStringLiteral(PODIUM_SHARED "/seed/000_73170c5da3306430.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TestArticleReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreReadWithTheWordsTheyStandIn();
    void theSpeechIsToldFromTheReporter();
    void anEmbeddedPostIsRead();
    void quotationMarksOfAllKinds_data();
    void quotationMarksOfAllKinds();
    void aShortPhraseIsNoPassage_data();
    void aShortPhraseIsNoPassage();
    void theSeedIsReadWhole();
    void theSeedsPostIsRead();
    void badBytesAreRefused_data();
    void badBytesAreRefused();
    void badFilesAreRefused();
    void windows1252IsReadAndTold();
    void controlCharactersAreTakenOut();
    void datesArePrintedInManyWays_data();
    void datesArePrintedInManyWays();
};

void TestArticleReader::fieldsAreReadWithTheWordsTheyStandIn() {
    const Proposal proposal = read(article);
    QCOMPARE(proposal.date.value, QStringLiteral("2031-09-15"));
    QCOMPARE(proposal.person.value, QStringLiteral("Ada Quill"));
    QCOMPARE(proposal.category.value, QStringLiteral("Outstanding Lead Actress In A Drama Series"));
    QCOMPARE(proposal.program.value, QStringLiteral("The Long Orchard"));
    QCOMPARE(proposal.network.value, QStringLiteral("NBN"));
    QCOMPARE(proposal.ceremonyYear, 2031);
    QCOMPARE(proposal.acceptance, AcceptanceMode::Remote);
    for (const ProposedField &field : {proposal.date, proposal.person, proposal.category, proposal.program,
                                       proposal.network, proposal.ceremony, proposal.mode}) {
        QCOMPARE(proposal.text.mid(field.from.start, field.from.length).simplified(), field.value);
    }
}

void TestArticleReader::theSpeechIsToldFromTheReporter() {
    const Proposal proposal = read(article);
    QCOMPARE(proposal.passages.size(), 3);
    QCOMPARE(proposal.passages[0].text,
             QStringLiteral("We planted every tree ourselves. And every tree asked us a question – who will "
                            "be here for the fruit?"));
    QCOMPARE(proposal.passages[0].attribution, QStringLiteral("she began"));
    QVERIFY(!proposal.passages[0].continuesBefore);
    QCOMPARE(proposal.passages[1].attribution, QStringLiteral("She continued"));
    QVERIFY(proposal.passages[1].text.startsWith(QStringLiteral("I owe this")));
    QVERIFY(proposal.passages[2].continuesBefore);
    QVERIFY(proposal.passages[2].text.endsWith(QStringLiteral("hand it on.")));
}

void TestArticleReader::anEmbeddedPostIsRead() {
    const Proposal proposal = read(article);
    QCOMPARE(proposal.posts.size(), 1);
    const Post &post = proposal.posts.first().post;
    QCOMPARE(post.displayName, QStringLiteral("Nine O’Clock News"));
    QCOMPARE(post.handle, QStringLiteral("NineNews"));
    QCOMPARE(post.postedPrinted, QStringLiteral("2031-09-15"));
    QVERIFY(post.text.startsWith(QStringLiteral("Ada Quill accepts")));
    QCOMPARE(post.links, (QList<PostLink>{{QStringLiteral("https://t.co/abc123"), {}}}));
    QCOMPARE(post.media.size(), 1);
    QVERIFY(!post.media.first().kept);
    QVERIFY(!post.described);
}

void TestArticleReader::quotationMarksOfAllKinds_data() {
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("speech");
    QTest::newRow("straight") << "\"It took nine years to stand here, and I would do it again,\" she said."
                              << "It took nine years to stand here, and I would do it again,";
    QTest::newRow("British") << "‘It took nine years, and I’d do all of them again,’ she said."
                             << "It took nine years, and I’d do all of them again,";
    QTest::newRow("nested") << "“My mother said ‘go and find out’, and I have never stopped,” she said."
                            << "My mother said ‘go and find out’, and I have never stopped,";
    QTest::newRow("brackets and ellipsis kept")
        << "“It is for [the crew] … and for everyone who waited,” she said."
        << "It is for [the crew] … and for everyone who waited,";
    QTest::newRow("sentence goes on after the attribution")
        << "“It took nine years,” she said, “and I would do every one of them again.”"
        << "It took nine years, and I would do every one of them again.";
    QTest::newRow("brought in by a colon")
        << "In her speech, Quill said: “It took nine years and a very patient dog.”"
        << "It took nine years and a very patient dog.";
    QTest::newRow("brought in by a verb")
        << "Quill said “it took nine years and a patient dog, and I would do every one of them again "
           "tomorrow”."
        << "it took nine years and a patient dog, and I would do every one of them again tomorrow";
}

void TestArticleReader::quotationMarksOfAllKinds() {
    QFETCH(QString, paragraph);
    QFETCH(QString, speech);
    const Proposal proposal = read(QStringLiteral("Ada Quill won at the Emmys.\n\n") + paragraph);
    QCOMPARE(proposal.passages.size(), 1);
    QCOMPARE(proposal.passages.first().text, speech);
}

void TestArticleReader::aShortPhraseIsNoPassage_data() {
    QTest::addColumn<QString>("paragraph");
    QTest::newRow("at the end") << "Quill closed by asking everybody to “plant something” before the winter.";
    QTest::newRow("at the start")
        << "“Light and patience” was the phrase with which Quill closed her speech to the hall that night.";
    QTest::newRow("two")
        << "She spoke of “light and patience” and of “slow work”, to long applause from the hall.";
    QTest::newRow("a title")
        << "The episode “What the River Keeps” was written by a newcomer, said the producers of the series.";
}

void TestArticleReader::aShortPhraseIsNoPassage() {
    QFETCH(QString, paragraph);
    QVERIFY(read(QStringLiteral("Ada Quill won at the Emmys.\n\n") + paragraph).passages.isEmpty());
}

void TestArticleReader::theSeedIsReadWhole() {
    const QString text = seed();
    if (text.isEmpty()) QSKIP("the seed article is not beside this checkout");
    const Proposal proposal = read(text);
    QCOMPARE(proposal.date.value, QStringLiteral("2020-09-21"));
    QCOMPARE(proposal.person.value, QStringLiteral("Mark Ruffalo"));
    QCOMPARE(proposal.category.value, QStringLiteral("Outstanding Lead Actor In A Limited Series Or Movie"));
    QCOMPARE(proposal.program.value, QStringLiteral("I Know This Much Is True"));
    QCOMPARE(proposal.network.value, QStringLiteral("HBO"));
    QCOMPARE(proposal.ceremonyYear, 2020);
    QCOMPARE(proposal.acceptance, AcceptanceMode::Remote);
    QCOMPARE(proposal.passages.size(), 3);
    QCOMPARE(proposal.passages[0].attribution, QStringLiteral("he began"));
    QCOMPARE(proposal.passages[1].attribution, QStringLiteral("He continued"));
    QVERIFY(proposal.passages[1].text.endsWith(QStringLiteral("our diversity.")));
    QVERIFY(proposal.passages[2].continuesBefore);
    QVERIFY(proposal.passages[2].text.contains(QStringLiteral("division and hatred")));
    for (const ProposedPassage &passage : proposal.passages)
        QVERIFY(!passage.text.contains(QStringLiteral("make a plan")));
}

void TestArticleReader::theSeedsPostIsRead() {
    const QString text = seed();
    if (text.isEmpty()) QSKIP("the seed article is not beside this checkout");
    const Proposal proposal = read(text);
    QCOMPARE(proposal.posts.size(), 1);
    const Post &post = proposal.posts.first().post;
    QCOMPARE(post.handle, QStringLiteral("GMA"));
    QCOMPARE(post.displayName, QStringLiteral("Good Morning America"));
    QCOMPARE(post.postedPrinted, QStringLiteral("2020-09-21"));
    QCOMPARE(post.links.size(), 1);
    QCOMPARE(post.media.size(), 1);
    QVERIFY(post.text.contains(QStringLiteral("#Emmy")));
}

void TestArticleReader::badBytesAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1\2\3",
                                          9)
                            << "not a text file";
    QByteArray noise;
    for (int i = 0; i < 4000; ++i) noise.append(static_cast<char>(1 + (i * 7919) % 255));
    QTest::newRow("noise") << noise << "not a text file";
    QTest::newRow("cut in a character")
        << (QStringLiteral("The Emmys were held. “Thanks").toUtf8() + QByteArray("\xE2\x80"))
        << "middle of a character";
    QTest::newRow("no award") << QByteArray("The town council met on Tuesday and talked about buses.")
                              << "does not speak of an Emmy";
    QTest::newRow("another language, no award")
        << QStringLiteral("Der Stadtrat sprach über Straßenbahnen.").toUtf8() << "does not speak of an Emmy";
}

void TestArticleReader::badBytesAreRefused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    try {
        (void)readArticle(bytes, QStringLiteral("odd.txt"));
        QFAIL("was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::BadInput);
        QVERIFY2(error.text().contains(says), qPrintable(error.text()));
        QVERIFY(error.text().contains(QStringLiteral("odd.txt")));
        QVERIFY(!error.advice().isEmpty());
    }
}

void TestArticleReader::badFilesAreRefused() {
    const QTemporaryDir folder;
    const auto refused = [](const QString &path, const QString &says) {
        try {
            (void)readArticleFile(path);
        } catch (const Error &error) {
            return error.text().contains(says) && !error.advice().isEmpty();
        }
        return false;
    };
    QVERIFY(refused(folder.filePath(QStringLiteral("missing.txt")), QStringLiteral("no file")));
    QVERIFY(refused(folder.path(), QStringLiteral("not a file")));
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    QVERIFY(refused(pipe, QStringLiteral("not a file")));
    QFile empty(folder.filePath(QStringLiteral("empty.txt")));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    QVERIFY(refused(empty.fileName(), QStringLiteral("empty")));
    QFile large(folder.filePath(QStringLiteral("large.txt")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(50 * 1024 * 1024));
    large.close();
    QVERIFY(refused(large.fileName(), QStringLiteral("too large")));
}

void TestArticleReader::windows1252IsReadAndTold() {
    const Proposal proposal = readArticle(
        QByteArray("The Emmys.\n\n\x93It took nine years to stand here, truly,\x94 she said of Zo\xEB."),
        QStringLiteral("old.txt"));
    QCOMPARE(proposal.passages.size(), 1);
    QVERIFY(proposal.text.contains(QStringLiteral("Zoë")));
    QVERIFY(std::any_of(proposal.problems.cbegin(), proposal.problems.cend(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Warning &&
               problem.what.contains(QStringLiteral("Windows-1252"));
    }));
}

void TestArticleReader::controlCharactersAreTakenOut() {
    const Proposal proposal =
        read(QStringLiteral("The Emmys\u0007 tonight.\r\n\r\nA second\u0001 paragraph."));
    QCOMPARE(proposal.text, QStringLiteral("The Emmys tonight.\n\nA second paragraph."));
    QVERIFY(proposal.problems.first().what.contains(QStringLiteral("2 control characters")));
}

void TestArticleReader::datesArePrintedInManyWays_data() {
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("iso");
    QTest::newRow("American") << "September 21, 2020"
                              << "2020-09-21";
    QTest::newRow("AP") << "Sept. 21, 2020"
                        << "2020-09-21";
    QTest::newRow("British") << "21 September 2020"
                             << "2020-09-21";
    QTest::newRow("no such day") << "February 30, 2020"
                                 << "";
    QTest::newRow("no date") << "tomorrow"
                             << "";
}

void TestArticleReader::datesArePrintedInManyWays() {
    QFETCH(QString, printed);
    QFETCH(QString, iso);
    QCOMPARE(isoDate(printed), iso);
}

QTEST_APPLESS_MAIN(TestArticleReader)
#include "tst_article_reader.moc"
