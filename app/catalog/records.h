// SPDX-License-Identifier: GPL-3.0-or-later
// The values that travel between the catalog's threads, the models and the views.
#pragma once

#include "catalog/ids.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace podium {

enum class Outcome { Won, Nominated, Honored, Withdrawn, Replaced, Rescinded };
enum class AcceptanceMode { Stage, Remote, Taped, StandIn, Letter, Phone, Post, None, Unknown };
enum class TextKind { Transcript, Excerpts, Account, Captions };
enum class Platform { X, Bluesky, Mastodon, Instagram, Threads, Facebook, YouTube, Other };
enum class PostLife { NotChecked, Live, Deleted, Suspended, Protected };

/// Who tells something. Dates are ISO and as exact as is known (2020, 2020-09 or 2020-09-20).
struct Source {
    SourceId id;
    QString key;
    QString kind;
    QString outlet;
    QString title;
    QString author;
    QString published;
    QString url;
    QString seen;
    bool operator==(const Source &) const = default;
};

/// What one source says that was not, or was, taken as true.
struct Claim {
    QString field;
    QString value;
    bool chosen = false;
    QString note;
    std::optional<Source> source;
    bool operator==(const Claim &) const = default;
};

struct Host {
    QString name;
    QString place; ///< the city, where two cities had a host each
    bool operator==(const Host &) const = default;
};

struct Venue {
    QString name;
    QString city;
    bool operator==(const Venue &) const = default;
};

/// One night or broadcast of a ceremony.
struct Part {
    QString key;
    QString name;
    QString date;
    QStringList networks;
    QList<Venue> venues;
    QList<Host> hosts;
    std::optional<int> limitSeconds;
    QString note;
    bool operator==(const Part &) const = default;
};

struct Ceremony {
    CeremonyId id;
    QString key;
    QString family;
    std::optional<int> ordinal;
    int awardYear = 0;
    QString name;
    QString planned; ///< the date first meant, where it was held on another
    QString note;
    QList<Part> parts;
    QList<Source> sources;
    QList<Claim> claims;
    bool operator==(const Ceremony &) const = default;
};

/// A person or organization that a nomination names or credits.
struct Credit {
    QString name;
    QString key;
    bool isPerson = true;
    bool recipient = true; ///< named as the nominee; false: credited with it
    QString role;
    QString creditedAs;
    QString statuette; ///< yes, commemorative, none
    bool operator==(const Credit &) const = default;
};

struct ProgramCredit {
    QString title;
    QString key;
    QStringList characters;
    bool operator==(const ProgramCredit &) const = default;
};

/// What became of a result after the night.
struct OutcomeEvent {
    QString outcome; ///< a word of the schema: rescinded, returned, …
    QString date;
    QString note;
    QList<Source> sources;
    bool operator==(const OutcomeEvent &) const = default;
};

/// [laughter], [applause]: stands before the character at `offset` (UTF-16 units) of its passage.
struct Mark {
    int offset = 0;
    QString text;
    bool operator==(const Mark &) const = default;
};

/// The unit that search finds: a paragraph of one speaker.
struct Passage {
    PassageId id;
    QString text;
    QList<Mark> marks;
    bool operator==(const Passage &) const = default;
};

struct Turn {
    QString speaker; ///< empty: the text does not tell speakers apart
    QString language;
    QList<Passage> passages;
    bool operator==(const Turn &) const = default;
};

/// One printed or recorded version of what was said.
struct SpeechText {
    SpeechTextId id;
    QString key;
    TextKind kind = TextKind::Account;
    QString language;
    QString rights;
    QString captured; ///< the day it was brought in
    ImportId import;  ///< none: it came with the catalog
    QList<Turn> turns;
    QList<Source> sources;
    bool operator==(const SpeechText &) const = default;
};

/// Somebody who was thanked.
struct Thanks {
    QString name;      ///< as told: a name, or what somebody is to the speaker
    QString person;    ///< the name of the person of the catalog; empty: none is known
    PassageId passage; ///< where it says so; none: a source does
    bool operator==(const Thanks &) const = default;
};

