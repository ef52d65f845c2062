// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of a passage that a list shows.
#pragma once

#include "search/hits.h"

namespace podium {

/// The sentence with the most different hits (the earlier one of equals), cut to about `longest`
/// characters around its first hit, with … where words were left out. Empty without hits.
MarkedText bestSentence(const QString &text, const QList<TextRange> &hits, int longest = 220);

} // namespace podium
