// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compiled_fixture.h"
#include "catalog/error.h"
#include "catalog/schema.h"
#include "catalog/small_catalog.h"

#include <QProcess>
#include <QTest>

using namespace podium;
using namespace podium::test;

namespace {

/// Lines of the small catalog, what is put in their place, and what must be reported of it.
struct Mistake {
    QByteArray name;
    QString file;
    QByteArray right; ///< empty: the wrong lines are added at the end
    QByteArray wrong;
    QStringList problems;
};

/// tests/data/catalog/mistakes.txt tells its form.
QList<Mistake> mistakesOf(const QByteArray &text) {
    QList<Mistake> mistakes;
    QString file;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("=== ")) {
            file = QString::fromUtf8(line.mid(4));
            continue;
        }
        if (line.startsWith("# ")) {
            mistakes.append({line.mid(2), file, {}, {}, {}});
            continue;
        }
        if (mistakes.isEmpty() || line.isEmpty()) continue;
        if (line[0] == '-') mistakes.last().right += line.mid(1) + '\n';
        if (line[0] == '+') mistakes.last().wrong += line.mid(1) + '\n';
        if (line[0] == '!') mistakes.last().problems.append(QString::fromUtf8(line.mid(2)));
    }
    return mistakes;
}

} // namespace
Q_DECLARE_METATYPE(Mistake)

class CompilerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRightTextCompiles() {
        const CompiledCatalog catalog =
            CompiledCatalog::fromText(joined(smallCatalog()), WholeTexts::Refused);
        QCOMPARE(catalog.problems(), QString());
        QCOMPARE(catalog.result.ceremonies, 1);
        QCOMPARE(catalog.result.nominations, 4);
        QCOMPARE(catalog.result.speechTexts, 1);
        QCOMPARE(catalog.result.posts, 1);
    }

    void anEmptyFolderMakesAnEmptyCatalog() {
        const QTemporaryDir folder;
        const CompiledCatalog catalog = CompiledCatalog::fromFolder(folder.path());
        QCOMPARE(catalog.problems(), QString());
        const auto connection = catalog.open();
        QCOMPARE(connection->value(QStringLiteral("select count(*) from result_row")).toInt(), 0);
        checkSchema(*connection);
    }

    void aMissingFolderIsAnError() {
        const QTemporaryDir folder;
        QVERIFY_THROWS_EXCEPTION(Error, compileCatalog(folder.filePath(QStringLiteral("gone")),
                                                       folder.filePath(QStringLiteral("out"))));
    }

    void theSameTextMakesTheSameBytes() {
        const QByteArray text = joined(smallCatalog());
        const CompiledCatalog first = CompiledCatalog::fromText(text);
        const CompiledCatalog second = CompiledCatalog::fromText(text);
        QVERIFY(readAll(first.path()).size() > 10'000);
        QCOMPARE(readAll(first.path()), readAll(second.path()));
    }

    void theFileIsInDeleteModeAndMarkedAsOurs() {
        const CompiledCatalog catalog = CompiledCatalog::fromText(joined(smallCatalog()));
        const QByteArray bytes = readAll(catalog.path());
        QCOMPARE(bytes.mid(18, 2), QByteArray("\1\1"));
        QCOMPARE(bytes.mid(68, 4), QByteArray("PODM"));
        const auto connection = catalog.open();
        checkSchema(*connection);
        QCOMPARE(connection->value(QStringLiteral("pragma integrity_check")).toString(),
                 QStringLiteral("ok"));
        const auto meta = [&](const char *key) {
            return connection
                ->value(QStringLiteral("select value from meta where key = '%1'").arg(QLatin1String(key)))
                .toString();
        };
        QCOMPARE(meta("catalog_version"), QStringLiteral("2026-11"));
        QCOMPARE(meta("built_in"), QStringLiteral("1"));
        QCOMPARE(meta("min_reader"), QString::number(schemaVersion()));
    }

    void anOlderFileIsReplacedOnlyByARightOne() {
        const QTemporaryDir dir;
        const QString out = dir.filePath(QStringLiteral("out.podium"));
        writeAll(out, "older");
        const QString text = dir.filePath(QStringLiteral("text"));
        writeAll(text + QStringLiteral("/families.txt"), "nonsense\n");
        QVERIFY(!compileCatalog(text, out).ok());
        QCOMPARE(readAll(out), QByteArray("older"));
        QVERIFY(!QFile::exists(out + QStringLiteral(".part")));
        QFile::remove(text + QStringLiteral("/families.txt"));
        QVERIFY(compileCatalog(text, out).ok());
        QVERIFY(readAll(out).startsWith("SQLite format 3"));
        QVERIFY(!QFile::exists(out + QStringLiteral(".part")));
    }

    void aPlaceThatCannotBeWrittenIsAnError() {
        const QTemporaryDir dir;
        writeAll(dir.filePath(QStringLiteral("file")), "in the way");
        QVERIFY_THROWS_EXCEPTION(Error,
                                 compileCatalog(dir.path(), dir.filePath(QStringLiteral("file/out.podium"))));
        // A folder that stands where the file should.
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("empty")));
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("full/inside")));
        QVERIFY_THROWS_EXCEPTION(Error, compileCatalog(dir.filePath(QStringLiteral("empty")),
                                                       dir.filePath(QStringLiteral("full"))));
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("full.part"))));
    }

    void aMistakeIsReportedWhereItStands_data();
    void aMistakeIsReportedWhereItStands();

    void allMistakesAreReportedAtOnce() {
        QMap<QString, QByteArray> files = smallCatalog();
        files[QStringLiteral("primetime-72/awards.txt")]
            .replace("| HBO", "| H B O")
            .replace("won Schitt", "wonn Schitt");
        const CompiledCatalog catalog = CompiledCatalog::fromText(joined(files));
        QCOMPARE(catalog.result.problems.size(), 5);
        QVERIFY(!QFile::exists(catalog.path()));
    }

    void noMoreThanAHundredMistakesAreListed() {
        QMap<QString, QByteArray> files = smallCatalog();
        for (int i = 0; i < 250; ++i) files[QStringLiteral("people.txt")] += "persn X\n";
        const CompiledCatalog catalog = CompiledCatalog::fromText(joined(files));
        QCOMPARE(catalog.result.problems.size(), 100);
        QCOMPARE(catalog.result.leftOut, 150);
    }

    void wholeTextsAreRefusedUnlessTheyAreAskedFor() {
        QMap<QString, QByteArray> files = smallCatalog();
        files[QStringLiteral("primetime-72/speeches.txt")].replace("  account", "  transcript");
        files[QStringLiteral("primetime-72/posts.txt")].replace("  described", "  text");
        QCOMPARE(CompiledCatalog::fromText(joined(files), WholeTexts::Allowed).problems(), QString());
        const CompiledCatalog refused = CompiledCatalog::fromText(joined(files), WholeTexts::Refused);
        QCOMPARE(refused.result.problems.size(), 2);
    }

    void noLineLeftOutDoubledOrMovedIsTooMuchForIt() {
        const QMap<QString, QByteArray> right = smallCatalog();
        int compiled = 0;
        for (auto file = right.cbegin(); file != right.cend(); ++file) {
            const QList<QByteArray> lines = file.value().split('\n');
            for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
                // Each line is left out, and put wrong in one of six ways, by turns.
                const QList<QByteArray> wrong{lines[i] + '\n' + lines[i], "  " + lines[i],
                                              lines[i].trimmed(),         lines[i] + " | x",
                                              lines[i] + "; x",           lines[i].left(lines[i].size() / 2)};
                for (const QByteArray &instead : {QByteArray(), wrong[i % wrong.size()]}) {
                    QList<QByteArray> changed = lines;
                    changed[i] = instead;
                    QMap<QString, QByteArray> files = right;
                    files[file.key()] = changed.join('\n');
                    compiled += CompiledCatalog::fromText(joined(files)).result.ok() ? 1 : 0;
                }
            }
        }
        // Most of it is wrong and reported; what matters is that nothing was thrown.
        QVERIFY(compiled > 5);
    }

    void theToolNamesFileAndLineAndLeavesNoFile() {
        const QTemporaryDir dir;
        const QString out = dir.filePath(QStringLiteral("out.podium"));
        writeAll(out, "older");
        writeAll(dir.filePath(QStringLiteral("text/people.txt")), "person A\npersn B\n");
        QVERIFY2(QFile::exists(QStringLiteral(PODIUM_COMPILER)), "the target podium-catalog is not built");
        QProcess tool;
        tool.start(QStringLiteral(PODIUM_COMPILER), {dir.filePath(QStringLiteral("text")), out});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.exitCode(), 1);
        QCOMPARE(
            QString::fromUtf8(tool.readAllStandardError()),
            dir.filePath(QStringLiteral("text/people.txt:2: error: unknown word \"persn\", expected person, "
                                        "source\n")));
        QVERIFY(!QFile::exists(out));
        tool.start(QStringLiteral(PODIUM_COMPILER), {QStringLiteral("one")});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.exitCode(), 2);
    }

    void theBuiltInCatalogCompiles() {
        const CompiledCatalog catalog = CompiledCatalog::fromFolder(
            QStringLiteral(PODIUM_SOURCE "/resources/catalog"), WholeTexts::Refused);
        QCOMPARE(catalog.problems(), QString());
    }
};

