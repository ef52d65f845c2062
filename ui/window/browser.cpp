// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/browser.h"

#include "browse/result_view.h"
#include "catalog/catalog.h"
#include "catalog/deliver.h"
#include "catalog/read_nomination.h"
#include "models/result_model.h"

#include <QScrollBar>
#include <utility>

namespace podium {

Browser::Browser(Catalog &catalog, ResultModel &model, ResultView &view, QObject *parent)
    : QObject(parent),
      m_catalog(&catalog),
      m_model(&model),
      m_view(&view) {
    connect(&model, &ResultModel::shown, this, [this] { settleSelection(false); });
    connect(&model, &ResultModel::answered, this, [this] { settleSelection(true); });
    connect(&view, &ResultView::sortRequested, this, &Browser::setSort);
}

const SearchRequest &Browser::request() const {
    return m_model->request();
}

Place Browser::present() const {
    // What was wanted and is not there yet is still where the reader is.
    if (m_wanted) return *m_wanted;
    return {m_model->request(), m_view->current(), m_view->verticalScrollBar()->value(),
            qMax(m_view->currentIndex().row(), 0)};
}

void Browser::show(const Place &place) {
    m_wanted = place;
    m_model->ask(place.request);
    m_view->showSort(place.request.sort, place.request.descending);
    Q_EMIT requestChanged(place.request);
    Q_EMIT historyChanged();
}

/// @param complete  all rows are known: what is not found now is not in the list
void Browser::settleSelection(bool complete) {
    if (!m_wanted) return;
    const int row = m_wanted->selected ? m_model->find(m_wanted->selected) : 0;
    if (row < 0 && !complete) return;
    if (!m_wanted->selected && m_model->rowCount() == 0 && !complete) return;
    // From here on the reader may move: nothing is selected a second time.
    const Place wanted = *std::exchange(m_wanted, std::nullopt);
    m_view->chooseRow(row >= 0 ? row : qMin(wanted.row, m_model->rowCount() - 1));
    if (wanted.scroll > 0) m_view->verticalScrollBar()->setValue(wanted.scroll);
    if (!wanted.selected && wanted.scroll == 0) m_view->scrollToTop();
}

/// Words bring the best match first; without them there is nothing to be better.
SearchRequest Browser::sorted(SearchRequest request) const {
    const bool hadWords = m_model->request().query.hasWords();
    const bool hasWords = request.query.hasWords();
    if (hasWords && !hadWords) {
        request.sort = SortKey::Relevance;
        request.descending = true;
    } else if (!hasWords && request.sort == SortKey::Relevance) {
        request.sort = SortKey::Year;
        request.descending = true;
    }
    return request;
}

QStringList Browser::recentSearches(const QStringList &older) const {
    constexpr qsizetype most = 12;
    static const SearchFilter winners{SearchFilter::Field::Won, QStringLiteral("yes"), false};
    QStringList texts;
    const QList<SearchRequest> requests = QList<SearchRequest>{request()} + m_history.before();
    for (const SearchRequest &each : requests)
        // Winners alone is how the first window opens, not what anybody looked for.
        if (each.query.hasWords() || each.query.filters != QList<SearchFilter>{winners})
            texts.append(each.query.toText());
    texts += older;
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts.mid(0, most);
}

void Browser::start(const SearchRequest &request) {
    show({request, {}, 0});
}

void Browser::reselect(NominationId id) {
    if (m_model->isAsking())
        m_wanted = Place{m_model->request(), id, 0};
    else
        m_view->chooseRow(m_model->find(id));
}

void Browser::go(const SearchRequest &request, NominationId selected) {
    m_typing = false;
    const Place next{sorted(request), selected, 0};
    m_history.goTo(present(), next);
    show(next);
}

void Browser::edit(const SearchQuery &query) {
    SearchRequest request = m_model->request();
    if (request.query == query) return;
    request.query = query;
    const Place next{sorted(request), {}, 0};
    if (!m_typing) m_history.goTo(present(), next);
    m_typing = true;
    show(next);
}

void Browser::setScope(Scope scope) {
    SearchRequest request = m_model->request();
    if (request.scope == scope) return;
    request.scope = scope;
    go(request);
}

void Browser::setSort(SortKey sort, bool descending) {
    SearchRequest request = m_model->request();
    request.sort = sort;
    request.descending = descending;
    m_typing = false;
    show({request, m_view->current(), 0}); // another order of the same place is not another place
}

void Browser::showNomination(NominationId id) {
    if (m_model->find(id) >= 0) {
        reselect(id); // also while the same list is being read anew
        return;
    }
    // Not in this list: go to the list of its award's ceremony and category, where it is.
    deliver(
        m_catalog->read([id](Connection &connection) { return readNomination(connection, id); }), this,
        [this, id](const NominationRecord &record) {
            SearchRequest request;
            request.query.filters = {{SearchFilter::Field::Ceremony, record.ceremony.key, false},
                                     {SearchFilter::Field::Category, record.lineShort, false}};
            if (record.ceremony.ordinal)
                request.query.filters[0].value = QString::number(*record.ceremony.ordinal);
            go(request, id);
        },
        [this](const Error &error) { Q_EMIT m_model->failed(error); });
}

void Browser::back() {
    if (!m_history.canGoBack()) return;
    m_typing = false;
    show(m_history.goBack(present()));
}

void Browser::forward() {
    if (!m_history.canGoForward()) return;
    m_typing = false;
    show(m_history.goForward(present()));
}

void Browser::refresh() {
    show(present());
}

bool Browser::step(int by) {
    const int row = m_view->currentIndex().row() + by;
    if (row < 0 || row >= m_model->rowCount()) return false;
    m_view->chooseRow(row);
    return true;
}

} // namespace podium
