// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a query stand in texts that are shown.
#pragma once

#include "catalog/ids.h"
#include "catalog/text_range.h"

#include <QHash>
#include <QList>
#include <QString>

namespace podium {

/// A text with the places where the query occurs, in order and not overlapping.
struct MarkedText {
    QString text;
    QList<TextRange> hits;
    bool operator==(const MarkedText &) const = default;
};

/// Where the query occurs in the texts of one record. Worked out on a reader thread with the
/// tokenizers of the index, so that what is marked is what matched.
struct RecordHits {
    QHash<PassageId, QList<TextRange>> passages;
    QHash<PostId, QList<TextRange>> posts;
    bool operator==(const RecordHits &) const = default;
};

} // namespace podium
