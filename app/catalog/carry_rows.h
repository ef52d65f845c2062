// SPDX-License-Identifier: GPL-3.0-or-later
// Moves the rows that a person made or brought in from one catalog into another, by key.
#pragma once

#include "catalog/carry_over.h"

namespace podium {

struct CarriedRows {
    LeftBehind left;
    bool facts = false; ///< more than stars and notes came over: the word indexes are to be made again
};

/// Copies the person's rows from the attached database `old` into the main one, which has none yet.
/// Rows of the two are the same where their keys are; ids are given anew. What names a result that
/// is not there is left behind and counted. Works within the caller's transaction.
/// @throws Error, Interrupted
CarriedRows carryRows(Connection &connection);

} // namespace podium
