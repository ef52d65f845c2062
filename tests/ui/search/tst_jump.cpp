// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/result_view.h"
#include "catalog/catalog.h"
#include "catalog/schema.h"
#include "search/chip.h"
#include "search/jump_dialog.h"
#include "search/name_list.h"
#include "search/searchable_catalog.h"
#include "window/main_window.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace podium;
using namespace podium::test;

/// Ctrl+P over an invented catalog, by keys and mouse.
class TestJump : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aFewLettersAndEnterLeadThere();
    void arrowsChooseAndTheMouseDoesToo();
    void noNameIsSaidInWords();
    void escapeLeavesEverythingAsItWas();
    void foreignNamesAreText();

private:
    JumpDialog *dialog() const { return m_window->findChild<JumpDialog *>(); }
    QLineEdit *line() const { return dialog()->findChild<QLineEdit *>(); }
    NameList *names() const { return dialog()->findChild<NameList *>(); }
    void type(const char *text) {
        QTest::keyClicks(line(), QString::fromUtf8(text));
        QTRY_VERIFY(names()->isVisible());
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

void TestJump::initTestCase() {
    m_theme = std::make_unique<Theme>();
    m_theme->apply();
    m_text.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
}

void TestJump::init() {
    m_catalog = std::make_unique<Catalog>(
        CatalogFile{m_text->path(), Connection::Mode::ReadOnly, schemaVersion(), {}});
    SessionState state;
    state.request.query = SearchQuery::fromText(QStringLiteral("won:yes"));
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, state);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
}

void TestJump::cleanup() {
    m_window.reset();
    m_catalog.reset();
}

void TestJump::aFewLettersAndEnterLeadThere() {
    type("quil ad");
    QTest::keyClick(line(), Qt::Key_Return);
    QTRY_COMPARE(chips(), QStringList{QStringLiteral("person:\"Ada Quill\"")});
    QTRY_VERIFY(dialog() == nullptr);
    QTRY_COMPARE(m_window->windowTitle().section(QStringLiteral(" – "), 0, 0), QStringLiteral("Ada Quill"));
    m_window->findChild<QAction *>(QStringLiteral("back"))->trigger();
    QTRY_COMPARE(chips(), QStringList{QStringLiteral("won:yes")});
}

void TestJump::arrowsChooseAndTheMouseDoesToo() {
    type("h");
    QVERIFY(names()->count() > 1);
    const NameHit first = *names()->current();
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(*names()->current(), first);
    QTest::keyClick(line(), Qt::Key_Down);
    QVERIFY(*names()->current() != first);
    QTest::keyClick(line(), Qt::Key_PageDown);
    QCOMPARE(names()->currentIndex().row(), names()->count() - 1);
    const NameHit last = *names()->current();
    QTest::mouseClick(names()->viewport(), Qt::LeftButton, {},
                      names()->visualRect(names()->currentIndex()).center());
    QTRY_COMPARE(chips(), QStringList{last.filter.toText()});
}

void TestJump::noNameIsSaidInWords() {
    QTest::keyClicks(line(), QStringLiteral("xyzzy"));
    QTRY_VERIFY(dialog()->findChild<QLabel *>()->text().contains(
        QStringLiteral("No name of this catalog is like “xyzzy”")));
    QVERIFY(!names()->isVisible());
    QTest::keyClick(line(), Qt::Key_Return); // leads nowhere
    QVERIFY(dialog()->isVisible());
}

void TestJump::escapeLeavesEverythingAsItWas() {
    type("quill");
    QTest::keyClick(line(), Qt::Key_Escape);
    QTRY_VERIFY(dialog() == nullptr);
    QCOMPARE(chips(), QStringList{QStringLiteral("won:yes")});
}

void TestJump::foreignNamesAreText() {
    dialog()->setHits({}, {{{SearchFilter::Field::Person, QStringLiteral("<b>x</b>"), false},
                            QStringLiteral("<b>x</b>\u202Ey\nz"),
                            {},
                            1}});
    const QString shown = names()->model()->index(0, 0).data().toString();
    QVERIFY(shown.contains(QStringLiteral("<b>x</b>")));
    QVERIFY(!shown.contains(QLatin1Char('\n')));
    for (const QLabel *label : dialog()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestJump)
#include "tst_jump.moc"
