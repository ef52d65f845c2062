// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of a passage that a list shows.
#pragma once

#include "search/hits.h"

namespace podium {

/// The sentence with the most of the hits in `best` (the earlier one of equals), cut to about `longest`
/// characters around the first of them, with … where words were left out. Empty without hits.
/// @param hits  all that are marked
/// @param best  those that matter most; empty: all of them
MarkedText bestSentence(const QString &text, const QList<TextRange> &hits, const QList<TextRange> &best = {},
                        int longest = 220);

} // namespace podium
