// SPDX-License-Identifier: GPL-3.0-or-later
// Prose of the catalog: what it may hold, and the marks in what was said.
#pragma once

#include "catalog/compile/block_fields.h"
#include "catalog/records.h"

namespace podium {

/// Reports, paragraph by paragraph, typewriter quotes and dashes, and a phrase in quotation marks
/// of more than 15 words: the project's own words quote no more of anybody.
void checkOwnWords(const Block &block, Problems &problems);

/// A passage without its marks, and the marks with the places where they stood.
/// Marks are applause, laughter, music and their like in [brackets]; other brackets are text.
Passage withoutMarks(const QString &text);

} // namespace podium
