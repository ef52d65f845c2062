// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the words of a speech from the words of the reporter around them.
#pragma once

#include "import/proposal.h"

namespace podium {

/// The paragraphs of a text, without the empty lines between them. Where a text has no empty lines,
/// its lines are its paragraphs.
QList<TextRange> paragraphsOf(const QString &text);

/// What of the paragraphs is speech, in order. A paragraph that opens with a quotation, or brings
/// one in with a colon or a verb of saying, is speech; its pieces are joined where an attribution
/// breaks it. A paragraph that opens a quotation and does not close it goes on in the next one that
/// opens with a mark. A few quoted words inside a sentence of the reporter's are not a passage.
/// “…”, "…", ‘…’ and «…» are known. @param paragraphs those that are no posts
QList<ProposedPassage> passagesIn(const QString &text, const QList<TextRange> &paragraphs);

} // namespace podium
