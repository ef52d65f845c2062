// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compiled_fixture.h"
#include "catalog/raw_rows.h"
#include "catalog/schema.h"
#include "catalog/worker.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace podium;

namespace {

/// Never ends by itself.
const QString endless =
    QStringLiteral("with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n");

} // namespace

class TestWorker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void jobsRunInTurnAndAnswer();
    void aStoppedJobEndsAndTheNextOneRuns();
    void anInterruptBetweenTwoStatementsOfAJobIsNotLost();
    void anInterruptBetweenStatementsNeverHitsTheNextJob();
    void aWaitingJobThatIsStoppedNeverRuns();
    void whatAJobThrowsTravelsInItsFuture();
    void aFileThatCannotBeOpenedFailsEveryJob();
    void endingTheWorkerEndsWhatRuns();

private:
    std::unique_ptr<Worker> worker(const QString &path = {}) const {
        return std::make_unique<Worker>(
            CatalogFile{path.isEmpty() ? m_path : path, Connection::Mode::ReadWrite, schemaVersion(), {}});
    }
    QTemporaryDir m_folder;
    QString m_path;
};

void TestWorker::initTestCase() {
    m_path = m_folder.filePath(QStringLiteral("catalog.podium"));
    Connection connection(m_path, Connection::Mode::Create);
    migrate(connection);
}

void TestWorker::jobsRunInTurnAndAnswer() {
    const auto it = worker();
    QList<QFuture<int>> answers;
    for (int i = 0; i < 20; ++i)
        answers.append(it->run([i](Connection &connection) {
            return connection.value(QStringLiteral("select %1").arg(i)).toInt();
        }));
    for (int i = 0; i < 20; ++i) QCOMPARE(answers[i].result(), i);
}

void TestWorker::aStoppedJobEndsAndTheNextOneRuns() {
    const auto it = worker();
    std::stop_source stop;
    std::atomic<bool> running = false;
    QFuture<qint64> never = it->run(
        [&running](Connection &connection) {
            RawRows rows(connection, endless);
            running = true;
            running.notify_all();
            rows.next();
            return rows.integer(0);
        },
        stop.get_token());
    running.wait(false);
    stop.request_stop();
    never.waitForFinished();
    QVERIFY(never.isCanceled());
    QCOMPARE(it->run([](Connection &connection) {
                   return connection.value(QStringLiteral("select 7")).toInt();
               }).result(),
             7);
}

void TestWorker::anInterruptBetweenTwoStatementsOfAJobIsNotLost() {
    const auto it = worker();
    std::stop_source stop;
    QSemaphore between;
    QSemaphore stopped;
    const QFuture<void> never = it->run(
        [&](Connection &connection) {
            connection.value(QStringLiteral("select 1"));
            between.release();
            stopped.acquire();
            connection.value(endless);
        },
        stop.get_token());
    between.acquire();
    stop.request_stop(); // no statement runs
    stopped.release();
    QTRY_VERIFY(never.isFinished());
    QVERIFY(never.isCanceled());
}

void TestWorker::anInterruptBetweenStatementsNeverHitsTheNextJob() {
    const auto it = worker();
    for (int i = 0; i < 300; ++i) {
        std::stop_source stop;
        // Stops itself when its statements are done: the interrupt finds nothing to hit.
        it->run(
            [&stop](Connection &connection) {
                connection.value(QStringLiteral("select 1"));
                stop.request_stop();
            },
            stop.get_token());
        const QFuture<int> next = it->run([](Connection &connection) {
            Query query(connection, QStringLiteral("select 3"));
            query.next();
            return query.number(0);
        });
        QFuture<int> answer = next;
        answer.waitForFinished();
        QVERIFY(!answer.isCanceled());
        QCOMPARE(answer.result(), 3);
    }
}

void TestWorker::aWaitingJobThatIsStoppedNeverRuns() {
    const auto it = worker();
    std::stop_source first;
    std::stop_source second;
    bool ran = false;
    QFuture<void> endlessJob =
        it->run([](Connection &connection) { connection.value(endless); }, first.get_token());
    QFuture<void> waiting = it->run([&ran](Connection &) { ran = true; }, second.get_token());
    second.request_stop();
    first.request_stop();
    waiting.waitForFinished();
    QVERIFY(waiting.isCanceled());
    QVERIFY(!ran);
    endlessJob.waitForFinished();
}

void TestWorker::whatAJobThrowsTravelsInItsFuture() {
    const auto it = worker();
    QFuture<int> failed = it->run([](Connection &connection) {
        return connection.value(QStringLiteral("select nonsense from nowhere")).toInt();
    });
    QVERIFY_THROWS_EXCEPTION(Error, failed.waitForFinished());
}

void TestWorker::aFileThatCannotBeOpenedFailsEveryJob() {
    const auto it = worker(m_folder.filePath(QStringLiteral("no/such/folder/file.podium")));
    for (int i = 0; i < 2; ++i) {
        QFuture<void> failed = it->run([](Connection &) {});
        QVERIFY_THROWS_EXCEPTION(Error, failed.waitForFinished());
    }
}

void TestWorker::endingTheWorkerEndsWhatRuns() {
    auto it = worker();
    std::atomic<bool> running = false;
    QFuture<void> never = it->run([&running](Connection &connection) {
        running = true;
        running.notify_all();
        connection.value(endless);
    });
    QFuture<void> waiting = it->run([](Connection &) {});
    running.wait(false);
    it.reset();
    QVERIFY(never.isFinished());
    QVERIFY(waiting.isCanceled());
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
