// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tool_row.h"

#include "search/search_field.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"
#include "window/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace podium {
namespace {

QToolButton *button(QAction *action, QWidget *parent) {
    auto *made = new QToolButton(parent);
    made->setDefaultAction(action);
    made->setToolButtonStyle(Qt::ToolButtonIconOnly);
    made->setIconSize(QSize(metrics::icon, metrics::icon));
    made->setFixedSize(metrics::toolButton, metrics::toolButton);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(action->text().remove(QLatin1Char('&')));
    return made;
}

} // namespace

ToolRow::ToolRow(const Actions &actions, SearchField *field, QWidget *parent) : QWidget(parent) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::medium, 0, metrics::medium, 0);
    row->setSpacing(metrics::small);
    row->addWidget(button(actions.back, this));
    row->addWidget(button(actions.forward, this));
    row->addWidget(field, 1);
    row->addWidget(button(actions.star, this));
    row->addWidget(button(actions.detail, this));
    auto *more = new QToolButton(this);
    more->setObjectName(QStringLiteral("more"));
    more->setAutoRaise(true);
    more->setIcon(icon(Icon::More));
    more->setIconSize(QSize(metrics::icon, metrics::icon));
    more->setFixedSize(metrics::toolButton, metrics::toolButton);
    more->setFocusPolicy(Qt::TabFocus);
    // Popped up by hand: a menu of the button's own would bring an arrow that says nothing more.
    connect(more, &QToolButton::clicked, this, [more, menu = actions.more] {
        menu->popup(more->mapToGlobal(QPoint(more->width() - menu->sizeHint().width(), more->height())));
    });
    more->setAccessibleName(tr("More"));
    more->setToolTip(tr("More"));
    row->addWidget(more);
    const auto takeHeight = [this] {
        setFixedHeight(qMax(metrics::toolBar, Theme::current().scaled(metrics::toolBar)));
    };
    takeHeight();
    connect(&Theme::current(), &Theme::changed, this, takeHeight);
}

void ToolRow::paintEvent(QPaintEvent *) {
    const Colors &colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.side);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.line);
}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent),
      m_counts(new QLabel(this)),
      m_query(new QLabel(this)),
      m_catalog(new QLabel(this)) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::medium, metrics::tight, metrics::medium, metrics::tight);
    row->setSpacing(metrics::large + 2);
    m_counts->setObjectName(QStringLiteral("statusCounts"));
    m_query->setObjectName(QStringLiteral("statusQuery"));
    for (QLabel *label : {m_counts, m_query, m_catalog}) {
        label->setTextFormat(Qt::PlainText);
        dress(label, Type::Small, Ink::Dim);
    }
    m_query->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_counts);
    row->addWidget(m_query, 1);
    row->addWidget(m_catalog);
}

void StatusLine::setCounts(const QString &text) {
    m_counts->setText(text);
}
void StatusLine::setQuery(const QString &words) {
    m_query->setText(words);
}
void StatusLine::setCatalog(const QString &version) {
    m_catalog->setText(version);
}
void StatusLine::paintEvent(QPaintEvent *) {
    const Colors &colors = Theme::current().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.side);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
}

} // namespace podium
