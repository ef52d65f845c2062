// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/names.h"

#include "catalog/connection.h"

#include <QHash>

namespace podium {
namespace {

/// Names with the number they stand for; several names may stand for one.
using NameList = std::vector<std::pair<QString, quint32>>;

std::vector<quint32> chosenBy(const NameList &names, const QString &value) {
    const QString asked = plainName(value);
    std::vector<quint32> exact;
    std::vector<quint32> begun;
    if (asked.isEmpty()) return exact;
    const QString inside = QLatin1Char(' ') + asked;
    for (const auto &[name, number] : names) {
        const QString plain = plainName(name);
        if (plain == asked)
            exact.push_back(number);
        else if (plain.startsWith(asked) || plain.contains(inside))
            begun.push_back(number);
    }
    return exact.empty() ? begun : exact;
}

NameList readNames(Connection &connection, const QString &sql) {
    NameList names;
    Query query(connection, sql);
    while (query.next()) names.emplace_back(query.text(1), query.row(0));
    return names;
}

} // namespace

QString ordinalWord(int number) {
    const int tens = number % 100;
    const int units = number % 10;
    const bool teen = tens >= 11 && tens <= 13;
    const QLatin1String ending = teen         ? QLatin1String("th")
                                 : units == 1 ? QLatin1String("st")
                                 : units == 2 ? QLatin1String("nd")
                                 : units == 3 ? QLatin1String("rd")
                                              : QLatin1String("th");
    return QString::number(number) + ending;
}

QString plainName(const QString &name) {
    QString plain;
    plain.reserve(name.size());
    const QString decomposed = name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber())
            plain.append(c);
        else if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            plain.append(QLatin1Char(' '));
    }
    return plain.simplified();
}

bool isCeremonyNamed(const QString &value, const QString &filterValue, const QString &key,
                     const QString &label) {
    if (value == filterValue || value.compare(key, Qt::CaseInsensitive) == 0) return true;
    bool isNumber = false;
    const int number = filterValue.toInt(&isNumber);
    return (isNumber && value.compare(ordinalWord(number), Qt::CaseInsensitive) == 0) ||
           plainName(value) == plainName(label);
}

std::vector<quint32> linesNamed(Connection &connection, const QString &value) {
    return chosenBy(readNames(connection, QStringLiteral("select id, short from category_line "
                                                         "union all select id, key from category_line "
                                                         "union all select line_id, name from category")),
                    value);
}

std::vector<quint32> categoriesNamed(Connection &connection, const QString &value) {
    const QString asked = plainName(value);
    std::vector<quint32> named;
    // The short name of a line wins: it is what the sidebar writes.
    for (const auto &[name, line] :
         readNames(connection, QStringLiteral("select id, short from category_line")))
        if (plainName(name) == asked) return named;
    for (const auto &[name, category] :
         readNames(connection, QStringLiteral("select id, name from category")))
        if (plainName(name) == asked) named.push_back(category);
    return named;
}

std::vector<quint32> numbersNamed(Connection &connection, const QString &names, const QString &value) {
    return chosenBy(readNames(connection, names), value);
}

} // namespace podium
