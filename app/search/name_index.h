// SPDX-License-Identifier: GPL-3.0-or-later
// All names of a catalog, found by a few letters: for jumping to one and for completing a filter.
#pragma once

#include "search/query.h"

#include <vector>

namespace podium {

class Connection;

/// A name and the filter that shows everything it stands for.
struct NameHit {
    SearchFilter filter;
    QString name;      ///< as the catalog spells it
    QString also;      ///< the other name by which it was found; empty: by its own
    quint32 count = 0; ///< results
    bool operator==(const NameHit &) const = default;
};

/// People, programs, networks, category lines, ceremonies, topics and those who were thanked. A value;
/// made once and kept until the facts change.
class NameIndex final {
public:
    /// @throws Error, Interrupted
    static NameIndex load(Connection &connection);

    /// Names in which each word typed begins a word, stands inside one, has its letters in order, or
    /// is one letter off; words in any order, capitals and accents as one likes. Best first.
    /// @param only  this field alone; then nothing typed gives the names with most results
    QList<NameHit> find(const QString &typed, int most,
                        std::optional<SearchFilter::Field> only = std::nullopt) const;

private:
    struct Name {
        quint32 thing = 0; ///< in m_things
        QString plain;     ///< as it is compared
        QString other;     ///< an alias as it is spelled; empty: the thing's own name
    };
    struct Thing {
        SearchFilter::Field field = SearchFilter::Field::Person;
        QString name;
        QString value; ///< of the filter
        quint32 count = 0;
    };
    void read(Connection &connection, SearchFilter::Field field, const QString &sql);
    NameHit hitOf(const Thing &thing, const QString &other) const;

    std::vector<Thing> m_things;
    std::vector<Name> m_names;
};

} // namespace podium
