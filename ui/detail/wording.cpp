// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/wording.h"

#include "detail/display_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace podium::wording {
namespace {

/// Names the context for translators.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(podium::Words)
};

QString joined(const QStringList &parts) {
    return parts.join(QStringLiteral("\u00A0· ")); // the dot is never first in a line
}

QString namesInWords(const QStringList &names) {
    QStringList safe;
    for (const QString &name : names) safe.append(isolated(name));
    if (safe.size() < 2) return safe.join(QString());
    const QString last = safe.takeLast();
    return Words::tr("%1 and %2").arg(safe.join(QStringLiteral(", ")), last);
}

QString modeWords(AcceptanceMode mode) {
    switch (mode) {
    case AcceptanceMode::Stage:
        return Words::tr("on stage");
    case AcceptanceMode::Remote:
        return Words::tr("by video link");
    case AcceptanceMode::Taped:
        return Words::tr("in a recording made before the night");
    case AcceptanceMode::StandIn:
        return Words::tr("by a stand-in");
    case AcceptanceMode::Letter:
        return Words::tr("by letter");
    case AcceptanceMode::Phone:
        return Words::tr("by telephone");
    case AcceptanceMode::Post:
        return Words::tr("by a post or statement after the night");
    case AcceptanceMode::None:
        return Words::tr("by nobody on the night");
    case AcceptanceMode::Unknown:
        return Words::tr("not known how");
    }
    Q_UNREACHABLE();
}

QString eventVerb(const QString &outcome) {
    if (outcome == QLatin1String("won")) return Words::tr("Declared the winner");
    if (outcome == QLatin1String("nominated")) return Words::tr("Named a nominee again");
    if (outcome == QLatin1String("honored")) return Words::tr("Honored");
    if (outcome == QLatin1String("withdrawn")) return Words::tr("Withdrawn");
    if (outcome == QLatin1String("replaced")) return Words::tr("Replaced");
    if (outcome == QLatin1String("rescinded")) return Words::tr("Rescinded");
    if (outcome == QLatin1String("returned")) return Words::tr("Given back");
    return outcome;
}

QDate isoDay(const QString &text) {
    return QDate::fromString(text.left(10), Qt::ISODate);
}

} // namespace

QString date(const QString &iso) {
    const QLocale locale;
    if (iso.size() == 10) {
        const QDate day = isoDay(iso);
        if (day.isValid()) return locale.toString(day, QStringLiteral("d MMMM yyyy"));
    }
    if (iso.size() == 7) {
        const QDate month = QDate::fromString(iso + QStringLiteral("-01"), Qt::ISODate);
        if (month.isValid()) return locale.toString(month, QStringLiteral("MMMM yyyy"));
    }
    return iso;
}

std::optional<QDate> dayOf(const Post &post) {
    // Articles print the day as the platform does, in English.
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    for (const QDate day : {isoDay(post.postedUtc), isoDay(post.postedPrinted),
                            english.toDate(post.postedPrinted, QStringLiteral("MMMM d, yyyy")),
                            english.toDate(post.postedPrinted, QStringLiteral("d MMMM yyyy")),
                            english.toDate(post.postedPrinted, QStringLiteral("MMM d, yyyy"))})
        if (day.isValid()) return day;
    return std::nullopt;
}

QString outcome(Outcome outcome) {
    switch (outcome) {
    case Outcome::Won:
        return Words::tr("Won");
    case Outcome::Nominated:
        return Words::tr("Nominated");
    case Outcome::Honored:
        return Words::tr("Honored");
    case Outcome::Withdrawn:
        return Words::tr("Withdrawn");
    case Outcome::Replaced:
        return Words::tr("Replaced");
    case Outcome::Rescinded:
        return Words::tr("Rescinded");
    }
    Q_UNREACHABLE();
}