/// A speech in which somebody whom this record names was thanked.
struct ThankedBy {
    QString person;   ///< who was thanked
    QString headline; ///< whose award it was
    int year = 0;     ///< of that award
    bool operator==(const ThankedBy &) const = default;
};

/// How an award, or several at once, was accepted.
struct Acceptance {
    AcceptanceId id;
    QString key;
    AcceptanceMode mode = AcceptanceMode::Unknown;
    QString place;
    QStringList by; ///< empty: the recipients themselves
    std::optional<int> seconds;
    std::optional<bool> aired;
    std::optional<bool> playedOff;
    std::optional<bool> bleeped;
    QString note;
    QStringList topics;
    QList<Thanks> thanks;
    QList<SpeechText> texts;
    bool operator==(const Acceptance &) const = default;
};

struct PostMedia {
    QString kind; ///< picture, video, other
    bool kept = false;
    QString alt;
    QString url;
    bool operator==(const PostMedia &) const = default;
};

struct PostLink {
    QString url;
    QString expanded; ///< empty: not known what the short link stands for
    bool operator==(const PostLink &) const = default;
};

/// A social-media post, kept by value.
struct Post {
    PostId id;
    QString key;
    Platform platform = Platform::Other;
    QString platformId;
    QString permalink;
    QString handle; ///< without the @
    QString displayName;
    bool described = true; ///< `text` tells of the post in our words; false: its own words
    QString text;
    QString postedPrinted;
    QString postedUtc;
    PostLife life = PostLife::NotChecked;
    QString lifeChecked;
    QString captured;
    ImportId import;
    QList<PostMedia> media;
    QList<PostLink> links;
    QList<Source> sources;                    ///< the outlets that printed it
    QList<Post> quotes;                       ///< two levels deep at most
    bool operator==(const Post &other) const; // not defaulted: QList compares only complete types
};

/// One line of a list of results.
struct ResultRow {
    NominationId id;
    int year = 0;
    QString headline;
    QString category;
    QString program; ///< empty: none; where a program won it is the headline, too
    QString network;
    bool won = false;
    bool hasSpeech = false;
    bool hasPost = false;
    bool starred = false;
    bool operator==(const ResultRow &) const = default;
};

/// Everything the detail pane shows of one nomination.
struct NominationRecord {
    NominationId id;
    QString key;
    QString headline;
    Outcome outcome = Outcome::Nominated;
    QString category; ///< the exact name used that year
    QString lineKey;
    QString lineShort;
    QString entry;
    bool posthumous = false;
    QString note;
    QList<Credit> credits;
    QList<ProgramCredit> programs;
    QStringList networks; ///< as credited
    QStringList networkKeys;
    QList<OutcomeEvent> events;
    QList<Claim> claims;
    QList<Source> sources;

    AwardId award;
    QString awardResult;   ///< given, none-given, no-competition, unknown
    QString awardMany;     ///< why several won: tie, juried, area, rule, merged; empty: one did
    QString awardCoverage; ///< all, winners, part
    QString awardNote;
    QList<ResultRow> nominees; ///< of the same award, in its order, this one among them

    Ceremony ceremony;
    QString partKey; ///< the part in which it was given

    QList<Acceptance> acceptances;
    QList<ThankedBy> thankedBy; ///< newest first; a speech for several awards once
    QList<Post> posts;

    bool starred = false;
    QString ownNote;
    bool operator==(const NominationRecord &) const = default;
};

/// The words of the schema for the enumerations above, and back. `…From` throws Error::Internal
/// for a word that the schema does not know.
QString word(Outcome outcome);
QString word(AcceptanceMode mode);
QString word(TextKind kind);
QString word(Platform platform);
QString word(PostLife life);
Outcome outcomeFrom(QStringView word);
AcceptanceMode acceptanceModeFrom(QStringView word);
TextKind textKindFrom(QStringView word);
Platform platformFrom(QStringView word);
PostLife postLifeFrom(QStringView word);

} // namespace podium
