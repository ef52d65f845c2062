// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/speech_document.h"

#include "detail/display_text.h"
#include "models/describe.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace podium {
namespace {

struct SpeechWords {
    Q_DECLARE_TR_FUNCTIONS(podium::SpeechDocument)
};

/// Noto Serif's lines are 1.36 of its size by nature; the page is set at 1.62.
constexpr double lineHeightPercent = 119;

QTextBlockFormat paragraphFormat(double above) {
    QTextBlockFormat format;
    format.setLineHeight(lineHeightPercent, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(above);
    return format;
}

QTextCharFormat speakerFormat() {
    const Theme &theme = Theme::current();
    QTextCharFormat format;
    QFont font = theme.font(Type::Meta);
    font.setWeight(QFont::DemiBold);
    format.setFont(font);
    format.setForeground(theme.colors().dim);
    return format;
}

QTextCharFormat markFormat() {
    QTextCharFormat format;
    format.setForeground(Theme::current().colors().dim);
    format.setFontItalic(true);
    return format;
}

QTextCharFormat spokenFormat() {
    QTextCharFormat format;
    format.setForeground(Theme::current().colors().ink);
    return format;
}

QString bracketed(const QString &mark) {
    const QString text = oneLine(mark, 80);
    return text.startsWith(QLatin1Char('[')) ? text : QLatin1Char('[') + text + QLatin1Char(']');
}

/// "Hiroyuki Sanada, in Japanese"; empty where it need not be said who speaks.
QString speakerLine(const Turn &turn, const SpeechText &text, const QString &headline) {
    const bool alone = text.turns.size() == 1 && (turn.speaker.isEmpty() || turn.speaker == headline);
    const QString language =
        turn.language.isEmpty() || turn.language == text.language ? QString() : turn.language;
    QString spoken;
    if (!language.isEmpty()) {
        const QLocale locale(language);
        spoken = locale.language() == QLocale::C ? language : QLocale::languageToString(locale.language());
    }
    if (alone && spoken.isEmpty()) return {};
    if (turn.speaker.isEmpty()) return spoken.isEmpty() ? QString() : SpeechWords::tr("In %1").arg(spoken);
    const QString name = describe::isolated(oneLine(turn.speaker, 120));
    return spoken.isEmpty() ? name : SpeechWords::tr("%1, in %2").arg(name, spoken);
}

} // namespace

SpeechDocument::SpeechDocument(const SpeechText &text, const QString &headline, QTextDocument &document)
    : m_left(DisplayText::longestShown) {
    document.clear();
    document.setDefaultFont(Theme::current().font(Type::Speech));
    const double paragraphGap = 10 * Theme::current().scale();
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    bool first = true;
    const auto newBlock = [&](double above) {
        if (first)
            cursor.setBlockFormat(paragraphFormat(0));
        else
            cursor.insertBlock(paragraphFormat(above));
        first = false;
    };
    for (const Turn &turn : text.turns) {
        const QString speaker = speakerLine(turn, text, headline);
        if (!speaker.isEmpty()) {
            newBlock(paragraphGap * 1.6);
            cursor.insertText(speaker, speakerFormat());
        }
        bool afterSpeaker = !speaker.isEmpty();
        for (const Passage &passage : turn.passages) {
            newBlock(afterSpeaker ? paragraphGap * 0.2 : paragraphGap);
            afterSpeaker = false;
            addPassage(cursor, passage);
        }
    }
    cursor.endEditBlock();
}

void SpeechDocument::addPassage(QTextCursor &cursor, const Passage &passage) {
    const DisplayText display(passage.text, m_left);
    m_left = std::max(0, m_left - static_cast<int>(display.text().size()));
    m_shortened = m_shortened || display.isShortened();
    Place place{passage.id, {}};
    place.positions.reserve(static_cast<size_t>(passage.text.size()) + 1);

    const QTextCharFormat spoken = spokenFormat();
    const QTextCharFormat dim = markFormat();
    int source = 0;
    const auto insertUpTo = [&](int end) {
        const int from = display.shown(source);
        const int base = cursor.position();
        cursor.insertText(display.text().mid(from, display.shown(end) - from), spoken);
        for (; source < end; ++source) place.positions.push_back(base + display.shown(source) - from);
    };
    const int length = static_cast<int>(passage.text.size());
    for (const Mark &mark : passage.marks) {
        const int at = std::clamp(mark.offset, source, length);
        insertUpTo(at);
        const bool gapBefore = at > 0 && !passage.text[at - 1].isSpace();
        const bool gapAfter = at < length && !passage.text[at].isSpace();
        cursor.insertText((gapBefore ? QStringLiteral(" ") : QString()) + bracketed(mark.text) +
                              (gapAfter ? QStringLiteral(" ") : QString()),
                          dim);
    }
    insertUpTo(length);
    place.positions.push_back(cursor.position());
    m_places.push_back(std::move(place));
}

QList<TextRange> SpeechDocument::ranges(const RecordHits &hits) const {
    QList<TextRange> found;
    for (const Place &place : m_places) {
        const auto last = static_cast<int>(place.positions.size()) - 1;
        const QList<TextRange> own = hits.passages.value(place.passage);
        for (const TextRange &hit : own) {
            const int from = std::clamp(hit.start, 0, last);
            // The end of a hit is behind its last character, not before what follows: a mark may
            // stand between the two.
            const int to = std::clamp(hit.start + hit.length - 1, from, last);
            const int start = place.positions[static_cast<size_t>(from)];
            const int end = place.positions[static_cast<size_t>(to)] + 1;
            if (hit.length > 0) found.append({start, end - start});
        }
    }
    return found;
}

int hitsIn(const SpeechText &text, const RecordHits &hits) {
    int count = 0;
    for (const Turn &turn : text.turns)
        for (const Passage &passage : turn.passages)
            count += static_cast<int>(hits.passages.value(passage.id).size());
    return count;
}

} // namespace podium
