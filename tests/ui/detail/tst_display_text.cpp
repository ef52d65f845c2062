// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/display_text.h"

#include "models/describe.h"

#include <QElapsedTimer>
#include <QTest>

using namespace podium;

class DisplayTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryTextIsShownAsItIs_data();
    void anOrdinaryTextIsShownAsItIs();
    void aWordWithoutEndGetsPlacesToBreak();
    void aPlaceInTheSourceIsFoundInWhatIsShown();
    void noMoreThanEightMarksStandUponALetter();
    void signsThatMeanSomethingToADocumentAreReplaced_data();
    void signsThatMeanSomethingToADocumentAreReplaced();
    void anEmojiIsNeverCutInHalf();
    void aTextOverTheLimitIsCutAndSaysSo();
    void anIsolateCannotBeEndedFromInside();
    void aMegabyteIsReadInNoTime();
    void oneLineIsOneLine();
    void aNameThatRunsFromTheRightIsIsolated();
    void theDotBetweenFactsIsNeverFirstInALine();
};

void DisplayTextTest::anOrdinaryTextIsShownAsItIs_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("prose") << QStringLiteral("We do that with “love” – and compassion.");
    QTest::newRow("accents") << QStringLiteral("Jean-Marc Vallée, Ångström");
    QTest::newRow("Japanese") << QStringLiteral("皆さん、ありがとう。");
    QTest::newRow("Arabic") << QStringLiteral("شكرا جزيلا");
    QTest::newRow("emoji with a joiner") << QStringLiteral("👩‍🎤 sings");
    QTest::newRow("accents in parts") << QStringLiteral("e\u0301te\u0301");
    QTest::newRow("tab") << QStringLiteral("a\tb");
}

void DisplayTextTest::anOrdinaryTextIsShownAsItIs() {
    QFETCH(QString, text);
    const DisplayText display(text);
    QCOMPARE(display.text(), text);
    QVERIFY(!display.isShortened());
    for (int i = 0; i <= text.size(); ++i) QCOMPARE(display.shown(i), i);
}

void DisplayTextTest::aWordWithoutEndGetsPlacesToBreak() {
    const DisplayText display(QString(1000, QLatin1Char('x')));
    QCOMPARE(display.text().count(QChar(0x200B)), 4);
    QCOMPARE(display.text().count(QLatin1Char('x')), 1000);
    QVERIFY(!display.isShortened());
}

void DisplayTextTest::aPlaceInTheSourceIsFoundInWhatIsShown() {
    const QString source = QString(450, QLatin1Char('x')) + QStringLiteral(" love\r\n") +
                           QString(QChar(0x202E)) + QStringLiteral("kindness");
    const DisplayText display(source);
    for (const QString &word : {QStringLiteral("love"), QStringLiteral("kindness")}) {
        const auto at = static_cast<int>(source.indexOf(word));
        QCOMPARE(display.text().mid(display.shown(at), word.size()), word);
        QCOMPARE(display.shown(at + static_cast<int>(word.size())) - display.shown(at),
                 static_cast<int>(word.size()));
    }
    QCOMPARE(display.shown(static_cast<int>(source.size())), static_cast<int>(display.text().size()));
    QCOMPARE(display.shown(-5), 0);
    QCOMPARE(display.shown(1'000'000), static_cast<int>(display.text().size()));
}

