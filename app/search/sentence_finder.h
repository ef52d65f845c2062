// SPDX-License-Identifier: GPL-3.0-or-later
// What a list shows of a long text: the sentence that tells most of the query.
#pragma once

#include "search/hit_marker.h"
#include "search/hits.h"

namespace podium {

/// Looks at the passages of one text after another. Words as they were typed come before their related
/// forms, more different words before more of the same.
class SentenceFinder final {
public:
    SentenceFinder(const Tokenizer &tokenizer, const SearchQuery &query) : m_marker(tokenizer, query) {}

    const HitMarker &marker() const noexcept { return m_marker; }

    void start() { m_best = {}; }
    void look(const QString &text);
    /// Of all that was looked at since `start`; empty where nothing was marked.
    MarkedText sentence() const;

private:
    struct Passage {
        QString text;
        std::vector<HitMarker::Hit> hits;
        int typedWords = 0; ///< different ones
        int words = 0;
        bool isBetterThan(const Passage &other) const;
    };
    HitMarker m_marker;
    Passage m_best;
};

} // namespace podium
