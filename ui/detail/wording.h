// SPDX-License-Identifier: GPL-3.0-or-later
// Records in the words of the page: what came of a nomination, how it was accepted, what a text is.
#pragma once

#include "catalog/records.h"

#include <QDate>
#include <optional>

namespace podium::wording {

/// 2020-09-20 -> 20 September 2020, 2020-09 -> September 2020; what is no date stays as it is.
QString date(const QString &iso);
/// The day of a post, from its UTC time or from what was printed (2020-09-21, September 21, 2020).
std::optional<QDate> dayOf(const Post &post);

QString outcome(Outcome outcome);
/// "by video link, from home · by Jane Doe in the winner's place · played off by music".
QString accepted(const Acceptance &acceptance);
/// "Rescinded in March 2020: why".
QString event(const OutcomeEvent &event);
/// "The outcome is given as “won” by Deadline, 1 May 2020; not taken as true here".
QString claim(const Claim &claim);
/// Why several won: "One of 2 winners: a tie". Empty where one did.
QString shared(const NominationRecord &record);
/// What must be known to read the list of nominees: none given, only winners entered. Often empty.
QString award(const NominationRecord &record);

/// "Account", "Excerpts": to choose by.
QString kindName(TextKind kind);
/// "Account, not a transcript": what a text is.
QString kindSentence(TextKind kind);
/// "NME, 21 September 2020".
QString source(const Source &source);

/// "X, then Twitter" for a post from before 24 July 2023.
QString platform(const Post &post);
/// "not checked whether it still stands", "deleted, as seen on 3 May 2023".
QString life(const Post &post);
/// "printed by NME, 21 September 2020". Empty where no outlet is known.
QString authenticity(const Post &post);
/// "21 September 2020", or what was printed.
QString posted(const Post &post);
/// "1 picture not kept". Empty where there is nothing to say.
QString media(const Post &post);

} // namespace podium::wording
