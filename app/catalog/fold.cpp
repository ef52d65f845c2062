// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fold.h"

#include <QStringList>
#include <algorithm>

namespace podium {
namespace {

/// Letters that Unicode does not take apart into a plain letter and an accent.
QLatin1String spelledPlainly(char16_t sign) {
    switch (sign) {
    case u'ø':
        return QLatin1String("o");
    case u'ł':
        return QLatin1String("l");
    case u'đ':
    case u'ð':
        return QLatin1String("d");
    case u'ħ':
        return QLatin1String("h");
    case u'ı':
        return QLatin1String("i");
    case u'ß':
        return QLatin1String("ss");
    case u'æ':
        return QLatin1String("ae");
    case u'œ':
        return QLatin1String("oe");
    case u'þ':
        return QLatin1String("th");
    default:
        return {};
    }
}

bool isWordSign(QChar sign) {
    return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate();
}

bool isApostrophe(QChar sign) {
    return sign == u'\'' || sign == u'’' || sign == u'‘' || sign == u'ʼ';
}

/// Signs that stand inside a word without ending it.
bool joins(QChar sign, QChar before, QChar after) {
    if (isApostrophe(sign)) return true;
    switch (sign.unicode()) {
    case u'*':
    case u'-':
    case u'‐':
    case u'‑':
    case u'.':
    case u'&':
    case u'+':
        return true;
    case u',':
        return before.isDigit() && after.isDigit();
    default:
        return false;
    }
}

/// End of the word that starts at `start`; punctuation at its end is left out.
qsizetype wordEnd(const QString &text, qsizetype start) {
    qsizetype end = start;
    for (qsizetype at = start; at < text.size(); ++at) {
        if (isWordSign(text[at])) {
            end = at + 1;
        } else {
            const QChar before = at > 0 ? text[at - 1] : QChar();
            const QChar after = at + 1 < text.size() ? text[at + 1] : QChar();
            if (!joins(text[at], before, after)) break;
        }
    }
    return end;
}

QString wordSignsOnly(QStringView word) {
    QString kept;
    const QString plain = plainLetters(word);
    for (const QChar sign : plain)
        if (isWordSign(sign)) kept += sign;
    return kept;
}

bool hasPossessive(QStringView word) {
    return word.size() > 2 && (word.back() == u's' || word.back() == u'S') &&
           isApostrophe(word[word.size() - 2]);
}

/// we’re, don’t, rock-’n’-roll: not O’Keefe, whose apostrophe stands before a capital.
bool isDividedByApostrophe(QStringView word) {
    for (qsizetype i = 0; i + 1 < word.size(); ++i)
        if (isApostrophe(word[i]) && !word[i + 1].isUpper()) return true;
    return false;
}

/// Whether the tokenizer of the indexes would see something other than plain letters in the word.
bool hasSecondSpelling(QStringView word) {
    return std::any_of(word.begin(), word.end(), [](QChar sign) {
        return !isWordSign(sign) || !spelledPlainly(sign.toLower().unicode()).isEmpty();
    });
}

} // namespace

QString plainLetters(QStringView text) {
    QString plain;
    plain.reserve(text.size());
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar sign : apart) {
        if (sign.category() == QChar::Mark_NonSpacing) continue;
        const QLatin1String spelled = spelledPlainly(sign.unicode());
        if (spelled.isEmpty())
            plain += sign;
        else
            plain += spelled;
    }
    return plain.normalized(QString::NormalizationForm_C);
}

QString keyOf(QStringView name) {
    QString key;
    bool parted = false;
    const QString plain = plainLetters(name);
    for (const QChar sign : plain) {
        if (!sign.isLetterOrNumber() && !sign.isSurrogate()) {
            parted = true;
            continue;
        }
        if (parted && !key.isEmpty()) key += QLatin1Char('-');
        parted = false;
        key += sign;
    }
    return key;
}

QList<JoinedWord> joinedWords(const QString &text, Apostrophes apostrophes) {
    QList<JoinedWord> found;
    qsizetype at = 0;
    while (at < text.size()) {
        if (!isWordSign(text[at])) {
            ++at;
            continue;
        }
        const qsizetype end = wordEnd(text, at);
        const QStringView word = QStringView(text).mid(at, end - at);
        const auto add = [&](QStringView spelling) {
            if (apostrophes == Apostrophes::Part && isDividedByApostrophe(spelling)) return;
            if (!hasSecondSpelling(spelling)) return; // nearly every word of a text
            if (const QString joined = wordSignsOnly(spelling); !joined.isEmpty())
                found.append({static_cast<int>(at), static_cast<int>(spelling.size()), joined});
        };
        if (hasPossessive(word)) add(word.chopped(2));
        add(word);
        at = end;
    }
    return found;
}

QString folded(const QString &text, Apostrophes apostrophes) {
    QStringList spellings;
    for (const JoinedWord &word : joinedWords(text, apostrophes))
        if (!spellings.contains(word.joined)) spellings.append(word.joined);
    if (spellings.isEmpty()) return text;
    return text + QLatin1Char(' ') + textBorder + QLatin1Char(' ') + spellings.join(QLatin1Char(' '));
}

} // namespace podium
