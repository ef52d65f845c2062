// SPDX-License-Identifier: GPL-3.0-or-later
// By what names and titles are put in order.
#pragma once

#include <QString>

namespace podium {

/// The last name first, as an index prints it: "Van Dyke, Dick", "Downey, Robert, Jr.".
/// A guess for names of the western order; people.txt overrules it with `sort`.
QString personSortName(const QString &name);
/// Without the article in front: "Wire" for "The Wire". A title that is only an article stays.
QString titleWithoutArticle(const QString &title);
/// Lower case without accents and without punctuation in front, to be compared byte by byte.
QString sortKey(const QString &text);

} // namespace podium
