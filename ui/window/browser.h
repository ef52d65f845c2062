// SPDX-License-Identifier: GPL-3.0-or-later
// What is being looked at: the request, the selected result, and the way here.
#pragma once

#include "window/history.h"

#include <QObject>
#include <optional>

namespace podium {

class Catalog;
class ResultModel;
class ResultView;

/// Turns acts of the person (typing, links, facets, back) into questions to the model, and keeps the
/// list's selection and scroll position where they belong. GUI thread.
class Browser final : public QObject {
    Q_OBJECT
public:
    Browser(Catalog &catalog, ResultModel &model, ResultView &view, QObject *parent = nullptr);

    const SearchRequest &request() const;
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }

    /// Queries as text, each once: this one, those on the way here, then `older` ones.
    QStringList recentSearches(const QStringList &older) const;

    /// The first list of a start: nothing lies before it.
    void start(const SearchRequest &request);
    /// Selects a result of this list when its rows are there; else the first one stays.
    void reselect(NominationId id);

public Q_SLOTS:
    /// To another list, and to one of its results where one is named.
    void go(const podium::SearchRequest &request, podium::NominationId selected = {});
    /// The query as it is being typed: all of one stretch of typing is one place.
    void edit(const podium::SearchQuery &query);
    /// Ends a stretch of typing: what is typed next is a new place.
    void settle() { m_typing = false; }
    void setScope(podium::Scope scope);
    void setSort(podium::SortKey sort, bool descending);
    /// Selects a result of this list, or shows it in a list where it is.
    void showNomination(podium::NominationId id);
    void back();
    void forward();
    /// Asks the same again after the catalog changed; selection and scroll position stay.
    void refresh();
    /// To the result after or before the selected one. @return false at the end
    bool step(int by);

Q_SIGNALS:
    void requestChanged(const podium::SearchRequest &request);
    void historyChanged();

private:
    Place present() const;
    void show(const Place &place);
    void settleSelection(bool complete);
    SearchRequest sorted(SearchRequest request) const;

    Catalog *m_catalog;
    ResultModel *m_model;
    ResultView *m_view;
    History m_history;
    std::optional<Place> m_wanted; ///< to be selected when its row is there
    bool m_typing = false;
};

} // namespace podium
