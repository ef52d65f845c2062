// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/detail_pane.h"

#include "detail/badge.h"
#include "detail/empty_state.h"
#include "detail/fact_grid.h"
#include "detail/nominee_list.h"
#include "detail/note_editor.h"
#include "detail/posts_panel.h"
#include "detail/reading_layout.h"
#include "detail/reading_page.h"
#include "detail/slim_tabs.h"
#include "detail/speech_view.h"
#include "detail/tab_strip.h"
#include "models/describe.h"
#include "theme/metrics.h"

#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace podium {
namespace {

Badge::Kind badgeKind(Outcome outcome) {
    switch (outcome) {
    case Outcome::Won:
    case Outcome::Honored:
        return Badge::Kind::Gold;
    case Outcome::Nominated:
        return Badge::Kind::Quiet;
    case Outcome::Withdrawn:
    case Outcome::Replaced:
    case Outcome::Rescinded:
        return Badge::Kind::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedLayout),
      m_nothing(new EmptyState),
      m_strip(new TabStrip) {
    setAccessibleName(tr("Details"));
    setFocusPolicy(Qt::ClickFocus); // asked for by name; Tab goes to what lies in it
    QWidget *head = makeHead();
    QWidget *body = makeBody();
    m_page = new ReadingPage(head, m_strip, body);

    auto *nothing = new QWidget;
    auto *middle = new QVBoxLayout(nothing);
    middle->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    middle->addWidget(m_nothing);
    middle->addStretch();
    m_nothing->say(tr("Choose a result in the list to read about it here."), tr("Import an article…"));
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_page);
    m_stack->setContentsMargins(0, 0, 0, 0);
    setLayout(m_stack);
    connectParts();
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

QWidget *DetailPane::makeHead() {
    auto *head = new QWidget;
    m_heading = new LinkText(Type::Heading);
    m_badge = new Badge;
    m_category = new LinkText(Type::Award);
    m_facts = new FactGrid;
    m_more = new LinkText(Type::Small);
    m_moreFacts = new FactGrid;

    auto *layout = new ColumnLayout(0);
    head->setLayout(layout);
    layout->addWidget(m_heading);
    layout->addSpacing(metrics::tight);
    auto *award = new SideLayout(6);
    award->addWidget(m_badge);
    award->addWidget(m_category);
    layout->addLayout(award);
    layout->addSpacing(14);
    layout->addWidget(m_facts);
    layout->addSpacing(metrics::tight);
    layout->addWidget(m_more);
    layout->addSpacing(metrics::tight);
    layout->addWidget(m_moreFacts);
    layout->addSpacing(metrics::small);
    return head;
}

QWidget *DetailPane::makeBody() {
    auto *body = new QWidget;
    m_speech = new SpeechView;
    m_noSpeech = new EmptyState;
    m_posts = new PostsPanel;
    m_noPosts = new EmptyState;
    m_awardWords = new LinkText(Type::Small);
    m_nominees = new NomineeList;
    m_note = new NoteEditor;
    m_note->setMinimumHeight(200);
    auto *layout = new ColumnLayout(14);
    body->setLayout(layout);
    layout->setContentsMargins(0, 14, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_speech), static_cast<QWidget *>(m_noSpeech),
                          static_cast<QWidget *>(m_posts), static_cast<QWidget *>(m_noPosts),
                          static_cast<QWidget *>(m_awardWords), static_cast<QWidget *>(m_nominees),
                          static_cast<QWidget *>(m_note)})
        layout->addWidget(part);
    for (int i = 0; i < 4; ++i) m_strip->tabs().addTab(QString());
    return body;
}

void DetailPane::connectParts() {
    connect(&m_strip->tabs(), &QTabBar::currentChanged, this, &DetailPane::showTab);
    connect(m_strip, &TabStrip::stepRequested, this, &DetailPane::hitStepRequested);
    connect(m_more, &LinkText::activated, this, &DetailPane::toggleMore);
    m_moreFacts->hide();
    for (EmptyState *state : {m_nothing, m_noPosts})
        connect(state, &EmptyState::accepted, this, &DetailPane::importRequested);
    connect(m_noSpeech, &EmptyState::accepted, this, &DetailPane::offerTaken);
    connect(m_speech, &SpeechView::importRequested, this, &DetailPane::importRequested);
    connect(m_speech, &SpeechView::openRequested, this, &DetailPane::openUrlRequested);
    connect(m_posts, &PostsPanel::openRequested, this, &DetailPane::openUrlRequested);
    connect(m_nominees, &NomineeList::nominationRequested, this, &DetailPane::nominationRequested);
    connect(m_note, &NoteEditor::noteEdited, this, &DetailPane::noteEdited);
    // Another text was chosen by hand: its first hit is the current one then.
    connect(m_speech, &SpeechView::textChosen, this, [this](int text) {
        for (int i = 0; i < hitCount(); ++i)
            if (!m_walk[i].inPost && m_walk[i].number == text) return goToHit(i);
    });
    for (LinkText *text : {m_heading, m_category})
        connect(text, &LinkText::activated, this, &DetailPane::follow);
    for (FactGrid *grid : {m_facts, m_moreFacts})
        connect(grid, &FactGrid::activated, this, &DetailPane::follow);
    const auto follow = [this](auto *part, auto signal) {
        connect(part, signal, this,
                [this, part](const QRect &place) { m_page->reveal(part, [place] { return place; }); });
    };
    for (LinkText *text : {m_heading, m_category}) follow(text, &SafeTextBrowser::reached);
    for (FactGrid *grid : {m_facts, m_moreFacts}) follow(grid, &FactGrid::reached);
    follow(m_speech, &SpeechView::reached);
    follow(m_posts, &PostsPanel::reached);
    follow(m_nominees, &NomineeList::reached);
}

