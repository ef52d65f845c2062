// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/suggest.h"

#include "catalog/connection.h"
#include "catalog/fold.h"
#include "catalog/spelling.h"
#include "catalog/tokenizer.h"

namespace podium {
namespace {

constexpr qsizetype shortest = 3; ///< shorter words are near too many others

/// Whether the word or a related form of it stands anywhere.
bool isKnown(Connection &connection, const QString &word) {
    Query exact(connection, QStringLiteral("select 1 from find_form where word = ?"));
    if (exact.bind(word).next()) return true;
    Query related(connection, QStringLiteral("select 1 from find_form where stem = ?"));
    return related.bind(QString::fromUtf8(Tokenizer(connection).stem(word.toUtf8()))).next();
}

/// Whether two edits make one of the other: each word has a neighbor that both share.
bool isTwoLettersOff(const QString &a, const QString &b) {
    if (std::abs(a.size() - b.size()) > 2) return false;
    for (qsizetype at = 0; at < a.size(); ++at) {
        QString shorter = a;
        shorter.remove(at, 1);
        if (shorter == b || isOneLetterOff(shorter, b)) return true;
        if (at + 1 == a.size()) break;
        QString swapped = a;
        std::swap(swapped[at], swapped[at + 1]);
        if (isOneLetterOff(swapped, b)) return true;
    }
    return false;
}

/// The nearest word of the catalog, the most frequent where several are as near. Looked for among the
/// words that begin with the same letter, or with its second one: the first is seldom the wrong one.
QString nearestWord(Connection &connection, const QString &word) {
    constexpr qsizetype long_ = 6; // letters from which on two may be wrong
    QString nearest;
    int fewest = 3;
    qint64 most = 0;
    for (const QChar first : {word[0], word[1]}) {
        Query query(connection,
                    QStringLiteral("select word, texts + names from find_form where word >= ? and word < ?"));
        query.bind(QString(first)).bind(QString(QChar(first.unicode() + 1)));
        while (query.next()) {
            const QString candidate = query.text(0);
            if (std::abs(candidate.size() - word.size()) > 2) continue;
            const int off = isOneLetterOff(candidate, word)                            ? 1
                            : word.size() >= long_ && isTwoLettersOff(candidate, word) ? 2
                                                                                       : 3;
            const qint64 documents = query.integer(1);
            if (off > fewest || off == 3 || (off == fewest && documents <= most)) continue;
            nearest = candidate;
            fewest = off;
            most = documents;
        }
    }
    return nearest;
}

/// The text with its unknown words mended; empty where that cannot be done.
QString mended(Connection &connection, const QString &text, bool &changed) {
    QStringList words;
    const QStringList typed = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &each : typed) {
        const QString word = plainLetters(each);
        const bool isWord =
            std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isLetterOrNumber(); });
        if (!isWord || isKnown(connection, word)) {
            words.append(each);
            continue;
        }
        const QString nearest = word.size() >= shortest ? nearestWord(connection, word) : QString();
        if (nearest.isEmpty()) return {};
        words.append(nearest);
        changed = true;
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

std::optional<SearchQuery> correctedQuery(Connection &connection, const SearchQuery &query) {
    SearchQuery corrected = query;
    bool changed = false;
    for (SearchTerm &term : corrected.terms) {
        const QString text = mended(connection, term.text, changed);
        if (text.isEmpty()) return std::nullopt;
        term.text = text;
        // What is mended is a whole word.
        if (changed) term.prefix = term.wildcard;
    }
    return changed ? std::optional(corrected) : std::nullopt;
}

} // namespace podium
