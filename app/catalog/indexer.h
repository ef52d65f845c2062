// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what is worked out from the facts in step with them: the rows of result lists and the word
// indexes. All functions work within the caller's transaction and block; they belong to the
// thread of the connection. They throw Error and Interrupted.
#pragma once

#include "catalog/ids.h"

#include <QString>

namespace podium {

class Connection;

/// Numbers of documents in find_text: 2 * id, and 1 more for posts.
constexpr qint64 documentOf(SpeechTextId id) noexcept {
    return 2 * static_cast<qint64>(id.value);
}
constexpr qint64 documentOf(PostId id) noexcept {
    return 2 * static_cast<qint64>(id.value) + 1;
}
constexpr bool isPostDocument(qint64 document) noexcept {
    return (document & 1) != 0;
}

/// Throws all derived rows away and makes them again. Needed whenever facts came, went or changed
/// (nominations, credits, programs, networks, categories, ceremonies, aliases).
void rebuildIndex(Connection &connection);

/// The same in a transaction of its own, also where the indexes are damaged. @throws Error, Interrupted
void remakeIndex(Connection &connection);

/// After all passages of a text were written.
void addToIndex(Connection &connection, SpeechTextId text);
/// Before a text or one of its passages is changed or deleted: the index holds no text of its own and
/// must be told which words to forget.
void removeFromIndex(Connection &connection, SpeechTextId text);
/// After a post was written.
void addToIndex(Connection &connection, PostId post);
/// Before the row of a post is changed or deleted.
void removeFromIndex(Connection &connection, PostId post);

/// After speech texts or posts of a nomination came or went: whether its row says that it has some.
void refreshFlags(Connection &connection, NominationId nomination);

} // namespace podium
