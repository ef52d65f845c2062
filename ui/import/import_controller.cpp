// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_controller.h"

#include "catalog/catalog.h"
#include "catalog/deliver.h"
#include "import/article_bytes.h"
#include "import/article_reader.h"
#include "import/import_dialog.h"
#include "undo/write_command.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QUndoStack>
#include <QtConcurrent>
#include <utility>

namespace podium {
namespace {

constexpr qsizetype mostFiles = 100;

/// Writing and taking back are sent to the writer in turn, so the number of the import, which only
/// the writer learns, is there when it is needed.
class ImportCommand final : public WriteCommand {
public:
    ImportCommand(Catalog &catalog, QUndoStack &stack, AgreedProposal agreed, Told told)
        : WriteCommand(stack, std::move(told)),
          m_catalog(&catalog),
          m_agreed(std::move(agreed)),
          m_import(std::make_shared<ImportId>()) {
        setText(ImportController::tr("Import of %1")
                    .arg(QString(m_agreed.proposal.fileName).replace(QLatin1Char('&'), QLatin1String("&&"))));
    }

protected:
    QFuture<void> write(bool forward) override {
        const CatalogChange change{{m_agreed.nomination}, true};
        if (!forward)
            return m_catalog->write(
                change, [import = m_import](Connection &connection) { undoImport(connection, *import); });
        return m_catalog->write(change, [agreed = m_agreed, import = m_import](Connection &connection) {
            *import = writeProposal(connection, agreed).import;
        });
    }

private:
    Catalog *m_catalog;
    AgreedProposal m_agreed;
    std::shared_ptr<ImportId> m_import;
};

} // namespace

ImportController::ImportController(Catalog &catalog, QUndoStack &undo, QWidget *window)
    : QObject(window),
      m_catalog(&catalog),
      m_undo(&undo),
      m_window(window) {}

void ImportController::chooseFiles() {
    auto *dialog = new QFileDialog(m_window, tr("Import articles"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Articles as text (*.txt *.text *.md);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportController::importFiles);
    dialog->open();
}

void ImportController::importFiles(const QStringList &paths) {
    if (!m_catalog->isWritable()) {
        Q_EMIT failed(Error(
            Error::Kind::Storage, tr("This catalog can only be read; nothing can be imported into it."),
            tr("Open one that you may write to, for instance your own (start Podium without --catalog).")));
        return;
    }
    if (paths.size() > mostFiles) {
        Q_EMIT failed(
            Error(Error::Kind::BadInput,
                  tr("%1 files are more than can be looked through at once: the first %2 are taken.")
                      .arg(QLocale().toString(paths.size()), QLocale().toString(mostFiles)),
                  tr("Import the others afterwards.")));
    }
    m_waiting += paths.mid(0, mostFiles);
    m_all += static_cast<int>(qMin(paths.size(), mostFiles));
    if (!m_busy) next();
}

void ImportController::next() {
    if (m_waiting.isEmpty()) {
        m_busy = false;
        m_all = m_done = 0;
        return;
    }
    m_busy = true;
    ++m_done;
    const QString path = m_waiting.takeFirst();
    deliver(
        QtConcurrent::run([path] { return readArticle(readArticleFile(path), QFileInfo(path).fileName()); }),
        this, [this](const Proposal &proposal) { match(proposal); },
        [this](const Error &error) { finish(&error); });
}

void ImportController::match(const Proposal &proposal) {
    deliver(
        m_catalog->read([proposal](Connection &connection) {
            return Read{proposal, matchProposal(connection, proposal)};
        }),
        this, [this](const Read &read) { propose(read); }, [this](const Error &error) { finish(&error); });
}

void ImportController::propose(const Read &read) {
    const QString position = m_all > 1 ? tr("%1 of %2").arg(m_done).arg(m_all) : QString();
    auto *dialog = new ImportDialog(read.proposal, read.match, position, m_window);
    connect(dialog, &ImportDialog::agreed, this, &ImportController::write);
    connect(dialog, &QDialog::rejected, this, [this] { finish(nullptr); });
    dialog->open();
}

void ImportController::write(const AgreedProposal &agreed) {
    // The next file is matched when this one is in the catalog: it may be the same article.
    m_writing = true;
    const auto done = [this, nomination = agreed.nomination](bool forward) {
        if (forward) Q_EMIT imported(nomination);
        if (std::exchange(m_writing, false)) finish(nullptr);
    };
    const auto notDone = [this](bool, const Error &error) {
        if (std::exchange(m_writing, false))
            finish(&error);
        else
            Q_EMIT failed(error); // of an undo or redo
    };
    m_undo->push(new ImportCommand(*m_catalog, *m_undo, agreed, {this, done, notDone}));
}

void ImportController::finish(const Error *error) {
    if (error != nullptr) Q_EMIT failed(*error);
    next();
}

} // namespace podium
