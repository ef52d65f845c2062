// SPDX-License-Identifier: GPL-3.0-or-later
// How near two spellings are.
#pragma once

#include <QStringView>

namespace podium {

/// Whether one letter more, less, other, or two letters swapped make one of the other.
bool isOneLetterOff(QStringView a, QStringView b);

} // namespace podium
