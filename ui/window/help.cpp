// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/help.h"

#include "theme/icons.h"
#include "theme/metrics.h"
#include "theme/theme.h"
#include "window/actions.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTextBrowser>
#include <QVBoxLayout>

// Resources of a static library are linked only where somebody asks for them by name.
static void initGuide() {
    Q_INIT_RESOURCE(guide);
}

namespace podium {
namespace {

QDialog *makeDialog(QWidget *parent, const QString &title, const QSize &size) {
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(size);
    return dialog;
}

void addClose(QDialog *dialog, QVBoxLayout *column) {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->setContentsMargins(metrics::large, metrics::small, metrics::large, metrics::medium);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
}

QLabel *plainLabel(const QString &text, Type type, Ink ink, QWidget *parent) {
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    dress(label, type, ink);
    return label;
}

} // namespace

void showGuide(QWidget *parent) {
    initGuide();
    QDialog *dialog = makeDialog(parent, QDialog::tr("User Guide"), {760, 720});
    auto *text = new QTextBrowser(dialog);
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenLinks(false);
    text->document()->setDocumentMargin(metrics::page);
    // Our own text, part of the program: the one place where markup is rendered.
    QFile guide(QStringLiteral(":/docs/guide.md"));
    if (guide.open(QIODevice::ReadOnly)) text->setMarkdown(QString::fromUtf8(guide.readAll()));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(text);
    addClose(dialog, column);
    dialog->show();
}

void showShortcuts(QWidget *parent) {
    QDialog *dialog = makeDialog(parent, QDialog::tr("Keyboard Shortcuts"), {460, 640});
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    grid->setVerticalSpacing(metrics::small);
    int row = 0;
    const auto add = [&](const QString &what, const QString &keys) {
        grid->addWidget(plainLabel(what, Type::Body, Ink::Plain, page), row, 0);
        grid->addWidget(plainLabel(keys, Type::Body, Ink::Dim, page), row++, 1, Qt::AlignRight);
    };
    const QList<QAction *> all = parent->actions();
    for (const QAction *action : all) {
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            add(QString(action->text()).remove(QLatin1Char('&')),
                QString(keys).replace(QLatin1String("; "), QLatin1String("  or  ")));
    }
    add(QDialog::tr("From the search field into the list"), QDialog::tr("Down or Enter"));
    add(QDialog::tr("Empty the search field"), QDialog::tr("Esc"));
    add(QDialog::tr("Into the record"), QDialog::tr("Enter"));
    add(QDialog::tr("From pane to pane"), QDialog::tr("Tab"));
    auto *scroll = new QScrollArea(dialog);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    addClose(dialog, column);
    dialog->show();
}

void showAbout(QWidget *parent) {
    QDialog *dialog = makeDialog(parent, QDialog::tr("About Podium"), {440, 300});
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, metrics::page, 0, 0);
    column->setSpacing(metrics::small);
    auto *mark = new QLabel(dialog);
    mark->setPixmap(applicationIcon().pixmap(64, 64));
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(plainLabel(QDialog::tr("Podium %1").arg(QStringLiteral(PODIUM_VERSION)), Type::Heading,
                                 Ink::Plain, dialog),
                      0, Qt::AlignHCenter);
    QLabel *what =
        plainLabel(QDialog::tr("Emmy Award results and acceptance speeches, offline.\n\n"
                               "Free software under the GNU General Public License, version 3 or later.\n"
                               "Not affiliated with the Television Academy. Icons: Lucide (ISC)."),
                   Type::Menu, Ink::Dim, dialog);
    what->setWordWrap(true);
    what->setAlignment(Qt::AlignHCenter);
    what->setContentsMargins(metrics::page, 0, metrics::page, 0);
    column->addWidget(what);
    column->addStretch(1);
    addClose(dialog, column);
    dialog->show();
}

} // namespace podium
