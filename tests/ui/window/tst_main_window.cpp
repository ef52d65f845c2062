// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/empty_results.h"
#include "browse/result_view.h"
#include "browse/sidebar.h"
#include "catalog/catalog.h"
#include "catalog/own.h"
#include "catalog/schema.h"
#include "detail/detail_pane.h"
#include "models/result_model.h"
#include "search/chip.h"
#include "search/search_field.h"
#include "search/searchable_catalog.h"
#include "window/main_window.h"
#include "window/notice_bar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace podium;
using namespace podium::test;

/// Drives the whole window with keys and mouse, over an invented catalog.
class TestMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theFirstStartShowsWinnersAndTheFirstRecord();
    void typingFindsAndMarks();
    void slashAndCtrlKLeadIntoTheField();
    void aFilterBecomesAChipAndTextAgain();
    void downLeadsIntoTheListAndEnterIntoTheRecord();
    void backAndForwardRestoreListAndSelection();
    void aFacetWritesItsFilter();
    void scopesAreChosenByKeys();
    void starsAreKeptWithUndo();
    void notesAreKeptWithUndo();
    void findNextGoesOnIntoTheNextSpeech();
    void aColumnSortsAndTurnsRound();
    void typeGrowsAndThemesChange();
    void theSessionIsRestored();
    void everyMenuHasActsAndEveryKeyIsItsOwn();
    void everyControlHasAName();
    void copyingARowGivesItsText();
    void aReadOnlyCatalogOffersNoStars();
    void coverageLeadsToTheResultsOfACategory();

private:
    void open(Connection::Mode mode = Connection::Mode::ReadWrite, const SessionState &state = fresh());
    static SessionState fresh();
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void waitFor(const QString &headline);
    QAction *act(const char *name) const { return m_window->findChild<QAction *>(QLatin1String(name)); }
    QString heading() const { return m_window->windowTitle().section(QStringLiteral(" – "), 0, 0); }
    ResultView *list() const { return m_window->findChild<ResultView *>(); }
    int rows() const { return list()->model()->rowCount(); }
    QLineEdit *field() const { return m_window->findChild<QLineEdit *>(QStringLiteral("searchText")); }

    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase() {
    m_theme = std::make_unique<Theme>();
    m_theme->setMode(ThemeMode::Light);
    m_theme->apply();
}

SessionState TestMainWindow::fresh() {
    SessionState state;
    state.request.query = SearchQuery::fromText(QStringLiteral("won:yes"));
    return state;
}

void TestMainWindow::init() {
    m_text.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
    open();
}

void TestMainWindow::cleanup() {
    m_window.reset();
    m_catalog.reset();
    m_theme->setZoom(1);
    m_theme->setMode(ThemeMode::Light);
}

void TestMainWindow::open(Connection::Mode mode, const SessionState &state) {
    m_window.reset();
    m_catalog = std::make_unique<Catalog>(CatalogFile{m_text->path(), mode, schemaVersion(), {}});
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, state);
    QSignalSpy filled(m_window.get(), &MainWindow::filled);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    if (filled.isEmpty()) QVERIFY(filled.wait());
}

void TestMainWindow::type(const QString &text) {
    QTest::keyClicks(field(), text);
    QTRY_VERIFY(!m_window->findChild<ResultModel *>()->isAsking());
}

void TestMainWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void TestMainWindow::waitFor(const QString &headline) {
    QTRY_COMPARE(heading(), headline);
}

void TestMainWindow::theFirstStartShowsWinnersAndTheFirstRecord() {
    QCOMPARE(rows(), 5);
    QCOMPARE(list()->currentIndex().row(), 0);
    waitFor(QStringLiteral("Small Hours"));
    QCOMPARE(m_window->findChildren<Chip *>().size(), 1);
    QVERIFY(m_window->findChild<QLabel *>(QStringLiteral("statusCounts"))
                ->text()
                .startsWith(QStringLiteral("5 results of 9")));
}

void TestMainWindow::typingFindsAndMarks() {
    press(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("compassi"));
    QCOMPARE(rows(), 2);
    waitFor(QStringLiteral("Ada Quill"));
    QCOMPARE(m_window->findChild<DetailPane *>()->hitCount(), 2); // account and transcript
    press(Qt::Key_Escape);
    QTRY_COMPARE(rows(), 9); // chip and words are gone
    QVERIFY(field()->text().isEmpty());
}

void TestMainWindow::slashAndCtrlKLeadIntoTheField() {
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Slash);
    QVERIFY(field()->hasFocus());
    QVERIFY(field()->text().isEmpty());
    list()->setFocus();
    press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(field()->hasFocus());
    type(QStringLiteral("50/50 a/b")); // a slash that is typed is a slash
    QCOMPARE(field()->text(), QStringLiteral("50/50 a/b"));
}

