// SPDX-License-Identifier: GPL-3.0-or-later
// What filters and counts need of every nomination, in seven bytes each.
#pragma once

#include "catalog/ids.h"

#include <QHash>
#include <QString>
#include <vector>

namespace podium {

class Connection;

/// Columns over nomination ids; counting a facet reads memory, not tables (measured by the design:
/// 5 ms for 98,000 matches, against more than 100 ms by joins).
struct FacetArrays {
    enum Flag : quint8 { Exists = 1, Won = 2, Speech = 4, Post = 8, Star = 16, Simulcast = 32 };

    struct Ceremony {
        QString value; ///< what a filter says: the ordinal, or the key where there is none
        QString label; ///< 72nd · 2020
        QString key;
        int year = 0;
    };
    struct Named {
        QString value;
        QString label;
    };

    std::vector<quint16> ceremony; ///< index by nomination id, 0 unused
    std::vector<quint16> line;
    std::vector<quint16> network;
    /// The other networks of a simulcast (its nominations have the flag): nomination, network; sorted.
    std::vector<std::pair<quint32, quint16>> moreNetworks;
    std::vector<quint8> flags;
    quint32 results = 0; ///< how many exist, and with which flags
    quint32 speeches = 0;
    quint32 posts = 0;
    quint32 starred = 0;
    QHash<quint16, Ceremony> ceremonies;
    QHash<quint16, Named> lines;
    QHash<quint16, Named> networks;

    size_t size() const noexcept { return flags.size(); }
    /// @throws Error, Interrupted
    static FacetArrays load(Connection &connection);
};

} // namespace podium
