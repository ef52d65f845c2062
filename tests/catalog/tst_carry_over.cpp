// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/carry_over.h"
#include "catalog/check_catalog.h"
#include "catalog/compiled_fixture.h"
#include "catalog/error.h"
#include "catalog/own.h"
#include "catalog/own_rows.h"
#include "catalog/small_catalog.h"
#include "search/searcher.h"

#include <QTest>

using namespace podium;
using namespace podium::test;
using Mode = Connection::Mode;

namespace {

const QString ruffalo = QStringLiteral("primetime-72/lead-actor-limited/mark-ruffalo");
const QString irons = QStringLiteral("primetime-72/lead-actor-limited/jeremy-irons");
const QString creek = QStringLiteral("primetime-72/comedy-series/schitt-s-creek");

/// The small catalog as a later one might be: more of everything, so that no number stays the same,
/// one acceptance under another key, and one nomination gone.
QMap<QString, QByteArray> laterCatalog() {
    QMap<QString, QByteArray> files = smallCatalog();
    files[QStringLiteral("primetime-72/awards.txt")] = R"(source example
award Outstanding Comedy Series
  won Schitt’s Creek | Pop TV
    credit Eugene Levy | executive producer
  nom Curb Your Enthusiasm | HBO
  nom The Good Place | ABC
award Outstanding Lead Actor in a Limited Series or Movie
  won Mark Ruffalo | I Know This Much Is True | HBO | as Dominick Birdsey; Thomas Birdsey
)";
    files[QStringLiteral("primetime-72/speeches.txt")] = R"(speech creek
  for comedy-series/schitt-s-creek
  accepted remote
  account
    source example
    > Another placeholder of our own.
speech mark-ruffalo
  for lead-actor-limited/mark-ruffalo
  accepted remote
  account
    source example
    > A placeholder of our own, with “two words” in quotes.
)";
    return files;
}

CompiledCatalog compiled(const QMap<QString, QByteArray> &files) {
    CompiledCatalog catalog = CompiledCatalog::fromText(joined(files));
    if (!catalog.result.ok()) throw std::runtime_error(catalog.problems().toStdString());
    return catalog;
}

NominationRecord recordOf(const QString &path, const QString &key) {
    Connection connection(path, Mode::ReadOnly);
    return timeless(CompiledCatalog::record(connection, key));
}

int found(const QString &path, const QString &words) {
    Connection connection(path, Mode::ReadOnly);
    Searcher searcher;
    SearchRequest request;
    request.query = SearchQuery::fromText(words);
    return static_cast<int>(searcher.run(connection, request).ids.size());
}

int count(const QString &path, const QString &table) {
    return Connection(path, Mode::ReadOnly).value(QStringLiteral("select count(*) from ") + table).toInt();
}

} // namespace

class CarryOverTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<CompiledCatalog> m_before;
    std::unique_ptr<CompiledCatalog> m_later;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_own;

    void carry() {
        const CarriedOver carried = carryOver(m_later->path(), m_own);
        QCOMPARE(carried.left, LeftBehind());
        QCOMPARE(carried.backup, m_own + QStringLiteral(".backup"));
        Connection connection(m_own, Mode::ReadOnly);
        QCOMPARE(checkCatalog(connection, CheckDepth::Thorough), QStringList());
    }

