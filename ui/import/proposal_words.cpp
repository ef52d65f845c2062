// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/proposal_words.h"

#include <QCoreApplication>

namespace podium {
namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("ImportDialog", text);
}

} // namespace

QString matchWord(FieldMatch match) {
    switch (match) {
    case FieldMatch::Matched:
        return tr("matched");
    case FieldMatch::Differs:
        return tr("differs");
    case FieldMatch::New:
        return tr("new");
    case FieldMatch::NotTold:
        return tr("not told");
    }
    Q_UNREACHABLE();
}

Ink matchInk(FieldMatch match) {
    if (match == FieldMatch::Matched) return Ink::Ok;
    return match == FieldMatch::NotTold ? Ink::Dim : Ink::Warn;
}

QString modeInWords(AcceptanceMode mode) {
    switch (mode) {
    case AcceptanceMode::Stage:
        return tr("on stage");
    case AcceptanceMode::Remote:
        return tr("by video link");
    case AcceptanceMode::Taped:
        return tr("by a recorded message");
    case AcceptanceMode::StandIn:
        return tr("by a stand-in");
    default:
        return {};
    }
}

QString shortened(const QString &text) {
    constexpr int beginning = 32;
    constexpr int ending = 22;
    if (text.size() <= beginning + ending + 5) return text;
    return text.left(beginning).section(QLatin1Char(' '), 0, -2) + QStringLiteral(" … ") +
           text.right(ending).section(QLatin1Char(' '), 1);
}

} // namespace podium
