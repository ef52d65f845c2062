// SPDX-License-Identifier: GPL-3.0-or-later
// What ranking needs of every text, in memory: lengths, where passages begin, whose speech it is.
#pragma once

#include "catalog/ids.h"

#include <QtGlobal>
#include <vector>

namespace podium {

class Connection;

/// Columns over document numbers (catalog/indexer.h) and nomination ids: about 20 bytes a text. Made
/// once and kept until the facts change.
struct TextArrays {
    /// A text and a nomination for which it was said; sorted.
    struct Owner {
        quint32 document = 0;
        quint32 nomination = 0;
        bool operator==(const Owner &) const = default;
        bool operator<(const Owner &other) const {
            return document != other.document ? document < other.document : nomination < other.nomination;
        }
    };

    std::vector<quint16> words; ///< by document number; 0: there is none; longer ones count as 65,535
    std::vector<quint32>
        passageStart; ///< by document number: where in `passages` its own begin, one more at the end
    std::vector<quint16> passages; ///< number of the first word of each passage but the first
    std::vector<Owner> owners;
    std::vector<quint32> speech;     ///< acceptance by document number, 0 for posts
    std::vector<quint32> sequence;   ///< place in the unsorted list, from 1, by nomination id
    std::vector<quint32> inSequence; ///< nomination id by that place
    qint64 texts = 0;                ///< how many there are
    double meanWords = 1;

    /// @throws Error, Interrupted
    static TextArrays load(Connection &connection);
};

} // namespace podium
