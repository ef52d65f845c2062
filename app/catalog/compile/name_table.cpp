// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/name_table.h"

#include "catalog/fold.h"
#include "catalog/sort_text.h"

namespace podium {
namespace {

QString insertStatement(NameTable::Kind kind) {
    switch (kind) {
    case NameTable::Kind::Person:
        return QStringLiteral("insert into person (key, name, sort_name, note) values (?, ?, ?, ?)");
    case NameTable::Kind::Program:
        return QStringLiteral("insert into program (key, title, sort_title, note, kind, ceremony_id) "
                              "values (?, ?, ?, ?, ?, ?)");
    case NameTable::Kind::Organization:
        return QStringLiteral("insert into organization (key, name, kind) values (?, ?, ?)");
    }
    Q_UNREACHABLE();
}

QLatin1String subjectOf(NameTable::Kind kind) {
    switch (kind) {
    case NameTable::Kind::Person:
        return QLatin1String("person");
    case NameTable::Kind::Program:
        return QLatin1String("program");
    case NameTable::Kind::Organization:
        return QLatin1String("organization");
    }
    Q_UNREACHABLE();
}

} // namespace

NameTable::NameTable(Kind kind, Connection &connection, Problems &problems)
    : m_kind(kind),
      m_problems(problems),
      m_insert(connection, insertStatement(kind)),
      m_insertAlias(connection,
                    QStringLiteral("insert or ignore into alias (subject, subject_id, name, kind) "
                                   "values (?, ?, ?, ?)")) {}

quint32 NameTable::insert(const Block &block, const KeyedName &name, const Details &details) {
    m_insert.bind(name.key).bind(name.name);
    switch (m_kind) {
    case Kind::Person:
        m_insert.bind(details.sort.isEmpty() ? personSortName(name.name) : details.sort).bind(details.note);
        break;
    case Kind::Program:
        m_insert.bind(details.sort.isEmpty() ? titleWithoutArticle(name.name) : details.sort)
            .bind(details.note)
            .bind(details.kind)
            .bind(details.ceremony);
        break;
    case Kind::Organization:
        m_insert.bind(details.kind);
        break;
    }
    m_insert.run();
    const quint32 id = m_insert.insertedId();
    m_entries.insert(name.key, {id, name.name, details.kind, block.file, block.line});
    return id;
}

void NameTable::read(const Block &file, SourceTable &sources,
                     const std::function<CeremonyId(const Block &)> &ceremonyId) {
    const QLatin1String keyword = subjectOf(m_kind);
    expectOnly(file, {keyword, QLatin1String("source")}, m_problems);
    const SourceIds inherited = sources.of(file, {});
    for (const Block *block : file.all(keyword)) readOne(*block, sources, inherited, ceremonyId);
}

void NameTable::readOne(const Block &block, SourceTable &sources, const SourceIds &inherited,
                        const std::function<CeremonyId(const Block &)> &ceremonyId) {
    const bool program = m_kind == Kind::Program;
    const Words shared{QLatin1String("key"),  QLatin1String("sort"),  QLatin1String("alias"),
                       QLatin1String("note"), QLatin1String("claim"), QLatin1String("source")};
    const Words more{QLatin1String("key"),  QLatin1String("sort"),    QLatin1String("alias"),
                     QLatin1String("note"), QLatin1String("claim"),   QLatin1String("source"),
                     QLatin1String("kind"), QLatin1String("ceremony")};
    expectOnly(block, program ? more : shared, m_problems);
    expectOnce(
        block,
        {QLatin1String("key"), QLatin1String("sort"), QLatin1String("kind"), QLatin1String("ceremony")},
        m_problems);
    KeyedName name = keyedName(block, block.value, m_problems);
    if (const Block *key = block.child(QLatin1String("key"))) name.key = key->value;
    if (!isKey(name.key)) return;
    if (const auto known = m_entries.constFind(name.key); known != m_entries.cend()) {
        m_problems.add(block, QStringLiteral("a second block for \"%1\", expected one (line %2)")
                                  .arg(name.key, QString::number(known->line)));
        return;
    }
    Details details;
    details.sort = block.valueOf(QLatin1String("sort"));
    details.note = noteOf(block);
    if (const Block *kind = block.child(QLatin1String("kind")))
        details.kind = oneOf(*kind, kind->value,
                             {QLatin1String("series"), QLatin1String("limited"), QLatin1String("movie"),
                              QLatin1String("special"), QLatin1String("variety"), QLatin1String("ceremony"),
                              QLatin1String("other")},
                             QLatin1String("other"), m_problems);
    if (const Block *ceremony = block.child(QLatin1String("ceremony")))
        details.ceremony = ceremonyId(*ceremony);
    const quint32 id = insert(block, name, details);
    readAliases(block, id, name.key);
    sources.writeClaims(block, subjectOf(m_kind), id, sources.of(block, inherited));
}

void NameTable::readAliases(const Block &block, quint32 id, const QString &key) {
    for (const Block *alias : block.all(QLatin1String("alias"))) {
        const QStringList fields = fieldsOf(*alias, m_problems);
        if (fields[0].isEmpty()) {
            m_problems.add(*alias, QStringLiteral("an alias without a name, expected NAME | kind of name"));
            continue;
        }
        m_insertAlias.bind(QString(subjectOf(m_kind)))
            .bind(id)
            .bind(fields[0])
            .bind(fieldAt(fields, 1))
            .run();
        m_aliases.insert(keyOf(fields[0]), key);
    }
}

bool NameTable::isSpelledAlike(const Block &block, const KeyedName &name, const Entry &entry) {
    if (name.name == entry.name) return true;
    m_problems.add(block,
                   QStringLiteral("\"%1\" is spelled \"%2\" elsewhere (%3:%4), expected one spelling, an "
                                  "alias, or a key in braces to tell two apart")
                       .arg(name.name, entry.name, entry.file, QString::number(entry.line)));
    return false;
}

NamedRecord NameTable::use(const Block &block, const QString &text, const QString &kind) {
    const KeyedName name = keyedName(block, text, m_problems);
    if (!isKey(name.key)) return {};
    if (const auto alias = m_aliases.constFind(keyOf(name.name));
        alias != m_aliases.cend() &&
        (*alias == name.key || (!name.ownKey && !m_entries.contains(name.key)))) {
        const Entry &entry = m_entries[*alias];
        if (entry.name != name.name) return {entry.id, *alias, name.name};
    }
    if (const auto known = m_entries.constFind(name.key); known != m_entries.cend()) {
        isSpelledAlike(block, name, *known);
        if (known->kind != kind && m_kind == Kind::Organization)
            m_problems.add(block,
                           QStringLiteral("\"%1\" is of another kind elsewhere (%2:%3), expected \"%4:\"")
                               .arg(name.name, known->file, QString::number(known->line), known->kind));
        return {known->id, name.key, {}};
    }
    Details details;
    details.kind = kind;
    return {insert(block, name, details), name.key, {}};
}

NamedRecord NameTable::find(const QString &name) const {
    const QString key = keyOf(name);
    if (const auto known = m_entries.constFind(key); known != m_entries.cend()) return {known->id, key, {}};
    if (const auto alias = m_aliases.constFind(key); alias != m_aliases.cend())
        return {m_entries[*alias].id, *alias, name};
    return {};
}

} // namespace podium
