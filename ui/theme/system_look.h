// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop wishes windows to look like, asked of the XDG portal without ever waiting.
#pragma once

#include <QObject>
#include <QVariant>
#include <optional>

class QDBusMessage;
class QDBusVariant;
class QPalette;

namespace podium {

/// Dark or light, plain or high contrast.
struct SystemLook {
    bool dark = false;
    bool highContrast = false;
    bool operator==(const SystemLook &) const = default;

    /// What a palette made by the platform says: dark where its windows are darker than their text.
    static SystemLook of(const QPalette &palette);
};

/// Follows `org.freedesktop.portal.Settings` on the session bus. Where there is no bus or no
/// portal nothing is ever said, which is fine. GUI thread; the bus is joined on a pool thread,
/// because joining it is the one step of Qt's that waits.
class SystemLookWatcher final : public QObject {
    Q_OBJECT
public:
    explicit SystemLookWatcher(QObject *parent = nullptr);

    /// Joins the bus, asks, and follows changes from then on. Returns at once.
    void start();

Q_SIGNALS:
    /// The portal told its wish: once after `start`, then at every change.
    void told(podium::SystemLook look);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void joined();
    void ask();
    void take(const QString &space, const QString &key, const QVariant &value);

    SystemLook m_look;
};

} // namespace podium
