// SPDX-License-Identifier: GPL-3.0-or-later
// The declared sources, which facts they stand behind, and what they say that is not taken as true.
#pragma once

#include "catalog/compile/block_fields.h"
#include "catalog/connection.h"

#include <QHash>
#include <QSet>

namespace podium {

using SourceIds = QList<SourceId>;

class SourceTable final {
public:
    SourceTable(Connection &connection, Problems &problems);

    /// A sources.txt.
    void read(const Block &file);
    /// Sources named directly below the block, or else those that it inherits.
    SourceIds of(const Block &block, const SourceIds &inherited);
    /// Takes note of every source named anywhere in a file whose facts the schema keeps without one.
    void mention(const Block &block);
    /// Writes that these sources tell of the record. Reports at the block where there are none.
    void link(const Block &block, QLatin1String subject, quint32 id, const SourceIds &sources);
    /// Writes the `claim` children of a block.
    void writeClaims(const Block &block, QLatin1String subject, quint32 id, const SourceIds &inherited);
    /// Reports the sources that no fact names.
    void reportUnused();
    /// The latest day on which a source was read; empty where none is.
    const QString &newestSeen() const { return m_newestSeen; }

private:
    struct Entry {
        SourceId id;
        QString file;
        int line = 0;
        bool used = false;
    };
    void readOne(const Block &block);
    SourceId insert(const Block &block);

    Problems &m_problems;
    Query m_insert;
    Query m_insertAddress;
    Query m_link;
    Query m_claim;
    QHash<QString, Entry> m_entries;
    QStringList m_order;
    QString m_newestSeen;
};

} // namespace podium
