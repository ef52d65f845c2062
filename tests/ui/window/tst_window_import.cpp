// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/result_view.h"
#include "catalog/catalog.h"
#include "catalog/compiled_fixture.h"
#include "catalog/schema.h"
#include "import/article_reader.h"
#include "import/import_controller.h"
#include "import/import_dialog.h"
#include "import/importer.h"
#include "import/invented_article.h"
#include "models/result_model.h"
#include "search/search_field.h"
#include "window/main_window.h"
#include "window/notice_bar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace podium;
using namespace podium::test;

/// An article comes in through the window, by keys, mouse and drop, and goes out again by undo.
class TestWindowImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theMenuAsksForFilesAndThePreviewShowsWhereEachFieldCameFrom();
    void acceptingWritesAndUndoTakesAllBack();
    void whatIsUntickedIsNotWritten();
    void escapeWritesNothing();
    void theSameArticleIsRefusedTheSecondTime();
    void severalFilesComeOneAfterTheOther();
    void moreFilesThanAreTakenAreTold();
    void foreignTextIsNeverMarkup();
    void badArticlesAreRefusedInWords_data();
    void badArticlesAreRefusedInWords();
    void anAwardInAnotherLanguageFindsNoResult();
    void aFailedWriteIsToldAndLeavesNothing();
    void theSeedGoesIn();

private:
    void open(const QString &catalog);
    QString file(const char *name, const QByteArray &bytes) const;
    QString articleFile() const { return file("report.txt", article.toUtf8()); }
    void drop(const QStringList &paths);
    void verifyUnchanged(const QByteArray &before);
    ImportDialog *dialog() const {
        auto *shown = m_window->findChild<ImportDialog *>();
        return shown != nullptr && shown->isVisible() ? shown : nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// In a field that text is typed into, Ctrl+Z is the field's.
    void pressInList(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("searchText"));
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        auto *list = m_window->findChild<ResultView *>();
        QTRY_VERIFY(list->isVisible());
        // Where there is no window manager, nobody gives the focus back when a dialog goes.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        list->setFocus();
        QTest::keyClick(list, key, modifiers);
    }
    /// Presses Import in the preview and waits until it is gone.
    void agree() {
        QTRY_VERIFY(dialog());
        QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("importButton")), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
    }
    qint64 count(const char *table) const {
        return m_reader->value(QStringLiteral("select count(*) from ") + QLatin1String(table)).toLongLong();
    }
    QString sentence() const {
        return dialog()->findChild<QLabel *>(QStringLiteral("importSentence"))->text();
    }
    QStringList wordsOfDialog() const {
        QStringList words;
        for (const QLabel *label : dialog()->findChildren<QLabel *>()) words.append(label->text());
        return words;
    }
    QString tabs() const {
        QStringList texts;
        for (const QTabBar *bar : m_window->findChildren<QTabBar *>())
            for (int i = 0; i < bar->count(); ++i) texts.append(bar->tabText(i));
        return texts.join(QLatin1Char('|'));
    }
    int found(const QString &text) {
        auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("searchText"));
        field->clear();
        QTest::keyClicks(field, text);
        auto *model = m_window->findChild<ResultModel *>();
        [&] { QTRY_VERIFY(!model->isAsking()); }();
        return model->rowCount();
    }

    QTemporaryDir m_folder;
    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Connection> m_reader;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowImport::initTestCase() {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_theme = std::make_unique<Theme>();
    m_theme->setMode(ThemeMode::Light);
    m_theme->apply();
}

void TestWindowImport::init() {
    m_text.emplace(CompiledCatalog::fromText(catalogText));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
    open(m_text->path());
}

void TestWindowImport::cleanup() {
    m_window.reset();
    m_catalog.reset();
    m_reader.reset();
}

void TestWindowImport::open(const QString &catalog) {
    cleanup();
    m_reader = std::make_unique<Connection>(catalog, Connection::Mode::ReadOnly);
    m_catalog =
        std::make_unique<Catalog>(CatalogFile{catalog, Connection::Mode::ReadWrite, schemaVersion(), {}});
    m_window = std::make_unique<MainWindow>(*m_catalog, *m_theme, SessionState());
    QSignalSpy filled(m_window.get(), &MainWindow::filled);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(!filled.isEmpty());
}