void DetailPane::show(const NominationRecord &record, const RecordHits &hits) {
    const bool same = record.id == m_record.id && m_stack->currentIndex() == 1;
    const bool sameHits = same && hits == m_hits;
    if (!same) m_note->flush();
    m_record = record;
    m_hits = hits;
    fillHead();
    m_speech->setSpeeches(record.acceptances, record.headline, hits);
    m_posts->setPosts(record.posts, hits);
    m_nominees->setNominees(record.nominees, record.id);
    const QString words = describe::categoryNote(record);
    m_awardWords->setPieces({{words, Ink::Dim}});
    if (!same || !m_note->isPending()) m_note->setNote(record.ownNote);
    fillTabs();
    fillEmptyStates();
    m_stack->setCurrentIndex(1);
    showTab();
    orderFocus();
    if (!same) m_page->toTop();
    const int before = m_at;
    collectHits();
    if (m_walk.isEmpty())
        m_strip->setHits(-1, 0);
    else if (sameHits && before >= 0)
        goToHit(std::min(before, hitCount() - 1));
    else
        startHits(1);
}

void DetailPane::clear() {
    m_note->flush();
    m_record = {};
    m_hits = {};
    m_walk.clear();
    m_at = -1;
    m_note->setNote({});
    m_stack->setCurrentIndex(0);
}

void DetailPane::fillHead() {
    m_heading->setPieces(headingOf(m_record));
    m_badge->set(describe::outcomeBadge(m_record), badgeKind(m_record.outcome));
    m_category->setPieces(categoryOf(m_record));
    m_facts->setFacts(factsOf(m_record));
    const QList<Fact> more = moreFactsOf(m_record);
    m_moreFacts->setFacts(more);
    m_more->setVisible(!more.isEmpty());
    const QString words = m_moreShown ? tr("Less about this award") : tr("More about this award…");
    m_more->setPieces(
        {linkPiece(words, QStringLiteral("more"), tr("Credits, the night, notes and sources"))});
    m_moreFacts->setVisible(!more.isEmpty() && m_moreShown);
}

void DetailPane::toggleMore() {
    m_moreShown = !m_moreShown;
    fillHead();
    orderFocus();
}

void DetailPane::fillTabs() {
    SlimTabs &tabs = m_strip->tabs();
    const auto counted = [](const QString &name, int count) {
        return count == 0 ? name : tr("%1 %2").arg(name).arg(count);
    };
    tabs.setTabText(SpeechTab, tr("Speech"));
    tabs.setTabText(NomineesTab, counted(tr("Nominees"), m_nominees->count()));
    tabs.setTabText(PostsTab, counted(tr("Posts"), m_posts->count()));
    tabs.setTabText(NotesTab, m_record.ownNote.isEmpty() ? tr("Notes") : tr("Notes 1"));
    m_strip->place();
}

void DetailPane::fillEmptyStates() {
    const bool won = m_record.outcome == Outcome::Won || m_record.outcome == Outcome::Honored ||
                     m_record.outcome == Outcome::Rescinded;
    const bool nobody =
        std::any_of(m_record.acceptances.begin(), m_record.acceptances.end(),
                    [](const Acceptance &acceptance) { return acceptance.mode == AcceptanceMode::None; });
    const bool hasWinner = std::any_of(m_record.nominees.begin(), m_record.nominees.end(),
                                       [](const ResultRow &row) { return row.won; });
    if (!won && hasWinner)
        m_noSpeech->say(tr("Only winners give a speech, and this was a nomination."), tr("Show the winner"));
    else if (!won)
        m_noSpeech->say(tr("No speech belongs to this nomination."), tr("Import an article about it…"));
    else if (nobody)
        m_noSpeech->say(tr("Nobody accepted this award on the night, and no statement is known."),
                        tr("Import an article about it…"));
    else
        m_noSpeech->say(tr("No speech is known for this award yet."), tr("Import an article about it…"));
    m_noPosts->say(tr("No posts about this result are known."), tr("Import an article about it…"));
}

void DetailPane::offerTaken() {
    const bool won = m_record.outcome == Outcome::Won || m_record.outcome == Outcome::Honored ||
                     m_record.outcome == Outcome::Rescinded;
    const auto winner = std::find_if(m_record.nominees.begin(), m_record.nominees.end(),
                                     [](const ResultRow &row) { return row.won; });
    if (!won && winner != m_record.nominees.end())
        Q_EMIT nominationRequested(winner->id);
    else
        Q_EMIT importRequested();
}

