// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/prose.h"

#include <QRegularExpression>

namespace podium {
namespace {

constexpr int longestPhrase = 15; // words

int wordCount(const QString &text) {
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*"));
    int count = 0;
    for (auto it = word.globalMatch(text); it.hasNext(); it.next()) ++count;
    return count;
}

} // namespace

void checkOwnWords(const Block &block, Problems &problems) {
    static const QRegularExpression phrase(QStringLiteral("“([^”]*)(”|$)"));
    for (qsizetype i = 0; i < block.prose.size(); ++i) {
        const QString &text = block.prose[i];
        const auto report = [&](const QString &what) { problems.add(block.file, block.proseAt[i], what); };
        if (text.contains(QLatin1Char('"')))
            report(QStringLiteral("a typewriter quote (\"), expected “ or ”"));
        if (text.contains(QLatin1Char('\''))) report(QStringLiteral("a typewriter quote ('), expected ’"));
        if (text.contains(QLatin1String("--"))) report(QStringLiteral("\"--\", expected a dash: –"));
        for (auto it = phrase.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (match.captured(2).isEmpty())
                report(QStringLiteral("a quoted phrase that does not end in its paragraph, expected ”"));
            else if (const int words = wordCount(match.captured(1)); words > longestPhrase)
                report(QStringLiteral("a quoted phrase of %1 words, expected at most %2")
                           .arg(QString::number(words), QString::number(longestPhrase)));
        }
    }
}

Passage withoutMarks(const QString &text) {
    static const QRegularExpression mark(
        QStringLiteral(
            "\\s*\\[((?:[^\\]\\[]{0,30} )?(?:applause|laughter|laughs|laughing|music|cheers|cheering|boos|"
            "bleep|bleeped|crosstalk|inaudible|singing|crying|pause)(?: [^\\]\\[]{0,30})?)\\]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    Passage passage;
    qsizetype last = 0;
    for (auto it = mark.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        passage.text += QStringView(text).mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const bool inside = !passage.text.isEmpty() && last < text.size();
        const bool parted =
            match.captured().startsWith(QLatin1Char(' ')) || match.captured().endsWith(QLatin1Char(' '));
        if (inside && parted && !passage.text.endsWith(QLatin1Char(' '))) passage.text += QLatin1Char(' ');
        passage.marks.append({static_cast<int>(passage.text.size()), match.captured(1)});
    }
    passage.text += QStringView(text).mid(last);
    return passage;
}

} // namespace podium
