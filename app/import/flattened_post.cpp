// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/flattened_post.h"

#include <QDate>
#include <QRegularExpression>

namespace podium {
namespace {

int monthNumber(const QString &name) {
    static const QStringList months{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                    QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                    QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                    QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return static_cast<int>(months.indexOf(name.left(3).toLower())) + 1;
}

/// A handle of X has up to 15 letters; others carry the server's name behind it.
QString handlePattern() {
    return QStringLiteral("@([A-Za-z0-9_.-]{1,64}(?:@[A-Za-z0-9.-]+)?)");
}

void readLinks(Post &post) {
    static const QRegularExpression link(QStringLiteral("https?://[^\\s]+"));
    auto links = link.globalMatch(post.text);
    while (links.hasNext()) post.links.append({links.next().captured(), {}});
    static const QRegularExpression picture(QStringLiteral("\\bpic\\.(?:twitter|x)\\.com/\\w+"));
    auto pictures = picture.globalMatch(post.text);
    while (pictures.hasNext())
        post.media.append(
            {QStringLiteral("picture"), false, {}, QStringLiteral("https://") + pictures.next().captured()});
}

} // namespace

QString isoDate(const QString &printed) {
    static const QRegularExpression american(QStringLiteral("^([A-Za-z]{3,9})\\.? (\\d{1,2}), (\\d{4})$"));
    static const QRegularExpression british(
        QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\\.?,? (\\d{4})$"));
    const QString text = printed.simplified();
    QDate date;
    if (const auto match = american.match(text); match.hasMatch())
        date = QDate(match.captured(3).toInt(), monthNumber(match.captured(1)), match.captured(2).toInt());
    else if (const auto other = british.match(text); other.hasMatch())
        date = QDate(other.captured(3).toInt(), monthNumber(other.captured(2)), other.captured(1).toInt());
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

std::optional<Post> readFlattenedPost(const QString &paragraph) {
    static const QRegularExpression form(
        QStringLiteral(
            "^(?<text>.*\\S)\\s*(?:\\x{2014}|\\x{2013}|--|&mdash;)\\s*(?<name>[^\\n]{1,80}?)\\s*\\(%1\\)\\s*"
            "(?<date>[A-Za-z]{3,9}\\.? \\d{1,2}, \\d{4}|\\d{1,2} [A-Za-z]{3,9}\\.? \\d{4})\\s*$")
            .arg(handlePattern()),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(paragraph);
    if (!match.hasMatch()) return std::nullopt;
    const QString date = isoDate(match.captured(QStringLiteral("date")));
    if (date.isEmpty()) return std::nullopt;
    Post post;
    post.platform = Platform::X;
    post.described = false;
    post.text = match.captured(QStringLiteral("text"));
    post.displayName = match.captured(QStringLiteral("name"));
    post.handle = match.captured(3);
    post.postedPrinted = date;
    readLinks(post);
    return post;
}

} // namespace podium
