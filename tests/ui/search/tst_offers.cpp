// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/empty_results.h"
#include "browse/result_view.h"
#include "catalog/catalog.h"
#include "catalog/schema.h"
#include "models/result_model.h"
#include "search/chip.h"
#include "search/searchable_catalog.h"
#include "window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace podium;
using namespace podium::test;

/// What the window offers where a search does not end: nothing found, a reason asked for, a star gone.
class TestOffers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void nothingFoundOffersWhatFinds();
    void aMisspelledWordIsOfferedAsTheCatalogSpellsIt();
    void aResultSaysWhyItWasFound();
    void withoutItsStarTheNextStarredResultIsShown();

private:
    QAction *act(const char *name) const { return m_window->findChild<QAction *>(QLatin1String(name)); }
    ResultView *list() const { return m_window->findChild<ResultView *>(); }
    int rows() const { return list()->model()->rowCount(); }
    QLineEdit *field() const { return m_window->findChild<QLineEdit *>(QStringLiteral("searchText")); }
    QString heading() const { return m_window->windowTitle().section(QStringLiteral(" – "), 0, 0); }
    void type(const QString &text) {
        QTest::keyClicks(field(), text);
        QTRY_VERIFY(!m_window->findChild<ResultModel *>()->isAsking());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void waitFor(const QString &headline) { QTRY_COMPARE(heading(), headline); }

    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<MainWindow> m_window;
};

void TestOffers::initTestCase() {
    m_theme = std::make_unique<Theme>();
    m_theme->apply();
}

void TestOffers::init() {
    m_text.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
    m_catalog = std::make_unique<Catalog>(
        CatalogFile{m_text->path(), Connection::Mode::ReadWrite, schemaVersion(), {}});
    SessionState state;
    state.request.query = SearchQuery::fromText(QStringLiteral("won:yes"));
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, state);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    waitFor(QStringLiteral("Small Hours"));
}

void TestOffers::cleanup() {
    m_window.reset();
    m_catalog.reset();
}

void TestOffers::nothingFoundOffersWhatFinds() {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("marsh"));
    auto *empty = m_window->findChild<EmptyResults *>();
    QTRY_VERIFY(empty->isVisible());
    QPushButton *include = nullptr;
    for (QPushButton *button : empty->findChildren<QPushButton *>())
        if (button->text().contains(QStringLiteral("Include nominees (1)"))) include = button;
    QVERIFY(include != nullptr);
    QTest::mouseClick(include, Qt::LeftButton);
    waitFor(QStringLiteral("Ida Marsh"));
    QVERIFY(m_window->findChildren<Chip *>().isEmpty());
}

void TestOffers::aMisspelledWordIsOfferedAsTheCatalogSpellsIt() {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("compasion "));
    auto *empty = m_window->findChild<EmptyResults *>();
    QTRY_VERIFY(empty->findChild<QPushButton *>(QStringLiteral("spelling")) != nullptr);
    QCOMPARE(empty->findChild<QPushButton *>(QStringLiteral("spelling"))->text(),
             QStringLiteral("Did you mean compassion? (2 results)"));
    press(Qt::Key_1, Qt::ControlModifier); // from the search field
    waitFor(QStringLiteral("Ada Quill"));
    QCOMPARE(field()->text().trimmed(), QStringLiteral("compassion"));
    QCOMPARE(rows(), 2);
}

void TestOffers::aResultSaysWhyItWasFound() {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("tree "));
    waitFor(QStringLiteral("Ada Quill"));
    act("why")->trigger();
    QTRY_VERIFY(m_window->findChild<QDialog *>(QStringLiteral("whyDialog")) != nullptr);
    auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("whyDialog"));
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>()) said.append(label->text());
    QVERIFY2(said.contains(QStringLiteral("“tree” is “trees” in the speech: a related form, once")),
             qPrintable(said.join(u'|')));
    QVERIFY(said.contains(QStringLiteral("Asked for: winners, “tree”")) ||
            said.contains(QStringLiteral("Asked for: “tree”, winners")));
    dialog->close();
}

void TestOffers::withoutItsStarTheNextStarredResultIsShown() {
    waitFor(QStringLiteral("Small Hours"));
    for (int i = 0; i < 4; ++i) {
        press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(act("star")->isChecked());
        if (i < 3) {
            const QString before = m_window->windowTitle();
            list()->setFocus();
            press(Qt::Key_Down);
            QTRY_VERIFY(m_window->windowTitle() != before);
        }
    }
    press(Qt::Key_4, Qt::AltModifier);
    QTRY_COMPARE(rows(), 4);
    list()->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QTRY_COMPARE(list()->currentIndex().row(), 2);
    QTRY_COMPARE(heading(), list()->model()->index(2, ResultModel::HeadlineColumn).data().toString());
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 3);
    QTRY_COMPARE(list()->currentIndex().row(), 2); // the one that took its place, not the first
}

QTEST_MAIN(TestOffers)
#include "tst_offers.moc"