void TestMainWindow::aFilterBecomesAChipAndTextAgain() {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("network:HBO "));
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(m_window->findChildren<Chip *>().size(), 2);
    QVERIFY(field()->text().isEmpty());
    press(Qt::Key_Backspace); // edits the last chip
    QCOMPARE(field()->text(), QStringLiteral("network:HBO"));
    Chip *won = m_window->findChild<Chip *>();
    QTest::mouseClick(won, Qt::LeftButton, {}, QPoint(won->width() - 8, won->height() / 2)); // its ×
    QTRY_COMPARE(rows(), 5); // HBO, nominees too
}

void TestMainWindow::downLeadsIntoTheListAndEnterIntoTheRecord() {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("vane"));
    press(Qt::Key_Down);
    QVERIFY(list()->hasFocus());
    press(Qt::Key_Return);
    QVERIFY(m_window->findChild<DetailPane *>()->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::backAndForwardRestoreListAndSelection() {
    list()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QString chosen = list()->currentIndex().data().toString();
    const int row = list()->currentIndex().row();
    QCOMPARE(row, 2);
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("vane"));
    QTRY_COMPARE(rows(), 1);
    act("back")->trigger();
    QTRY_COMPARE(rows(), 5);
    QTRY_COMPARE(list()->currentIndex().row(), row);
    QVERIFY(field()->text().isEmpty());
    QVERIFY(!act("back")->isEnabled());
    act("forward")->trigger();
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(field()->text(), QStringLiteral("vane"));
    Q_UNUSED(chosen)
}

void TestMainWindow::aFacetWritesItsFilter() {
    auto *sidebar = m_window->findChild<Sidebar *>();
    QModelIndex netflix;
    for (int i = 0; i < sidebar->model()->rowCount(); ++i)
        if (sidebar->model()->index(i, 0).data().toString() == QLatin1String("Netflix"))
            netflix = sidebar->model()->index(i, 0);
    QVERIFY(netflix.isValid());
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(netflix).center());
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_window->findChild<SearchField *>()->query().toText(),
             QStringLiteral("won:yes network:Netflix"));
    // By keys as well: the same value again takes the filter back.
    sidebar->setFocus();
    for (int i = 0; i < sidebar->model()->rowCount(); ++i)
        if (sidebar->model()->index(i, 0).data().toString() == QLatin1String("Netflix"))
            sidebar->setCurrentIndex(sidebar->model()->index(i, 0));
    press(Qt::Key_Return);
    QTRY_COMPARE(rows(), 5);
    QVERIFY(sidebar->hasFocus());
}

void TestMainWindow::scopesAreChosenByKeys() {
    press(Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(rows(), 2);
    press(Qt::Key_3, Qt::AltModifier);
    QTRY_COMPARE(rows(), 1);
    press(Qt::Key_4, Qt::AltModifier);
    QTRY_VERIFY(m_window->findChild<EmptyResults *>()->isVisible());
    press(Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(rows(), 5);
    QTRY_VERIFY(list()->isVisible());
}

void TestMainWindow::starsAreKeptWithUndo() {
    waitFor(QStringLiteral("Small Hours"));
    const std::unique_ptr<Connection> connection = m_text->open();
    const QString key = QStringLiteral("primetime-83/comedy-series/small-hours");
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY(isStarred(*connection, key));
    QTRY_VERIFY(act("star")->isChecked());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!isStarred(*connection, key));
    QTRY_VERIFY(!act("star")->isChecked());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isStarred(*connection, key));
    QCOMPARE(heading(), QStringLiteral("Small Hours")); // the selection stayed
}

void TestMainWindow::notesAreKeptWithUndo() {
    waitFor(QStringLiteral("Small Hours"));
    const std::unique_ptr<Connection> connection = m_text->open();
    const QString key = QStringLiteral("primetime-83/comedy-series/small-hours");
    press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ask the producer / call back"));
    list()->setFocus(); // leaving the note keeps it
    QTRY_COMPARE(ownNote(*connection, key), QStringLiteral("ask the producer / call back"));
    act("undo")->trigger();
    QTRY_VERIFY(ownNote(*connection, key).isEmpty());
    act("redo")->trigger();
    QTRY_VERIFY(!ownNote(*connection, key).isEmpty());
}

