// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines, networks, programs and people a filter's value names.
#pragma once

#include "search/query.h"

#include <vector>

namespace podium {

class Connection;

/// 72 -> "72nd". Positive numbers.
QString ordinalWord(int number);

/// How a name is compared: lower case, without accents, apostrophes and dashes made plain, other
/// signs dropped, spaces single.
QString plainName(const QString &name);

/// Whether a `ceremony:` value (72, 72nd, primetime-72, "72nd Primetime") means this one.
bool isCeremonyNamed(const QString &value, const QString &filterValue, const QString &key,
                     const QString &label);

/// Category lines by short name, key, or one of their exact names; where none is exactly so named,
/// those that have a word beginning with the value. @throws Error, Interrupted
std::vector<quint32> linesNamed(Connection &connection, const QString &value);

/// Categories of exactly this name; none where it is the short name of a line, or no name at all.
/// @throws Error, Interrupted
std::vector<quint32> categoriesNamed(Connection &connection, const QString &value);

/// What has this name; where nothing has exactly, what has a word beginning with it.
/// @param names  a statement for rows of a number and a name; several names may stand for one number
/// @throws Error, Interrupted
std::vector<quint32> numbersNamed(Connection &connection, const QString &names, const QString &value);

} // namespace podium
