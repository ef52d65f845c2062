// SPDX-License-Identifier: GPL-3.0-or-later
// Records in the words that the window and the command line show. Pure functions; any thread.
// Names from the catalog whose letters run from right to left are isolated, so that they cannot turn
// the words around them. Nothing here is markup.
#pragma once

#include "catalog/records.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>

namespace podium::describe {

/// A text of the catalog to be put into a sentence of ours. Where it has letters that run from right
/// to left, or signs that turn the direction, these signs are taken out and it is put between FSI and
/// PDI, so that it cannot turn what follows.
QString isolated(const QString &text);
/// 2020-09-20: "20 September 2020"; 2020-09: "September 2020"; 2020 and what is no date: as it is.
QString date(const QString &iso);
/// "A", "A and B", "A, B and C".
QString names(const QStringList &names);
/// "NME, 21 September 2020"; a source without an outlet by its title.
QString source(const Source &source);

/// "Won", "Won (tie)", "Nominated", "Honored", "Withdrawn", "Replaced", "Rescinded".
QString outcomeBadge(const NominationRecord &record);
/// What became of the result, oldest first: "Won on 27 August 1994", "Rescinded in March 2020: why".
QStringList outcomeEvents(const NominationRecord &record);
/// "I Know This Much Is True · as Dominick Birdsey, Thomas Birdsey"; a line for each program.
QStringList programs(const NominationRecord &record);
/// As credited: "HBO", "ABC, CBS, NBC"; empty where none is known.
QString networks(const NominationRecord &record);
/// "Eugene Levy, executive producer", "Savelen Forrest (as Joshua A. Jennings)".
QString credit(const Credit &credit);
/// What must be known to read who won: a tie, a jury, no award given, no competition, nominees that
/// are not entered, and the award's own note. Sentences; empty where there is nothing to say.
QString categoryNote(const NominationRecord &record);
/// What sources say otherwise, of the nomination and of its ceremony: "CNN, 3 May 1971 gives the
/// outcome as “refused”; not taken as true (why)".
QStringList conflicts(const NominationRecord &record);
QString claim(const Claim &claim);

/// The part in which the nomination's award was given; null where that is not known.
const Part *partOf(const NominationRecord &record);
/// "72nd Primetime Emmy Awards, 20 September 2020", with the night where there were several, and
/// with the date once planned where it was another.
QString ceremony(const NominationRecord &record);
/// Of the part: "ABC · Staples Center, Los Angeles · hosted by Jimmy Kimmel · speeches of 45 seconds
/// at most". Empty where nothing is known.
QString night(const NominationRecord &record);

/// "by video link, from home · 45 seconds", "Jack Cassidy for George C. Scott",
/// "absent; by a post or statement afterwards".
QString accepted(const Acceptance &acceptance, const NominationRecord &record);
/// "Account": to choose by.
QString textKindName(TextKind kind);
/// "Account, not a transcript": what a text is, with its language where that is not English.
QString textKind(const SpeechText &text);

/// The day of a post, from its UTC time or from what was printed (2020-09-21, September 21, 2020).
std::optional<QDate> dayOf(const Post &post);
/// "X, then Twitter" for a post from before 24 July 2023.
QString platform(const Post &post);
/// "21 September 2020", or what was printed.
QString posted(const Post &post);
/// "not checked whether it still stands", "deleted, as seen on 3 May 2023".
QString life(const Post &post);
/// "described from NME, 21 September 2020", "printed by …, brought in on …".
QString authenticity(const Post &post);
/// "1 picture not kept"; empty where there is nothing to say.
QString media(const Post &post);

} // namespace podium::describe
