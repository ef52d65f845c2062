// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the command line: a verb is done without a window, everything else opens one.
#include "commands/arguments.h"
#include "commands/commands.h"
#include "commands/exit_status.h"
#include "commands/output.h"
#include "window/run_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace podium;

/// A standard stream that is closed would be given to the next file that is opened, and messages would
/// be written into it: into the catalog, for instance. In its place, one that cannot be written to.
void keepStandardStreams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", O_RDONLY);
}

/// A reader that went away and a file that may not grow are errors to be told, not to die of.
void ignoreSignals() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

/// Qt warns of a locale that is not UTF-8, as that of a bare machine, and takes the right one by itself.
void sayNothingOfLocales(QtMsgType, const QMessageLogContext &, const QString &text) {
    if (text.startsWith(QLatin1String("Detected locale"))) return;
    const QByteArray line = text.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
}

QSize sizeFrom(const QString &text) {
    static const QRegularExpression form(QStringLiteral("^([0-9]{2,5})x([0-9]{2,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    constexpr int least = 200;
    constexpr int most = 16'000;
    if (!match.hasMatch() || std::min(size.width(), size.height()) < least ||
        std::max(size.width(), size.height()) > most)
        throw WrongUsage(QStringLiteral("--size needs width and height in pixels, as in 1440x900, each from "
                                        "%1 to %2, not \"%3\".")
                             .arg(QString::number(least), QString::number(most), text));
    return size;
}

WindowOptions windowOptions(const QStringList &arguments) {
    const Arguments given(arguments, {},
                          {QStringLiteral("catalog"), QStringLiteral("screenshot"), QStringLiteral("size"),
                           QStringLiteral("theme"), QStringLiteral("search")});
    WindowOptions options;
    options.catalogPath = given.value(QStringLiteral("catalog"));
    options.screenshotPath = given.value(QStringLiteral("screenshot"));
    options.search = given.value(QStringLiteral("search"));
    options.theme = given.value(QStringLiteral("theme"));
    if (const QString size = given.value(QStringLiteral("size")); !size.isEmpty()) {
        if (options.screenshotPath.isEmpty())
            throw WrongUsage(QStringLiteral("--size goes with --screenshot."));
        options.size = sizeFrom(size);
    }
    static const QStringList themes{QStringLiteral("light"), QStringLiteral("dark"),
                                    QStringLiteral("contrast")};
    if (!options.theme.isEmpty() && !themes.contains(options.theme))
        throw WrongUsage(
            QStringLiteral("--theme is light, dark or contrast, not \"%1\".").arg(options.theme));
    for (const QString &text : given.texts()) {
        const QFileInfo file(text);
        if (!file.exists())
            throw WrongUsage(QStringLiteral("There is no verb and no file \"%1\".").arg(text));
        options.files.append(file.absoluteFilePath());
    }
    return options;
}

/// Qt ends the program where it finds no display, without a word that helps.
bool hasDisplay(int argc, char **argv) {
    for (int i = 1; i < argc; ++i)
        if (std::strstr(argv[i], "-platform") == argv[i] || std::strstr(argv[i], "--platform") == argv[i])
            return true;
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int runProgram(int argc, char **argv) {
    if (isCommand(argc, argv)) {
        const auto before = qInstallMessageHandler(sayNothingOfLocales);
        const QCoreApplication application(argc, argv);
        qInstallMessageHandler(before);
        return runCommand(QCoreApplication::arguments().mid(1));
    }
    const bool display = hasDisplay(argc, argv);
    if (!display) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.podium.Podium"));
    try {
        const WindowOptions options = windowOptions(QCoreApplication::arguments().mid(1));
        if (display || !options.screenshotPath.isEmpty()) return runWindow(application, options);
        Output().message(
            QStringLiteral("There is no display to open a window on. podium --screenshot FILE renders "
                           "it to a picture, and podium --help tells what can be done without."));
        return ExitNoDisplay;
    } catch (const WrongUsage &wrong) {
        Output().message(wrong.text() + QStringLiteral(" See podium --help."));
        return ExitUsage;
    }
}

} // namespace

int main(int argc, char **argv) {
    keepStandardStreams();
    ignoreSignals();
    try {
        return runProgram(argc, argv);
    } catch (const std::exception &error) {
        // What reaches this place is a mistake of ours or a lack of memory.
        std::fprintf(stderr, "podium: %s\n", error.what());
        return ExitInternal;
    }
}
