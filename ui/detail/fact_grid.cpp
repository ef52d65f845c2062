// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/fact_grid.h"

#include "detail/reading_layout.h"

#include <QLabel>

namespace podium {

FactGrid::FactGrid(QWidget *parent) : QWidget(parent), m_column(new ColumnLayout(2)) {
    setLayout(m_column);
    connect(&Theme::current(), &Theme::changed, this, &FactGrid::alignLabels);
}

FactGrid::Row &FactGrid::row(qsizetype number) {
    if (number < m_rows.size()) return m_rows[number];
    Row made{new QLabel, new LinkText(Type::Meta)};
    made.label->setTextFormat(Qt::PlainText);
    made.label->setBuddy(made.value);
    dress(made.label, Type::Meta, Ink::Dim);
    auto *side = new SideLayout(0);
    side->addWidget(made.label);
    side->addWidget(made.value);
    m_column->addLayout(side);
    connect(made.value, &LinkText::activated, this, &FactGrid::activated);
    connect(made.value, &SafeTextBrowser::reached, this, [this, value = made.value](const QRect &place) {
        Q_EMIT reached(place.translated(value->pos()));
    });
    m_rows.append(made);
    return m_rows.last();
}

void FactGrid::setFacts(const QList<Fact> &facts) {
    m_used = facts.size();
    for (qsizetype i = 0; i < facts.size(); ++i) {
        Row &line = row(i);
        line.label->setText(facts[i].label);
        line.value->setPieces(facts[i].value);
        line.label->show();
        line.value->show();
    }
    for (qsizetype i = facts.size(); i < m_rows.size(); ++i) {
        m_rows[i].label->hide();
        m_rows[i].value->hide();
    }
    alignLabels();
}

void FactGrid::alignLabels() {
    int widest = Theme::current().scaled(92);
    for (qsizetype i = 0; i < m_used; ++i) {
        const QLabel *label = m_rows[i].label;
        widest = std::max(widest, label->fontMetrics().horizontalAdvance(label->text()) + 10);
    }
    for (const Row &line : std::as_const(m_rows)) line.label->setFixedWidth(widest);
}

QString FactGrid::value(const QString &label) const {
    for (qsizetype i = 0; i < m_used; ++i)
        if (m_rows[i].label->text() == label) return m_rows[i].value->plainText();
    return {};
}

} // namespace podium
