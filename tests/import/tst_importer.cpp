// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compiled_fixture.h"
#include "catalog/error.h"
#include "catalog/indexer.h"
#include "import/article_reader.h"
#include "import/importer.h"
#include "import/invented_article.h"
#include "search/searcher.h"

#include <QSqlRecord>
#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace podium;
using namespace podium::test;

namespace {

Proposal proposalOf(const QString &text) {
    return readArticle(text.toUtf8(), QStringLiteral("article.txt"));
}

QString replaced(const QString &from, const QString &to) {
    return QString(article).replace(from, to);
}

/// Every row of every table, the words of the indexes included.
QStringList dump(Connection &connection) {
    QStringList rows;
    Query tables(
        connection,
        QStringLiteral(
            "select name from sqlite_schema where type = 'table' and name not like 'find\\_%' escape '\\' "
            "and name not like 'sqlite\\_%' escape '\\' order by name"));
    QStringList names;
    while (tables.next()) names.append(tables.text(0));
    names.append({QStringLiteral("find_form"), QStringLiteral("find_document")});
    for (const QString &name : names) {
        QSqlQuery all(connection.database());
        all.exec(QStringLiteral("select * from %1").arg(name));
        const int columns = all.record().count();
        while (all.next()) {
            QStringList cells{name};
            for (int i = 0; i < columns; ++i) cells.append(all.value(i).toString());
            rows.append(cells.join(QLatin1Char('|')));
        }
    }
    return rows;
}

ImportResult import(Connection &connection, const QString &text) {
    const Proposal proposal = proposalOf(text);
    const ProposalMatch match = matchProposal(connection, proposal);
    Transaction transaction(connection);
    const ImportResult result = writeProposal(connection, {proposal, match.candidates.first().id});
    transaction.commit();
    return result;
}

} // namespace

class TestImporter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theArticleIsMatchedToItsNomination();
    void otherSpellingsAreMatchedToo_data();
    void otherSpellingsAreMatchedToo();
    void whatContradictsTheCatalogIsTold();
    void anArticleAboutNobodyHasNoCandidate();
    void passagesAndPostAreWrittenAndFound();
    void whoIsThankedIsKeptWithThePassage();
    void undoTakesEverythingBack();
    void undoLeavesWhatAnotherImportAdded();
    void aSecondTimeIsRefused();
    void anAcceptanceIsMadeWhereThereIsNone();
    void aFullDiskLeavesTheCatalogAsItWas();
    void beingKilledLeavesTheCatalogAsItWas();
    void theSeedGoesIntoTheBuiltInCatalog();

private:
    std::optional<CompiledCatalog> m_catalog;
    QByteArray m_bytes;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString freshFile();
    int m_files = 0;
};

void TestImporter::initTestCase() {
    m_catalog.emplace(CompiledCatalog::fromText(catalogText));
    QVERIFY2(m_catalog->result.ok(), qPrintable(m_catalog->problems()));
    m_bytes = readAll(m_catalog->path());
    m_folder = std::make_unique<QTemporaryDir>();
}

QString TestImporter::freshFile() {
    const QString path = m_folder->filePath(QStringLiteral("%1.podium").arg(++m_files));
    writeAll(path, m_bytes);
    return path;
}

void TestImporter::theArticleIsMatchedToItsNomination() {
    Connection connection(freshFile(), Connection::Mode::ReadOnly);
    const ProposalMatch match = matchProposal(connection, proposalOf(article));
    QVERIFY(!match.candidates.isEmpty());
    const Candidate &best = match.candidates.first();
    QCOMPARE(best.key, QStringLiteral("primetime-83/lead-actress-drama/ada-quill"));
    QVERIFY(best.confidence > 0.9);
    QCOMPARE(best.person, FieldMatch::Matched);
    QCOMPARE(best.categoryMatch, FieldMatch::Matched);
    QCOMPARE(best.programMatch, FieldMatch::Matched);
    QCOMPARE(best.networkMatch, FieldMatch::Matched);
    QCOMPARE(best.ceremonyMatch, FieldMatch::Matched);
    QCOMPARE(best.acceptance, FieldMatch::Matched);
    QVERIFY(match.alreadyThere.isEmpty());
}

