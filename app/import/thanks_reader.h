// SPDX-License-Identifier: GPL-3.0-or-later
// Who is thanked in a passage of a speech.
#pragma once

#include "search/hits.h"

#include <QList>
#include <QString>

namespace podium {

/// Somebody who is thanked, as the speaker says it.
struct ThanksMention {
    QString words;   ///< Jane Doe; my mother; my agent Jane Doe
    QString name;    ///< the proper name in it; empty where there is none
    TextRange place; ///< in the passage
    bool operator==(const ThanksMention &) const = default;
};

/// Reads English thanks ("I want to thank my mother, Jane Doe and the crew", "Jane, thank you"): names and
/// those who are called by what they are to the speaker. Whoever is only mentioned is left out, and so are
/// "you", "everybody" and the like. Pure; each mention once, in the order of the text.
QList<ThanksMention> readThanks(const QString &passage);

} // namespace podium
