// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/describe.h"

#include "models/describe_words.h"

#include <QLocale>
#include <algorithm>

namespace podium::describe {
namespace {

QString eventVerb(const QString &outcome) {
    if (outcome == QLatin1String("won")) return tr("Won");
    if (outcome == QLatin1String("nominated")) return tr("Nominated");
    if (outcome == QLatin1String("honored")) return tr("Honored");
    if (outcome == QLatin1String("withdrawn")) return tr("Withdrawn");
    if (outcome == QLatin1String("replaced")) return tr("Replaced");
    if (outcome == QLatin1String("rescinded")) return tr("Rescinded");
    if (outcome == QLatin1String("returned")) return tr("Trophy given back");
    return outcome;
}

/// "on 27 August 1994", "in March 2020": a day or a longer time.
QString when(const QString &iso) {
    return iso.size() == 10 ? tr("on %1").arg(date(iso)) : tr("in %1").arg(date(iso));
}

QString whyMany(const NominationRecord &record) {
    const auto winners = static_cast<int>(std::count_if(record.nominees.begin(), record.nominees.end(),
                                                        [](const ResultRow &row) { return row.won; }));
    if (record.awardMany == QLatin1String("tie")) return tr("A tie of %n.", winners);
    if (record.awardMany == QLatin1String("juried"))
        return tr("Juried award: a jury gives it to one, several or none.");
    if (record.awardMany == QLatin1String("area"))
        return tr("Area award: one, more than one or no award is possible.");
    if (record.awardMany == QLatin1String("rule"))
        return tr("The rules of the year allowed several winners.");
    if (record.awardMany == QLatin1String("merged"))
        return tr("The source lists several awards under this one name.");
    return {};
}

QString modeWords(AcceptanceMode mode) {
    switch (mode) {
    case AcceptanceMode::Stage:
        return tr("on stage");
    case AcceptanceMode::Remote:
        return tr("by video link");
    case AcceptanceMode::Taped:
        return tr("in a recording made before the night");
    case AcceptanceMode::StandIn:
        return tr("on stage, by a stand-in");
    case AcceptanceMode::Letter:
        return tr("absent; by letter");
    case AcceptanceMode::Phone:
        return tr("by telephone");
    case AcceptanceMode::Post:
        return tr("absent; by a post or statement afterwards");
    case AcceptanceMode::None:
        return tr("absent; not accepted on the night");
    case AcceptanceMode::Unknown:
        return tr("not known how");
    }
    Q_UNREACHABLE();
}

QStringList recipientNames(const NominationRecord &record) {
    QStringList recipients;
    for (const Credit &one : record.credits)
        if (one.recipient) recipients.append(one.name);
    return recipients;
}

bool sameNames(QStringList a, QStringList b) {
    a.sort();
    b.sort();
    return a == b;
}

} // namespace

QString isolated(const QString &text) {
    const auto turns = [](QChar sign) {
        return (sign.unicode() >= 0x202A && sign.unicode() <= 0x202E) ||
               (sign.unicode() >= 0x2066 && sign.unicode() <= 0x2069);
    };
    const bool foreign = std::any_of(text.begin(), text.end(), [&turns](QChar sign) {
        return turns(sign) || sign.direction() == QChar::DirR || sign.direction() == QChar::DirAL ||
               sign.direction() == QChar::DirAN;
    });
    if (!foreign) return text;
    QString kept = text; // an end of its own inside would end ours
    kept.removeIf(turns);
    return QChar(0x2068) + kept + QChar(0x2069);
}

QString date(const QString &iso) {
    const QLocale locale;
    if (iso.size() == 10) {
        const QDate day = QDate::fromString(iso, Qt::ISODate);
        if (day.isValid()) return locale.toString(day, QStringLiteral("d MMMM yyyy"));
    }
    if (iso.size() == 7) {
        const QDate month = QDate::fromString(iso + QStringLiteral("-01"), Qt::ISODate);
        if (month.isValid()) return locale.toString(month, QStringLiteral("MMMM yyyy"));
    }
    return iso;
}

QString names(const QStringList &names) {
    QStringList safe;
    for (const QString &name : names) safe.append(isolated(name));
    if (safe.size() < 2) return safe.join(QString());
    const QString last = safe.takeLast();
    return tr("%1 and %2").arg(safe.join(QStringLiteral(", ")), last);
}

QString source(const Source &source) {
    QString name = source.outlet;
    if (name.isEmpty()) name = source.title;
    if (name.isEmpty()) name = source.key;
    return source.published.isEmpty() ? isolated(name)
                                      : tr("%1, %2").arg(isolated(name), date(source.published));
}

QString outcomeBadge(const NominationRecord &record) {
    switch (record.outcome) {
    case Outcome::Won:
        return record.awardMany == QLatin1String("tie") ? tr("Won (tie)") : tr("Won");
    case Outcome::Nominated:
        return tr("Nominated");
    case Outcome::Honored:
        return tr("Honored");
    case Outcome::Withdrawn:
        return tr("Withdrawn");
    case Outcome::Replaced:
        return tr("Replaced");
    case Outcome::Rescinded:
        return tr("Rescinded");
    }
    Q_UNREACHABLE();
}

QStringList outcomeEvents(const NominationRecord &record) {
    QStringList lines;
    for (const OutcomeEvent &event : record.events) {
        QString line = eventVerb(event.outcome);
        if (!event.date.isEmpty()) line = tr("%1 %2").arg(line, when(event.date));
        if (!event.note.isEmpty()) line = tr("%1: %2").arg(line, isolated(event.note));
        lines.append(line);
    }
    return lines;
}

QStringList programs(const NominationRecord &record) {
    QStringList lines;
    for (const ProgramCredit &program : record.programs) {
        QStringList parts{isolated(program.title)};
        if (!program.characters.isEmpty())
            parts.append(tr("as %1").arg(isolated(program.characters.join(QStringLiteral(", ")))));
        lines.append(sideBySide(parts));
    }
    return lines;
}

QString networks(const NominationRecord &record) {
    return record.networks.join(QStringLiteral(", "));
}

QString credit(const Credit &credit) {
    QString line = isolated(credit.name);
    if (!credit.creditedAs.isEmpty()) line = tr("%1 (as %2)").arg(line, isolated(credit.creditedAs));
    if (!credit.role.isEmpty()) line = tr("%1, %2").arg(line, isolated(credit.role));
    if (credit.statuette == QLatin1String("commemorative"))
        return tr("%1; a commemorative statuette").arg(line);
    if (credit.statuette == QLatin1String("none")) return tr("%1; no statuette").arg(line);
    return line;
}

QString categoryNote(const NominationRecord &record) {
    QStringList sentences;
    if (record.awardResult == QLatin1String("none-given")) sentences.append(tr("No award was given."));
    if (record.awardResult == QLatin1String("no-competition"))
        sentences.append(tr("There was no competition: this was an honor."));
    if (record.awardResult == QLatin1String("unknown")) sentences.append(tr("Who won is not known."));
    if (const QString many = whyMany(record); !many.isEmpty()) sentences.append(many);
    if (record.awardCoverage == QLatin1String("winners"))
        sentences.append(tr("Only winners are in the catalog; other nominees are not entered."));
    if (record.awardCoverage == QLatin1String("part"))
        sentences.append(tr("Not all nominees are in the catalog."));
    if (!record.awardNote.isEmpty()) sentences.append(isolated(record.awardNote));
    return sentences.join(QLatin1Char(' '));
}

QString claim(const Claim &claim) {
    const QString field = QString(claim.field).replace(QLatin1Char('-'), QLatin1Char(' '));
    const QString who = claim.source ? source(*claim.source) : tr("A source without a name");
    const QString form = claim.chosen ? tr("%1 gives the %2 as “%3”; taken as true")
                                      : tr("%1 gives the %2 as “%3”; not taken as true");
    const QString line = form.arg(who, field, isolated(claim.value));
    return claim.note.isEmpty() ? line : tr("%1 (%2)").arg(line, isolated(claim.note));
}

QStringList conflicts(const NominationRecord &record) {
    QStringList lines;
    for (const Claim &one : record.claims + record.ceremony.claims) lines.append(claim(one));
    return lines;
}

const Part *partOf(const NominationRecord &record) {
    for (const Part &part : record.ceremony.parts)
        if (part.key == record.partKey) return &part;
    return nullptr;
}

QString ceremony(const NominationRecord &record) {
    QStringList pieces{isolated(record.ceremony.name)};
    const Part *part = partOf(record);
    if (part != nullptr && record.ceremony.parts.size() > 1 && !part->name.isEmpty())
        pieces.append(isolated(part->name));
    if (part != nullptr && !part->date.isEmpty()) pieces.append(date(part->date));
    const QString line = pieces.join(QStringLiteral(", "));
    return record.ceremony.planned.isEmpty()
               ? line
               : tr("%1 (planned for %2)").arg(line, date(record.ceremony.planned));
}

QString night(const NominationRecord &record) {
    const Part *part = partOf(record);
    if (part == nullptr) return {};
    QStringList facts;
    if (!part->networks.isEmpty()) facts.append(names(part->networks));
    QStringList venues;
    for (const Venue &venue : part->venues)
        venues.append(venue.city.isEmpty() ? venue.name : tr("%1, %2").arg(venue.name, venue.city));
    if (!venues.isEmpty()) facts.append(isolated(venues.join(QStringLiteral("; "))));
    QStringList hosts;
    for (const Host &host : part->hosts)
        hosts.append(host.place.isEmpty() ? host.name : tr("%1 (%2)").arg(host.name, host.place));
    if (!hosts.isEmpty()) facts.append(tr("hosted by %1").arg(names(hosts)));
    if (part->limitSeconds) facts.append(tr("speeches of %1 seconds at most").arg(*part->limitSeconds));
    return sideBySide(facts);
}

QString accepted(const Acceptance &acceptance, const NominationRecord &record) {
    const QStringList recipients = recipientNames(record);
    const QString winner = recipients.isEmpty() ? isolated(record.headline) : names(recipients);
    QString how = acceptance.place.isEmpty() ? modeWords(acceptance.mode) : isolated(acceptance.place);
    if (acceptance.mode == AcceptanceMode::StandIn && !acceptance.by.isEmpty()) {
        how = tr("%1 for %2").arg(names(acceptance.by), winner);
        if (!acceptance.place.isEmpty()) how = tr("%1, %2").arg(how, isolated(acceptance.place));
    } else if (!acceptance.by.isEmpty() && !sameNames(acceptance.by, recipients)) {
        how = tr("%1, by %2").arg(how, names(acceptance.by));
    }
    QStringList facts{how};
    if (acceptance.seconds)
        facts.append(*acceptance.seconds == 1 ? tr("1 second") : tr("%n seconds", *acceptance.seconds));
    if (acceptance.playedOff.value_or(false)) facts.append(tr("played off by music"));
    if (acceptance.bleeped.value_or(false)) facts.append(tr("bleeped in the broadcast"));
    if (acceptance.aired && !*acceptance.aired) facts.append(tr("not broadcast"));
    return sideBySide(facts);
}

} // namespace podium::describe
