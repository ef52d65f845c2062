// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/post_text.h"

#include "detail/web_address.h"
#include "models/describe.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace podium {
namespace {

using SpanKind = PostSpan::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(podium::PostText)
};

/// One pattern for all: an address, @name (with a server on Mastodon, with dots on Bluesky), #word.
const QRegularExpression &pattern() {
    static const QRegularExpression found(
        QStringLiteral(
            R"((?<address>(?:https?://|(?<![\w./@])(?:pic\.twitter\.com|pic\.x\.com|t\.co)/)[^\s<>"“”]{1,2000}))"
            R"(|(?<![\w@/])@(?<mention>[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}(?:@[A-Za-z0-9.-]{1,100})?))"
            R"(|(?<![\w&/])#(?<tag>[\w]{1,100}))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return found;
}

/// Signs that end the sentence and not the address; a closing parenthesis only if none was opened.
int addressLength(QStringView text) {
    qsizetype length = text.size();
    while (length > 0) {
        const QChar last = text[length - 1];
        const bool ends = QStringLiteral(".,;:!?…’'*").contains(last) ||
                          (last == QLatin1Char(')') && !text.left(length).contains(QLatin1Char('(')));
        if (!ends) break;
        --length;
    }
    return static_cast<int>(length);
}

bool isPicture(const QString &host) {
    return host == QLatin1String("pic.twitter.com") || host == QLatin1String("pic.x.com");
}

/// As people read an address: without its scheme, www. and a last slash, and not endless.
QString readable(const QUrl &url) {
    QString shown = hostOf(url);
    if (shown.startsWith(QLatin1String("www."))) shown.remove(0, 4);
    if (url.port() != -1) shown += QLatin1Char(':') + QString::number(url.port());
    shown += url.path(QUrl::PrettyDecoded);
    if (url.hasQuery()) shown += QLatin1Char('?') + url.query(QUrl::FullyEncoded);
    if (shown.endsWith(QLatin1Char('/'))) shown.chop(1);
    constexpr int most = 60;
    return shown.size() > most ? shown.left(most) + QChar(0x2026) : shown;
}

PostSpan addressSpan(const Post &post, QStringView text, int start) {
    PostSpan span{SpanKind::Words, start, static_cast<int>(text.size()), text.toString(), {}};
    const bool bare = !text.startsWith(QLatin1String("http"));
    const auto address = webAddress(bare ? QLatin1String("https://") + span.shown : span.shown);
    if (!address) return span;
    const QString host = hostOf(*address);
    if (isPicture(host)) {
        span.kind = SpanKind::Picture;
        return span;
    }
    for (const PostLink &link : post.links) {
        const auto known = webAddress(
            link.url.contains(QLatin1String("://")) ? link.url : QLatin1String("https://") + link.url);
        if (!known || *known != *address || link.expanded.isEmpty()) continue;
        const auto expanded = webAddress(link.expanded);
        if (!expanded) continue;
        const QUrl clean = withoutTracking(*expanded);
        return {SpanKind::Address, start, span.length, readable(clean), clean.toString(QUrl::FullyEncoded)};
    }
    span.kind = isShortener(host) ? SpanKind::Unexpanded : SpanKind::Address;
    const QUrl clean = withoutTracking(*address);
    span.shown = readable(clean);
    span.target = clean.toString(QUrl::FullyEncoded);
    return span;
}

/// Where the platform shows a person. Empty where it cannot be told.
QString profileAddress(const Post &post, const QString &name) {
    switch (post.platform) {
    case Platform::X:
        return QStringLiteral("https://x.com/") + name;
    case Platform::Bluesky:
        return QStringLiteral("https://bsky.app/profile/") + name;
    case Platform::Instagram:
        return QStringLiteral("https://www.instagram.com/") + name;
    case Platform::Threads:
        return QStringLiteral("https://www.threads.net/@") + name;
    case Platform::YouTube:
        return QStringLiteral("https://www.youtube.com/@") + name;
    case Platform::Mastodon: {
        const auto at = name.indexOf(QLatin1Char('@'));
        return at > 0 ? QStringLiteral("https://%1/@%2").arg(name.mid(at + 1), name.left(at)) : QString();
    }
    case Platform::Facebook:
    case Platform::Other:
        return {};
    }
    Q_UNREACHABLE();
}

