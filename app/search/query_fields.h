// SPDX-License-Identifier: GPL-3.0-or-later
// The names of filters, and what their values can be.
#pragma once

#include "search/query.h"

namespace podium {

/// `network`, in any case. Nothing where no field is named so.
std::optional<SearchFilter::Field> fieldNamed(QStringView name);
/// Whether a filter of this field can mean anything with this value.
bool isSensible(SearchFilter::Field field, const QString &value);

} // namespace podium
