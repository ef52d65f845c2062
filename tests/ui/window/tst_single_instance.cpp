// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/single_instance.h"

#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>

using namespace podium;

/// The second start of a program, in the same process: the sockets are the same.
class TestSingleInstance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void withoutAFirstWindowTheSecondStartOpensItsOwn();
    void theSecondStartHandsItsFilesOver();
    void anotherCatalogIsAnotherWindow();
    void onlyFilesThatExistAreTaken();
    void whatIsNoListOfFilesOnlyRaisesTheWindow();
    void aMessageWithoutEndIsCutOff();
    void aSocketThatAKilledProgramLeftBehindIsNotInTheWay();

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
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_server;
};

void TestSingleInstance::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = SingleInstance::serverName(made("catalog.podium"));
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

void TestSingleInstance::whatIsNoListOfFilesOnlyRaisesTheWindow() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QSignalSpy called(&first, &SingleInstance::called);
    send("{\"open\": [\"/etc/passwd\"]} \xff\n");
    QTRY_COMPARE(called.size(), 1);
    QCOMPARE(called.first().first().toStringList(), QStringList());
}

void TestSingleInstance::aMessageWithoutEndIsCutOff() {
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QSignalSpy called(&first, &SingleInstance::called);
    send(QByteArray(400'000, 'x'));
    QCOMPARE(called.size(), 0);
}

void TestSingleInstance::aSocketThatAKilledProgramLeftBehindIsNotInTheWay() {
    QString path;
    {
        QLocalServer killed;
        QVERIFY(killed.listen(m_server));
        path = killed.fullServerName();
    }
    QVERIFY(!QFile::exists(path));
    QFile left(path); // what is there of a server that had no time to take its socket away
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(!SingleInstance(inFolder("catalog.podium")).handOver({}));
    SingleInstance first(inFolder("catalog.podium"));
    first.listen();
    QSignalSpy called(&first, &SingleInstance::called);
    QVERIFY(handOver(SingleInstance(inFolder("catalog.podium")), {}));
    QTRY_COMPARE(called.size(), 1);
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_single_instance.moc"
