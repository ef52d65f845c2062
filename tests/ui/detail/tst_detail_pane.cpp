// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/detail_pane.h"

#include "detail/badge.h"
#include "detail/empty_state.h"
#include "detail/fact_grid.h"
#include "detail/nominee_list.h"
#include "detail/note_editor.h"
#include "detail/post_card.h"
#include "detail/reading_page.h"
#include "detail/slim_tabs.h"
#include "detail/speech_view.h"
#include "detail/tab_strip.h"
#include "sample_records.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace podium;

class DetailPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutARecordItSaysWhatToDo();
    void theHeadSaysWhoForWhatAndHow();
    void everythingOutOfTheOrdinaryIsSaid();
    void namesAreLinksToQueries_data();
    void namesAreLinksToQueries();
    void moreFactsAreShownOnRequest();

    void theSpeechSaysWhatItIsAndWhoPrintedIt();
    void severalTextsCanBeChosen();
    void theTextWithTheHitIsShownFirst();
    void linesOfASpeechAreNotTooLong();

    void hitsAreSteppedThroughTextsAndPosts();
    void steppingBackEndsAtTheFirstHit();
    void theLastHitIsReachedFromTheRecordBehind();
    void theArrowsAskForTheStep();
    void aHitBelowTheEdgeIsBroughtIntoSight();
    void newHitsOfTheSameRecordKeepTheChosenText();
    void withoutHitsThereIsNoCounter();

    void aPostSaysWhatIsKnownOfIt();
    void aPostWhoseWordsAreKnownReplacesItsDescription();
    void twoPostsOfOneAuthorStayTwo();
    void openingAPostOnlyAsks();
    void aForeignHostIsNamed();
    void aPostIsCopiedWithItsSource();

    void aNomineeIsChosenByClickAndEnter();
    void theShownNomineeIsNotAskedForAgain();
    void awardsAreExplainedBesideTheNominees();

    void tabsAreChosenByKeyboardAndKept();
    void eachNothingHasASentenceAndAnOffer_data();
    void eachNothingHasASentenceAndAnOffer();

    void aNoteIsToldWhenTypingPauses();
    void aNoteIsToldBeforeAnotherRecordIsShown();
    void whatIsBeingTypedIsNotOverwritten();
    void editNoteOpensIt();

    void selectedTextIsCopied();
    void everyControlHasANameAndIsReached();
    void theStripStaysInSight();
    void aRecordOfHostileTextIsShownLiterally();
    void zoomAndThemeApplyLive();

private:
    template <typename T> T *part() const { return m_pane->findChild<T *>(); }
    FactGrid *facts() const { return m_pane->findChildren<FactGrid *>().constFirst(); }
    LinkSpot *link(const QString &text) const;
    void settle();
    void show(const NominationRecord &record, const QString &word = {});

    Theme m_theme;
    std::unique_ptr<DetailPane> m_pane;
};

void DetailPaneTest::initTestCase() {
    m_theme.apply();
}

void DetailPaneTest::init() {
    m_theme.setZoom(1);
    m_theme.setMode(ThemeMode::Light);
    m_pane = std::make_unique<DetailPane>();
    m_pane->resize(500, 760);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
}

void DetailPaneTest::cleanup() {
    m_pane.reset();
}

void DetailPaneTest::settle() {
    // Deferred layouts and what waits for them.
    for (int i = 0; i < 4; ++i) QApplication::processEvents();
}

void DetailPaneTest::show(const NominationRecord &record, const QString &word) {
    m_pane->show(record, word.isEmpty() ? RecordHits{} : samples::hitsOf(record, word));
    settle();
}

LinkSpot *DetailPaneTest::link(const QString &text) const {
    for (LinkSpot *spot : m_pane->findChildren<LinkSpot *>())
        if (spot->isVisible() && spot->text().startsWith(text)) return spot;
    return nullptr;
}

