// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/line_table.h"

#include "catalog/fold.h"

#include <algorithm>

namespace podium {

LineTable::LineTable(Connection &connection, Problems &problems)
    : m_connection(connection),
      m_problems(problems) {}

void LineTable::read(const Block &file, const QStringList &familyKeys) {
    expectOnly(file, {QLatin1String("line"), QLatin1String("source")}, m_problems);
    int position = 0;
    for (const Block *block : file.all(QLatin1String("line"))) readOne(*block, ++position, familyKeys);
    // Events name other lines, which may stand further down.
    for (const Block *block : file.all(QLatin1String("line"))) readEvents(*block);
}

void LineTable::readOne(const Block &block, int position, const QStringList &familyKeys) {
    expectOnly(block,
               {QLatin1String("short"), QLatin1String("of"), QLatin1String("group"), QLatin1String("family"),
                QLatin1String("category"), QLatin1String("event"), QLatin1String("note"),
                QLatin1String("source")},
               m_problems);
    expectOnce(block,
               {QLatin1String("short"), QLatin1String("of"), QLatin1String("group"), QLatin1String("family")},
               m_problems);
    if (!isKey(block.value)) {
        m_problems.add(
            block, QStringLiteral("the line key \"%1\", expected lower-case letters, digits and single \"-\"")
                       .arg(block.value));
        return;
    }
    if (m_lines.contains(block.value)) {
        m_problems.add(block, QStringLiteral("a second line \"%1\", expected one (line %2)")
                                  .arg(block.value, QString::number(m_lines[block.value].at)));
        return;
    }
    const Block *of = block.child(QLatin1String("of"));
    const QString what =
        oneOf(of ? *of : block, required(block, QLatin1String("of"), m_problems),
              {QLatin1String("person"), QLatin1String("program")}, QLatin1String("program"), m_problems);
    const QString family = block.valueOf(QLatin1String("family"));
    if (!family.isEmpty() && !familyKeys.contains(family))
        m_problems.add(
            *block.child(QLatin1String("family")),
            QStringLiteral("the family \"%1\" is not declared, expected it in families.txt").arg(family));
    Query insert(m_connection,
                 QStringLiteral("insert into category_line (key, short, of_what, grouping, position) "
                                "values (?, ?, ?, ?, ?)"));
    insert.bind(block.value).bind(required(block, QLatin1String("short"), m_problems)).bind(what);
    insert.bind(block.valueOf(QLatin1String("group"))).bind(position).run();
    m_lines.insert(block.value, {insert.insertedId(), block.line, family, what == QLatin1String("person")});
    if (block.all(QLatin1String("category")).isEmpty())
        m_problems.add(
            block, QStringLiteral("the line \"%1\" has no category, expected at least one").arg(block.value));
    for (const Block *category : block.all(QLatin1String("category"))) readCategory(*category, block.value);
}

void LineTable::readCategory(const Block &block, const QString &lineKey) {
    expectOnly(block, {QLatin1String("rule"), QLatin1String("note"), QLatin1String("source")}, m_problems);
    const Line &line = m_lines[lineKey];
    const QStringList fields = fieldsOf(block, m_problems);
    const QString &name = fields[0];
    if (fields.size() != 3 || name.isEmpty())
        m_problems.add(block,
                       QStringLiteral("a category of %1 fields, expected NAME | first year | last year")
                           .arg(fields.size()));
    checkQuotes(block, name, m_problems);
    Category category;
    category.first = yearOf(block, fieldAt(fields, 1), m_problems);
    category.last = yearOf(block, fieldAt(fields, 2), m_problems);
    if (category.first && category.last && *category.first > *category.last)
        m_problems.add(block, QStringLiteral("used until %1, before its first year %2")
                                  .arg(QString::number(*category.last), QString::number(*category.first)));
    QString rule = QStringLiteral("one");
    if (const Block *child = block.child(QLatin1String("rule")))
        rule = oneOf(
            *child, child->value,
            {QLatin1String("one"), QLatin1String("juried"), QLatin1String("area"), QLatin1String("honorary")},
            QLatin1String("one"), m_problems);
    Query insert(m_connection,
                 QStringLiteral("insert into category (line_id, name, first_year, last_year, rule) "
                                "values (?, ?, ?, ?, ?)"));
    insert.bind(line.id).bind(name).bind(category.first).bind(category.last).bind(rule).run();
    category.use = {insert.insertedId(), lineKey, rule, line.ofPerson};
    category.family = line.family;
    m_categories[name].append(category);
    m_spellings.insert(keyOf(name), name);
}

void LineTable::readEvents(const Block &block) {
    const auto line = m_lines.constFind(block.value);
    if (line == m_lines.cend()) return;
    Query insert(m_connection,
                 QStringLiteral("insert into line_event (line_id, year, kind, other_line_id, note) "
                                "values (?, ?, ?, ?, ?)"));
    for (const Block *event : block.all(QLatin1String("event"))) {
        const QStringList fields = fieldsOf(*event, m_problems);
        const std::optional<int> year = yearOf(*event, fields[0], m_problems);
        if (!year) m_problems.add(*event, QStringLiteral("an event without a year, expected one"));
        const QString kind = oneOf(*event, fieldAt(fields, 1),
                                   {QLatin1String("renamed"), QLatin1String("merged"), QLatin1String("split"),
                                    QLatin1String("moved"), QLatin1String("retired")},
                                   QLatin1String("renamed"), m_problems);
        const QString other = knownText(fieldAt(fields, 2));
        if (!other.isEmpty() && !m_lines.contains(other))
            m_problems.add(*event,
                           QStringLiteral("there is no line \"%1\", expected the key of one").arg(other));
        insert.bind(line->id).bind(year.value_or(0)).bind(kind);
        if (m_lines.contains(other))
            insert.bind(m_lines[other].id);
        else
            insert.bindNull();
        insert.bind(fieldAt(fields, 3)).run();
    }
}

std::optional<CategoryUse> LineTable::use(const Block &block, const QString &name, int year,
                                          const QString &family, const QString &lineKey) {
    QList<Category> fitting;
    bool own = false;
    for (const Category &category : m_categories.value(name)) {
        if (!lineKey.isEmpty() && category.use.lineKey != lineKey) continue;
        if (!category.family.isEmpty() && category.family != family) continue;
        if (category.first.value_or(year) > year || category.last.value_or(year) < year) continue;
        own = own || !category.family.isEmpty();
        fitting.append(category);
    }
    // A line of this family goes before one of all families.
    if (own) fitting.removeIf([](const Category &category) { return category.family.isEmpty(); });
    if (fitting.isEmpty()) {
        reportUnknown(block, name, year, lineKey);
        return std::nullopt;
    }
    if (fitting.size() > 1)
        m_problems.add(block,
                       QStringLiteral("\"%1\" is a name of the lines %2 and %3, expected \"line\" below the "
                                      "award to tell which")
                           .arg(name, fitting[0].use.lineKey, fitting[1].use.lineKey));
    return fitting.first().use;
}

void LineTable::reportUnknown(const Block &block, const QString &name, int year, const QString &lineKey) {
    const QList<Category> known = m_categories.value(name);
    if (!lineKey.isEmpty() && !m_lines.contains(lineKey)) {
        m_problems.add(block,
                       QStringLiteral("there is no line \"%1\", expected the key of one").arg(lineKey));
    } else if (!known.isEmpty()) {
        QStringList years;
        for (const Category &category : known)
            years.append(QStringLiteral("%1 to %2 (%3)")
                             .arg(category.first ? QString::number(*category.first) : QStringLiteral("?"),
                                  category.last ? QString::number(*category.last) : QStringLiteral("now"),
                                  category.use.lineKey));
        m_problems.add(block,
                       QStringLiteral("the category \"%1\" was in use from %2, expected its name of %3")
                           .arg(name, years.join(QStringLiteral(" and ")), QString::number(year)));
    } else if (const QString other = m_spellings.value(keyOf(name)); !other.isEmpty()) {
        m_problems.add(
            block, QStringLiteral("the category \"%1\" is not declared, expected \"%2\"").arg(name, other));
    } else {
        m_problems.add(
            block, QStringLiteral("the category \"%1\" is not declared, expected it in lines.txt").arg(name));
    }
}

} // namespace podium
