// SPDX-License-Identifier: GPL-3.0-or-later
// What of each ceremony the catalog holds: complete, in part, or not at all.
#pragma once

#include "catalog/ids.h"

#include <QList>
#include <QString>
#include <optional>

namespace podium {

class Connection;

enum class CoverageState {
    Complete, ///< all nominees, and what became of them
    Part,     ///< some nominees are known to be missing
    Winners,  ///< who won; nominees are not entered
    Missing,  ///< a category of that year of which nothing is entered
};

struct AwardCoverage {
    QString line; ///< the line's short name, as filters write it
    QString category;
    CoverageState state = CoverageState::Missing;
    int nominations = 0;
    int wins = 0;
};

struct CeremonyCoverage {
    QString key;
    std::optional<int> ordinal;
    int year = 0;
    QString name;
    QList<AwardCoverage> awards; ///< in the order of the lines
    int speeches = 0;            ///< acceptances that have a text
    int posts = 0;

    int count(CoverageState state) const;
    int nominations() const;
    int wins() const;
};

/// In English, for a person.
QString coverageWord(CoverageState state);

/// Newest ceremony first. A category counts as one of a year where the catalog knows that its name
/// was in use by then. Blocking, on the connection's thread. @throws Error, Interrupted
QList<CeremonyCoverage> readCoverage(Connection &connection);

} // namespace podium
