// SPDX-License-Identifier: GPL-3.0-or-later
// Academies, families, ceremonies and their parts.
#pragma once

#include "catalog/compile/name_table.h"
#include "catalog/compile/network_table.h"

namespace podium {

/// What the other readers need to know of a ceremony.
struct CeremonyEntry {
    struct Part {
        quint32 id = 0;
        QString key;  ///< within the ceremony
        QString date; ///< as exact as known
    };
    CeremonyId id;
    QString key;
    QString family;
    int year = 0;
    QList<Part> parts;
    SourceIds sources;
    QString date() const { return parts.isEmpty() ? QString() : parts.first().date; }
};

class CeremonyTable final {
public:
    CeremonyTable(Connection &connection, Problems &problems, SourceTable &sources, NameTable &people,
                  NetworkTable &networks);

    /// families.txt
    void readFamilies(const Block &file);
    /// A ceremony.txt; `folder` must be the ceremony's key. Null where it cannot be used.
    const CeremonyEntry *readCeremony(const Block &file, const QString &folder);
    /// The ceremony of this key, or null. Owned by the table, until the next one is read.
    const CeremonyEntry *find(const QString &key) const;
    QStringList familyKeys() const { return m_families.keys(); }

private:
    void readAcademy(const Block &block);
    void readFamily(const Block &block);
    quint32 insertCeremony(const Block &block, CeremonyEntry &entry);
    void readPart(const Block &block, CeremonyEntry &entry, int position);
    void readPlaces(const Block &block, quint32 part, int year);
    QString partDate(const Block &block, const CeremonyEntry &entry);

    Connection &m_connection;
    Problems &m_problems;
    SourceTable &m_sources;
    NameTable &m_people;
    NetworkTable &m_networks;
    QHash<QString, quint32> m_academies;
    QHash<QString, quint32> m_families;
    QHash<QString, CeremonyEntry> m_ceremonies;
};

} // namespace podium
