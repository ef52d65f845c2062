// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/record_text.h"

#include "commands/output.h"
#include "models/describe.h"

#include <algorithm>

namespace podium {
namespace {

void writeFacts(Output &output, const QString &label, const QStringList &lines) {
    for (qsizetype i = 0; i < lines.size(); ++i) output.fact(i == 0 ? label : QString(), lines[i]);
}

void writeHeading(Output &output, const QString &text) {
    output.line();
    output.paragraph(Output::strong(text));
}

void writeNight(const NominationRecord &record, Output &output) {
    output.fact(QStringLiteral("Ceremony"), describe::ceremony(record));
    output.fact(QString(), describe::night(record));
    output.fact(QString(), record.ceremony.note);
}

void writeHead(const NominationRecord &record, Output &output) {
    output.paragraph(Output::strong(record.headline));
    output.paragraph(record.category);
    QString outcome = describe::outcomeBadge(record);
    if (record.posthumous) outcome += QStringLiteral(" · posthumously");
    if (record.starred) outcome += QStringLiteral(" · starred");
    output.paragraph(outcome);
    output.line();
    writeFacts(output, QStringLiteral("Program"), describe::programs(record));
    output.fact(QStringLiteral("Entry"), record.entry);
    output.fact(QStringLiteral("Network"), describe::networks(record));
    QStringList credited;
    for (const Credit &credit : record.credits)
        if (!credit.recipient || record.credits.size() > 1 || !credit.role.isEmpty() ||
            !credit.creditedAs.isEmpty())
            credited.append(describe::credit(credit));
    writeFacts(output, QStringLiteral("Credited"), credited);
    writeNight(record, output);
    for (const Acceptance &acceptance : record.acceptances) {
        output.fact(QStringLiteral("Accepted"), describe::accepted(acceptance, record));
        output.fact(QString(), acceptance.note);
        QStringList thanked;
        for (const Thanks &thanks : acceptance.thanks) thanked.append(thanks.name);
        output.fact(QStringLiteral("Thanked"), thanked.join(QStringLiteral(", ")));
        output.fact(QStringLiteral("Topics"), acceptance.topics.join(QStringLiteral(", ")));
    }
    QStringList thankedBy;
    for (const ThankedBy &each : record.thankedBy)
        thankedBy.append(QStringLiteral("%1: %2 (%3)").arg(each.person, each.headline).arg(each.year));
    writeFacts(output, QStringLiteral("Thanked by"), thankedBy);
    writeFacts(output, QStringLiteral("Later"), describe::outcomeEvents(record));
    output.fact(QStringLiteral("Award"), describe::categoryNote(record));
    output.fact(QStringLiteral("Remark"), record.note);
    writeFacts(output, QStringLiteral("Disputed"), describe::conflicts(record));
    output.fact(QStringLiteral("Key"), record.key);
}

QString withMarks(const Passage &passage) {
    QString text = passage.text;
    // From the last one: those before it keep their places.
    std::for_each(passage.marks.crbegin(), passage.marks.crend(), [&text](const auto &mark) {
        text.insert(mark.offset, QStringLiteral("[%1] ").arg(mark.text));
    });
    return text;
}

void writeText(const SpeechText &text, Output &output) {
    QStringList sources;
    for (const Source &source : text.sources) sources.append(describe::source(source));
    writeHeading(output, describe::textKind(text));
    if (!sources.isEmpty()) output.paragraph(QStringLiteral("from ") + sources.join(QStringLiteral("; ")));
    for (const Turn &turn : text.turns) {
        if (!turn.speaker.isEmpty() && text.turns.size() > 1) {
            output.line();
            output.paragraph(turn.speaker + QLatin1Char(':'), 2);
        }
        for (const Passage &passage : turn.passages) {
            output.line();
            output.paragraph(withMarks(passage), 2);
        }
    }
    if (text.rights.isEmpty()) return;
    output.line();
    output.paragraph(text.rights, 2);
}

void writePost(const Post &post, Output &output, int indent) {
    const QString name = post.displayName.isEmpty() ? QStringLiteral("Unnamed author") : post.displayName;
    const QString author = post.handle.isEmpty() ? name : QStringLiteral("%1 (@%2)").arg(name, post.handle);
    const QString form = post.described ? QStringLiteral("Post, described: %1") : QStringLiteral("Post: %1");
    output.line();
    output.paragraph(Output::strong(form.arg(author)), indent);
    QStringList facts{describe::platform(post), describe::posted(post),       describe::life(post),
                      describe::media(post),    describe::authenticity(post), post.permalink};
    facts.removeAll(QString());
    output.paragraph(facts.join(QStringLiteral(" · ")), indent);
    output.line();
    output.paragraph(post.text, indent + 2);
    for (const PostLink &link : post.links)
        output.paragraph(QStringLiteral("%1 = %2").arg(link.url, link.expanded.isEmpty() ? QStringLiteral("?")
                                                                                         : link.expanded),
                         indent + 2);
    for (const Post &quoted : post.quotes) writePost(quoted, output, indent + 4);
}

void writeNominees(const NominationRecord &record, Output &output) {
    if (record.nominees.size() < 2) return;
    writeHeading(output, QStringLiteral("Nominees"));
    for (const ResultRow &row : record.nominees) {
        QStringList facts{row.headline};
        if (!row.program.isEmpty() && row.program != row.headline) facts.append(row.program);
        if (!row.network.isEmpty()) facts.append(row.network);
        const QString won = row.won ? QStringLiteral("*") : Output::gap(1);
        const QString line = facts.join(QStringLiteral(", "));
        output.paragraph(won + Output::gap(1) + (row.id == record.id ? Output::strong(line) : line), 0, 2);
    }
}

void writeSources(const NominationRecord &record, Output &output) {
    if (record.sources.isEmpty()) return;
    writeHeading(output, QStringLiteral("Sources"));
    for (const Source &source : record.sources) {
        QString line = describe::source(source);
        if (!source.outlet.isEmpty() && !source.title.isEmpty()) line += QStringLiteral(": ") + source.title;
        output.paragraph(line, 0, 2);
        if (!source.url.isEmpty()) output.paragraph(source.url, 2);
    }
}

} // namespace

void writeRecord(const NominationRecord &record, Output &output) {
    writeHead(record, output);
    for (const Acceptance &acceptance : record.acceptances)
        for (const SpeechText &text : acceptance.texts) writeText(text, output);
    for (const Post &post : record.posts) writePost(post, output, 0);
    writeNominees(record, output);
    if (!record.ownNote.isEmpty()) {
        writeHeading(output, QStringLiteral("Your note"));
        output.paragraph(record.ownNote, 2);
    }
    writeSources(record, output);
}

} // namespace podium
