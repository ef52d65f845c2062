// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/postings.h"

#include "catalog/fold.h"
#include "catalog/schema.h"

#include <QRandomGenerator>
#include <QTest>

using namespace podium;

namespace {

std::vector<Posting> decoded(const QByteArray &row, quint32 segment, bool withPassages) {
    std::vector<Posting> postings;
    postings::decode(row, segment, withPassages, postings);
    return postings;
}

/// Documents of a word as text: 3x2 is document 3, twice.
QString listOf(Connection &connection, const QString &word) {
    std::vector<Posting> postings;
    readPostings(connection, PostingKind::Text, word, postings);
    QStringList all;
    for (const Posting &posting : postings)
        all.append(QStringLiteral("%1x%2:%3").arg(posting.document).arg(posting.count).arg(posting.passages));
    return all.join(QLatin1Char(' '));
}

WordCounts counted(quint32 document, const char *text) {
    WordCounter counter(document);
    for (const QByteArray &passage : QByteArray(text).split('|')) {
        for (const QByteArray &word : passage.split(' ')) counter.add(word);
        counter.nextPassage();
    }
    return counter.counts();
}

} // namespace

class TestPostings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_connection = std::make_unique<Connection>(QStringLiteral(":memory:"), Connection::Mode::Create);
        migrate(*m_connection);
    }

    void whatIsWrittenIsRead_data() {
        QTest::addColumn<bool>("withPassages");
        QTest::newRow("with passages") << true;
        QTest::newRow("without passages") << false;
    }
    void whatIsWrittenIsRead() {
        QFETCH(const bool, withPassages);
        QRandomGenerator random(7); // the same lists at every run
        for (int round = 0; round < 200; ++round) {
            const quint32 segment = random.bounded(20'000U);
            std::vector<Posting> list;
            quint32 document = segment << postings::segmentBits;
            for (unsigned i = random.bounded(50U); i > 0 && (document >> postings::segmentBits) == segment;
                 --i) {
                list.push_back({document, 1 + random.bounded(round % 3 == 0 ? 70'000U : 9U),
                                withPassages ? random.generate() | 1U : 0});
                document += 1 + random.bounded(3000U);
            }
            QCOMPARE(decoded(postings::encode(list, segment, withPassages), segment, withPassages), list);
        }
    }

    void aDamagedRowComesToAnEnd() {
        QRandomGenerator random(11);
        for (int round = 0; round < 2000; ++round) {
            QByteArray row(random.bounded(40), Qt::Uninitialized);
            for (char &byte : row) byte = static_cast<char>(random.generate());
            const auto list = decoded(row, random.bounded(3U), round % 2 == 0);
            QVERIFY(list.size() <= static_cast<size_t>(row.size()));
        }
    }

    void wordsAndTheirBeginningsAreCountedByPassage() {
        PostingWriter writer(*m_connection, PostingKind::Text);
        writer.append(counted(4, "thank you all|thank them"));
        writer.append(counted(70'000, "the end|x|thanks"));
        writer.finish();
        QCOMPARE(listOf(*m_connection, QStringLiteral("thank")), QStringLiteral("4x2:3"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("th*")), QStringLiteral("4x3:0 70000x2:0"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("tha*")), QStringLiteral("4x2:0 70000x1:0"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("thanks")), QStringLiteral("70000x1:4"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("than*")), QString());
        QStringList begun;
        readBeginnings(*m_connection, PostingKind::Text, QStringLiteral("than"),
                       [&](const std::vector<Posting> &list) {
                           for (const Posting &posting : list)
                               begun.append(QString::number(posting.document));
                       });
        QCOMPARE(begun.join(QLatin1Char(' ')), QStringLiteral("4 70000"));
    }

    void aDocumentComesAndGoes() {
        PostingWriter writer(*m_connection, PostingKind::Text);
        writer.append(counted(4, "thank you"));
        writer.append(counted(8, "thank us"));
        writer.finish();
        writer.add(counted(6, "thank me|thank you"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("thank")), QStringLiteral("4x1:1 6x2:3 8x1:1"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("me")), QStringLiteral("6x1:1"));
        writer.remove(counted(6, "thank me|thank you"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("thank")), QStringLiteral("4x1:1 8x1:1"));
        QCOMPARE(listOf(*m_connection, QStringLiteral("me")), QString());
        QCOMPARE(m_connection->value(QStringLiteral("select count(*) from find_posting where word = 'me'"))
                     .toInt(),
                 0);
    }

    void theBorderBetweenPassagesIsNoWord() {
        WordCounter counter(1);
        counter.add(QString(textBorder).toUtf8());
        QVERIFY(counter.counts().isEmpty());
    }

private:
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestPostings)
#include "tst_postings.moc"