void TestImporter::otherSpellingsAreMatchedToo_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("accents") << "Ada Quill"
                             << "Ada Quíll";
    QTest::newRow("capitals") << "Ada Quill"
                              << "ADA QUILL";
    QTest::newRow("category in small letters") << "Outstanding Lead Actress In A Drama Series"
                                               << "outstanding lead actress in a drama series";
    QTest::newRow("category in short") << "Outstanding Lead Actress In A Drama Series"
                                       << "Best Lead Actress – Drama Series";
    QTest::newRow("year alone") << "Emmys 2031"
                                << "2031 Emmy Awards";
    QTest::newRow("ordinal alone") << "Emmys 2031"
                                   << "83rd Primetime Emmy Awards";
    QTest::newRow("no header") << " date 2031-09-15 "
                               << "";
}

void TestImporter::otherSpellingsAreMatchedToo() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    Connection connection(freshFile(), Connection::Mode::ReadOnly);
    const ProposalMatch match = matchProposal(connection, proposalOf(replaced(from, to)));
    QVERIFY(!match.candidates.isEmpty());
    QCOMPARE(match.candidates.first().key, QStringLiteral("primetime-83/lead-actress-drama/ada-quill"));
    QVERIFY(match.candidates.first().confidence >= sureConfidence);
}

void TestImporter::whatContradictsTheCatalogIsTold() {
    Connection connection(freshFile(), Connection::Mode::ReadOnly);
    const auto told = [&](const QString &from, const QString &to, const QString &words) {
        const ProposalMatch match = matchProposal(connection, proposalOf(replaced(from, to)));
        return std::any_of(match.candidates.first().conflicts.cbegin(),
                           match.candidates.first().conflicts.cend(),
                           [&](const Problem &problem) { return problem.what.contains(words); });
    };
    QVERIFY(told(QString(QChar(1)), {}, QStringLiteral("both are kept as printed")));
    QVERIFY(told(QStringLiteral("HBO’s"), QStringLiteral("ABC’s"),
                 QStringLiteral("names the network ABC, the catalog HBO")));
    QVERIFY(told(QStringLiteral("The Long Orchard"), QStringLiteral("The Short Orchard"),
                 QStringLiteral("names the program")));
    QVERIFY(told(QStringLiteral("Accepting the award via video link"), QStringLiteral("Taking the stage"),
                 QStringLiteral("another way of accepting")));
}

void TestImporter::anArticleAboutNobodyHasNoCandidate() {
    Connection connection(freshFile(), Connection::Mode::ReadOnly);
    QVERIFY(matchProposal(connection,
                          proposalOf(QStringLiteral("Nobody Atall won at the Emmys 2031 for “Nothing”.")))
                .candidates.isEmpty());
    QVERIFY(matchProposal(connection, proposalOf(replaced(QStringLiteral("2031"), QStringLiteral("1999"))))
                .candidates.isEmpty());
}

void TestImporter::passagesAndPostAreWrittenAndFound() {
    Connection connection(freshFile(), Connection::Mode::ReadWrite);
    const ImportResult result = import(connection, article);
    QCOMPARE(result.passages, 3);
    QCOMPARE(result.posts, 1);
    const NominationRecord record =
        CompiledCatalog::record(connection, QStringLiteral("primetime-83/lead-actress-drama/ada-quill"));
    QCOMPARE(record.acceptances.size(), 1); // the catalog's own, not another
    QCOMPARE(record.acceptances.first().texts.size(), 2);
    const SpeechText &excerpts = record.acceptances.first().texts.last();
    QCOMPARE(excerpts.kind, TextKind::Excerpts);
    QCOMPARE(excerpts.turns.first().speaker, QStringLiteral("Ada Quill"));
    QCOMPARE(excerpts.turns.first().passages.size(), 3);
    QCOMPARE(excerpts.sources.size(), 1);
    QCOMPARE(excerpts.sources.first().published, QStringLiteral("2031-09-15"));
    QVERIFY(!excerpts.rights.isEmpty());
    QCOMPARE(record.posts.size(), 2);
    QVERIFY(std::any_of(record.posts.cbegin(), record.posts.cend(),
                        [](const Post &post) { return !post.described; }));

    Searcher searcher;
    for (const char *words : {"\"never see in bloom\"", "planted", "\"tree ourselves\"", "@NineNews"}) {
        const SearchAnswer answer =
            searcher.run(connection, {SearchQuery::fromText(QString::fromUtf8(words))});
        QVERIFY2(answer.ids.size() == 1 && answer.ids.front() == result.nomination, words);
    }
}

