// SPDX-License-Identifier: GPL-3.0-or-later
// One test for each fact of the domain that the schema must hold: written as catalog text, compiled,
// read back, and shown in the words of the page. tests/data/facts holds the texts, with what is
// expected of them; facts.md there tells their form.
#include "catalog/compile/block_fields.h"
#include "catalog/compiled_fixture.h"
#include "models/describe.h"

#include <QLocale>
#include <QTest>

using namespace podium;
using namespace podium::test;

namespace {

QStringList onlyKnown(const QString &text) {
    return text.isEmpty() ? QStringList() : QStringList(text);
}

QStringList creditsOf(const NominationRecord &record) {
    QStringList lines;
    for (const Credit &credit : record.credits) lines.append(describe::credit(credit));
    return lines;
}

QStringList nomineesOf(const NominationRecord &record) {
    QStringList lines;
    for (const ResultRow &row : record.nominees)
        lines.append(row.won ? QStringLiteral("won ") + row.headline : row.headline);
    return lines;
}

/// What the page says of the nomination itself.
std::optional<QStringList> shownOfResult(const NominationRecord &record, const QString &what) {
    const auto is = [&](const char *word) { return what == QLatin1String(word); };
    if (is("badge")) return onlyKnown(describe::outcomeBadge(record));
    if (is("headline")) return onlyKnown(record.headline);
    if (is("category")) return onlyKnown(record.category);
    if (is("line")) return onlyKnown(record.lineShort);
    if (is("line-key")) return onlyKnown(record.lineKey);
    if (is("entry")) return onlyKnown(record.entry);
    if (is("posthumous")) return onlyKnown(record.posthumous ? QStringLiteral("yes") : QString());
    if (is("own")) return onlyKnown(record.note);
    if (is("program")) return describe::programs(record);
    if (is("network")) return onlyKnown(describe::networks(record));
    if (is("network-key")) return record.networkKeys;
    if (is("credit")) return creditsOf(record);
    if (is("note")) return onlyKnown(describe::categoryNote(record));
    if (is("event")) return describe::outcomeEvents(record);
    if (is("conflict")) return describe::conflicts(record);
    if (is("nominee")) return nomineesOf(record);
    if (is("source")) {
        QStringList lines;
        for (const Source &source : record.sources)
            lines.append(describe::source(source) + QLatin1Char(' ') + source.url);
        return lines;
    }
    return std::nullopt;
}

/// What it says of the ceremony and the night.
std::optional<QStringList> shownOfCeremony(const NominationRecord &record, const QString &what) {
    const auto is = [&](const char *word) { return what == QLatin1String(word); };
    if (is("ceremony")) return onlyKnown(describe::ceremony(record));
    if (is("ceremony-note")) return onlyKnown(record.ceremony.note);
    if (is("night")) return onlyKnown(describe::night(record));
    if (is("family")) return onlyKnown(record.ceremony.family);
    if (is("part-note")) {
        const Part *part = describe::partOf(record);
        return part ? onlyKnown(part->note) : QStringList();
    }
    return std::nullopt;
}

/// What it says of how it was accepted and what was said.
std::optional<QStringList> shownOfSpeeches(const NominationRecord &record, const QString &what) {
    const auto is = [&](const char *word) { return what == QLatin1String(word); };
    const bool known = is("accepted") || is("speech-note") || is("text") || is("rights") || is("speaker") ||
                       is("passage") || is("mark");
    if (!known) return std::nullopt;
    QStringList lines;
    for (const Acceptance &acceptance : record.acceptances) {
        if (is("accepted")) lines.append(describe::accepted(acceptance, record));
        if (is("speech-note")) lines += onlyKnown(acceptance.note);
        for (const SpeechText &text : acceptance.texts) {
            if (is("text")) lines.append(describe::textKind(text));
            if (is("rights")) lines += onlyKnown(text.rights);
            for (const Turn &turn : text.turns) {
                const QString language =
                    turn.language.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(turn.language);
                if (is("speaker")) lines.append(turn.speaker + language);
                for (const Passage &passage : turn.passages) {
                    if (is("passage")) lines.append(passage.text);
                    for (const Mark &mark : passage.marks)
                        if (is("mark"))
                            lines.append(QStringLiteral("%1 @%2").arg(mark.text).arg(mark.offset));
                }
            }
        }
    }
    return lines;
}

/// What it says of posts.
std::optional<QStringList> shownOfPosts(const NominationRecord &record, const QString &what) {
    const auto is = [&](const char *word) { return what == QLatin1String(word); };
    QStringList lines;
    for (const Post &post : record.posts) {
        if (is("post"))
            lines.append(post.displayName + QStringLiteral(" @") + post.handle);
        else if (is("posted"))
            lines.append(describe::posted(post));
        else if (is("platform"))
            lines.append(describe::platform(post));
        else if (is("life"))
            lines.append(describe::life(post));
        else if (is("media"))
            lines += onlyKnown(describe::media(post));
        else if (is("authenticity"))
            lines += onlyKnown(describe::authenticity(post));
        else
            return std::nullopt;
    }
    return lines;
}

QStringList shown(const NominationRecord &record, const QString &what) {
    for (const auto &part : {shownOfResult, shownOfCeremony, shownOfSpeeches, shownOfPosts})
        if (const std::optional<QStringList> lines = part(record, what)) return *lines;
    return {QStringLiteral("the test does not know what \"%1\" is").arg(what)};
}

/// Nominations that a word finds by the names around them.
QStringList foundBy(Connection &connection, const QString &expression) {
    Query query(connection,
                QStringLiteral("select n.key from find_name w join nomination n on w.rowid = n.id "
                               "join result_row r on r.nomination_id = n.id where w.find_name match ? "
                               "order by r.sequence"));
    query.bind(expression);
    QStringList keys;
    while (query.next()) keys.append(query.text(0));
    return keys;
}

QStringList rowsOf(Connection &connection, const QString &sql, qsizetype columns) {
    Query query(connection, sql);
    QStringList rows;
    while (query.next()) {
        QStringList values;
        for (int column = 0; column < columns; ++column) values.append(query.text(column));
        rows.append(values.join(QStringLiteral(" | ")).trimmed());
    }
    return rows;
}

QStringList valuesOf(const Block &block, QLatin1String keyword) {
    QStringList values;
    for (const Block *child : block.all(keyword)) values.append(child->value);
    return values.size() == 1 && isNone(values.first()) ? QStringList() : values;
}

void checkPage(Connection &connection, const Block &page) {
    const NominationRecord record = CompiledCatalog::record(connection, page.value);
    QStringList words;
    for (const Block &child : page.children)
        if (!words.contains(child.keyword)) words.append(child.keyword);
    for (const QString &word : words) {
        const QStringList expected = valuesOf(page, QLatin1String(word.toLatin1()));
        const QStringList found = shown(record, word);
        QVERIFY2(found == expected, qPrintable(QStringLiteral("%1, %2:\n  %3\nexpected\n  %4")
                                                   .arg(page.value, word, found.join(QStringLiteral("\n  ")),
                                                        expected.join(QStringLiteral("\n  ")))));
    }
}

} // namespace

class DomainFactsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aFactIsWrittenReadBackAndShown_data() {
        QTest::addColumn<QString>("path");
        const QDir facts(QStringLiteral(PODIUM_TEST_DATA "/facts"));
        const QStringList names = facts.entryList({QStringLiteral("*-*.txt")}, QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 52);
        for (const QString &name : names) QTest::newRow(qPrintable(name.chopped(4))) << facts.filePath(name);
    }
    void aFactIsWrittenReadBackAndShown() {
        QFETCH(QString, path);
        const QByteArray text = readAll(path);
        const CompiledCatalog catalog = CompiledCatalog::fromText(text);
        QCOMPARE(catalog.problems(), QString());
        const auto connection = catalog.open();
        const auto files = filesOf(text);
        QCOMPARE(files.last().first, QStringLiteral("expected"));
        Problems problems;
        const Block expected = readBlocks(QStringLiteral("expected"), files.last().second, problems);
        QVERIFY(problems.isEmpty());
        expectOnly(expected, {QLatin1String("page"), QLatin1String("finds"), QLatin1String("reads")},
                   problems);
        QVERIFY(problems.isEmpty());
        for (const Block *page : expected.all(QLatin1String("page"))) checkPage(*connection, *page);
        for (const Block *finds : expected.all(QLatin1String("finds")))
            QCOMPARE(foundBy(*connection, finds->value), valuesOf(*finds, QLatin1String("key")));
        for (const Block *reads : expected.all(QLatin1String("reads"))) {
            const QStringList values = valuesOf(*reads, QLatin1String("value"));
            const qsizetype columns = values.value(0).split(QStringLiteral("|")).size();
            QCOMPARE(rowsOf(*connection, reads->value, columns), values);
        }
    }
};

QTEST_GUILESS_MAIN(DomainFactsTest)
#include "tst_domain_facts.moc"
