// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/style.h"

#include "theme/metrics.h"
#include "theme/style_paint.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace podium {
namespace {

const Colors &colors() {
    return Theme::current().colors();
}

bool isPrimary(const QStyleOption &option, const QWidget *widget) {
    if (widget && widget->property(primaryProperty).toBool()) return true;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

void drawHeaderSection(QPainter &painter, const QStyleOption &option) {
    painter.fillRect(option.rect, colors().panel);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors().line);
}

void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item) {
    painter.fillRect(item.rect, colors().side);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    if (selected)
        paint::box(painter, QRectF(item.rect).adjusted(1, 2, -1, -2), metrics::chipRadius, colors().selection,
                   QColor());
    // Underlined once Alt has put the keyboard into the bar, where it tells something.
    const bool byKeyboard = item.state.testFlag(QStyle::State_HasFocus);
    const int flags =
        Qt::AlignCenter | Qt::TextSingleLine | (byKeyboard ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    const auto group = item.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    painter.setPen(item.palette.color(group, QPalette::ButtonText));
    painter.drawText(item.rect, flags, item.text);
}

} // namespace

PodiumStyle::PodiumStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

QPalette PodiumStyle::standardPalette() const {
    return colors().palette();
}

void PodiumStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const {
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange))
            paint::focusRing(*painter, option->rect, metrics::controlRadius);
        return;
    case PE_PanelButtonCommand:
        return paint::pushButton(*painter, *option, isPrimary(*option, widget));
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        return paint::toolButton(*painter, *option);
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // A field without a frame lies in a box of somebody else's drawing.
        if (frame && frame->lineWidth > 0) paint::lineEdit(*painter, *option);
        return;
    }
    case PE_FrameLineEdit:
        return; // drawn with the panel
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paint::checkBox(*painter, *option);
    case PE_IndicatorRadioButton:
        return paint::radioButton(*painter, *option);
    case PE_Frame:
    case PE_FrameMenu:
    case PE_FrameWindow:
        painter->setPen(colors().line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colors().panel);
        painter->setPen(colors().line);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_PanelMenuBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PodiumStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const {
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(*button, widget) && button->state.testFlag(State_Enabled)) {
            QStyleOptionButton gold(*button);
            gold.palette.setColor(QPalette::ButtonText, colors().onAccent);
            return QProxyStyle::drawControl(element, &gold, painter, widget);
        }
        break;
    case CE_Splitter:
        painter->fillRect(option->rect, colors().line);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return drawHeaderSection(*painter, *option);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader dim(*header);
            dim.palette.setColor(QPalette::ButtonText, colors().dim);
            return QProxyStyle::drawControl(element, &dim, painter, widget);
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuBarItem(*painter, *item);
        break;
    case CE_ProgressBarGroove:
        paint::box(*painter, option->rect, metrics::chipRadius, colors().panel, colors().line);
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paint::progress(*painter, *bar);
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, colors().side);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PodiumStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const {
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paint::scrollBar(*painter, *bar,
                                    subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && !combo->editable) return paint::comboBox(*painter, *combo);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int PodiumStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return metrics::hairline;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
        return metrics::icon;
    case PM_MenuBarHMargin:
        return metrics::tight;
    case PM_MenuBarVMargin:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuVMargin:
        return metrics::tight;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PodiumStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returned) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut: // the keys are told by Alt, and by the table of shortcuts
    case SH_ComboBox_Popup:
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QRect PodiumStyle::subElementRect(SubElement element, const QStyleOption *option,
                                  const QWidget *widget) const {
    if (element == SE_PushButtonFocusRect) return option->rect;
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(metrics::tight, 0, -metrics::tight, 0);
    return rect;
}

QRect PodiumStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const {
    const auto *bar =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (!bar) return QProxyStyle::subControlRect(control, option, part, widget);

    // No arrows: the groove is the whole bar.
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int slider = length;
    if (range > 0) {
        slider = static_cast<int>(length * static_cast<qint64>(bar->pageStep) / (range + bar->pageStep));
        slider =
            std::clamp(slider, std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, widget)), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - slider, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        return upright ? QRect(0, from, bar->rect.width(), size) : QRect(from, 0, size, bar->rect.height());
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return piece(start, slider);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + slider, length - start - slider);
    default:
        return {};
    }
}

QSize PodiumStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const {
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const int height = option->fontMetrics.height() + 2 * 6 + 2;
        return {std::max(base.width(), size.width() + 2 * 14 + 2), std::max(height, 28)};
    }
    case CT_ComboBox:
        return {base.width() + 8, std::max(option->fontMetrics.height() + 2 * 5 + 2, 28)};
    case CT_LineEdit:
        return {base.width(), std::max(option->fontMetrics.height() + 2 * 6 + 2, 28)};
    case CT_MenuBarItem:
        return {size.width() + 18, std::max(option->fontMetrics.height() + 10, 28)};
    case CT_MenuItem:
        return {base.width() + metrics::medium, base.height() + 4};
    default:
        return base;
    }
}

void PodiumStyle::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    // Only these change their face under the mouse; others would repaint for nothing.
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace podium
