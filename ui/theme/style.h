// SPDX-License-Identifier: GPL-3.0-or-later
// How controls are drawn: Fusion, with our buttons, fields, marks, scroll bars and focus ring.
#pragma once

#include <QProxyStyle>

namespace podium {

/// Marks the one button of a window that goes on (Import, Save) so that it is drawn in gold.
inline constexpr const char *primaryProperty = "podium-primary";

/// A style in code and not a style sheet: it costs nothing at the start, takes its colors from the
/// theme while it paints, and so follows a change of theme by itself.
class PodiumStyle final : public QProxyStyle {
    Q_OBJECT
public:
    PodiumStyle();

    QPalette standardPalette() const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

} // namespace podium
