// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about one result: who, for what, how it was accepted, what was said and posted.
#pragma once

#include "catalog/records.h"
#include "search/hits.h"

#include <QUrl>
#include <QWidget>

class QStackedLayout;

namespace podium {

class Badge;
class EmptyState;
class FactGrid;
class LinkText;
class NomineeList;
class NoteEditor;
class PostsPanel;
class ReadingPage;
class SpeechView;
class TabStrip;

/// Shows records that others read; asks for others by signals. GUI thread.
class DetailPane final : public QWidget {
    Q_OBJECT
public:
    enum Tab { SpeechTab, NomineesTab, PostsTab, NotesTab };

    explicit DetailPane(QWidget *parent = nullptr);
    ~DetailPane() override;

    /// Shows a record from its top, its first hit marked and in sight. The same record again keeps
    /// scroll position, text and what is being typed; other hits are marked anew.
    void show(const NominationRecord &record, const RecordHits &hits);
    using QWidget::show;
    /// Shows that nothing is chosen. A pending note is told first.
    void clear();

    int currentTab() const;
    /// The tab stays chosen when other records are shown.
    void setCurrentTab(int tab);
    /// Opens the note and puts the keyboard there.
    void editNote();
    /// The note that is shown could not be written; the catalog has `kept`. It stays in the editor
    /// and is told again with the next pause, loss of the keyboard, or `flush`.
    void setUnsavedNote(const QString &text, const QString &kept);
    /// Tells of a note that is being typed, now.
    void flush();

    /// Goes to the next hit of the record, through its texts and its posts. False after the last.
    bool nextHit();
    bool previousHit();
    /// Goes to the first hit (1) or the last (-1), when stepping came here from another record.
    void startHits(int direction);
    int hitCount() const { return static_cast<int>(m_walk.size()); }

    /// Copies what is selected where the keyboard is in this pane. False where nothing is.
    bool copySelection();

Q_SIGNALS:
    /// A link to a query: `program:"I Know This Much Is True"`, `network:HBO`, `ceremony:72`.
    void searchRequested(const QString &queryText);
    void nominationRequested(podium::NominationId id);
    /// An address of the web (http, https) was clicked; nothing was opened yet.
    void openUrlRequested(const QUrl &url);
    void importRequested();
    /// The note of the record that is shown; empty: it was taken away.
    void noteEdited(const QString &text);
    /// One of the arrows beside the hits: 1 forward, -1 back. Whoever follows F3 follows this.
    void hitStepRequested(int direction);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// One hit of the record: in a text of the speech or in a post.
    struct HitPlace {
        bool inPost = false;
        int number = 0; ///< of the text or card
        int hit = 0;    ///< within it
    };

    QWidget *makeHead();
    QWidget *makeBody();
    void connectParts();
    void fillHead();
    void fillTabs();
    void fillEmptyStates();
    void showTab();
    void orderFocus();
    void collectHits();
    void goToHit(int number);
    void follow(const QString &target);
    void toggleMore();
    void offerTaken();

    NominationRecord m_record;
    RecordHits m_hits;
    QList<HitPlace> m_walk;
    int m_at = -1; ///< in m_walk
    bool m_moreShown = false;

    QStackedLayout *m_stack = nullptr;
    EmptyState *m_nothing = nullptr;
    LinkText *m_heading = nullptr;
    Badge *m_badge = nullptr;
    LinkText *m_category = nullptr;
    FactGrid *m_facts = nullptr;
    LinkText *m_more = nullptr; ///< shows and hides the facts below it
    FactGrid *m_moreFacts = nullptr;
    TabStrip *m_strip = nullptr;
    SpeechView *m_speech = nullptr;
    EmptyState *m_noSpeech = nullptr;
    PostsPanel *m_posts = nullptr;
    EmptyState *m_noPosts = nullptr;
    LinkText *m_awardWords = nullptr;
    NomineeList *m_nominees = nullptr;
    NoteEditor *m_note = nullptr;
    ReadingPage *m_page = nullptr;
};

} // namespace podium
