// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/post_text.h"

#include "detail/web_address.h"

#include <QElapsedTimer>
#include <QTest>

using namespace podium;
using Kind = PostSpan::Kind;

class PostTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheWebCanBeOpened_data();
    void onlyTheWebCanBeOpened();
    void theHostIsShownAsTheNetworkSeesIt();
    void whatOnlyTracksIsLeftOut_data();
    void whatOnlyTracksIsLeftOut();
    void mentionsHashtagsAndAddressesAreFound_data();
    void mentionsHashtagsAndAddressesAreFound();
    void theSpansTogetherAreTheText_data();
    void theSpansTogetherAreTheText();
    void aShortAddressIsShownAsWhatItStandsFor();
    void aShortAddressNobodyExpandedIsSaidToBeOne();
    void aPictureAddressIsNoLink();
    void eachPlatformHasItsOwnPlaces_data();
    void eachPlatformHasItsOwnPlaces();
    void aCopyHoldsNoTracking();
    void aDescribedPostIsNotCitedAsItsWords();
    void aPermalinkThatIsNoWebAddressIsNone();
    void hostileTextCostsNoTime();
};

namespace {

Post postOf(const QString &text, Platform platform = Platform::X) {
    Post post;
    post.platform = platform;
    post.text = text;
    post.described = false;
    return post;
}

PostSpan firstLink(const Post &post) {
    for (const PostSpan &span : spansOf(post))
        if (span.kind != Kind::Words) return span;
    return {};
}

} // namespace

void PostTextTest::onlyTheWebCanBeOpened_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("opened"); // empty: nothing
    const auto no = [](const char *name, const QString &text) { QTest::newRow(name) << text << QString(); };
    QTest::newRow("https") << QStringLiteral("https://www.nme.com/a")
                           << QStringLiteral("https://www.nme.com/a");
    QTest::newRow("http") << QStringLiteral("http://nme.com") << QStringLiteral("http://nme.com");
    QTest::newRow("a feigned host") << QStringLiteral("https://twitter.com@evil.example/")
                                    << QStringLiteral("https://evil.example/");
    QTest::newRow("with a password") << QStringLiteral("https://a:b@evil.example/")
                                     << QStringLiteral("https://evil.example/");
    no("javascript", QStringLiteral("javascript:alert(1)"));
    no("data", QStringLiteral("data:text/html,<b>x</b>"));
    no("file", QStringLiteral("file:///etc/passwd"));
    no("smb", QStringLiteral("smb://server/share"));
    no("mail", QStringLiteral("mailto:a@b.c?attach=/etc/passwd"));
    no("no scheme", QStringLiteral("www.nme.com"));
    no("no host", QStringLiteral("https:///path"));
    no("a port that cannot be", QStringLiteral("https://nme.com:99999/"));
    no("a backslash", QStringLiteral("https://twitter.com\\@evil.example/"));
    no("empty", QString());
    no("endless", QStringLiteral("https://nme.com/") + QString(100'000, QLatin1Char('a')));
}

void PostTextTest::onlyTheWebCanBeOpened() {
    QFETCH(QString, text);
    const auto address = webAddress(text);
    QTEST(address ? address->toString(QUrl::FullyEncoded) : QString(), "opened");
}

void PostTextTest::theHostIsShownAsTheNetworkSeesIt() {
    QCOMPARE(hostOf(*webAddress(QStringLiteral("https://аpple.com/"))),
             QStringLiteral("xn--pple-43d.com")); // Cyrillic а
    QCOMPARE(hostOf(*webAddress(QStringLiteral("https://twitter.com.evil.example/"))),
             QStringLiteral("twitter.com.evil.example"));
}

void PostTextTest::whatOnlyTracksIsLeftOut_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("clean");
    QTest::newRow("utm") << QStringLiteral("https://a.example/b?utm_source=x&id=7&utm_medium=y")
                         << QStringLiteral("https://a.example/b?id=7");
    QTest::newRow("only tracking") << QStringLiteral("https://a.example/b?fbclid=1")
                                   << QStringLiteral("https://a.example/b");
    QTest::newRow("a post on X") << QStringLiteral("https://twitter.com/GMA/status/1?s=20&t=abc")
                                 << QStringLiteral("https://twitter.com/GMA/status/1");
    QTest::newRow("a query that is needed") << QStringLiteral("https://www.youtube.com/watch?v=abc&si=t")
                                            << QStringLiteral("https://www.youtube.com/watch?v=abc");
    QTest::newRow("nothing to do") << QStringLiteral("https://a.example/?q=1#part")
                                   << QStringLiteral("https://a.example/?q=1#part");
    QTest::newRow("not the site it ends like")
        << QStringLiteral("https://notx.com/?s=1") << QStringLiteral("https://notx.com/?s=1");
}

