// SPDX-License-Identifier: GPL-3.0-or-later
// One text of a speech as a document to be read: speakers, paragraphs, marks.
#pragma once

#include "catalog/records.h"
#include "search/hits.h"

#include <QTextCursor>
#include <vector>

class QTextDocument;

namespace podium {

/// Writes a speech text into a document and remembers where its characters went, so that hits,
/// which are counted in passages, can be marked in it.
class SpeechDocument final {
public:
    /// @param headline  whom the award names; a lone speaker of this name is not named again
    /// @param document  emptied first; set in the theme's type for speeches. Not owned.
    SpeechDocument(const SpeechText &text, const QString &headline, QTextDocument &document);
    SpeechDocument() = default;

    /// The hits of the passages of this text as ranges of the document, in reading order.
    QList<TextRange> ranges(const RecordHits &hits) const;
    /// Whether something was left out of what is shown, and therefore must be said.
    bool isShortened() const { return m_shortened; }

private:
    struct Place {
        PassageId passage;
        std::vector<int> positions; ///< in the document, of each unit of the passage and its end
    };

    void addPassage(QTextCursor &cursor, const Passage &passage);

    std::vector<Place> m_places;
    int m_left = 0; ///< characters that may still be shown
    bool m_shortened = false;
};

/// How many hits the passages of a text have.
int hitsIn(const SpeechText &text, const RecordHits &hits);

} // namespace podium
