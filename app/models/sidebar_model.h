// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar as a list: scopes, then the facets of the current result with their counts.
#pragma once

#include "search/searcher.h"

#include <QAbstractListModel>
#include <QSet>

namespace podium {

struct SidebarItem {
    enum class Kind { Scope, Saved, Heading, Facet, More };
    enum class Group { None, Saved, Outcome, Ceremony, Category, Network };
    Kind kind = Kind::Scope;
    Group group = Group::None;
    QString label;
    quint32 count = 0;
    double share = 0;      ///< of the greatest count in its group, 0 to 1: the length of its bar
    bool active = false;   ///< the scope shown, or a value that the query asks for
    bool excluded = false; ///< the query asks for anything but this
    bool dimmed = false;   ///< another value of this facet is active
    Scope scope = Scope::All;
    SearchFilter filter; ///< of a facet
    SavedSearch saved;   ///< of a saved search
    bool operator==(const SidebarItem &) const = default;
};

/// Rows change in place while only counts do; the list is reset only when other values come up.
class SidebarModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole };

    explicit SidebarModel(QObject *parent = nullptr);

    void setAnswer(const SearchAnswer &answer, const SearchRequest &request);
    const SidebarItem &item(int row) const { return m_items.at(row); }
    /// Shows all values of a facet, or the first few again.
    void toggleMore(SidebarItem::Group group);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void rebuild();
    void addScopes(QList<SidebarItem> &items) const;
    void addSaved(QList<SidebarItem> &items) const;
    void addGroup(QList<SidebarItem> &items, SidebarItem::Group group) const;
    QList<SidebarItem> valuesOf(SidebarItem::Group group) const;

    Facets m_facets;
    ScopeCounts m_scopes;
    QList<SavedSearch> m_saved;
    SearchRequest m_request;
    QList<SidebarItem> m_items;
    QSet<SidebarItem::Group> m_open;
};

/// The query after a click on a facet's value: plain, it alone of its facet (or none, if it was
/// alone already); `adding`, besides the others; `excluding`, anything but this.
enum class FacetClick { Only, Add, Exclude };
SearchQuery withFacet(const SearchQuery &query, const SearchFilter &filter, FacetClick click);

} // namespace podium
