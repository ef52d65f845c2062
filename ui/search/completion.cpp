// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/completion.h"

#include "search/name_list.h"
#include "search/query_fields.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace podium {
namespace {

using Field = SearchFilter::Field;

/// Fields whose values are names of the catalog.
bool hasNames(Field field) {
    switch (field) {
    case Field::Person:
    case Field::Speaker:
    case Field::Program:
    case Field::Network:
    case Field::Category:
    case Field::Line:
    case Field::Ceremony:
    case Field::Topic:
    case Field::Thanks:
    case Field::Search:
        return true;
    default:
        return false;
    }
}

QList<NameHit> fixedValues(Field field, const QString &typed) {
    QList<NameHit> hits;
    const QStringList values = SearchFilter::values(field);
    for (const QString &value : values)
        if (value.startsWith(typed, Qt::CaseInsensitive)) hits.append({{field, value, false}, value, {}, 0});
    return hits;
}

} // namespace

Completion::Completion(QLineEdit *line, QWidget *below)
    : QFrame(below),
      m_line(line),
      m_below(below),
      m_list(new NameList(this)) {
    setObjectName(QStringLiteral("completion"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, metrics::tight, 1, metrics::tight);
    column->addWidget(m_list);
    m_list->setFocusPolicy(Qt::NoFocus); // the keyboard stays in the line
    m_list->setAccessibleName(tr("What the filter can be"));
    connect(m_list, &NameList::chosen, this, &Completion::accept);
    connect(m_line, &QLineEdit::textEdited, this, &Completion::look);
    connect(m_line, &QLineEdit::cursorPositionChanged, this, [this] {
        if (m_line->cursorPosition() != m_line->text().size()) hide();
    });
    hide();
}

std::optional<Completion::Piece> Completion::piece() const {
    if (m_line->cursorPosition() != m_line->text().size()) return std::nullopt;
    static const QRegularExpression form(
        QStringLiteral("(?:^|[\\s(])(-?)([A-Za-z]*)(:(?:[\"“”]([^\"“”]*)|([^\\s\"“”()]*)))?$"));
    const QRegularExpressionMatch match = form.match(m_line->text());
    if (!match.hasMatch()) return std::nullopt;
    Piece piece;
    piece.start = static_cast<int>(match.capturedStart(1));
    piece.exclude = match.capturedLength(1) > 0;
    if (match.capturedLength(3) == 0) {
        piece.value = match.captured(2);
        return piece;
    }
    piece.field = fieldNamed(match.capturedView(2));
    if (!piece.field) return std::nullopt;
    piece.value = match.captured(4) + match.captured(5);
    return piece;
}

void Completion::look() {
    const std::optional<Piece> now = piece();
    m_fields = m_fields && now && !now->field && isVisible();
    if (m_fields) return offerFields();
    if (!now || !now->field) return hide();
    if (hasNames(*now->field))
        Q_EMIT wanted(now->value, *now->field);
    else
        offer(fixedValues(*now->field, now->value));
}

void Completion::setHits(const QString &typed, const QList<NameHit> &hits) {
    const std::optional<Piece> now = piece();
    if (now && now->field && now->value == typed && m_line->hasFocus()) offer(hits);
}

void Completion::offerFields() {
    const QString typed = piece() ? piece()->value : QString();
    QList<NameHit> hits;
    for (int i = 0; i < SearchFilter::fieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        const QString name = SearchFilter::name(field);
        if (name.startsWith(typed, Qt::CaseInsensitive)) hits.append({{field, {}, false}, name, {}, 0});
    }
    offer(hits);
}

void Completion::offer(const QList<NameHit> &hits) {
    m_list->setHits(hits);
    if (hits.isEmpty()) return hide();
    place();
    show();
    raise();
}

void Completion::place() {
    QWidget *window = m_below->window();
    setParent(window);
    const int rows = std::min(m_list->count(), mostNames);
    const int height = rows * m_list->sizeHintForRow(0) + 2 * metrics::tight + 2;
    const QPoint corner = m_below->mapTo(window, QPoint(0, m_below->height()));
    const int width = std::min(m_below->width(), Theme::current().scaled(460));
    setGeometry(corner.x(), corner.y(), width, std::min(height, window->height() - corner.y()));
}

void Completion::accept(const NameHit &hit) {
    const std::optional<Piece> now = piece();
    if (!now) return hide();
    QString text = m_line->text().left(now->start);
    const bool isField = hit.filter.value.isEmpty();
    SearchFilter filter = hit.filter;
    filter.exclude = now->exclude;
    if (isField) {
        text += (now->exclude ? QStringLiteral("-") : QString()) + SearchFilter::name(filter.field) +
                QLatin1Char(':');
    } else {
        filter.field = *now->field; // a speaker is completed by the names of people
        text += filter.toText() + QLatin1Char(' ');
    }
    hide();
    m_fields = false;
    m_line->setText(text);
    m_line->setFocus();
    if (isField)
        look();
    else
        Q_EMIT accepted();
}

bool Completion::takesKey(int key, Qt::KeyboardModifiers modifiers) {
    if (key == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        m_fields = true;
        offerFields();
        return true;
    }
    if (!isVisible() || (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier)) return false;
    switch (key) {
    case Qt::Key_Down:
        m_list->step(1);
        return true;
    case Qt::Key_Up:
        m_list->step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (const std::optional<NameHit> hit = m_list->current()) accept(*hit);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace podium