QString TestWindowImport::file(const char *name, const QByteArray &bytes) const {
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
    return file.fileName();
}

void TestWindowImport::drop(const QStringList &paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths) urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(m_window.get(), &enter));
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QApplication::sendEvent(m_window.get(), &drop));
}

void TestWindowImport::theMenuAsksForFilesAndThePreviewShowsWhereEachFieldCameFrom() {
    const QString path = articleFile();
    m_window->findChild<QAction *>(QStringLiteral("import"))->trigger();
    auto *chooser = m_window->findChild<QFileDialog *>();
    QVERIFY(chooser);
    QTRY_VERIFY(chooser->isVisible());
    chooser->setDirectory(m_folder.path());
    auto *name = chooser->findChild<QLineEdit *>();
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(dialog());

    const QStringList words = wordsOfDialog();
    for (const char *word : {"83rd Primetime Emmy Awards", "Outstanding Lead Actress in a Drama Series",
                             "Ada Quill", "The Long Orchard", "HBO", "matched"})
        QVERIFY2(words.contains(QString::fromUtf8(word)), word);
    // The sentences stand beside the fields, underlined where a field was read.
    auto *text = dialog()->findChild<QTextBrowser *>(QStringLiteral("article"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("for her role in HBO’s The Long Orchard")));
    QTextCursor orchard = text->document()->find(QStringLiteral("The Long Orchard"));
    QVERIFY(orchard.charFormat().fontUnderline());
    QTextCursor crew = text->document()->find(QStringLiteral("spoke of her crew"));
    QVERIFY(!crew.charFormat().fontUnderline());
    // The post and the night differ by a day, and that is said.
    QVERIFY(
        words.filter(QStringLiteral("15 September 2031")).filter(QStringLiteral("kept as printed")).size() ==
        1);
    QVERIFY(sentence().startsWith(QStringLiteral("3 passages of the speech and 1 post will be added")));
}

