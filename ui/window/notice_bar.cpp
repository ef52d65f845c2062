// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/notice_bar.h"

#include "catalog/error.h"
#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace podium {

NoticeBar::NoticeBar(QWidget *parent) : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)) {
    setObjectName(QStringLiteral("notice"));
    setAutoFillBackground(true);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(Icon::Close, Ink::Dim));
    close->setAccessibleName(tr("Close this message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::large, metrics::small, metrics::small, metrics::small);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(close);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        if (isVisible()) present(m_text->text(), m_isError);
    });
    hide();
}

void NoticeBar::showError(const Error &error) {
    present(error.advice().isEmpty() ? error.text() : error.text() + QLatin1Char('\n') + error.advice(),
            true);
}

void NoticeBar::showNotice(const QString &sentence) {
    present(sentence, false);
}

QString NoticeBar::text() const {
    return m_text->text();
}

void NoticeBar::present(const QString &text, bool isError) {
    m_isError = isError;
    const Colors &colors = Theme::current().colors();
    QPalette own = palette();
    own.setColor(QPalette::Window, isError ? colors.warnWash : colors.goldWash);
    setPalette(own);
    m_icon->setPixmap(
        icon(isError ? Icon::Alert : Icon::Info, isError ? Ink::Warn : Ink::Gold).pixmap(18, 18));
    dress(m_text, Type::Menu, isError ? Ink::Warn : Ink::Plain);
    m_text->setText(text);
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace podium
