// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compiled_fixture.h"
#include "catalog/fold.h"
#include "catalog/index_rows.h"
#include "catalog/indexer.h"
#include "catalog/small_catalog.h"
#include "catalog/sort_text.h"

#include <QTest>

using namespace podium;
using namespace podium::test;

namespace {

QList<qint64> found(Connection &connection, const char *table, const QString &expression) {
    Query query(
        connection,
        QStringLiteral("select rowid from %1 where %1 match ? order by rowid").arg(QLatin1String(table)));
    query.bind(expression);
    QList<qint64> documents;
    while (query.next()) documents.append(query.integer(0));
    return documents;
}

QString everyRow(Connection &connection) {
    QStringList rows;
    Query query(
        connection,
        QStringLiteral("select sequence, headline, program, network, flags, headline_sort, program_sort, "
                       "network_sort from result_row order by sequence"));
    while (query.next()) {
        QStringList columns;
        for (int column = 0; column < 8; ++column) columns.append(query.text(column));
        rows.append(columns.join(QLatin1Char('|')));
    }
    return rows.join(QLatin1Char('\n'));
}

/// Words of a stem, each with the texts and names that have it.
QString formsOf(Connection &connection, const QString &stem) {
    Query query(
        connection,
        QStringLiteral(
            "select word || ' ' || texts || ' ' || names from find_form where stem = ? order by word"));
    query.bind(stem);
    QStringList forms;
    while (query.next()) forms.append(query.text(0));
    return forms.join(QStringLiteral(", "));
}

bool isIndexSound(Connection &connection) {
    connection.execute(QStringLiteral("insert into find_text (find_text) values ('integrity-check');"
                                      "insert into find_name (find_name) values ('integrity-check')"));
    return true;
}

} // namespace

class IndexerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_catalog = std::make_unique<CompiledCatalog>(CompiledCatalog::fromText(joined(smallCatalog())));
        QCOMPARE(m_catalog->problems(), QString());
        m_connection = m_catalog->open();
    }

    void cleanup() {
        m_connection.reset();
        m_catalog.reset();
    }

    void rowsStandInTheOrderOfTheList() {
        QCOMPARE(
            everyRow(*m_connection),
            QStringLiteral(
                "1|Mark Ruffalo|I Know This Much Is True|HBO|7|ruffalo, mark|i know this much is true|hbo\n"
                "2|Jeremy Irons|Watchmen|HBO|0|irons, jeremy|watchmen|hbo\n"
                "3|Schitt’s Creek|Schitt’s Creek|Pop TV|1|schitt’s creek|schitt’s creek|pop tv\n"
                "4|Curb Your Enthusiasm|Curb Your Enthusiasm|HBO|0|curb your enthusiasm|curb your "
                "enthusiasm|hbo"));
    }

    void theNewestNightComesFirstAndWinnersBeforeNominees() {
        QMap<QString, QByteArray> files = smallCatalog();
        files[QStringLiteral("primetime-71/ceremony.txt")] = R"(source example
ceremony primetime-71
  family primetime
  year 2019
  name 71st
  part early
    date 2019-09-14
  part main
    date 2019-09-22
)";
        files[QStringLiteral("primetime-71/awards.txt")] = R"(source example
award Individual Achievement in Animation
  part early
  nom Nominee A | - | -
  won Winner B | - | -
  won Winner C | - | -
