// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/record_facts.h"

#include "detail/web_address.h"
#include "models/describe.h"
#include "search/query.h"

#include <QCoreApplication>
#include <algorithm>

namespace podium {
namespace {

using Field = SearchFilter::Field;

struct FactWords {
    Q_DECLARE_TR_FUNCTIONS(podium::RecordFacts)
};

constexpr QLatin1String searchScheme("search:");
constexpr QLatin1String newLine("\n");

constexpr int thanksInHead = 6;

QString factDot() {
    return QStringLiteral("\u00A0· ");
}

QString safe(const QString &text) {
    return describe::isolated(oneLine(text, 600));
}

TextPiece filterLink(Field field, const QString &value, const QString &shown) {
    const SearchFilter filter{field, value, false};
    return linkPiece(safe(shown), searchTarget(filter.toText()),
                     FactWords::tr("Shows all results with %1").arg(oneLine(filter.toText(), 80)));
}

TextPiece personLink(const QString &name, bool isPerson = true) {
    return isPerson ? filterLink(Field::Person, name, name) : TextPiece{safe(name)};
}

/// "NME, 21 September 2020 ↗; Deadline": each a link where it has an address.
void appendSources(QList<TextPiece> &pieces, const QList<Source> &sources, const QString &between) {
    for (qsizetype i = 0; i < sources.size(); ++i) {
        if (i > 0) pieces.append({between, Ink::Dim});
        const QString name = safe(describe::source(sources[i]));
        const auto address = webAddress(sources[i].url);
        if (address)
            pieces.append(linkPiece(name + QStringLiteral("\u00A0↗"), address->toString(QUrl::FullyEncoded),
                                    FactWords::tr("Opens %1 in your browser").arg(hostOf(*address))));
        else
            pieces.append({name});
    }
}

void addPrograms(QList<Fact> &facts, const NominationRecord &record) {
    QList<TextPiece> pieces;
    for (const ProgramCredit &program : record.programs) {
        if (!pieces.isEmpty()) pieces.append({newLine});
        pieces.append(filterLink(Field::Program, program.title, program.title));
        if (program.characters.isEmpty()) continue;
        QStringList characters;
        for (const QString &character : program.characters) characters.append(safe(character));
        pieces.append({factDot() + FactWords::tr("as %1").arg(characters.join(QStringLiteral(", ")))});
    }
    if (!pieces.isEmpty())
        facts.append(
            {record.programs.size() == 1 ? FactWords::tr("Program") : FactWords::tr("Programs"), pieces});
    if (!record.entry.isEmpty())
        facts.append({FactWords::tr("Entry"), {{FactWords::tr("“%1”").arg(safe(record.entry))}}});
}

void addNetworks(QList<Fact> &facts, const NominationRecord &record) {
    QList<TextPiece> pieces;
    for (const QString &network : record.networks) {
        if (!pieces.isEmpty()) pieces.append({QStringLiteral(", ")});
        pieces.append(filterLink(Field::Network, network, network));
    }
    if (!pieces.isEmpty())
        facts.append(
            {record.networks.size() == 1 ? FactWords::tr("Network") : FactWords::tr("Networks"), pieces});
}

void addCeremony(QList<Fact> &facts, const NominationRecord &record) {
    const Ceremony &ceremony = record.ceremony;
    // Primetime ceremonies are known by their number; others share numbers with them.
    const bool byNumber = ceremony.ordinal && ceremony.key.startsWith(QLatin1String("primetime"));
    const QString value = byNumber ? QString::number(*ceremony.ordinal) : ceremony.key;
    QList<TextPiece> pieces{filterLink(Field::Ceremony, value, ceremony.name)};
    if (const Part *part = describe::partOf(record)) {
        // The main telecast is what one means by the ceremony; another night is named.
        if (ceremony.parts.size() > 1 && !part->name.isEmpty() && !part->key.endsWith(QLatin1String("main")))
            pieces.append({QStringLiteral(", ") + safe(part->name)});
        if (!part->date.isEmpty()) {
            QString day = describe::date(part->date);
            day.replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // in one line
            pieces.append({QStringLiteral(", ") + day});
        }
    }
    facts.append({FactWords::tr("Ceremony"), pieces});
}

void addAcceptances(QList<Fact> &facts, const NominationRecord &record) {
    for (const Acceptance &acceptance : record.acceptances) {
        if (acceptance.mode == AcceptanceMode::Unknown && acceptance.place.isEmpty() &&
            acceptance.by.isEmpty())
            continue;
        QString words = dotted(describe::accepted(acceptance, record));
        if (words.size() > 1200) words = oneLine(words, 1200);
        facts.append({FactWords::tr("Accepted"), {{words}}});
        if (!acceptance.note.isEmpty()) facts.append({FactWords::tr("Note"), {{safe(acceptance.note)}}});
    }
}

/// What it was about and who was thanked, each a link to all others. @param most  names that are shown
void addTopicsAndThanks(QList<Fact> &facts, const NominationRecord &record, int most) {
    QList<TextPiece> topics;
    QList<TextPiece> thanks;
    int shown = 0;
    int all = 0;
    for (const Acceptance &acceptance : record.acceptances) {
        for (const QString &topic : acceptance.topics) {
            if (!topics.isEmpty()) topics.append({factDot(), Ink::Dim});
            topics.append(filterLink(Field::Topic, topic, topic));
        }
        for (const Thanks &each : acceptance.thanks) {
            if (++all > most) continue;
            ++shown;
            if (!thanks.isEmpty()) thanks.append({QStringLiteral(", ")});
            thanks.append(
                filterLink(Field::Thanks, each.person.isEmpty() ? each.name : each.person, each.name));
        }
    }
    if (all > shown) thanks.append({FactWords::tr(" and %1 more").arg(all - shown), Ink::Dim});
    if (!thanks.isEmpty()) facts.append({FactWords::tr("Thanked"), thanks});
    if (!topics.isEmpty()) facts.append({FactWords::tr("Topics"), topics});
}

/// Who thanked those whom the record names; the way to all of a person's thanks.
void addThankedBy(QList<Fact> &facts, const NominationRecord &record, int most) {
    QList<TextPiece> pieces;
    const bool isOne =
        std::all_of(record.thankedBy.begin(), record.thankedBy.end(),
                    [&](const ThankedBy &each) { return each.person == record.thankedBy.first().person; });
    for (const ThankedBy &each : record.thankedBy.mid(0, most)) {
        if (!pieces.isEmpty()) pieces.append({QStringLiteral(", ")});
        const QString speech = FactWords::tr("%1 (%2)").arg(each.headline).arg(each.year);
        // Where several are named, it must say who was thanked.
        const QString said = isOne && record.thankedBy.first().person == record.headline
                                 ? speech
                                 : FactWords::tr("%1: %2").arg(each.person, speech);
        pieces.append(filterLink(Field::Thanks, each.person, said));
    }
    const auto left = record.thankedBy.size() - most;
    if (left > 0) pieces.append({FactWords::tr(" and %1 more").arg(left), Ink::Dim});
    if (!pieces.isEmpty()) facts.append({FactWords::tr("Thanked by"), pieces});
}

void addClaim(QList<Fact> &facts, const Claim &claim) {
    facts.append({FactWords::tr("Disputed"), {{oneLine(describe::claim(claim), 1200)}}});
}

void addExceptions(QList<Fact> &facts, const NominationRecord &record) {
    if (record.posthumous) {
        const bool nominated = record.outcome == Outcome::Nominated;
        facts.append(
            {FactWords::tr("Result"),
             {{nominated ? FactWords::tr("nominated after death") : FactWords::tr("given after death")}}});
    }
    const QStringList events = describe::outcomeEvents(record);
    for (qsizetype i = 0; i < events.size(); ++i) {
        QList<TextPiece> pieces{{oneLine(events[i], 1200), Ink::Warn}};
        const QList<Source> &sources = record.events[i].sources;
        if (!sources.isEmpty()) pieces.append({factDot(), Ink::Dim});
        appendSources(pieces, sources, QStringLiteral("; "));
        facts.append({FactWords::tr("Later"), pieces});
    }
    // That the outcome itself is disputed belongs at the top; other doubts stand further down.
    for (const Claim &claim : record.claims)
        if (claim.field == QLatin1String("outcome")) addClaim(facts, claim);
    if (!record.note.isEmpty()) facts.append({FactWords::tr("Note"), {{safe(record.note)}}});
}

void addCredits(QList<Fact> &facts, const NominationRecord &record) {
    QList<TextPiece> pieces;
    for (const Credit &credit : record.credits) {
        // A recipient of whom there is no more to say stands in the heading.
        if (credit.recipient && credit.role.isEmpty() && credit.creditedAs.isEmpty() &&
            credit.statuette != QLatin1String("commemorative"))
            continue;
        if (!pieces.isEmpty()) pieces.append({newLine});
        pieces.append(personLink(credit.name, credit.isPerson));
        QStringList more;
        if (!credit.role.isEmpty()) more.append(safe(credit.role));
        if (!credit.creditedAs.isEmpty())
            more.append(FactWords::tr("credited as %1").arg(safe(credit.creditedAs)));
        if (credit.statuette == QLatin1String("commemorative"))
            more.append(FactWords::tr("a commemorative copy of the statuette"));
        if (credit.statuette == QLatin1String("none")) more.append(FactWords::tr("no statuette"));
        if (!more.isEmpty())
            pieces.append({QStringLiteral(", ") + more.join(QStringLiteral(", ")), Ink::Dim});
    }
    if (!pieces.isEmpty()) facts.append({FactWords::tr("Credits"), pieces});
}

void addNight(QList<Fact> &facts, const NominationRecord &record) {
    const Part *part = describe::partOf(record);
    if (!part) return;
    QStringList places;
    for (const Venue &venue : part->venues)
        places.append(venue.city.isEmpty() ? safe(venue.name)
                                           : FactWords::tr("%1, %2").arg(safe(venue.name), safe(venue.city)));
    if (!places.isEmpty()) facts.append({FactWords::tr("Held at"), {{places.join(QStringLiteral("; "))}}});
    QList<TextPiece> hosts;
    for (const Host &host : part->hosts) {
        if (!hosts.isEmpty()) hosts.append({QStringLiteral(", ")});
        hosts.append(personLink(host.name));
        if (!host.place.isEmpty()) hosts.append({FactWords::tr(" in %1").arg(safe(host.place))});
    }
    if (!hosts.isEmpty())
        facts.append({part->hosts.size() == 1 ? FactWords::tr("Host") : FactWords::tr("Hosts"), hosts});
    QStringList networks;
    for (const QString &network : part->networks) networks.append(safe(network));
    if (!networks.isEmpty())
        facts.append({FactWords::tr("Broadcast"), {{networks.join(QStringLiteral(", "))}}});
    if (part->limitSeconds)
        facts.append(
            {FactWords::tr("Speech limit"), {{FactWords::tr("%n seconds", nullptr, *part->limitSeconds)}}});
    if (!record.ceremony.planned.isEmpty())
        facts.append({FactWords::tr("Planned for"), {{describe::date(record.ceremony.planned)}}});
    for (const QString &note : {part->note, record.ceremony.note, record.awardNote})
        if (!note.isEmpty()) facts.append({FactWords::tr("Note"), {{safe(note)}}});
}

} // namespace

QString searchTarget(const QString &queryText) {
    return searchScheme + queryText;
}

std::optional<QString> queryOf(const QString &target) {
    if (!target.startsWith(searchScheme)) return std::nullopt;
    return target.mid(searchScheme.size());
}

QList<TextPiece> headingOf(const NominationRecord &record) {
    QList<TextPiece> pieces;
    const auto link = [&pieces](TextPiece piece) {
        piece.ink = Ink::Plain;
        pieces.append(piece);
    };
    qsizetype done = 0;
    for (const Credit &credit : record.credits) {
        if (!credit.recipient || !credit.isPerson || credit.name.isEmpty()) continue;
        const auto at = record.headline.indexOf(credit.name, done);
        if (at < 0) continue;
        if (at > done) pieces.append({record.headline.mid(done, at - done)});
        link(personLink(credit.name));
        done = at + credit.name.size();
    }
    const auto program =
        std::find_if(record.programs.begin(), record.programs.end(),
                     [&record](const ProgramCredit &credit) { return credit.title == record.headline; });
    if (done == 0 && program != record.programs.end())
        link(filterLink(Field::Program, program->title, program->title));
    else if (done < record.headline.size())
        pieces.append({safe(record.headline.mid(done))});
    return pieces;
}

QList<TextPiece> categoryOf(const NominationRecord &record) {
    TextPiece piece = filterLink(Field::Category, record.lineShort, record.category);
    piece.ink = Ink::Plain;
    return {piece};
}

QList<Fact> factsOf(const NominationRecord &record) {
    QList<Fact> facts;
    addPrograms(facts, record);
    addNetworks(facts, record);
    addCeremony(facts, record);
    addAcceptances(facts, record);
    addTopicsAndThanks(facts, record, thanksInHead);
    addThankedBy(facts, record, thanksInHead);
    addExceptions(facts, record);
    return facts;
}

QList<Fact> moreFactsOf(const NominationRecord &record) {
    QList<Fact> facts;
    addCredits(facts, record);
    addNight(facts, record);
    for (const Claim &claim : record.claims)
        if (claim.field != QLatin1String("outcome")) addClaim(facts, claim);
    for (const Claim &claim : record.ceremony.claims) addClaim(facts, claim);
    QList<TextPiece> sources;
    appendSources(sources, record.sources, QStringLiteral("\n"));
    if (!sources.isEmpty())
        facts.append(
            {record.sources.size() == 1 ? FactWords::tr("Source") : FactWords::tr("Sources"), sources});
    return facts;
}

} // namespace podium
