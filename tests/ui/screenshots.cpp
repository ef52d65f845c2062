// SPDX-License-Identifier: GPL-3.0-or-later
// Renders every view into PNGs, to be looked at. `./dev screenshots` runs it.
#include "browse/coverage_dialog.h"
#include "catalog/catalog.h"
#include "catalog/catalog_file.h"
#include "catalog/compiled_fixture.h"
#include "detail/detail_pane.h"
#include "import/article_reader.h"
#include "import/import_dialog.h"
#include "import/invented_article.h"
#include "search/jump_dialog.h"
#include "theme/icons.h"
#include "window/actions.h"
#include "window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <cstdio>

using namespace podium;

namespace {

/// Runs the event loop until the window says that it is filled, then until layouts have settled.
void settle(MainWindow &window) {
    QEventLoop loop;
    QObject::connect(&window, &MainWindow::filled, &loop, &QEventLoop::quit);
    loop.exec();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents();
}

class Album {
public:
    Album(QString folder, QString suffix) : m_folder(std::move(folder)), m_suffix(std::move(suffix)) {}

    void keep(QWidget &widget, const QString &name) const {
        QCoreApplication::processEvents();
        const QString path = QStringLiteral("%1/%2%3.png").arg(m_folder, name, m_suffix);
        if (!widget.grab().save(path)) {
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(path));
            std::exit(1);
        }
    }

private:
    QString m_folder;
    QString m_suffix;
};

struct View {
    QString name;
    QString search;
    Scope scope;
    DetailPane::Tab tab;
};

const QList<View> &views() {
    static const QList<View> all{
        {QStringLiteral("main"), QStringLiteral("won:yes"), Scope::All, DetailPane::SpeechTab},
        {QStringLiteral("search"), QStringLiteral("year:2010..2020 compassion"), Scope::All,
         DetailPane::SpeechTab},
        {QStringLiteral("speeches"), QStringLiteral("thank"), Scope::Speeches, DetailPane::SpeechTab},
        {QStringLiteral("nominees"), QStringLiteral("ceremony:72 won:yes"), Scope::All,
         DetailPane::NomineesTab},
        {QStringLiteral("posts"), QStringLiteral("ruffalo"), Scope::Posts, DetailPane::PostsTab},
        {QStringLiteral("notes"), QStringLiteral("ceremony:1 won:yes"), Scope::All, DetailPane::NotesTab},
        {QStringLiteral("nothing-found"), QStringLiteral("won:yes xylophone"), Scope::All,
         DetailPane::SpeechTab},
        {QStringLiteral("nothing-starred"), {}, Scope::Starred, DetailPane::SpeechTab},
    };
    return all;
}

void renderViews(Catalog &catalog, Theme &theme, const Album &album, const QString &look, const QSize &size) {
    for (const View &view : views()) {
        SessionState state;
        state.theme = theme.mode();
        state.request = {SearchQuery::fromText(view.search), view.scope, SortKey::Year, true};
        state.detailTab = view.tab;
        MainWindow window(catalog, theme, state);
        window.resize(size);
        window.show();
        settle(window);
        album.keep(window,
                   QStringLiteral("%1-%2-%3x%4").arg(view.name, look).arg(size.width()).arg(size.height()));
    }
}

/// Over an invented catalog: no real person is given words that nobody heard.
void renderImport(const QString &invented, const Album &album, const QString &look) {
    Connection connection(invented, Connection::Mode::ReadOnly);
    const Proposal proposal = readArticle(test::article.toUtf8(), QStringLiteral("example.txt"));
    auto *dialog = new ImportDialog(proposal, matchProposal(connection, proposal), {});
    dialog->show();
    album.keep(*dialog, QStringLiteral("import-%1").arg(look));
    delete dialog;
}

void renderCoverage(const QString &catalog, const Album &album, const QString &look) {
    Connection connection(catalog, Connection::Mode::ReadOnly);
    CoverageDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setCoverage(readCoverage(connection));
    dialog.findChild<QTreeWidget *>()->topLevelItem(1)->setExpanded(true);
    dialog.show();
    album.keep(dialog, QStringLiteral("coverage-%1").arg(look));
}

void renderCompletion(Catalog &catalog, Theme &theme, const Album &album, const QString &look) {
    MainWindow window(catalog, theme, SessionState{});
    window.resize(1000, 640);
    window.show();
    settle(window);
    auto *line = window.findChild<QLineEdit *>(QStringLiteral("searchText"));
    line->setFocus();
    QKeyEvent key(QEvent::KeyPress, Qt::Key_Space, Qt::ControlModifier);
    QCoreApplication::sendEvent(line, &key);
    album.keep(window, QStringLiteral("completion-%1").arg(look));
}

void renderJump(const QString &catalog, const Album &album, const QString &look) {
    Connection connection(catalog, Connection::Mode::ReadOnly);
    const NameIndex names = NameIndex::load(connection);
    auto *dialog = new JumpDialog;
    const auto typed = QStringLiteral("tina");
    dialog->findChild<QLineEdit *>()->setText(typed);
    dialog->setHits(typed, names.find(typed, JumpDialog::mostNames));
    dialog->show();
    album.keep(*dialog, QStringLiteral("jump-%1").arg(look));
    delete dialog;
}

} // namespace

int main(int argc, char **argv) {
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: podium_screenshots FOLDER [SCALE]\n");
        return 2;
    }
    const Album album(arguments[1], arguments.size() > 2 ? QStringLiteral("-") + arguments[2] : QString());
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("catalog.podium"));
    if (!QFile::copy(builtInCatalogPath(), copy)) {
        std::fprintf(stderr, "There is no built-in catalog at %s\n", qPrintable(builtInCatalogPath()));
        return 1;
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const test::CompiledCatalog invented = test::CompiledCatalog::fromText(test::catalogText);
    Theme theme;
    theme.apply();
    Catalog catalog(inspectCatalog(copy));
    const QList<std::pair<ThemeMode, QString>> looks{{ThemeMode::Light, QStringLiteral("light")},
                                                     {ThemeMode::Dark, QStringLiteral("dark")},
                                                     {ThemeMode::HighContrast, QStringLiteral("contrast")}};
    for (const auto &[mode, look] : looks) {
        theme.setMode(mode);
        for (const QSize size : {QSize(1440, 900), QSize(1000, 640)})
            renderViews(catalog, theme, album, look, size);
        renderImport(invented.path(), album, look);
        renderCoverage(copy, album, look);
        renderJump(copy, album, look);
        renderCompletion(catalog, theme, album, look);
    }
    return 0;
}
