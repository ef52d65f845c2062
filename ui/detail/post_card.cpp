// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/post_card.h"

#include "detail/badge.h"
#include "detail/link_text.h"
#include "detail/post_text.h"
#include "detail/reading_layout.h"
#include "detail/web_address.h"
#include "models/describe.h"
#include "theme/metrics.h"
#include "theme/style_paint.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <cmath>

namespace podium {
namespace {

QString copyTarget() {
    return QStringLiteral("copy");
}
QString dot() {
    return QStringLiteral("\u00A0· ");
}

/// Hosts at which a post of this platform is at home; another one is named where it is offered.
bool isAtHome(const Post &post, const QString &host) {
    const QStringList homes = [&post]() -> QStringList {
        switch (post.platform) {
        case Platform::X:
            return {QStringLiteral("x.com"), QStringLiteral("twitter.com"),
                    QStringLiteral("mobile.twitter.com")};
        case Platform::Bluesky:
            return {QStringLiteral("bsky.app")};
        case Platform::Instagram:
            return {QStringLiteral("instagram.com")};
        case Platform::Threads:
            return {QStringLiteral("threads.net"), QStringLiteral("threads.com")};
        case Platform::Facebook:
            return {QStringLiteral("facebook.com")};
        case Platform::YouTube:
            return {QStringLiteral("youtube.com"), QStringLiteral("youtu.be")};
        case Platform::Mastodon:
        case Platform::Other:
            return {};
        }
        Q_UNREACHABLE();
    }();
    return homes.contains(host.startsWith(QLatin1String("www.")) ? host.mid(4) : host);
}

QString hintFor(const PostSpan &span) {
    if (span.target.isEmpty()) return {};
    const QString host = hostOf(QUrl(span.target));
    return span.kind == PostSpan::Kind::Unexpanded
               ? PostCard::tr("A short address: where %1 leads is not known").arg(host)
               : PostCard::tr("Opens %1 in your browser").arg(host);
}

/// Whether two posts are, as far as is known, one: the same author, and no other id or day.
bool isSamePost(const Post &a, const Post &b) {
    if (a.platform != b.platform || a.handle.compare(b.handle, Qt::CaseInsensitive) != 0) return false;
    if (!a.platformId.isEmpty() && !b.platformId.isEmpty()) return a.platformId == b.platformId;
    const auto first = describe::dayOf(a);
    const auto second = describe::dayOf(b);
    // A day apart is the same evening in another time zone.
    return !first || !second || std::abs(first->daysTo(*second)) <= 1;
}

} // namespace

PostCard::PostCard(const Post &post, int depth, QWidget *parent)
    : QFrame(parent),
      m_post(post),
      m_text(new LinkText(Type::Body, nullptr, LinkText::Direction::Text)),
      m_depth(depth) {
    setFrameShape(QFrame::NoFrame);
    const QString author = post.displayName.isEmpty() ? post.handle : post.displayName;
    setAccessibleName(tr("Post by %1").arg(oneLine(author)));
    auto *layout = new ColumnLayout(6);
    layout->setContentsMargins(14, metrics::medium, 14, metrics::medium);
    setLayout(layout);
    layout->addLayout(makeHead());
    if (post.described) {
        auto *badge = new Badge;
        badge->set(tr("Described, not quoted"), Badge::Kind::Quiet);
        layout->addWidget(badge);
        layout->setAlignment(badge, Qt::AlignLeft);
    }
    addText(m_text);
    layout->addWidget(m_text);
    fillText();
    for (const Post &quoted : post.quotes) {
        auto *card = new PostCard(quoted, depth + 1);
        connect(card, &PostCard::openRequested, this, &PostCard::openRequested);
        connect(card, &PostCard::reached, this,
                [this, card](const QRect &place) { Q_EMIT reached(place.translated(card->pos())); });
        layout->addWidget(card);
    }
    makeFoot(*layout);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QLayout *PostCard::makeHead() {
    const QString author = m_post.displayName.isEmpty() ? m_post.handle : m_post.displayName;
    auto *avatar = new Avatar;
    avatar->setName(author);
    auto *name = new LinkText(Type::Body);
    addText(name);
    name->setPieces({{author.isEmpty() ? tr("Author not known") : describe::isolated(oneLine(author, 120)),
                      Ink::Plain, true}});
    auto *where = new LinkText(Type::Menu);
    addText(where);
    const QString handle = m_post.handle.isEmpty()
                               ? QString()
                               : QLatin1Char('@') + describe::isolated(oneLine(m_post.handle, 120)) + dot();
    where->setPieces({{handle + describe::platform(m_post), Ink::Dim}});
    auto *names = new ColumnLayout(0);
    names->addWidget(name);
    names->addWidget(where);
    auto *head = new SideLayout(10);
    head->addWidget(avatar);
    head->addLayout(names);
    return head;
}

void PostCard::makeFoot(ColumnLayout &layout) {
    for (const PostMedia &item : std::as_const(m_post.media)) {
        if (item.alt.isEmpty()) continue;
        auto *alt = new LinkText(Type::Small);
        addText(alt);
        const QString what =
            item.kind == QLatin1String("video") ? tr("The video: %1") : tr("The picture: %1");
        alt->setPieces({{what.arg(describe::isolated(oneLine(item.alt, 1000))), Ink::Dim}});
        layout.addWidget(alt);
    }
    QList<TextPiece> first;
    const auto add = [&first](const TextPiece &piece) {
        if (!first.isEmpty()) first.append({dot(), Ink::Dim});
        first.append(piece);
    };
    if (const QString posted = describe::posted(m_post); !posted.isEmpty())
        add({describe::isolated(oneLine(posted, 80)), Ink::Dim});
    if (const QString media = describe::media(m_post); !media.isEmpty()) add({media, Ink::Dim});
    if (const QString address = postAddress(m_post); !address.isEmpty()) {
        const QString host = hostOf(QUrl(address));
        const QString label = isAtHome(m_post, host) ? tr("Open post") : tr("Open post at %1").arg(host);
        add(linkPiece(label + QStringLiteral("\u00A0↗"), address, tr("Opens %1 in your browser").arg(host)));
    }
    if (m_depth == 0)
        add(linkPiece(tr("Copy"), copyTarget(),
                      tr("Copies the text and where it is from, without tracking")));
    auto *foot = new LinkText(Type::Small);
    addText(foot);
    foot->setPieces(first);
    layout.addWidget(foot);

    QStringList truth;
    if (const QString printed = describe::authenticity(m_post); !printed.isEmpty()) truth.append(printed);
    truth.append(describe::life(m_post));
    QString sentence = truth.join(dot());
    sentence = dotted(sentence);
    sentence[0] = sentence[0].toUpper();
    auto *authenticity = new LinkText(Type::Small);
    addText(authenticity);
    authenticity->setPieces({{sentence, Ink::Dim}});
    layout.addWidget(authenticity);
}

void PostCard::addText(LinkText *text) {
    connect(text, &LinkText::activated, this, &PostCard::follow);
    connect(text, &SafeTextBrowser::reached, this, [this, text](const QRect &place) {
        Q_EMIT reached(place.translated(text->mapTo(this, QPoint())));
    });
}

void PostCard::fillText() {
    QList<TextPiece> pieces;
    const QList<PostSpan> spans = spansOf(m_post);
    for (const PostSpan &span : spans) {
        if (!span.target.isEmpty())
            pieces.append(linkPiece(span.shown, span.target, hintFor(span)));
        else
            pieces.append({span.shown, span.kind == PostSpan::Kind::Picture ? Ink::Dim : Ink::Plain});
    }
    m_text->setPieces(pieces);
}

void PostCard::setHits(const QList<TextRange> &hits, int current) {
    const QList<PostSpan> spans = spansOf(m_post);
    // A character of the post stands in its span; in one that is shown otherwise (an expanded
    // address) the whole span stands for each of its characters.
    const auto place = [&spans, this](int offset, bool isEnd) {
        for (int i = 0; i < static_cast<int>(spans.size()); ++i) {
            const PostSpan &span = spans[i];
            const int inside = offset - span.start;
            if (inside < 0 || (isEnd ? inside > span.length : inside >= span.length)) continue;
            const auto length = static_cast<int>(span.shown.size());
            const bool asWritten = length == span.length;
            return m_text->position(i, asWritten ? inside : isEnd ? length : 0);
        }
        return -1;
    };
    QList<TextRange> ranges;
    for (const TextRange &hit : hits) {
        const int start = place(hit.start, false);
        const int end = place(hit.start + hit.length, true);
        if (start >= 0 && end > start) ranges.append({start, end - start});
    }
    m_text->setHits(ranges, current);
}

QRect PostCard::currentHitRect() const {
    const QRect rect = m_text->currentHitRect();
    return rect.isEmpty() ? QRect() : rect.translated(m_text->mapTo(this, QPoint()));
}

void PostCard::copyPost() const {
    QGuiApplication::clipboard()->setText(citation(m_post));
}

void PostCard::follow(const QString &target) {
    if (target == copyTarget())
        copyPost();
    else
        Q_EMIT openRequested(QUrl(target));
}

void PostCard::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const Colors &colors = Theme::current().colors();
    // A quoted post lies on the ground of the page again, so that the two can be told apart.
    paint::box(painter, rect(), metrics::cardRadius, m_depth % 2 == 0 ? colors.panel : colors.window,
               colors.line);
}

QList<Post> shownPosts(const QList<Post> &posts) {
    QList<Post> shown;
    for (const Post &post : posts) {
        const bool wordsAreKnown =
            post.described && std::any_of(posts.begin(), posts.end(), [&post](const Post &other) {
                return !other.described && isSamePost(post, other);
            });
        if (!wordsAreKnown) shown.append(post);
    }
    return shown;
}

} // namespace podium
