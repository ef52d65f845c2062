// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check_catalog.h"
#include "catalog/compiled_fixture.h"
#include "commands/program.h"
#include "import/invented_article.h"

using namespace podium;
using namespace podium::test;
using Mode = Connection::Mode;

namespace {

/// How often an import of the article may touch the disk; there is a fault at each of these places.
constexpr int mostFaults = 400;
#ifdef __SANITIZE_ADDRESS__
constexpr int step = 7; // the sanitizers are slow
#else
constexpr int step = 1;
#endif

const QByteArray &soundBytes() {
    static const QByteArray bytes = readAll(CompiledCatalog::fromText(catalogText).path());
    return bytes;
}

int imports(const QString &path) {
    return Connection(path, Mode::ReadWrite).value(QStringLiteral("select count(*) from import_log")).toInt();
}

} // namespace

class ImportCommandTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    QString m_catalog;
    QString m_article;

    Ran import(const QString &file, const QStringList &more = {}) const {
        return m_program->run(
            QStringList{QStringLiteral("import"), QStringLiteral("--catalog"), m_catalog, file} + more);
    }
    void newCatalog(bool writeAhead = false) const {
        for (const char *suffix : {"-wal", "-shm", "-journal"})
            QFile::remove(m_catalog + QLatin1String(suffix));
        writeAll(m_catalog, soundBytes());
        if (writeAhead)
            Connection(m_catalog, Mode::ReadWrite).value(QStringLiteral("pragma journal_mode = wal"));
    }
    /// All of the import is there, or nothing; and the catalog is sound.
    void verifySound(bool &imported) const {
        Connection connection(m_catalog, Mode::ReadWrite);
        QCOMPARE(checkCatalog(connection, CheckDepth::Thorough), QStringList());
        const auto count = [&](const QString &table) {
            return connection
                .value(QStringLiteral("select count(*) from %1 where import_id is not null").arg(table))
                .toInt();
        };
        imported = connection.value(QStringLiteral("select count(*) from import_log")).toInt() == 1;
        for (const char *table : {"source", "speech_text", "post"})
            QCOMPARE(count(QLatin1String(table)), imported ? 1 : 0);
    }

