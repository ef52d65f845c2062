// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sort_text.h"

#include "catalog/fold.h"

#include <QStringList>

namespace podium {
namespace {

bool isSuffix(const QString &word) {
    static const QStringList suffixes{QStringLiteral("Jr."), QStringLiteral("Jr"), QStringLiteral("Sr."),
                                      QStringLiteral("Sr"),  QStringLiteral("II"), QStringLiteral("III"),
                                      QStringLiteral("IV"),  QStringLiteral("V")};
    return suffixes.contains(word);
}

/// Words that belong to the last name that follows them.
bool isParticle(const QString &word) {
    static const QStringList particles{QStringLiteral("de"),  QStringLiteral("del"), QStringLiteral("della"),
                                       QStringLiteral("der"), QStringLiteral("di"),  QStringLiteral("du"),
                                       QStringLiteral("la"),  QStringLiteral("le"),  QStringLiteral("van"),
                                       QStringLiteral("von"), QStringLiteral("ter"), QStringLiteral("st.")};
    return particles.contains(word.toLower());
}

} // namespace

QString personSortName(const QString &name) {
    QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 2) return name;
    QString suffix;
    if (words.size() > 2 && isSuffix(words.last())) {
        suffix = QStringLiteral(", ") + words.takeLast();
        if (words.last().endsWith(QLatin1Char(','))) words.last().chop(1);
    }
    qsizetype first = words.size() - 1;
    while (first > 1 && isParticle(words[first - 1])) --first;
    return words.mid(first).join(QLatin1Char(' ')) + QStringLiteral(", ") +
           words.mid(0, first).join(QLatin1Char(' ')) + suffix;
}

QString titleWithoutArticle(const QString &title) {
    for (const QLatin1String article : {QLatin1String("The "), QLatin1String("An "), QLatin1String("A ")})
        if (title.startsWith(article, Qt::CaseInsensitive) && title.size() > article.size())
            return title.mid(article.size());
    return title;
}

QString sortKey(const QString &text) {
    const QString plain = plainLetters(text);
    qsizetype start = 0;
    while (start < plain.size() && !plain[start].isLetterOrNumber()) ++start;
    // A title of signs alone is ordered by them.
    return start < plain.size() ? plain.mid(start) : plain;
}

} // namespace podium
