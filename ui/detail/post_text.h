// SPDX-License-Identifier: GPL-3.0-or-later
// What in the text of a post is an address, a mention or a hashtag.
#pragma once

#include "catalog/records.h"

namespace podium {

/// A stretch of a post's text. All stretches together are the text.
struct PostSpan {
    enum class Kind { Words, Address, Unexpanded, Picture, Mention, Hashtag };
    Kind kind = Kind::Words;
    int start = 0; ///< in the text, UTF-16 units
    int length = 0;
    QString shown;  ///< what stands there on the screen: an expanded address is shown without https://
    QString target; ///< a web address, or empty where nothing can be opened
    bool operator==(const PostSpan &) const = default;
};

/// Reads the plain text of a post; nothing in it is markup. Short addresses (t.co) are shown as
/// what `post.links` says they stand for, pic.twitter.com is a picture and no link, and only web
/// addresses can be opened. Linear in the length of the text.
QList<PostSpan> spansOf(const Post &post);

/// The text with expanded addresses and without tracking, for copying. Addresses that only count
/// the reader and lead nobody knows where (unexpanded t.co) are left out.
QString cleanText(const Post &post);

/// The text and who wrote it where and when, to be pasted elsewhere.
QString citation(const Post &post);

/// The address of the post itself, clean, if it is known and one of the web.
QString postAddress(const Post &post);

} // namespace podium
