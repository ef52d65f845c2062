// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/postings.h"

#include "catalog/fold.h"
#include "catalog/raw_rows.h"

#include <algorithm>

namespace podium {
namespace {

constexpr quint32 mostShort = 7; ///< counts that share a number with their distance

void putNumber(QByteArray &row, quint32 number) {
    for (; number >= 0x80; number >>= 7U) row.append(static_cast<char>(number | 0x80U));
    row.append(static_cast<char>(number));
}

/// @return 0 behind the end, too: no number that is written here is 0
inline quint32 takeNumber(const uchar *&at, const uchar *end) {
    quint32 number = 0;
    for (unsigned shift = 0; at != end && shift < 32; shift += 7) {
        const uchar byte = *at++;
        number |= static_cast<quint32>(byte & 0x7FU) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

} // namespace

bool postings::hasPassages(PostingKind kind, const QString &word) {
    return kind == PostingKind::Text && !word.endsWith(QLatin1Char('*'));
}

QByteArray postings::encode(const std::vector<Posting> &postings, quint32 segment, bool withPassages) {
    QByteArray row;
    quint32 before = segment << segmentBits;
    for (const Posting &posting : postings) {
        const bool isShort = posting.count <= mostShort;
        putNumber(row, (posting.document - before) << 3U | (isShort ? posting.count : 0));
        if (!isShort) putNumber(row, posting.count);
        if (withPassages) putNumber(row, posting.passages);
        before = posting.document;
    }
    return row;
}

void postings::decode(QByteArrayView row, quint32 segment, bool withPassages,
                      std::vector<Posting> &postings) {
    const auto *at = reinterpret_cast<const uchar *>(row.data());
    const auto *end = at + row.size();
    quint32 document = segment << segmentBits;
    while (at != end) {
        const quint32 number = takeNumber(at, end);
        document += number >> 3U;
        quint32 count = number & mostShort;
        if (count == 0) count = takeNumber(at, end);
        if (count == 0) return;
        postings.push_back({document, count, withPassages ? takeNumber(at, end) : 0});
    }
}

QString postings::beginningKey(const QString &letters) {
    return letters + QLatin1Char('*');
}

void WordCounter::add(const QByteArray &utf8) {
    const QString word = QString::fromUtf8(utf8);
    if (word == QString(textBorder)) return;
    count(word);
    const int longest = std::min(postings::longestBeginning, static_cast<int>(word.size()));
    for (int letters = 1; letters <= longest; ++letters) count(postings::beginningKey(word.left(letters)));
}

void WordCounter::count(const QString &word) {
    constexpr unsigned lastBit = 31;
    Posting &posting = m_counts[word];
    posting.document = m_document;
    ++posting.count;
    posting.passages |= 1U << std::min(m_passage, lastBit);
}

PostingWriter::PostingWriter(Connection &connection, PostingKind kind)
    : m_connection(connection),
      m_kind(kind) {}

void PostingWriter::append(const WordCounts &counts) {
    if (counts.isEmpty()) return;
    const quint32 segment = counts.cbegin()->document >> postings::segmentBits;
    if (segment != m_segment) writeSegment();
    m_segment = segment;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) m_lists[it.key()].push_back(it.value());
}

void PostingWriter::finish() {
    writeSegment();
}

void PostingWriter::writeSegment() {
    QStringList words = m_lists.keys();
    std::sort(words.begin(), words.end()); // the same bytes every time
    Query insert(
        m_connection,
        QStringLiteral("insert into find_posting (kind, word, segment, documents) values (?, ?, ?, ?)"));
    for (const QString &word : std::as_const(words)) {
        const bool withPassages = postings::hasPassages(m_kind, word);
        insert.bind(static_cast<int>(m_kind)).bind(word).bind(m_segment);
        insert.bind(postings::encode(m_lists[word], m_segment, withPassages)).run();
    }
    m_lists.clear();
}

/// Reads each list's row, lets `edit(list, at, posting)` change it where the document has its place, and
/// writes it back.
template <typename F> void PostingWriter::change(const WordCounts &counts, F edit) {
    Query write(
        m_connection,
        QStringLiteral(
            "insert or replace into find_posting (kind, word, segment, documents) values (?, ?, ?, ?)"));
    Query forget(m_connection,
                 QStringLiteral("delete from find_posting where kind = ? and word = ? and segment = ?"));
    std::vector<Posting> list;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const quint32 segment = it->document >> postings::segmentBits;
        const bool withPassages = postings::hasPassages(m_kind, it.key());
        list.clear();
        {
            RawRows row(
                m_connection,
                QStringLiteral(
                    "select documents from find_posting where kind = ?1 and word = ?2 and segment = ?3"));
            row.bind(static_cast<qint64>(m_kind)).bind(it.key()).bind(static_cast<qint64>(segment));
            if (row.next()) postings::decode(row.bytes(0), segment, withPassages, list);
        }
        const auto at = std::lower_bound(
            list.begin(), list.end(), it->document,
            [](const Posting &posting, quint32 number) { return posting.document < number; });
        edit(list, at, it.value());
        if (list.empty())
            forget.bind(static_cast<int>(m_kind)).bind(it.key()).bind(segment).run();
        else
            write.bind(static_cast<int>(m_kind))
                .bind(it.key())
                .bind(segment)
                .bind(postings::encode(list, segment, withPassages))
                .run();
    }
}

void PostingWriter::add(const WordCounts &counts) {
    change(counts, [](std::vector<Posting> &list, auto at, const Posting &posting) {
        if (at != list.end() && at->document == posting.document)
            *at = posting;
        else
            list.insert(at, posting);
    });
}

void PostingWriter::remove(const WordCounts &counts) {
    change(counts, [](std::vector<Posting> &list, auto at, const Posting &posting) {
        if (at != list.end() && at->document == posting.document) list.erase(at);
    });
}

void readPostings(Connection &connection, PostingKind kind, const QString &word,
                  std::vector<Posting> &postings) {
    RawRows rows(connection, QStringLiteral("select segment, documents from find_posting "
                                            "where kind = ?1 and word = ?2 order by segment"));
    rows.bind(static_cast<qint64>(kind)).bind(word);
    const bool withPassages = postings::hasPassages(kind, word);
    while (rows.next())
        postings::decode(rows.bytes(1), static_cast<quint32>(rows.integer(0)), withPassages, postings);
}

void readBeginnings(Connection &connection, PostingKind kind, const QString &letters,
                    const std::function<void(const std::vector<Posting> &)> &use) {
    RawRows rows(connection,
                 QStringLiteral("select segment, documents from find_posting "
                                "where kind = ?1 and word >= ?2 and word < ?3 order by word, segment"));
    rows.bind(static_cast<qint64>(kind)).bind(letters).bind(letters + QChar(0xFFFF));
    std::vector<Posting> postings;
    while (rows.next()) {
        postings.clear();
        postings::decode(rows.bytes(1), static_cast<quint32>(rows.integer(0)),
                         postings::hasPassages(kind, letters), postings);
        use(postings);
    }
}

} // namespace podium
