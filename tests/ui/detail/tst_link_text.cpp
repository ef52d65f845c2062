// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/link_text.h"

#include "detail/speech_document.h"
#include "sample_records.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace podium;

class LinkTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aLinkIsReachedAndFollowedByKeyboard();
    void linksStandInTheTabOrderBesideTheirText();
    void aLinkIsFollowedByAClick();
    void aLinkOverTwoLinesDoesNotCoverTheWordsBetween();
    void linksHaveNamesForScreenReaders();
    void theKeyboardFocusIsSeenOnALink();
    void markupIsShownLiterally();
    void aHintThatLooksLikeMarkupIsEscaped();
    void nothingIsLoaded();
    void aDroppedOrRichTextDoesNotChangeIt();
    void whatIsCopiedIsPlainAndWithoutOurBreaks();
    void theHeightFollowsTheWidth();
    void zoomAndThemeApplyAtOnce();
    void fewerPiecesLeaveNoLinkBehind();

    void hitsOfASpeechAreMarkedWhereTheyStand();
    void aMarkMovesWhatFollows();
    void aHitAcrossAMarkCoversIt();
    void speakersAreNamedWhereThereAreSeveral();
    void aMegabyteWordIsLaidOutInTime();

private:
    QList<LinkSpot *> spots() const;

    Theme m_theme;
    std::unique_ptr<QWidget> m_window;
    LinkText *m_text = nullptr;
    QLineEdit *m_before = nullptr;
    QLineEdit *m_after = nullptr;
};

namespace {

SpeechText speechOf(const QList<Turn> &turns) {
    SpeechText text;
    text.kind = TextKind::Transcript;
    text.language = QStringLiteral("en");
    text.turns = turns;
    return text;
}

QString textAt(const QTextDocument &document, TextRange range) {
    QTextCursor cursor(const_cast<QTextDocument *>(&document));
    cursor.setPosition(range.start);
    cursor.setPosition(range.start + range.length, QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

} // namespace

void LinkTextTest::initTestCase() {
    m_theme.apply();
}

void LinkTextTest::init() {
    m_theme.setZoom(1);
    m_theme.setMode(ThemeMode::Light);
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 300);
    auto *layout = new QVBoxLayout(m_window.get());
    m_before = new QLineEdit;
    m_text = new LinkText(Type::Meta);
    m_after = new QLineEdit;
    layout->addWidget(m_before);
    layout->addWidget(m_text);
    layout->addWidget(m_after);
    m_text->setPieces({linkPiece(QStringLiteral("I Know This Much Is True"), QStringLiteral("search:program"),
                                 QStringLiteral("Shows all")),
                       {QStringLiteral(" · as Dominick Birdsey · ")},
                       linkPiece(QStringLiteral("HBO"), QStringLiteral("search:network"))});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_before->setFocus();
}

void LinkTextTest::cleanup() {
    m_window.reset();
}

QList<LinkSpot *> LinkTextTest::spots() const {
    QList<LinkSpot *> shown;
    for (LinkSpot *spot : m_text->findChildren<LinkSpot *>())
        if (spot->isVisible()) shown.append(spot);
    return shown;
}

void LinkTextTest::aLinkIsReachedAndFollowedByKeyboard() {
    QSignalSpy activated(m_text, &LinkText::activated);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        m_before->setFocus();
        QTest::keyClick(m_before, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QCOMPARE(activated.takeFirst().constFirst().toString(), QStringLiteral("search:program"));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(activated.takeFirst().constFirst().toString(), QStringLiteral("search:network"));
}

void LinkTextTest::linksStandInTheTabOrderBesideTheirText() {
    // More links than before: new widgets must not end up behind everything else.
    QList<TextPiece> pieces;
    for (int i = 0; i < 5; ++i)
        pieces.append(linkPiece(QStringLiteral("link%1 ").arg(i), QStringLiteral("target%1").arg(i)));
    m_text->setPieces(pieces);
    QStringList order;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order.append(QApplication::focusWidget()->property("target").toString());
    }
    QCOMPARE(order,
             (QStringList{QStringLiteral("target0"), QStringLiteral("target1"), QStringLiteral("target2"),
                          QStringLiteral("target3"), QStringLiteral("target4"), QString()}));
    QCOMPARE(QApplication::focusWidget(), m_after);
    QTest::keyClick(m_after, Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget()->property("target").toString(), QStringLiteral("target4"));
}

void LinkTextTest::aLinkIsFollowedByAClick() {
    QSignalSpy activated(m_text, &LinkText::activated);
    QTest::mouseClick(spots().last(), Qt::LeftButton);
    QCOMPARE(activated.takeFirst().constFirst().toString(), QStringLiteral("search:network"));
}

void LinkTextTest::aLinkOverTwoLinesDoesNotCoverTheWordsBetween() {
    m_text->setPieces({{QStringLiteral("Some words before it, then ")},
                       linkPiece(QStringLiteral("a link that is so long that it goes on in the next line"),
                                 QStringLiteral("x")),
                       {QStringLiteral(" and words after it")}});
    m_text->setFixedWidth(260);
    QApplication::processEvents();
    const LinkSpot *spot = spots().constFirst();
    QVERIFY(spot->height() > 30);
    const QRegion mask = spot->mask();
    QVERIFY(!mask.isEmpty());
    QVERIFY2(!mask.contains(QPoint(5, 5)), "the words before the link, in its first line");
}

void LinkTextTest::linksHaveNamesForScreenReaders() {
    const QAccessibleInterface *link = QAccessible::queryAccessibleInterface(spots().constFirst());
    QVERIFY(link);
    QCOMPARE(link->text(QAccessible::Name), QStringLiteral("I Know This Much Is True"));
    QCOMPARE(link->text(QAccessible::Description), QStringLiteral("Shows all"));
}

void LinkTextTest::theKeyboardFocusIsSeenOnALink() {
    const auto gold = [this] {
        const QImage image = m_text->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == m_theme.colors().gold) ++count;
        return count;
    };
    const int before = gold();
    QTest::keyClick(m_before, Qt::Key_Tab);
    QVERIFY(gold() > before + 100);
}

