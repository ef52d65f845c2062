// SPDX-License-Identifier: GPL-3.0-or-later
// Distances and corners of the window, in logical pixels; one place, so that views line up.
#pragma once

namespace podium::metrics {

inline constexpr int tight = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int page = 24; ///< margin of a page that is read

inline constexpr int hairline = 1;
inline constexpr int selectionBar = 3; ///< on the left of a selected row
inline constexpr int focusRing = 2;
inline constexpr int ringRoom = 4; ///< between text and the ring around it

inline constexpr int chipRadius = 5;
inline constexpr int controlRadius = 6;
inline constexpr int fieldRadius = 8;
inline constexpr int cardRadius = 10;

inline constexpr int icon = 18; ///< inside a tool button
inline constexpr int toolButton = 32;
inline constexpr int searchField = 34; ///< height
inline constexpr int toolBar = 52;
inline constexpr int sidebarWidth = 238;
inline constexpr int detailWidth = 500;

} // namespace podium::metrics