void PostTextTest::whatOnlyTracksIsLeftOut() {
    QFETCH(QString, url);
    QTEST(withoutTracking(QUrl(url)).toString(QUrl::FullyEncoded), "clean");
}

void PostTextTest::mentionsHashtagsAndAddressesAreFound_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    const auto row = [](const char *name, const QString &text, const QStringList &links) {
        QTest::newRow(name) << text << links;
    };
    row("hashtag", QStringLiteral("the #Emmy for"), {QStringLiteral("#Emmy")});
    row("hashtag in Japanese", QStringLiteral("は #エミー賞 で"), {QStringLiteral("#エミー賞")});
    row("a rank is none", QStringLiteral("our #1 show"), {});
    row("mention", QStringLiteral("by @GMA, live"), {QStringLiteral("@GMA")});
    row("mention with a server", QStringLiteral("@emmys@mastodon.social!"),
        {QStringLiteral("@emmys@mastodon.social")});
    row("mention with dots", QStringLiteral("thanks @mark.bsky.social."),
        {QStringLiteral("@mark.bsky.social")});
    row("a mail address is none", QStringLiteral("write to a@b.example"), {});
    row("address at the end of a sentence", QStringLiteral("See https://nme.com/a."),
        {QStringLiteral("nme.com/a")});
    row("address in parentheses", QStringLiteral("(https://nme.com/a)"), {QStringLiteral("nme.com/a")});
    row("address with parentheses", QStringLiteral("https://en.wikipedia.org/wiki/Mom_(TV)"),
        {QStringLiteral("en.wikipedia.org/wiki/Mom_(TV)")});
    row("address in quotes", QStringLiteral("“https://nme.com/a”"), {QStringLiteral("nme.com/a")});
    row("no other scheme", QStringLiteral("javascript:alert(1) file:///etc/passwd"), {});
    row("markup is text", QStringLiteral("<a href=x>y</a> <b>z</b>"), {});
    row("all at once", QStringLiteral("@a #b https://c.example"),
        {QStringLiteral("@a"), QStringLiteral("#b"), QStringLiteral("c.example")});
}

void PostTextTest::mentionsHashtagsAndAddressesAreFound() {
    QFETCH(QString, text);
    QStringList links;
    for (const PostSpan &span : spansOf(postOf(text)))
        if (span.kind != Kind::Words) links.append(span.shown);
    QTEST(links, "links");
}

void PostTextTest::theSpansTogetherAreTheText_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << QStringLiteral("only words");
    QTest::newRow("link first") << QStringLiteral("#a b");
    QTest::newRow("link last") << QStringLiteral("b #a");
    QTest::newRow("links side by side") << QStringLiteral("#a #b@c https://x.example#y");
    QTest::newRow("signs") << QStringLiteral("@ # ## @@ https:// http://. t.co/ pic.twitter.com/");
    QTest::newRow("emoji") << QStringLiteral("🏆#Emmy🏆 @GMA👏");
}

void PostTextTest::theSpansTogetherAreTheText() {
    QFETCH(QString, text);
    QString together;
    int end = 0;
    for (const PostSpan &span : spansOf(postOf(text))) {
        QCOMPARE(span.start, end);
        QVERIFY(span.length > 0);
        together += text.mid(span.start, span.length);
        end = span.start + span.length;
    }
    QCOMPARE(together, text);
}

void PostTextTest::aShortAddressIsShownAsWhatItStandsFor() {
    Post post = postOf(QStringLiteral("role. https://t.co/Lvq117xzZ6 #Emmys"));
    post.links = {{QStringLiteral("https://t.co/Lvq117xzZ6"),
                   QStringLiteral("https://www.goodmorningamerica.com/culture/?utm_source=x")}};
    const PostSpan span = firstLink(post);
    QCOMPARE(span.kind, Kind::Address);
    QCOMPARE(span.shown, QStringLiteral("goodmorningamerica.com/culture"));
    QCOMPARE(span.target, QStringLiteral("https://www.goodmorningamerica.com/culture/"));
}

