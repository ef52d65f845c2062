// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what is worked out from the facts in step with them: the rows of result lists and the two
// word indexes. All functions work within the caller's transaction and block; they belong to the
// thread of the connection. They throw Error and Interrupted.
#pragma once

#include "catalog/ids.h"

#include <QString>

namespace podium {

class Connection;

/// Numbers of documents in the word indexes: 4 * id + kind.
constexpr qint64 namesDocument(NominationId id) noexcept {
    return 4 * static_cast<qint64>(id.value);
}
constexpr qint64 passageDocument(PassageId id) noexcept {
    return 4 * static_cast<qint64>(id.value) + 1;
}
constexpr qint64 postDocument(PostId id) noexcept {
    return 4 * static_cast<qint64>(id.value) + 2;
}

/// Throws all derived rows away and makes them again. Needed whenever facts came, went or changed
/// (nominations, credits, programs, networks, categories, ceremonies, aliases).
void rebuildIndex(Connection &connection);

/// After a passage was written.
void addToIndex(Connection &connection, PassageId passage);
/// Before the row of a passage is changed or deleted: the indexes hold no text of their own and
/// must be told which words to forget.
void removeFromIndex(Connection &connection, PassageId passage);
/// After a post was written.
void addToIndex(Connection &connection, PostId post);
/// Before the row of a post is changed or deleted.
void removeFromIndex(Connection &connection, PostId post);
/// All passages of a text: after it was written, before it is deleted.
void addToIndex(Connection &connection, SpeechTextId text);
void removeFromIndex(Connection &connection, SpeechTextId text);

/// After speech texts or posts of a nomination came or went: whether its row says that it has some.
void refreshFlags(Connection &connection, NominationId nomination);

} // namespace podium
