// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a news article about an award and its acceptance.
#pragma once

#include "import/proposal.h"

namespace podium {

/// What an article says, from its bytes alone: no catalog, no network, no clock. Any thread.
/// Fields that the article does not tell are empty; what is odd about it is among the problems.
/// @throws Error::BadInput where the bytes are no text, or the text speaks of no Emmy award
Proposal readArticle(const QByteArray &bytes, const QString &fileName);

} // namespace podium
