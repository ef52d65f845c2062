// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/network_table.h"

#include "catalog/fold.h"

namespace podium {

NetworkTable::NetworkTable(Connection &connection, Problems &problems)
    : m_connection(connection),
      m_problems(problems) {}

void NetworkTable::read(const Block &file) {
    expectOnly(file, {QLatin1String("network"), QLatin1String("source")}, m_problems);
    for (const Block *block : file.all(QLatin1String("network"))) readOne(*block);
}

void NetworkTable::readOne(const Block &block) {
    expectOnly(block,
               {QLatin1String("key"), QLatin1String("name"), QLatin1String("alias"), QLatin1String("owner"),
                QLatin1String("note"), QLatin1String("source")},
               m_problems);
    expectOnce(block, {QLatin1String("key")}, m_problems);
    KeyedName name = keyedName(block, block.value, m_problems);
    if (const Block *key = block.child(QLatin1String("key"))) name.key = key->value;
    if (!isKey(name.key)) return;
    if (m_keys.contains(name.key)) {
        m_problems.add(block, QStringLiteral("a second network \"%1\", expected one block for it (line %2)")
                                  .arg(name.key, QString::number(m_keys[name.key])));
        return;
    }
    m_keys.insert(name.key, block.line);
    Query insert(m_connection, QStringLiteral("insert into network (key, name) values (?, ?)"));
    insert.bind(name.key).bind(name.name).run();
    const NetworkId id{insert.insertedId()};
    readNames(block, id, name.name);
    readOwners(block, id);
}

void NetworkTable::readNames(const Block &block, NetworkId id, const QString &mainName) {
    const auto know = [&](const QString &name, Span span) {
        m_names[name].append(span);
        m_spellings.insert(keyOf(name), name);
    };
    bool mainIsDated = false;
    Query insertName(m_connection,
                     QStringLiteral("insert or ignore into network_name (network_id, name, from_year, "
                                    "to_year) values (?, ?, ?, ?)"));
    for (const Block *child : block.all(QLatin1String("name"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        const Span span{id, yearOf(*child, fieldAt(fields, 1), m_problems),
                        yearOf(*child, fieldAt(fields, 2), m_problems)};
        insertName.bind(id).bind(fields[0]).bind(span.first.value_or(0)).bind(span.last).run();
        mainIsDated = mainIsDated || fields[0] == mainName;
        know(fields[0], span);
    }
    if (!mainIsDated) know(mainName, {id, {}, {}});
    Query insertAlias(m_connection,
                      QStringLiteral("insert or ignore into alias (subject, subject_id, name, kind) "
                                     "values ('network', ?, ?, ?)"));
    for (const Block *child : block.all(QLatin1String("alias"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        insertAlias.bind(id).bind(fields[0]).bind(fieldAt(fields, 1)).run();
        know(fields[0], {id, {}, {}});
    }
}

void NetworkTable::readOwners(const Block &block, NetworkId id) {
    Query insert(m_connection,
                 QStringLiteral("insert or ignore into network_owner (network_id, owner, from_year, "
                                "to_year) values (?, ?, ?, ?)"));
    for (const Block *child : block.all(QLatin1String("owner"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        const std::optional<int> first = yearOf(*child, fieldAt(fields, 1), m_problems);
        insert.bind(id).bind(fields[0]).bind(first.value_or(0));
        insert.bind(yearOf(*child, fieldAt(fields, 2), m_problems)).run();
    }
}

NetworkId NetworkTable::use(const Block &block, const QString &name, int year) {
    const QList<Span> spans = m_names.value(name);
    for (const Span &span : spans)
        if (span.holds(year)) return span.network;
    if (!spans.isEmpty()) {
        const Span &span = spans.first();
        m_problems.add(
            block,
            QStringLiteral("the network \"%1\" had this name from %2 to %3, expected its name of %4")
                .arg(name, span.first ? QString::number(*span.first) : QStringLiteral("the beginning"),
                     span.last ? QString::number(*span.last) : QStringLiteral("now"), QString::number(year)));
        return {};
    }
    const QString other = m_spellings.value(keyOf(name));
    m_problems.add(
        block,
        other.isEmpty()
            ? QStringLiteral("the network \"%1\" is not declared, expected it in networks.txt").arg(name)
            : QStringLiteral("the network \"%1\" is not declared, expected \"%2\"").arg(name, other));
    return {};
}

} // namespace podium
