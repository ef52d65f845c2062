// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/single_instance.h"

#include "catalog/compiled_fixture.h"
#include "commands/program.h"
#include "import/invented_article.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace podium;
using namespace podium::test;

/// The second start of a program, in the same process: the sockets are the same.
class TestSingleInstance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void withoutAFirstWindowTheSecondStartOpensItsOwn();
    void theSecondStartHandsItsFilesOver();
    void anotherCatalogIsAnotherWindow();
    void onlyFilesThatExistAreTaken();
    void whatIsNoListOfFilesIsPassedOver_data();
    void whatIsNoListOfFilesIsPassedOver();
    void oddThingsInAListAreLeftOut();
    void moreFilesThanAHundredAreCut();
    void aMessageWithoutEndIsCutOff();
    void aSocketThatAKilledProgramLeftBehindIsNotInTheWay();
    void theSecondProgramHandsOverAndEnds();
    void afterAKilledProgramTheNextOneOpens();

private:
    QString inFolder(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString made(const char *name) const {
        QFile file(inFolder(name));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }
    /// handOver waits for its answer, so it is called beside the event loop that gives it.
    static bool handOver(const SingleInstance &second, const QStringList &files) {
        bool took = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] { took = second.handOver(files); }));
        thread->start();
        while (!thread->wait(1)) QCoreApplication::processEvents();
        return took;
    }
    /// Sends bytes as they are to the window that listens.
    void send(const QByteArray &bytes) {
        QLocalSocket socket;
        socket.connectToServer(m_server);
        QVERIFY(socket.waitForConnected());
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    static Program offscreenProgram() {
        Program program;
        program.set("QT_QPA_PLATFORM", QStringLiteral("offscreen"));
        return program;
    }
    QStringList arguments() const { return {QStringLiteral("--catalog"), inFolder("catalog.podium")}; }
    bool isListening() const {
        QLocalSocket socket;
        socket.connectToServer(m_server);
        return socket.waitForConnected();
    }

    static constexpr int patience = 60'000; ///< milliseconds, for a program to start on a busy machine
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_server;
};

void TestSingleInstance::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    const CompiledCatalog catalog = CompiledCatalog::fromText(catalogText);
    QVERIFY(QFile::copy(catalog.path(), inFolder("catalog.podium")));
    m_server = SingleInstance::serverName(inFolder("catalog.podium"));
}

void TestSingleInstance::withoutAFirstWindowTheSecondStartOpensItsOwn() {
    QVERIFY(!SingleInstance(inFolder("catalog.podium")).handOver({}));
}

void TestSingleInstance::theSecondStartHandsItsFilesOver() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QSignalSpy called(&first, &SingleInstance::called);
    const QStringList files{made("one.txt"), made("zwei ü.txt")};
    QVERIFY(handOver(SingleInstance(inFolder("catalog.podium")), files));
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(called.first().first().toStringList(), files);
    QVERIFY(handOver(SingleInstance(inFolder("catalog.podium")), {})); // and again
    QTRY_COMPARE(called.size(), 2);
}

void TestSingleInstance::anotherCatalogIsAnotherWindow() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QVERIFY(!handOver(SingleInstance(made("other.podium")), {}));
}

void TestSingleInstance::onlyFilesThatExistAreTaken() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QSignalSpy called(&first, &SingleInstance::called);
    const QString there = made("one.txt");
    QVERIFY(handOver(SingleInstance(inFolder("catalog.podium")),
                     {inFolder("missing.txt"), m_folder->path(), there}));
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(called.first().first().toStringList(), QStringList{there});
}

void TestSingleInstance::whatIsNoListOfFilesIsPassedOver_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("an object") << QByteArray("{\"open\": [\"/etc/passwd\"]}\n");
    QTest::newRow("not UTF-8") << QByteArray("[\"/etc/passwd\xff\"]\n");
    QTest::newRow("not closed") << QByteArray("[\"/etc/passwd\"\n");
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("nested beyond measure") << QByteArray(100'000, '[') + '\n';
    QTest::newRow("bytes") << QByteArray("\0\1\2\n", 4);
}

void TestSingleInstance::whatIsNoListOfFilesIsPassedOver() {
    QFETCH(const QByteArray, message);
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    const QSignalSpy called(&first, &SingleInstance::called);
    send(message);
    // It goes on listening: what comes afterwards is the first that it tells of.
    const QString there = made("one.txt");
    QVERIFY(handOver(SingleInstance(inFolder("catalog.podium")), {there}));
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(called.first().first().toStringList(), QStringList{there});
}

void TestSingleInstance::oddThingsInAListAreLeftOut() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    const QSignalSpy called(&first, &SingleInstance::called);
    const QString there = made("one.txt");
    send("[1, null, [\"/etc/passwd\"], \"\", \"/dev/null\", \"" + there.toUtf8() + "\"]\n");
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(called.first().first().toStringList(), QStringList{there});
}

void TestSingleInstance::moreFilesThanAHundredAreCut() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    const QSignalSpy called(&first, &SingleInstance::called);
    // Long paths: together they are more than a socket takes at once.
    const QString folder = m_folder->path() + QStringLiteral("/./").repeated(1000);
    made("one.txt");
    QVERIFY(handOver(SingleInstance(inFolder("catalog.podium")),
                     QStringList(5000, folder + QStringLiteral("one.txt"))));
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(called.first().first().toStringList().size(), 100);
}

void TestSingleInstance::aMessageWithoutEndIsCutOff() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QSignalSpy called(&first, &SingleInstance::called);
    send(QByteArray(5'000'000, 'x'));
    QCOMPARE(called.size(), 0);
}

void TestSingleInstance::aSocketThatAKilledProgramLeftBehindIsNotInTheWay() {
    QString path;
    {
        QLocalServer server;
        QVERIFY(server.listen(m_server));
        path = server.fullServerName();
    }
    // A socket that nobody listens at: what a program leaves that had no time to take it away.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    QVERIFY(static_cast<std::size_t>(name.size()) < sizeof address.sun_path);
    std::copy(name.cbegin(), name.cend(), static_cast<char *>(address.sun_path));
    const int left = socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(bind(left, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    close(left);
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(!SingleInstance(inFolder("catalog.podium")).handOver({}));
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QSignalSpy called(&first, &SingleInstance::called);
    QVERIFY(handOver(SingleInstance(inFolder("catalog.podium")), {}));
    QTRY_COMPARE(called.size(), 1);
}

void TestSingleInstance::theSecondProgramHandsOverAndEnds() {
    if (!Program::isBuilt()) QSKIP("The program is not built.");
    const Program program = offscreenProgram();
    const std::unique_ptr<QProcess> first = program.start(arguments());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), patience);
    const Ran second = program.run(arguments() << made("report.txt"));
    QCOMPARE(second.status, 0);
    QVERIFY2(second.err.endsWith(QStringLiteral("Podium is already open with this catalog; its window was "
                                                "brought to the front.\n")),
             qPrintable(second.err));
    QCOMPARE(first->state(), QProcess::Running);
    first->kill();
    QVERIFY(first->waitForFinished());
}

void TestSingleInstance::afterAKilledProgramTheNextOneOpens() {
    if (!Program::isBuilt()) QSKIP("The program is not built.");
    const Program program = offscreenProgram();
    const std::unique_ptr<QProcess> first = program.start(arguments());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), patience);
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY(!isListening());
    const std::unique_ptr<QProcess> second = program.start(arguments());
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), patience);
    QCOMPARE(second->state(), QProcess::Running);
    second->kill();
    QVERIFY(second->waitForFinished());
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