void DetailPaneTest::withoutARecordItSaysWhatToDo() {
    auto *state = part<EmptyState>();
    QVERIFY(state->isVisible());
    QVERIFY(!state->sentence().isEmpty());
    QSignalSpy import(m_pane.get(), &DetailPane::importRequested);
    QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(import.count(), 1);
    show(samples::ruffalo());
    QVERIFY(!state->isVisible());
    m_pane->clear();
    QVERIFY(state->isVisible());
}

void DetailPaneTest::theHeadSaysWhoForWhatAndHow() {
    show(samples::ruffalo());
    QVERIFY(link(QStringLiteral("Mark Ruffalo")));
    QCOMPARE(part<Badge>()->text(), QStringLiteral("Won"));
    QVERIFY(link(QStringLiteral("Outstanding Lead Actor in a Limited Series or Movie")));
    QCOMPARE(facts()->value(QStringLiteral("Program")),
             QStringLiteral("I Know This Much Is True\u00A0· as Dominick Birdsey, Thomas Birdsey"));
    QCOMPARE(facts()->value(QStringLiteral("Network")), QStringLiteral("HBO"));
    QCOMPARE(facts()->value(QStringLiteral("Ceremony")),
             QStringLiteral("72nd Primetime Emmy Awards, 20\u00A0September\u00A02020"));
    QCOMPARE(facts()->value(QStringLiteral("Accepted")), QStringLiteral("by video link, from home"));
}

void DetailPaneTest::everythingOutOfTheOrdinaryIsSaid() {
    show(samples::everything());
    QCOMPARE(part<Badge>()->text(), QStringLiteral("Won (tie)"));
    QVERIFY(facts()->value(QStringLiteral("Accepted")).contains(QStringLiteral("Marlo Thomas for")));
    QVERIFY(facts()->value(QStringLiteral("Accepted")).contains(QStringLiteral("played off by music")));
    QVERIFY(facts()
                ->value(QStringLiteral("Later"))
                .startsWith(QStringLiteral("Rescinded in March 2020: the program had been shown before")));
    QVERIFY(facts()
                ->value(QStringLiteral("Disputed"))
                .contains(QStringLiteral("“won alone”; not taken as true")));
    QVERIFY(facts()->value(QStringLiteral("Result")).contains(QStringLiteral("after death")));
    QCOMPARE(facts()->value(QStringLiteral("Entry")), QStringLiteral("“Happy Ending”"));
    QCOMPARE(facts()->value(QStringLiteral("Networks")), QStringLiteral("ABC, CBS, NBC"));
}

void DetailPaneTest::namesAreLinksToQueries_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::newRow("program") << QStringLiteral("I Know This")
                             << QStringLiteral("program:\"I Know This Much Is True\"");
    QTest::newRow("network") << QStringLiteral("HBO") << QStringLiteral("network:HBO");
    QTest::newRow("ceremony") << QStringLiteral("72nd Primetime") << QStringLiteral("ceremony:72");
    QTest::newRow("person") << QStringLiteral("Mark Ruffalo") << QStringLiteral("person:\"Mark Ruffalo\"");
    QTest::newRow("category") << QStringLiteral("Outstanding Lead")
                              << QStringLiteral("category:\"Lead Actor, Limited or Movie\"");
}

void DetailPaneTest::namesAreLinksToQueries() {
    QFETCH(QString, name);
    show(samples::ruffalo());
    QSignalSpy asked(m_pane.get(), &DetailPane::searchRequested);
    LinkSpot *spot = link(name);
    QVERIFY(spot);
    QTest::keyClick(spot, Qt::Key_Return);
    QTEST(asked.takeFirst().constFirst().toString(), "query");
}

void DetailPaneTest::moreFactsAreShownOnRequest() {
    show(samples::ruffalo());
    QVERIFY(!link(QStringLiteral("Jimmy Kimmel")));
    QTest::mouseClick(link(QStringLiteral("More about this award")), Qt::LeftButton);
    QVERIFY(link(QStringLiteral("Jimmy Kimmel")));
    show(samples::everything()); // stays open for the next
    QVERIFY(link(QStringLiteral("Savelen Forrest")));
    QTest::mouseClick(link(QStringLiteral("Less about this award")), Qt::LeftButton);
    QVERIFY(!link(QStringLiteral("Savelen Forrest")));
}