QString hashtagAddress(const Post &post, const QString &tag) {
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(tag));
    switch (post.platform) {
    case Platform::X:
        return QStringLiteral("https://x.com/hashtag/") + encoded;
    case Platform::Bluesky:
        return QStringLiteral("https://bsky.app/hashtag/") + encoded;
    case Platform::Instagram:
        return QStringLiteral("https://www.instagram.com/explore/tags/") + encoded;
    case Platform::YouTube:
        return QStringLiteral("https://www.youtube.com/hashtag/") + encoded;
    case Platform::Facebook:
        return QStringLiteral("https://www.facebook.com/hashtag/") + encoded;
    case Platform::Mastodon: {
        const auto own = webAddress(post.permalink);
        return own ? QStringLiteral("https://%1/tags/%2").arg(hostOf(*own), encoded) : QString();
    }
    case Platform::Threads:
    case Platform::Other:
        return {};
    }
    Q_UNREACHABLE();
}

bool isNumber(const QString &tag) {
    return std::all_of(tag.begin(), tag.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

QList<PostSpan> spansOf(const Post &post) {
    QList<PostSpan> spans;
    const QString &text = post.text;
    int done = 0;
    const auto words = [&](int end) {
        if (end > done) spans.append({SpanKind::Words, done, end - done, text.mid(done, end - done), {}});
        done = end;
    };
    for (auto found = pattern().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto start = static_cast<int>(match.capturedStart());
        PostSpan span;
        if (match.capturedLength(QStringLiteral("address")) > 0) {
            const QStringView whole = match.capturedView();
            span = addressSpan(post, whole.left(addressLength(whole)), start);
        } else if (match.capturedLength(QStringLiteral("mention")) > 0) {
            QString name = match.captured(QStringLiteral("mention"));
            while (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char('-'))) name.chop(1);
            span = {SpanKind::Mention, start, static_cast<int>(name.size()) + 1, QLatin1Char('@') + name,
                    profileAddress(post, name)};
        } else {
            const QString tag = match.captured(QStringLiteral("tag"));
            if (isNumber(tag)) continue; // "#1" is a rank
            span = {SpanKind::Hashtag, start, static_cast<int>(tag.size()) + 1, QLatin1Char('#') + tag,
                    hashtagAddress(post, tag)};
        }
        if (span.length == 0) continue;
        words(start);
        spans.append(span);
        done = start + span.length;
    }
    words(static_cast<int>(text.size()));
    return spans;
}

QString cleanText(const Post &post) {
    QString text;
    const QList<PostSpan> spans = spansOf(post);
    for (const PostSpan &span : spans) {
        if (span.kind == SpanKind::Picture || span.kind == SpanKind::Unexpanded) continue;
        text += span.kind == SpanKind::Address ? span.target : span.shown;
    }
    // What was left out leaves two spaces behind.
    static const QRegularExpression gaps(QStringLiteral(" {2,}"));
    return text.replace(gaps, QStringLiteral(" ")).trimmed();
}

QString postAddress(const Post &post) {
    const auto address = webAddress(post.permalink);
    return address ? withoutTracking(*address).toString(QUrl::FullyEncoded) : QString();
}

QString citation(const Post &post) {
    QString author = post.displayName.isEmpty() ? QString() : post.displayName;
    if (!post.handle.isEmpty())
        author = author.isEmpty() ? QLatin1Char('@') + post.handle
                                  : Words::tr("%1 (@%2)").arg(author, post.handle);
    if (author.isEmpty()) author = Words::tr("Unnamed author");
    QStringList parts{author, describe::platform(post)};
    if (const QString posted = describe::posted(post); !posted.isEmpty()) parts.append(posted);
    if (const QString printed = describe::authenticity(post); !printed.isEmpty()) parts.append(printed);
    QString text = cleanText(post);
    text =
        post.described ? Words::tr("[Described, not quoted] %1").arg(text) : QStringLiteral("“%1”").arg(text);
    text += QStringLiteral("\n— ") + parts.join(QStringLiteral(", "));
    if (const QString address = postAddress(post); !address.isEmpty()) text += QLatin1Char('\n') + address;
    return text;
}

} // namespace podium
