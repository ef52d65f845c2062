// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "catalog/read_nomination.h"
#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "commands/record_json.h"
#include "commands/record_text.h"

namespace podium {
namespace {

/// By its key, or by its number in this file.
NominationId find(Connection &connection, const QString &text) {
    if (const std::optional<NominationId> id = findNomination(connection, text)) return *id;
    bool isNumber = false;
    const NominationId id{text.toUInt(&isNumber)};
    if (isNumber && id && !keysOf(connection, {id}).isEmpty()) return id;
    throw Error(Error::Kind::NotFound, QStringLiteral("There is no result %1.").arg(text),
                QStringLiteral("podium search prints the keys of results."));
}

} // namespace

int showCommand(const QStringList &arguments, Output &output) {
    const Arguments given(arguments, {QStringLiteral("json")}, {QStringLiteral("catalog")});
    if (given.texts().size() != 1) throw WrongUsage(QStringLiteral("One ID is needed."));
    const auto connection = openForReading(given.value(QStringLiteral("catalog")), output);
    const NominationRecord record =
        readNomination(*connection, find(*connection, given.texts().constFirst()));
    if (!given.has(QStringLiteral("json"))) {
        writeRecord(record, output);
        return ExitOk;
    }
    std::vector<NominationId> nominees;
    for (const ResultRow &row : record.nominees) nominees.push_back(row.id);
    output.json(toJson(record, keysOf(*connection, nominees)));
    return ExitOk;
}

} // namespace podium