award Outstanding Comedy Series
  part main
  won Fleabag | Amazon
)";
        const CompiledCatalog catalog = CompiledCatalog::fromText(joined(files));
        QCOMPARE(catalog.problems(), QString());
        const auto connection = catalog.open();
        QStringList headlines;
        Query query(*connection, QStringLiteral("select headline from result_row order by sequence"));
        while (query.next()) headlines.append(query.text(0));
        QCOMPARE(headlines.mid(4).join(QStringLiteral(", ")),
                 QStringLiteral("Fleabag, Winner B, Winner C, Nominee A"));
    }

    void namesAroundANominationFindIt_data() {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("key");
        const QString ruffalo = QStringLiteral("primetime-72/lead-actor-limited/mark-ruffalo");
        const QString schitt = QStringLiteral("primetime-72/comedy-series/schitt-s-creek");
        QTest::newRow("recipient") << QStringLiteral("ruffalo") << ruffalo;
        QTest::newRow("character") << QStringLiteral("\"thomas birdsey\"") << ruffalo;
        QTest::newRow("former network name") << QStringLiteral("ruffalo \"home box office\"") << ruffalo;
        QTest::newRow("category") << QStringLiteral("\"lead actor in a limited\" ruffalo") << ruffalo;
        QTest::newRow("line") << QStringLiteral("\"lead actor, limited\" ruffalo") << ruffalo;
        QTest::newRow("ceremony") << QStringLiteral("72nd schitt") << schitt;
        QTest::newRow("year") << QStringLiteral("2020 schitt") << schitt;
        QTest::newRow("credited person") << QStringLiteral("\"eugene levy\"") << schitt;
        QTest::newRow("title without its apostrophe") << QStringLiteral("schitts creek") << schitt;
    }
    void namesAroundANominationFindIt() {
        QFETCH(QString, expression);
        QFETCH(QString, key);
        const NominationRecord record = CompiledCatalog::record(*m_connection, key);
        QCOMPARE(found(*m_connection, "find_name", expression), QList<qint64>{record.id.value});
    }

    void aPhraseDoesNotRunFromOneNameIntoTheNext() {
        QVERIFY(found(*m_connection, "find_name", QStringLiteral("\"ruffalo i know\"")).isEmpty());
        QVERIFY(!found(*m_connection, "find_name", QStringLiteral("\"i know this\"")).isEmpty());
    }

    void textsAndPostsAreFoundByTheirWords() {
        const NominationRecord record = CompiledCatalog::record(
            *m_connection, QStringLiteral("primetime-72/lead-actor-limited/mark-ruffalo"));
        const qint64 text = documentOf(record.acceptances[0].texts[0].id);
        const qint64 post = documentOf(record.posts[0].id);
        QCOMPARE(found(*m_connection, "find_text", QStringLiteral("placeholder")),
                 QList<qint64>({text, post}));
        QCOMPARE(found(*m_connection, "find_text", QStringLiteral("quote")), QList<qint64>());
        QCOMPARE(formsOf(*m_connection, QStringLiteral("quot")), QStringLiteral("quotes 1 0"));
        QCOMPARE(found(*m_connection, "find_text", QStringLiteral("gma")), QList<qint64>{post});
        QCOMPARE(found(*m_connection, "find_text", QStringLiteral("\"good morning america\"")),
                 QList<qint64>{post});
    }

    void formsTellHowManyTextsAndNamesHaveAWord() {
        QCOMPARE(formsOf(*m_connection, QStringLiteral("placehold")), QStringLiteral("placeholder 2 0"));
        QCOMPARE(formsOf(*m_connection, QStringLiteral("ruffalo")), QStringLiteral("ruffalo 0 1"));
    }

    void whatIsAddedIsFoundAndWhatIsRemovedIsGone() {
        const NominationRecord record = CompiledCatalog::record(
            *m_connection, QStringLiteral("primetime-72/lead-actor-limited/mark-ruffalo"));
        const SpeechTextId text = record.acceptances[0].texts[0].id;
        Transaction transaction(*m_connection);
        removeFromIndex(*m_connection, text);
        removeFromIndex(*m_connection, record.posts[0].id);
        m_connection->execute(QStringLiteral("delete from speech_text; delete from post"));
        refreshFlags(*m_connection, record.id);
        QVERIFY(found(*m_connection, "find_text", QStringLiteral("placeholder")).isEmpty());
        QCOMPARE(formsOf(*m_connection, QStringLiteral("quot")), QString());
        QCOMPARE(m_connection->value(QStringLiteral("select count(*) from find_document")).toInt(), 0);
        QCOMPARE(
            m_connection->value(QStringLiteral("select flags from result_row where sequence = 1")).toInt(),
            flagWon);

        m_connection->execute(QStringLiteral(
            "insert into speech_text (id, key, acceptance_id, position, kind) select 9, 'k', id, 1, "
            "'excerpts' "
            "from acceptance; insert into turn (id, speech_text_id, position) values (9, 9, 1), (10, 9, 2);"
            "insert into passage (turn_id, position, text) values (9, 1, 'The M*A*S*H team'), (9, 2, 'Two'),"
            "(10, 1, 'And three')"));
        addToIndex(*m_connection, SpeechTextId{9});
        refreshFlags(*m_connection, record.id);
        QCOMPARE(found(*m_connection, "find_text", QStringLiteral("mash")),
                 QList<qint64>{documentOf(SpeechTextId{9})});
        // Six words, the border and `mash`, the border, one word, the border, two words.
        QCOMPARE(m_connection->value(QStringLiteral("select words || ':' || passages from find_document"))
                     .toString(),
                 QStringLiteral("13:9 11"));
        QVERIFY(found(*m_connection, "find_text", QStringLiteral("\"team two\"")).isEmpty());
        QCOMPARE(
            m_connection->value(QStringLiteral("select flags from result_row where sequence = 1")).toInt(),
            flagWon + flagSpeech);
        removeFromIndex(*m_connection, SpeechTextId{9});
        QVERIFY(found(*m_connection, "find_text", QStringLiteral("mash OR team")).isEmpty());
        transaction.commit();
        QVERIFY(isIndexSound(*m_connection));
    }

    void rebuildingMakesTheSameRows() {
        const QString before = everyRow(*m_connection);
        {
            Transaction transaction(*m_connection);
            rebuildIndex(*m_connection);
            transaction.commit();
        }
        QCOMPARE(everyRow(*m_connection), before);
        QVERIFY(isIndexSound(*m_connection));
        QCOMPARE(found(*m_connection, "find_text", QStringLiteral("placeholder")).size(), 2);
    }

    void manyRecipientsAreNamedInOneLine_data() {
        QTest::addColumn<QString>("recipients");
        QTest::addColumn<QString>("headline");
        QTest::newRow("one") << "A"
                             << "A";
        QTest::newRow("four") << "A;B;C;D"
                              << "A, B, C, D";
        QTest::newRow("five") << "A;B;C;D;E"
                              << "A, B and 3 others";
    }
    void manyRecipientsAreNamedInOneLine() {
        QFETCH(QString, recipients);
        QFETCH(QString, headline);
        QCOMPARE(headlineOf(recipients.split(QLatin1Char(';'))), headline);
    }

    void wordsWithSignsInsideHaveASecondSpelling_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spellings");
        QTest::newRow("asterisks") << "M*A*S*H"
                                   << "mash";
        QTest::newRow("possessive") << QStringLiteral("M*A*S*H’s writers") << "mash";
        QTest::newRow("hyphen") << "C-3PO, too"
                                << "c3po";
        QTest::newRow("dots") << "the U.S. and S.W.A.T."
                              << "us swat";
        QTest::newRow("numbers") << "$1,000, then 50/50"
                                 << "1000";
        QTest::newRow("comma between words") << "red,white"
                                             << "";
        QTest::newRow("name with an apostrophe") << QStringLiteral("Walter O’Keefe") << "okeefe";
        QTest::newRow("contraction") << QStringLiteral("we’re, don't and I'll") << "";
        QTest::newRow("letters that have no accent") << QStringLiteral("Søren Łukasz") << "soren lukasz";
        QTest::newRow("accents that the tokenizer drops") << QStringLiteral("Shōgun Colón") << "";
        QTest::newRow("dashes end a word") << QStringLiteral("one—two–three") << "";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("signs alone") << "*** --- ..."
                                     << "";
        QTest::newRow("ampersand") << "AT&T"
                                   << "att";
    }
    void wordsWithSignsInsideHaveASecondSpelling() {
        QFETCH(QString, text);
        QFETCH(QString, spellings);
        QStringList found;
        for (const JoinedWord &word : joinedWords(text)) {
            QVERIFY(word.start >= 0 && word.start + word.length <= text.size());
            found.append(word.joined);
        }
        QCOMPARE(found.join(QLatin1Char(' ')), spellings);
    }

    void titlesGiveUpTheirApostrophes() {
        QCOMPARE(joinedWords(QStringLiteral("Schitt’s Creek"), Apostrophes::Join).first(),
                 (JoinedWord{0, 8, QStringLiteral("schitts")}));
    }

    void keysAreMadeOfPlainLetters_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("apostrophe") << QStringLiteral("Schitt’s Creek") << "schitt-s-creek";
        QTest::newRow("signs at the ends") << "$#*! My Dad Says!"
                                           << "my-dad-says";
        QTest::newRow("accents") << QStringLiteral("Jean-Marc Vallée") << "jean-marc-vallee";
        QTest::newRow("no letters") << "***"
                                    << "";
        QTest::newRow("a stroke") << QStringLiteral("Ørsted & Æ") << "orsted-ae";
    }
    void keysAreMadeOfPlainLetters() {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QCOMPARE(keyOf(name), key);
    }

    void peopleAreSortedByTheirLastName_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sorted");
        QTest::newRow("two words") << "Mark Ruffalo"
                                   << "Ruffalo, Mark";
        QTest::newRow("particle") << "Dick Van Dyke"
                                  << "Van Dyke, Dick";
        QTest::newRow("two particles") << "Ana de la Reguera"
                                       << "de la Reguera, Ana";
        QTest::newRow("suffix") << "Robert Downey Jr."
                                << "Downey, Robert, Jr.";
        QTest::newRow("suffix behind a comma") << "Harry Connick, Jr."
                                               << "Connick, Harry, Jr.";
        QTest::newRow("one word") << "Cher"
                                  << "Cher";
        QTest::newRow("hyphen") << "Julia Louis-Dreyfus"
                                << "Louis-Dreyfus, Julia";
    }
    void peopleAreSortedByTheirLastName() {
        QFETCH(QString, name);
        QFETCH(QString, sorted);
        QCOMPARE(personSortName(name), sorted);
    }

    void titlesAreSortedWithoutTheirArticle() {
        QCOMPARE(sortKey(titleWithoutArticle(QStringLiteral("The Wire"))), QStringLiteral("wire"));
        QCOMPARE(sortKey(titleWithoutArticle(QStringLiteral("A Très British Coup"))),
                 QStringLiteral("tres british coup"));
        QCOMPARE(titleWithoutArticle(QStringLiteral("Anatomy")), QStringLiteral("Anatomy"));
        QCOMPARE(sortKey(QStringLiteral("’Twas the Night")), QStringLiteral("twas the night"));
    }

private:
    std::unique_ptr<CompiledCatalog> m_catalog;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(IndexerTest)
#include "tst_indexer.moc"
