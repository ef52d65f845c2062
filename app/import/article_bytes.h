// SPDX-License-Identifier: GPL-3.0-or-later
// From a file to clean text: what is refused, how it is decoded, what is taken out.
#pragma once

#include "import/proposal.h"

namespace podium {

/// The largest article that is read, in bytes.
inline constexpr qint64 largestArticle = 20'971'520; // 20 MiB

/// All bytes of a file. Blocking; not for the GUI thread. @throws Error::BadInput where it is
/// missing, no ordinary file (folder, pipe, device), empty or too large; Error::Storage
QByteArray readArticleFile(const QString &path);

/// The bytes as text: by byte order mark, else UTF-8 where all of it is, else Windows-1252, which a
/// problem tells. Line ends become \n; NUL and control characters are taken out, which a problem
/// tells. @throws Error::BadInput for what is not text, and for UTF-8 cut inside a character
QString decodeArticle(const QByteArray &bytes, const QString &fileName, QList<Problem> &problems);

} // namespace podium