void LinkTextTest::markupIsShownLiterally() {
    const QString hostile =
        QStringLiteral("<b>x</b> <img src=file:///etc/passwd> &amp; <a href='javascript:1'>y</a>");
    m_text->setPieces({{hostile}});
    QCOMPARE(m_text->toPlainText(), hostile);
    QVERIFY(spots().isEmpty());
}

void LinkTextTest::aHintThatLooksLikeMarkupIsEscaped() {
    m_text->setPieces({linkPiece(QStringLiteral("x"), QStringLiteral("y"),
                                 QStringLiteral("<img src=file:///etc/passwd>"))});
    QVERIFY(!spots().constFirst()->toolTip().contains(QStringLiteral("<img")));
}

void LinkTextTest::nothingIsLoaded() {
    // Even if somebody gave it markup one day: the file is there, and is not read.
    QTemporaryFile picture;
    QVERIFY(picture.open());
    QImage drawn(4, 4, QImage::Format_RGB32);
    drawn.fill(Qt::red);
    QVERIFY(drawn.save(&picture, "PNG"));
    picture.flush();
    const QUrl url = QUrl::fromLocalFile(picture.fileName());
    for (const auto type :
         {QTextDocument::ImageResource, QTextDocument::StyleSheetResource, QTextDocument::HtmlResource})
        QVERIFY(m_text->document()->resource(type, url).toByteArray().isEmpty());
    m_text->setHtml(QStringLiteral("<img src='%1' width=40 height=40>").arg(url.toString()));
    const QImage shown = m_text->grab().toImage();
    for (int x = 0; x < 40; ++x)
        QVERIFY(shown.pixelColor(x, std::min(x, shown.height() - 1)) != QColor(Qt::red));
    QVERIFY(!m_text->openLinks());
    QVERIFY(!m_text->openExternalLinks());
}

void LinkTextTest::aDroppedOrRichTextDoesNotChangeIt() {
    QVERIFY(m_text->isReadOnly());
    QVERIFY(!m_text->acceptDrops());
}

void LinkTextTest::whatIsCopiedIsPlainAndWithoutOurBreaks() {
    m_text->setPieces({{QString(450, QLatin1Char('x')) + QStringLiteral("\nsecond line")}});
    m_text->selectAll();
    m_text->copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(!copied->hasHtml());
    QCOMPARE(copied->text(), QString(450, QLatin1Char('x')) + QStringLiteral("\nsecond line"));
}

