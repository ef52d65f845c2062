// SPDX-License-Identifier: GPL-3.0-or-later
// Which documents have a word, and how often: the lists that ranking reads.
#pragma once

#include "catalog/connection.h"

#include <QByteArray>
#include <QHash>
#include <functional>
#include <vector>

namespace podium {

/// Of find_text (texts and posts) or of find_name (nominations).
enum class PostingKind : int { Text = 0, Name = 1 };

struct Posting {
    quint32 document = 0;
    quint32 count = 0; ///< from 1
    quint32 passages =
        0; ///< a bit for each passage that has it, the last one for all from the 32nd on; 0: not known
    bool operator==(const Posting &) const = default;
};

/// Documents of one list are kept in rows of 65,536 numbers each, so that one more document changes
/// little. In a row each posting is the distance from the one before (from the row's first number at
/// first) times 8 plus its count, 0 standing for a count over 7 that follows; then, in lists of words of
/// texts, its passages. All are numbers of seven bits a byte, the lowest first, the highest bit of a byte
/// telling that another follows (LEB128).
namespace postings {

inline constexpr unsigned segmentBits = 16;
/// Words are also listed under their first letters, up to so many.
inline constexpr int longestBeginning = 3;

/// Whether a list tells the passages.
bool hasPassages(PostingKind kind, const QString &word);
QByteArray encode(const std::vector<Posting> &postings, quint32 segment, bool withPassages);
/// Appends what a row holds; stops where it is damaged.
void decode(QByteArrayView row, quint32 segment, bool withPassages, std::vector<Posting> &postings);

/// The key of the list of all words that begin with these letters.
QString beginningKey(const QString &letters);

} // namespace postings

/// How often each word and each beginning of words stands in one document, and where.
using WordCounts = QHash<QString, Posting>;

/// Counts words of one document, passage after passage.
class WordCounter final {
public:
    explicit WordCounter(quint32 document) : m_document(document) {}

    /// A word of the passage that is being read, as the tokenizer gives it.
    void add(const QByteArray &utf8);
    void nextPassage() { ++m_passage; }
    const WordCounts &counts() const noexcept { return m_counts; }

private:
    void count(const QString &word);

    quint32 m_document;
    unsigned m_passage = 0;
    WordCounts m_counts;
};

/// Writes find_posting, within the caller's transaction. All functions throw Error and Interrupted.
class PostingWriter final {
public:
    PostingWriter(Connection &connection, PostingKind kind);

    /// While a whole index is made: documents by rising number. Ends with `finish`.
    void append(const WordCounts &counts);
    void finish();

    /// One document more or less in an index that is there.
    void add(const WordCounts &counts);
    void remove(const WordCounts &counts);

private:
    void writeSegment();
    template <typename F> void change(const WordCounts &counts, F edit);

    Connection &m_connection;
    PostingKind m_kind;
    quint32 m_segment = 0;
    QHash<QString, std::vector<Posting>> m_lists; ///< of the segment that is being made
};

/// Appends the postings of the word's list, by rising document. @throws Error, Interrupted
void readPostings(Connection &connection, PostingKind kind, const QString &word,
                  std::vector<Posting> &postings);
/// Calls `use(postings)` for the list of each word that begins with these letters, of which there are
/// more than `longestBeginning`. @throws Error, Interrupted
void readBeginnings(Connection &connection, PostingKind kind, const QString &letters,
                    const std::function<void(const std::vector<Posting> &)> &use);

} // namespace podium
