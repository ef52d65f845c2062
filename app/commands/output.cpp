// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/output.h"

#include "commands/exit_status.h"

#include <QJsonDocument>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <unistd.h>
#include <utility>

namespace podium {
namespace {

// Stand for the escape sequences until the text is written, and take no room on the line.
constexpr QChar boldBegin{0xF8F0};
constexpr QChar boldEnd{0xF8F1};
constexpr QChar firmSpace{0xF8F2};
constexpr int labelColumns = 12;

bool terminalCanMark() {
    return ::isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR") &&
           qgetenv("TERM") != "dumb" && !qEnvironmentVariableIsEmpty("TERM");
}

bool isControl(QChar sign) {
    return sign.category() == QChar::Other_Control && sign != QLatin1Char('\n');
}

bool isOurs(QChar sign) {
    return sign == boldBegin || sign == boldEnd || sign == firmSpace;
}

/// Without what commands a terminal, and without our own marks.
QString harmless(const QString &text, bool keepOurs = false) {
    QString clean;
    clean.reserve(text.size());
    for (const QChar sign : text) {
        if (isOurs(sign) && !keepOurs) continue;
        clean.append(isControl(sign) ? QChar(QLatin1Char(' ')) : sign);
    }
    return clean;
}

/// Whether a terminal gives a character two columns: Chinese, Japanese, Korean, emoji
/// (https://www.unicode.org/reports/tr11). The C library would know only with the right locale.
bool isWide(char32_t sign) {
    constexpr std::array<std::pair<char32_t, char32_t>, 9> ranges{{{0x1100, 0x115F},
                                                                   {0x2E80, 0xA4CF},
                                                                   {0xAC00, 0xD7A3},
                                                                   {0xF900, 0xFAFF},
                                                                   {0xFE30, 0xFE6F},
                                                                   {0xFF00, 0xFF60},
                                                                   {0xFFE0, 0xFFE6},
                                                                   {0x1F300, 0x1FAFF},
                                                                   {0x20000, 0x3FFFD}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [sign](const auto &range) { return sign >= range.first && sign <= range.second; });
}

/// Columns that a word takes in a terminal.
int columnsOf(QStringView word) {
    int columns = 0;
    for (const char32_t sign : word.toUcs4()) {
        if (sign == boldBegin.unicode() || sign == boldEnd.unicode()) continue;
        const QChar::Category category = QChar::category(sign);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
            category == QChar::Other_Format)
            continue;
        columns += isWide(sign) ? 2 : 1;
    }
    return columns;
}

} // namespace

int exitStatusOf(Error::Kind kind) {
    switch (kind) {
    case Error::Kind::BadFile:
        return ExitBadCatalog;
    case Error::Kind::BadInput:
        return ExitBadInput;
    case Error::Kind::Storage:
        return ExitStorage;
    case Error::Kind::Busy:
        return ExitBusy;
    case Error::Kind::NotFound:
        return ExitNothing;
    case Error::Kind::Internal:
        return ExitInternal;
    }
    Q_UNREACHABLE();
}

Output::Output(int width) : m_width(width), m_marks(terminalCanMark()) {}

QString Output::strong(const QString &text) {
    return boldBegin + harmless(text) + boldEnd;
}

QString Output::marked(const MarkedText &text) {
    QString result;
    int done = 0;
    for (const TextRange &hit : text.hits) {
        result +=
            harmless(text.text.mid(done, hit.start - done)) + strong(text.text.mid(hit.start, hit.length));
        done = hit.start + hit.length;
    }
    return result + harmless(text.text.mid(done));
}

QString Output::gap(int columns) {
    return QString(columns, firmSpace);
}

void Output::line(const QString &text) {
    append(text + QLatin1Char('\n'));
}

void Output::paragraph(const QString &text, int indent, int more) {
    const QStringList own = harmless(text, true).split(QLatin1Char('\n'));
    for (const QString &part : own) {
        QString current;
        int used = 0;
        int margin = indent;
        const QStringList words = part.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &word : words) {
            const int columns = columnsOf(word);
            if (used > 0 && margin + used + 1 + columns > m_width) {
                line(QString(margin, QLatin1Char(' ')) + current);
                margin = indent + more;
                current.clear();
                used = 0;
            }
            if (used > 0) current += QLatin1Char(' ');
            current += word;
            used += columns + (used > 0 ? 1 : 0);
        }
        line(current.isEmpty() ? QString() : QString(margin, QLatin1Char(' ')) + current);
    }
}

void Output::fact(const QString &label, const QString &text, int indent) {
    if (text.isEmpty()) return;
    const int rest = std::max(1, labelColumns - static_cast<int>(label.size()));
    paragraph(label + gap(rest) + text, indent, labelColumns);
}

void Output::json(const QJsonObject &object) {
    m_waiting += QJsonDocument(object).toJson(QJsonDocument::Indented);
    flush();
}

void Output::message(const QString &text) {
    flush();
    const QByteArray line = QByteArrayLiteral("podium: ") + harmless(text).toUtf8() + '\n';
    // Where even this cannot be written there is nobody left to tell.
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

void Output::append(const QString &text) {
    QString clean;
    clean.reserve(text.size());
    for (const QChar sign : text) {
        if (sign == boldBegin)
            clean += m_marks ? QLatin1String("\x1b[1m") : QLatin1String();
        else if (sign == boldEnd)
            clean += m_marks ? QLatin1String("\x1b[22m") : QLatin1String();
        else if (sign == firmSpace)
            clean += QLatin1Char(' ');
        else
            clean += isControl(sign) ? QChar(QLatin1Char(' ')) : sign;
    }
    m_waiting += clean.toUtf8();
    constexpr qsizetype enough = 65'536;
    if (m_waiting.size() > enough) flush();
}

void Output::flush() {
    qsizetype done = 0;
    while (m_failure == 0 && done < m_waiting.size()) {
        const ssize_t more = ::write(STDOUT_FILENO, m_waiting.constData() + done,
                                     static_cast<size_t>(m_waiting.size() - done));
        if (more >= 0)
            done += more;
        else if (errno != EINTR)
            m_failure = errno;
    }
    m_waiting.clear();
}

int Output::finish(int status) {
    flush();
    if (m_failure == 0 || m_failure == EPIPE) return status;
    message(QStringLiteral("The answer cannot be written (%1).").arg(qt_error_string(m_failure)));
    return ExitStorage;
}

} // namespace podium
