// SPDX-License-Identifier: GPL-3.0-or-later
// The nominations that one filter chooses, where it is not answered by the facets' arrays.
#pragma once

#include "search/query.h"

#include <vector>

namespace podium {

class Connection;

/// Nominations with a program, network, person, speaker, topic … of this name, or with what else the
/// field asks for. Each may occur several times. Fields that the arrays answer (year, ceremony,
/// category, line, won) give none. @throws Error, Interrupted
std::vector<quint32> nominationsWith(Connection &connection, SearchFilter::Field field, const QString &value);

/// Nominations of these categories (`categoriesNamed`). @throws Error, Interrupted
std::vector<quint32> nominationsInCategories(Connection &connection, const std::vector<quint32> &categories);

} // namespace podium
