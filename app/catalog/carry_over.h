// SPDX-License-Identifier: GPL-3.0-or-later
// When a newer built-in catalog came with the program: its facts replace those in the person's copy,
// and what the person made or brought in stays.
#pragma once

#include <QString>

namespace podium {

class Connection;

/// What names a result that the newer catalog does not have any more.
struct LeftBehind {
    int stars = 0;
    int notes = 0;
    int texts = 0; ///< speech texts brought in
    int posts = 0; ///< posts brought in
    bool operator==(const LeftBehind &) const = default;

    bool isEmpty() const { return *this == LeftBehind(); }
    /// "2 stars and 1 note"
    QString inWords() const;
};

/// Whether the facts of the built-in catalog are to take the place of those in `own`: they are
/// others, and not older. Neither file may be open in this process. Blocking. @throws Error
bool hasNewerFacts(const QString &builtIn, const QString &own);

struct CarriedOver {
    LeftBehind left;
    QString backup; ///< the file that holds the older content, and with it what was left behind
};

/// Replaces the content of the file `own` by that of `builtIn` with the person's rows: stars, notes,
/// imports, and the sources, acceptances, speech texts and posts that came with them. The older
/// content is kept as OWN.backup, over an older one; where something was left behind, under a name
/// of its own. Either all of this happens or nothing. Nobody else may have `own` open. Blocking.
/// @throws Error (BadFile, Storage, Busy), and then `own` is as it was
CarriedOver carryOver(const QString &builtIn, const QString &own);

} // namespace podium
