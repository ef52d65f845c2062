// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "import/importer.h"
#include "models/describe.h"

namespace podium {
namespace {

constexpr int reportMargin = 2;

QString counted(qsizetype number, const char *one, const char *many) {
    return QStringLiteral("%1 %2").arg(QString::number(number), QLatin1String(number == 1 ? one : many));
}

QString resultOf(const Candidate &candidate) {
    QStringList facts{candidate.headline, candidate.category};
    if (!candidate.program.isEmpty()) facts.append(candidate.program);
    if (!candidate.network.isEmpty()) facts.append(candidate.network);
    facts.append(candidate.ceremony);
    facts.append(candidate.won ? QStringLiteral("won") : QStringLiteral("nominated"));
    return facts.join(QStringLiteral(", "));
}

/// What was read, and to which result it belongs.
void writeProposal(const ImportReport &report, Output &output) {
    const Proposal &proposal = report.proposal;
    output.fact(QStringLiteral("Title"), proposal.title.value, reportMargin);
    output.fact(QStringLiteral("Date"), describe::date(proposal.date.value), reportMargin);
    output.fact(QStringLiteral("Person"), proposal.person.value, reportMargin);
    output.fact(QStringLiteral("Award"), proposal.category.value, reportMargin);
    output.fact(QStringLiteral("Program"), proposal.program.value, reportMargin);
    output.fact(QStringLiteral("Network"), proposal.network.value, reportMargin);
    for (const ProposedPassage &passage : proposal.passages)
        output.fact(QStringLiteral("Speech"), QStringLiteral("“%1”").arg(passage.text), reportMargin);
    for (const ProposedPost &post : proposal.posts)
        output.fact(
            QStringLiteral("Post"),
            QStringLiteral("%1 (@%2), %3: %4")
                .arg(post.post.displayName, post.post.handle, describe::posted(post.post), post.post.text),
            reportMargin);
    if (!report.match.candidates.isEmpty()) {
        const Candidate &best = report.match.candidates.first();
        output.fact(QStringLiteral("Result"), resultOf(best), reportMargin);
        output.fact(QString(), best.key, reportMargin);
        for (const Problem &conflict : best.conflicts)
            output.fact(QStringLiteral("Differs"), conflict.what, reportMargin);
    }
    for (const Problem &problem : proposal.problems)
        output.fact(QStringLiteral("Remark"), problem.what, reportMargin);
}

int importOne(Connection &connection, const QString &path, bool dryRun, Output &output) {
    const ImportReport report = importFile(connection, path, dryRun);
    output.paragraph(Output::strong(path));
    writeProposal(report, output);
    if (!report.refused.isEmpty()) {
        output.message(QStringLiteral("%1 was not imported. %2").arg(path, report.refused));
        output.line();
        return ExitNothing;
    }
    const QString what =
        QStringLiteral("%1 and %2")
            .arg(counted(report.proposal.passages.size(), "passage of the speech", "passages of the speech"),
                 counted(report.proposal.posts.size(), "post", "posts"));
    output.fact(dryRun ? QStringLiteral("Dry run") : QStringLiteral("Imported"),
                dryRun ? QStringLiteral("%1 would be imported; nothing was written.").arg(what)
                       : QStringLiteral("%1.").arg(what),
                reportMargin);
    output.line();
    return ExitOk;
}

} // namespace

int importCommand(const QStringList &arguments, Output &output) {
    const Arguments given(arguments, {QStringLiteral("dry-run")}, {QStringLiteral("catalog")});
    if (given.texts().isEmpty()) throw WrongUsage(QStringLiteral("A FILE to be imported is missing."));
    const bool dryRun = given.has(QStringLiteral("dry-run"));
    const QString catalog = given.value(QStringLiteral("catalog"));
    const auto connection = dryRun ? openForReading(catalog, output) : openForWriting(catalog, output);
    int status = ExitOk;
    for (const QString &path : given.texts()) {
        try {
            status = std::max(status, importOne(*connection, path, dryRun, output));
        } catch (const Error &error) {
            // One file that cannot be used says nothing of the next; a full disk does.
            if (error.kind() != Error::Kind::BadInput) throw;
            output.message(QString::fromUtf8(error.what()));
            status = std::max(status, static_cast<int>(ExitBadInput));
        }
    }
    return status;
}

} // namespace podium
