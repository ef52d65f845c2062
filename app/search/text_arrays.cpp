// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/text_arrays.h"

#include "catalog/indexer.h"
#include "catalog/raw_rows.h"

#include <algorithm>
#include <limits>

namespace podium {
namespace {

constexpr qint64 mostWords = std::numeric_limits<quint16>::max();

size_t sizeFor(Connection &connection, const QString &most) {
    return static_cast<size_t>(
        connection.value(QStringLiteral("select coalesce(%1, 0) + 1").arg(most)).toULongLong());
}

void loadDocuments(Connection &connection, TextArrays &arrays) {
    const size_t size = sizeFor(connection, QStringLiteral("(select max(id) from find_document)"));
    arrays.words.assign(size, 0);
    arrays.passageStart.reserve(size + 1);
    qint64 total = 0;
    RawRows rows(connection, QStringLiteral("select id, words, passages from find_document order by id"));
    while (rows.next()) {
        const auto id = static_cast<size_t>(rows.integer(0));
        if (id >= size) continue; // added by another program since the line above; seen next time
        arrays.passageStart.resize(id + 1, static_cast<quint32>(arrays.passages.size()));
        arrays.words[id] = static_cast<quint16>(std::min(rows.integer(1), mostWords));
        total += rows.integer(1);
        ++arrays.texts;
        const QByteArrayView starts = rows.bytes(2);
        qint64 start = 0;
        for (const char sign : starts) {
            if (sign != ' ') {
                start = start * 10 + (sign - '0');
                continue;
            }
            arrays.passages.push_back(static_cast<quint16>(std::min(start, mostWords)));
            start = 0;
        }
        if (!starts.isEmpty()) arrays.passages.push_back(static_cast<quint16>(std::min(start, mostWords)));
    }
    arrays.passageStart.resize(size + 1, static_cast<quint32>(arrays.passages.size()));
    if (arrays.texts > 0) arrays.meanWords = static_cast<double>(total) / static_cast<double>(arrays.texts);
}

void loadOwners(Connection &connection, TextArrays &arrays) {
    arrays.speech.assign(arrays.words.size(), 0);
    RawRows texts(connection,
                  QStringLiteral("select s.id, s.acceptance_id, an.nomination_id from speech_text s "
                                 "join acceptance_nomination an on an.acceptance_id = s.acceptance_id"));
    while (texts.next()) {
        const auto document = static_cast<size_t>(2 * texts.integer(0));
        if (document >= arrays.words.size()) continue;
        arrays.speech[document] = static_cast<quint32>(texts.integer(1));
        arrays.owners.push_back({static_cast<quint32>(document), static_cast<quint32>(texts.integer(2))});
    }
    RawRows posts(connection, QStringLiteral("select 2 * post_id + 1, nomination_id from post_nomination"));
    while (posts.next())
        arrays.owners.push_back(
            {static_cast<quint32>(posts.integer(0)), static_cast<quint32>(posts.integer(1))});
    std::sort(arrays.owners.begin(), arrays.owners.end());
    arrays.owners.shrink_to_fit();
}

void loadSequence(Connection &connection, TextArrays &arrays) {
    arrays.sequence.assign(sizeFor(connection, QStringLiteral("(select max(nomination_id) from result_row)")),
                           0);
    arrays.inSequence.assign(1, 0);
    RawRows rows(connection, QStringLiteral("select nomination_id from result_row order by sequence"));
    while (rows.next()) {
        const auto id = static_cast<quint32>(rows.integer(0));
        if (id >= arrays.sequence.size()) continue;
        arrays.sequence[id] = static_cast<quint32>(arrays.inSequence.size());
        arrays.inSequence.push_back(id);
    }
}

} // namespace

TextArrays TextArrays::load(Connection &connection) {
    TextArrays arrays;
    loadDocuments(connection, arrays);
    loadOwners(connection, arrays);
    loadSequence(connection, arrays);
    return arrays;
}

} // namespace podium
