// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/spelling.h"

#include <algorithm>

namespace podium {

bool isOneLetterOff(QStringView a, QStringView b) {
    const QStringView longer = a.size() >= b.size() ? a : b;
    const QStringView shorter = a.size() >= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1 || longer == shorter) return false;
    const auto [left, right] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    const QStringView restShort = shorter.mid(left - shorter.begin());
    const QStringView restLong = longer.mid(right - longer.begin());
    if (longer.size() > shorter.size()) return restLong.mid(1) == restShort;
    if (restLong.mid(1) == restShort.mid(1)) return true;
    return restLong.size() > 1 && restLong[0] == restShort[1] && restLong[1] == restShort[0] &&
           restLong.mid(2) == restShort.mid(2);
}

} // namespace podium
