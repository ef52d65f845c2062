// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace podium {
namespace {

QLatin1String fileOf(Icon which) {
    switch (which) {
    case Icon::ArrowLeft:
        return QLatin1String("arrow-left");
    case Icon::ArrowRight:
        return QLatin1String("arrow-right");
    case Icon::Search:
        return QLatin1String("search");
    case Icon::Star:
        return QLatin1String("star");
    case Icon::StarFilled:
        return QLatin1String("star-filled");
    case Icon::Sidebar:
        return QLatin1String("panel-left");
    case Icon::DetailPane:
        return QLatin1String("panel-right");
    case Icon::More:
        return QLatin1String("ellipsis");
    case Icon::Close:
        return QLatin1String("x");
    case Icon::ChevronLeft:
        return QLatin1String("chevron-left");
    case Icon::ChevronRight:
        return QLatin1String("chevron-right");
    case Icon::ChevronDown:
        return QLatin1String("chevron-down");
    case Icon::ChevronUp:
        return QLatin1String("chevron-up");
    case Icon::ExternalLink:
        return QLatin1String("external-link");
    case Icon::Copy:
        return QLatin1String("copy");
    case Icon::Import:
        return QLatin1String("import");
    case Icon::Sun:
        return QLatin1String("sun");
    case Icon::Moon:
        return QLatin1String("moon");
    case Icon::Contrast:
        return QLatin1String("contrast");
    case Icon::Check:
        return QLatin1String("check");
    case Icon::Info:
        return QLatin1String("info");
    case Icon::Alert:
        return QLatin1String("triangle-alert");
    case Icon::Message:
        return QLatin1String("message-square");
    case Icon::Speech:
        return QLatin1String("mic");
    case Icon::Trophy:
        return QLatin1String("trophy");
    case Icon::Undo:
        return QLatin1String("undo-2");
    case Icon::Redo:
        return QLatin1String("redo-2");
    }
    Q_UNREACHABLE();
}

/// Draws with the colors that the theme has at that moment.
class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(Icon off, Icon on, Ink offInk, Ink onInk)
        : m_off(off),
          m_on(on),
          m_offInk(offInk),
          m_onInk(onInk) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override {
        const double ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        QRect square(QPoint(), drawn.size() / ratio);
        square.moveCenter(rect.center());
        painter->drawPixmap(square.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        const bool on = state == QIcon::On;
        const Colors &colors = Theme::current().colors();
        QColor color = colors.of(on ? m_onInk : m_offInk);
        if (mode == QIcon::Disabled) color = colors.palette().color(QPalette::Disabled, QPalette::Text);
        return iconPixmap(on ? m_on : m_off, color, std::min(size.width(), size.height()));
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    Icon m_off;
    Icon m_on;
    Ink m_offInk;
    Ink m_onInk;
};

} // namespace

QIcon icon(Icon which, Ink ink) {
    return QIcon(new ThemedIconEngine(which, which, ink, ink));
}

QIcon toggleIcon(Icon off, Icon on) {
    return QIcon(new ThemedIconEngine(off, on, Ink::Plain, Ink::Gold));
}

QPixmap iconPixmap(Icon which, const QColor &color, int pixels) {
    const QString key =
        QStringLiteral("podium-icon/%1/%2/%3").arg(fileOf(which), color.name(QColor::HexArgb)).arg(pixels);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn)) return drawn;

    QFile file(QStringLiteral(":/icons/%1.svg").arg(fileOf(which)));
    if (!file.open(QIODevice::ReadOnly)) qFatal("The program is built without its icons.");
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    drawn = QPixmap(std::max(pixels, 1), std::max(pixels, 1));
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QIcon applicationIcon() {
    return QIcon(QStringLiteral(":/icons/podium.svg"));
}

} // namespace podium
