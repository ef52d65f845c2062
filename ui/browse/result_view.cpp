// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/result_view.h"

#include "browse/result_delegate.h"
#include "browse/result_header.h"
#include "models/result_model.h"
#include "theme/metrics.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace podium {
namespace {

SortKey sortOf(int column) {
    switch (column) {
    case ResultModel::HeadlineColumn:
        return SortKey::Headline;
    case ResultModel::ProgramColumn:
        return SortKey::Program;
    case ResultModel::NetworkColumn:
        return SortKey::Network;
    default:
        return SortKey::Year;
    }
}

int columnOf(SortKey sort) {
    switch (sort) {
    case SortKey::Headline:
        return ResultModel::HeadlineColumn;
    case SortKey::Program:
        return ResultModel::ProgramColumn;
    case SortKey::Network:
        return ResultModel::NetworkColumn;
    case SortKey::Year:
        return ResultModel::YearColumn;
    case SortKey::Relevance:
        return -1;
    }
    Q_UNREACHABLE();
}

} // namespace

ResultView::ResultView(ResultModel &model, QWidget *parent)
    : QTableView(parent),
      m_model(&model),
      m_delegate(new ResultDelegate(model, this)) {
    setObjectName(QStringLiteral("results"));
    setAccessibleName(tr("Results"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setUpHeader();
    takeMetrics();
    // The third line comes and goes with the words, for all rows at once, so that none jumps.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ResultView::takeMetrics);
    connect(&Theme::current(), &Theme::changed, this, &ResultView::takeMetrics);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(m_model->id(index.row())); });
}

void ResultView::setUpHeader() {
    QHeaderView *header = new ResultHeader(this);
    setHorizontalHeader(header);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(ResultModel::HeadlineColumn, QHeaderView::Stretch);
    header->resizeSection(ResultModel::YearColumn, 72);
    header->resizeSection(ResultModel::ProgramColumn, m_programWidth);
    header->resizeSection(ResultModel::NetworkColumn, m_networkWidth);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        // What the person drew is what is wanted, not what a narrow window made of it.
        if (m_spreading || QGuiApplication::mouseButtons() == Qt::NoButton) return;
        if (column == ResultModel::ProgramColumn) m_programWidth = width;
        if (column == ResultModel::NetworkColumn) m_networkWidth = width;
    });
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const SortKey sort = sortOf(column);
        const SearchRequest &request = m_model->request();
        // Years start with the newest, names with A; a second click turns it round.
        const bool again = request.sort == sort;
        Q_EMIT sortRequested(sort, again ? !request.descending : sort == SortKey::Year);
    });
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        QMenu menu(this);
        for (const int column : {int(ResultModel::ProgramColumn), int(ResultModel::NetworkColumn)}) {
            QAction *action =
                menu.addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            action->setCheckable(true);
            action->setChecked(!isColumnHidden(column));
            connect(action, &QAction::toggled, this,
                    [this, column](bool on) { setColumnHidden(column, !on); });
        }
        menu.exec(header->mapToGlobal(at));
    });
}

void ResultView::takeMetrics() {
    m_delegate->setMetrics(RowMetrics::current(m_model->request().query.hasWords()));
    verticalHeader()->setDefaultSectionSize(m_delegate->metrics().height());
    verticalScrollBar()->setSingleStep(m_delegate->metrics().height() / 2);
    horizontalHeader()->setFixedHeight(Theme::current().scaled(32));
    viewport()->update();
}

void ResultView::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    spreadColumns();
}