QString accepted(const Acceptance &acceptance) {
    const QString names = namesInWords(acceptance.by);
    const bool standIn = acceptance.mode == AcceptanceMode::StandIn && !names.isEmpty();
    QStringList parts;
    if (!acceptance.place.isEmpty())
        parts.append(isolated(acceptance.place));
    else if (!standIn)
        parts.append(modeWords(acceptance.mode));
    if (standIn)
        parts.append(Words::tr("by %1 in the winner’s place").arg(names));
    else if (!names.isEmpty())
        parts.append(Words::tr("accepted by %1").arg(names));
    if (acceptance.seconds)
        parts.append(*acceptance.seconds == 1 ? Words::tr("1 second")
                                              : Words::tr("%n seconds", nullptr, *acceptance.seconds));
    if (acceptance.playedOff.value_or(false)) parts.append(Words::tr("played off by music"));
    if (acceptance.bleeped.value_or(false)) parts.append(Words::tr("bleeped in the broadcast"));
    if (acceptance.aired && !*acceptance.aired) parts.append(Words::tr("not broadcast"));
    if (!acceptance.note.isEmpty()) parts.append(isolated(acceptance.note));
    return joined(parts);
}

QString event(const OutcomeEvent &event) {
    QString words = eventVerb(event.outcome);
    if (event.date.size() == 10)
        words = Words::tr("%1 on %2").arg(words, date(event.date));
    else if (!event.date.isEmpty())
        words = Words::tr("%1 in %2").arg(words, date(event.date));
    if (!event.note.isEmpty()) words = Words::tr("%1: %2").arg(words, isolated(event.note));
    return words;
}

QString claim(const Claim &claim) {
    const QString field = QString(claim.field).replace(QLatin1Char('_'), QLatin1Char(' '));
    const QString who = claim.source ? isolated(source(*claim.source)) : Words::tr("an unnamed source");
    QString words = claim.chosen ? Words::tr("%1 gives the %2 as “%3”; this is what is shown here")
                                 : Words::tr("%1 gives the %2 as “%3”; this is not taken as true here");
    words = words.arg(who, field, isolated(claim.value));
    if (!claim.note.isEmpty()) words = Words::tr("%1 (%2)").arg(words, isolated(claim.note));
    return words;
}

QString shared(const NominationRecord &record) {
    if (record.awardMany.isEmpty() ||
        (record.outcome != Outcome::Won && record.outcome != Outcome::Rescinded))
        return {};
    int winners = 0;
    for (const ResultRow &row : record.nominees)
        if (row.won) ++winners;
    const QString several =
        winners > 1 ? Words::tr("One of %n winners", nullptr, winners) : Words::tr("One of several winners");
    if (record.awardMany == QLatin1String("tie")) return Words::tr("%1: a tie").arg(several);
    if (record.awardMany == QLatin1String("juried"))
        return Words::tr("%1: a jury may choose any number").arg(several);
    if (record.awardMany == QLatin1String("area"))
        return Words::tr("%1: an area award, given to one, several or none").arg(several);
    if (record.awardMany == QLatin1String("rule"))
        return Words::tr("%1: the rules of that year gave several").arg(several);
    if (record.awardMany == QLatin1String("merged"))
        return Words::tr("%1: the source merges what were several awards").arg(several);
    return several;
}

QString award(const NominationRecord &record) {
    QStringList sentences;
    if (record.awardResult == QLatin1String("none-given")) sentences.append(Words::tr("No award was given."));
    if (record.awardResult == QLatin1String("no-competition"))
        sentences.append(Words::tr("There was no competition: this was an honor."));
    if (record.awardResult == QLatin1String("unknown")) sentences.append(Words::tr("Who won is not known."));
    if (const QString many = shared(record); !many.isEmpty()) sentences.append(many + QLatin1Char('.'));
    if (record.awardCoverage == QLatin1String("winners"))
        sentences.append(Words::tr("Only winners are in the catalog; the other nominees are not entered."));
    if (record.awardCoverage == QLatin1String("part"))
        sentences.append(Words::tr("Not all nominees are in the catalog."));
    if (!record.awardNote.isEmpty()) sentences.append(isolated(record.awardNote));
    return sentences.join(QLatin1Char(' '));
}