private Q_SLOTS:
    void initTestCase() {
        m_before = std::make_unique<CompiledCatalog>(compiled(smallCatalog()));
        m_later = std::make_unique<CompiledCatalog>(compiled(laterCatalog()));
    }

    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_own = m_folder->filePath(QStringLiteral("catalog.podium"));
        QVERIFY(QFile::copy(m_before->path(), m_own));
    }

    void otherFactsAreNewerAndTheSameAreNot() {
        QVERIFY(!hasNewerFacts(m_before->path(), m_own));
        QVERIFY(hasNewerFacts(m_later->path(), m_own));
        carry();
        QVERIFY(!hasNewerFacts(m_later->path(), m_own));
    }

    void olderFactsAreNotTakenOver() {
        Connection(m_own, Mode::ReadWrite)
            .execute(QStringLiteral("update meta set value = '9999-01' where key = 'catalog_version'"));
        QVERIFY(!hasNewerFacts(m_later->path(), m_own));
    }

    void theFactsAreThoseOfTheNewerCatalog() {
        carry();
        QCOMPARE(count(m_own, QStringLiteral("nomination")), 4);
        QCOMPARE(found(m_own, QStringLiteral("\"Good Place\"")), 1);
        QCOMPARE(found(m_own, QStringLiteral("Irons")), 0);
        QCOMPARE(recordOf(m_own, ruffalo), recordOf(m_later->path(), ruffalo));
    }

    void starsAndNotesStay() {
        {
            Connection connection(m_own, Mode::ReadWrite);
            setStarred(connection, ruffalo, true);
            setOwnNote(connection, creek, QStringLiteral("Nine of nine"));
            saveSearch(connection, {QStringLiteral("Votes"), QStringLiteral("vote won:yes")});
        }
        carry();
        Connection connection(m_own, Mode::ReadWrite);
        QCOMPARE(savedSearches(connection),
                 (QList<SavedSearch>{{QStringLiteral("Votes"), QStringLiteral("vote won:yes")}}));
        QVERIFY(isStarred(connection, ruffalo));
        QCOMPARE(ownNote(connection, creek), QStringLiteral("Nine of nine"));
    }

    void anImportStaysWithItsResult() {
        bringIn(m_own, ruffalo, "0011223344556677");
        Connection(m_own, Mode::ReadWrite)
            .execute(QStringLiteral(
                "insert into thanks (acceptance_id, position, name, passage_id) "
                "select s.acceptance_id, 1, 'my mother', p.id from passage p join turn t on t.id = p.turn_id "
                "join speech_text s on s.id = t.speech_text_id where s.import_id is not null order by p.id "
                "limit 1"));
        const NominationRecord before = recordOf(m_own, ruffalo);
        carry();
        NominationRecord after = recordOf(m_own, ruffalo);
        QCOMPARE(after.acceptances[0].thanks.size(), 1);
        QCOMPARE(after.acceptances[0].thanks[0].name, QStringLiteral("my mother"));
        QCOMPARE(Connection(m_own, Mode::ReadOnly)
                     .value(QStringLiteral(
                         "select count(*) from thanks h join passage p on p.id = h.passage_id "
                         "join turn t on t.id = p.turn_id join speech_text s on s.id = t.speech_text_id "
                         "where s.import_id is not null and s.acceptance_id = h.acceptance_id"))
                     .toInt(),
                 1);
        QCOMPARE(after.acceptances.size(), 1);
        QCOMPARE(after.acceptances[0].texts.size(), 2);
        // The catalog gave the acceptance and its own account other keys.
        QVERIFY(after.acceptances[0].key != before.acceptances[0].key);
        QCOMPARE(after.acceptances[0].texts[1], before.acceptances[0].texts[1]);
        QCOMPARE(after.posts.size(), 2);
        QCOMPARE(after.posts, before.posts);
        QCOMPARE(found(m_own, QStringLiteral("zebras")), 1);
        QCOMPARE(found(m_own, QStringLiteral("okapis")), 1);
    }

    void anImportStaysWhereTheCatalogHasNoAcceptance() {
        bringIn(m_own, creek, "0011223344556677");
        const NominationRecord before = recordOf(m_own, creek);
        carry();
        const NominationRecord after = recordOf(m_own, creek);
        QCOMPARE(after.acceptances.size(), 2);
        QCOMPARE(after.acceptances[1], before.acceptances[0]);
    }

    void anImportCanBeTakenBackAfterwards() {
        const ImportResult result = bringIn(m_own, ruffalo, "0011223344556677");
        carry();
        {
            Connection connection(m_own, Mode::ReadWrite);
            Transaction transaction(connection);
            undoImport(connection, result.import);
            transaction.commit();
            QCOMPARE(checkCatalog(connection, CheckDepth::Thorough), QStringList());
        }
        QCOMPARE(recordOf(m_own, ruffalo), recordOf(m_later->path(), ruffalo));
    }

    void anAcceptanceThatIsGoneIsTakenAlongWithItsText() {
        bringIn(m_own, ruffalo, "0011223344556677");
        const NominationRecord before = recordOf(m_own, ruffalo);
        QMap<QString, QByteArray> files = laterCatalog();
        files.remove(QStringLiteral("primetime-72/speeches.txt"));
        const CompiledCatalog without = compiled(files);
        QCOMPARE(carryOver(without.path(), m_own).left, LeftBehind());
        const NominationRecord after = recordOf(m_own, ruffalo);
        QCOMPARE(after.acceptances.size(), 1);
        QCOMPARE(after.acceptances[0].key, before.acceptances[0].key);
        QCOMPARE(after.acceptances[0].texts.size(), 1);
        QCOMPARE(after.acceptances[0].texts[0], before.acceptances[0].texts[1]);
    }

    void everythingThatAnImportMayHoldStays() {
        addEverything(m_own);
        const NominationRecord before = recordOf(m_own, creek);
        QCOMPARE(before.acceptances.size(), 1);
        QCOMPARE(before.claims.size(), 2);
        QCOMPARE(before.posts.size(), 1);
        QCOMPARE(before.posts[0].quotes.size(), 1);
        carry();
        const NominationRecord after = recordOf(m_own, creek);
        QCOMPARE(after.acceptances.size(), 2);
        QCOMPARE(after.acceptances[1], before.acceptances[0]);
        QCOMPARE(after.posts, before.posts);
        QCOMPARE(after.claims, before.claims);
        QVERIFY(after.sources.contains(before.sources.last()) &&
                after.sources.contains(before.sources.first()));
        for (const char *table :
             {"import_log", "source_address", "acceptance_person", "mark", "post_relation"})
            QCOMPARE(count(m_own, QLatin1String(table)),
                     count(m_own + QStringLiteral(".backup"), QLatin1String(table)));
        // One of the two passages that the post belongs to is the catalog's, and is still there.
        QCOMPARE(count(m_own, QStringLiteral("post_passage")), 2);
        QCOMPARE(count(m_own, QStringLiteral("claim where subject = 'acceptance' and note = 'by the clock'")),
                 1);
        QCOMPARE(count(m_own, QStringLiteral("person where key = 'own-speaker'")), 1);
    }

    void whatWasCarriedOnceIsCarriedAgain() {
        addEverything(m_own);
        bringIn(m_own, ruffalo, "0011223344556677");
        {
            Connection connection(m_own, Mode::ReadWrite);
            setStarred(connection, creek, true);
        }
        const NominationRecord before = recordOf(m_own, creek);
        for (int i = 0; i < 3; ++i) {
            carryOver(m_later->path(), m_own);
            carryOver(m_before->path(), m_own);
        }
        QCOMPARE(recordOf(m_own, creek), before);
        QCOMPARE(found(m_own, QStringLiteral("zebras")), 1);
    }

    void aKeyThatTheCatalogHasTakenIsGivenATail() {
        addEverything(m_own);
        QMap<QString, QByteArray> files = laterCatalog();
        const CompiledCatalog later = compiled(files);
        Connection(later.path(), Mode::ReadWrite)
            .execute(QStringLiteral(
                "update post set key = 'own-post'; update speech_text set key = 'own-text' where id = 1;"
                "update acceptance set key = 'own-acceptance' where id = 1"));
        QCOMPARE(carryOver(later.path(), m_own).left, LeftBehind());
        QCOMPARE(count(m_own, QStringLiteral("post where key = 'own-post--own-50-900'")), 1);
        QCOMPARE(count(m_own, QStringLiteral("speech_text where key = 'own-text--own-50-900'")), 1);
        QCOMPARE(count(m_own, QStringLiteral("acceptance where key = 'own-acceptance--own-50-900'")), 1);
    }

    void whatNamesAResultThatIsGoneIsLeftInABackupOfItsOwn() {
        {
            Connection connection(m_own, Mode::ReadWrite);
            setStarred(connection, irons, true);
            setStarred(connection, ruffalo, true);
            setOwnNote(connection, irons, QStringLiteral("Mine"));
        }
        bringIn(m_own, irons, "0011223344556677");
        const QByteArray before = readAll(m_own);
        const CarriedOver carried = carryOver(m_later->path(), m_own);
        QCOMPARE(carried.left, (LeftBehind{1, 1, 1, 1}));
        QCOMPARE(carried.left.inWords(), QStringLiteral("1 star, 1 note, 1 speech text and 1 post"));
        QVERIFY(carried.backup != m_own + QStringLiteral(".backup"));
        QCOMPARE(ownNote(*std::make_unique<Connection>(carried.backup, Mode::ReadOnly), irons),
                 QStringLiteral("Mine"));
        QCOMPARE(found(carried.backup, QStringLiteral("zebras")), 1);
        QCOMPARE(count(m_own, QStringLiteral("star")), 1);
        QCOMPARE(count(m_own, QStringLiteral("note")), 0);
        // So that the article can be brought in again, for another result.
        QCOMPARE(count(m_own, QStringLiteral("import_log")), 0);
        QCOMPARE(count(m_own, QStringLiteral("source where import_id is not null")), 0);
        Connection connection(m_own, Mode::ReadOnly);
        QCOMPARE(checkCatalog(connection, CheckDepth::Thorough), QStringList());
    }

    void whatIsInTheLogOfAnotherModeIsCarriedToo() {
        {
            Connection connection(m_own, Mode::ReadWrite);
            connection.value(QStringLiteral("pragma journal_mode = wal"));
            setStarred(connection, ruffalo, true);
            QVERIFY(QFile::exists(m_own + QStringLiteral("-wal")));
            carryOver(m_later->path(), m_own);
        }
        QCOMPARE(count(m_own, QStringLiteral("star")), 1);
        QCOMPARE(count(m_own, QStringLiteral("nomination")), 4);
    }

    void aDamagedCopyIsLeftAsItIs() {
        Connection(m_own, Mode::ReadWrite).execute(QStringLiteral("create table theirs (x)"));
        const QByteArray before = readAll(m_own);
        QVERIFY_THROWS_EXCEPTION(Error, carryOver(m_later->path(), m_own));
        QCOMPARE(readAll(m_own), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
                 QStringList{QStringLiteral("catalog.podium")});
    }

    void aCopyThatAnotherProgramHoldsIsLeftAsItIs_data() {
        QTest::addColumn<bool>("writing");
        QTest::addColumn<bool>("writeAhead");
        QTest::newRow("writing") << true << false;
        QTest::newRow("reading") << false << false;
        QTest::newRow("writing to the log") << true << true;
    }
    void aCopyThatAnotherProgramHoldsIsLeftAsItIs() {
        QFETCH(const bool, writing);
        QFETCH(const bool, writeAhead);
        Connection other(m_own, Mode::ReadWrite);
        if (writeAhead) other.value(QStringLiteral("pragma journal_mode = wal"));
        const Transaction transaction(other);
        other.execute(writing ? QStringLiteral("delete from star")
                              : QStringLiteral("rollback; begin; select * from star"));
        const QByteArray before = readAll(m_own);
        try {
            carryOver(m_later->path(), m_own);
            QFAIL("the catalog of a busy program was replaced");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), Error::Kind::Busy);
        }
        QCOMPARE(readAll(m_own), before);
    }
};

QTEST_GUILESS_MAIN(CarryOverTest)
#include "tst_carry_over.moc"
