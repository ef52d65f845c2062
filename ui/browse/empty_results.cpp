// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/empty_results.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace podium {

EmptyResults::EmptyResults(QWidget *parent)
    : QWidget(parent),
      m_sentence(new QLabel(this)),
      m_more(new QLabel(this)),
      m_offers(new QVBoxLayout) {
    setObjectName(QStringLiteral("emptyResults"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (QLabel *label : {m_sentence, m_more}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    dress(m_sentence, Type::Award);
    dress(m_more, Type::Menu, Ink::Dim);
    m_offers->setSpacing(metrics::small);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page * 2, metrics::page * 2, metrics::page * 2, metrics::page);
    column->setSpacing(metrics::small);
    column->addStretch(1);
    column->addWidget(m_sentence);
    column->addWidget(m_more);
    column->addSpacing(metrics::small);
    column->addLayout(m_offers);
    column->addStretch(2);
}

QString EmptyResults::sentenceFor(const SearchRequest &request) const {
    if (!request.query.isEmpty()) return tr("Nothing found for %1.").arg(request.query.inWords());
    switch (request.scope) {
    case Scope::Starred:
        return tr("Nothing is starred yet.");
    case Scope::Posts:
        return tr("This catalog holds no posts.");
    case Scope::Speeches:
        return tr("This catalog holds no speeches.");
    case Scope::All:
        return tr("This catalog is empty.");
    }
    Q_UNREACHABLE();
}

void EmptyResults::explain(const SearchRequest &request, const SearchAnswer &answer) {
    while (QLayoutItem *item = m_offers->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_request = request;
    m_sentence->setText(sentenceFor(request));
    const bool unasked = request.query.isEmpty();
    m_more->setText(unasked && request.scope == Scope::Starred ? tr("Ctrl+D keeps a result here.")
                                                               : QString());
    m_more->setVisible(!m_more->text().isEmpty());

    SearchRequest wider = request;
    if (answer.nomineesLeftOut > 0) {
        wider.query.filters.removeAll(SearchFilter{SearchFilter::Field::Won, QStringLiteral("yes"), false});
        offer(tr("Include nominees (%1)").arg(answer.nomineesLeftOut), wider);
    } else if (!request.query.filters.isEmpty() && request.query.hasWords()) {
        wider.query.filters.clear();
        offer(tr("Search without the filters"), wider);
    }
    if (request.query.terms.size() > 1) {
        wider = request;
        wider.query.terms.removeLast();
        offer(tr("Leave out “%1”").arg(request.query.terms.last().text), wider);
    }
    if (request.scope != Scope::All) {
        wider = request;
        wider.scope = Scope::All;
        offer(unasked ? tr("Show all results") : tr("Search in all results"), wider);
    } else if (!unasked) {
        wider = request;
        wider.query = {};
        offer(tr("Show all results"), wider);
    }
    if (unasked && request.scope != Scope::Starred) offerImport();
    giveKeys();
}

void EmptyResults::offerSpelling(const SearchRequest &request, const Suggestion &suggestion) {
    if (request != m_request) return;
    const QString results = suggestion.count == 1 ? tr("1 result") : tr("%1 results").arg(suggestion.count);
    auto *button = addButton(tr("Did you mean %1? (%2)").arg(suggestion.words, results), 0);
    button->setObjectName(QStringLiteral("spelling"));
    connect(button, &QPushButton::clicked, this,
            [this, other = suggestion.request] { Q_EMIT offered(other); });
    giveKeys();
}

QPushButton *EmptyResults::addButton(const QString &text, int place) {
    auto *button = new QPushButton(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")), this);
    m_offers->insertWidget(place, button, 0, Qt::AlignHCenter);
    return button;
}

/// Ctrl+1 for the first offer, and so on; they work from the search field, too.
void EmptyResults::giveKeys() {
    for (int i = 0; i < m_offers->count(); ++i) {
        auto *button = qobject_cast<QPushButton *>(m_offers->itemAt(i)->widget());
        const QKeySequence key(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i));
        button->setShortcut(key);
        button->setToolTip(key.toString(QKeySequence::NativeText));
    }
    if (!m_request.query.isEmpty())
        m_more->setText(m_offers->count() > 1 ? tr("Ctrl+1 takes the first offer, Ctrl+2 the second.")
                                              : tr("Ctrl+1 takes the offer."));
    m_more->setVisible(!m_more->text().isEmpty());
}

void EmptyResults::offer(const QString &text, const SearchRequest &request) {
    connect(addButton(text), &QPushButton::clicked, this, [this, request] { Q_EMIT offered(request); });
}

void EmptyResults::offerImport() {
    connect(addButton(tr("Import an article…")), &QPushButton::clicked, this, &EmptyResults::importOffered);
}

} // namespace podium