void LinkTextTest::theHeightFollowsTheWidth() {
    m_text->setPieces({{QStringLiteral("word ").repeated(60)}});
    QVERIFY(m_text->heightForWidth(200) > 2 * m_text->heightForWidth(600));
    const int height = m_text->heightForWidth(300);
    m_text->heightForWidth(50);
    QCOMPARE(m_text->heightForWidth(300), height);
}

void LinkTextTest::zoomAndThemeApplyAtOnce() {
    const int before = m_text->heightForWidth(300);
    m_theme.setZoom(2);
    QVERIFY(m_text->heightForWidth(300) > before);
    m_theme.setMode(ThemeMode::Dark);
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::Right);
    QCOMPARE(cursor.charFormat().foreground().color(), colorsFor(true, false).link);
}

void LinkTextTest::fewerPiecesLeaveNoLinkBehind() {
    m_text->setPieces({{QStringLiteral("nothing to follow")}});
    QVERIFY(spots().isEmpty());
    m_text->setPieces({});
    QVERIFY(m_text->plainText().isEmpty());
}

void LinkTextTest::hitsOfASpeechAreMarkedWhereTheyStand() {
    const NominationRecord record = samples::everything();
    const RecordHits hits = samples::hitsOf(record, QStringLiteral("compassion"));
    for (const Acceptance &acceptance : record.acceptances) {
        for (const SpeechText &text : acceptance.texts) {
            QTextDocument document;
            const SpeechDocument speech(text, record.headline, document);
            const QList<TextRange> ranges = speech.ranges(hits);
            QCOMPARE(ranges.size(), hitsIn(text, hits));
            for (const TextRange &range : ranges)
                QCOMPARE(textAt(document, range), QStringLiteral("compassion"));
        }
    }
}

void LinkTextTest::aMarkMovesWhatFollows() {
    QTextDocument document;
    const SpeechDocument speech(
        speechOf({{{},
                   {},
                   {samples::passage(1, QStringLiteral("Thank you. All of you."),
                                     {{10, QStringLiteral("applause")}, {22, QStringLiteral("[music]")}})}}}),
        {}, document);
    QCOMPARE(document.toPlainText(), QStringLiteral("Thank you. [applause] All of you. [music]"));
    RecordHits hits;
    hits.passages.insert(PassageId{1}, {{0, 5}, {11, 3}});
    const QList<TextRange> ranges = speech.ranges(hits);
    QCOMPARE(textAt(document, ranges[0]), QStringLiteral("Thank"));
    QCOMPARE(textAt(document, ranges[1]), QStringLiteral("All"));
}

void LinkTextTest::aHitAcrossAMarkCoversIt() {
    QTextDocument document;
    const SpeechDocument speech(speechOf({{{},
                                           {},
                                           {samples::passage(1, QStringLiteral("love and hope"),
                                                             {{5, QStringLiteral("laughter")}})}}}),
                                {}, document);
    RecordHits hits;
    hits.passages.insert(PassageId{1}, {{0, 8}, {9, 400}});
    const QList<TextRange> ranges = speech.ranges(hits);
    QVERIFY(textAt(document, ranges[0]).endsWith(QStringLiteral("and")));
    QVERIFY(ranges[1].start + ranges[1].length <= document.characterCount()); // a hit from a damaged index
}

void LinkTextTest::speakersAreNamedWhereThereAreSeveral() {
    QTextDocument document;
    const Turn first{QStringLiteral("Hiroyuki Sanada"),
                     QStringLiteral("ja"),
                     {samples::passage(1, QStringLiteral("皆さん"))}};
    const Turn second{
        QStringLiteral("Justin Marks"), {}, {samples::passage(2, QStringLiteral("Thank you."))}};
    SpeechDocument(speechOf({first, second}), QStringLiteral("Shōgun"), document);
    QCOMPARE(document.toPlainText(),
             QStringLiteral("Hiroyuki Sanada, in Japanese\n皆さん\nJustin Marks\nThank you."));
    SpeechDocument(speechOf({second}), QStringLiteral("Justin Marks"), document);
    QCOMPARE(document.toPlainText(), QStringLiteral("Thank you."));
}

void LinkTextTest::aMegabyteWordIsLaidOutInTime() {
    QElapsedTimer timer;
    timer.start();
    m_text->setPieces({{QString(1'000'000, QLatin1Char('x'))}});
    m_text->heightForWidth(400);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(LinkTextTest)
#include "tst_link_text.moc"
