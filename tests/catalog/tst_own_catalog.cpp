// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog_file.h"
#include "catalog/catalog_lock.h"
#include "catalog/check_catalog.h"
#include "catalog/compiled_fixture.h"
#include "catalog/error.h"
#include "catalog/own.h"
#include "catalog/small_catalog.h"
#include "support/as_nobody.h"

#include <QProcess>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <vector>

using namespace podium;
using namespace podium::test;
using Mode = Connection::Mode;

namespace {

const QString ruffalo = QStringLiteral("primetime-72/lead-actor-limited/mark-ruffalo");

/// The small catalog, and a later one in which Jeremy Irons is missing.
QString builtIn(bool later) {
    static const auto make = [](bool without) {
        QMap<QString, QByteArray> files = smallCatalog();
        if (without)
            files[QStringLiteral("primetime-72/awards.txt")].replace(
                "  nom Jeremy Irons | Watchmen | HBO | as Adrian Veidt\n", "");
        return CompiledCatalog::fromText(joined(files));
    };
    static const CompiledCatalog first = make(false);
    static const CompiledCatalog second = make(true);
    return later ? second.path() : first.path();
}

/// With this, a built-in catalog, an own one and a key, the test opens the own one and stars the key.
constexpr auto openingArgument = "--open-own";

int openOwnAndTell(const QStringList &arguments) {
    try {
        const CatalogFile file = openOwnCatalog(arguments.at(2), arguments.at(3));
        Connection connection(file.path, file.mode);
        setStarred(connection, arguments.at(4), true);
        printf("%s\n", qPrintable(file.notice));
        return 0;
    } catch (const std::exception &error) {
        printf("%s\n", error.what());
        return 1;
    }
}

} // namespace

class OwnCatalogTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_own;

    QStringList files() const { return QDir(QFileInfo(m_own).path()).entryList(QDir::Files | QDir::Hidden); }

    /// As many programs as `count`, all started before any has finished.
    std::vector<std::unique_ptr<QProcess>> startAtOnce(const QString &from, int count, bool ownStars) const {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < count; ++i) {
            auto process = std::make_unique<QProcess>();
            process->start(
                QCoreApplication::applicationFilePath(),
                {QLatin1String(openingArgument), from, m_own, ownStars ? QString::number(i) : ruffalo});
            processes.push_back(std::move(process));
        }
        return processes;
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        ::chmod(m_home->path().toLocal8Bit().constData(), 0755);
        m_own = m_home->filePath(QStringLiteral("data/podium/catalog.podium"));
    }

    void bothFilesStandWhereTheDesktopExpectsThem() {
        qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
        QCOMPARE(ownCatalogPath(), m_home->filePath(QStringLiteral("podium/catalog.podium")));
        QCOMPARE(builtInCatalogPath(), QFileInfo(QStringLiteral(PODIUM_BUILTIN)).absoluteFilePath());
    }

    void theFirstStartCopiesTheBuiltInCatalog() {
        const QByteArray before = readAll(builtIn(false));
        const CatalogFile file = openOwnCatalog(builtIn(false), m_own);
        QCOMPARE(file.path, m_own);
        QCOMPARE(file.mode, Mode::ReadWrite);
        QCOMPARE(file.notice, QString());
        QCOMPARE(readAll(m_own), before);
        QCOMPARE(readAll(builtIn(false)), before);
        QCOMPARE(files(),
                 (QStringList{QStringLiteral("catalog.podium"), QStringLiteral("catalog.podium.lock")}));
        // What a person writes into it is theirs alone.
        QCOMPARE(QFile::permissions(m_own) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void theSecondStartLeavesItAsItIs() {
        openOwnCatalog(builtIn(false), m_own);
        {
            Connection connection(m_own, Mode::ReadWrite);
            setStarred(connection, ruffalo, true);
        }
        const QByteArray before = readAll(m_own);
        QCOMPARE(openOwnCatalog(builtIn(false), m_own).notice, QString());
        QCOMPARE(readAll(m_own), before);
    }

    void programsThatStartAtOnceAllEndWell_data() {
        QTest::addColumn<bool>("first");
        QTest::newRow("the first start") << true;
        QTest::newRow("a newer built-in catalog") << false;
    }
    void programsThatStartAtOnceAllEndWell() {
        QFETCH(const bool, first);
        if (!first) {
            openOwnCatalog(builtIn(false), m_own);
            // Lays down the lock that this process holds.
            QTemporaryDir other;
            openOwnCatalog(builtIn(false), other.filePath(QStringLiteral("x.podium")));
        }
        constexpr int count = 8;
        const auto processes = startAtOnce(builtIn(!first), count, first);
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished());
            const QByteArray said = process->readAllStandardOutput();
            QVERIFY2(process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0,
                     said.constData());
            QVERIFY2(said == "\n" || said.contains("takes it over when Podium starts"), said.constData());
        }
        Connection connection(m_own, Mode::ReadOnly);
        QCOMPARE(checkCatalog(connection, CheckDepth::Thorough), QStringList());
        // None of them wrote into a file that another one then put its own in the place of.
        QCOMPARE(connection.value(QStringLiteral("select count(*) from star")).toInt(), first ? count : 1);
        QVERIFY2(files().filter(QStringLiteral(".part")).isEmpty(),
                 qPrintable(files().join(QLatin1Char(' '))));
    }

    void draftsOfAKilledProgramAreTakenAway() {
        writeAll(m_own + QStringLiteral(".abc.part"), "half a catalog");
        writeAll(m_own + QStringLiteral(".abc.part-journal"), "its journal");
        openOwnCatalog(builtIn(false), m_own);
        QCOMPARE(files(),
                 (QStringList{QStringLiteral("catalog.podium"), QStringLiteral("catalog.podium.lock")}));
    }

    void whereNothingCanBeWrittenTheBuiltInCatalogIsRead() {
        const Permissions closed(m_home->path(), 0555);
        builtIn(false); // made with full rights
        ::chmod(QFileInfo(builtIn(false)).path().toLocal8Bit().constData(), 0755);
        const AsNobody nobody;
        if (!nobody.isPossible()) QSKIP("root's rights cannot be laid down here");
        const CatalogFile file = openOwnCatalog(builtIn(false), m_own);
        QCOMPARE(file.path, builtIn(false));
        QCOMPARE(file.mode, Mode::ReadOnly);
        QVERIFY2(
            file.notice.startsWith(
                QStringLiteral("Your own catalog could not be made, so the built-in one is open and stars, "
                               "notes and imports are switched off: The folder %1 cannot be made")
                    .arg(QFileInfo(m_own).path())),
            qPrintable(file.notice));
    }

    void onAFullDiskTheBuiltInCatalogIsRead() {
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 8192;
        ::setrlimit(RLIMIT_FSIZE, &small);
        const CatalogFile file = openOwnCatalog(builtIn(false), m_own);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(file.path, builtIn(false));
        QCOMPARE(file.mode, Mode::ReadOnly);
        QVERIFY2(file.notice.endsWith(QStringLiteral("The disk is too full to write %1.").arg(m_own)),
                 qPrintable(file.notice));
        QVERIFY(!QFile::exists(m_own));
        QCOMPARE(files(), QStringList{QStringLiteral("catalog.podium.lock")});
    }

    void aMissingBuiltInCatalogIsNamed() {
        try {
            openOwnCatalog(QStringLiteral("/nowhere/builtin.podium"), m_own);
            QFAIL("opened nothing");
        } catch (const Error &error) {
            QCOMPARE(QString::fromUtf8(error.what()),
                     QStringLiteral("The built-in catalog cannot be used: There is no file "
                                    "/nowhere/builtin.podium. Install Podium again, or name a catalog with "
                                    "--catalog."));
        }
        QVERIFY(!QFile::exists(m_own));
    }

    void aDamagedCopyIsNeverReplaced() {
        writeAll(m_own, "all my notes");
        try {
            openOwnCatalog(builtIn(false), m_own);
            QFAIL("opened a text");
        } catch (const Error &error) {
            QCOMPARE(QString::fromUtf8(error.what()),
                     QStringLiteral("%1 is not a Podium catalog. This is your own catalog. Move it away to "
                                    "start anew from the built-in one.")
                         .arg(m_own));
        }
        QCOMPARE(readAll(m_own), "all my notes");
    }

    void aDamagedCopyWithABackupNamesIt() {
        writeAll(m_own, "all my notes");
        writeAll(m_own + QStringLiteral(".backup"), readAll(builtIn(false)));
        try {
            openOwnCatalog(builtIn(false), m_own);
            QFAIL("opened a text");
        } catch (const Error &error) {
            QCOMPARE(error.advice(), QStringLiteral("This is your own catalog. Move it away, and rename "
                                                    "%1.backup, an older copy, to take its place.")
                                         .arg(m_own));
        }
    }

    void aNewerBuiltInCatalogIsTakenOver() {
        openOwnCatalog(builtIn(false), m_own);
        {
            Connection connection(m_own, Mode::ReadWrite);
            setStarred(connection, ruffalo, true);
        }
        QCOMPARE(openOwnCatalog(builtIn(true), m_own).notice, QString());
        Connection connection(m_own, Mode::ReadOnly);
        QVERIFY(isStarred(connection, ruffalo));
        QCOMPARE(connection.value(QStringLiteral("select count(*) from nomination")).toInt(), 3);
        QVERIFY(QFile::exists(m_own + QStringLiteral(".backup")));
    }

    void whatWasLeftBehindIsTold() {
        openOwnCatalog(builtIn(false), m_own);
        {
            Connection connection(m_own, Mode::ReadWrite);
            setOwnNote(connection, QStringLiteral("primetime-72/lead-actor-limited/jeremy-irons"),
                       QStringLiteral("Mine"));
        }
        const QString notice = openOwnCatalog(builtIn(true), m_own).notice;
        QVERIFY2(
            notice.startsWith(QStringLiteral("The built-in catalog was renewed. What you had for results "
                                             "that it no longer has (1 note) is kept in %1.20")
                                  .arg(m_own)),
            qPrintable(notice));
    }

    void whileAnotherPodiumIsOpenNothingIsReplaced() {
        openOwnCatalog(builtIn(false), m_own);
        CatalogLock other(m_own + QStringLiteral(".lock"));
        other.share();
        const QByteArray before = readAll(m_own);
        QCOMPARE(
            openOwnCatalog(builtIn(true), m_own).notice,
            QStringLiteral("A newer built-in catalog came with this Podium; your copy takes it over when "
                           "Podium starts and no other Podium is open."));
        QCOMPARE(readAll(m_own), before);
    }

    void onAFullDiskTheOlderFactsStay() {
        openOwnCatalog(builtIn(false), m_own);
        const QByteArray before = readAll(m_own);
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit unlimited{};
        ::getrlimit(RLIMIT_FSIZE, &unlimited);
        // Whichever step it is that does not get its space: nothing is lost.
        for (const qint64 size : {qint64(1000), qint64(100'000), qint64(before.size()) - 4096}) {
            rlimit small = unlimited;
            small.rlim_cur = static_cast<rlim_t>(size);
            ::setrlimit(RLIMIT_FSIZE, &small);
            const QString notice = openOwnCatalog(builtIn(true), m_own).notice;
            ::setrlimit(RLIMIT_FSIZE, &unlimited);
            QVERIFY2(
                notice.startsWith(QStringLiteral("The newer built-in catalog could not be taken over, and "
                                                 "your copy is as it was: ")),
                qPrintable(notice));
            QCOMPARE(readAll(m_own), before);
            QVERIFY(files().filter(QStringLiteral(".part")).isEmpty());
        }
        QCOMPARE(openOwnCatalog(builtIn(true), m_own).notice, QString());
        QVERIFY(readAll(m_own) != before);
    }
};

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String(openingArgument))
        return openOwnAndTell(QCoreApplication::arguments());
    OwnCatalogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_own_catalog.moc"
