// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/sentence_finder.h"

#include "search/sentence.h"

#include <bit>

namespace podium {

bool SentenceFinder::Passage::isBetterThan(const Passage &other) const {
    if (typedWords != other.typedWords) return typedWords > other.typedWords;
    return words != other.words ? words > other.words : hits.size() > other.hits.size();
}

void SentenceFinder::look(const QString &text) {
    Passage passage{text, m_marker.look(text)};
    quint64 typed = 0;
    quint64 all = 0;
    for (const HitMarker::Hit &hit : passage.hits) {
        typed |= hit.asTyped;
        all |= hit.terms;
    }
    passage.typedWords = std::popcount(typed);
    passage.words = std::popcount(all);
    if (passage.isBetterThan(m_best)) m_best = std::move(passage);
}

MarkedText SentenceFinder::sentence() const {
    QList<TextRange> all;
    QList<TextRange> typed;
    for (const HitMarker::Hit &hit : m_best.hits) {
        all.append(hit.range);
        if (hit.asTyped != 0) typed.append(hit.range);
    }
    return bestSentence(m_best.text, all, typed);
}

} // namespace podium
