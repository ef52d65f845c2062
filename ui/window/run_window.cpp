// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/run_window.h"

#include "catalog/catalog.h"
#include "theme/icons.h"
#include "window/main_window.h"
#include "window/single_instance.h"

#include <QApplication>
#include <QFileInfo>
#include <QTimer>
#include <cstdio>

namespace podium {
namespace {

constexpr int cannotOpen = 3;
constexpr int cannotWrite = 5;

void tell(const QString &text) {
    std::fputs(qUtf8Printable(text + QLatin1Char('\n')), stderr);
    std::fflush(stderr);
}

ThemeMode themeNamed(const QString &name, ThemeMode fallback) {
    if (name == QLatin1String("light")) return ThemeMode::Light;
    if (name == QLatin1String("dark")) return ThemeMode::Dark;
    if (name == QLatin1String("contrast")) return ThemeMode::HighContrast;
    return fallback;
}

/// Renders the window as soon as its rows and its record are painted, and ends.
void takeScreenshot(MainWindow &window, const WindowOptions &options) {
    window.resize(options.size.isValid() ? options.size : QSize(1440, 900));
    QObject::connect(&window, &MainWindow::filled, &window, [&window, path = options.screenshotPath] {
        // Once more through the event loop, so that layouts have settled.
        QTimer::singleShot(0, &window, [&window, path] {
            QCoreApplication::sendPostedEvents();
            const bool saved = window.grab().save(path, "PNG");
            if (!saved)
                tell(QObject::tr(
                         "The screenshot %1 could not be written. Check the folder and its free space.")
                         .arg(path));
            QApplication::exit(saved ? 0 : cannotWrite);
        });
    });
}

int runCatalog(QApplication &application, const WindowOptions &options, const CatalogFile &file) {
    const bool screenshot = !options.screenshotPath.isEmpty();
    SingleInstance instance(file.path);
    if (!screenshot && instance.handOver(options.files)) {
        tell(QObject::tr("Podium is already open with this catalog; its window was brought to the front."));
        return 0;
    }
    Session session;
    SessionState state = screenshot ? SessionState{} : session.read();
    if (screenshot)
        state.request.query.filters.append({SearchFilter::Field::Won, QStringLiteral("yes"), false});
    if (!options.search.isEmpty())
        state.request = SearchRequest{SearchQuery::fromText(options.search), Scope::All, SortKey::Year, true};
    if (!options.search.isEmpty() && state.request.query.hasWords()) state.request.sort = SortKey::Relevance;

    Theme theme;
    theme.assume(state.systemLook);
    theme.setMode(themeNamed(options.theme, state.theme));
    theme.setZoom(state.zoom);
    theme.apply();
    QApplication::setWindowIcon(applicationIcon());

    Catalog catalog(file);
    MainWindow window(catalog, theme, state);
    if (screenshot) {
        takeScreenshot(window, options);
    } else {
        instance.listen();
        QObject::connect(&instance, &SingleInstance::called, &window, [&window](const QStringList &files) {
            window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
            window.raise();
            window.activateWindow();
            if (!files.isEmpty()) window.importFiles(files);
        });
    }
    window.show();
    if (!screenshot) QTimer::singleShot(0, &theme, &Theme::followSystem);
    if (!options.files.isEmpty()) QTimer::singleShot(0, &window, [&] { window.importFiles(options.files); });
    const int status = QApplication::exec();
    if (!screenshot && !session.write(window.state()))
        tell(QObject::tr("What was open could not be remembered; the settings folder cannot be written to."));
    Q_UNUSED(application)
    return status;
}

} // namespace

int runWindow(QApplication &application, const WindowOptions &options) {
    try {
        const CatalogFile file = openCatalogFile(options.catalogPath);
        return runCatalog(application, options, file);
    } catch (const Error &error) {
        tell(QString::fromUtf8(error.what()));
        return cannotOpen;
    }
}

} // namespace podium
