// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/sentence.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace podium {
namespace {

int hitsWithin(const QList<TextRange> &hits, int start, int end) {
    return static_cast<int>(std::count_if(hits.cbegin(), hits.cend(), [&](const TextRange &hit) {
        return hit.start >= start && hit.start < end;
    }));
}

TextRange sentenceWithMost(const QString &text, const QList<TextRange> &hits) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    TextRange best{0, static_cast<int>(text.size())};
    int most = 0;
    int start = 0;
    while (finder.toNextBoundary() >= 0) {
        const int end = static_cast<int>(finder.position());
        const int count = hitsWithin(hits, start, end);
        if (count > most) {
            most = count;
            best = {start, end - start};
        }
        start = end;
    }
    return best;
}

/// Moves to the nearest start of a word at or after `from`.
int wordStart(const QString &text, int from, int limit) {
    int at = from;
    while (at < limit && !text[at].isSpace()) ++at;
    while (at < limit && text[at].isSpace()) ++at;
    return at < limit ? at : from;
}

} // namespace

MarkedText bestSentence(const QString &text, const QList<TextRange> &hits, const QList<TextRange> &best,
                        int longest) {
    if (hits.isEmpty()) return {};
    const QList<TextRange> &wanted = best.isEmpty() ? hits : best;
    const TextRange sentence = sentenceWithMost(text, wanted);
    int start = sentence.start;
    int end = sentence.start + sentence.length;
    while (end > start && text[end - 1].isSpace()) --end;
    const auto first = std::find_if(wanted.cbegin(), wanted.cend(),
                                    [&](const TextRange &hit) { return hit.start >= start; });
    const int hitStart = first == wanted.cend() ? start : first->start;
    // A third of the room before the hit, the rest after it: one sees what led to it and what follows.
    if (end - start > longest && hitStart - start > longest / 3)
        start = wordStart(text, hitStart - longest / 3, hitStart);
    if (end - start > longest) {
        end = start + longest;
        while (end > hitStart && !text[end - 1].isSpace()) --end;
        if (end <= hitStart) end = start + longest;
        while (end > start && text[end - 1].isSpace()) --end;
    }
    MarkedText marked;
    const QString ellipsis = QStringLiteral("… ");
    const bool cutBefore = start > 0;
    marked.text = (cutBefore ? ellipsis : QString()) + text.mid(start, end - start);
    const int shift = (cutBefore ? static_cast<int>(ellipsis.size()) : 0) - start;
    for (const TextRange &hit : hits) {
        if (hit.start < start || hit.start >= end) continue;
        marked.hits.append({hit.start + shift, std::min(hit.length, end - hit.start)});
    }
    if (end < text.size()) marked.text += QStringLiteral(" …");
    return marked;
}

} // namespace podium
