// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/speech_view.h"

#include "detail/link_text.h"
#include "detail/reading_layout.h"
#include "detail/slim_tabs.h"
#include "detail/web_address.h"
#include "models/describe.h"
#include "theme/metrics.h"

#include <QFontMetricsF>
#include <cmath>

namespace podium {
namespace {

/// Most characters of a line: between the 60 and 75 that are read with ease.
constexpr int charactersPerLine = 70;

QString importTarget() {
    return QStringLiteral("import");
}

/// What tells two texts of a speech apart, as short as it can be.
QString chooserLabel(const SpeechText &text, bool kindIsEnough) {
    QString kind = describe::textKindName(text.kind);
    if (kindIsEnough || text.sources.isEmpty()) return kind;
    const QString outlet = oneLine(text.sources.constFirst().outlet, 24);
    return outlet.isEmpty() ? kind : SpeechView::tr("%1, %2").arg(kind, describe::isolated(outlet));
}

QString modePrefix(AcceptanceMode mode) {
    switch (mode) {
    case AcceptanceMode::Letter:
        return SpeechView::tr("Letter");
    case AcceptanceMode::Phone:
        return SpeechView::tr("Telephone");
    case AcceptanceMode::Post:
        return SpeechView::tr("Afterwards");
    case AcceptanceMode::StandIn:
        return SpeechView::tr("Stand-in");
    default:
        return SpeechView::tr("Speech");
    }
}

/// A sample of English prose; the average width of a font's letters says too much.
double widthOfLine(const QFont &font) {
    const QString sample =
        QStringLiteral("to the question of how a country looks after its most vulnerable people, ");
    return QFontMetricsF(font).horizontalAdvance(sample) / static_cast<double>(sample.size()) *
           charactersPerLine;
}

} // namespace

SpeechView::SpeechView(QWidget *parent)
    : QWidget(parent),
      m_chooser(new SlimTabs(SlimTabs::Size::Small, this)),
      m_browser(new SafeTextBrowser(this)),
      m_source(new LinkText(Type::Small, this)) {
    m_chooser->setAccessibleName(tr("Texts of this speech"));
    m_browser->setAccessibleName(tr("Speech"));
    m_browser->setFocusPolicy(Qt::StrongFocus);
    m_browser->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new ColumnLayout(metrics::small);
    setLayout(layout);
    layout->addWidget(m_chooser);
    layout->addWidget(m_browser);
    layout->addWidget(m_source);

    connect(m_chooser, &QTabBar::currentChanged, this, [this](int number) {
        if (number < 0 || number == m_current) return;
        chooseText(number);
        Q_EMIT textChosen(number);
    });
    connect(m_source, &LinkText::activated, this, [this](const QString &target) {
        if (target == importTarget())
            Q_EMIT importRequested();
        else
            Q_EMIT openRequested(QUrl(target));
    });
    for (SafeTextBrowser *text : {m_browser, static_cast<SafeTextBrowser *>(m_source)})
        connect(text, &SafeTextBrowser::reached, this, [this, text](const QRect &place) {
            Q_EMIT reached(place.translated(text->mapTo(this, QPoint())));
        });
    connect(&Theme::current(), &Theme::changed, this, &SpeechView::fill);
}

void SpeechView::setSpeeches(const QList<Acceptance> &acceptances, const QString &headline,
                             const RecordHits &hits) {
    QList<Entry> texts;
    for (const Acceptance &acceptance : acceptances)
        for (const SpeechText &text : acceptance.texts) texts.append({text, acceptance.mode});
    const auto sameText = [](const Entry &a, const Entry &b) { return a.text == b.text && a.mode == b.mode; };
    const bool same = headline == m_headline &&
                      std::equal(texts.begin(), texts.end(), m_texts.begin(), m_texts.end(), sameText);
    m_hits = hits;
    const auto firstWithHits = [this] {
        for (int i = 0; i < textCount(); ++i)
            if (hitCount(i) > 0) return i;
        return 0;
    };
    if (same) {
        if (textCount() > 0 && hitCount(m_current) == 0)
            chooseText(hitCount(firstWithHits()) > 0 ? firstWithHits() : m_current);
        setCurrentHit(-1);
        return;
    }
    m_texts = texts;
    m_headline = headline;
    m_current = firstWithHits();
    m_hit = -1;
    offerTexts();
    fill();
}

void SpeechView::offerTexts() {
    const QSignalBlocker quiet(m_chooser);
    while (m_chooser->count() > 0) m_chooser->removeTab(m_chooser->count() - 1);
    const bool severalModes = std::any_of(m_texts.begin(), m_texts.end(), [this](const Entry &entry) {
        return entry.mode != m_texts.constFirst().mode;
    });
    for (const Entry &entry : std::as_const(m_texts)) {
        const auto alike = std::count_if(m_texts.begin(), m_texts.end(), [&entry](const Entry &other) {
            return other.text.kind == entry.text.kind && other.mode == entry.mode;
        });
        const QString label = chooserLabel(entry.text, alike == 1);
        m_chooser->addTab(severalModes ? tr("%1: %2").arg(modePrefix(entry.mode), label) : label);
    }
    m_chooser->setCurrentIndex(m_current);
    m_chooser->setVisible(m_texts.size() > 1);
}

void SpeechView::chooseText(int number) {
    if (number < 0 || number >= textCount() || number == m_current) return;
    m_current = number;
    m_hit = -1;
    const QSignalBlocker quiet(m_chooser);
    m_chooser->setCurrentIndex(number);
    fill();
}

int SpeechView::hitCount(int text) const {
    return text >= 0 && text < textCount() ? hitsIn(m_texts[text].text, m_hits) : 0;
}

void SpeechView::setCurrentHit(int hit) {
    m_hit = hit;
    m_browser->setHits(m_document.ranges(m_hits), hit);
}

QRect SpeechView::currentHitRect() const {
    const QRect rect = m_browser->currentHitRect();
    return rect.isEmpty() ? QRect() : rect.translated(m_browser->mapTo(this, QPoint()));
}

void SpeechView::fill() {
    if (m_texts.isEmpty()) {
        m_browser->document()->clear();
        m_document = {};
        m_source->setPieces({});
        return;
    }
    m_browser->setFont(Theme::current().font(Type::Speech)); // its document's default, too
    m_document = SpeechDocument(m_texts[m_current].text, m_headline, *m_browser->document());
    m_browser->documentRenewed();
    fillSource();
    capColumn();
    setCurrentHit(m_hit);
}

void SpeechView::fillSource() {
    const SpeechText &text = m_texts[m_current].text;
    const QString dot = QStringLiteral("\u00A0· ");
    QList<TextPiece> pieces{{describe::textKind(text), Ink::Dim}};
    for (qsizetype i = 0; i < text.sources.size(); ++i) {
        const Source &source = text.sources[i];
        pieces.append({i == 0 ? dot + tr("from") + QLatin1Char(' ') : QStringLiteral("; "), Ink::Dim});
        const QString name = describe::isolated(oneLine(describe::source(source), 120));
        const auto address = webAddress(source.url);
        if (address)
            pieces.append(linkPiece(name + QStringLiteral("\u00A0↗"), address->toString(QUrl::FullyEncoded),
                                    tr("Opens %1 in your browser").arg(hostOf(*address))));
        else
            pieces.append({name, Ink::Dim});
    }
    if (!text.rights.isEmpty())
        pieces.append({dot + describe::isolated(oneLine(text.rights, 400)), Ink::Dim});
    if (!text.captured.isEmpty())
        pieces.append({dot + tr("brought in on %1").arg(describe::date(text.captured)), Ink::Dim});
    if (m_document.isShortened())
        pieces.append(
            {dot + tr("what cannot be shown here is left out; the text itself is kept whole"), Ink::Warn});
    const bool onlyAccounts = std::all_of(m_texts.begin(), m_texts.end(), [](const Entry &entry) {
        return entry.text.kind == TextKind::Account;
    });
    if (onlyAccounts) {
        pieces.append({dot, Ink::Dim});
        pieces.append(linkPiece(tr("Import the words…"), importTarget(),
                                tr("Imports an article that prints the speech")));
    }
    m_source->setPieces(pieces);
}

void SpeechView::capColumn() {
    m_browser->setMaximumWidth(static_cast<int>(std::ceil(widthOfLine(Theme::current().font(Type::Speech)))));
}

} // namespace podium
