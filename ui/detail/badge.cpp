// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/badge.h"

#include "theme/metrics.h"
#include "theme/style_paint.h"
#include "theme/theme.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace podium {
namespace {

constexpr int padding = 8;

/// The first letter or number as people see it: with its accents, both halves of a pair.
QString initialOf(const QString &name) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name.left(64));
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const QString letter = name.mid(start, end - start);
        start = end;
        const char32_t code = letter.toUcs4().value(0);
        // At most one mark upon it: more paint over what is around the circle.
        if (QChar::isLetterOrNumber(code))
            return letter.left(QChar::requiresSurrogates(code) ? 2 : 1).toUpper();
    }
    return QStringLiteral("@");
}

} // namespace

Badge::Badge(QWidget *parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Badge::set(const QString &text, Kind kind) {
    m_text = text;
    m_kind = kind;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    const QFontMetrics metrics(Theme::current().font(Type::Badge));
    return {metrics.horizontalAdvance(m_text) + 2 * padding, metrics.height() + 5};
}

void Badge::paintEvent(QPaintEvent *) {
    const Colors &colors = Theme::current().colors();
    QColor wash = colors.goldWash;
    QColor ink = colors.goldInk;
    if (m_kind == Kind::Quiet) {
        wash = colors.selection;
        ink = colors.ink;
    } else if (m_kind == Kind::Warning) {
        wash = colors.warnWash;
        ink = colors.warn;
    }
    QPainter painter(this);
    paint::box(painter, rect(), metrics::chipRadius, wash, colors.highContrast ? ink : QColor());
    painter.setFont(Theme::current().font(Type::Badge));
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_text);
}

Avatar::Avatar(QWidget *parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Avatar::setName(const QString &name) {
    m_initial = initialOf(name);
    update();
}

QSize Avatar::sizeHint() const {
    const int side = Theme::current().scaled(36);
    return {side, side};
}

void Avatar::paintEvent(QPaintEvent *) {
    const Colors &colors = Theme::current().colors();
    QPainter painter(this);
    paint::box(painter, rect(), height() / 2.0, colors.avatar, QColor());
    QFont font = Theme::current().font(Type::Strong);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(colors.onAvatar);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_initial);
}

} // namespace podium
