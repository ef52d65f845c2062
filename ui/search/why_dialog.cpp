// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/why_dialog.h"

#include "detail/display_text.h"
#include "models/describe.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace podium {
namespace {

QString howInWords(TermMatch::How how) {
    switch (how) {
    case TermMatch::How::Exactly:
        return WhyDialog::tr("exactly");
    case TermMatch::How::RelatedForm:
        return WhyDialog::tr("a related form");
    case TermMatch::How::OtherSpelling:
        return WhyDialog::tr("another spelling");
    case TermMatch::How::Beginning:
        return WhyDialog::tr("begins so");
    }
    Q_UNREACHABLE();
}

QString whereInWords(TermMatch::Where where) {
    switch (where) {
    case TermMatch::Where::Names:
        return WhyDialog::tr("in the names");
    case TermMatch::Where::Speech:
        return WhyDialog::tr("in the speech");
    case TermMatch::Where::Post:
        return WhyDialog::tr("in a post");
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList WhyDialog::inWords(const QList<TermMatch> &matches) {
    QStringList lines;
    for (const TermMatch &match : matches) {
        const QString times = match.times == 1 ? tr("once") : tr("%1 times").arg(match.times);
        lines.append(tr("“%1” is “%2” %3: %4, %5")
                         .arg(oneLine(match.asked, 60), oneLine(match.found, 60), whereInWords(match.where),
                              howInWords(match.how), times));
    }
    if (lines.isEmpty()) lines.append(tr("No word was asked for: the filters alone chose it."));
    return lines;
}

WhyDialog::WhyDialog(const SearchQuery &query, const QString &headline, const QList<TermMatch> &matches,
                     QWidget *parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("whyDialog"));
    setWindowTitle(tr("Why this result"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::large);
    column->setSpacing(metrics::small);
    const auto add = [&](const QString &text, Type type, Ink ink) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        dress(label, type, ink);
        column->addWidget(label);
    };
    add(describe::isolated(oneLine(headline, 120)), Type::Award, Ink::Plain);
    add(query.isEmpty() ? tr("Nothing was asked: this is the whole list.")
                        : tr("Asked for: %1").arg(query.inWords()),
        Type::Menu, Ink::Dim);
    column->addSpacing(metrics::small);
    const QStringList lines = inWords(matches);
    for (const QString &line : lines) add(line, Type::Body, Ink::Plain);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(Theme::current().scaled(440));
}

} // namespace podium
