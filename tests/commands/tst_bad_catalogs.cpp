// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no sound catalog, given to the program: each gets a message, and stays as it is.
#include "catalog/compiled_fixture.h"
#include "catalog/schema.h"
#include "catalog/small_catalog.h"
#include "commands/program.h"
#include "support/as_nobody.h"

#include <QRandomGenerator>
#include <sys/stat.h>

using namespace podium;
using namespace podium::test;
using Mode = Connection::Mode;

namespace {

const QByteArray &soundBytes() {
    static const QByteArray bytes = readAll(CompiledCatalog::fromText(joined(smallCatalog())).path());
    return bytes;
}

/// The sound catalog after some SQL.
QByteArray changed(const QString &sql) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.podium"));
    writeAll(path, soundBytes());
    Connection(path, Mode::ReadWrite).execute(sql);
    return readAll(path);
}

/// A database of another program.
QByteArray foreign() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.sqlite"));
    Connection(path, Mode::Create)
        .execute(QStringLiteral("create table places (url); insert into places values (1)"));
    return readAll(path);
}

} // namespace

class BadCatalogsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    QString m_folder;
    QString m_path;

    /// Everything that can be done with a catalog, one command line each.
    QList<QStringList> uses() const {
        const QString article = m_program->home().filePath(QStringLiteral("article.txt"));
        writeAll(article, "At the Emmys 2020, Mark Ruffalo won. “Thank you,” he said.\n");
        return {{QStringLiteral("search"), QStringLiteral("--catalog"), m_path, QStringLiteral("love")},
                {QStringLiteral("show"), QStringLiteral("--catalog"), m_path, QStringLiteral("1")},
                {QStringLiteral("import"), QStringLiteral("--catalog"), m_path, article},
                {QStringLiteral("check"), QStringLiteral("--catalog"), m_path},
                {QStringLiteral("--catalog"), m_path, QStringLiteral("--screenshot"),
                 m_program->home().filePath(QStringLiteral("window.png"))}};
    }
    QStringList files() const { return QDir(m_folder).entryList(QDir::Files | QDir::System | QDir::Hidden); }