void DetailPane::showTab() {
    const int tab = currentTab();
    const bool posts = m_posts->count() > 0;
    m_speech->setVisible(tab == SpeechTab && !m_speech->isEmpty());
    m_noSpeech->setVisible(tab == SpeechTab && m_speech->isEmpty());
    // Below the speech, too: what was posted about it is read with it.
    m_posts->setVisible(posts && (tab == SpeechTab || tab == PostsTab));
    m_noPosts->setVisible(!posts && tab == PostsTab);
    m_awardWords->setVisible(tab == NomineesTab && !m_awardWords->plainText().isEmpty());
    m_nominees->setVisible(tab == NomineesTab);
    m_note->setVisible(tab == NotesTab);
    m_page->toBody();
}

/// Tab goes in the order in which the page is read, whatever was made first.
void DetailPane::orderFocus() {
    const QList<QWidget *> parts{m_heading,        m_category, m_facts,  m_more,     m_moreFacts,
                                 &m_strip->tabs(), m_strip,    m_speech, m_noSpeech, m_posts,
                                 m_noPosts,        m_nominees, m_note};
    QWidget *last = this;
    const auto append = [&last](QWidget *widget) {
        if (widget->focusPolicy() == Qt::NoFocus || widget == last) return;
        QWidget::setTabOrder(last, widget);
        last = widget;
    };
    for (QWidget *part : parts) {
        append(part);
        const auto inner = part->findChildren<QWidget *>();
        for (QWidget *widget : inner)
            if (widget != &m_strip->tabs()) append(widget);
    }
}

int DetailPane::currentTab() const {
    return m_strip->tabs().currentIndex();
}

void DetailPane::setCurrentTab(int tab) {
    m_strip->tabs().setCurrentIndex(std::clamp(tab, 0, 3));
}

void DetailPane::editNote() {
    setCurrentTab(NotesTab);
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
    m_page->reveal(m_note, [this] { return m_note->rect(); });
}

DetailPane::~DetailPane() {
    // The note loses the focus while the widgets go, and would tell it to what is no longer a pane.
    m_note->disconnect(this);
}

void DetailPane::setUnsavedNote(const QString &text, const QString &kept) {
    m_note->setUnsaved(text, kept);
}

void DetailPane::flush() {
    m_note->flush();
}

void DetailPane::collectHits() {
    m_walk.clear();
    m_at = -1;
    for (int text = 0; text < m_speech->textCount(); ++text)
        for (int hit = 0; hit < m_speech->hitCount(text); ++hit) m_walk.append({false, text, hit});
    for (int card = 0; card < m_posts->count(); ++card)
        for (int hit = 0; hit < m_posts->hitCount(card); ++hit) m_walk.append({true, card, hit});
}

bool DetailPane::nextHit() {
    if (m_at + 1 >= hitCount()) return false;
    goToHit(m_at + 1);
    return true;
}

bool DetailPane::previousHit() {
    if (m_at <= 0) return false;
    goToHit(m_at - 1);
    return true;
}

void DetailPane::startHits(int direction) {
    if (!m_walk.isEmpty()) goToHit(direction > 0 ? 0 : hitCount() - 1);
}

void DetailPane::goToHit(int number) {
    const bool first = m_at < 0; // a record just shown keeps the tab that was chosen
    m_at = number;
    const HitPlace &place = m_walk[number];
    m_strip->setHits(number, hitCount());
    if (!place.inPost) m_speech->chooseText(place.number);
    m_speech->setCurrentHit(place.inPost ? -1 : place.hit);
    m_posts->setCurrentHit(place.inPost ? place.number : -1, place.hit);
    const bool inSight = currentTab() == SpeechTab || (place.inPost && currentTab() == PostsTab);
    if (!inSight && first) return;
    if (!inSight) setCurrentTab(place.inPost ? PostsTab : SpeechTab);
    if (place.inPost)
        m_page->reveal(m_posts, [this, card = place.number] { return m_posts->currentHitRect(card); });
    else
        m_page->reveal(m_speech, [this] { return m_speech->currentHitRect(); });
}

bool DetailPane::copySelection() {
    QWidget *focus = focusWidget();
    if (!focus || !focus->hasFocus()) return false;
    if (auto *text = qobject_cast<QTextEdit *>(focus); text && text->textCursor().hasSelection()) {
        text->copy();
        return true;
    }
    if (focus == m_note && m_note->textCursor().hasSelection()) {
        m_note->copy();
        return true;
    }
    return false;
}

void DetailPane::follow(const QString &target) {
    if (const auto query = queryOf(target))
        Q_EMIT searchRequested(*query);
    else
        Q_EMIT openUrlRequested(QUrl(target));
}

void DetailPane::focusInEvent(QFocusEvent *event) {
    QWidget::focusInEvent(event);
    if (m_stack->currentIndex() == 1)
        m_strip->tabs().setFocus(event->reason());
    else
        m_nothing->setFocus(event->reason());
}

void DetailPane::paintEvent(QPaintEvent *event) {
    QPainter(this).fillRect(event->rect(), Theme::current().colors().window);
}

} // namespace podium
