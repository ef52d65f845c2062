// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/coverage_dialog.h"

#include "search/query.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace podium {
namespace {

enum Column {
    NameColumn,
    CoveredColumn,
    NominationsColumn,
    WinsColumn,
    SpeechesColumn,
    PostsColumn,
    Columns
};
constexpr int queryRole = Qt::UserRole;
constexpr double rowHeight = 30;

QString inWords(CoverageState state) {
    switch (state) {
    case CoverageState::Complete:
        return CoverageDialog::tr("complete");
    case CoverageState::Part:
        return CoverageDialog::tr("in part");
    case CoverageState::Winners:
        return CoverageDialog::tr("winners only");
    case CoverageState::Missing:
        return CoverageDialog::tr("missing");
    }
    Q_UNREACHABLE();
}

QColor colorOf(CoverageState state) {
    const Colors &colors = Theme::current().colors();
    if (state == CoverageState::Complete) return colors.of(Ink::Ok);
    return colors.of(state == CoverageState::Missing ? Ink::Warn : Ink::Dim);
}

QString queryOf(const CeremonyCoverage &ceremony, const QString &line = {}) {
    SearchQuery query;
    query.filters.append({SearchFilter::Field::Ceremony,
                          ceremony.ordinal ? QString::number(*ceremony.ordinal) : ceremony.key, false});
    if (!line.isEmpty()) query.filters.append({SearchFilter::Field::Category, line, false});
    return query.toText();
}

void setNumber(QTreeWidgetItem &row, int column, int number) {
    row.setText(column, number == 0 ? QString() : QLocale().toString(number));
    row.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

CoverageDialog::CoverageDialog(QWidget *parent) : QDialog(parent), m_tree(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("coverageDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Coverage"));
    resize(960, 680);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::medium, 0, 0);
    column->setSpacing(metrics::medium);
    auto *words =
        new QLabel(tr("What of each ceremony the catalog holds. A category that is missing had this "
                      "name that year, and nothing of it is entered."),
                   this);
    words->setWordWrap(true);
    words->setContentsMargins(metrics::large, 0, metrics::large, 0);
    dress(words, Type::Body, Ink::Dim);
    column->addWidget(words);
    m_tree->setObjectName(QStringLiteral("coverage"));
    m_tree->setAccessibleName(tr("Coverage of ceremonies and categories"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setColumnCount(Columns);
    m_tree->setHeaderLabels(
        {tr("Ceremony"), tr("Categories"), tr("Nominations"), tr("Wins"), tr("Speeches"), tr("Posts")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_tree->setColumnWidth(CoveredColumn, 260);
    for (const int number : {NominationsColumn, WinsColumn, SpeechesColumn, PostsColumn}) {
        m_tree->setColumnWidth(number, 88);
        m_tree->headerItem()->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *row) { showResults(row); });
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(metrics::small, 0, metrics::small, 0);
    inset->addWidget(m_tree);
    column->addLayout(inset, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(metrics::large, 0, metrics::large, metrics::medium);
    auto *show = buttons->addButton(tr("&Show Results"), QDialogButtonBox::ActionRole);
    show->setObjectName(QStringLiteral("showResults"));
    connect(show, &QPushButton::clicked, this, [this] { showResults(m_tree->currentItem()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_tree->setFocus();
}

void CoverageDialog::fill(QTreeWidgetItem &row, const CeremonyCoverage &ceremony) const {
    QStringList parts;
    for (const CoverageState state :
         {CoverageState::Complete, CoverageState::Part, CoverageState::Winners, CoverageState::Missing})
        if (const int count = ceremony.count(state); count > 0)
            parts.append(tr("%1 %2").arg(count).arg(inWords(state)));
    row.setSizeHint(NameColumn, {0, Theme::current().scaled(rowHeight)}); // all rows are as the first
    row.setText(NameColumn, tr("%1 · %2").arg(QString::number(ceremony.year), ceremony.name));
    row.setText(CoveredColumn, parts.join(QStringLiteral(", ")));
    row.setToolTip(CoveredColumn, row.text(CoveredColumn));
    setNumber(row, NominationsColumn, ceremony.nominations());
    setNumber(row, WinsColumn, ceremony.wins());
    setNumber(row, SpeechesColumn, ceremony.speeches);
    setNumber(row, PostsColumn, ceremony.posts);
    row.setData(NameColumn, queryRole, queryOf(ceremony));
    for (const AwardCoverage &award : ceremony.awards) {
        auto *child = new QTreeWidgetItem(&row);
        child->setText(NameColumn, award.line);
        child->setToolTip(NameColumn, award.category.toHtmlEscaped());
        child->setData(NameColumn, Qt::AccessibleTextRole, award.category);
        child->setText(CoveredColumn, inWords(award.state));
        child->setForeground(CoveredColumn, colorOf(award.state));
        setNumber(*child, NominationsColumn, award.nominations);
        setNumber(*child, WinsColumn, award.wins);
        child->setData(NameColumn, queryRole, queryOf(ceremony, award.line));
    }
}

void CoverageDialog::setCoverage(const QList<CeremonyCoverage> &ceremonies) {
    m_tree->clear();
    QList<QTreeWidgetItem *> rows;
    for (const CeremonyCoverage &ceremony : ceremonies) {
        auto *row = new QTreeWidgetItem;
        fill(*row, ceremony);
        rows.append(row);
    }
    m_tree->addTopLevelItems(rows);
    if (!rows.isEmpty()) m_tree->setCurrentItem(rows.first());
}

void CoverageDialog::showResults(const QTreeWidgetItem *row) {
    if (row == nullptr) return;
    Q_EMIT searchRequested(row->data(NameColumn, queryRole).toString());
    accept();
}

} // namespace podium
