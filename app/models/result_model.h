// SPDX-License-Identifier: GPL-3.0-or-later
// The list of results: every id in order, and only the rows around what is looked at.
#pragma once

#include "search/searcher.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>
#include <chrono>

namespace podium {

class Catalog;
class Error;

/// Asks the catalog's search thread and shows the answer in one reset: the first rows at once, the
/// rest as rows after them, the counts last. `data` never waits; a row that is not read yet is empty and
/// asked for. Lives in the GUI thread; the catalog must outlive it.
class ResultModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { YearColumn, HeadlineColumn, ProgramColumn, NetworkColumn, ColumnCount };

    explicit ResultModel(Catalog &catalog, QObject *parent = nullptr);
    ~ResultModel() override;

    /// Asks anew, also when the request is the same. An older question is stopped; one that takes longer
    /// than its limit is stopped, too, and fails.
    void ask(const SearchRequest &request);
    const SearchRequest &request() const noexcept { return m_request; }
    /// How long a question may take; 20 seconds where nothing else is said.
    void setLimit(std::chrono::milliseconds limit);
    /// Whether a question is on its way.
    bool isAsking() const noexcept { return m_asking; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The row, or nothing while it is not read; then it is asked for. For the delegate.
    const FoundRow *row(int number) const;
    NominationId id(int number) const;
    /// Row number of a nomination, -1 where it is not in the list.
    int find(NominationId id) const;
    /// The searcher that this model's questions go to, for the marks of the detail pane. To be used
    /// on the catalog's search thread alone.
    const std::shared_ptr<Searcher> &searcher() const noexcept { return m_searcher; }
    /// Bytes held for the order of the rows, pages excepted.
    size_t orderBytes() const noexcept { return m_ids.capacity() * sizeof(NominationId); }

Q_SIGNALS:
    /// The rows that can be seen are there; counts may follow.
    void shown();
    /// All is known. `answer.ids` and `answer.firstRows` are with the model and empty here.
    void answered(const podium::SearchAnswer &answer);
    void failed(const podium::Error &error);

private:
    struct Page {
        QList<FoundRow> rows;
    };

    void showFirstPage(const QList<FoundRow> &rows);
    void takeIds(std::vector<NominationId> ids, QList<FoundRow> firstRows);
    void wantPage(int page) const;
    void fetchWanted();
    void giveUp();
    void takePage(int page, quint64 generation, const QList<FoundRow> &rows);
    QString cellText(const FoundRow &found, int column) const;
    QString spokenText(const FoundRow &found, int column) const;

    Catalog *m_catalog;
    std::shared_ptr<Searcher> m_searcher;
    SearchRequest m_request;
    std::vector<NominationId> m_ids;
    mutable QCache<int, Page> m_pages;
    mutable QList<int> m_wanted; ///< at most as many as pages are kept
    QTimer *m_fetchLater;        ///< after the paint
    QTimer *m_limit;             ///< of one question
    QSet<int> m_fetching;
    quint64 m_generation = 0;
    bool m_asking = false;
    bool m_partial = false; ///< only the first page is shown; the other ids are to come
};

} // namespace podium