private Q_SLOTS:
    void init() {
        if (!Program::isBuilt()) QSKIP("the program is not built");
        m_program = std::make_unique<Program>();
        m_catalog = m_program->home().filePath(QStringLiteral("mine.podium"));
        m_article = m_program->home().filePath(QStringLiteral("article.txt"));
        newCatalog();
        writeAll(m_article, article.toUtf8());
    }

    void anArticleIsImportedAndFound() {
        const Ran ran = import(m_article);
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        QCOMPARE(ran.err, QString());
        for (const char *text :
             {"  Person      Ada Quill\n", "  Date        15 September 2031\n",
              "  Program     The Long Orchard\n",
              "  Result      Ada Quill, Outstanding Lead Actress in a Drama Series, The Long\n",
              "  Imported    3 passages of the speech and 1 post.\n"})
            QVERIFY2(ran.out.contains(QString::fromUtf8(text)), qPrintable(ran.out));
        for (const QString &line : ran.out.split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 80 || line == m_article, qPrintable(line));
        const Ran found = m_program->run({QStringLiteral("search"), QStringLiteral("--catalog"), m_catalog,
                                          QStringLiteral("\"every tree asked us\"")});
        QCOMPARE(found.status, 0);
        QVERIFY(found.out.contains(QStringLiteral("primetime-83/lead-actress-drama/ada-quill")));
    }

    void aDryRunWritesNothing() {
        const Ran ran = import(m_article, {QStringLiteral("--dry-run")});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(
            QStringLiteral("3 passages of the speech and 1 post would be imported; nothing")));
        QCOMPARE(readAll(m_catalog), soundBytes());
    }

    void theSecondTimeItIsAlreadyThere() {
        QCOMPARE(import(m_article).status, 0);
        const QByteArray before = readAll(m_catalog);
        const Ran ran = import(m_article);
        QCOMPARE(ran.status, 1);
        QVERIFY2(
            ran.err.startsWith(QStringLiteral("podium: %1 was not imported. It is already in the catalog ("
                                              "article.txt, ")
                                   .arg(m_article)),
            qPrintable(ran.err));
        QCOMPARE(readAll(m_catalog), before);
    }

    void whatCannotBeImportedIsToldAndChangesNothing_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const QByteArray text = article.toUtf8();
        QTest::newRow("missing") << QByteArray() << 4 << "There is no file %1. Check its name and folder.";
        QTest::newRow("empty") << QByteArray("") << 4
                               << "%1 is empty. Save the article again and choose that file.";
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\0\1\2",
                                              8)
                                       .repeated(100)
                                << 4
                                << "other.txt is not a text file. Save the article as plain text (UTF-8) and "
                                   "import that file.";
        QTest::newRow("no award in it")
            << QByteArray("Rain is expected in the north, with a light wind from the west.\n") << 4
            << "other.txt does not speak of an Emmy award. Choose an article about an award of this catalog.";
        QTest::newRow("another language")
            << QByteArray("Der Regen zieht nach Norden ab; am Abend wird es “heiter”, so der Wetterdienst.\n")
            << 4
            << "other.txt does not speak of an Emmy award. Choose an article about an award of this catalog.";
        QTest::newRow("an award, in another language")
            << QByteArray("Bei den Emmys gewann eine Unbekannte; „Danke“, sagte sie.\n") << 1
            << "%1 was not imported. No result of this catalog fits the article well enough; import it in "
               "the "
               "window, where the result can be chosen.";
        QTest::newRow("cut inside a character") << text.left(text.indexOf("“light") + 1) << 4
                                                << "other.txt ends in the middle of a character: the end of "
                                                   "the file is missing. Download or copy "
                                                   "the article again, whole.";
        QTest::newRow("50 MB")
            << text.repeated(50 * 1024 * 1024 / static_cast<int>(text.size()) + 1) << 4
            << "%1 is too large for an article (50 MiB; the limit is 20 MiB). Save the article "
               "alone as a text file.";
    }
    void whatCannotBeImportedIsToldAndChangesNothing() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        QFETCH(QString, message);
        const QString file = m_program->home().filePath(QStringLiteral("other.txt"));
        if (!bytes.isNull()) writeAll(file, bytes);
        const Ran ran = import(file);
        QCOMPARE(ran.err, QStringLiteral("podium: %1\n").arg(message.replace(QStringLiteral("%1"), file)));
        QCOMPARE(ran.status, status);
        QCOMPARE(readAll(m_catalog), soundBytes());
    }

    void oneBadFileDoesNotKeepTheOthersOut() {
        const QString bad = m_program->home().filePath(QStringLiteral("bad.txt"));
        writeAll(bad, "Nothing of note.\n");
        const Ran ran = import(bad, {m_article});
        QCOMPARE(ran.status, 4);
        QCOMPARE(ran.err,
                 QStringLiteral("podium: bad.txt does not speak of an Emmy award. Choose an article about an "
                                "award of this catalog.\n"));
        QCOMPARE(imports(m_catalog), 1);
    }

    void intoACatalogThatCanOnlyBeReadNothingIsImported() {
        Connection(m_catalog, Mode::ReadWrite)
            .execute(QStringLiteral(
                "update meta set value = 1 where key = 'min_reader'; pragma user_version = 99"));
        const QByteArray before = readAll(m_catalog);
        const Ran ran = import(m_article);
        QCOMPARE(ran.status, 5);
        QVERIFY2(ran.err.endsWith(
                     QStringLiteral("podium: %1 can only be read. Copy it to a folder that you may write "
                                    "to, and name the copy with --catalog.\n")
                         .arg(m_catalog)),
                 qPrintable(ran.err));
        QCOMPARE(readAll(m_catalog), before);
    }

    void whileAnotherProgramWritesTheImportIsRefused() {
        Connection other(m_catalog, Mode::ReadWrite);
        const Transaction transaction(other);
        const Ran ran = import(m_article);
        QCOMPARE(ran.status, 6);
        QCOMPARE(ran.err,
                 QStringLiteral("podium: Another program is writing to %1. Wait until it has finished, or "
                                "close it, and try again.\n")
                     .arg(m_catalog));
    }

    void severalProgramsImportAtOnce() {
        constexpr int count = 6;
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < count; ++i) {
            const QString file = m_program->home().filePath(QStringLiteral("%1.txt").arg(i));
            writeAll(file,
                     article.toUtf8() + QByteArray("\n\nThis is print ") + QByteArray::number(i) + ".\n");
            processes.push_back(
                m_program->start({QStringLiteral("import"), QStringLiteral("--catalog"), m_catalog, file}));
        }
        for (const auto &process : processes) {
            const Ran ran = Program::end(*process);
            QVERIFY2(ran.status == 0, qPrintable(ran.err));
        }
        QCOMPARE(imports(m_catalog), count);
        Connection connection(m_catalog, Mode::ReadOnly);
        QCOMPARE(checkCatalog(connection, CheckDepth::Thorough), QStringList());
    }

    void aFileThatMayNotGrowIsAFullDisk() {
        const QString script = QStringLiteral("ulimit -f %1; exec '%2' import --catalog '%3' '%4'")
                                   .arg(QString::number(soundBytes().size() / 2048),
                                        QStringLiteral(PODIUM_PROGRAM), m_catalog, m_article);
        const Ran ran = m_program->run(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), script});
        QCOMPARE(ran.status, 5);
        QVERIFY2(ran.err.startsWith(QStringLiteral("podium: Reading or writing %1 failed (").arg(m_catalog)),
                 qPrintable(ran.err));
        bool imported = true;
        verifySound(imported);
        QVERIFY(!imported);
        QCOMPARE(import(m_article).status, 0);
    }

    void onAFullDiskTheCatalogIsAsItWas() {
        // A disk of a megabyte, filled up to a few blocks. Only root may make one, in a space of its own.
        const QString disk = m_program->home().filePath(QStringLiteral("disk"));
        QDir().mkpath(disk);
        const QString script =
            QStringLiteral(
                "mount -t tmpfs -o size=1m podium '%1' || exit 77; cp '%2' '%1/mine.podium' && "
                "head -c 2m /dev/zero > '%1/filling' 2>/dev/null; '%3' import --catalog "
                "'%1/mine.podium' '%4'; status=$?; rm '%1/filling'; cmp '%2' '%1/mine.podium' >&2 || "
                "exit 78; '%3' import --catalog '%1/mine.podium' '%4' >&2 || exit 79; exit $status")
                .arg(disk, m_catalog, QStringLiteral(PODIUM_PROGRAM), m_article);
        const Ran ran =
            m_program->run(QStringLiteral("unshare"),
                           {QStringLiteral("-m"), QStringLiteral("/bin/bash"), QStringLiteral("-c"), script});
        if (ran.status == 1 || ran.status == 77) QSKIP("no disk can be mounted here");
        QVERIFY2(ran.status == 5, qPrintable(ran.err));
        QVERIFY2(ran.err.contains(
                     QStringLiteral("The disk is full; %1/mine.podium was not changed. Free some space "
                                    "and try again.")
                         .arg(disk)),
                 qPrintable(ran.err));
    }

    // Wherever it happens, all of the import is there afterwards, or nothing.
    void afterAFaultAnywhereTheCatalogIsSound_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("writeAhead");
        QTest::newRow("killed") << "kill" << false;
        QTest::newRow("killed, with a log") << "kill" << true;
        QTest::newRow("a full disk") << "full" << false;
        QTest::newRow("a full disk, with a log") << "full" << true;
    }
    void afterAFaultAnywhereTheCatalogIsSound() {
        QFETCH(const QString, fault);
        QFETCH(const bool, writeAhead);
        m_program->set("LD_PRELOAD", QStringLiteral(PODIUM_FAULT_LIBRARY));
        // The sanitizers want to be loaded first, and do without.
        m_program->set("ASAN_OPTIONS", QStringLiteral("verify_asan_link_order=0"));
        int faults = 1;
        bool ended = false;
        for (; !ended && faults < mostFaults; faults += step) {
            newCatalog(writeAhead);
            m_program->set("PODIUM_FAULT", QStringLiteral("%1:%2").arg(fault).arg(faults));
            const Ran ran = import(m_article);
            ended = ran.status == 0;
            bool imported = false;
            verifySound(imported);
            if (QTest::currentTestFailed()) return;
            if (ended) QVERIFY(imported);
            if (fault == QLatin1String("kill")) {
                QVERIFY2(ended || ran.status == -1, qPrintable(ran.err));
            } else if (!ended) {
                QVERIFY2(ran.status == 5,
                         qPrintable(QStringLiteral("%1: %2 %3").arg(faults).arg(ran.status).arg(ran.err)));
            }
        }
        QVERIFY(ended);
        qInfo("%d places", faults - step - 1);
        QVERIFY(faults > 5);
    }
};

QTEST_GUILESS_MAIN(ImportCommandTest)
#include "tst_import_command.moc"
