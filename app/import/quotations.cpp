// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/quotations.h"

#include <QRegularExpression>
#include <algorithm>

namespace podium {
namespace {

constexpr int shortPhrase = 5;    ///< up to so many quoted words are a phrase of the reporter's sentence
constexpr int wholeSentence = 12; ///< from so many on, a verb of saying before them makes them a passage

/// The pair of marks that an article quotes with.
struct QuoteMarks {
    QString open;
    QString close;
};

QuoteMarks marksOf(const QString &text) {
    const auto has = [&](char16_t c) { return text.contains(QChar(c)); };
    if (has(0x201C) || has(0x201D))
        return {QString(QChar(0x201C)) + QLatin1Char('"'), QString(QChar(0x201D)) + QLatin1Char('"')};
    if (text.contains(QLatin1Char('"'))) return {QStringLiteral("\""), QStringLiteral("\"")};
    if (has(0x00AB)) return {QString(QChar(0x00AB)), QString(QChar(0x00BB))};
    return {QString(QChar(0x2018)), QString(QChar(0x2019))};
}

bool isLetter(const QString &text, qsizetype at) {
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

int wordCount(const QString &text) {
    int words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber();
        words += letter && !inside ? 1 : 0;
        inside =
            letter || (inside && (c == QLatin1Char('\'') || c == QChar(0x2019) || c == QLatin1Char('-')));
    }
    return words;
}

/// A quoted piece of a paragraph, without its marks.
struct Piece {
    qsizetype start = 0;
    qsizetype end = 0;
    bool closed = true;
};

/// A single quotation mark before a letter opens, one after a letter or a stop closes; between two
/// letters it is an apostrophe.
bool opens(const QString &text, qsizetype at, const QuoteMarks &marks) {
    if (!marks.open.contains(text[at])) return false;
    const bool same = marks.close.contains(text[at]);
    return !same || !isLetter(text, at - 1);
}

bool closes(const QString &text, qsizetype at, const QuoteMarks &marks) {
    if (!marks.close.contains(text[at])) return false;
    if (text[at] == QChar(0x2019)) return !isLetter(text, at + 1);
    return true;
}

QList<Piece> piecesOf(const QString &text, const TextRange &paragraph, const QuoteMarks &marks) {
    QList<Piece> pieces;
    const qsizetype end = paragraph.start + paragraph.length;
    qsizetype openedAt = -1;
    for (qsizetype at = paragraph.start; at < end; ++at) {
        if (openedAt < 0) {
            if (opens(text, at, marks)) openedAt = at + 1;
        } else if (closes(text, at, marks)) {
            pieces.append({openedAt, at, true});
            openedAt = -1;
        }
    }
    if (openedAt >= 0) pieces.append({openedAt, end, false});
    return pieces;
}

/// The reporter's words of a paragraph, between and around its pieces.
QString reporterWords(const QString &text, const TextRange &paragraph, const QList<Piece> &pieces,
                      const QuoteMarks &marks) {
    QString words;
    qsizetype at = paragraph.start;
    for (const Piece &piece : pieces) {
        words += text.mid(at, piece.start - at) + QLatin1Char(' ');
        at = piece.end;
    }
    words += text.mid(at, paragraph.start + paragraph.length - at);
    for (const QChar mark : marks.open + marks.close)
        if (mark != QChar(0x2019)) words.remove(mark);
    words = words.simplified();
    static const QRegularExpression edges(QStringLiteral("^[\\s,;:.’]+|[\\s,;:.’]+$"));
    return words.remove(edges);
}

bool hasVerbOfSaying(const QString &words) {
    static const QRegularExpression saying(
        QStringLiteral(
            "\\b(said|says|saying|added|adding|began|continued|continuing|concluded|went on|told|tells|"
            "declared|joked|quipped|explained|remarked|noted|recalled|thanked|finished|ended|opened|replied|"
            "admitted|exclaimed|shouted|urged|asked|stated|repeated)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return saying.match(words).hasMatch();
}

/// Joins pieces as they were spoken. A comma before an attribution that ends the sentence stood for
/// its full stop: “…,” he said. “And …”
QString joinPieces(const QString &text, const QList<Piece> &pieces) {
    QString joined;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QString piece = text.mid(pieces[i].start, pieces[i].end - pieces[i].start).trimmed();
        if (!joined.isEmpty()) {
            const QString between =
                text.mid(pieces[i - 1].end + 1, pieces[i].start - pieces[i - 1].end - 2).trimmed();
            const bool newSentence =
                between.endsWith(QLatin1Char('.')) && !piece.isEmpty() && piece[0].isUpper();
            if (newSentence && joined.endsWith(QLatin1Char(','))) {
                joined.chop(1);
                joined += QLatin1Char('.');
            }
            joined += QLatin1Char(' ');
        }
        joined += piece;
    }
    return joined.simplified();
}

bool isSpeech(const QString &text, const TextRange &paragraph, const QList<Piece> &pieces,
              const QString &reporter) {
    const QString quoted = joinPieces(text, pieces);
    const int words = wordCount(quoted);
    const int others = wordCount(reporter);
    const QString before = text.mid(paragraph.start, pieces.first().start - 1 - paragraph.start).trimmed();
    if (before.isEmpty()) return words > shortPhrase || (words >= others && words > 1);
    if (before.endsWith(QLatin1Char(':'))) return words > shortPhrase || words >= 2 * others;
    return words >= wholeSentence && words >= others && hasVerbOfSaying(reporter);
}

} // namespace

QList<TextRange> paragraphsOf(const QString &text) {
    static const QRegularExpression blank(QStringLiteral("\\n[ \\t]*\\n"));
    const bool byBlankLines = blank.match(text).hasMatch();
    QList<TextRange> paragraphs;
    qsizetype start = 0;
    const auto add = [&](qsizetype from, qsizetype to) {
        while (from < to && text[from].isSpace()) ++from;
        while (to > from && text[to - 1].isSpace()) --to;
        if (to > from) paragraphs.append({static_cast<int>(from), static_cast<int>(to - from)});
    };
    while (start < text.size()) {
        qsizetype end = 0;
        qsizetype next = 0;
        if (byBlankLines) {
            const QRegularExpressionMatch match = blank.match(text, start);
            end = match.hasMatch() ? match.capturedStart() : text.size();
            next = match.hasMatch() ? match.capturedEnd() : text.size();
        } else {
            end = text.indexOf(QLatin1Char('\n'), start);
            if (end < 0) end = text.size();
            next = end + 1;
        }
        add(start, end);
        start = next;
    }
    return paragraphs;
}

QList<ProposedPassage> passagesIn(const QString &text, const QList<TextRange> &paragraphs) {
    QList<ProposedPassage> passages;
    const QuoteMarks marks = marksOf(text);
    bool open = false; // the paragraph before did not close its quotation
    for (const TextRange &paragraph : paragraphs) {
        const QList<Piece> pieces = piecesOf(text, paragraph, marks);
        const bool startsQuoted = !pieces.isEmpty() && pieces.first().start == paragraph.start + 1;
        const bool continues = open && startsQuoted;
        open = false;
        if (pieces.isEmpty()) continue;
        const QString reporter = reporterWords(text, paragraph, pieces, marks);
        if (!continues && !isSpeech(text, paragraph, pieces, reporter)) continue;
        open = !pieces.last().closed;
        passages.append({joinPieces(text, pieces), reporter, continues, paragraph});
    }
    return passages;
}

} // namespace podium
