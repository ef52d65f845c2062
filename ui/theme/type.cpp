// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/type.h"

#include <QStringList>

namespace podium {
namespace {

struct Cut {
    double pixels;
    QFont::Weight weight;
    bool serif;
};

Cut cutOf(Type type) {
    switch (type) {
    case Type::Body:
        return {14, QFont::Normal, false};
    case Type::Strong:
        return {14, QFont::DemiBold, false};
    case Type::Menu:
        return {13, QFont::Normal, false};
    case Type::Meta:
        return {13.5, QFont::Normal, false};
    case Type::Small:
        return {12.5, QFont::Normal, false};
    case Type::Label:
        return {11.5, QFont::DemiBold, false};
    case Type::Badge:
        return {12, QFont::DemiBold, false};
    case Type::Award:
        return {14.5, QFont::Normal, false};
    case Type::Heading:
        return {25, QFont::DemiBold, false};
    case Type::Speech:
        return {16.5, QFont::Normal, true};
    case Type::Quote:
        return {15, QFont::Normal, true};
    }
    Q_UNREACHABLE();
}

} // namespace

QFont fontFor(Type type, double scale) {
    static const QStringList sans{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                  QStringLiteral("sans-serif")};
    static const QStringList serif{QStringLiteral("Noto Serif"), QStringLiteral("Georgia"),
                                   QStringLiteral("DejaVu Serif"), QStringLiteral("serif")};
    const Cut cut = cutOf(type);
    QFont font;
    font.setFamilies(cut.serif ? serif : sans);
    // In points, so that a forced font resolution (Xft.dpi, QT_FONT_DPI) is kept; 96 to the inch.
    font.setPointSizeF(cut.pixels * scale * 72.0 / 96.0);
    font.setWeight(cut.weight);
    font.setStyleHint(cut.serif ? QFont::Serif : QFont::SansSerif);
    if (type == Type::Label) font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

} // namespace podium
