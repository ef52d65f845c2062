// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles the catalog's text (resources/catalog/FORMAT.md) into a catalog file.
#pragma once

#include "catalog/compile/problems.h"
#include "catalog/compile/speech_reader.h"

#include <QList>
#include <QString>

namespace podium {

struct CompileResult {
    QList<CompileProblem> problems; ///< empty: the file was written
    int leftOut = 0;                ///< problems beyond the first hundred
    int ceremonies = 0;
    int nominations = 0;
    int speechTexts = 0;
    int posts = 0;
    bool ok() const { return problems.isEmpty(); }
};

/// Reads every file of `textFolder` and writes `outFile`, in DELETE journal mode, the same bytes
/// for the same text. Where something is wrong nothing is written, and a file that is there stays.
/// Blocking, any thread. @throws Error where the folder cannot be read or the file not be written
CompileResult compileCatalog(const QString &textFolder, const QString &outFile,
                             WholeTexts wholeTexts = WholeTexts::Refused);

} // namespace podium
