// SPDX-License-Identifier: GPL-3.0-or-later
// What --help says. docs/guide.md tells the same at more length.
#pragma once

#include <QString>

namespace podium {

/// @param verb  search, show, import, check; empty: of the program
/// @return lines of at most 80 columns
QString helpText(const QString &verb);

} // namespace podium
