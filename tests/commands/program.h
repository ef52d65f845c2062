// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program as a shell would: its own process, its own home, no display.
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace podium::test {

/// What a run of the program left.
struct Ran {
    int status = -1; ///< exit status; -1: it crashed, or did not end
    QString out;
    QString err;
};

/// A home of its own, in which the program finds and keeps its files.
class Program final {
public:
    Program() {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "NO_COLOR"})
            m_environment.remove(QLatin1String(name));
        set("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")));
        set("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")));
        set("LC_ALL", QStringLiteral("C"));
    }

    static bool isBuilt() { return QFile::exists(QStringLiteral(PODIUM_PROGRAM)); }

    void set(const char *name, const QString &value) { m_environment.insert(QLatin1String(name), value); }
    const QTemporaryDir &home() const { return m_home; }
    QString ownCatalog() const { return m_home.filePath(QStringLiteral("data/podium/catalog.podium")); }

    std::unique_ptr<QProcess> start(const QStringList &arguments) const {
        return start(QStringLiteral(PODIUM_PROGRAM), arguments);
    }
    /// Another program, which may run this one.
    std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments) const {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->start(program, arguments);
        process->closeWriteChannel();
        return process;
    }

    static Ran end(QProcess &process) {
        constexpr int patience = 60'000; // milliseconds
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        const bool normal = process.exitStatus() == QProcess::NormalExit;
        return {normal ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    Ran run(const QStringList &arguments) const { return end(*start(arguments)); }
    Ran run(const QString &program, const QStringList &arguments) const {
        return end(*start(program, arguments));
    }

private:
    /// In memory where that can be: what a disk does with a write is not what is tested.
    static QString place() {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
               QStringLiteral("/podium-XXXXXX");
    }

    QTemporaryDir m_home{place()};
    QProcessEnvironment m_environment;
};

/// The object that a run printed; the test fails where it printed none.
inline QJsonObject jsonOf(const Ran &ran) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(ran.out.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        qWarning("no JSON object: %s", qPrintable(error.errorString()));
    return document.object();
}

} // namespace podium::test
