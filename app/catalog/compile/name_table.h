// SPDX-License-Identifier: GPL-3.0-or-later
// People, programs and organizations: known by key, made at their first mention.
#pragma once

#include "catalog/compile/source_table.h"

#include <memory>

namespace podium {

/// A record that a name stands for.
struct NamedRecord {
    quint32 id = 0; ///< 0: the name was not understood, and that was reported
    QString key;
    QString creditedAs; ///< the name as written, where it is an alias of the record
};

/// One of the three tables. Names of one key must be spelled alike, so that a slip of the finger
/// does not become the record's name.
class NameTable final {
public:
    enum class Kind { Person, Program, Organization };

    NameTable(Kind kind, Connection &connection, Problems &problems);

    /// people.txt or programs.txt. `ceremonyId` turns the key of a ceremony into its id.
    void read(const Block &file, SourceTable &sources,
              const std::function<CeremonyId(const Block &)> &ceremonyId);
    /// The record for `Name` or `Name {key}`; it is made where there is none. `kind` of an organization.
    NamedRecord use(const Block &block, const QString &text, const QString &kind = {});
    /// The record that exists by this name, or nothing.
    NamedRecord find(const QString &name) const;

private:
    struct Entry {
        quint32 id = 0;
        QString name;
        QString kind;
        QString file;
        int line = 0;
    };
    struct Details {
        QString sort;
        QString kind;
        CeremonyId ceremony;
        QString note;
    };
    quint32 insert(const Block &block, const KeyedName &name, const Details &details);
    void readOne(const Block &block, SourceTable &sources, const SourceIds &inherited,
                 const std::function<CeremonyId(const Block &)> &ceremonyId);
    void readAliases(const Block &block, quint32 id, const QString &key);
    bool isSpelledAlike(const Block &block, const KeyedName &name, const Entry &entry);

    Kind m_kind;
    Problems &m_problems;
    Query m_insert;
    Query m_insertAlias;
    QHash<QString, Entry> m_entries;
    QHash<QString, QString> m_aliases; ///< key of the alias -> key of the record
};

} // namespace podium
