// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compiled_fixture.h"
#include "catalog/own.h"
#include "catalog/small_catalog.h"
#include "commands/program.h"

#include <QJsonArray>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

using namespace podium;
using namespace podium::test;

namespace {

const QString ruffalo = QStringLiteral("primetime-72/lead-actor-limited/mark-ruffalo");

QStringList words(const char *text) {
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class CommandsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<CompiledCatalog> m_catalog;
    Program m_program;

    /// Runs with the small catalog, where `arguments` do not name one.
    Ran run(QStringList arguments) const {
        arguments.insert(1, QStringLiteral("--catalog"));
        arguments.insert(2, m_catalog->path());
        return m_program.run(arguments);
    }

private Q_SLOTS:
    void initTestCase() {
        if (!Program::isBuilt()) QSKIP("the program is not built");
        m_catalog = std::make_unique<CompiledCatalog>(CompiledCatalog::fromText(joined(smallCatalog())));
        Connection connection(m_catalog->path(), Connection::Mode::ReadWrite);
        setStarred(connection, ruffalo, true);
        setOwnNote(connection, ruffalo, QStringLiteral("See it again"));
    }

    void theVersionIsTold() {
        for (const char *option : {"--version", "-v"}) {
            const Ran ran = m_program.run({QLatin1String(option)});
            QCOMPARE(ran.status, 0);
            QVERIFY2(ran.out.startsWith(QStringLiteral("podium " PODIUM_VERSION " (Qt ")),
                     qPrintable(ran.out));
            QCOMPARE(ran.err, QString());
        }
    }

    void helpFitsATerminalAndNamesItsOptions_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("named");
        QTest::newRow("the program")
            << words("--help")
            << words(
                   "--catalog --screenshot --size --theme --search --version --help search show import check "
                   "NO_COLOR status");
        QTest::newRow("in short") << words("-h") << words("--catalog");
        QTest::newRow("search") << words("search --help") << words("--json --limit --catalog status year:");
        QTest::newRow("show") << words("show --help") << words("--json --catalog status");
        QTest::newRow("import") << words("import --help") << words("--dry-run --catalog status");
        QTest::newRow("check") << words("check -h") << words("--catalog status");
        QTest::newRow("behind options") << words("search love --limit 3 --help") << words("--limit");
    }
    void helpFitsATerminalAndNamesItsOptions() {
        QFETCH(const QStringList, arguments);
        QFETCH(const QStringList, named);
        const Ran ran = m_program.run(arguments);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QString());
        for (const QString &name : named) QVERIFY2(ran.out.contains(name), qPrintable(name));
        for (const QString &line : ran.out.split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void aSearchPrintsWhatItFound() {
        const Ran ran = run(words("search ruffalo"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(
            ran.out,
            QStringLiteral("2020  Mark Ruffalo, I Know This Much Is True, HBO\n"
                           "      Outstanding Lead Actor in a Limited Series or Movie (won, speech, post,\n"
                           "      starred)\n"
                           "      primetime-72/lead-actor-limited/mark-ruffalo\n"
                           "\n"));
        QCOMPARE(ran.err, QStringLiteral("podium: 1 result for “ruffalo”.\n"));
    }

    void aSearchShowsTheSentenceThatWasFound() {
        const Ran ran = run(words("search two words"));
        QCOMPARE(ran.status, 0);
        QVERIFY2(
            ran.out.contains(QStringLiteral("      A placeholder of our own, with “two words” in quotes.\n")),
            qPrintable(ran.out));
        // No terminal, no marks.
        QVERIFY(!ran.out.contains(QChar(0x1b)));
    }

    void aPhraseAndFiltersAreUnderstood_data() {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<int>("found");
        QTest::newRow("words in any order") << QStringList{QStringLiteral("words two")} << 1;
        QTest::newRow("a phrase") << QStringList{QStringLiteral("\"two words\"")} << 1;
        QTest::newRow("a phrase in another order") << QStringList{QStringLiteral("\"words two\"")} << 0;
        QTest::newRow("several texts")
            << QStringList{QStringLiteral("network:HBO"), QStringLiteral("won:yes")} << 1;
        QTest::newRow("a filter") << QStringList{QStringLiteral("network:HBO")} << 3;
        QTest::newRow("leaving out") << QStringList{QStringLiteral("--"), QStringLiteral("-network:HBO")}
                                     << 1;
        QTest::newRow("no language of queries") << QStringList{QStringLiteral("love AND NEAR( \"")} << 0;
        QTest::newRow("behind -- options are words")
            << QStringList{QStringLiteral("--"), QStringLiteral("--json")} << 0;
    }
    void aPhraseAndFiltersAreUnderstood() {
        QFETCH(const QStringList, texts);
        QFETCH(const int, found);
        const Ran ran = run(QStringList{QStringLiteral("search"), QStringLiteral("--json")} + texts);
        const QJsonObject json = jsonOf(ran);
        QCOMPARE(json[QStringLiteral("found")].toInt(), found);
        QCOMPARE(json[QStringLiteral("results")].toArray().size(), found);
        QCOMPARE(ran.status, found == 0 ? 1 : 0);
    }

    void aSearchAsJsonHasTheDocumentedFields() {
        const Ran ran =
            run({QStringLiteral("search"), QStringLiteral("\"two words\""), QStringLiteral("--json")});
        const QJsonObject json = jsonOf(ran);
        QCOMPARE(
            json.keys(),
            words("found inWords leftOut passages postsWithHits query results speeches speechesWithHits"));
        QCOMPARE(json[QStringLiteral("query")].toString(), QStringLiteral("\"two words\""));
        const QJsonObject row = json[QStringLiteral("results")].toArray().first().toObject();
        QCOMPARE(
            row.keys(),
            words(
                "category hasPost hasSpeech headline hits id key network program sentence starred won year"));
        QCOMPARE(row[QStringLiteral("key")].toString(), ruffalo);
        QCOMPARE(row[QStringLiteral("year")].toInt(), 2020);
        QCOMPARE(row[QStringLiteral("won")].toBool(), true);
        QCOMPARE(row[QStringLiteral("starred")].toBool(), true);
        const QString sentence = row[QStringLiteral("sentence")].toString();
        const QJsonArray hits = row[QStringLiteral("hits")].toArray();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(
            sentence.mid(hits[0][QStringLiteral("start")].toInt(), hits[0][QStringLiteral("length")].toInt()),
            QStringLiteral("two words"));
    }

    void theLimitHolds() {
        const Ran ran = run(words("search year:2020 --limit 2 --json"));
        const QJsonObject json = jsonOf(ran);
        QCOMPARE(json[QStringLiteral("found")].toInt(), 4);
        QCOMPARE(json[QStringLiteral("results")].toArray().size(), 2);
        QCOMPARE(ran.err,
                 QStringLiteral("podium: 4 results for 2020; the first 2 are here, --limit 4 prints all.\n"));
    }

    void nothingFoundIsToldByTheStatus() {
        const Ran ran = run(words("search zebras"));
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.err, QStringLiteral("podium: 0 results for “zebras”.\n"));
    }

    void aResultIsShownByKeyAndByNumber() {
        const Ran byKey = run({QStringLiteral("show"), ruffalo});
        QCOMPARE(byKey.status, 0);
        QCOMPARE(byKey.err, QString());
        for (const char *text :
             {"Mark Ruffalo\nOutstanding Lead Actor in a Limited Series or Movie\nWon · starred\n",
              "Program     I Know This Much Is True · as Dominick Birdsey, Thomas Birdsey\n",
              "Network     HBO\n", "Ceremony    72nd Primetime Emmy Awards, 20 September 2020\n",
              "Account, not a transcript\n", "  A placeholder of our own, with “two words” in quotes.\n",
              "Post, described: Good Morning America (@GMA)\n",
              "* Mark Ruffalo, I Know This Much Is True, HBO\n", "  Jeremy Irons, Watchmen, HBO\n",
              "Your note\n  See it again\n"})
            QVERIFY2(byKey.out.contains(QString::fromUtf8(text)), qPrintable(byKey.out));
        for (const QString &line : byKey.out.split(QLatin1Char('\n')))
            QVERIFY2(line.size() <= 80, qPrintable(line));
        const QString number = QString::number(
            jsonOf(run(words("search ruffalo --json")))[QStringLiteral("results")][0][QStringLiteral("id")]
                .toInt());
        QCOMPARE(run({QStringLiteral("show"), number}).out, byKey.out);
    }

    void aResultAsJsonHasTheDocumentedFields() {
        const QJsonObject json = jsonOf(run({QStringLiteral("show"), ruffalo, QStringLiteral("--json")}));
        QCOMPARE(json.keys(),
                 words("acceptances award category ceremony claims credits entry events headline id key line "
                       "networks "
                       "note outcome ownNote part posthumous posts programs sources starred thankedBy year"));
        QCOMPARE(json[QStringLiteral("ownNote")].toString(), QStringLiteral("See it again"));
        QCOMPARE(json[QStringLiteral("entry")], QJsonValue(QJsonValue::Null));
        QCOMPARE(
            json[QStringLiteral("award")][QStringLiteral("nominees")][1][QStringLiteral("key")].toString(),
            QStringLiteral("primetime-72/lead-actor-limited/jeremy-irons"));
        const QJsonValue acceptance = json[QStringLiteral("acceptances")][0];
        QCOMPARE(acceptance[QStringLiteral("mode")].toString(), QStringLiteral("remote"));
        QCOMPARE(acceptance[QStringLiteral("aired")], QJsonValue(QJsonValue::Null));
        QCOMPARE(acceptance[QStringLiteral("texts")][0][QStringLiteral("turns")][0]
                           [QStringLiteral("passages")][0][QStringLiteral("text")]
                               .toString(),
                 QStringLiteral("A placeholder of our own, with “two words” in quotes."));
        QCOMPARE(json[QStringLiteral("posts")][0][QStringLiteral("handle")].toString(),
                 QStringLiteral("GMA"));
    }

    void anUnknownResultIsToldByTheStatus() {
        for (const char *id : {"primetime-72/nobody", "0", "999", "-", "99999999999"}) {
            const Ran ran = run({QStringLiteral("show"), QLatin1String(id)});
            QCOMPARE(ran.status, 1);
            QCOMPARE(ran.out, QString());
            QCOMPARE(ran.err,
                     QStringLiteral("podium: There is no result %1. podium search prints the keys of "
                                    "results.\n")
                         .arg(QLatin1String(id)));
        }
    }

    void aSoundCatalogIsSaidToBeSound() {
        const Ran ran = run(words("check"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out.simplified(),
                 QStringLiteral("%1 is sound. Ceremonies: 1. Results: 4. Speech texts: 1. Posts: "
                                "1. Stars: 1. Notes: 1.")
                     .arg(m_catalog->path()));
        QCOMPARE(ran.err, QString());
    }

    void aDamagedIndexIsMadeAnew() {
        const QString path = m_catalog->path() + QStringLiteral(".damaged");
        QVERIFY(QFile::copy(m_catalog->path(), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        Connection(path, Connection::Mode::ReadWrite).execute(QStringLiteral("delete from find_posting"));
        const QStringList onIt{QStringLiteral("--catalog"), path};
        const Ran before = m_program.run(words("check") + onIt);
        QCOMPARE(before.status, 1);
        QVERIFY2(before.err.contains(QStringLiteral("check --repair")), qPrintable(before.err));
        const Ran repaired = m_program.run(words("check --repair") + onIt);
        QVERIFY2(repaired.status == 0, qPrintable(repaired.err + repaired.out));
        QVERIFY2(repaired.out.simplified().contains(QStringLiteral("Stars: 1. Notes: 1.")),
                 qPrintable(repaired.out));
        QCOMPARE(m_program.run(words("check") + onIt).status, 0);
        QVERIFY(QFile::remove(path));
    }

    void whatCannotBeUnderstoodIsTold_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *arguments, const char *message) {
            QTest::newRow(arguments) << words(arguments) << QString::fromUtf8(message);
        };
        row("search", "What is to be searched for is missing. See podium search --help.");
        row("search --json", "What is to be searched for is missing. See podium search --help.");
        row("search love --limit", "Missing value after '--limit'. See podium search --help.");
        row("search love --limit 0",
            "--limit needs a whole number from 1 to 1000000, not \"0\". See podium search --help.");
        row("search love --limit x",
            "--limit needs a whole number from 1 to 1000000, not \"x\". See podium search --help.");
        row("search love --limit 1 --limit 2", "--limit can be given once. See podium search --help.");
        row("search --frob love",
            "There is no option --frob. A text that begins with - goes behind --. See podium search --help.");
        row("search -category:drama", "There is no option --category:drama. A text that begins with - goes "
                                      "behind --. See podium search "
                                      "--help.");
        row("search love --theme dark", "There is no option --theme. A text that begins with - goes behind "
                                        "--. See podium search --help.");
        row("show", "One ID is needed. See podium show --help.");
        row("show a b", "One ID is needed. See podium show --help.");
        row("import", "A FILE to be imported is missing. See podium import --help.");
        row("check this", "A catalog to be checked is named with --catalog. See podium check --help.");
        row("check --catalog=", "--catalog needs a value. See podium check --help.");
        row("serch love", "There is no verb and no file \"serch\". See podium --help.");
        row("--frob",
            "There is no option --frob. A text that begins with - goes behind --. See podium --help.");
        row("--theme pink", "--theme is light, dark or contrast, not \"pink\". See podium --help.");
        row("--size 800x600", "--size goes with --screenshot. See podium --help.");
        row("--screenshot x.png --size big", "--size needs width and height in pixels, as in 1440x900, each "
                                             "from 200 to 16000, not \"big\". See "
                                             "podium --help.");
        row("--screenshot x.png --size 10x10", "--size needs width and height in pixels, as in 1440x900, "
                                               "each from 200 to 16000, not \"10x10\". See "
                                               "podium --help.");
        row("-- search", "There is no verb and no file \"search\". See podium --help.");
    }
    void whatCannotBeUnderstoodIsTold() {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, message);
        const Ran ran = m_program.run(arguments);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.err.section(QLatin1Char('\n'), -2), QStringLiteral("podium: %1\n").arg(message));
        QVERIFY(!QFile::exists(m_program.ownCatalog()));
    }

    void withoutADisplayTheWindowIsRefusedInOneLine() {
        const Ran ran = m_program.run(QStringList());
        QCOMPARE(ran.status, 8);
        QCOMPARE(ran.err.section(QLatin1Char('\n'), -2),
                 QStringLiteral(
                     "podium: There is no display to open a window on. podium --screenshot FILE renders "
                     "it to a picture, and podium --help tells what can be done without.\n"));
    }

    void withoutADisplayTheWindowIsRenderedToAPicture() {
        const QString picture = m_program.home().filePath(QStringLiteral("window.png"));
        const Ran ran =
            m_program.run({QStringLiteral("--catalog"), m_catalog->path(), QStringLiteral("--screenshot"),
                           picture, QStringLiteral("--size"), QStringLiteral("1000x640")});
        QCOMPARE(ran.status, 0);
        const QByteArray bytes = readAll(picture);
        QVERIFY(bytes.startsWith("\x89PNG"));
        // Width and height stand in the first chunk, most significant byte first.
        QCOMPARE(bytes.mid(16, 8).toHex(), QByteArray("000003e800000280"));
    }

    void onATerminalWhatWasFoundIsBold_data() {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<bool>("bold");
        QTest::newRow("a terminal") << "TERM=xterm" << true;
        QTest::newRow("NO_COLOR") << "TERM=xterm NO_COLOR=1" << false;
        QTest::newRow("NO_COLOR, empty") << "TERM=xterm NO_COLOR=" << true;
        QTest::newRow("a dumb terminal") << "TERM=dumb" << false;
    }
    void onATerminalWhatWasFoundIsBold() {
        QFETCH(const QString, environment);
        QFETCH(const bool, bold);
        if (!QFile::exists(QStringLiteral("/usr/bin/script"))) QSKIP("there is no script(1)");
        const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal < 0) QSKIP("this machine gives no terminals");
        ::close(terminal);
        const QString command = QStringLiteral("env %1 '%2' search --catalog '%3' placeholder")
                                    .arg(environment, QStringLiteral(PODIUM_PROGRAM), m_catalog->path());
        const Ran ran = m_program.run(QStringLiteral("/usr/bin/script"),
                                      {QStringLiteral("-qec"), command, QStringLiteral("/dev/null")});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.contains(QStringLiteral("A \x1b[1mplaceholder\x1b[22m of our own")) == bold,
                 qPrintable(ran.out));
        QCOMPARE(ran.out.contains(QChar(0x1b)), bold);
    }

    // A speech could tell a terminal to change its title, or to hide what follows.
    void whatCommandsATerminalIsTakenOut() {
        const CompiledCatalog other = CompiledCatalog::fromText(joined(smallCatalog()));
        Connection(other.path(), Connection::Mode::ReadWrite)
            .execute(QStringLiteral(
                "update passage set text = 'A placeholder' || char(27) || ']0;title' || char(7) "
                "|| char(155) || '31m and' || char(13) || 'more'"));
        const Ran ran =
            m_program.run({QStringLiteral("show"), QStringLiteral("--catalog"), other.path(), ruffalo});
        QCOMPARE(ran.status, 0);
        QVERIFY2(ran.out.contains(QStringLiteral("A placeholder ]0;title 31m and more")),
                 qPrintable(ran.out));
        for (const QChar sign : ran.out)
            QVERIFY(sign == QLatin1Char('\n') || sign.category() != QChar::Other_Control);
    }

    void anAnswerThatCannotBeWrittenIsAnError_data() {
        QTest::addColumn<QString>("redirection");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        QTest::newRow("a full disk") << ">/dev/full" << 5 << "No space left on device";
        QTest::newRow("closed") << ">&-" << 5 << "Bad file descriptor";
        QTest::newRow("a reader that went away") << "| true" << 0 << "";
        QTest::newRow("everything closed") << ">&- 2>&- <&-" << 5 << "";
    }
    void anAnswerThatCannotBeWrittenIsAnError() {
        QFETCH(const QString, redirection);
        QFETCH(const int, status);
        QFETCH(const QString, message);
        const QByteArray before = readAll(m_catalog->path());
        // The status of the program itself, not of what it is piped into.
        const QString script = QStringLiteral("set -o pipefail; '%1' search --catalog '%2' year:2020 %3")
                                   .arg(QStringLiteral(PODIUM_PROGRAM), m_catalog->path(), redirection);
        const Ran ran = m_program.run(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), script});
        QCOMPARE(ran.status, status);
        if (!message.isEmpty())
            QVERIFY2(
                ran.err.contains(QStringLiteral("podium: The answer cannot be written (%1).").arg(message)),
                qPrintable(ran.err));
        QCOMPARE(readAll(m_catalog->path()), before);
    }

    void withoutACatalogNamedItIsOnesOwn() {
        const Ran first = m_program.run(words("check"));
        QVERIFY2(first.status == 0, qPrintable(first.err));
        QCOMPARE(readAll(m_program.ownCatalog()), readAll(QStringLiteral(PODIUM_BUILTIN)));
        QCOMPARE(m_program.run(words("search emmy")).status, 0);
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
