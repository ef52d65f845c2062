// SPDX-License-Identifier: GPL-3.0-or-later
// The speech: the chosen text of it, what that text is, and who printed it.
#pragma once

#include "detail/speech_document.h"

#include <QUrl>
#include <QWidget>

namespace podium {

class LinkText;
class SafeTextBrowser;
class SlimTabs;

class SpeechView final : public QWidget {
    Q_OBJECT
public:
    explicit SpeechView(QWidget *parent = nullptr);

    /// Shows the first text that has hits, else the first. The same speech again keeps the text
    /// that was chosen.
    /// @param headline  whom the award names
    void setSpeeches(const QList<Acceptance> &acceptances, const QString &headline, const RecordHits &hits);
    /// Whether there is any text to read.
    bool isEmpty() const { return m_texts.isEmpty(); }

    /// Texts of all acceptances, in their order.
    int textCount() const { return static_cast<int>(m_texts.size()); }
    int currentText() const { return m_current; }
    /// Shows a text by its number.
    void chooseText(int number);
    /// Hits of a text, in reading order.
    int hitCount(int text) const;
    /// Marks a hit of the text that is shown more strongly; -1: none.
    void setCurrentHit(int hit);
    /// Where the current hit lies, in coordinates of this widget; empty where there is none.
    QRect currentHitRect() const;

Q_SIGNALS:
    void textChosen(int number);
    void openRequested(const QUrl &url);
    void importRequested();
    /// Bring this place (own coordinates) into view.
    void reached(const QRect &place);

private:
    struct Entry {
        SpeechText text;
        AcceptanceMode mode = AcceptanceMode::Unknown;
    };

    void offerTexts();
    void fill();
    void fillSource();
    void capColumn();

    QList<Entry> m_texts;
    QString m_headline;
    RecordHits m_hits;
    SpeechDocument m_document;
    int m_current = 0;
    int m_hit = -1;
    SlimTabs *m_chooser;
    SafeTextBrowser *m_browser;
    LinkText *m_source;
};

} // namespace podium