void TestImporter::whoIsThankedIsKeptWithThePassage() {
    Connection connection(freshFile(), Connection::Mode::ReadWrite);
    import(connection,
           article + QStringLiteral("\n\n“I want to thank Tobias Vane, my mother and the crew,” she said."));
    const NominationRecord record =
        CompiledCatalog::record(connection, QStringLiteral("primetime-83/lead-actress-drama/ada-quill"));
    QStringList thanked;
    for (const Thanks &thanks : record.acceptances.first().thanks) {
        thanked.append(thanks.name);
        QVERIFY(thanks.passage);
    }
    QCOMPARE(thanked.mid(thanked.size() - 3),
             (QStringList{QStringLiteral("Tobias Vane"), QStringLiteral("my mother"),
                          QStringLiteral("the crew")}));
    QCOMPARE(record.acceptances.first().thanks[thanked.size() - 3].person, QStringLiteral("Tobias Vane"));
    for (const char *text : {"thanks:\"my mother\"", "thanks:Vane"})
        QCOMPARE(Searcher().run(connection, {SearchQuery::fromText(QString::fromUtf8(text))}).ids,
                 std::vector<NominationId>{record.id});
}

void TestImporter::undoTakesEverythingBack() {
    Connection connection(freshFile(), Connection::Mode::ReadWrite);
    for (const QString &text :
         {article, replaced(QStringLiteral("Ada Quill gave"), QStringLiteral("Tobias Vane gave"))}) {
        const QStringList before = dump(connection);
        QVERIFY(before.size() > 30);
        const ImportResult result = import(connection, text);
        QVERIFY(dump(connection) != before);
        Transaction transaction(connection);
        undoImport(connection, result.import);
        transaction.commit();
        QCOMPARE(dump(connection), before);
    }
    QVERIFY_THROWS_EXCEPTION(Error, undoImport(connection, ImportId{77}));
}

void TestImporter::undoLeavesWhatAnotherImportAdded() {
    const QString about = replaced(QStringLiteral("Ada Quill"), QStringLiteral("Tobias Vane"))
                              .replace(QStringLiteral("Actress"), QStringLiteral("Actor"))
                              .replace(QStringLiteral("The Long Orchard"), QStringLiteral("Night Ferry"));
    Connection connection(freshFile(), Connection::Mode::ReadWrite);
    const QStringList untouched = dump(connection);
    const ImportResult first = import(connection, about);
    const ImportResult second = import(connection, about + QStringLiteral("\n\n“One more word, then.”"));
    const auto takeBack = [&connection](ImportId import) {
        Transaction transaction(connection);
        undoImport(connection, import);
        transaction.commit();
    };
    takeBack(first.import);
    const NominationRecord record =
        CompiledCatalog::record(connection, QStringLiteral("primetime-83/lead-actor-drama/tobias-vane"));
    QCOMPARE(record.acceptances.size(), 1);
    QCOMPARE(record.acceptances.first().texts.size(), 1);
    QCOMPARE(record.acceptances.first().mode, AcceptanceMode::Unknown); // the first article had told it
    QCOMPARE(connection.value(QStringLiteral("select count(*) from fact_source where source_id not in "
                                             "(select id from source)")),
             QVariant(0));
    QCOMPARE(
        Searcher().run(connection, {SearchQuery::fromText(QStringLiteral("\"one more word\""))}).ids.size(),
        1);
    takeBack(second.import);
    QCOMPARE(dump(connection), untouched);
}

void TestImporter::aSecondTimeIsRefused() {
    Connection connection(freshFile(), Connection::Mode::ReadWrite);
    import(connection, article);
    const QStringList before = dump(connection);
    const Proposal proposal = proposalOf(article);
    const ProposalMatch match = matchProposal(connection, proposal);
    QVERIFY(match.alreadyThere.contains(QStringLiteral("article.txt")));
    QVERIFY_THROWS_EXCEPTION(Error, writeProposal(connection, {proposal, match.candidates.first().id}));
    QCOMPARE(dump(connection), before);
}

