// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "commands/record_json.h"

#include <QJsonArray>

namespace podium {
namespace {

constexpr int usualLimit = 20;
constexpr int highestLimit = 1'000'000;

QString counted(size_t number, const QString &one, const QString &many) {
    return QStringLiteral("%1 %2").arg(QString::number(number), number == 1 ? one : many);
}

/// "7 results for “thanks”, network HBO; the first 5 are here, --limit 7 prints all."
QString summary(const SearchQuery &query, const SearchAnswer &answer, qsizetype shown) {
    const size_t found = answer.ids.size();
    QString text =
        QStringLiteral("%1 for %2")
            .arg(counted(found, QStringLiteral("result"), QStringLiteral("results")), query.inWords());
    if (static_cast<size_t>(shown) < found)
        text += QStringLiteral("; the first %1 are here, --limit %2 prints all").arg(shown).arg(found);
    if (answer.speechesWithHits > 0)
        text +=
            QStringLiteral("; the words stand in %1 of %2")
                .arg(counted(answer.passages, QStringLiteral("passage"), QStringLiteral("passages")),
                     counted(answer.speechesWithHits, QStringLiteral("speech"), QStringLiteral("speeches")));
    if (answer.nomineesLeftOut > 0)
        text += QStringLiteral("; %1 without won:yes").arg(found + answer.nomineesLeftOut);
    return text + QLatin1Char('.');
}

/// Rows for the first `limit` ids: those of the answer, and more where they do not reach.
QList<FoundRow> rowsOf(Searcher &searcher, Connection &connection, const SearchQuery &query,
                       const SearchAnswer &answer, int limit) {
    const size_t wanted = std::min(answer.ids.size(), static_cast<size_t>(limit));
    QList<FoundRow> rows = answer.firstRows.mid(0, static_cast<qsizetype>(wanted));
    for (auto from = static_cast<size_t>(rows.size()); from < wanted; from += Searcher::pageSize) {
        const size_t to = std::min(wanted, from + Searcher::pageSize);
        rows += searcher.rows(connection, query,
                              {answer.ids.begin() + static_cast<std::ptrdiff_t>(from),
                               answer.ids.begin() + static_cast<std::ptrdiff_t>(to)});
    }
    return rows;
}

void writeRow(const FoundRow &found, const QString &key, Output &output) {
    const ResultRow &row = found.row;
    constexpr int margin = 6;
    QStringList names{Output::marked({row.headline, found.headlineHits})};
    // A program that was nominated itself is named once.
    if (!row.program.isEmpty() && row.program != row.headline)
        names.append(Output::marked({row.program, found.programHits}));
    if (!row.network.isEmpty()) names.append(row.network);
    output.paragraph(QString::number(row.year) + Output::gap(2) + names.join(QStringLiteral(", ")), 0,
                     margin);
    QStringList facts{row.won ? QStringLiteral("won") : QStringLiteral("nominated")};
    if (row.hasSpeech) facts.append(QStringLiteral("speech"));
    if (row.hasPost) facts.append(QStringLiteral("post"));
    if (row.starred) facts.append(QStringLiteral("starred"));
    output.paragraph(QStringLiteral("%1 (%2)").arg(Output::marked({row.category, found.categoryHits}),
                                                   facts.join(QStringLiteral(", "))),
                     margin);
    if (!found.sentence.text.isEmpty()) output.paragraph(Output::marked(found.sentence), margin);
    output.paragraph(key, margin);
}

} // namespace

int searchCommand(const QStringList &arguments, Output &output) {
    const Arguments given(arguments, {QStringLiteral("json")},
                          {QStringLiteral("limit"), QStringLiteral("catalog")});
    const int limit = given.number(QStringLiteral("limit"), highestLimit, usualLimit);
    const SearchQuery query = SearchQuery::fromText(given.texts().join(QLatin1Char(' ')));
    if (query.isEmpty()) throw WrongUsage(QStringLiteral("What is to be searched for is missing."));

    const auto connection = openForReading(given.value(QStringLiteral("catalog")), output);
    Searcher searcher;
    const SearchRequest request{query, Scope::All, !query.hasWords() ? SortKey::Year : SortKey::Relevance,
                                true};
    const SearchAnswer answer = searcher.run(*connection, request);
    const QList<FoundRow> rows = rowsOf(searcher, *connection, query, answer, limit);
    std::vector<NominationId> ids;
    for (const FoundRow &found : rows) ids.push_back(found.row.id);
    const QHash<NominationId, QString> keys = keysOf(*connection, ids);

    if (given.has(QStringLiteral("json"))) {
        QJsonArray results;
        for (const FoundRow &found : rows) results.append(toJson(found, keys.value(found.row.id)));
        output.json({{QStringLiteral("query"), query.toText()},
                     {QStringLiteral("inWords"), query.inWords()},
                     {QStringLiteral("found"), static_cast<qint64>(answer.ids.size())},
                     {QStringLiteral("speeches"), static_cast<qint64>(answer.speechCount)},
                     {QStringLiteral("passages"), static_cast<qint64>(answer.passages)},
                     {QStringLiteral("speechesWithHits"), static_cast<qint64>(answer.speechesWithHits)},
                     {QStringLiteral("postsWithHits"), static_cast<qint64>(answer.postsWithHits)},
                     {QStringLiteral("leftOut"), static_cast<qint64>(answer.nomineesLeftOut)},
                     {QStringLiteral("results"), results}});
    } else {
        for (const FoundRow &found : rows) {
            writeRow(found, keys.value(found.row.id), output);
            output.line();
        }
    }
    output.message(summary(query, answer, rows.size()));
    return answer.ids.empty() ? ExitNothing : ExitOk;
}

} // namespace podium
