// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/marked_line.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QTest>

using namespace podium;

/// In a list, the words that were looked for are seen, however narrow it is.
class TestMarkedLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstHitIsSeen_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("cut");
        QTest::newRow("narrow") << 160 << true;
        QTest::newRow("a usual list") << 400 << true;
        QTest::newRow("wide") << 4000 << false;
    }
    void theFirstHitIsSeen() {
        QFETCH(const int, width);
        QFETCH(const bool, cut);
        const QString words =
            QStringLiteral("By one count it took almost three minutes to walk to the stage and "
                           "scratch a head, and then at last to thank a mother");
        const MarkedText text{words,
                              {{static_cast<int>(words.indexOf(QLatin1String("thank"))), 5},
                               {static_cast<int>(words.indexOf(QLatin1String("mother"))), 6}}};
        const QFontMetricsF metrics{QApplication::font()};
        const MarkedText shown = fromFirstHit(text, metrics, width);
        QCOMPARE(shown.text.startsWith(QStringLiteral("… ")), cut);
        QCOMPARE(shown.hits.size(), 2);
        QCOMPARE(shown.text.mid(shown.hits[0].start, shown.hits[0].length), QStringLiteral("thank"));
        QCOMPARE(shown.text.mid(shown.hits[1].start, shown.hits[1].length), QStringLiteral("mother"));
        QVERIFY(metrics.horizontalAdvance(shown.text.left(shown.hits[0].start + 5)) <= width);
    }

    void whatHasNoHitOrNoSpaceStays() {
        const QFontMetricsF metrics{QApplication::font()};
        const MarkedText plain{QStringLiteral("no hit in a long line of words"), {}};
        QCOMPARE(fromFirstHit(plain, metrics, 20), plain);
        const MarkedText one{QString(200, QLatin1Char('x')), {{190, 5}}};
        QCOMPARE(fromFirstHit(one, metrics, 100), one);
    }
};

QTEST_MAIN(TestMarkedLine)
#include "tst_marked_line.moc"
