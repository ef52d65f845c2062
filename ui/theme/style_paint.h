// SPDX-License-Identifier: GPL-3.0-or-later
// The shapes that the style and our own widgets are drawn from.
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

namespace podium::paint {

/// A filled surface with a hairline inside its edge; an invalid color leaves either out.
void box(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QColor &line,
         double lineWidth = 1);
/// The ring that says where the keyboard is: gold, 2 px, inside the rect.
void focusRing(QPainter &painter, const QRectF &rect, double radius);

void pushButton(QPainter &painter, const QStyleOption &option, bool primary);
void toolButton(QPainter &painter, const QStyleOption &option);
void lineEdit(QPainter &painter, const QStyleOption &option);
void checkBox(QPainter &painter, const QStyleOption &option);
void radioButton(QPainter &painter, const QStyleOption &option);
void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider);
void progress(QPainter &painter, const QStyleOptionProgressBar &option);
void comboBox(QPainter &painter, const QStyleOptionComboBox &option);

} // namespace podium::paint
