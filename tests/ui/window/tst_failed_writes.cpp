// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "catalog/own.h"
#include "catalog/schema.h"
#include "search/searchable_catalog.h"
#include "window/main_window.h"
#include "window/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::test;

namespace {

const auto key = QStringLiteral("primetime-83/comedy-series/small-hours");

} // namespace

/// What cannot be written is told, stays in sight, and is not counted as written.
class TestFailedWrites : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aStarThatWasNotWrittenIsNotShownAsGiven();
    void aStarThatWasNotTakenBackCanStillBeTakenBack();
    void aNoteThatWasNotWrittenStaysAndIsWrittenLater();
    void anUnsavedNoteIsStillThereAfterAnotherRecord();
    void closingWaitsForWhatCouldNotBeSaved();

private:
    /// The table can be read and not written: the index has no value for any row.
    void close(const char *table) {
        m_other->execute(QStringLiteral("create index closed on %1 (abs(length(at_utc) * 0 - "
                                        "9223372036854775807 - 1))")
                             .arg(QLatin1String(table)));
    }
    void open() { m_other->execute(QStringLiteral("drop index closed")); }
    QAction *act(const char *name) const { return m_window->findChild<QAction *>(QLatin1String(name)); }
    QPlainTextEdit *note() const { return m_window->findChild<QPlainTextEdit *>(); }
    NoticeBar *notice() const { return m_window->findChild<NoticeBar *>(); }
    QString heading() const { return m_window->windowTitle().section(QStringLiteral(" – "), 0, 0); }
    void waitForError(const QString &words = QStringLiteral("integer overflow")) {
        QTRY_VERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(words), qPrintable(notice()->text()));
        notice()->hide();
    }
    void typeNote(const QString &text) {
        act("editNote")->trigger();
        QTest::keyClicks(note(), text);
    }

    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Connection> m_other;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<MainWindow> m_window;
};

void TestFailedWrites::initTestCase() {
    m_theme = std::make_unique<Theme>();
    m_theme->apply();
}

void TestFailedWrites::init() {
    m_text.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
    m_other = std::make_unique<Connection>(m_text->path(), Connection::Mode::ReadWrite);
    m_catalog = std::make_unique<Catalog>(
        CatalogFile{m_text->path(), Connection::Mode::ReadWrite, schemaVersion(), {}});
    SessionState state;
    state.request.query = SearchQuery::fromText(QStringLiteral("won:yes"));
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, state);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_COMPARE(heading(), QStringLiteral("Small Hours"));
}

void TestFailedWrites::cleanup() {
    m_window.reset();
    m_catalog.reset();
    m_other.reset();
}

void TestFailedWrites::aStarThatWasNotWrittenIsNotShownAsGiven() {
    close("star");
    act("star")->trigger();
    QVERIFY(act("star")->isChecked());
    waitForError();
    QVERIFY(!act("star")->isChecked());
    QVERIFY(!act("undo")->isEnabled()); // nothing was done, so there is nothing to take back
    open();
    act("star")->trigger();
    QTRY_VERIFY(isStarred(*m_other, key));
    QVERIFY(act("undo")->isEnabled());
}

void TestFailedWrites::aStarThatWasNotTakenBackCanStillBeTakenBack() {
    act("star")->trigger();
    QTRY_VERIFY(isStarred(*m_other, key));
    m_other->execute(QStringLiteral("create table keeps (k references star (nomination_key))"));
    m_other->execute(QStringLiteral("insert into keeps select nomination_key from star"));
    act("undo")->trigger();
    waitForError(QStringLiteral("FOREIGN KEY"));
    QVERIFY(act("undo")->isEnabled());
    QVERIFY(!act("redo")->isEnabled());
    m_other->execute(QStringLiteral("drop table keeps"));
    QVERIFY(isStarred(*m_other, key));
    act("undo")->trigger();
    QTRY_VERIFY(!isStarred(*m_other, key));
}

void TestFailedWrites::aNoteThatWasNotWrittenStaysAndIsWrittenLater() {
    close("note");
    typeNote(QStringLiteral("call back"));
    act("find")->trigger(); // leaving the note writes it
    waitForError();
    QCOMPARE(note()->toPlainText(), QStringLiteral("call back"));
    open();
    act("editNote")->trigger();
    act("find")->trigger();
    QTRY_COMPARE(ownNote(*m_other, key), QStringLiteral("call back"));
    act("undo")->trigger();
    QTRY_VERIFY(ownNote(*m_other, key).isEmpty());
}

void TestFailedWrites::anUnsavedNoteIsStillThereAfterAnotherRecord() {
    close("note");
    typeNote(QStringLiteral("call back"));
    act("find")->trigger();
    waitForError();
    act("nextResult")->trigger();
    QTRY_VERIFY(heading() != QStringLiteral("Small Hours"));
    QVERIFY(note()->toPlainText().isEmpty());
    act("previousResult")->trigger();
    QTRY_COMPARE(heading(), QStringLiteral("Small Hours"));
    QCOMPARE(note()->toPlainText(), QStringLiteral("call back"));
}

void TestFailedWrites::closingWaitsForWhatCouldNotBeSaved() {
    close("note");
    typeNote(QStringLiteral("call back"));
    m_window->close();
    QTRY_VERIFY(notice()->text().contains(QStringLiteral("could not be saved")));
    QVERIFY(m_window->isVisible());
    open();
    m_window->close(); // tries once more
    QVERIFY(!m_window->isVisible());
    m_window.reset();
    m_catalog.reset();
    QCOMPARE(ownNote(*m_other, key), QStringLiteral("call back"));
}

QTEST_MAIN(TestFailedWrites)
#include "tst_failed_writes.moc"
