// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/empty_state.h"

#include "theme/metrics.h"
#include "theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace podium {

EmptyState::EmptyState(QWidget *parent) : QWidget(parent), m_sentence(new QLabel), m_offer(new QPushButton) {
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    dress(m_sentence, Type::Body, Ink::Dim);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::large, 0, metrics::large);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_sentence);
    layout->addWidget(m_offer, 0, Qt::AlignLeft);
    connect(m_offer, &QPushButton::clicked, this, &EmptyState::accepted);
}

void EmptyState::say(const QString &sentence, const QString &offer) {
    m_sentence->setText(sentence);
    m_offer->setText(offer);
    m_offer->setAccessibleDescription(sentence);
    m_offer->setVisible(!offer.isEmpty());
}

QString EmptyState::sentence() const {
    return m_sentence->text();
}

QString EmptyState::offer() const {
    return m_offer->text();
}

} // namespace podium