void TestMainWindow::findNextGoesOnIntoTheNextSpeech() {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("thank "));
    press(Qt::Key_Down);
    waitFor(QStringLiteral("Ada Quill"));
    // Two hits in Quill's transcript, then one in Vane's account, then the end.
    press(Qt::Key_F3);
    QCOMPARE(heading(), QStringLiteral("Ada Quill"));
    press(Qt::Key_F3);
    waitFor(QStringLiteral("Tobias Vane"));
    press(Qt::Key_F3);
    QCOMPARE(heading(), QStringLiteral("Tobias Vane"));
    press(Qt::Key_F3, Qt::ShiftModifier);
    waitFor(QStringLiteral("Ada Quill"));
}

void TestMainWindow::aColumnSortsAndTurnsRound() {
    QHeaderView *header = list()->horizontalHeader();
    const QPoint headline(header->sectionViewportPosition(ResultModel::HeadlineColumn) + 20,
                          header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, headline);
    QTRY_COMPARE(list()->model()->index(0, ResultModel::HeadlineColumn).data().toString(),
                 QStringLiteral("Zoë Álvarez"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, headline);
    QTRY_COMPARE(list()->model()->index(0, ResultModel::HeadlineColumn).data().toString(),
                 QStringLiteral("Tobias Vane"));
}

void TestMainWindow::typeGrowsAndThemesChange() {
    const int before = list()->rowHeight(0);
    press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(list()->rowHeight(0) > before);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(list()->rowHeight(0), before);
    act("themeDark")->trigger();
    QVERIFY(Theme::current().colors().dark);
    act("themeContrast")->trigger();
    QVERIFY(Theme::current().colors().highContrast);
}

void TestMainWindow::theSessionIsRestored() {
    press(Qt::Key_K, Qt::ControlModifier);
    type(QStringLiteral("compassi"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    waitFor(QStringLiteral("Tobias Vane"));
    m_window->resize(1100, 700);
    const SessionState state = m_window->state();
    QCOMPARE(state.selectedKey, QStringLiteral("primetime-82/lead-actor-drama/tobias-vane"));
    open(Connection::Mode::ReadWrite, state);
    waitFor(QStringLiteral("Tobias Vane"));
    QCOMPARE(field()->text(), QStringLiteral("compassi"));
    QCOMPARE(rows(), 2);
    QCOMPARE(m_window->size(), QSize(1100, 700));
}

void TestMainWindow::everyMenuHasActsAndEveryKeyIsItsOwn() {
    QSet<QKeySequence> keys;
    for (const QAction *action : m_window->actions())
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
    QVERIFY(keys.size() > 20);
    for (QAction *menu : m_window->menuBar()->actions()) {
        QVERIFY(menu->menu() != nullptr);
        QVERIFY2(!menu->menu()->isEmpty(), qPrintable(menu->text()));
    }
}

void TestMainWindow::everyControlHasAName() {
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        const QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY(accessible != nullptr);
        QVERIFY2(!accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()),
                                                        widget->objectName())));
    }
}

void TestMainWindow::copyingARowGivesItsText() {
    list()->setFocus();
    waitFor(QStringLiteral("Small Hours"));
    press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("Small Hours")) && copied.contains(QStringLiteral("2031")),
             qPrintable(copied));
}

void TestMainWindow::aReadOnlyCatalogOffersNoStars() {
    open(Connection::Mode::ReadOnly);
    waitFor(QStringLiteral("Small Hours"));
    QVERIFY(!act("star")->isEnabled());
    m_window->importFiles({QStringLiteral("/nowhere.txt")});
    QTRY_VERIFY(m_window->findChild<NoticeBar *>()->isVisible());
    QVERIFY(m_window->findChild<NoticeBar *>()->text().contains(QStringLiteral("only be read")));
}

void TestMainWindow::coverageLeadsToTheResultsOfACategory() {
    act("coverage")->trigger();
    const auto tree = [this] { return m_window->findChild<QTreeWidget *>(QStringLiteral("coverage")); };
    QTRY_VERIFY(tree());
    QTRY_COMPARE(QApplication::focusWidget(), tree());
    QCOMPARE(tree()->topLevelItemCount(), 2);
    press(Qt::Key_Right); // opens the newest ceremony
    press(Qt::Key_Down);
    QCOMPARE(tree()->currentItem()->text(0), QStringLiteral("Comedy Series"));
    press(Qt::Key_Return);
    QTRY_VERIFY(!tree());
    const QList<Chip *> chips = m_window->findChildren<Chip *>();
    QCOMPARE(chips.size(), 2);
    QTRY_VERIFY(!m_window->findChild<ResultModel *>()->isAsking());
    QVERIFY(rows() > 0);
    for (int row = 0; row < rows(); ++row)
        QCOMPARE(list()->model()->index(row, ResultModel::YearColumn).data().toString(),
                 QStringLiteral("2031"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
