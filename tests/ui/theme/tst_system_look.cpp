// SPDX-License-Identifier: GPL-3.0-or-later
// The portal is played by this test on a bus of its own.
#include "theme/system_look.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QPalette>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace podium;

using Settings = QMap<QString, QVariantMap>;
Q_DECLARE_METATYPE(Settings)

/// Answers like xdg-desktop-portal.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    Settings settings;
public Q_SLOTS:
    Settings ReadAll(const QStringList &spaces) {
        Settings wanted;
        for (const QString &space : spaces)
            if (settings.contains(space)) wanted.insert(space, settings.value(space));
        return wanted;
    }
};

class SystemLookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aDarkPaletteOfThePlatformIsADarkLook();
    void thePortalsWishIsTold_data();
    void thePortalsWishIsTold();
    void aChangeIsToldLive();
    void anAnswerOfAnotherShapeIsIgnored();

private:
    QProcess m_daemon;
    Portal m_portal;
    QString m_skip;
};

namespace {
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
} // namespace

void SystemLookTest::initTestCase() {
    qDBusRegisterMetaType<Settings>();
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) {
        m_skip = QStringLiteral("There is no dbus-daemon here to play the desktop on.");
        return;
    }
    m_daemon.start(
        daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForStarted());
    QVERIFY(m_daemon.waitForReadyRead());
    const QByteArray address = m_daemon.readLine().trimmed();
    QVERIFY(!address.isEmpty());
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    auto bus = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("portal"));
    QVERIFY(bus.registerObject(path, &m_portal, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
}

void SystemLookTest::cleanupTestCase() {
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void SystemLookTest::aDarkPaletteOfThePlatformIsADarkLook() {
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::white);
    QCOMPARE(SystemLook::of(palette), (SystemLook{true, false}));
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    QCOMPARE(SystemLook::of(palette), (SystemLook{false, false}));
}

void SystemLookTest::thePortalsWishIsTold_data() {
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<SystemLook>("look");
    const QString scheme = QStringLiteral("color-scheme");
    const QString contrast = QStringLiteral("contrast");
    const QString gnome = QStringLiteral("org.gnome.desktop.a11y.interface");
    QTest::newRow("nothing said") << Settings{} << SystemLook{};
    QTest::newRow("no preference") << Settings{{appearance, {{scheme, 0U}}}} << SystemLook{};
    QTest::newRow("dark") << Settings{{appearance, {{scheme, 1U}}}} << SystemLook{true, false};
    QTest::newRow("light") << Settings{{appearance, {{scheme, 2U}}}} << SystemLook{};
    QTest::newRow("a number of the future") << Settings{{appearance, {{scheme, 9U}}}} << SystemLook{};
    QTest::newRow("text where a number belongs")
        << Settings{{appearance, {{scheme, QStringLiteral("dark")}}}} << SystemLook{};
    QTest::newRow("high contrast") << Settings{{appearance, {{scheme, 1U}, {contrast, 1U}}}}
                                   << SystemLook{true, true};
    QTest::newRow("GNOME's own key") << Settings{{gnome, {{QStringLiteral("high-contrast"), true}}}}
                                     << SystemLook{false, true};
}

void SystemLookTest::thePortalsWishIsTold() {
    if (!m_skip.isEmpty()) QSKIP(qPrintable(m_skip));
    QFETCH(Settings, settings);
    m_portal.settings = settings;
    SystemLookWatcher watcher;
    QSignalSpy told(&watcher, &SystemLookWatcher::told);
    watcher.start();
    QVERIFY(told.wait());
    QTEST(told.constFirst().constFirst().value<SystemLook>(), "look");
}

void SystemLookTest::aChangeIsToldLive() {
    if (!m_skip.isEmpty()) QSKIP(qPrintable(m_skip));
    m_portal.settings = {};
    SystemLookWatcher watcher;
    QSignalSpy told(&watcher, &SystemLookWatcher::told);
    watcher.start();
    QVERIFY(told.wait());
    QDBusMessage signal = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Settings"),
                                                     QStringLiteral("SettingChanged"));
    signal << appearance << QStringLiteral("color-scheme") << QVariant::fromValue(QDBusVariant(1U));
    QVERIFY(QDBusConnection(QStringLiteral("portal")).send(signal));
    QVERIFY(told.wait());
    QCOMPARE(told.constLast().constFirst().value<SystemLook>(), (SystemLook{true, false}));
}

void SystemLookTest::anAnswerOfAnotherShapeIsIgnored() {
    if (!m_skip.isEmpty()) QSKIP(qPrintable(m_skip));
    SystemLookWatcher watcher;
    QSignalSpy told(&watcher, &SystemLookWatcher::told);
    watcher.start();
    QVERIFY(told.wait());
    told.clear();
    QDBusMessage odd = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Settings"),
                                                  QStringLiteral("SettingChanged"));
    odd << 7 << appearance;
    QVERIFY(QDBusConnection(QStringLiteral("portal")).send(odd));
    QDBusMessage good = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Settings"),
                                                   QStringLiteral("SettingChanged"));
    good << appearance << QStringLiteral("contrast") << QVariant::fromValue(QDBusVariant(1U));
    QVERIFY(QDBusConnection(QStringLiteral("portal")).send(good));
    QVERIFY(told.wait());
    QCOMPARE(told.count(), 1); // only what the good one said
}

QTEST_GUILESS_MAIN(SystemLookTest)
#include "tst_system_look.moc"
