// SPDX-License-Identifier: GPL-3.0-or-later
// The names by which a nomination can be found, as one document of the word indexes.
#pragma once

#include "catalog/connection.h"

namespace podium {

class NominationNames final {
public:
    explicit NominationNames(Connection &connection);

    /// Recipients and all credits with aliases and names as printed, programs with aliases and
    /// characters, networks with every name they had, category, line, ceremony, entry and year;
    /// folded, with borders between names so that a phrase does not run from one into the next.
    QString of(NominationId nomination);

private:
    Query m_credits;
    Query m_programs;
    Query m_networks;
    Query m_around;
};

} // namespace podium