void TestImporter::anAcceptanceIsMadeWhereThereIsNone() {
    Connection connection(freshFile(), Connection::Mode::ReadWrite);
    const QString text = replaced(QStringLiteral("Ada Quill"), QStringLiteral("Tobias Vane"))
                             .replace(QStringLiteral("Actress"), QStringLiteral("Actor"))
                             .replace(QStringLiteral("The Long Orchard"), QStringLiteral("Night Ferry"));
    const ImportResult result = import(connection, text);
    const NominationRecord record =
        CompiledCatalog::record(connection, QStringLiteral("primetime-83/lead-actor-drama/tobias-vane"));
    QCOMPARE(record.id, result.nomination);
    QCOMPARE(record.acceptances.size(), 1);
    QCOMPARE(record.acceptances.first().mode, AcceptanceMode::Remote);
    QCOMPARE(record.acceptances.first().place, QStringLiteral("via video link"));
}

void TestImporter::aFullDiskLeavesTheCatalogAsItWas() {
    const QString path = freshFile();
    Connection connection(path, Connection::Mode::ReadWrite);
    const QStringList before = dump(connection);
    const int pages = connection.value(QStringLiteral("pragma page_count")).toInt();
    const int free = connection.value(QStringLiteral("pragma freelist_count")).toInt();
    QVERIFY(free < 3);
    // SQLite's own limit fails exactly where a full disk does, and says the same.
    connection.execute(QStringLiteral("pragma max_page_count = %1").arg(pages));
    QString large = article;
    large +=
        QStringLiteral("\n\n“") +
        QStringLiteral("All of this was said, and more of it, until the lights went out. ").repeated(2000) +
        QStringLiteral("”");
    try {
        import(connection, large);
        QFAIL("was written to a full disk");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), Error::Kind::Storage);
        QVERIFY2(error.text().contains(QStringLiteral("disk is full")), qPrintable(error.text()));
    }
    connection.execute(QStringLiteral("pragma max_page_count = 100000"));
    QCOMPARE(dump(connection), before);
    QCOMPARE(import(connection, article).passages, 3); // and it works again
}

void TestImporter::beingKilledLeavesTheCatalogAsItWas() {
    const QString path = freshFile();
    QStringList before;
    {
        Connection connection(path, Connection::Mode::ReadWrite);
        connection.value(QStringLiteral("pragma journal_mode = wal"));
        before = dump(connection);
    }
    const pid_t child = fork();
    if (child == 0) {
        // No destructor may run: this is what a power switch does.
        Connection connection(path, Connection::Mode::ReadWrite);
        const Proposal proposal = proposalOf(article);
        const ProposalMatch match = matchProposal(connection, proposal);
        Transaction transaction(connection);
        writeProposal(connection, {proposal, match.candidates.first().id});
        kill(getpid(), SIGKILL);
        _exit(1);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    Connection connection(path, Connection::Mode::ReadWrite);
    QCOMPARE(connection.value(QStringLiteral("pragma integrity_check")).toString(), QStringLiteral("ok"));
    QCOMPARE(dump(connection), before);
}

void TestImporter::theSeedGoesIntoTheBuiltInCatalog() {
    const QString seed = QStringLiteral(PODIUM_SHARED "/seed/000_73170c5da3306430.txt");
    if (!QFile::exists(seed)) QSKIP("the seed article is not beside this checkout");
    const QString path = m_folder->filePath(QStringLiteral("built-in.podium"));
    writeAll(path, readAll(QStringLiteral(PODIUM_BUILTIN)));
    Connection connection(path, Connection::Mode::ReadWrite);
    const ImportReport report = importFile(connection, seed, false);
    QVERIFY2(report.refused.isEmpty(), qPrintable(report.refused));
    QVERIFY(report.result.has_value());
    QCOMPARE(report.result->passages, 3);
    QCOMPARE(report.result->posts, 1);
    QCOMPARE(report.match.candidates.first().headline, QStringLiteral("Mark Ruffalo"));
    QCOMPARE(report.match.candidates.first().program, QStringLiteral("I Know This Much Is True"));
    Searcher searcher;
    for (const char *words : {"\"division and hatred\"", "compassion"}) {
        const SearchAnswer answer =
            searcher.run(connection, {SearchQuery::fromText(QString::fromUtf8(words))});
        QVERIFY2(std::find(answer.ids.cbegin(), answer.ids.cend(), report.result->nomination) !=
                     answer.ids.cend(),
                 words);
    }
    const ImportReport again = importFile(connection, seed, false);
    QVERIFY(again.refused.contains(QStringLiteral("already in the catalog")));
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