void DetailPaneTest::theSpeechSaysWhatItIsAndWhoPrintedIt() {
    show(samples::ruffalo());
    auto *source = m_pane->findChild<SpeechView *>()->findChild<LinkText *>();
    QVERIFY(source->plainText().startsWith(
        QStringLiteral("Account, not a transcript\u00A0· from NME, 21 September 2020")));
    QSignalSpy opened(m_pane.get(), &DetailPane::openUrlRequested);
    QTest::mouseClick(link(QStringLiteral("NME, 21 September 2020")), Qt::LeftButton);
    QCOMPARE(opened.takeFirst().constFirst().toUrl(),
             QUrl(QStringLiteral("https://www.nme.com/news/tv/ruffalo")));
    QSignalSpy import(m_pane.get(), &DetailPane::importRequested);
    QTest::mouseClick(link(QStringLiteral("Import the words")), Qt::LeftButton);
    QCOMPARE(import.count(), 1);
}

void DetailPaneTest::severalTextsCanBeChosen() {
    show(samples::everything());
    auto *speech = part<SpeechView>();
    auto *chooser = speech->findChild<SlimTabs *>();
    QCOMPARE(chooser->count(), 3);
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Right);
    QCOMPARE(speech->currentText(), 1);
    QVERIFY(
        speech->findChild<LinkText *>()->plainText().contains(QStringLiteral("quoted for private study")));
    show(samples::ruffalo());
    QVERIFY(!chooser->isVisible());
}

void DetailPaneTest::theTextWithTheHitIsShownFirst() {
    show(samples::everything(), QStringLiteral("Dear friends"));
    QCOMPARE(part<SpeechView>()->currentText(), 2);
}

void DetailPaneTest::linesOfASpeechAreNotTooLong() {
    m_pane->resize(1400, 760);
    show(samples::ruffalo());
    for (const double zoom : {1.0, 2.0}) {
        m_theme.setZoom(zoom);
        settle();
        auto *text = part<SpeechView>()->findChild<SafeTextBrowser *>();
        const QTextLayout *layout = text->document()->firstBlock().layout();
        QVERIFY(layout->lineCount() > 2);
        for (int i = 0; i + 1 < layout->lineCount(); ++i) {
            QVERIFY2(layout->lineAt(i).textLength() <= 78,
                     qPrintable(QString::number(layout->lineAt(i).textLength())));
            QVERIFY2(layout->lineAt(i).textLength() >= 55,
                     qPrintable(QString::number(layout->lineAt(i).textLength())));
        }
    }
}

void DetailPaneTest::hitsAreSteppedThroughTextsAndPosts() {
    show(samples::everything(), QStringLiteral("compassion"));
    auto *strip = part<TabStrip>();
    QCOMPARE(m_pane->hitCount(), 6); // 1 account, 3 excerpts, 1 letter, 1 post
    QCOMPARE(strip->hitText(), QStringLiteral("1 of 6"));
    QList<int> texts{part<SpeechView>()->currentText()};
    while (m_pane->nextHit()) texts.append(part<SpeechView>()->currentText());
    QCOMPARE(texts, (QList<int>{0, 1, 1, 1, 2, 2}));
    QCOMPARE(strip->hitText(), QStringLiteral("6 of 6"));
    QVERIFY(!m_pane->nextHit());
    QVERIFY(!part<PostCard>()->currentHitRect().isEmpty());
}

void DetailPaneTest::steppingBackEndsAtTheFirstHit() {
    show(samples::everything(), QStringLiteral("compassion"));
    QVERIFY(!m_pane->previousHit());
    QVERIFY(m_pane->nextHit());
    QVERIFY(m_pane->previousHit());
    QVERIFY(!m_pane->previousHit());
}

void DetailPaneTest::theLastHitIsReachedFromTheRecordBehind() {
    show(samples::everything(), QStringLiteral("compassion"));
    m_pane->startHits(-1);
    QCOMPARE(part<TabStrip>()->hitText(), QStringLiteral("6 of 6"));
    m_pane->startHits(1);
    QCOMPARE(part<TabStrip>()->hitText(), QStringLiteral("1 of 6"));
}