void TestWindowImport::acceptingWritesAndUndoTakesAllBack() {
    const qint64 passages = count("passage");
    const qint64 posts = count("post");
    drop({articleFile()});
    agree();
    QTRY_COMPARE(count("passage"), passages + 3);
    QCOMPARE(count("post"), posts + 1);
    QTRY_COMPARE(m_window->windowTitle().section(QStringLiteral(" – "), 0, 0), QStringLiteral("Ada Quill"));
    // The words stand beside the account, and can be found.
    QTRY_VERIFY2(tabs().contains(QStringLiteral("Excerpts")), qPrintable(tabs()));
    QCOMPARE(found(QStringLiteral("\"water things that they will never see\"")), 1);

    pressInList(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(count("passage"), passages);
    QCOMPARE(count("post"), posts);
    QTRY_COMPARE(found(QStringLiteral("\"water things that they will never see\"")), 0);
    pressInList(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(count("passage"), passages + 3);
    QCOMPARE(found(QStringLiteral("\"water things that they will never see\"")), 1);
}

void TestWindowImport::whatIsUntickedIsNotWritten() {
    const qint64 passages = count("passage");
    const qint64 posts = count("post");
    drop({articleFile()});
    QTRY_VERIFY(dialog());
    const QList<QCheckBox *> ticks = dialog()->findChildren<QCheckBox *>();
    QCOMPARE(ticks.size(), 4);
    for (QCheckBox *tick : ticks) QTest::keyClick(tick, Qt::Key_Space);
    QVERIFY(!dialog()->findChild<QPushButton *>(QStringLiteral("importButton"))->isEnabled());
    QTest::keyClick(ticks[0], Qt::Key_Space);
    agree();
    QTRY_COMPARE(count("passage"), passages + 1);
    QCOMPARE(count("post"), posts);
}

void TestWindowImport::escapeWritesNothing() {
    drop({articleFile()});
    QTRY_VERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(count("import_log"), 0);
    QVERIFY(!m_window->findChild<QAction *>(QStringLiteral("undo"))->isEnabled());
}

void TestWindowImport::theSameArticleIsRefusedTheSecondTime() {
    drop({articleFile()});
    agree();
    QTRY_COMPARE(count("import_log"), 1);
    drop({articleFile()});
    QTRY_VERIFY(dialog());
    QVERIFY(!dialog()->findChild<QPushButton *>(QStringLiteral("importButton"))->isEnabled());
    QCOMPARE(sentence(), QStringLiteral("It is already there: nothing will be added."));
}

void TestWindowImport::severalFilesComeOneAfterTheOther() {
    const QString bad = file("empty.txt", {});
    drop({articleFile(), bad, articleFile()});
    QTRY_VERIFY(dialog());
    QVERIFY(wordsOfDialog().join(QLatin1Char(' ')).contains(QStringLiteral("1 of 3")));
    agree();
    // The one between them is told and passed over; the last one is there already by then.
    QTRY_VERIFY(dialog());
    QVERIFY(wordsOfDialog().join(QLatin1Char(' ')).contains(QStringLiteral("3 of 3")));
    QCOMPARE(sentence(), QStringLiteral("It is already there: nothing will be added."));
}

void TestWindowImport::moreFilesThanAreTakenAreTold() {
    auto *controller = m_window->findChild<ImportController *>();
    QStringList said;
    connect(controller, &ImportController::failed, this,
            [&said](const Error &error) { said.append(error.text()); });
    controller->importFiles(QStringList(101, m_folder.filePath(QStringLiteral("nothing.txt"))));
    QTRY_COMPARE(said.size(), 101); // this, and a hundred files that are not there
    QVERIFY2(said.first().startsWith(QStringLiteral("101 files are more")), qPrintable(said.first()));
    disconnect(controller, nullptr, this, nullptr);
}

void TestWindowImport::foreignTextIsNeverMarkup() {
    QString foreign = article;
    foreign.replace(QStringLiteral("every tree asked"),
                    QStringLiteral("every <b>tree</b> <img src=\"file:///etc/passwd\"> & asked"));
    drop({file("markup.txt", foreign.toUtf8())});
    QTRY_VERIFY(dialog());
    const auto *text = dialog()->findChild<QTextBrowser *>(QStringLiteral("article"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("<b>tree</b> <img src=")));
    for (const QLabel *label : dialog()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    agree();
    QTRY_VERIFY(count("import_log") == 1);
    QCOMPARE(found(QStringLiteral("\"<b>tree</b>\"")), 1);
}

void TestWindowImport::badArticlesAreRefusedInWords_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QByteArray text = article.toUtf8();
    const QString noText = QStringLiteral(
        "bad.txt is not a text file.\nSave the article as plain text (UTF-8) and import that file.");
    const QString noAward = QStringLiteral(
        "bad.txt does not speak of an Emmy award.\nChoose an article about an award of this catalog.");
    QTest::newRow("empty") << QByteArray() << "%1 is empty.\nSave the article again and choose that file.";
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\x02\x01\0\0\0\0\0\0\x03\0\x3e\0\x01\0",
                                          18)
                            << noText;
    QTest::newRow("bytes without a zero") << QByteArray("\x81\x8d\x8f\x90\x9d").repeated(200) << noText;
    QTest::newRow("no award in it") << QByteArray("The weather was fine. Nobody won anything.\n") << noAward;
    QTest::newRow("another language")
        << QStringLiteral("Das Wetter in Köln bleibt schön, und niemand gewann etwas.\n").toUtf8() << noAward;
    QTest::newRow("cut inside a character")
        << text.left(text.indexOf("\xe2\x80\x9d") + 1)
        << "bad.txt ends in the middle of a character: the end of the file is missing.\nDownload or copy "
           "the article again, whole.";
    QTest::newRow("50 MB") << text.repeated(50 * 1024 * 1024 / static_cast<int>(text.size()) + 1)
                           << "%1 is too large for an article (50 MiB; the limit is 20 MiB).\nSave the "
                              "article alone as a text file.";
}

void TestWindowImport::badArticlesAreRefusedInWords() {
    QFETCH(const QByteArray, bytes);
    QFETCH(QString, message);
    const QByteArray before = readAll(m_text->path());
    const QString path = file("bad.txt", bytes);
    drop({path});
    auto *notice = m_window->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), message.replace(QStringLiteral("%1"), path));
    QVERIFY(!dialog());
    QCOMPARE(count("import_log"), 0);
    QVERIFY(!m_window->findChild<QAction *>(QStringLiteral("undo"))->isEnabled());
    verifyUnchanged(before);
    // The message does not stay in the way of the next article.
    open(m_text->path());
    drop({articleFile()});
    QTRY_VERIFY(dialog());
    press(Qt::Key_Escape);
}

