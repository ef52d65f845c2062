// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/result_model.h"

#include "catalog/catalog.h"
#include "catalog/deliver.h"

#include <algorithm>

namespace podium {
namespace {

/// Enough for several screens in both directions; a row is about a kilobyte.
constexpr int keptPages = 192;

} // namespace

ResultModel::ResultModel(Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent),
      m_catalog(&catalog),
      m_searcher(std::make_shared<Searcher>()),
      m_pages(keptPages),
      m_fetchLater(new QTimer(this)),
      m_limit(new QTimer(this)) {
    m_limit->setSingleShot(true);
    m_limit->setInterval(std::chrono::seconds(20));
    connect(m_limit, &QTimer::timeout, this, &ResultModel::giveUp);
    m_fetchLater->setSingleShot(true);
    m_fetchLater->setInterval(0);
    connect(m_fetchLater, &QTimer::timeout, this, &ResultModel::fetchWanted);
}

ResultModel::~ResultModel() = default;

void ResultModel::setLimit(std::chrono::milliseconds limit) {
    m_limit->setInterval(limit);
}

void ResultModel::ask(const SearchRequest &request) {
    m_request = request;
    m_asking = true;
    m_limit->start();
    m_partial = false;  // what is shown answers an older question
    m_fetching.clear(); // its pages are not read any more
    const quint64 generation = ++m_generation;
    const std::stop_token stop = m_catalog->newSearch();
    // Failures of the three parts are the same failure: the last one tells it.
    const auto toldLater = [](const Error &) {};
    deliver(
        m_catalog->search([searcher = m_searcher, request](
                              Connection &connection) { return searcher->firstPage(connection, request); },
                          stop),
        this,
        [this, generation](const QList<FoundRow> &rows) {
            if (generation == m_generation && m_asking && !rows.isEmpty()) showFirstPage(rows);
        },
        toldLater);
    // Written and read on the search thread, then read here when that is over.
    const auto ordered = std::make_shared<bool>(false);
    deliver(
        m_catalog->search(
            [searcher = m_searcher, request, ordered](Connection &connection) {
                std::optional<std::vector<NominationId>> ids = searcher->order(connection, request);
                *ordered = ids.has_value();
                // A future keeps what it carries: a pointer, not a second list.
                return ids ? std::make_shared<std::vector<NominationId>>(std::move(*ids)) : nullptr;
            },
            stop),
        this,
        [this, generation](const std::shared_ptr<std::vector<NominationId>> &ids) {
            if (generation == m_generation && ids) takeIds(std::move(*ids), {});
        },
        toldLater);
    deliver(
        m_catalog->search(
            [searcher = m_searcher, request, ordered](Connection &connection) {
                return std::make_shared<SearchAnswer>(searcher->run(
                    connection, request, *ordered ? Searcher::Parts::CountsOnly : Searcher::Parts::All));
            },
            stop),
        this,
        [this, generation, ordered](const std::shared_ptr<SearchAnswer> &answer) {
            if (generation != m_generation) return;
            m_asking = false;
            m_limit->stop();
            if (!*ordered) takeIds(std::move(answer->ids), std::move(answer->firstRows));
            answer->ids.clear();
            answer->firstRows.clear();
            Q_EMIT answered(*answer);
        },
        [this, generation](const Error &error) {
            if (generation != m_generation) return;
            m_asking = false;
            m_limit->stop();
            Q_EMIT failed(error);
        });
}

void ResultModel::giveUp() {
    ++m_generation;
    m_asking = false;
    (void)m_catalog->newSearch(); // the question is stopped by one that asks for nothing
    Q_EMIT failed(Error(Error::Kind::Busy,
                        tr("This search took more than %n second(s) and was stopped.", nullptr,
                           static_cast<int>(m_limit->interval() / 1000)),
                        tr("Ask for fewer words, longer words, or without NEAR.")));
}

void ResultModel::showFirstPage(const QList<FoundRow> &rows) {
    beginResetModel();
    m_ids.clear();
    for (const FoundRow &row : rows) m_ids.push_back(row.row.id);
    m_pages.clear();
    m_pages.insert(0, new Page{rows});
    m_wanted.clear();
    m_fetching.clear();
    m_partial = true;
    endResetModel();
    Q_EMIT shown();
}

void ResultModel::takeIds(std::vector<NominationId> ids, QList<FoundRow> firstRows) {
    const bool continues =
        m_partial && m_ids.size() <= ids.size() && std::equal(m_ids.cbegin(), m_ids.cend(), ids.cbegin());
    m_partial = false;
    if (continues) {
        // What is on the screen stays; the scroll bar alone learns the length.
        const auto shownCount = static_cast<int>(m_ids.size());
        const auto allCount = static_cast<int>(ids.size());
        if (allCount > shownCount) beginInsertRows({}, shownCount, allCount - 1);
        m_ids = std::move(ids);
        if (allCount > shownCount) endInsertRows();
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    m_pages.clear();
    m_wanted.clear();
    m_fetching.clear();
    if (!firstRows.isEmpty()) m_pages.insert(0, new Page{std::move(firstRows)});
    endResetModel();
    Q_EMIT shown();
}

int ResultModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

NominationId ResultModel::id(int number) const {
    return number >= 0 && static_cast<size_t>(number) < m_ids.size() ? m_ids[static_cast<size_t>(number)]
                                                                     : NominationId{};
}

int ResultModel::find(NominationId id) const {
    const auto it = std::find(m_ids.cbegin(), m_ids.cend(), id);
    return it == m_ids.cend() ? -1 : static_cast<int>(it - m_ids.cbegin());
}

const FoundRow *ResultModel::row(int number) const {
    if (number < 0 || static_cast<size_t>(number) >= m_ids.size()) return nullptr;
    const int page = number / Searcher::pageSize;
    if (const Page *kept = m_pages.object(page)) {
        const int inside = number % Searcher::pageSize;
        // A page is shorter than its ids only when another program has just taken rows away.
        return inside < kept->rows.size() ? &kept->rows[inside] : nullptr;
    }
    wantPage(page);
    return nullptr;
}

void ResultModel::wantPage(int page) const {
    if (m_fetching.contains(page) || m_wanted.contains(page)) return;
    // More than are kept would be read in vain: the newest wishes are those that are looked at.
    if (m_wanted.size() == keptPages) m_wanted.removeFirst();
    m_wanted.append(page);
    // After the paint: while the list flies by, only the pages that were still visible are read.
    m_fetchLater->start();
}

void ResultModel::fetchWanted() {
    const QList<int> wanted = std::exchange(m_wanted, {});
    for (const int page : wanted) {
        const size_t first = static_cast<size_t>(page) * Searcher::pageSize;
        if (first >= m_ids.size()) continue;
        const size_t last = std::min(first + Searcher::pageSize, m_ids.size());
        std::vector<NominationId> ids(m_ids.cbegin() + static_cast<std::ptrdiff_t>(first),
                                      m_ids.cbegin() + static_cast<std::ptrdiff_t>(last));
        m_fetching.insert(page);
        deliver(
            m_catalog->search([searcher = m_searcher, query = m_request.query, ids = std::move(ids)](
                                  Connection &connection) { return searcher->rows(connection, query, ids); },
                              m_catalog->currentSearch()),
            this,
            [this, page, generation = m_generation](const QList<FoundRow> &rows) {
                takePage(page, generation, rows);
            },
            [this, page](const Error &error) {
                m_fetching.remove(page);
                Q_EMIT failed(error);
            });
    }
}

void ResultModel::takePage(int page, quint64 generation, const QList<FoundRow> &rows) {
    m_fetching.remove(page);
    if (generation != m_generation && m_asking) return; // its ids are about to go
    const int first = page * Searcher::pageSize;
    if (rows.isEmpty() || id(first) != rows.first().row.id) return;
    m_pages.insert(page, new Page{rows});
    const int last = std::min(first + static_cast<int>(rows.size()), rowCount()) - 1;
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

QString ResultModel::cellText(const FoundRow &found, int column) const {
    switch (column) {
    case YearColumn:
        return QString::number(found.row.year);
    case HeadlineColumn:
        return found.row.headline;
    case ProgramColumn:
        return found.row.program;
    default:
        return found.row.network;
    }
}

/// What a screen reader says: all that the delegate paints in the cell.
QString ResultModel::spokenText(const FoundRow &found, int column) const {
    if (column != HeadlineColumn) return cellText(found, column);
    QStringList said{found.row.headline, found.row.won ? tr("won") : tr("nominated"), found.row.category};
    if (found.row.starred) said.append(tr("starred"));
    if (!found.sentence.text.isEmpty()) said.append(found.sentence.text);
    return said.join(QStringLiteral(", "));
}

QVariant ResultModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) return {};
    const FoundRow *found = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found != nullptr ? cellText(*found, index.column()) : QString();
    case Qt::AccessibleTextRole:
        return found != nullptr ? spokenText(*found, index.column()) : QString();
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case YearColumn:
        return tr("Year");
    case HeadlineColumn:
        return tr("Winner and category");
    case ProgramColumn:
        return tr("Program");
    case NetworkColumn:
        return tr("Network");
    default:
        return {};
    }
}

} // namespace podium