void CompilerTest::aMistakeIsReportedWhereItStands_data() {
    QTest::addColumn<Mistake>("mistake");
    const QList<Mistake> mistakes =
        mistakesOf(readAll(QStringLiteral(PODIUM_TEST_DATA "/catalog/mistakes.txt")));
    QVERIFY(mistakes.size() > 60);
    for (const Mistake &mistake : mistakes) QTest::newRow(mistake.name.constData()) << mistake;
}

void CompilerTest::aMistakeIsReportedWhereItStands() {
    QFETCH(Mistake, mistake);
    QMap<QString, QByteArray> files = smallCatalog();
    QByteArray &text = files[mistake.file];
    if (mistake.right.isEmpty()) {
        text += mistake.wrong;
    } else {
        QVERIFY2(text.contains(mistake.right), "the small catalog holds no such lines");
        text.replace(text.indexOf(mistake.right), mistake.right.size(), mistake.wrong);
    }
    const CompiledCatalog catalog = CompiledCatalog::fromText(joined(files), WholeTexts::Refused);
    const QStringList problems = catalog.problems().split(QLatin1Char('\n'));
    for (const QString &problem : mistake.problems)
        QVERIFY2(problems.contains(problem), qPrintable(QStringLiteral("reported:\n") + catalog.problems()));
    QVERIFY(!QFile::exists(catalog.path()));
}

QTEST_GUILESS_MAIN(CompilerTest)
#include "tst_compiler.moc"
