// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"

#include "catalog/catalog.h"
#include "catalog/schema.h"
#include "models/result_model.h"
#include "search/chip.h"
#include "search/name_list.h"
#include "search/search_field.h"
#include "search/searchable_catalog.h"
#include "window/main_window.h"

#include <QLineEdit>
#include <QTest>

using namespace podium;
using namespace podium::test;

/// Filters that are completed while they are typed.
class TestCompletion : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aValueIsCompletedIntoAChip_data();
    void aValueIsCompletedIntoAChip();
    void arrowsChooseAmongTheOffers();
    void aClickChooses();
    void fieldsAreOfferedOnRequest();
    void plainWordsAreNotInterrupted();
    void escapeClosesTheOffersAlone();
    void theOffersStayInTheWindow();

private:
    QLineEdit *line() const { return m_window->findChild<QLineEdit *>(QStringLiteral("searchText")); }
    Completion *offers() const { return m_window->findChild<Completion *>(); }
    NameList *names() const { return offers()->findChild<NameList *>(); }
    void type(const char *text) { QTest::keyClicks(line(), QString::fromUtf8(text)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(line(), key, modifiers);
    }
    QStringList chips() const {
        QStringList texts;
        for (const Chip *chip : m_window->findChildren<Chip *>()) texts.append(chip->filter().toText());
        return texts;
    }

    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<MainWindow> m_window;
};

void TestCompletion::initTestCase() {
    m_theme = std::make_unique<Theme>();
    m_theme->apply();
    m_text.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
}

void TestCompletion::init() {
    m_catalog = std::make_unique<Catalog>(
        CatalogFile{m_text->path(), Connection::Mode::ReadOnly, schemaVersion(), {}});
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, SessionState{});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(line()->hasFocus());
}

void TestCompletion::cleanup() {
    m_window.reset();
    m_catalog.reset();
}

void TestCompletion::aValueIsCompletedIntoAChip_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("chip");
    QTest::newRow("network") << "network:h"
                             << "network:HBO";
    QTest::newRow("with spaces") << "person:qui"
                                 << "person:\"Ada Quill\"";
    QTest::newRow("in quotation marks") << "program:\"small h"
                                        << "program:\"Small Hours\"";
    QTest::newRow("a speaker is a person") << "speaker:vane"
                                           << "speaker:\"Tobias Vane\"";
    QTest::newRow("a line is a category") << "line:comedy"
                                          << "line:\"Comedy Series\"";
    QTest::newRow("ceremony") << "ceremony:83rd"
                              << "ceremony:83";
    QTest::newRow("excluded") << "-network:net"
                              << "-network:Netflix";
    QTest::newRow("of a fixed list") << "accepted:st"
                                     << "accepted:stage";
    QTest::newRow("topic") << "topic:wea"
                           << "topic:weather";
}

void TestCompletion::aValueIsCompletedIntoAChip() {
    QFETCH(QString, typed);
    QFETCH(QString, chip);
    QTest::keyClicks(line(), typed);
    QTRY_VERIFY(offers()->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(chips(), QStringList{chip});
    QVERIFY(!offers()->isVisible());
    QVERIFY(line()->text().isEmpty() && line()->hasFocus());
}

void TestCompletion::arrowsChooseAmongTheOffers() {
    type("bridge network:");
    QTRY_VERIFY(offers()->isVisible());
    QVERIFY(names()->count() >= 3);
    press(Qt::Key_Down);
    const QString second = names()->current()->filter.toText();
    press(Qt::Key_Tab);
    QCOMPARE(chips(), QStringList{second});
    QCOMPARE(line()->text().trimmed(), QStringLiteral("bridge"));
}

void TestCompletion::aClickChooses() {
    type("kind:");
    QVERIFY(offers()->isVisible());
    QTest::mouseClick(names()->viewport(), Qt::LeftButton, {},
                      names()->visualRect(names()->model()->index(1, 0)).center());
    QCOMPARE(chips(), QStringList{QStringLiteral("kind:transcript")});
}

void TestCompletion::fieldsAreOfferedOnRequest() {
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(offers()->isVisible());
    QCOMPARE(names()->count(), SearchFilter::fieldCount);
    type("ne");
    QCOMPARE(names()->count(), 1);
    press(Qt::Key_Return);
    QCOMPARE(line()->text(), QStringLiteral("network:"));
    QTRY_VERIFY(offers()->isVisible() && names()->count() > 1);
}

void TestCompletion::plainWordsAreNotInterrupted() {
    type("person network");
    QVERIFY(!offers()->isVisible());
    type(" network:HBO ");
    QVERIFY(!offers()->isVisible());
    QCOMPARE(chips(), QStringList{QStringLiteral("network:HBO")});
    type("title:x year:20");
    QVERIFY(!offers()->isVisible());
}

void TestCompletion::escapeClosesTheOffersAlone() {
    type("kind:");
    QVERIFY(offers()->isVisible());
    press(Qt::Key_Escape);
    QVERIFY(!offers()->isVisible());
    QCOMPARE(line()->text(), QStringLiteral("kind:"));
    press(Qt::Key_Escape);
    QVERIFY(line()->text().isEmpty());
}

void TestCompletion::theOffersStayInTheWindow() {
    m_window->resize(1000, 640);
    press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_window->rect().contains(offers()->geometry()));
    auto *field = m_window->findChild<SearchField *>();
    QCOMPARE(offers()->y(), field->mapTo(m_window.get(), QPoint(0, field->height())).y());
    line()->clearFocus();
    QVERIFY(!offers()->isVisible());
}

QTEST_MAIN(TestCompletion)
#include "tst_completion.moc"
