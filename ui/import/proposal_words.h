// SPDX-License-Identifier: GPL-3.0-or-later
// How the preview of an import says what was made of an article.
#pragma once

#include "import/importer.h"
#include "theme/theme.h"

namespace podium {

QString matchWord(FieldMatch match);
Ink matchInk(FieldMatch match);
/// Empty where it is not told.
QString modeInWords(AcceptanceMode mode);
/// The beginning and the end of a passage: enough to know it by.
QString shortened(const QString &text);

} // namespace podium
