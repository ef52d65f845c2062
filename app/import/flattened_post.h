// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an embedded post that lost its frame: `TEXT — Name (@handle) September 21, 2020`.
#pragma once

#include "import/proposal.h"

#include <optional>

namespace podium {

/// The post that a paragraph is, or nothing. The form is that of X's (Twitter's) embed code with its
/// tags taken out: the text with its links, a dash, the author, the handle, the day.
/// Short links are kept with what they stand for not known; pictures are not kept.
std::optional<Post> readFlattenedPost(const QString &paragraph);

/// ISO date of `September 21, 2020`, `Sept. 21, 2020`, `21 September 2020`; empty where it is none.
QString isoDate(const QString &printed);

} // namespace podium