void DisplayTextTest::noMoreThanEightMarksStandUponALetter() {
    QString zalgo = QStringLiteral("Z");
    for (int i = 0; i < 200'000; ++i) zalgo += QChar(0x0300 + i % 0x60);
    const DisplayText display(zalgo + QStringLiteral("algo"));
    QCOMPARE(display.text().size(), 1 + DisplayText::mostMarks + 4);
    QVERIFY(display.text().endsWith(QStringLiteral("algo")));
    QVERIFY(display.isShortened());
}

void DisplayTextTest::signsThatMeanSomethingToADocumentAreReplaced_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("shown");
    const auto around = [](char16_t sign) { return QStringLiteral("a") + QChar(sign) + QStringLiteral("b"); };
    QTest::newRow("NUL") << around(0) << around(0xFFFD);
    QTest::newRow("control") << around(7) << around(0xFFFD);
    QTest::newRow("line break") << around('\n') << around(0x2028);
    QTest::newRow("paragraph") << around(0x2029) << around(0x2028);
    QTest::newRow("Windows line break") << QStringLiteral("a\r\nb") << around(0x2028);
    QTest::newRow("object") << around(0xFFFC) << around(0xFFFD);
    QTest::newRow("begin of frame") << around(0xFDD0) << around(0xFFFD);
    QTest::newRow("right-to-left override") << around(0x202E) << QStringLiteral("ab");
    QTest::newRow("half of a pair") << around(0xD83C) << around(0xFFFD);
}

void DisplayTextTest::signsThatMeanSomethingToADocumentAreReplaced() {
    QFETCH(QString, source);
    QFETCH(QString, shown);
    QCOMPARE(DisplayText(source).text(), shown);
}

void DisplayTextTest::anEmojiIsNeverCutInHalf() {
    const QString emoji = QStringLiteral("🏆");
    QString source;
    for (int i = 0; i < 300; ++i) source += emoji;
    for (const int limit : {9, 10, 11}) QVERIFY(!DisplayText(source, limit).text().contains(QChar(0xFFFD)));
    for (const int limit : {9, 10, 11}) QVERIFY(DisplayText(source, limit).text().isValidUtf16());
    QVERIFY(DisplayText(source).text().isValidUtf16());
}

void DisplayTextTest::aTextOverTheLimitIsCutAndSaysSo() {
    const DisplayText display(QStringLiteral("one two three"), 7);
    QCOMPARE(display.text(), QStringLiteral("one two"));
    QVERIFY(display.isShortened());
    QCOMPARE(display.shown(10), 7);
}

void DisplayTextTest::anIsolateCannotBeEndedFromInside() {
    const QString ours = QStringLiteral("\u2068abc\u2069 def");
    QCOMPARE(DisplayText(ours).text(), ours);
    QCOMPARE(DisplayText(QStringLiteral("a\u2069b")).text(), QStringLiteral("ab"));
}

void DisplayTextTest::aMegabyteIsReadInNoTime() {
    QElapsedTimer timer;
    timer.start();
    const DisplayText display(QString(1'000'000, QLatin1Char('x')));
    QVERIFY(display.text().size() <= DisplayText::longestShown + 1);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void DisplayTextTest::oneLineIsOneLine() {
    QCOMPARE(oneLine(QStringLiteral("  Mark\n  Ruffalo ")), QStringLiteral("Mark Ruffalo"));
    QCOMPARE(oneLine(QStringLiteral("abcdef"), 3), QStringLiteral("abc…"));
    QCOMPARE(oneLine(QStringLiteral("abc"), 3), QStringLiteral("abc"));
    QVERIFY(oneLine(QString(1'000'000, QLatin1Char('x'))).size() < 400);
}

void DisplayTextTest::aNameThatRunsFromTheRightIsIsolated() {
    QCOMPARE(describe::isolated(QStringLiteral("Mark")), QStringLiteral("Mark"));
    QCOMPARE(describe::isolated(QStringLiteral("منى")), QStringLiteral("\u2068منى\u2069"));
    // A name that brings an end of its own must not end ours.
    QCOMPARE(describe::isolated(QStringLiteral("a\u2069\u202Eb")), QStringLiteral("\u2068ab\u2069"));
}

void DisplayTextTest::theDotBetweenFactsIsNeverFirstInALine() {
    QCOMPARE(dotted(QStringLiteral("a · b")), QStringLiteral("a\u00A0· b"));
}

QTEST_GUILESS_MAIN(DisplayTextTest)
#include "tst_display_text.moc"
