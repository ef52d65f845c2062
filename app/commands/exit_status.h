// SPDX-License-Identifier: GPL-3.0-or-later
// What the program tells the shell when it ends. Scripts rely on these numbers.
#pragma once

#include "catalog/error.h"

namespace podium {

enum ExitStatus : int {
    ExitOk = 0,         ///< done; something was found; the catalog is sound
    ExitNothing = 1,    ///< nothing was found or imported; the check found something wrong
    ExitUsage = 2,      ///< the command line cannot be understood
    ExitBadCatalog = 3, ///< the catalog cannot be opened
    ExitBadInput = 4,   ///< a file to be imported cannot be used
    ExitStorage = 5,    ///< reading or writing failed: disk full, no right
    ExitBusy = 6,       ///< another program holds the catalog
    ExitInternal = 7,   ///< a mistake in Podium itself
    ExitNoDisplay = 8,  ///< there is no display to open a window on
};

int exitStatusOf(Error::Kind kind);

} // namespace podium