void DetailPaneTest::theArrowsAskForTheStep() {
    show(samples::everything(), QStringLiteral("compassion"));
    QSignalSpy step(m_pane.get(), &DetailPane::hitStepRequested);
    for (QToolButton *arrow : part<TabStrip>()->findChildren<QToolButton *>())
        if (!arrow->accessibleName().isEmpty()) QTest::mouseClick(arrow, Qt::LeftButton);
    QCOMPARE(step.count(), 2);
    QCOMPARE(step[0].constFirst().toInt(), -1);
    QCOMPARE(step[1].constFirst().toInt(), 1);
}

void DetailPaneTest::aHitBelowTheEdgeIsBroughtIntoSight() {
    m_pane->resize(500, 400);
    show(samples::everything(), QStringLiteral("compassion"));
    auto *page = part<ReadingPage>();
    const auto inSight = [this, page](const QWidget *of, const QRect &rect) {
        const QRect place(of->mapTo(page->viewport(), rect.topLeft()), rect.size());
        const QRect strip(part<TabStrip>()->mapTo(page->viewport(), QPoint()), part<TabStrip>()->size());
        return page->viewport()->rect().contains(place) && !strip.intersects(place);
    };
    do {
        settle();
        const QRect spoken = part<SpeechView>()->currentHitRect();
        if (!spoken.isEmpty())
            QVERIFY2(inSight(part<SpeechView>(), spoken), qPrintable(part<TabStrip>()->hitText()));
        else
            QVERIFY2(inSight(part<PostCard>(), part<PostCard>()->currentHitRect()), "post");
    } while (m_pane->nextHit());
}

void DetailPaneTest::newHitsOfTheSameRecordKeepTheChosenText() {
    show(samples::everything());
    part<SpeechView>()->findChild<SlimTabs *>()->setCurrentIndex(1);
    show(samples::everything(), QStringLiteral("love"));
    QCOMPARE(part<SpeechView>()->currentText(), 0); // where the first hit is
    part<SpeechView>()->findChild<SlimTabs *>()->setCurrentIndex(1);
    show(samples::everything(), QStringLiteral("love"));
    QCOMPARE(part<SpeechView>()->currentText(), 1); // the very same again changes nothing
}

void DetailPaneTest::withoutHitsThereIsNoCounter() {
    show(samples::ruffalo());
    QVERIFY(part<TabStrip>()->hitText().isEmpty());
    QVERIFY(!m_pane->nextHit());
    QVERIFY(!m_pane->previousHit());
    m_pane->startHits(1);
}

void DetailPaneTest::aPostSaysWhatIsKnownOfIt() {
    show(samples::ruffalo());
    QString all;
    for (LinkText *text : part<PostCard>()->findChildren<LinkText *>())
        all += text->plainText() + QLatin1Char('\n');
    for (const char *said : {"Good Morning America", "@GMA\u00A0· X, then Twitter",
                             "21 September 2020\u00A0· 1 picture not kept", "NME, 21 September 2020",
                             "not checked whether it still stands"})
        QVERIFY2(all.contains(QString::fromUtf8(said)), said);
    QCOMPARE(part<PostCard>()->findChild<Badge *>()->text(), QStringLiteral("Described, not quoted"));
    QVERIFY(!link(QStringLiteral("Open post"))); // its address is not known
}

void DetailPaneTest::aPostWhoseWordsAreKnownReplacesItsDescription() {
    const NominationRecord record = samples::everything();
    QCOMPARE(record.posts.size(), 2);
    const QList<Post> shown = shownPosts(record.posts);
    QCOMPARE(shown.size(), 1);
    QVERIFY(!shown[0].described);
}

