// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/thanks_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace podium;

/// Thanks in sentences that nobody said.
class TestThanksReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thoseWhoAreThankedAreRead_data();
    void thoseWhoAreThankedAreRead();
    void aNameIsToldFromWhatSomebodyIs();
    void theirPlaceIsInTheText();
    void nothingIsTooMuch();
    void realSpeechesHoldManyThanks();
};

void TestThanksReader::thoseWhoAreThankedAreRead_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    row("a list", "I want to thank Ada Quill, Tobias Vane and my mother.", "Ada Quill|Tobias Vane|my mother");
    row("a list with a last comma", "Thank you to Ada Quill, Tobias Vane, and Ida Marsh.",
        "Ada Quill|Tobias Vane|Ida Marsh");
    row("to whom", "Thanks to the Academy. I am grateful to Ida Marsh.", "the Academy|Ida Marsh");
    row("called", "Thank you, Ada. Thank you very much, Tobias.", "Ada|Tobias");
    row("called before", "Ada, thank you for the light. To my agent Bram Oster, thanks.",
        "Ada|my agent Bram Oster");
    row("kin with a name", "I thank my wife, Ida Marsh, and my beautiful daughter Jo.",
        "my wife Ida Marsh|my beautiful daughter Jo");
    row("several with names are several", "I thank my sons, Max and Leo.", "my sons|Max|Leo");
    row("a body is not the next name", "I thank the crew, Ida Marsh, the cast.",
        "the crew|Ida Marsh|the cast");
    row("a part of a body", "I thank the members of the Academy and the Board of Governors.",
        "the members of the Academy|the Board of Governors");
    row("what for", "Thank you Ada Quill for your patience, and Tobias Vane for his.",
        "Ada Quill|Tobias Vane");
    row("who did what", "I thank Ada, who never gave up, and Tobias.", "Ada|Tobias");
    row("initials and particles", "Thanks to J.J. van Oster, Mary de la Rue and Mr. Vane.",
        "J.J. van Oster|Mary de la Rue|Mr. Vane");
    row("junior", "I thank Bram Oster Jr. and Ida O’Marsh-Vane.", "Bram Oster Jr.|Ida O’Marsh-Vane");
    row("once each", "Thank you, Ada. Thank you, Ada!", "Ada");
    row("nobody in particular",
        "Thank you. Thank you so much! Thank you all. Thanks to everybody, thank you guys.", "");
    row("what was done", "Thank you for this. Thank you for believing in Ada Quill.", "");
    row("only mentioned", "I worked with Ada Quill. My mother saw it.", "");
    row("a thing of somebody's", "I am thankful for it all. Thank Ada’s patience.", "");
    row("another sentence", "I want to thank Ada. Tobias is late.", "Ada");
    row("a sentence after a letter", "Thank you, Plan B. Thank you, Ada.", "Plan B|Ada");
    row("nothing", "", "");
}

void TestThanksReader::thoseWhoAreThankedAreRead() {
    QFETCH(QString, text);
    QFETCH(QString, words);
    QStringList found;
    for (const ThanksMention &mention : readThanks(text)) found.append(mention.words);
    QCOMPARE(found.join(QLatin1Char('|')), words);
}

void TestThanksReader::aNameIsToldFromWhatSomebodyIs() {
    const QList<ThanksMention> found =
        readThanks(QStringLiteral("I thank my agent, Bram Oster, and my mother."));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].name, QStringLiteral("Bram Oster"));
    QVERIFY(found[1].name.isEmpty());
}

void TestThanksReader::theirPlaceIsInTheText() {
    const auto text = QStringLiteral("So. I thank Ada Quill and the crew.");
    for (const ThanksMention &mention : readThanks(text))
        QCOMPARE(text.mid(mention.place.start, mention.place.length), mention.words);
}

void TestThanksReader::nothingIsTooMuch() {
    QVERIFY(readThanks(QStringLiteral("thank ").repeated(20'000)).isEmpty());
    QCOMPARE(readThanks(QStringLiteral("Thank you, ") + QStringLiteral("Ada Quill, ").repeated(5'000)).size(),
             1);
    (void)readThanks(QStringLiteral("my dear ").repeated(20'000));
    (void)readThanks(QStringLiteral("Aa ").repeated(20'000));
    (void)readThanks(QStringLiteral("\u202E👋 thank שלום ").repeated(1'000));
}

void TestThanksReader::realSpeechesHoldManyThanks() {
    QFile file(QStringLiteral(PODIUM_SHARED "/reference/speeches/oscars.json"));
    if (!file.open(QIODevice::ReadOnly)) QSKIP("The reference speeches are not beside this checkout.");
    int speeches = 0;
    int thanking = 0;
    const QJsonArray years = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &year : years) {
        const QJsonArray all = year[QStringLiteral("speeches")].toArray();
        for (const QJsonValue &speech : all) {
            ++speeches;
            thanking += readThanks(speech[QStringLiteral("speech")].toString()).isEmpty() ? 0 : 1;
        }
    }
    QCOMPARE(speeches, 1669);
    QVERIFY2(thanking > 1000, qPrintable(QString::number(thanking)));
}

QTEST_APPLESS_MAIN(TestThanksReader)
#include "tst_thanks_reader.moc"
