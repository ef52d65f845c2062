// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/block_fields.h"
#include "catalog/compile/block_reader.h"

#include <QTest>

using namespace podium;

namespace {

Block read(const char *text, Problems &problems) {
    return readBlocks(QStringLiteral("f.txt"), QByteArray(text), problems);
}

Block read(const char *text) {
    Problems problems;
    Block block = read(text, problems);
    if (!problems.isEmpty()) qFatal("%s", qPrintable(problems.sorted().first().toText()));
    return block;
}

QString firstProblem(const QByteArray &bytes) {
    Problems problems;
    readBlocks(QStringLiteral("f.txt"), bytes, problems);
    return problems.isEmpty() ? QString() : problems.sorted().first().toText();
}

} // namespace

class BlockReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineIsAKeywordAndAValue() {
        const Block root = read("kind       article\nempty\n");
        QCOMPARE(root.children.size(), 2);
        QCOMPARE(root.children[0].keyword, QStringLiteral("kind"));
        QCOMPARE(root.children[0].value, QStringLiteral("article"));
        QCOMPARE(root.children[1].value, QString());
        QCOMPARE(root.children[1].line, 2);
    }

    void whatStandsDeeperBelongsToTheLineAbove() {
        const Block root = read("a\n  b\n    c\n  d\ne\n");
        QCOMPARE(root.children.size(), 2);
        QCOMPARE(root.children[0].children.size(), 2);
        QCOMPARE(root.children[0].children[0].children[0].keyword, QStringLiteral("c"));
        QVERIFY(root.children[1].children.isEmpty());
    }

    void commentsAndEmptyLinesMeanNothing() {
        const Block root = read("# a comment\n\na #1 of # 2\n    # deeper\n  b\n");
        QCOMPARE(root.children.size(), 1);
        QCOMPARE(root.children[0].value, QStringLiteral("#1 of # 2"));
        QCOMPARE(root.children[0].children[0].line, 5);
    }

    void linesOfProseInARowAreOneParagraph() {
        const Block root =
            read("account\n  source x\n  > One\n  > paragraph.\n  >\n  > Two.\n\n  > Three.\n");
        const Block &account = root.children[0];
        QCOMPARE(account.prose, QStringList({QStringLiteral("One paragraph."), QStringLiteral("Two."),
                                             QStringLiteral("Three.")}));
        QCOMPARE(account.proseAt, QList<int>({3, 6, 8}));
    }

    void proseDeeperDownBelongsToTheBlockAboveIt() {
        const Block root = read("text\n  turn A\n    > Hers.\n  turn B\n    > His.\n");
        QCOMPARE(root.children[0].children[0].prose, QStringList(QStringLiteral("Hers.")));
        QCOMPARE(root.children[0].children[1].prose, QStringList(QStringLiteral("His.")));
        QVERIFY(root.children[0].prose.isEmpty());
    }

    void lettersAreComposed() {
        QCOMPARE(read("name Cafe\xcc\x81\n").children[0].value, QStringLiteral("Caf\u00e9"));
    }

    void whatIsNotOfTheFormIsReported_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("odd indent") << QByteArray("a\n   b\n")
                                    << "f.txt:2: error: the line starts with 3 spaces, expected 0 or 2";
        QTest::newRow("too deep") << QByteArray("a\n    b\n")
                                  << "f.txt:2: error: the line starts with 4 spaces, expected 0 or 2";
        QTest::newRow("first line indented")
            << QByteArray("  b\n") << "f.txt:1: error: the line starts with 2 spaces, expected 0";
        QTest::newRow("tabulator") << QByteArray("a\n\tb\n")
                                   << "f.txt:2: error: a tabulator, expected spaces";
        QTest::newRow("Windows line end")
            << QByteArray("a\r\nb\r\n") << "f.txt:1: error: a carriage return, expected Unix line ends";
        QTest::newRow("zero-width space") << QByteArray("a x\xe2\x80\x8by\n")
                                          << "f.txt:1: error: a sign that cannot be seen, expected none";
        QTest::newRow("direction override") << QByteArray("a x\xe2\x80\xaey\n")
                                            << "f.txt:1: error: a sign that cannot be seen, expected none";
        QTest::newRow("NUL") << QByteArray("a x\0y\n", 6)
                             << "f.txt:1: error: a sign that cannot be seen, expected none";
        QTest::newRow("comment behind a value")
            << QByteArray("a b  # c\n")
            << "f.txt:1: error: a comment behind a value, expected it on a line of its own";
        QTest::newRow("cut inside a letter")
            << QByteArray("a Caf\xc3") << "f.txt: error: bytes that are no text, expected UTF-8";
        QTest::newRow("prose of nothing")
            << QByteArray("> x\n")
            << "f.txt:1: error: prose that belongs to nothing, expected a keyword before it";
    }
    void whatIsNotOfTheFormIsReported() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        QCOMPARE(firstProblem(bytes), problem);
    }

    void anEmptyFileHasNoBlocks() {
        QVERIFY(read("").children.isEmpty());
        QVERIFY(read("\n\n# only this\n").children.isEmpty());
    }

    void aThousandLevelsAreRefusedAndNotFollowed() {
        QByteArray deep;
        for (int level = 0; level < 1000; ++level) deep += QByteArray(2 * level, ' ') + "a\n";
        Problems problems;
        readBlocks(QStringLiteral("f.txt"), deep, problems);
        QCOMPARE(problems.sorted().size(), Problems::most);
        QCOMPARE(problems.leftOut(), 1000 - 9 - Problems::most);
    }

    void fieldsArePartedByABarBetweenSpaces_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fields");
        QTest::newRow("three") << "A | B | C"
                               << "A+B+C";
        QTest::newRow("empty in the middle") << "A |  | C"
                                             << "A++C";
        QTest::newRow("empty at the end") << "A |"
                                          << "A+";
        QTest::newRow("one") << "A; B"
                             << "A; B";
    }
    void fieldsArePartedByABarBetweenSpaces() {
        QFETCH(QString, value);
        QFETCH(QString, fields);
        Problems problems;
        Block block;
        block.value = value;
        QCOMPARE(fieldsOf(block, problems).join(QLatin1Char('+')), fields);
        QVERIFY(problems.isEmpty());
    }

    void aBarWithoutItsSpacesIsReported() {
        Problems problems;
        Block block;
        block.value = QStringLiteral("A |B");
        fieldsOf(block, problems);
        QVERIFY(!problems.isEmpty());
    }

    void aNameMayBringItsOwnKey() {
        Problems problems;
        const Block block;
        const KeyedName plain = keyedName(block, QStringLiteral("Michaela Coel"), problems);
        QCOMPARE(plain.key, QStringLiteral("michaela-coel"));
        const KeyedName keyed = keyedName(block, QStringLiteral("Roots {roots-2016}"), problems);
        QCOMPARE(keyed.name, QStringLiteral("Roots"));
        QCOMPARE(keyed.key, QStringLiteral("roots-2016"));
        QVERIFY(problems.isEmpty());
        keyedName(block, QStringLiteral("Roots {Roots 2016}"), problems);
        keyedName(block, QStringLiteral("???"), problems);
        QCOMPARE(problems.sorted().size(), 2);
    }

    void aDateMustExist_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        for (const char *text : {"2020-09-20", "2020-09", "2020", "2024-02-29", "1949-01-25"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char *text : {"2020-13", "2021-02-29", "2020-9-20", "20 September 2020", "2020-09-20-1",
                                 "-2020", "0999", "2020-09-31"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }
    void aDateMustExist() {
        QFETCH(QString, text);
        QFETCH(bool, good);
        Problems problems;
        QCOMPARE(dateOf(Block(), text, problems), good ? text : QString());
        QCOMPARE(problems.isEmpty(), good);
    }
};

QTEST_GUILESS_MAIN(BlockReaderTest)
#include "tst_block_reader.moc"
