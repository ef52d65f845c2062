// SPDX-License-Identifier: GPL-3.0-or-later
// Small catalogs for tests: text compiled into a temporary file and opened.
#pragma once

#include "catalog/compile/compiler.h"
#include "catalog/connection.h"
#include "catalog/read_nomination.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

namespace podium::test {

inline QByteArray readAll(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

inline void writeAll(const QString &path, const QByteArray &bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

/// Several files in one text: each begins with a line `=== PATH`. What stands before the first is a
/// remark. Paths are within the catalog's text folder.
inline QList<std::pair<QString, QByteArray>> filesOf(const QByteArray &text) {
    QList<std::pair<QString, QByteArray>> files;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith("=== "))
            files.append({QString::fromUtf8(line.mid(4).trimmed()), QByteArray()});
        else if (!files.isEmpty())
            files.last().second += line + '\n';
    }
    return files;
}

/// A text folder and the catalog made from it, both gone with this object. Families, networks and
/// the source `example` of tests/data/facts/common are there where the text has none of its own.
class CompiledCatalog final {
public:
    /// Compiles the files of `text` (see filesOf). Whole texts are allowed.
    static CompiledCatalog fromText(const QByteArray &text, WholeTexts wholeTexts = WholeTexts::Allowed) {
        CompiledCatalog catalog;
        const QDir common(QStringLiteral(PODIUM_TEST_DATA "/facts/common"));
        for (const QString &name : common.entryList(QDir::Files))
            writeAll(catalog.folder() + QLatin1Char('/') + name, readAll(common.filePath(name)));
        for (const auto &[path, bytes] : filesOf(text))
            writeAll(catalog.folder() + QLatin1Char('/') + path, bytes);
        catalog.result = compileCatalog(catalog.folder(), catalog.path(), wholeTexts);
        return catalog;
    }

    /// Compiles a folder of catalog text.
    static CompiledCatalog fromFolder(const QString &folder, WholeTexts wholeTexts = WholeTexts::Allowed) {
        CompiledCatalog catalog;
        catalog.result = compileCatalog(folder, catalog.path(), wholeTexts);
        return catalog;
    }

    CompileResult result;

    /// The compiled file; it is not there where there are problems.
    QString path() const { return m_dir->filePath(QStringLiteral("catalog.podium")); }
    QString folder() const { return m_dir->filePath(QStringLiteral("text")); }

    /// `file:line: error: text`, a line for each problem; empty where all is well.
    QString problems() const {
        QStringList lines;
        for (const CompileProblem &problem : result.problems) lines.append(problem.toText());
        return lines.join(QLatin1Char('\n'));
    }

    /// A connection of its own to the file.
    std::unique_ptr<Connection> open(Connection::Mode mode = Connection::Mode::ReadWrite) const {
        return std::make_unique<Connection>(path(), mode);
    }

    /// @throws std::runtime_error where no nomination has this key
    static NominationRecord record(Connection &connection, const QString &key) {
        const std::optional<NominationId> id = findNomination(connection, key);
        if (!id) throw std::runtime_error("no nomination " + key.toStdString());
        return readNomination(connection, *id);
    }

private:
    CompiledCatalog() : m_dir(std::make_unique<QTemporaryDir>()) { QDir().mkpath(folder()); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

} // namespace podium::test
