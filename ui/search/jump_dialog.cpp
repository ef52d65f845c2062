// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/jump_dialog.h"

#include "search/name_list.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace podium {

JumpDialog::JumpDialog(QWidget *parent)
    : QDialog(parent),
      m_line(new QLineEdit(this)),
      m_list(new NameList(this)),
      m_nothing(new QLabel(this)) {
    setObjectName(QStringLiteral("jumpDialog"));
    setWindowTitle(tr("Go to"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QSize room = parent != nullptr ? parent->window()->size() : QSize(960, 680);
    resize(QSize(560, 420).boundedTo(room));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::medium, 0, metrics::small);
    column->setSpacing(metrics::small);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::medium, 0, metrics::medium, 0);
    top->addWidget(m_line);
    column->addLayout(top);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_list, 1);

    m_line->setObjectName(QStringLiteral("jumpText"));
    m_line->setAccessibleName(tr("A few letters of a name"));
    m_line->setPlaceholderText(tr("A person, program, category, network, ceremony or topic"));
    m_line->setMaxLength(100);
    m_line->installEventFilter(this);
    dress(m_line, Type::Body);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(metrics::page, metrics::page, metrics::page, 0);
    m_nothing->setText(tr("Type a few letters, in any order of words. Enter goes there."));
    dress(m_nothing, Type::Body, Ink::Dim);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line
    m_list->hide();
    connect(m_line, &QLineEdit::textChanged, this, &JumpDialog::asked);
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        if (const std::optional<NameHit> hit = m_list->current()) choose(*hit);
    });
    connect(m_list, &NameList::chosen, this, &JumpDialog::choose);
    m_line->setFocus();
}

void JumpDialog::setHits(const QString &typed, const QList<NameHit> &hits) {
    if (typed != m_line->text()) return;
    m_list->setHits(hits);
    m_list->setVisible(!hits.isEmpty());
    m_nothing->setVisible(hits.isEmpty());
    m_nothing->setText(typed.trimmed().isEmpty()
                           ? tr("Type a few letters, in any order of words. Enter goes there.")
                           : tr("No name of this catalog is like “%1”.").arg(typed.trimmed()));
}

void JumpDialog::choose(const NameHit &hit) {
    Q_EMIT chosen(hit.filter);
    accept();
}

bool JumpDialog::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)));
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            m_list->step(1);
            return true;
        case Qt::Key_Up:
            m_list->step(-1);
            return true;
        case Qt::Key_PageDown:
            m_list->step(page);
            return true;
        case Qt::Key_PageUp:
            m_list->step(-page);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace podium