void PostTextTest::aShortAddressNobodyExpandedIsSaidToBeOne() {
    Post post = postOf(QStringLiteral("t.co/Lvq117xzZ6"));
    post.links = {{QStringLiteral("https://t.co/Lvq117xzZ6"), QString()}};
    QCOMPARE(firstLink(post).kind, Kind::Unexpanded);
    post.links = {{QStringLiteral("https://t.co/Lvq117xzZ6"), QStringLiteral("javascript:alert(1)")}};
    QCOMPARE(firstLink(post).kind, Kind::Unexpanded);
}

void PostTextTest::aPictureAddressIsNoLink() {
    const PostSpan span = firstLink(postOf(QStringLiteral("#Emmys pic.twitter.com/geTjM8V6IV").mid(7)));
    QCOMPARE(span.kind, Kind::Picture);
    QVERIFY(span.target.isEmpty());
}

void PostTextTest::eachPlatformHasItsOwnPlaces_data() {
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("target");
    QTest::newRow("X") << Platform::X << QStringLiteral("@GMA") << QStringLiteral("https://x.com/GMA");
    QTest::newRow("X hashtag") << Platform::X << QStringLiteral("#Emmys")
                               << QStringLiteral("https://x.com/hashtag/Emmys");
    QTest::newRow("Bluesky") << Platform::Bluesky << QStringLiteral("@a.bsky.social")
                             << QStringLiteral("https://bsky.app/profile/a.bsky.social");
    QTest::newRow("Mastodon") << Platform::Mastodon << QStringLiteral("@a@b.example")
                              << QStringLiteral("https://b.example/@a");
    QTest::newRow("Mastodon, server not known") << Platform::Mastodon << QStringLiteral("@a") << QString();
    QTest::newRow("Instagram") << Platform::Instagram << QStringLiteral("#Emmys")
                               << QStringLiteral("https://www.instagram.com/explore/tags/Emmys");
    QTest::newRow("encoded") << Platform::X << QStringLiteral("#賞")
                             << QStringLiteral("https://x.com/hashtag/%E8%B3%9E");
    QTest::newRow("other") << Platform::Other << QStringLiteral("@a") << QString();
}

void PostTextTest::eachPlatformHasItsOwnPlaces() {
    QFETCH(Platform, platform);
    QFETCH(QString, text);
    QTEST(firstLink(postOf(text, platform)).target, "target");
}

void PostTextTest::aCopyHoldsNoTracking() {
    Post post = postOf(QStringLiteral("Accepts the #Emmy. https://t.co/a https://t.co/b pic.twitter.com/c"));
    post.handle = QStringLiteral("GMA");
    post.displayName = QStringLiteral("Good Morning America");
    post.postedPrinted = QStringLiteral("September 21, 2020");
    post.permalink = QStringLiteral("https://twitter.com/GMA/status/1?s=20");
    post.links = {{QStringLiteral("https://t.co/a"), QStringLiteral("https://gma.example/x?utm_source=tw")}};
    QCOMPARE(citation(post),
             QStringLiteral("“Accepts the #Emmy. https://gma.example/x”\n"
                            "— Good Morning America (@GMA), X, then Twitter, September 21, 2020\n"
                            "https://twitter.com/GMA/status/1"));
}

void PostTextTest::aDescribedPostIsNotCitedAsItsWords() {
    Post post = postOf(QStringLiteral("Shows him at home."));
    post.described = true;
    QVERIFY(citation(post).startsWith(QStringLiteral("[Described, not quoted] Shows him at home.")));
    QVERIFY(!citation(post).contains(QChar(0x201C)));
}

void PostTextTest::aPermalinkThatIsNoWebAddressIsNone() {
    Post post = postOf(QStringLiteral("x"));
    post.permalink = QStringLiteral("javascript:alert(1)");
    QVERIFY(postAddress(post).isEmpty());
    post.permalink = QStringLiteral("https://twitter.com@evil.example/");
    QCOMPARE(postAddress(post), QStringLiteral("https://evil.example/"));
}

void PostTextTest::hostileTextCostsNoTime() {
    QElapsedTimer timer;
    timer.start();
    for (const QString &piece :
         {QStringLiteral("@"), QStringLiteral("#a"), QStringLiteral("https://"), QStringLiteral("@a@"),
          QStringLiteral("a"), QStringLiteral("https://a.example/(")}) {
        const QString text = piece.repeated(100'000 / static_cast<int>(piece.size()));
        int end = 0;
        for (const PostSpan &span : spansOf(postOf(text))) end = span.start + span.length;
        QCOMPARE(end, static_cast<int>(text.size()));
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(PostTextTest)
#include "tst_post_text.moc"