void TestWindowImport::anAwardInAnotherLanguageFindsNoResult() {
    const QByteArray before = readAll(m_text->path());
    drop({file("emmys.txt", "Bei den Emmys gewann eine Unbekannte; „Danke“, sagte sie.\n")});
    QTRY_VERIFY(dialog());
    QVERIFY(
        wordsOfDialog().join(QLatin1Char(' ')).contains(QStringLiteral("No result of this catalog fits")));
    QCOMPARE(sentence(), QStringLiteral("Nothing can be added without a result to add it to."));
    press(Qt::Key_Return); // leaves, as nothing else can be done
    QTRY_VERIFY(!dialog());
    verifyUnchanged(before);
}

/// Byte by byte: nothing at all was written. Closes the window and its connections first, as a file
/// that SQLite has open is not to be opened by others.
void TestWindowImport::verifyUnchanged(const QByteArray &before) {
    cleanup();
    QVERIFY(readAll(m_text->path()) == before);
}

void TestWindowImport::aFailedWriteIsToldAndLeavesNothing() {
    const qint64 passages = count("passage");
    drop({articleFile()});
    QTRY_VERIFY(dialog());
    {
        // While the preview is open, the same article comes in from elsewhere.
        Connection other(m_text->path(), Connection::Mode::ReadWrite);
        const Proposal proposal = readArticle(article.toUtf8(), QStringLiteral("report.txt"));
        const ProposalMatch match = matchProposal(other, proposal);
        Transaction transaction(other);
        writeProposal(other, {proposal, match.candidates.first().id});
        transaction.commit();
    }
    agree();
    auto *notice = m_window->findChild<NoticeBar *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().startsWith(QStringLiteral("This article is already in the catalog (report.txt")),
             qPrintable(notice->text()));
    QCOMPARE(count("import_log"), 1);
    QCOMPARE(count("passage"), passages + 3); // once
    // There is nothing of ours to take back.
    pressInList(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!m_window->findChild<QAction *>(QStringLiteral("undo"))->isEnabled());
    QCOMPARE(count("passage"), passages + 3);
}

void TestWindowImport::theSeedGoesIn() {
    const QString seed = QStringLiteral(PODIUM_SHARED "/seed/000_73170c5da3306430.txt");
    if (!QFile::exists(seed)) QSKIP("The seed article is not here.");
    const QString copy = m_folder.filePath(QStringLiteral("builtin.podium"));
    QFile::remove(copy);
    QVERIFY(QFile::copy(QStringLiteral(PODIUM_BUILTIN), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    open(copy);
    const qint64 passages = count("passage");
    drop({seed});
    agree();
    QTRY_COMPARE(count("passage"), passages + 3);
    QTRY_COMPARE(m_window->windowTitle().section(QStringLiteral(" – "), 0, 0),
                 QStringLiteral("Mark Ruffalo"));
    QTRY_VERIFY2(tabs().contains(QStringLiteral("Account")) && tabs().contains(QStringLiteral("Excerpts")),
                 qPrintable(tabs()));
    QCOMPARE(found(QStringLiteral("\"division and hatred\"")), 1);
    QVERIFY(found(QStringLiteral("compassion")) >= 1);
    pressInList(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(count("passage"), passages);
    QCOMPARE(found(QStringLiteral("\"division and hatred\"")), 0);
}

QTEST_MAIN(TestWindowImport)
#include "tst_window_import.moc"