QString kindName(TextKind kind) {
    switch (kind) {
    case TextKind::Transcript:
        return Words::tr("Transcript");
    case TextKind::Excerpts:
        return Words::tr("Excerpts");
    case TextKind::Account:
        return Words::tr("Account");
    case TextKind::Captions:
        return Words::tr("Captions");
    }
    Q_UNREACHABLE();
}

QString kindSentence(TextKind kind) {
    switch (kind) {
    case TextKind::Transcript:
        return Words::tr("Transcript of the speech");
    case TextKind::Excerpts:
        return Words::tr("Excerpts, not the whole speech");
    case TextKind::Account:
        return Words::tr("Account, not a transcript");
    case TextKind::Captions:
        return Words::tr("Captions of a broadcast");
    }
    Q_UNREACHABLE();
}

QString source(const Source &source) {
    QString name = source.outlet;
    if (name.isEmpty()) name = source.title;
    if (name.isEmpty()) name = source.key;
    return source.published.isEmpty() ? name : Words::tr("%1, %2").arg(name, date(source.published));
}

QString platform(const Post &post) {
    switch (post.platform) {
    case Platform::X: {
        const auto day = dayOf(post);
        const QDate renamed(2023, 7, 24);
        return day && *day < renamed ? Words::tr("X, then Twitter") : Words::tr("X");
    }
    case Platform::Bluesky:
        return Words::tr("Bluesky");
    case Platform::Mastodon:
        return Words::tr("Mastodon");
    case Platform::Instagram:
        return Words::tr("Instagram");
    case Platform::Threads:
        return Words::tr("Threads");
    case Platform::Facebook:
        return Words::tr("Facebook");
    case Platform::YouTube:
        return Words::tr("YouTube");
    case Platform::Other:
        return Words::tr("another platform");
    }
    Q_UNREACHABLE();
}

QString life(const Post &post) {
    QString state;
    switch (post.life) {
    case PostLife::NotChecked:
        return Words::tr("not checked whether it still stands");
    case PostLife::Live:
        state = Words::tr("still stood");
        break;
    case PostLife::Deleted:
        state = Words::tr("deleted");
        break;
    case PostLife::Suspended:
        state = Words::tr("its account suspended");
        break;
    case PostLife::Protected:
        state = Words::tr("shown to followers only");
        break;
    }
    return post.lifeChecked.isEmpty() ? Words::tr("%1 when it was last looked for").arg(state)
                                      : Words::tr("%1 on %2").arg(state, date(post.lifeChecked));
}

QString authenticity(const Post &post) {
    QStringList outlets;
    for (const Source &printed : post.sources) outlets.append(isolated(source(printed)));
    QStringList parts;
    if (!outlets.isEmpty()) parts.append(Words::tr("printed by %1").arg(outlets.join(QStringLiteral("; "))));
    if (!post.captured.isEmpty()) parts.append(Words::tr("brought in on %1").arg(date(post.captured)));
    return joined(parts);
}

QString posted(const Post &post) {
    if (!post.postedPrinted.isEmpty()) return date(post.postedPrinted);
    return date(post.postedUtc.left(10));
}

QString media(const Post &post) {
    int pictures = 0;
    int videos = 0;
    int others = 0;
    for (const PostMedia &item : post.media) {
        if (item.kept) continue;
        ++(item.kind == QLatin1String("picture") ? pictures
           : item.kind == QLatin1String("video") ? videos
                                                 : others);
    }
    QStringList parts;
    if (pictures > 0)
        parts.append(pictures == 1 ? Words::tr("1 picture not kept")
                                   : Words::tr("%n pictures not kept", nullptr, pictures));
    if (videos > 0)
        parts.append(videos == 1 ? Words::tr("1 video not kept")
                                 : Words::tr("%n videos not kept", nullptr, videos));
    if (others > 0)
        parts.append(others == 1 ? Words::tr("1 attachment not kept")
                                 : Words::tr("%n attachments not kept", nullptr, others));
    return joined(parts);
}

} // namespace podium::wording
