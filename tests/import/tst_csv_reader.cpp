// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/error.h"
#include "import/csv_reader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace podium;

class TestCsvReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreReadAsTheyAreWritten_data();
    void fieldsAreReadAsTheyAreWritten();
    void brokenTablesAreRefusedWithTheirRow_data();
    void brokenTablesAreRefusedWithTheirRow();
    void theSpectrumOfTablesIsRead();
};

void TestCsvReader::fieldsAreReadAsTheyAreWritten_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("row");
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n")
                           << QStringList{QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a,b\n1,2\n")
                                     << QStringList{QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("no line end at the end")
        << QByteArray("a,b\n1,2") << QStringList{QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("carriage returns")
        << QByteArray("a,b\r\n1,2\r\n") << QStringList{QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("spaces belong to a field")
        << QByteArray("a,b\n 1 ,2\n") << QStringList{QStringLiteral(" 1 "), QStringLiteral("2")};
    QTest::newRow("quoted comma") << QByteArray("a,b\n\"1,5\",2\n")
                                  << QStringList{QStringLiteral("1,5"), QStringLiteral("2")};
    QTest::newRow("quoted quotes") << QByteArray("a,b\n\"say \"\"hi\"\"\",2\n")
                                   << QStringList{QStringLiteral("say \"hi\""), QStringLiteral("2")};
    QTest::newRow("quoted line end") << QByteArray("a,b\n\"1\n5\",2\n")
                                     << QStringList{QStringLiteral("1\n5"), QStringLiteral("2")};
    QTest::newRow("missing fields are empty")
        << QByteArray("a,b\n1\n") << QStringList{QStringLiteral("1"), QStringLiteral("")};
    QTest::newRow("UTF-8") << QByteArray("a,b\nZo\xc3\xab,2\n")
                           << QStringList{QStringLiteral("Zoë"), QStringLiteral("2")};
    QTest::newRow("no UTF-8") << QByteArray("a,b\nZo\xeb,2\n")
                              << QStringList{QStringLiteral("Zo\uFFFD"), QStringLiteral("2")};
}

void TestCsvReader::fieldsAreReadAsTheyAreWritten() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, row);
    const CsvTable table = readCsv(bytes, QStringLiteral("table.csv"));
    QCOMPARE(table.columns, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(table.rows, QList<QStringList>{row});
    QCOMPARE(table.column(QStringLiteral("b")), 1);
    QCOMPARE(table.column(QStringLiteral("c")), -1);
}

void TestCsvReader::brokenTablesAreRefusedWithTheirRow_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("quotation mark not closed") << QByteArray("a,b\n1,2\n\"3,4\n") << QStringLiteral("row 3");
    QTest::newRow("quotation mark inside") << QByteArray("a,b\n1\"x\",2\n") << QStringLiteral("row 2");
    QTest::newRow("more fields than columns")
        << QByteArray("a,b\n1,2\n1,2,3\n") << QStringLiteral("row 3, a row has 3 fields");
    QTest::newRow("too many columns")
        << QByteArray("a") + QByteArray(1000, ',') + QByteArray("\n") << QStringLiteral("1,000 columns");
}

void TestCsvReader::brokenTablesAreRefusedWithTheirRow() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    try {
        readCsv(bytes, QStringLiteral("table.csv"));
        QFAIL("it was read");
    } catch (const Error &error) {
        QVERIFY2(error.text().contains(said), qPrintable(error.text()));
        QVERIFY(error.text().startsWith(QStringLiteral("table.csv")));
        QVERIFY(!error.advice().isEmpty());
    }
}

void TestCsvReader::theSpectrumOfTablesIsRead() {
    const QDir folder(QStringLiteral(PODIUM_SHARED "/reference/csv-spectrum"));
    if (!folder.exists()) QSKIP("The csv-spectrum tables are not here.");
    const QStringList names =
        QDir(folder.filePath(QStringLiteral("csvs"))).entryList({QStringLiteral("*.csv")});
    QVERIFY(names.size() > 5);
    for (const QString &name : names) {
        QFile csv(folder.filePath(QStringLiteral("csvs/") + name));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QFile json(folder.filePath(QStringLiteral("json/") + name.chopped(3) + QStringLiteral("json")));
        QVERIFY2(json.open(QIODevice::ReadOnly), qPrintable(name));
        const QJsonArray expected = QJsonDocument::fromJson(json.readAll()).array();
        if (name == QLatin1String("location_coordinates.csv")) {
            // A quotation mark inside a field without any: RFC 4180 forbids it, and so do we.
            QVERIFY_THROWS_EXCEPTION(Error, readCsv(csv.readAll(), name));
            continue;
        }
        const CsvTable table = readCsv(csv.readAll(), name);
        QCOMPARE(table.rows.size(), expected.size());
        for (qsizetype row = 0; row < expected.size(); ++row) {
            const QJsonObject fields = expected[row].toObject();
            for (const QString &key : fields.keys())
                QVERIFY2(table.rows[row].value(table.column(key)) == fields[key].toString(),
                         qPrintable(name + QLatin1Char(' ') + key));
        }
    }
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
