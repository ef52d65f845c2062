// SPDX-License-Identifier: GPL-3.0-or-later
// Networks with the names they had, in which years, and whom they belonged to.
#pragma once

#include "catalog/compile/block_fields.h"
#include "catalog/connection.h"

#include <QHash>

namespace podium {

class NetworkTable final {
public:
    NetworkTable(Connection &connection, Problems &problems);

    /// networks.txt
    void read(const Block &file);
    /// The network that had this name, or alias, in that year. Reports where there is none.
    NetworkId use(const Block &block, const QString &name, int year);

private:
    struct Span {
        NetworkId network;
        std::optional<int> first;
        std::optional<int> last;
        bool holds(int year) const { return first.value_or(year) <= year && year <= last.value_or(year); }
    };
    void readOne(const Block &block);
    void readNames(const Block &block, NetworkId id, const QString &mainName);
    void readOwners(const Block &block, NetworkId id);

    Connection &m_connection;
    Problems &m_problems;
    QHash<QString, QList<Span>> m_names; ///< the name, letter for letter
    QHash<QString, QString> m_spellings; ///< key of a name -> a name of this key
    QHash<QString, int> m_keys;          ///< key of a network -> its line
};

} // namespace podium