private Q_SLOTS:
    void init() {
        if (!Program::isBuilt()) QSKIP("the program is not built");
        m_program = std::make_unique<Program>();
        m_folder = m_program->home().filePath(QStringLiteral("catalogs"));
        QDir().mkpath(m_folder);
        m_path = m_folder + QStringLiteral("/mine.podium");
    }

    void eachGetsAMessageAndStaysAsItIs_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing") << QByteArray() << "There is no file %1. Check the name and the folder.";
        QTest::newRow("empty") << QByteArray("") << "%1 is empty. Open a backup of it, or another catalog.";
        QTest::newRow("a text")
            << QByteArray("year;category;winner\n").repeated(200)
            << "%1 is not a Podium catalog. A catalog is an SQLite file, which this one is not; "
               "name another.";
        QTest::newRow("of another program")
            << foreign()
            << "%1 is not a Podium catalog. It is an SQLite file of another program; open it with that one.";
        QTest::newRow("cut short") << soundBytes().left(soundBytes().size() / 2)
                                   << QStringLiteral(
                                          "%1 is cut short: %2 of its %3 bytes are there. Keep the file, "
                                          "and copy it again from where it came, or open a backup.")
                                          .arg(QStringLiteral("%1"), QString::number(soundBytes().size() / 2),
                                               QString::number(soundBytes().size()));
        QTest::newRow("of a newer version")
            << changed(QStringLiteral(
                   "update meta set value = '99' where key = 'min_reader'; pragma user_version = 99"))
            << QStringLiteral(
                   "%1 was made by a newer Podium (its schema has the number 99, and Podium %2 knows up "
                   "to %3). Open it with a newer Podium.")
                   .arg(QStringLiteral("%1"), QStringLiteral(PODIUM_VERSION),
                        QString::number(schemaVersion()));
        QTest::newRow("of a version below 1")
            << changed(QStringLiteral("pragma user_version = -5"))
            << "%1 is not a sound Podium catalog (its schema has the number -5). Open another catalog with "
               "--catalog, or a backup of this one.";
    }
    void eachGetsAMessageAndStaysAsItIs() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, message);
        if (!bytes.isNull()) writeAll(m_path, bytes);
        const QString wanted = QString(message).replace(QStringLiteral("%1"), m_path);
        for (const QStringList &use : uses()) {
            const Ran ran = m_program->run(use);
            QVERIFY2(ran.err.endsWith(wanted + QLatin1Char('\n')),
                     qPrintable(use.first() + QLatin1String(": ") + ran.err));
            QCOMPARE(ran.status, 3);
            QCOMPARE(ran.out, QString());
            QCOMPARE(files().size(), bytes.isNull() ? 0 : 1);
            if (!bytes.isNull()) QCOMPARE(readAll(m_path), bytes);
        }
    }

    void whatIsNoFileIsRefusedAtOnce() {
        for (const QStringList &use : uses()) {
            QDir().mkpath(m_path);
            Ran ran = m_program->run(use);
            QCOMPARE(ran.status, 3);
            QVERIFY(ran.err.endsWith(
                QStringLiteral("%1 is a folder. Name the catalog file in it.\n").arg(m_path)));
            QDir().rmdir(m_path);
            QCOMPARE(::mkfifo(m_path.toLocal8Bit().constData(), 0600), 0);
            ran = m_program->run(use);
            QCOMPARE(ran.status, 3);
            QVERIFY(ran.err.endsWith(
                QStringLiteral("%1 is not an ordinary file. Name a Podium catalog.\n").arg(m_path)));
            QFile::remove(m_path);
        }
    }

    // SQLite itself finds these two sound; the first would be read forever.
    void whatWasPlantedIsFound_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("found");
        QTest::newRow("a view in place of a table")
            << "drop table mark; create view mark as with recursive n (i) as (select 1 union all select i + "
               "1 from "
               "n) select i as id, i as passage_id, i as offset, '' as text from n"
            << "unexpected: view mark";
        QTest::newRow("a trigger")
            << "create trigger gone after update on star begin delete from passage; end"
            << "unexpected: trigger gone";
    }
    void whatWasPlantedIsFound() {
        QFETCH(const QString, sql);
        QFETCH(const QString, found);
        const QByteArray bytes = changed(sql);
        writeAll(m_path, bytes);
        const QString finding = QStringLiteral("%1 is not a sound Podium catalog (%2).").arg(m_path, found);
        for (const QStringList &use : uses()) {
            const Ran ran = m_program->run(use);
            const bool check = use.first() == QLatin1String("check");
            QCOMPARE(ran.status, check ? 1 : 3);
            const QString said = (check ? ran.out : ran.err).simplified();
            QVERIFY2(said.contains(finding), qPrintable(said));
            QCOMPARE(readAll(m_path), bytes);
        }
    }

    void aNewerCatalogThatCanBeReadIsRead() {
        const QByteArray bytes = changed(
            QStringLiteral("update meta set value = '1' where key = 'min_reader'; pragma user_version = 99"));
        writeAll(m_path, bytes);
        const Ran ran = m_program->run(
            {QStringLiteral("search"), QStringLiteral("--catalog"), m_path, QStringLiteral("ruffalo")});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains(QStringLiteral("Mark Ruffalo")));
        QVERIFY2(ran.err.startsWith(
                     QStringLiteral("podium: This catalog was made by a newer Podium: it can be read, "
                                    "but stars, notes and imports are switched off.\n")),
                 qPrintable(ran.err));
        QCOMPARE(readAll(m_path), bytes);
    }

    void onReadOnlyMediaTheCatalogIsRead_data() {
        QTest::addColumn<bool>("writeAhead");
        QTest::newRow("rollback journal") << false;
        QTest::newRow("write-ahead log") << true;
    }
    void onReadOnlyMediaTheCatalogIsRead() {
        QFETCH(const bool, writeAhead);
        writeAll(m_path, soundBytes());
        if (writeAhead)
            Connection(m_path, Mode::ReadWrite).value(QStringLiteral("pragma journal_mode = wal"));
        const QByteArray bytes = readAll(m_path);
        const Permissions home(m_program->home().path(), 0755);
        const Permissions folder(m_folder, 0555);
        const Permissions file(m_path, 0444);
        // Permission bits mean nothing to root, so the program runs as nobody.
        QStringList nobody;
        if (::geteuid() == 0)
            nobody = {QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"),
                      QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")};
        const auto run = [&](const QStringList &arguments) {
            const QStringList all = nobody + QStringList{QStringLiteral(PODIUM_PROGRAM)} + arguments;
            return m_program->run(all.first(), all.mid(1));
        };
        const Ran version = run({QStringLiteral("--version")});
        if (version.status != 0) QSKIP("the program cannot be run as nobody here");
        for (const QStringList &use : uses()) {
            if (use.first().startsWith(QLatin1String("--"))) continue;
            const Ran ran = run(use);
            const bool import = use.first() == QLatin1String("import");
            QVERIFY2(ran.status == (import                                   ? 5
                                    : use.first() == QLatin1String("search") ? 1
                                                                             : 0),
                     qPrintable(ran.err));
            QVERIFY2(
                ran.err.startsWith(QStringLiteral("podium: This catalog can only be read: stars, notes and "
                                                  "imports are switched off.\n")),
                qPrintable(ran.err));
            if (import)
                QVERIFY(ran.err.endsWith(
                    QStringLiteral("podium: %1 can only be read. Copy it to a folder that you may "
                                   "write to, and name the copy with --catalog.\n")
                        .arg(m_path)));
            QCOMPARE(readAll(m_path), bytes);
            QCOMPARE(files().size(), 1);
        }
    }

    // Whatever the bytes: an answer or a message, never a crash, never without end, and no byte changed.
    void damagedBytesAreNeverTheEnd() {
        QRandomGenerator random(19490125);
        constexpr int damages = 60;
        int told = 0;
        for (int i = 0; i < damages; ++i) {
            QByteArray bytes = soundBytes();
            for (int spots = 0; spots < 12;) {
                const int at = random.bounded(bytes.size() > 100 ? 16 : 0, static_cast<int>(bytes.size()));
                if (bytes[at] == '\0') continue;
                bytes[at] = static_cast<char>(random.bounded(256));
                ++spots;
            }
            writeAll(m_path, bytes);
            for (const QStringList &use : uses()) {
                if (use.first().startsWith(QLatin1String("--")) || use.first() == QLatin1String("import"))
                    continue;
                const Ran ran = m_program->run(use);
                QVERIFY2(
                    ran.status >= 0 && ran.status <= 7 && ran.status != 2,
                    qPrintable(
                        QStringLiteral("%1 %2: %3 %4").arg(i).arg(use.first()).arg(ran.status).arg(ran.err)));
                if (ran.status > 1) QVERIFY(ran.err.startsWith(QStringLiteral("podium: ")));
                if (use.first() == QLatin1String("check") && ran.status != 0) ++told;
                QCOMPARE(readAll(m_path), bytes);
            }
        }
        qInfo("%d of %d were found out", told, damages);
        QCOMPARE(told, damages);
    }
};

QTEST_GUILESS_MAIN(BadCatalogsTest)
#include "tst_bad_catalogs.moc"
