// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/result_view.h"
#include "browse/sidebar.h"
#include "catalog/catalog.h"
#include "catalog/own.h"
#include "catalog/schema.h"
#include "models/result_model.h"
#include "search/chip.h"
#include "search/searchable_catalog.h"
#include "window/main_window.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace podium;
using namespace podium::test;

/// Searches are kept under a name, shown in the sidebar, used, and taken away.
class TestSavedSearches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aSearchIsKeptAndUsed();
    void oneIsUsedInsideAnother();
    void oneIsTakenAwayWithUndo();
    void anEmptySearchIsNotKept();
    void searchesThatWereMadeAreOfferedAgain();

private:
    QLineEdit *line() const { return m_window->findChild<QLineEdit *>(QStringLiteral("searchText")); }
    Sidebar *sidebar() const { return m_window->findChild<Sidebar *>(); }
    QAction *act(const char *name) const { return m_window->findChild<QAction *>(QLatin1String(name)); }
    int rows() const { return m_window->findChild<ResultView *>()->model()->rowCount(); }
    QStringList chips() const {
        QStringList texts;
        for (const Chip *chip : m_window->findChildren<Chip *>()) texts.append(chip->filter().toText());
        return texts;
    }
    void ask(const char *text) {
        m_window->search(SearchQuery::fromText(QString::fromUtf8(text)));
        QTRY_VERIFY(!m_window->findChild<ResultModel *>()->isAsking());
    }
    void keep(const char *text, const char *name) {
        ask(text);
        QTRY_VERIFY(act("saveSearch")->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<QInputDialog *>() != nullptr);
        auto *dialog = m_window->findChild<QInputDialog *>();
        dialog->setTextValue(QString::fromUtf8(name));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(row(name).isValid());
    }
    QModelIndex row(const char *name) const {
        const QModelIndexList found = sidebar()->model()->match(
            sidebar()->model()->index(0, 0), Qt::DisplayRole, QString::fromUtf8(name), 1, Qt::MatchExactly);
        return found.value(0);
    }
    void click(const char *name, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(sidebar()->viewport(), Qt::LeftButton, modifiers,
                          sidebar()->visualRect(row(name)).center());
    }

    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<MainWindow> m_window;
};

void TestSavedSearches::initTestCase() {
    m_theme = std::make_unique<Theme>();
    m_theme->apply();
}

void TestSavedSearches::init() {
    m_text.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
    m_catalog = std::make_unique<Catalog>(
        CatalogFile{m_text->path(), Connection::Mode::ReadWrite, schemaVersion(), {}});
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, SessionState{});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(rows() > 0);
}

void TestSavedSearches::cleanup() {
    m_window.reset();
    m_catalog.reset();
}

void TestSavedSearches::aSearchIsKeptAndUsed() {
    keep("compassion year:2030", "Kind words");
    ask("won:yes");
    click("Kind words");
    QTRY_COMPARE(chips(), QStringList{QStringLiteral("year:2030")});
    QCOMPARE(line()->text().trimmed(), QStringLiteral("compassion"));
    QTRY_COMPARE(rows(), 1);
}

void TestSavedSearches::oneIsUsedInsideAnother() {
    keep("compassion", "Kind words");
    ask("year:2030");
    click("Kind words", Qt::ControlModifier);
    QTRY_COMPARE(chips(),
                 (QStringList{QStringLiteral("year:2030"), QStringLiteral("search:\"Kind words\"")}));
    QTRY_COMPARE(rows(), 1);
}

void TestSavedSearches::oneIsTakenAwayWithUndo() {
    keep("compassion", "Kind words");
    const std::unique_ptr<Connection> other = m_text->open();
    sidebar()->setFocus();
    sidebar()->setCurrentIndex(row("Kind words"));
    QTest::keyClick(sidebar(), Qt::Key_Delete);
    QTRY_VERIFY(savedSearches(*other).isEmpty());
    QTRY_VERIFY(!row("Kind words").isValid());
    act("undo")->trigger();
    QTRY_COMPARE(savedSearches(*other).size(), 1);
    QTRY_VERIFY(row("Kind words").isValid());
    act("undo")->trigger(); // of keeping it
    QTRY_VERIFY(savedSearches(*other).isEmpty());
}

void TestSavedSearches::anEmptySearchIsNotKept() {
    ask("");
    QTRY_VERIFY(!act("saveSearch")->isEnabled());
}

void TestSavedSearches::searchesThatWereMadeAreOfferedAgain() {
    ask("compassion");
    ask("network:HBO & Co");
    ask("won:yes"); // what the first window shows is nobody's search
    QMenu *menu = nullptr;
    const QList<QMenu *> menus = m_window->findChildren<QMenu *>();
    for (QMenu *each : menus)
        if (each->title().contains(QLatin1String("Recent"))) menu = each;
    QVERIFY(menu != nullptr);
    const auto offered = [&] {
        Q_EMIT menu->aboutToShow();
        QStringList texts;
        const QList<QAction *> actions = menu->actions();
        for (const QAction *action : actions) texts.append(action->text());
        return texts;
    };
    QCOMPARE(offered().mid(0, 2),
             (QStringList{QStringLiteral("network:HBO && Co"), QStringLiteral("compassion")}));
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(line()->text().trimmed(), QStringLiteral("compassion"));
    // They outlive the window.
    const SessionState state = m_window->state();
    QCOMPARE(state.recentSearches.mid(0, 2),
             (QStringList{QStringLiteral("compassion"), QStringLiteral("network:HBO & Co")}));
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, state);
    QTRY_VERIFY(!m_window->findChild<ResultModel *>()->isAsking());
    const QList<QMenu *> newMenus = m_window->findChildren<QMenu *>();
    for (QMenu *each : newMenus)
        if (each->title().contains(QLatin1String("Recent"))) menu = each;
    QVERIFY(offered().contains(QStringLiteral("network:HBO && Co")));
}

QTEST_MAIN(TestSavedSearches)
#include "tst_saved_searches.moc"
