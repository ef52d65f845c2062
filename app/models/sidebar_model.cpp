// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sidebar_model.h"

#include "search/names.h"

#include <algorithm>

namespace podium {
namespace {

using Field = SearchFilter::Field;
using Group = SidebarItem::Group;
using ItemKind = SidebarItem::Kind;

constexpr qsizetype shownValues = 6;

Field fieldOf(Group group) {
    switch (group) {
    case Group::Outcome:
        return Field::Won;
    case Group::Ceremony:
        return Field::Ceremony;
    case Group::Category:
        return Field::Category;
    case Group::Network:
    case Group::Saved:
    case Group::None:
        return Field::Network;
    }
    Q_UNREACHABLE();
}

bool sameValue(const SearchFilter &a, const SearchFilter &b) {
    return a.field == b.field && plainName(a.value) == plainName(b.value);
}

} // namespace

SidebarModel::SidebarModel(QObject *parent) : QAbstractListModel(parent) {
    rebuild();
}

void SidebarModel::setAnswer(const SearchAnswer &answer, const SearchRequest &request) {
    m_facets = answer.facets;
    m_scopes = answer.scopes;
    m_saved = answer.saved;
    m_request = request;
    rebuild();
}

void SidebarModel::toggleMore(Group group) {
    if (!m_open.remove(group)) m_open.insert(group);
    rebuild();
}

void SidebarModel::addScopes(QList<SidebarItem> &items) const {
    const auto add = [&](Scope scope, const QString &label, quint32 count) {
        SidebarItem item;
        item.label = label;
        item.count = count;
        item.scope = scope;
        item.active = m_request.scope == scope;
        items.append(item);
    };
    add(Scope::All, tr("All results"), m_scopes.all);
    add(Scope::Speeches, tr("Speeches"), m_scopes.speeches);
    add(Scope::Posts, tr("Posts"), m_scopes.posts);
    add(Scope::Starred, tr("Starred"), m_scopes.starred);
}

void SidebarModel::addSaved(QList<SidebarItem> &items) const {
    if (m_saved.isEmpty()) return;
    SidebarItem heading;
    heading.kind = ItemKind::Heading;
    heading.group = Group::Saved;
    heading.label = tr("Saved searches");
    items.append(heading);
    for (const SavedSearch &search : m_saved) {
        SidebarItem item;
        item.kind = ItemKind::Saved;
        item.group = Group::Saved;
        item.label = search.name;
        item.saved = search;
        item.active = SearchQuery::fromText(search.query) == m_request.query;
        items.append(item);
    }
}

QList<SidebarItem> SidebarModel::valuesOf(Group group) const {
    const QList<FacetCount> *counts = nullptr;
    switch (group) {
    case Group::Outcome:
        counts = &m_facets.outcomes;
        break;
    case Group::Ceremony:
        counts = &m_facets.ceremonies;
        break;
    case Group::Category:
        counts = &m_facets.categories;
        break;
    case Group::Network:
        counts = &m_facets.networks;
        break;
    case Group::Saved:
    case Group::None:
        return {};
    }
    quint32 most = 1;
    for (const FacetCount &count : *counts) most = std::max(most, count.count);
    QList<SidebarItem> values;
    bool anyActive = false;
    for (const FacetCount &count : *counts) {
        SidebarItem item;
        item.kind = ItemKind::Facet;
        item.group = group;
        item.label = count.label;
        if (group == Group::Outcome)
            item.label = count.value == QLatin1String("yes") ? tr("Won") : tr("Nominated");
        item.count = count.count;
        item.share = static_cast<double>(count.count) / most;
        item.filter = {fieldOf(group), count.value, false};
        for (const SearchFilter &filter : m_request.query.filters) {
            if (!sameValue(filter, item.filter)) continue;
            (filter.exclude ? item.excluded : item.active) = true;
        }
        anyActive = anyActive || item.active;
        values.append(item);
    }
    for (SidebarItem &item : values) item.dimmed = item.excluded || (anyActive && !item.active);
    return values;
}

void SidebarModel::addGroup(QList<SidebarItem> &items, Group group) const {
    QList<SidebarItem> values = valuesOf(group);
    if (values.isEmpty()) return;
    SidebarItem heading;
    heading.kind = ItemKind::Heading;
    heading.group = group;
    switch (group) {
    case Group::Outcome:
        heading.label = tr("Outcome");
        break;
    case Group::Ceremony:
        heading.label = tr("Ceremony");
        break;
    case Group::Category:
        heading.label = tr("Category");
        break;
    default:
        heading.label = tr("Network");
        break;
    }
    items.append(heading);
    const bool open = m_open.contains(group);
    const qsizetype count = values.size();
    for (qsizetype i = 0; i < count; ++i)
        // A value that is asked for is always seen, so that it can be taken back here.
        if (open || i < shownValues || values[i].active || values[i].excluded) items.append(values[i]);
    if (count > shownValues) {
        SidebarItem more;
        more.kind = ItemKind::More;
        more.group = group;
        more.label = open ? tr("Fewer") : tr("More…");
        items.append(more);
    }
}

void SidebarModel::rebuild() {
    QList<SidebarItem> items;
    addScopes(items);
    addSaved(items);
    addGroup(items, Group::Outcome);
    addGroup(items, Group::Ceremony);
    addGroup(items, Group::Category);
    addGroup(items, Group::Network);
    const bool sameRows = items.size() == m_items.size() &&
                          std::equal(items.cbegin(), items.cend(), m_items.cbegin(),
                                     [](const SidebarItem &a, const SidebarItem &b) {
                                         return a.kind == b.kind && a.group == b.group && a.label == b.label;
                                     });
    if (sameRows) {
        m_items = items;
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_items.size()) - 1));
        return;
    }
    beginResetModel();
    m_items = items;
    endResetModel();
}

int SidebarModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant SidebarModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) return {};
    const SidebarItem &item = m_items.at(index.row());
    switch (role) {
    case KindRole:
        return static_cast<int>(item.kind);
    case Qt::DisplayRole:
        return item.label;
    case Qt::AccessibleTextRole:
        if (item.kind == ItemKind::Saved)
            return item.active ? tr("Saved search %1, chosen").arg(item.label)
                               : tr("Saved search %1").arg(item.label);
        if (item.kind == ItemKind::Heading || item.kind == ItemKind::More) return item.label;
        return item.active ? tr("%1, %2, chosen").arg(item.label).arg(item.count)
                           : tr("%1, %2").arg(item.label).arg(item.count);
    default:
        return {};
    }
}

Qt::ItemFlags SidebarModel::flags(const QModelIndex &index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (m_items.at(index.row()).kind == ItemKind::Heading) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

SearchQuery withFacet(const SearchQuery &query, const SearchFilter &filter, FacetClick click) {
    SearchQuery changed = query;
    const auto isSame = [&](const SearchFilter &other) { return sameValue(other, filter); };
    const auto found = std::find_if(changed.filters.cbegin(), changed.filters.cend(), isSame);
    const bool was = found != changed.filters.cend() && found->exclude == (click == FacetClick::Exclude);
    if (click == FacetClick::Only) {
        const bool alone =
            std::count_if(changed.filters.cbegin(), changed.filters.cend(),
                          [&](const SearchFilter &other) { return other.field == filter.field; }) == 1;
        // A year and a ceremony ask for the same thing: a new one takes the place of the other.
        changed.filters.removeIf([&](const SearchFilter &other) {
            return other.field == filter.field ||
                   (filter.field == Field::Ceremony && other.field == Field::Year);
        });
        if (was && alone) return changed;
        changed.filters.append(filter);
        return changed;
    }
    changed.filters.removeIf(isSame);
    if (!was) {
        SearchFilter added = filter;
        added.exclude = click == FacetClick::Exclude;
        changed.filters.append(added);
    }
    return changed;
}

} // namespace podium
