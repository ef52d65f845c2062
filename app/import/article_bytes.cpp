// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/article_bytes.h"

#include "catalog/error.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace podium {
namespace {

Error bad(const QString &what, const QString &advice) {
    return {Error::Kind::BadInput, what, advice};
}

QStringConverter::Encoding marked(const QByteArray &bytes, bool &found) {
    const std::optional<QStringConverter::Encoding> encoding = QStringConverter::encodingForData(bytes);
    found = encoding.has_value();
    return encoding.value_or(QStringConverter::Utf8);
}

/// Whether only the last character is cut: UTF-8 that is right but for up to three bytes at its end.
bool isCutShort(const QByteArray &bytes) {
    for (int tail = 1; tail <= 3 && tail < bytes.size(); ++tail) {
        const auto lead = static_cast<unsigned char>(bytes[bytes.size() - tail]);
        const int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0;
        if (needed > tail) return bytes.chopped(tail).isValidUtf8();
        if (needed != 0) return false;
    }
    return false;
}

/// The 32 places in which Windows-1252 differs from Latin-1 (https://encoding.spec.whatwg.org/windows-1252).
QString fromWindows1252(const QByteArray &bytes) {
    static constexpr std::array<char16_t, 32> high{
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0) c = QChar(high.at(c.unicode() - 0x80U));
    return text;
}

QString clean(const QString &raw, QList<Problem> &problems) {
    QString text;
    text.reserve(raw.size());
    qsizetype removed = 0;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar c = raw[i];
        if (c == QLatin1Char('\r')) {
            if (i + 1 >= raw.size() || raw[i + 1] != QLatin1Char('\n')) text.append(QLatin1Char('\n'));
        } else if (c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t')) {
            ++removed;
        } else {
            text.append(c == QChar(0x00A0) ? QLatin1Char(' ') : c);
        }
    }
    if (removed > 0)
        problems.append({Problem::Severity::Note,
                         QStringLiteral("%1 control characters were taken out.").arg(removed),
                         {}});
    return text;
}

} // namespace

QByteArray readArticleFile(const QString &path) {
    const QFileInfo info(path);
    if (!info.exists())
        throw bad(QStringLiteral("There is no file %1.").arg(path),
                  QStringLiteral("Check its name and folder."));
    if (!info.isFile())
        throw bad(QStringLiteral("%1 is not a file with an article in it.").arg(path),
                  QStringLiteral("Choose a text file."));
    const QString limit = QLocale::c().formattedDataSize(largestArticle, 0);
    if (info.size() > largestArticle)
        throw bad(QStringLiteral("%1 is too large for an article (%2; the limit is %3).")
                      .arg(path, QLocale::c().formattedDataSize(info.size(), 0), limit),
                  QStringLiteral("Save the article alone as a text file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Storage,
                    QStringLiteral("%1 cannot be read (%2).").arg(path, file.errorString()),
                    QStringLiteral("Check that you may read it."));
    // A file may grow while it is read: never more than the limit.
    QByteArray bytes = file.read(largestArticle + 1);
    if (bytes.size() > largestArticle)
        throw bad(QStringLiteral("%1 is too large for an article (the limit is %2).").arg(path, limit),
                  QStringLiteral("Save the article alone as a text file."));
    if (bytes.isEmpty())
        throw bad(QStringLiteral("%1 is empty.").arg(path),
                  QStringLiteral("Save the article again and choose that file."));
    return bytes;
}

QString decodeArticle(const QByteArray &bytes, const QString &fileName, QList<Problem> &problems) {
    bool hasMark = false;
    const QStringConverter::Encoding encoding = marked(bytes, hasMark);
    if (hasMark) {
        QStringDecoder decoder(encoding);
        const QString text = decoder(bytes);
        if (decoder.hasError())
            problems.append(
                {Problem::Severity::Warning, QStringLiteral("Some characters could not be read."), {}});
        return clean(text, problems);
    }
    const QByteArray head = bytes.left(8192);
    if (head.contains('\0'))
        throw bad(QStringLiteral("%1 is not a text file.").arg(fileName),
                  QStringLiteral("Save the article as plain text (UTF-8) and import that file."));
    if (bytes.isValidUtf8()) return clean(QString::fromUtf8(bytes), problems);
    if (isCutShort(bytes))
        throw bad(QStringLiteral("%1 ends in the middle of a character: the end of the file is missing.")
                      .arg(fileName),
                  QStringLiteral("Download or copy the article again, whole."));
    const QString text = fromWindows1252(bytes);
    const auto odd = std::count_if(text.cbegin(), text.cend(), [](QChar c) {
        return c == QChar(0xFFFD) || (c.category() == QChar::Other_Control && !c.isSpace());
    });
    if (odd * 50 > text.size())
        throw bad(QStringLiteral("%1 is not a text file.").arg(fileName),
                  QStringLiteral("Save the article as plain text (UTF-8) and import that file."));
    problems.append(
        {Problem::Severity::Warning,
         QStringLiteral(
             "The file is not UTF-8; it was read as Windows-1252. Check its quotation marks and accents."),
         {}});
    return clean(text, problems);
}

} // namespace podium
