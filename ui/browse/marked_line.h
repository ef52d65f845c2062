// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text with its hits marked, as lists paint it. Plain text always.
#pragma once

#include "search/hits.h"

#include <QColor>
#include <QFont>

class QFontMetricsF;
class QPainter;
class QRect;

namespace podium {

/// The text, without words at its beginning where its first hit would not be seen in a line of this
/// width; then it begins with an ellipsis, and the hit stands in the first third. @param width  in pixels
MarkedText fromFirstHit(const MarkedText &text, const QFontMetricsF &metrics, double width);

/// Paints `text` on one line inside `rect`, vertically centered, elided at its end where it is too
/// long, with a rounded mark behind every hit that is still visible.
void paintMarkedLine(QPainter &painter, const QRect &rect, const MarkedText &text, const QFont &font,
                     const QColor &ink, const QColor &hit);

} // namespace podium
