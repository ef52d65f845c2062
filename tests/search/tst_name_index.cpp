// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_index.h"

#include "catalog/compiled_fixture.h"
#include "catalog/spelling.h"
#include "search/searchable_catalog.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

using Field = SearchFilter::Field;

class TestNameIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aFewLettersFindAName_data();
    void aFewLettersFindAName();
    void theBestFitComesFirst();
    void oneFieldAloneIsCompleted();
    void hitsSayWhatTheyWereFoundBy();
    void oneLetterOffIsToldApart_data();
    void oneLetterOffIsToldApart();

private:
    QStringList found(const QString &typed, std::optional<Field> only = std::nullopt) const {
        QStringList names;
        for (const NameHit &hit : m_index.find(typed, 10, only)) names.append(hit.filter.toText());
        return names;
    }
    std::optional<CompiledCatalog> m_catalog;
    NameIndex m_index;
};

void TestNameIndex::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_index = NameIndex::load(*m_catalog->open());
}

void TestNameIndex::aFewLettersFindAName_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *typed, const char *first) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(first);
    };
    row("quill", "person:\"Ada Quill\"");
    row("qu", "person:\"Ada Quill\"");
    row("quill ada", "person:\"Ada Quill\"");
    row("QUILL", "person:\"Ada Quill\"");
    row("qulil", "person:\"Ada Quill\"");    // two letters swapped
    row("quil", "person:\"Ada Quill\"");     // not whole
    row("qill ada", "person:\"Ada Quill\""); // a letter missing
    row("aq", "person:\"Ada Quill\"");       // initials
    row("alvarez", "person:\"Zoë Álvarez\"");
    row("alvarez-lind", "person:\"Zoë Álvarez\""); // a former name
    row("small", "program:\"Small Hours\"");
    row("ferry nig", "program:\"Night Ferry\"");
    row("nova nights", "program:N*O*V*A");
    row("hbo", "network:HBO");
    row("home box", "network:HBO");
    row("supporting", "");
    row("outstanding comedy", "category:\"Comedy Series\"");
    row("comedy", "category:\"Comedy Series\"");
    row("83rd", "ceremony:83");
    row("2031 primetime", "ceremony:83");
    row("weather", "topic:weather");
    row("university", "thanks:\"a university\"");
    row("xyzzy", "");
    row("", "");
    row("*", "");
}

void TestNameIndex::aFewLettersFindAName() {
    QFETCH(QString, typed);
    QFETCH(QString, first);
    QCOMPARE(found(typed).value(0), first);
}

void TestNameIndex::theBestFitComesFirst() {
    // A word that begins so, before one that has it inside; then what has more results.
    const QStringList names = found(QStringLiteral("n"));
    QVERIFY2(names.indexOf(QStringLiteral("program:\"Night Ferry\"")) >= 0, qPrintable(names.join(u' ')));
    QVERIFY(!names.contains(QStringLiteral("person:\"Tobias Vane\"")));
    QCOMPARE(m_index.find(QStringLiteral("e"), 3).size(), m_index.find(QStringLiteral("e"), 100).size());
    QCOMPARE(m_index.find(QStringLiteral("o"), 1).size(), 1);
}

void TestNameIndex::oneFieldAloneIsCompleted() {
    QCOMPARE(found({}, Field::Network).value(0), QStringLiteral("network:HBO")); // most results
    QCOMPARE(found(QStringLiteral("n"), Field::Network), QStringList{QStringLiteral("network:Netflix")});
    QCOMPARE(found(QStringLiteral("quill"), Field::Program), QStringList());
}

void TestNameIndex::hitsSayWhatTheyWereFoundBy() {
    const NameHit former = m_index.find(QStringLiteral("lind"), 1).first();
    QCOMPARE(former.name, QStringLiteral("Zoë Álvarez"));
    QCOMPARE(former.also, QStringLiteral("Zoe Alvarez-Lind"));
    QCOMPARE(former.count, 1U);
    const NameHit own = m_index.find(QStringLiteral("small hours"), 1).first();
    QVERIFY(own.also.isEmpty());
    QCOMPARE(own.count, 2U);
}

void TestNameIndex::oneLetterOffIsToldApart_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("off");
    QTest::newRow("the same") << "love"
                              << "love" << false;
    QTest::newRow("other") << "love"
                           << "lose" << true;
    QTest::newRow("more") << "love"
                          << "glove" << true;
    QTest::newRow("less") << "love"
                          << "lov" << true;
    QTest::newRow("swapped") << "love"
                             << "lvoe" << true;
    QTest::newRow("swapped at the end") << "love"
                                        << "loev" << true;
    QTest::newRow("two others") << "love"
                                << "lass" << false;
    QTest::newRow("two more") << "love"
                              << "gloved" << false;
    QTest::newRow("nothing and a letter") << ""
                                          << "a" << true;
}

void TestNameIndex::oneLetterOffIsToldApart() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, off);
    QCOMPARE(isOneLetterOff(a, b), off);
    QCOMPARE(isOneLetterOff(b, a), off);
}

QTEST_GUILESS_MAIN(TestNameIndex)
#include "tst_name_index.moc"
