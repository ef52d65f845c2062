// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process to the first paint with rows, beside a bare Qt window; and memory.
#include "bench/measure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace podium::bench;

namespace {

constexpr int rounds = 11;

struct Start {
    double ms = 0;
    double megabytes = 0;
};

Start startOnce(const QString &program, const QStringList &arguments, const QString &platform,
                const QString &home) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::SeparateChannels);
    const double start = nowMs();
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s failed:\n%s", qPrintable(program),
                     process.readAllStandardError().constData());
        std::exit(1);
    }
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    return {lines.value(0).toDouble() - start, lines.value(1).toDouble() / 1e6};
}

void compare(const QString &platform) {
    const QTemporaryDir home;
    const QString catalog = home.filePath(QStringLiteral("catalog.podium"));
    QFile::copy(QStringLiteral(PODIUM_BUILTIN), catalog);
    QFile::setPermissions(catalog, QFile::ReadOwner | QFile::WriteOwner);
    std::vector<double> bare;
    std::vector<double> ours;
    double megabytes = 0;
    // In turn, so that whatever else the machine does hits both.
    for (int i = 0; i < rounds; ++i) {
        bare.push_back(
            startOnce(QStringLiteral(PODIUM_BIN "/bench_subject_bare"), {}, platform, home.path()).ms);
        const Start start =
            startOnce(QStringLiteral(PODIUM_BIN "/bench_subject_podium"), {catalog}, platform, home.path());
        ours.push_back(start.ms);
        megabytes = std::max(megabytes, start.megabytes);
    }
    std::printf("Start on %s, median of %d\n", qPrintable(platform), rounds);
    line("bare Qt window: first paint", quantile(bare, 0.5), "ms");
    line("Podium: first paint with rows", quantile(ours, 0.5), "ms");
    line("ratio", quantile(ours, 0.5) / quantile(bare, 0.5), "times", "aim: 2.5");
    line("Podium: resident memory, record shown", megabytes, "MB", "aim: 130");
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    compare(QStringLiteral("offscreen"));
    QProcess server;
    const QString display = QStringLiteral(":97");
    server.start(QStringLiteral("Xvfb"),
                 {display, QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("1600x1000x24")});
    if (server.waitForStarted() && !server.waitForFinished(1500)) {
        qputenv("DISPLAY", display.toUtf8());
        compare(QStringLiteral("xcb"));
        server.terminate();
        server.waitForFinished();
    }
    return 0;
}
