// SPDX-License-Identifier: GPL-3.0-or-later
// A record as lines of text, in the words of the window.
#pragma once

#include "catalog/records.h"

namespace podium {

class Output;

/// What `podium show` prints.
void writeRecord(const NominationRecord &record, Output &output);

} // namespace podium
