// SPDX-License-Identifier: GPL-3.0-or-later
// What else could have been meant where nothing was found.
#pragma once

#include "search/query.h"

namespace podium {

class Connection;

/// The query with each of its words that this catalog does not know replaced by the nearest one that
/// it knows (one letter off, or two in longer words), the most frequent of those; nothing where no
/// word is unknown or one has no neighbor. Phrases are mended word by word.
/// @throws Error, Interrupted
std::optional<SearchQuery> correctedQuery(Connection &connection, const SearchQuery &query);

} // namespace podium