/// In a narrow list the headline keeps its room: program and network give way, and take their
/// widths back when there is room again.
void ResultView::spreadColumns() {
    QHeaderView *header = horizontalHeader();
    const bool hasProgram = !isColumnHidden(ResultModel::ProgramColumn);
    const bool hasNetwork = !isColumnHidden(ResultModel::NetworkColumn);
    const int wanted = (hasProgram ? m_programWidth : 0) + (hasNetwork ? m_networkWidth : 0);
    const int room = viewport()->width() - header->sectionSize(ResultModel::YearColumn);
    const int most = room * 55 / 100;
    const double part = wanted > most && wanted > 0 ? static_cast<double>(most) / wanted : 1.0;
    m_spreading = true;
    if (hasProgram) header->resizeSection(ResultModel::ProgramColumn, qRound(m_programWidth * part));
    if (hasNetwork) header->resizeSection(ResultModel::NetworkColumn, qRound(m_networkWidth * part));
    m_spreading = false;
}

NominationId ResultView::current() const {
    return m_model->id(currentIndex().row());
}

void ResultView::chooseRow(int row) {
    if (row < 0 || row >= m_model->rowCount()) return;
    const QModelIndex index = m_model->index(row, ResultModel::HeadlineColumn);
    setCurrentIndex(index);
    scrollTo(index);
}

void ResultView::showSort(SortKey sort, bool descending) {
    // An arrow down for "Year" means newest first, for names Z to A is the arrow up.
    const int column = columnOf(sort);
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

QByteArray ResultView::saveColumns() const {
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream << m_programWidth << m_networkWidth << isColumnHidden(ResultModel::ProgramColumn)
           << isColumnHidden(ResultModel::NetworkColumn);
    return saved;
}

void ResultView::restoreColumns(const QByteArray &saved) {
    QDataStream stream(saved);
    int program = 0;
    int network = 0;
    bool noProgram = false;
    bool noNetwork = false;
    stream >> program >> network >> noProgram >> noNetwork;
    constexpr int least = 40;
    constexpr int most = 2000;
    if (stream.status() != QDataStream::Ok || program < least || program > most || network < least ||
        network > most)
        return;
    m_programWidth = program;
    m_networkWidth = network;
    setColumnHidden(ResultModel::ProgramColumn, noProgram);
    setColumnHidden(ResultModel::NetworkColumn, noNetwork);
    spreadColumns();
}

QString ResultView::selectedText() const {
    QStringList lines;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const FoundRow *found = m_model->row(row.row());
        if (found == nullptr) continue;
        lines.append(QStringList{QString::number(found->row.year), found->row.headline, found->row.category,
                                 found->row.program, found->row.network,
                                 found->row.won ? tr("won") : tr("nominated")}
                         .join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

void ResultView::paintEvent(QPaintEvent *event) {
    QTableView::paintEvent(event);
    if (m_delegate->metrics().sentence == 0 || m_model->rowCount() == 0) return;
    QPainter painter(viewport());
    const int first = qMax(rowAt(0), 0);
    const int left = columnViewportPosition(ResultModel::HeadlineColumn) + metrics::tight;
    const int width = viewport()->width() - left - metrics::large;
    for (int row = first; row < m_model->rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top > event->rect().bottom()) break;
        if (const FoundRow *found = m_model->row(row))
            m_delegate->paintSentence(painter, QRect(left, top, width, rowHeight(row)), *found);
    }
}

void ResultView::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentChosen(m_model->id(current.row()));
}

QModelIndex ResultView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const int last = m_model->rowCount() - 1;
    switch (action) {
    case MoveHome:
        return m_model->index(0, ResultModel::HeadlineColumn);
    case MoveEnd:
        return m_model->index(last, ResultModel::HeadlineColumn);
    case MoveLeft:
    case MoveRight:
        return currentIndex();
    default:
        return QTableView::moveCursor(action, modifiers);
    }
}

void ResultView::keyPressEvent(QKeyEvent *event) {
    // Qt leaves Enter to the platform's idea of activation; here it always means "go in".
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(current());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultView::keyboardSearch(const QString &) {
    // Looking for a letter would read every row of a list of any length; the search field does it better.
}

void ResultView::contextMenuEvent(QContextMenuEvent *event) {
    QMenu menu(this);
    menu.addActions(actions());
    if (!menu.isEmpty() && currentIndex().isValid()) menu.exec(event->globalPos());
}

} // namespace podium