void DetailPaneTest::twoPostsOfOneAuthorStayTwo() {
    Post first = samples::gmaPost();
    Post second = samples::gmaPost();
    second.described = false;
    second.postedPrinted = QStringLiteral("2020-09-24");
    QCOMPARE(shownPosts({first, second}).size(), 2);
    second.postedPrinted = first.postedPrinted;
    first.platformId = QStringLiteral("1");
    second.platformId = QStringLiteral("2");
    QCOMPARE(shownPosts({first, second}).size(), 2);
}

void DetailPaneTest::openingAPostOnlyAsks() {
    show(samples::everything());
    QSignalSpy opened(m_pane.get(), &DetailPane::openUrlRequested);
    LinkSpot *open = nullptr;
    for (LinkSpot *spot : m_pane->findChildren<LinkSpot *>())
        if (spot->isVisible() && spot->text().startsWith(QStringLiteral("Open post\u00A0"))) open = spot;
    QVERIFY(open);
    QVERIFY(open->accessibleDescription().contains(QStringLiteral("twitter.com")));
    QTest::mouseClick(open, Qt::LeftButton);
    QCOMPARE(opened.takeFirst().constFirst().toUrl(),
             QUrl(QStringLiteral("https://twitter.com/GMA/status/1307862371873333249")));
}

void DetailPaneTest::aForeignHostIsNamed() {
    show(samples::everything());
    QVERIFY(link(QStringLiteral("Open post at evil.example")));
}

void DetailPaneTest::aPostIsCopiedWithItsSource() {
    show(samples::everything());
    QTest::mouseClick(link(QStringLiteral("Copy")), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(QStringLiteral("“Mark Ruffalo accepts the #Emmy with compassion 🏆 "
                                             "https://www.goodmorningamerica.com/culture/emmys")));
    QVERIFY(copied.contains(QStringLiteral("— Good Morning America (@GMA)")));
    QVERIFY(!copied.contains(QStringLiteral("utm_")));
    QVERIFY(!copied.contains(QStringLiteral("t.co")));
}

void DetailPaneTest::aNomineeIsChosenByClickAndEnter() {
    show(samples::ruffalo());
    m_pane->setCurrentTab(DetailPane::NomineesTab);
    settle();
    auto *list = part<NomineeList>();
    QCOMPARE(list->count(), 5);
    QCOMPARE(list->model()->index(0, 0).data().toString(),
             QStringLiteral("Mark Ruffalo")); // the winner first
    QSignalSpy asked(m_pane.get(), &DetailPane::nominationRequested);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(1, 0)).center());
    QCOMPARE(asked.takeFirst().constFirst().value<NominationId>(), NominationId{5});
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.takeFirst().constFirst().value<NominationId>(), NominationId{6});
}

void DetailPaneTest::theShownNomineeIsNotAskedForAgain() {
    show(samples::ruffalo());
    m_pane->setCurrentTab(DetailPane::NomineesTab);
    settle();
    QSignalSpy asked(m_pane.get(), &DetailPane::nominationRequested);
    auto *list = part<NomineeList>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(asked.count(), 0);
}

void DetailPaneTest::awardsAreExplainedBesideTheNominees() {
    NominationRecord record = samples::ruffalo();
    record.awardCoverage = QStringLiteral("winners");
    show(record);
    m_pane->setCurrentTab(DetailPane::NomineesTab);
    bool said = false;
    for (LinkText *text : m_pane->findChildren<LinkText *>())
        said = said ||
               (text->isVisible() && text->plainText().contains(QStringLiteral("nominees are not entered")));
    QVERIFY(said);
}

void DetailPaneTest::tabsAreChosenByKeyboardAndKept() {
    show(samples::ruffalo());
    SlimTabs &tabs = part<TabStrip>()->tabs();
    m_pane->setFocus(Qt::TabFocusReason);
    QCOMPARE(QApplication::focusWidget(), &tabs);
    QTest::keyClick(&tabs, Qt::Key_Right);
    QCOMPARE(m_pane->currentTab(), static_cast<int>(DetailPane::NomineesTab));
    QTest::keyClick(&tabs, Qt::Key_End);
    QCOMPARE(m_pane->currentTab(), static_cast<int>(DetailPane::NotesTab));
    QTest::keyClick(&tabs, Qt::Key_Left);
    show(samples::everything());
    QCOMPARE(m_pane->currentTab(), static_cast<int>(DetailPane::PostsTab));
    QCOMPARE(tabs.tabText(1), QStringLiteral("Nominees 3"));
    m_pane->setCurrentTab(99); // from a damaged session
    QCOMPARE(m_pane->currentTab(), 3);
}

