// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog_file.h"
#include "catalog/compiled_fixture.h"
#include "catalog/error.h"
#include "catalog/schema.h"
#include "catalog/small_catalog.h"
#include "support/as_nobody.h"

#include <QTest>
#include <sys/stat.h>

using namespace podium;
using namespace podium::test;
using Mode = Connection::Mode;

namespace {

/// Bytes of a sound catalog, made once.
const QByteArray &soundBytes() {
    static const QByteArray bytes = readAll(CompiledCatalog::fromText(joined(smallCatalog())).path());
    return bytes;
}

/// A file of this content in a folder of its own, which everybody may enter.
class Sample {
public:
    explicit Sample(const QByteArray &bytes = soundBytes()) {
        ::chmod(m_folder.path().toLocal8Bit().constData(), 0755);
        if (!bytes.isNull()) writeAll(path(), bytes);
    }
    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("mine.podium")); }
    QString beside(const char *suffix) const { return path() + QLatin1String(suffix); }
    /// Changes it by SQL.
    const Sample &run(const QString &sql) const {
        Connection(path(), Mode::ReadWrite).execute(sql);
        return *this;
    }
    /// Makes it what a program leaves that was killed: some of the content is in the -wal alone.
    const Sample &leaveLog() const {
        QByteArray main;
        QByteArray log;
        {
            Connection connection(path(), Mode::ReadWrite);
            connection.value(QStringLiteral("pragma journal_mode = wal"));
            connection.execute(QStringLiteral("insert into star values ('in-the-log', '2026-01-01')"));
            main = readAll(path());
            log = readAll(beside("-wal"));
        }
        writeAll(path(), main);
        writeAll(beside("-wal"), log);
        QFile::remove(beside("-shm"));
        return *this;
    }
    /// The same in the other journal mode: a change was begun, and the file holds half of it.
    const Sample &leaveJournal() const {
        QByteArray main;
        QByteArray journal;
        {
            Connection connection(path(), Mode::ReadWrite);
            connection.execute(QStringLiteral("pragma cache_size = 1; begin immediate;"
                                              "update source set note = hex(zeroblob(20000));"
                                              "update ceremony set note = hex(zeroblob(20000));"
                                              "update nomination set note = hex(zeroblob(20000))"));
            main = readAll(path());
            journal = readAll(beside("-journal"));
            connection.execute(QStringLiteral("rollback"));
        }
        writeAll(path(), main);
        writeAll(beside("-journal"), journal);
        return *this;
    }

private:
    QTemporaryDir m_folder;
};

/// The error that looking at the file gives; an empty one where there is none.
Error errorOf(const QString &path) {
    try {
        inspectCatalog(path);
    } catch (const Error &error) {
        return error;
    }
    return {Error::Kind::Internal, {}, {}};
}

int stars(const CatalogFile &file) {
    return Connection(file.path, file.mode).value(QStringLiteral("select count(*) from star")).toInt();
}

QByteArray patched(QByteArray bytes, int offset, const QByteArray &with) {
    return bytes.replace(offset, with.size(), with);
}

} // namespace

class CatalogFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundCatalogIsOpenedToBeWritten() {
        const Sample sample;
        const CatalogFile file = inspectCatalog(sample.path());
        QCOMPARE(file.path, sample.path());
        QCOMPARE(file.mode, Mode::ReadWrite);
        QCOMPARE(file.version, schemaVersion());
        QCOMPARE(file.notice, QString());
        QCOMPARE(readAll(sample.path()), soundBytes());
    }

    void aLinkToACatalogIsFollowed() {
        const Sample sample;
        const Sample other;
        sample.leaveLog();
        const QString link = other.folder() + QStringLiteral("/link.podium");
        QVERIFY(QFile::link(sample.path(), link));
        QCOMPARE(stars(inspectCatalog(link)), 1);
    }

    void whatIsNoCatalogIsRefusedWithTheReason_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        const QByteArray sound = soundBytes();
        const auto size = QString::number(sound.size());
        QTest::newRow("missing") << QByteArray() << "There is no file %1. Check the name and the folder.";
        QTest::newRow("empty") << QByteArray("") << "%1 is empty. Open a backup of it, or another catalog.";
        QTest::newRow("text") << QByteArray("year,category,winner\n2020,Drama,Succession\n")
                              << "%1 is not a Podium catalog. A catalog is an SQLite file, which this one is "
                                 "not; name another.";
        QTest::newRow("noise")
            << QByteArray(5000, '\x8f')
            << "%1 is not a Podium catalog. A catalog is an SQLite file, which this one is "
               "not; name another.";
        QTest::newRow("foreign") << patched(sound, 68, "GPKG")
                                 << "%1 is not a Podium catalog. It is an SQLite file of another program; "
                                    "open it with that one.";
        QTest::newRow("header cut") << sound.left(50)
                                    << "%1 is cut short: only 50 bytes are there. Copy it again from where "
                                       "it came, or open a backup.";
        QTest::newRow("cut short") << sound.left(8192)
                                   << QStringLiteral("%1 is cut short: 8192 of its %2 bytes are there. Keep "
                                                     "the file, and copy it again from where it came, or "
                                                     "open a backup.")
                                          .arg(QStringLiteral("%1"), size);
        QTest::newRow("schema 0")
            << patched(sound, 60, QByteArray(4, '\0'))
            << "%1 is not a sound Podium catalog (its schema has the number 0). Open another catalog with "
               "--catalog, or a backup of this one.";
        QTest::newRow("schema below 0")
            << patched(sound, 60, QByteArray(4, '\xff'))
            << "%1 is not a sound Podium catalog (its schema has the number -1). Open another catalog with "
               "--catalog, or a backup of this one.";
    }
    void whatIsNoCatalogIsRefusedWithTheReason() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, message);
        const Sample sample(bytes);
        const Error error = errorOf(sample.path());
        QCOMPARE(error.kind(), Error::Kind::BadFile);
        QCOMPARE(QString::fromUtf8(error.what()), message.arg(sample.path()));
        if (bytes.isNull())
            QVERIFY(!QFile::exists(sample.path()));
        else
            QCOMPARE(readAll(sample.path()), bytes);
        QCOMPARE(QDir(sample.folder()).entryList(QDir::Files).size(), bytes.isNull() ? 0 : 1);
    }

    void whatIsNoFileIsRefusedAtOnce() {
        const Sample sample(QByteArray{});
        QCOMPARE(errorOf(sample.folder()).text(), QStringLiteral("%1 is a folder.").arg(sample.folder()));
        QCOMPARE(::mkfifo(sample.path().toLocal8Bit().constData(), 0600), 0);
        QCOMPARE(errorOf(sample.path()).text(),
                 QStringLiteral("%1 is not an ordinary file.").arg(sample.path()));
        QCOMPARE(errorOf(QStringLiteral("/dev/zero")).text(),
                 QStringLiteral("/dev/zero is not an ordinary file."));
        QCOMPARE(errorOf(sample.path() + QStringLiteral("/x")).text(),
                 QStringLiteral("There is no file %1/x.").arg(sample.path()));
    }

    void aFileThatMayNotBeReadIsRefused() {
        const Sample sample;
        const Permissions closed(sample.path(), 0000);
        const AsNobody nobody;
        if (!nobody.isPossible()) QSKIP("root's rights cannot be laid down here");
        QCOMPARE(errorOf(sample.path()).text(), QStringLiteral("You may not read %1.").arg(sample.path()));
    }

    void aNewerCatalogIsReadWhereItSaysThatItCanBe() {
        const Sample sample;
        sample.run(
            QStringLiteral("pragma user_version = 99; update meta set value = '1' where key = 'min_reader'"));
        const QByteArray before = readAll(sample.path());
        const CatalogFile file = inspectCatalog(sample.path());
        QCOMPARE(file.mode, Mode::ReadOnly);
        QCOMPARE(file.version, 99);
        QCOMPARE(file.notice, QStringLiteral("This catalog was made by a newer Podium: it can be read, but "
                                             "stars, notes and imports are switched off."));
        QCOMPARE(readAll(sample.path()), before);
    }

    void aNewerCatalogIsRefusedWithWhatItNeeds_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("too new for us") << "update meta set value = '98' where key = 'min_reader'";
        QTest::newRow("does not say") << "delete from meta where key = 'min_reader'";
        QTest::newRow("says nonsense") << "update meta set value = 'x' where key = 'min_reader'";
        QTest::newRow("other tables") << "drop table meta";
        QTest::newRow("a view in its place")
            << "drop table meta; create view meta as select 'min_reader' as key, '1' as value";
    }
    void aNewerCatalogIsRefusedWithWhatItNeeds() {
        QFETCH(const QString, sql);
        const Sample sample;
        sample.run(sql).run(QStringLiteral("pragma user_version = 99"));
        const QByteArray before = readAll(sample.path());
        QCOMPARE(QString::fromUtf8(errorOf(sample.path()).what()),
                 QStringLiteral("%1 was made by a newer Podium (its schema has the number 99, and Podium %2 "
                                "knows up to %3). Open it with a newer Podium.")
                     .arg(sample.path(), QStringLiteral(PODIUM_VERSION), QString::number(schemaVersion())));
        QCOMPARE(readAll(sample.path()), before);
    }

    void theVersionInTheLogCounts() {
        const Sample sample;
        sample.leaveLog();
        QByteArray main;
        QByteArray log;
        {
            Connection connection(sample.path(), Mode::ReadWrite);
            connection.execute(QStringLiteral("pragma user_version = 99"));
            main = readAll(sample.path());
            log = readAll(sample.beside("-wal"));
        }
        writeAll(sample.path(), main);
        writeAll(sample.beside("-wal"), log);
        QCOMPARE(main[63], char(schemaVersion()));
        QCOMPARE(inspectCatalog(sample.path()).version, 99);
    }

    // Six cases of files where nothing can be written: both journal modes, with and without what a
    // killed program leaves, and with the right to write beside the file.
    void aFileThatCannotBeWrittenIsReadAsItIs_data() {
        QTest::addColumn<bool>("writeAhead");
        QTest::addColumn<bool>("folderToo");
        QTest::addColumn<Mode>("mode");
        QTest::newRow("rollback journal, folder too") << false << true << Mode::ReadOnly;
        QTest::newRow("rollback journal, file only") << false << false << Mode::ReadOnly;
        QTest::newRow("write-ahead log, folder too") << true << true << Mode::Immutable;
        QTest::newRow("write-ahead log, file only") << true << false << Mode::Immutable;
    }
    void aFileThatCannotBeWrittenIsReadAsItIs() {
        QFETCH(const bool, writeAhead);
        QFETCH(const bool, folderToo);
        QFETCH(const Mode, mode);
        const Sample sample;
        if (writeAhead)
            Connection(sample.path(), Mode::ReadWrite).value(QStringLiteral("pragma journal_mode = wal"));
        sample.run(QStringLiteral("insert into star values ('one', '2026-01-01')"));
        QCOMPARE(QFile::exists(sample.beside("-wal")), false);
        const Permissions file(sample.path(), 0444);
        const Permissions folder(sample.folder(), folderToo ? 0555 : 0777);
        const AsNobody nobody;
        if (!nobody.isPossible()) QSKIP("root's rights cannot be laid down here");
        const CatalogFile found = inspectCatalog(sample.path());
        QCOMPARE(found.mode, mode);
        QCOMPARE(found.notice, QStringLiteral("This catalog can only be read: stars, notes and imports are "
                                              "switched off."));
        QCOMPARE(stars(found), 1);
    }

    void unfinishedChangesOnReadOnlyMediaAreNeverOverlooked_data() {
        QTest::addColumn<bool>("log");
        QTest::newRow("in a -wal") << true;
        QTest::newRow("in a -journal") << false;
    }
    void unfinishedChangesOnReadOnlyMediaAreNeverOverlooked() {
        QFETCH(const bool, log);
        const Sample sample;
        if (log)
            sample.leaveLog();
        else
            sample.leaveJournal();
        {
            const Permissions file(sample.path(), 0444);
            const Permissions folder(sample.folder(), 0555);
            const AsNobody nobody;
            if (!nobody.isPossible()) QSKIP("root's rights cannot be laid down here");
            QCOMPARE(
                QString::fromUtf8(errorOf(sample.path()).what()),
                QStringLiteral("%1 has changes that were not finished, and they cannot be finished where "
                               "it is. Copy it with the files beside it (-wal, -journal) to a folder "
                               "that you may write to, and open the copy.")
                    .arg(sample.path()));
        }
        const CatalogFile file = inspectCatalog(sample.path());
        QCOMPARE(file.mode, Mode::ReadWrite);
        QCOMPARE(stars(file), log ? 1 : 0);
        QCOMPARE(Connection(file.path, file.mode).value(QStringLiteral("pragma quick_check")).toString(),
                 QStringLiteral("ok"));
    }

    void aLogWithItsIndexIsReadOnReadOnlyMediaToo() {
        const Sample sample;
        Connection open(sample.path(), Mode::ReadWrite);
        open.value(QStringLiteral("pragma journal_mode = wal"));
        open.execute(QStringLiteral("insert into star values ('one', '2026-01-01')"));
        const Permissions file(sample.path(), 0444);
        const Permissions log(sample.beside("-wal"), 0444);
        const Permissions index(sample.beside("-shm"), 0444);
        const Permissions folder(sample.folder(), 0555);
        const AsNobody nobody;
        if (!nobody.isPossible()) QSKIP("root's rights cannot be laid down here");
        const CatalogFile found = inspectCatalog(sample.path());
        QCOMPARE(found.mode, Mode::ReadOnly);
        QCOMPARE(stars(found), 1);
    }

    void anOlderCatalogThatCannotBeWrittenIsRefused() {
        const Sample sample;
        sample.run(QStringLiteral("pragma user_version = 1"));
        const Permissions file(sample.path(), 0444);
        const AsNobody nobody;
        if (!nobody.isPossible()) QSKIP("root's rights cannot be laid down here");
        QCOMPARE(errorOf(sample.path()).text(),
                 QStringLiteral("%1 was made by an older Podium and must be brought up to date, but it can "
                                "only be read.")
                     .arg(sample.path()));
    }

    void anOlderCatalogIsBroughtUpWithABackup() {
        const Sample sample;
        sample.run(QStringLiteral("drop table result_row; drop table find_text; drop table find_name;"
                                  "drop table find_document; drop table find_form; drop table find_posting; "
                                  "drop table thanks; drop table acceptance_topic;"
                                  "drop table topic; drop table saved_search; pragma user_version = 2;"
                                  "insert into star values ('kept', '2026-01-01')"));
        const CatalogFile file = openCatalogFile(sample.path());
        QCOMPARE(file.version, schemaVersion());
        Connection connection(file.path, file.mode);
        checkSchema(connection);
        QCOMPARE(connection.value(QStringLiteral("select count(*) from result_row")).toInt(), 4);
        QCOMPARE(stars(file), 1);
        QCOMPARE(Connection(sample.beside(".backup"), Mode::ReadOnly)
                     .value(QStringLiteral("pragma user_version"))
                     .toInt(),
                 2);
        QCOMPARE(QDir(sample.folder()).entryList(QDir::Files).size(), 2);
    }
};

QTEST_GUILESS_MAIN(CatalogFileTest)
#include "tst_catalog_file.moc"
