// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "catalog/coverage.h"
#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/exit_status.h"
#include "commands/output.h"

#include <QJsonArray>

namespace podium {
namespace {

QJsonObject toJson(const CeremonyCoverage &ceremony) {
    QJsonArray awards;
    for (const AwardCoverage &award : ceremony.awards)
        awards.append(QJsonObject{{QStringLiteral("line"), award.line},
                                  {QStringLiteral("category"), award.category},
                                  {QStringLiteral("coverage"), coverageWord(award.state)},
                                  {QStringLiteral("nominations"), award.nominations},
                                  {QStringLiteral("wins"), award.wins}});
    return {{QStringLiteral("key"), ceremony.key},
            {QStringLiteral("ordinal"), ceremony.ordinal ? QJsonValue(*ceremony.ordinal) : QJsonValue()},
            {QStringLiteral("year"), ceremony.year},
            {QStringLiteral("name"), ceremony.name},
            {QStringLiteral("speeches"), ceremony.speeches},
            {QStringLiteral("posts"), ceremony.posts},
            {QStringLiteral("awards"), awards}};
}

/// "12 complete, 3 winners only", without what there is none of.
QString stateCounts(const CeremonyCoverage &ceremony) {
    QStringList parts;
    for (const CoverageState state :
         {CoverageState::Complete, CoverageState::Part, CoverageState::Winners, CoverageState::Missing})
        if (const int count = ceremony.count(state); count > 0)
            parts.append(QStringLiteral("%1 %2").arg(count).arg(coverageWord(state)));
    return parts.isEmpty() ? QStringLiteral("nothing entered") : parts.join(QStringLiteral(", "));
}

void write(const CeremonyCoverage &ceremony, bool withAwards, Output &output) {
    output.paragraph(QStringLiteral("%1%2%3").arg(QString::number(ceremony.year), Output::gap(2),
                                                  Output::strong(ceremony.name)));
    output.fact(QStringLiteral("Categories"), stateCounts(ceremony), 6);
    output.fact(QStringLiteral("Entered"),
                QStringLiteral("nominations %1, wins %2, speeches %3, posts %4")
                    .arg(ceremony.nominations())
                    .arg(ceremony.wins())
                    .arg(ceremony.speeches)
                    .arg(ceremony.posts),
                6);
    if (!withAwards) return;
    for (const AwardCoverage &award : ceremony.awards)
        output.paragraph(QStringLiteral("%1: %2").arg(award.category, coverageWord(award.state)), 6, 2);
}

} // namespace

int coverageCommand(const QStringList &arguments, Output &output) {
    const Arguments given(arguments, {QStringLiteral("json")}, {QStringLiteral("catalog")});
    std::optional<int> year;
    for (const QString &text : given.texts()) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (!isNumber || year)
            throw WrongUsage(QStringLiteral("One year can be given, not \"%1\".")
                                 .arg(given.texts().join(QLatin1Char(' '))));
        year = number;
    }
    const auto connection = openForReading(given.value(QStringLiteral("catalog")), output);
    QList<CeremonyCoverage> ceremonies = readCoverage(*connection);
    if (year) erase_if(ceremonies, [year](const CeremonyCoverage &each) { return each.year != *year; });
    if (given.has(QStringLiteral("json"))) {
        QJsonArray all;
        for (const CeremonyCoverage &ceremony : ceremonies) all.append(toJson(ceremony));
        output.json({{QStringLiteral("ceremonies"), all}});
    } else {
        for (const CeremonyCoverage &ceremony : ceremonies) write(ceremony, year.has_value(), output);
    }
    if (ceremonies.isEmpty())
        output.message(year ? QStringLiteral("No ceremony of %1 is in the catalog.").arg(*year)
                            : QStringLiteral("No ceremony is in the catalog."));
    return ceremonies.isEmpty() ? ExitNothing : ExitOk;
}

} // namespace podium