void DetailPaneTest::eachNothingHasASentenceAndAnOffer_data() {
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("offer");
    QTest::newRow("no speech known") << Outcome::Won << int(DetailPane::SpeechTab)
                                     << QStringLiteral("Import an article about it…");
    QTest::newRow("a nominee") << Outcome::Nominated << int(DetailPane::SpeechTab)
                               << QStringLiteral("Show the winner");
    QTest::newRow("no posts") << Outcome::Won << int(DetailPane::PostsTab)
                              << QStringLiteral("Import an article about it…");
}

void DetailPaneTest::eachNothingHasASentenceAndAnOffer() {
    QFETCH(Outcome, outcome);
    QFETCH(int, tab);
    QFETCH(QString, offer);
    NominationRecord record = samples::ruffalo();
    record.id = NominationId{9};
    record.outcome = outcome;
    record.acceptances.clear();
    record.posts.clear();
    m_pane->setCurrentTab(tab);
    show(record);
    EmptyState *shown = nullptr;
    for (EmptyState *state : m_pane->findChildren<EmptyState *>())
        if (state->isVisible()) shown = state;
    QVERIFY(shown);
    QVERIFY(shown->sentence().endsWith(QLatin1Char('.')));
    QCOMPARE(shown->offer(), offer);
    QSignalSpy import(m_pane.get(), &DetailPane::importRequested);
    QSignalSpy winner(m_pane.get(), &DetailPane::nominationRequested);
    QTest::mouseClick(shown->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(import.count() + winner.count(), 1);
    if (outcome == Outcome::Nominated)
        QCOMPARE(winner.constFirst().constFirst().value<NominationId>(), NominationId{7});
}

void DetailPaneTest::aNoteIsToldWhenTypingPauses() {
    show(samples::ruffalo());
    m_pane->editNote();
    QSignalSpy edited(m_pane.get(), &DetailPane::noteEdited);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("love"));
    QCOMPARE(edited.count(), 0);
    QVERIFY(edited.wait());
    QCOMPARE(edited.takeFirst().constFirst().toString(), QStringLiteral("love"));
    m_pane->flush();
    QCOMPARE(edited.count(), 0); // told once
}

void DetailPaneTest::aNoteIsToldBeforeAnotherRecordIsShown() {
    show(samples::ruffalo());
    m_pane->editNote();
    QSignalSpy edited(m_pane.get(), &DetailPane::noteEdited);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    show(samples::everything());
    QCOMPARE(edited.count(), 1);
    QCOMPARE(part<NoteEditor>()->toPlainText(), QStringLiteral("Quote this in the essay."));
    m_pane->clear();
    QCOMPARE(edited.count(), 1);
}

void DetailPaneTest::whatIsBeingTypedIsNotOverwritten() {
    show(samples::ruffalo());
    m_pane->editNote();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("half a sen"));
    show(samples::ruffalo(), QStringLiteral("love")); // the same record, with other hits
    QCOMPARE(part<NoteEditor>()->toPlainText(), QStringLiteral("half a sen"));
}

void DetailPaneTest::editNoteOpensIt() {
    show(samples::everything());
    m_pane->editNote();
    QCOMPARE(m_pane->currentTab(), static_cast<int>(DetailPane::NotesTab));
    QVERIFY(part<NoteEditor>()->hasFocus());
    QVERIFY(part<NoteEditor>()->textCursor().atEnd());
}

void DetailPaneTest::selectedTextIsCopied() {
    show(samples::ruffalo());
    QVERIFY(!m_pane->copySelection());
    auto *text = part<SpeechView>()->findChild<SafeTextBrowser *>();
    text->setFocus();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_pane->copySelection());
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Ruffalo tied the series")));
}

