// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/saved.h"

#include <algorithm>

namespace podium {
namespace {

using Field = SearchFilter::Field;
using Kind = QueryNode::Kind;

/// Puts queries in the place of their names.
class Resolver {
public:
    explicit Resolver(const QList<SavedSearch> &saved) : m_saved(saved) {}

    SearchQuery query(const SearchQuery &given) {
        SearchQuery made = given;
        made.filters.clear();
        made.groups.clear();
        for (const SearchFilter &filter : given.filters) {
            if (std::optional<QueryNode> node = standingFor(filter))
                made.groups.append(*node);
            else
                made.filters.append(filter);
        }
        for (const QueryNode &group : given.groups) made.groups.append(node(group));
        return made;
    }

private:
    QueryNode node(const QueryNode &given) {
        if (given.kind == Kind::Filter) return standingFor(given.filter).value_or(given);
        QueryNode made = given;
        for (QueryNode &part : made.parts) part = node(part);
        return made;
    }

    /// Nothing where the filter stands for itself.
    std::optional<QueryNode> standingFor(const SearchFilter &filter) {
        if (filter.field != Field::Search) return std::nullopt;
        const auto found = std::find_if(m_saved.cbegin(), m_saved.cend(), [&](const SavedSearch &search) {
            return search.name.compare(filter.value, Qt::CaseInsensitive) == 0;
        });
        if (found == m_saved.cend() || m_inside.contains(found->name)) return std::nullopt;
        m_inside.append(found->name);
        const SearchQuery inner = query(SearchQuery::fromText(found->query));
        m_inside.removeLast();
        QueryNode all;
        all.kind = Kind::All;
        for (const SearchTerm &term : inner.terms) {
            QueryNode part;
            part.term = term;
            all.parts.append(part);
        }
        addFilters(inner.filters, all);
        all.parts += inner.groups;
        if (!filter.exclude) return all;
        QueryNode none;
        none.kind = Kind::None;
        none.parts = {all};
        return none;
    }

    /// As in a query of their own: of each field one of the included, none of the excluded.
    static void addFilters(const QList<SearchFilter> &filters, QueryNode &all) {
        QList<QueryNode> byField(SearchFilter::fieldCount);
        for (const SearchFilter &filter : filters) {
            QueryNode part;
            part.kind = Kind::Filter;
            part.filter = filter;
            if (filter.exclude)
                all.parts.append(part);
            else
                byField[static_cast<qsizetype>(filter.field)].parts.append(part);
        }
        for (QueryNode &either : byField) {
            if (either.parts.isEmpty()) continue;
            either.kind = Kind::Any;
            all.parts.append(either);
        }
    }

    const QList<SavedSearch> &m_saved;
    QStringList m_inside; ///< names that are being resolved
};

} // namespace

SearchQuery resolved(const SearchQuery &query, const QList<SavedSearch> &saved) {
    return Resolver(saved).query(query);
}

} // namespace podium
