// SPDX-License-Identifier: GPL-3.0-or-later
// podium-catalog: compiles the catalog's text into the SQLite file that Podium opens.
#include "catalog/compile/compiler.h"
#include "catalog/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

namespace {

int compile(const QStringList &arguments) {
    QTextStream out(stdout);
    QTextStream err(stderr);
    QStringList paths = arguments.mid(1);
    // For catalogs of one's own: the built-in one holds nobody's words but the project's.
    const bool wholeTexts = paths.removeAll(QStringLiteral("--whole-texts")) > 0;
    if (paths.size() != 2) {
        err << "usage: podium-catalog [--whole-texts] TEXT_FOLDER OUT_FILE\n";
        return 2;
    }
    const podium::CompileResult result = podium::compileCatalog(
        paths[0], paths[1], wholeTexts ? podium::WholeTexts::Allowed : podium::WholeTexts::Refused);
    for (const podium::CompileProblem &problem : result.problems)
        err << paths[0] << '/' << problem.toText() << '\n';
    if (result.leftOut > 0) err << result.leftOut << " more problems are not shown.\n";
    if (!result.ok()) {
        // An older file would hide from the build that this one is wrong.
        QFile::remove(paths[1]);
        return 1;
    }
    out << result.ceremonies << " ceremonies, " << result.nominations << " nominations, "
        << result.speechTexts << " speech texts, " << result.posts << " posts\n";
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    try {
        return compile(QCoreApplication::arguments());
    } catch (const std::exception &error) {
        QTextStream(stderr) << "podium-catalog: " << error.what() << '\n';
        return 1;
    }
}
