// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/system_look.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QMap>
#include <QPalette>
#include <QPointer>
#include <QThreadPool>

namespace podium {
namespace {

constexpr QLatin1String portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1String settings("org.freedesktop.portal.Settings");
constexpr QLatin1String appearance("org.freedesktop.appearance");
/// Where portals before 1.17, Debian 12's among them, keep GNOME's high contrast.
constexpr QLatin1String gnomeAccess("org.gnome.desktop.a11y.interface");

/// Whether there is a session bus to join. Asked first because libdbus would otherwise try to
/// start one of its own.
bool busExists() {
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

} // namespace

SystemLook SystemLook::of(const QPalette &palette) {
    return {palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness(),
            false};
}

SystemLookWatcher::SystemLookWatcher(QObject *parent) : QObject(parent) {}

void SystemLookWatcher::start() {
    if (!busExists()) return;
    QThreadPool::globalInstance()->start([watcher = QPointer(this)] {
        if (!QDBusConnection::sessionBus().isConnected()) return;
        // Posted to the application, which outlives the pool, and looked up only on its thread.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [watcher] {
                if (watcher) watcher->joined();
            },
            Qt::QueuedConnection);
    });
}

void SystemLookWatcher::joined() {
    // Without a service name: with one, Qt waits for the bus to say who owns it.
    // Qt compares the signature letter by letter.
    // clang-format off
    QDBusConnection::sessionBus().connect(QString(), portalPath, settings, QStringLiteral("SettingChanged"),
                                          this, SLOT(settingChanged(QString,QString,QDBusVariant)));
    // clang-format on
    ask();
}

void SystemLookWatcher::ask() {
    QDBusMessage call =
        QDBusMessage::createMethodCall(portalService, portalPath, settings, QStringLiteral("ReadAll"));
    call << QStringList{appearance, gnomeAccess};
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusMessage reply = done->reply();
        if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("a{sa{sv}}"))
            return;
        const auto spaces = qdbus_cast<QMap<QString, QVariantMap>>(reply.arguments().constFirst());
        for (auto space = spaces.cbegin(); space != spaces.cend(); ++space)
            for (auto key = space->cbegin(); key != space->cend(); ++key)
                take(space.key(), key.key(), key.value());
        Q_EMIT told(m_look);
    });
}

void SystemLookWatcher::settingChanged(const QString &space, const QString &key, const QDBusVariant &value) {
    const SystemLook before = m_look;
    take(space, key, value.variant());
    if (m_look != before) Q_EMIT told(m_look);
}

void SystemLookWatcher::take(const QString &space, const QString &key, const QVariant &value) {
    // color-scheme: 0 no wish, 1 dark, 2 light; contrast: 0 no wish, 1 high.
    if (space == appearance && key == QLatin1String("color-scheme")) m_look.dark = value.toUInt() == 1;
    if (space == appearance && key == QLatin1String("contrast")) m_look.highContrast = value.toUInt() == 1;
    if (space == gnomeAccess && key == QLatin1String("high-contrast")) m_look.highContrast = value.toBool();
}

} // namespace podium
