// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/deliver.h"

#include <QPromise>
#include <QTest>
#include <memory>

using namespace podium;

class TestDeliver : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aResultComesFromTheEventLoop_data();
    void aResultComesFromTheEventLoop();
    void whatWasThrownComesAsAnError();
    void aStoppedJobTellsNothing();
    void aReceiverThatIsGoneIsNotCalled_data();
    void aReceiverThatIsGoneIsNotCalled();

private:
    void listen() {
        deliver(
            m_promise->future(), m_receiver.get(),
            [this](int result) { m_told.append(QString::number(result)); },
            [this](const Error &error) { m_told.append(error.text()); });
    }
    /// Lets everything that is posted happen.
    static void settle() {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    std::unique_ptr<QPromise<int>> m_promise;
    std::unique_ptr<QObject> m_receiver;
    QStringList m_told;
};

void TestDeliver::init() {
    m_promise = std::make_unique<QPromise<int>>();
    m_promise->start();
    m_receiver = std::make_unique<QObject>();
    m_told.clear();
}

void TestDeliver::aResultComesFromTheEventLoop_data() {
    QTest::addColumn<bool>("doneBefore");
    QTest::newRow("done before it is asked for") << true;
    QTest::newRow("done later") << false;
}

void TestDeliver::aResultComesFromTheEventLoop() {
    QFETCH(bool, doneBefore);
    if (!doneBefore) listen();
    m_promise->addResult(72);
    m_promise->finish();
    if (doneBefore) listen();
    QCOMPARE(m_told, QStringList());
    QTRY_COMPARE(m_told, QStringList{QStringLiteral("72")});
    settle();
    QVERIFY(m_receiver->children().isEmpty()); // nothing is left behind
}

void TestDeliver::whatWasThrownComesAsAnError() {
    listen();
    m_promise->setException(std::make_exception_ptr(
        Error(Error::Kind::Storage, QStringLiteral("The disk is full."), QStringLiteral("Make room."))));
    m_promise->finish();
    QTRY_COMPARE(m_told, QStringList{QStringLiteral("The disk is full.")});
}

void TestDeliver::aStoppedJobTellsNothing() {
    listen();
    m_promise->future().cancel();
    m_promise->finish();
    settle();
    QTRY_VERIFY(m_receiver->children().isEmpty());
    QCOMPARE(m_told, QStringList());
}

void TestDeliver::aReceiverThatIsGoneIsNotCalled_data() {
    QTest::addColumn<bool>("doneBefore");
    QTest::newRow("gone while the result is on its way") << true;
    QTest::newRow("gone before the job ends") << false;
}

void TestDeliver::aReceiverThatIsGoneIsNotCalled() {
    QFETCH(bool, doneBefore);
    listen();
    if (!doneBefore) m_receiver.reset();
    m_promise->addResult(72);
    m_promise->finish();
    m_receiver.reset();
    settle();
    QCOMPARE(m_told, QStringList());
}

QTEST_GUILESS_MAIN(TestDeliver)
#include "tst_deliver.moc"
