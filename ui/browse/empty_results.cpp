// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/empty_results.h"

#include "theme/metrics.h"
#include "theme/theme.h"

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
}

QPushButton *EmptyResults::addButton(const QString &text) {
    auto *button = new QPushButton(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")), this);
    m_offers->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyResults::offer(const QString &text, const SearchRequest &request) {
    connect(addButton(text), &QPushButton::clicked, this, [this, request] { Q_EMIT offered(request); });
}

void EmptyResults::offerImport() {
    connect(addButton(tr("Import an article…")), &QPushButton::clicked, this, &EmptyResults::importOffered);
}

} // namespace podium
