// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/source_table.h"

#include <QUrl>

namespace podium {

SourceTable::SourceTable(Connection &connection, Problems &problems)
    : m_problems(problems),
      m_insert(
          connection,
          QStringLiteral("insert into source (key, kind, outlet, title, author, published, url, seen, note) "
                         "values (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_insertAddress(
          connection,
          QStringLiteral("insert or ignore into source_address (source_id, url, note) values (?, ?, ?)")),
      m_link(connection,
             QStringLiteral(
                 "insert or ignore into fact_source (subject, subject_id, source_id) values (?, ?, ?)")),
      m_claim(connection,
              QStringLiteral("insert into claim (subject, subject_id, field, value, source_id, chosen, "
                             "note) values (?, ?, ?, ?, ?, ?, ?)")) {}

void SourceTable::read(const Block &file) {
    expectOnly(file, {QLatin1String("source")}, m_problems);
    for (const Block *block : file.all(QLatin1String("source"))) readOne(*block);
}

void SourceTable::readOne(const Block &block) {
    const Words single{QLatin1String("kind"),   QLatin1String("outlet"),    QLatin1String("title"),
                       QLatin1String("author"), QLatin1String("published"), QLatin1String("url"),
                       QLatin1String("seen")};
    expectOnly(block,
               {QLatin1String("kind"), QLatin1String("outlet"), QLatin1String("title"),
                QLatin1String("author"), QLatin1String("published"), QLatin1String("url"),
                QLatin1String("address"), QLatin1String("seen"), QLatin1String("note")},
               m_problems);
    expectOnce(block, single, m_problems);
    if (!isKey(block.value)) {
        m_problems.add(block, QStringLiteral("the source key \"%1\", expected lower-case letters, digits and "
                                             "single \"-\"")
                                  .arg(block.value));
        return;
    }
    if (const auto known = m_entries.constFind(block.value); known != m_entries.cend()) {
        m_problems.add(block,
                       QStringLiteral("a second source \"%1\", expected a key of its own (the first: %2:%3)")
                           .arg(block.value, known->file, QString::number(known->line)));
        return;
    }
    const SourceId id = insert(block);
    m_entries.insert(block.value, {id, block.file, block.line, false});
    m_order.append(block.value);
    for (const Block *address : block.all(QLatin1String("address"))) {
        const QStringList fields = fieldsOf(*address, m_problems);
        m_insertAddress.bind(id).bind(fieldAt(fields, 0)).bind(fieldAt(fields, 1)).run();
    }
}

SourceId SourceTable::insert(const Block &block) {
    const Block *kindBlock = block.child(QLatin1String("kind"));
    const QString kind =
        oneOf(kindBlock ? *kindBlock : block, required(block, QLatin1String("kind"), m_problems),
              {QLatin1String("article"), QLatin1String("page"), QLatin1String("database"),
               QLatin1String("book"), QLatin1String("release")},
              QLatin1String("page"), m_problems);
    const auto dated = [&](QLatin1String keyword) {
        const Block *child = block.child(keyword);
        return child ? dateOf(*child, child->value, m_problems) : QString();
    };
    const QString published = dated(QLatin1String("published"));
    const QString seen = dated(QLatin1String("seen"));
    if (!published.isEmpty() && !seen.isEmpty() && seen < published.left(seen.size()))
        m_problems.add(block,
                       QStringLiteral("read on %1, before it was published on %2").arg(seen, published));
    const QString url = knownText(block.valueOf(QLatin1String("url")));
    const QUrl parsed(url, QUrl::StrictMode);
    if (!url.isEmpty() && (!parsed.isValid() || !parsed.scheme().startsWith(QLatin1String("http"))))
        m_problems.add(*block.child(QLatin1String("url")),
                       QStringLiteral("\"%1\" as an address, expected http:// or https://").arg(url));
    m_newestSeen = std::max(m_newestSeen, seen);
    m_insert.bind(block.value).bind(kind);
    m_insert.bind(knownText(required(block, QLatin1String("outlet"), m_problems)));
    m_insert.bind(knownText(block.valueOf(QLatin1String("title"))));
    m_insert.bind(knownText(block.valueOf(QLatin1String("author"))));
    m_insert.bind(published).bind(url).bind(seen).bind(noteOf(block)).run();
    return SourceId{m_insert.insertedId()};
}

SourceIds SourceTable::of(const Block &block, const SourceIds &inherited) {
    const QList<const Block *> children = block.all(QLatin1String("source"));
    if (children.isEmpty()) return inherited;
    SourceIds found;
    for (const Block *child : children) {
        expectOnly(*child, {}, m_problems);
        for (const QString &key : namesOf(child->value)) {
            const auto entry = m_entries.find(key);
            if (entry == m_entries.end()) {
                m_problems.add(
                    *child, QStringLiteral("the source \"%1\" is not declared, expected it in a sources.txt")
                                .arg(key));
                continue;
            }
            entry->used = true;
            if (!found.contains(entry->id)) found.append(entry->id);
        }
    }
    return found;
}

void SourceTable::mention(const Block &block) {
    of(block, {});
    for (const Block &child : block.children) mention(child);
}

void SourceTable::link(const Block &block, QLatin1String subject, quint32 id, const SourceIds &sources) {
    if (sources.isEmpty() && block.all(QLatin1String("source")).isEmpty())
        m_problems.add(block,
                       QStringLiteral("\"%1 %2\" has no source, expected \"source\" below it or around it")
                           .arg(block.keyword, block.value));
    for (const SourceId source : sources) m_link.bind(QString(subject)).bind(id).bind(source).run();
}

void SourceTable::writeClaims(const Block &block, QLatin1String subject, quint32 id,
                              const SourceIds &inherited) {
    for (const Block *claim : block.all(QLatin1String("claim"))) {
        expectOnly(*claim, {QLatin1String("source"), QLatin1String("note"), QLatin1String("chosen")},
                   m_problems);
        const QStringList fields = fieldsOf(*claim, m_problems);
        if (fields.size() < 2 || fields.size() > 3 || fields[0].isEmpty() || fields[1].isEmpty())
            m_problems.add(
                *claim,
                QStringLiteral("a claim of %1 fields, expected FIELD | VALUE | why").arg(fields.size()));
        QStringList notes{fieldAt(fields, 2), noteOf(*claim)};
        notes.removeAll(QString());
        bool chosen = false;
        if (const Block *child = claim->child(QLatin1String("chosen")))
            chosen = yesOrNo(*child, m_problems).value_or(false);
        const SourceIds sources = of(*claim, inherited);
        if (sources.isEmpty() && claim->all(QLatin1String("source")).isEmpty())
            m_problems.add(*claim, QStringLiteral("a claim of nobody, expected \"source\" below it"));
        for (const SourceId source : sources) {
            m_claim.bind(QString(subject))
                .bind(id)
                .bind(fieldAt(fields, 0))
                .bind(fieldAt(fields, 1))
                .bind(source);
            m_claim.bind(chosen ? 1 : 0).bind(notes.join(QStringLiteral("\n\n"))).run();
        }
    }
}

void SourceTable::reportUnused() {
    for (const QString &key : m_order) {
        const Entry &entry = m_entries[key];
        if (!entry.used)
            m_problems.add(
                entry.file, entry.line,
                QStringLiteral("no fact names the source \"%1\", expected one that does").arg(key));
    }
}

} // namespace podium