void DetailPaneTest::everyControlHasANameAndIsReached() {
    show(samples::everything(), QStringLiteral("compassion"));
    SlimTabs &tabs = part<TabStrip>()->tabs();
    tabs.setFocus(Qt::TabFocusReason);
    QList<QWidget *> order;
    QWidget *at = &tabs;
    do {
        const QAccessibleInterface *control = QAccessible::queryAccessibleInterface(at);
        QVERIFY2(control && !control->text(QAccessible::Name).isEmpty(), at->metaObject()->className());
        order.append(at);
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
        QVERIFY(at);
    } while (at != &tabs && order.size() < 100);
    QVERIFY(order.size() > 12);
    QCOMPARE(at, &tabs); // all the way round
    // In the order in which it is read: after the tabs the speech, the links of the head last.
    const auto place = [&order](QWidget *widget) { return order.indexOf(widget); };
    QVERIFY(place(part<SpeechView>()->findChild<SafeTextBrowser *>()) > 0);
    QVERIFY(place(part<SpeechView>()->findChild<SafeTextBrowser *>()) <
            place(link(QStringLiteral("Open post"))));
    QVERIFY(place(link(QStringLiteral("Open post"))) < place(link(QStringLiteral("I Know This"))));
    QVERIFY(place(link(QStringLiteral("I Know This"))) < place(link(QStringLiteral("ABC"))));
    QVERIFY(place(link(QStringLiteral("ABC"))) < place(link(QStringLiteral("More about"))));
}

void DetailPaneTest::theStripStaysInSight() {
    m_pane->resize(500, 300);
    show(samples::everything());
    auto *page = part<ReadingPage>();
    page->verticalScrollBar()->setValue(page->verticalScrollBar()->maximum());
    settle();
    QCOMPARE(part<TabStrip>()->mapTo(page->viewport(), QPoint()).y(), 0);
    QTest::keyClick(page, Qt::Key_Home);
    QVERIFY(part<TabStrip>()->mapTo(page->viewport(), QPoint()).y() > 100);
    QTest::keyClick(page, Qt::Key_Space);
    QVERIFY(page->verticalScrollBar()->value() > 0);
}

void DetailPaneTest::aRecordOfHostileTextIsShownLiterally() {
    NominationRecord record = samples::everything();
    const QString hostile = QStringLiteral("<img src=file:///etc/passwd><b>x</b>");
    record.headline = hostile;
    record.category = hostile;
    record.credits.clear();
    record.programs = {{hostile, {}, {hostile}}};
    record.networks = {hostile};
    record.ceremony.name = hostile;
    record.note = hostile;
    record.acceptances[0].place = hostile;
    record.posts[1].displayName = hostile;
    record.posts[1].handle = hostile;
    record.nominees[2].headline = QString(1'000'000, QLatin1Char('x'));
    show(record);
    int shown = 0;
    for (LinkText *text : m_pane->findChildren<LinkText *>())
        shown += static_cast<int>(text->toPlainText().count(hostile));
    QVERIFY2(shown >= 9, qPrintable(QString::number(shown)));
    for (QWidget *widget : m_pane->findChildren<QWidget *>())
        QVERIFY(!widget->toolTip().contains(QStringLiteral("<img")));
}

void DetailPaneTest::zoomAndThemeApplyLive() {
    show(samples::ruffalo(), QStringLiteral("compassion"));
    const int before = part<SpeechView>()->height();
    m_theme.setZoom(1.5);
    settle();
    QVERIFY(part<SpeechView>()->height() > before);
    m_theme.setMode(ThemeMode::Dark);
    settle();
    QCOMPARE(m_pane->grab().toImage().pixelColor(2, 2), colorsFor(true, false).window);
    QCOMPARE(part<TabStrip>()->hitText(), QStringLiteral("1 of 1"));
    QVERIFY(!part<SpeechView>()->currentHitRect().isEmpty());
}

QTEST_MAIN(DetailPaneTest)
#include "tst_detail_pane.moc"
