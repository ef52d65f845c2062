// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/display_text.h"

#include <algorithm>

namespace podium {
namespace {

constexpr QChar zeroWidthSpace(0x200B);

/// LRE, RLE, LRO, RLO and PDF: they turn letters that would run the other way, and what follows.
bool turnsLetters(QChar c) {
    return c.unicode() >= 0x202A && c.unicode() <= 0x202E;
}

bool opensIsolate(QChar c) {
    return c.unicode() >= 0x2066 && c.unicode() <= 0x2068;
}

constexpr QChar popIsolate(0x2069);

/// What stands for a character in a QTextDocument, QChar() for nothing at all.
QChar forDocument(QChar c) {
    switch (c.unicode()) {
    case u'\n':
    case 0x2028:
    case 0x2029:
        return QChar(QChar::LineSeparator); // a new line, never a new paragraph
    case u'\t':
        return c;
    case u'\r':
        return {};
    case 0xFDD0: // frames and objects, inside a document
    case 0xFDD1:
    case 0xFFFC:
        return QChar(QChar::ReplacementCharacter);
    default:
        break;
    }
    if (turnsLetters(c)) return {};
    if (c.category() == QChar::Other_Control) return QChar(QChar::ReplacementCharacter);
    return c;
}

/// Whether a line may be broken after it by Qt itself.
bool breaks(QChar c) {
    return c.isSpace() || c == zeroWidthSpace || c == QChar::LineSeparator;
}

bool isPlain(const QString &text) {
    int run = 0;
    for (const QChar c : text) {
        if (c.isMark() || c.isSurrogate() || c == popIsolate || forDocument(c) != c) return false;
        run = breaks(c) ? 0 : run + 1;
        if (run > DisplayText::longestWord) return false;
    }
    return true;
}

} // namespace

DisplayText::DisplayText(const QString &source, int longest) {
    if (source.size() <= longest && isPlain(source)) {
        m_text = source; // nearly every text there is
        return;
    }
    m_text.reserve(std::min<qsizetype>(source.size(), longest) + 16);
    m_shown.reserve(static_cast<size_t>(source.size()) + 1);
    int run = 0;
    int marks = 0;
    int isolates = 0; // open ones; an end without a beginning would end one of ours around the text
    for (qsizetype i = 0; i < source.size(); ++i) {
        m_shown.push_back(static_cast<int>(m_text.size()));
        const QChar original = source[i];
        const bool second = original.isLowSurrogate() && i > 0 && source[i - 1].isHighSurrogate();
        // A pair is never parted, so its second half may stand one behind the limit.
        const bool completes = second && !m_text.isEmpty() && m_text.at(m_text.size() - 1).isHighSurrogate();
        if (m_text.size() >= longest && !completes) {
            m_shortened = true;
            continue;
        }
        const bool half =
            original.isSurrogate() && !second &&
            !(original.isHighSurrogate() && i + 1 < source.size() && source[i + 1].isLowSurrogate());
        const QChar c = half ? QChar(QChar::ReplacementCharacter) : forDocument(original);
        if (c.isNull()) continue;
        if (opensIsolate(c)) ++isolates;
        if (c == popIsolate && --isolates < 0) {
            isolates = 0;
            continue;
        }
        marks = c.isMark() ? marks + 1 : 0;
        if (marks > mostMarks) {
            m_shortened = true;
            continue;
        }
        if (run >= longestWord && !second && !c.isMark()) {
            m_text.append(zeroWidthSpace);
            m_shown.back() = static_cast<int>(m_text.size());
            run = 0;
        }
        m_text.append(c);
        run = breaks(c) ? 0 : run + 1;
    }
    m_shown.push_back(static_cast<int>(m_text.size()));
}

int DisplayText::shown(int sourceOffset) const {
    if (m_shown.empty()) return std::clamp(sourceOffset, 0, static_cast<int>(m_text.size()));
    const auto last = static_cast<int>(m_shown.size()) - 1;
    return m_shown[static_cast<size_t>(std::clamp(sourceOffset, 0, last))];
}

QString oneLine(const QString &text, int longest) {
    // Only the head is worked on, so that a megabyte costs no more than a name.
    QString head = DisplayText(text.left(longest + 200).simplified(), longest).text();
    head.replace(QChar(QChar::LineSeparator), QLatin1Char(' '));
    const bool cut = text.size() > longest + 200 || text.left(longest + 200).simplified().size() > longest;
    return cut ? head.trimmed() + QChar(0x2026) : head;
}

QString dotted(const QString &facts) {
    return QString(facts).replace(QStringLiteral(" · "), QStringLiteral("\u00A0· "));
}

} // namespace podium
