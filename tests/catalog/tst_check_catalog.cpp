// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check_catalog.h"
#include "catalog/compiled_fixture.h"
#include "catalog/error.h"
#include "catalog/indexer.h"
#include "catalog/small_catalog.h"

#include <QRandomGenerator>
#include <QTest>
#include <sqlite3.h>

using namespace podium;
using namespace podium::test;
using Mode = Connection::Mode;

namespace {

const QByteArray &soundBytes() {
    static const QByteArray bytes = readAll(CompiledCatalog::fromText(joined(smallCatalog())).path());
    return bytes;
}

QStringList findingsOf(const QString &path, CheckDepth depth, Mode mode = Mode::ReadOnly) {
    Connection connection(path, mode);
    return checkCatalog(connection, depth);
}

} // namespace

class CheckCatalogTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void init() {
        m_path = m_folder.filePath(QStringLiteral("sample.podium"));
        writeAll(m_path, soundBytes());
    }

    void aSoundCatalogHasNoFindings() {
        QCOMPARE(findingsOf(m_path, CheckDepth::Everyday), QStringList());
        QCOMPARE(findingsOf(m_path, CheckDepth::Everyday, Mode::ReadWrite), QStringList());
        QCOMPARE(findingsOf(m_path, CheckDepth::Thorough), QStringList());
        QCOMPARE(findingsOf(m_path, CheckDepth::Thorough, Mode::Immutable), QStringList());
        QCOMPARE(readAll(m_path), soundBytes());
    }

    void theBuiltInCatalogIsSound() {
        if (!QFile::exists(QStringLiteral(PODIUM_BUILTIN))) QSKIP("the built-in catalog is not built");
        QCOMPARE(findingsOf(QStringLiteral(PODIUM_BUILTIN), CheckDepth::Thorough), QStringList());
    }

    void whatIsWrongIsSaid_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<bool>("everyday"); // found by the quick check, too
        const auto row = [](const char *name, const char *sql, const char *finding, bool everyday = true) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(finding) << everyday;
        };
        row("a view in place of a table",
            "drop table mark; create view mark as with recursive n (i) as (select 1 union all select i + 1 "
            "from n) select i as id, i as passage_id, i as offset, '' as text from n",
            "%1 is not a sound Podium catalog (unexpected: view mark).");
        row("a trigger that deletes",
            "create trigger gone after update on speech_text begin delete from passage; end",
            "%1 is not a sound Podium catalog (unexpected: trigger gone).");
        row("a table of others", "create table theirs (x)",
            "%1 is not a sound Podium catalog (unexpected: table theirs).");
        row("a missing table", "drop table note", "%1 is not a sound Podium catalog (missing: table note).");
        row("a missing index", "drop index credit_person",
            "%1 is not a sound Podium catalog (missing: index credit_person).");
        row("a row that refers to nothing",
            "pragma foreign_keys = off; update nomination_program set program_id = 999 where position = 1",
            "Rows of \"nomination_program\" (4) refer to rows of \"program\" that are not there.");
        row("a result without a line", "delete from result_row where nomination_id = 2",
            "1 results are in no list.");
        row("a line without a result",
            "pragma foreign_keys = off; update result_row set nomination_id = 99 where nomination_id = 2",
            "The lists have 1 results that are gone.");
        row("a line under a wrong year", "update result_row set year = 1999 where nomination_id = 2",
            "The lists show 1 results under a wrong ceremony or year.");
        row("a line with a wrong name", "update result_row set headline = 'Somebody' where nomination_id = 2",
            "The lists do not show what the facts say (2 differences).", false);
        row("a text that is not indexed",
            "insert into speech_text (key, acceptance_id, position, kind) values ('k', 1, 9, 'account')",
            "The word index find_text lacks 1 texts.");
        row("an indexed text that is gone", "insert into find_text (rowid, text) values (4001, 'words')",
            "The word index find_text has 1 texts that are gone.");
        row("a text with other words", "update passage set text = 'quite other words'",
            "The word index does not hold the words of the texts", false);
    }
    void whatIsWrongIsSaid() {
        QFETCH(const QString, sql);
        QFETCH(QString, finding);
        QFETCH(const bool, everyday);
        Connection(m_path, Mode::ReadWrite).execute(sql);
        finding = finding.replace(QStringLiteral("%1"), m_path);
        const auto isSaid = [&](CheckDepth depth) {
            const QStringList findings = findingsOf(m_path, depth);
            return std::any_of(findings.begin(), findings.end(),
                               [&](const QString &each) { return each.startsWith(finding); });
        };
        QVERIFY2(isSaid(CheckDepth::Thorough),
                 qPrintable(findingsOf(m_path, CheckDepth::Thorough).join(QLatin1Char('\n'))));
        QCOMPARE(isSaid(CheckDepth::Everyday), everyday);
    }

    void aDamagedWordIndexIsFound() {
        {
            Connection connection(m_path, Mode::ReadWrite);
            // Defensive mode guards the index's own tables, so what damages it must lay that off.
            sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
            connection.execute(QStringLiteral("update find_text_data set block = zeroblob(length(block)) "
                                              "where id > 100"));
        }
        const QString finding = QStringLiteral("The word index find_text is damaged.");
        QVERIFY(findingsOf(m_path, CheckDepth::Thorough).contains(finding));
        QVERIFY(findingsOf(m_path, CheckDepth::Everyday, Mode::ReadWrite).contains(finding));
        {
            Connection connection(m_path, Mode::ReadWrite);
            remakeIndex(connection);
        }
        QCOMPARE(findingsOf(m_path, CheckDepth::Thorough), QStringList());
    }

    void damagedListsOfWordsAreMadeAnew() {
        Connection(m_path, Mode::ReadWrite)
            .execute(QStringLiteral("update find_posting set documents = x'00ff' where word like 'a%';"
                                    "delete from find_form; delete from result_row where nomination_id = 1"));
        QVERIFY(!findingsOf(m_path, CheckDepth::Thorough).isEmpty());
        {
            Connection connection(m_path, Mode::ReadWrite);
            remakeIndex(connection);
        }
        QCOMPARE(findingsOf(m_path, CheckDepth::Thorough), QStringList());
    }

    // Damaged bytes are found or do no harm, and the check always comes to an end.
    void damagedBytesNeverEndTheProgram() {
        QRandomGenerator random(20200920);
        int found = 0;
        constexpr int files = 300;
        for (int i = 0; i < files; ++i) {
            QByteArray bytes = soundBytes();
            // Zeros are what nobody uses; to change them would say nothing.
            for (int spots = 0; spots < 8;) {
                const int at = random.bounded(100, static_cast<int>(bytes.size()));
                if (bytes[at] == '\0') continue;
                bytes[at] = static_cast<char>(random.bounded(256));
                ++spots;
            }
            writeAll(m_path, bytes);
            try {
                if (!findingsOf(m_path, CheckDepth::Thorough).isEmpty()) ++found;
            } catch (const Error &error) {
                QVERIFY2(!error.text().isEmpty() && !error.advice().isEmpty(), error.what());
                ++found;
            }
            QCOMPARE(readAll(m_path), bytes);
        }
        qInfo("%d of %d damaged files were found out", found, files);
        QVERIFY(found > files * 9 / 10);
    }
};

QTEST_GUILESS_MAIN(CheckCatalogTest)
#include "tst_check_catalog.moc"
