// SPDX-License-Identifier: GPL-3.0-or-later
// podium-catalog: compiles the catalog's text into the SQLite file that Podium opens, and reviews it.
#include "catalog/compile/compiler.h"
#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/review/review.h"
#include "import/csv_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
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

QString readText(const QString &path) {
    QFile file(path);
    if (!file.exists()) return {};
    if (!file.open(QIODevice::ReadOnly))
        throw podium::Error(podium::Error::Kind::Storage,
                            QStringLiteral("%1 cannot be read (%2).").arg(path, file.errorString()),
                            QStringLiteral("Check that you may read it."));
    return QString::fromUtf8(file.readAll());
}

/// Reviews a compiled catalog. Names that may be one fail it, and what a reference tells otherwise.
int review(const QStringList &arguments) {
    QTextStream out(stdout);
    if (arguments.size() < 4) {
        QTextStream(stderr) << "usage: podium-catalog --review TEXT_FOLDER CATALOG [REFERENCE.csv …]\n";
        return 2;
    }
    const auto reviewed =
        podium::Reviewed::fromText(readText(arguments[2] + QStringLiteral("/reviewed.txt")));
    podium::Connection catalog(arguments[3], podium::Connection::Mode::ReadOnly);
    QStringList failures = podium::reviewSpellings(catalog, reviewed);
    const podium::CeremonyReview ceremonies = podium::reviewCeremonies(catalog);
    failures += ceremonies.wrong;
    for (const QString &gap : ceremonies.notYet) out << gap << '\n';
    const QStringList references = arguments.mid(4);
    for (const QString &path : references) {
        const podium::CsvTable table = podium::readCsv(readText(path).toUtf8(), path);
        const podium::ReferenceReview found = podium::reviewAgainst(catalog, table, reviewed);
        const QString name = QFileInfo(path).fileName();
        for (const QString &fact : found.different)
            failures.append(QStringLiteral("%1 tells otherwise: %2. Mend the catalog, or list it in "
                                           "reviewed.txt with the reason why it is right.")
                                .arg(name, fact));
        for (const QString &fact : found.notThere) out << "Not in " << name << ": " << fact << '\n';
        out << name << " to " << found.lastYear << ": " << found.nominations << " nominations compared, "
            << found.wins << " of them wins: " << found.agreed << " agree, " << found.different.size()
            << " differ, " << found.notThere.size() << " are not in it.\n";
    }
    if (!references.isEmpty())
        for (const QString &line : reviewed.unused())
            failures.append(QStringLiteral("Nothing needs this line of reviewed.txt any more: ") + line);
    for (const QString &failure : failures) out << failure << '\n';
    return failures.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    try {
        const QStringList arguments = QCoreApplication::arguments();
        return arguments.value(1) == QLatin1String("--review") ? review(arguments) : compile(arguments);
    } catch (const std::exception &error) {
        QTextStream(stderr) << "podium-catalog: " << error.what() << '\n';
        return 1;
    }
}
