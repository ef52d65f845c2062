// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "catalog/own.h"
#include "catalog/schema.h"
#include "models/result_model.h"
#include "search/searchable_catalog.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace podium;
using namespace podium::test;

class TestResultModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theAnswerIsShownInOneReset();
    void aLongListShowsItsFirstPageAtOnceAndGrows();
    void aNewerQuestionDropsTheOlderOne();
    void aQuestionThatTakesTooLongIsStopped();
    void cellsSayWhatTheRowShows();
    void rowsFarDownAreReadWhenTheyAreLookedAt();
    void aChangeIsAnnouncedAfterItIsWritten();
    void writingIntoAReadOnlyCatalogFails();
    void whatIsWrittenJustBeforeTheEndIsKept();

private:
    void ask(const QString &text);
    std::optional<CompiledCatalog> m_text;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<ResultModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestResultModel::initTestCase() {
    m_text.emplace(CompiledCatalog::fromText(searchableText()));
    QVERIFY2(m_text->result.ok(), qPrintable(m_text->problems()));
}

void TestResultModel::init() {
    m_catalog = std::make_unique<Catalog>(
        CatalogFile{m_text->path(), Connection::Mode::ReadWrite, schemaVersion(), {}});
    m_catalog->opened().waitForFinished();
    m_model = std::make_unique<ResultModel>(*m_catalog);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestResultModel::cleanup() {
    m_tester.reset();
    m_model.reset();
    m_catalog.reset();
}

void TestResultModel::ask(const QString &text) {
    QSignalSpy answered(m_model.get(), &ResultModel::answered);
    m_model->ask({SearchQuery::fromText(text)});
    QTRY_VERIFY(!answered.isEmpty()); // it may be answered at once
}

void TestResultModel::theAnswerIsShownInOneReset() {
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    ask(QStringLiteral("quill"));
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(resets.size(), 1);
    ask({});
    QCOMPARE(m_model->rowCount(), 9);
    QCOMPARE(resets.size(), 2);
    ask(QStringLiteral("nobody at all"));
    QCOMPARE(m_model->rowCount(), 0);
}

void TestResultModel::aLongListShowsItsFirstPageAtOnceAndGrows() {
    const std::unique_ptr<Connection> connection = m_text->open();
    connection->execute(QStringLiteral("begin"));
    Query nomination(*connection, QStringLiteral("insert into nomination (id, key, award_id, position, "
                                                 "outcome) values (?, ?, 1, ?, 'nominated')"));
    Query row(*connection,
              QStringLiteral(
                  "insert into result_row values (?, 1900, ?, 1, 1, 0, 0, 0, ?, '', '', 'c', ?, '', '')"));
    for (int i = 1; i <= 1000; ++i) {
        const QString name = QStringLiteral("Row %1").arg(i);
        nomination.bind(10'000 + i).bind(name).bind(1000 + i).run();
        row.bind(10'000 + i).bind(10'000 + i).bind(name).bind(name).run();
    }
    connection->execute(QStringLiteral("commit"));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserts(m_model.get(), &QAbstractItemModel::rowsInserted);
    ask({});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(m_model->rowCount(), 1009);
    QCOMPARE(m_model->orderBytes() / 1009, 4U);
    connection->execute(QStringLiteral(
        "delete from result_row where nomination_id > 10000; delete from nomination where id > 10000"));
}

void TestResultModel::aNewerQuestionDropsTheOlderOne() {
    for (const char *text : {"f", "fe", "fer", "ferr", "ferry"})
        m_model->ask({SearchQuery::fromText(QString::fromUtf8(text), true)});
    QTRY_VERIFY(!m_model->isAsking());
    QCOMPARE(m_model->request().query.terms.first().text, QStringLiteral("ferry"));
    QCOMPARE(m_model->rowCount(), 2);
}

void TestResultModel::aQuestionThatTakesTooLongIsStopped() {
    QSemaphore goOn;
    const auto releaseLater = qScopeGuard([&] { goOn.release(); });
    const QFuture<void> busy = m_catalog->search([&](Connection &) { goOn.acquire(); }, {});
    m_model->setLimit(std::chrono::milliseconds(1));
    QString said;
    connect(m_model.get(), &ResultModel::failed, this, [&](const Error &error) { said = error.text(); });
    QSignalSpy answered(m_model.get(), &ResultModel::answered);
    m_model->ask({SearchQuery::fromText(QStringLiteral("quill"))});
    QTRY_VERIFY(said.contains(QStringLiteral("was stopped")));
    QVERIFY(!m_model->isAsking());
    goOn.release();
    m_model->setLimit(std::chrono::seconds(20));
    ask(QStringLiteral("compassion"));
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(answered.size(), 1); // the stopped question has no answer
}

void TestResultModel::cellsSayWhatTheRowShows() {
    ask(QStringLiteral("quill bridge"));
    const auto cell = [&](int column, int role) { return m_model->index(0, column).data(role).toString(); };
    QCOMPARE(cell(ResultModel::YearColumn, Qt::DisplayRole), QStringLiteral("2031"));
    QCOMPARE(cell(ResultModel::HeadlineColumn, Qt::DisplayRole), QStringLiteral("Ada Quill"));
    QCOMPARE(cell(ResultModel::ProgramColumn, Qt::DisplayRole), QStringLiteral("The Long Orchard"));
    QCOMPARE(cell(ResultModel::NetworkColumn, Qt::DisplayRole), QStringLiteral("HBO"));
    const QString spoken = cell(ResultModel::HeadlineColumn, Qt::AccessibleTextRole);
    for (const char *words : {"Ada Quill", "won", "Outstanding Lead Actress in a Drama Series", "bridge"})
        QVERIFY2(spoken.contains(QString::fromUtf8(words)), words);
}

void TestResultModel::rowsFarDownAreReadWhenTheyAreLookedAt() {
    ask({});
    QVERIFY(m_model->row(8) != nullptr);
    QCOMPARE(m_model->row(9), nullptr);
    QCOMPARE(m_model->row(-1), nullptr);
    QCOMPARE(m_model->find(m_model->id(5)), 5);
    QCOMPARE(m_model->find(NominationId{4711}), -1);
}

void TestResultModel::aChangeIsAnnouncedAfterItIsWritten() {
    const QString key = QStringLiteral("primetime-83/lead-actress-drama/ada-quill");
    QSignalSpy changed(m_catalog.get(), &Catalog::changed);
    for (const bool starred : {true, false}) {
        m_catalog->write({{NominationId{1}}, false},
                         [key, starred](Connection &connection) { setStarred(connection, key, starred); });
        QVERIFY(changed.wait());
        ask(QStringLiteral("quill"));
        QCOMPARE(m_model->row(0)->row.starred, starred);
    }
}

void TestResultModel::writingIntoAReadOnlyCatalogFails() {
    Catalog readOnly(CatalogFile{m_text->path(), Connection::Mode::ReadOnly, schemaVersion(), {}});
    QFuture<void> written =
        readOnly.write({}, [](Connection &connection) { setStarred(connection, QStringLiteral("x"), true); });
    QVERIFY_THROWS_EXCEPTION(Error, written.waitForFinished());
}

void TestResultModel::whatIsWrittenJustBeforeTheEndIsKept() {
    for (const char *key : {"first", "second", "third"})
        m_catalog->write(
            {}, [key](Connection &connection) { setStarred(connection, QString::fromLatin1(key), true); });
    cleanup(); // at once: the writer has hardly begun
    const std::unique_ptr<Connection> connection = m_text->open();
    QCOMPARE(connection->value(QStringLiteral("select count(*) from star")).toInt(), 3);
    connection->execute(QStringLiteral("delete from star"));
}

QTEST_GUILESS_MAIN(TestResultModel)
#include "tst_result_model.moc"
