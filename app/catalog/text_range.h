// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace podium {

/// Part of a text, in UTF-16 units.
struct TextRange {
    int start = 0;
    int length = 0;
    bool operator==(const TextRange &) const = default;
};

} // namespace podium
