// SPDX-License-Identifier: GPL-3.0-or-later
// Saved searches inside others.
#pragma once

#include "catalog/own.h"
#include "search/query.h"

namespace podium {

/// The query with what its `search:NAME` filters stand for in their place, each as a group. One that is
/// not saved, or that leads back to itself, stays a filter, which finds nothing.
SearchQuery resolved(const SearchQuery &query, const QList<SavedSearch> &saved);

} // namespace podium
