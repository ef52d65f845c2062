// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/connection.h"
#include "catalog/fold.h"
#include "catalog/review/review.h"
#include "catalog/spelling.h"

#include <algorithm>
#include <array>
#include <map>

namespace podium {
namespace {

struct Name {
    QString key;
    QString name;
    QString letters; ///< plain letters and digits, nothing between them
    QString words;   ///< plain words in the order of the alphabet, without a leading article
};

/// Short names differ by one letter without being one: Tim and Tom.
constexpr qsizetype shortest = 8;

Name nameFrom(const QString &key, const QString &name) {
    QStringList words = keyOf(name).split(QLatin1Char('-'), Qt::SkipEmptyParts);
    static const QStringList articles{QStringLiteral("the"), QStringLiteral("a"), QStringLiteral("an")};
    if (words.size() > 1 && articles.contains(words.first())) words.removeFirst();
    const QString letters = words.join(QString());
    words.sort();
    return {key, name, letters, words.join(QLatin1Char(' '))};
}

/// Digits: parts and editions differ by nothing else, and are different.
QString digitsOf(const QString &letters) {
    QString digits;
    for (const QChar sign : letters)
        if (sign.isDigit()) digits += sign;
    return digits;
}

/// Names that share a piece of what they are made of, by that piece: a name and each form of it with one
/// letter left out. Two names that are one edit apart share one of them.
void addNeighbors(const QList<Name> &names, std::map<QString, QList<qsizetype>> &shared) {
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &letters = names[i].letters;
        shared[letters].append(i);
        shared[QLatin1Char(' ') + names[i].words].append(i);
        if (letters.size() < shortest) continue;
        for (qsizetype at = 0; at < letters.size(); ++at)
            shared[letters.left(at) + letters.mid(at + 1)].append(i);
    }
}

bool mayBeOne(const Name &a, const Name &b) {
    if (a.letters == b.letters || a.words == b.words) return true;
    if (std::min(a.letters.size(), b.letters.size()) < shortest) return false;
    return digitsOf(a.letters) == digitsOf(b.letters) && isOneLetterOff(a.letters, b.letters);
}

QStringList reviewKind(const QString &what, const QList<Name> &names, const Reviewed &reviewed) {
    std::map<QString, QList<qsizetype>> shared;
    addNeighbors(names, shared);
    QStringList findings;
    QSet<std::pair<qsizetype, qsizetype>> seen;
    for (const auto &[piece, places] : shared) {
        for (qsizetype i = 0; i < places.size(); ++i) {
            for (qsizetype j = i + 1; j < places.size(); ++j) {
                const std::pair pair{std::min(places[i], places[j]), std::max(places[i], places[j])};
                if (pair.first == pair.second || seen.contains(pair)) continue;
                seen.insert(pair);
                const Name &a = names[pair.first];
                const Name &b = names[pair.second];
                if (mayBeOne(a, b) && !reviewed.areDifferent(a.key, b.key))
                    findings.append(QStringLiteral("%1: “%2” (%3) and “%4” (%5) may be one.")
                                        .arg(what, a.name, a.key, b.name, b.key));
            }
        }
    }
    findings.sort();
    return findings;
}

} // namespace

QStringList reviewSpellings(Connection &connection, const Reviewed &reviewed) {
    struct Kind {
        QString what;
        QString sql;
    };
    const std::array<Kind, 3> kinds{
        {{QStringLiteral("People"), QStringLiteral("select key, name from person")},
         {QStringLiteral("Programs"), QStringLiteral("select key, title from program")},
         {QStringLiteral("Networks"), QStringLiteral("select key, name from network")}}};
    QStringList findings;
    for (const Kind &kind : kinds) {
        QList<Name> names;
        Query query(connection, kind.sql);
        while (query.next()) names.append(nameFrom(query.text(0), query.text(1)));
        findings += reviewKind(kind.what, names, reviewed);
    }
    return findings;
}

} // namespace podium
