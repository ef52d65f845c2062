// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query_fields.h"

#include <QStringList>
#include <array>

namespace podium {
namespace {

using Field = SearchFilter::Field;

constexpr std::array<QLatin1String, SearchFilter::fieldCount> fieldNames{
    QLatin1String("year"),    QLatin1String("ceremony"), QLatin1String("network"), QLatin1String("category"),
    QLatin1String("line"),    QLatin1String("program"),  QLatin1String("person"),  QLatin1String("won"),
    QLatin1String("speaker"), QLatin1String("accepted"), QLatin1String("kind"),    QLatin1String("has"),
    QLatin1String("topic"),   QLatin1String("thanks"),   QLatin1String("post"),    QLatin1String("handle"),
    QLatin1String("tag"),     QLatin1String("words"),    QLatin1String("search")};

QStringList listed(std::initializer_list<const char *> words) {
    QStringList list;
    for (const char *word : words) list.append(QLatin1String(word));
    return list;
}

/// A whole number of at most nine digits.
std::optional<int> count(QStringView digits) {
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    return isNumber && number >= 0 && digits.size() <= 9 ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<Field> fieldNamed(QStringView name) {
    for (size_t i = 0; i < fieldNames.size(); ++i)
        if (name.compare(fieldNames.at(i), Qt::CaseInsensitive) == 0) return static_cast<Field>(i);
    return std::nullopt;
}

bool isSensible(Field field, const QString &value) {
    if (value.isEmpty()) return false;
    if (field == Field::Year) return YearRange::fromText(value).has_value();
    if (field == Field::Length) return CountRange::fromText(value).has_value();
    const QStringList values = SearchFilter::values(field);
    return values.isEmpty() || values.contains(value);
}

QString SearchFilter::name(Field field) {
    return fieldNames.at(static_cast<size_t>(field));
}

QStringList SearchFilter::values(Field field) {
    switch (field) {
    case Field::Won:
        return listed({"yes", "no"});
    case Field::Accepted:
        return listed({"stage", "remote", "taped", "stand-in", "letter", "phone", "post", "none", "unknown"});
    case Field::Kind:
        return listed({"account", "transcript", "excerpts", "captions"});
    case Field::Has:
        return listed({"speech", "post", "note", "star", "topic", "thanks"});
    default:
        return {};
    }
}

std::optional<YearRange> YearRange::fromText(QStringView text) {
    const auto year = [](QStringView digits, int open) -> std::optional<int> {
        if (digits.isEmpty()) return open;
        const std::optional<int> number = digits.size() == 4 ? count(digits) : std::nullopt;
        return number && *number > 0 ? number : std::nullopt;
    };
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots < 0) {
        const std::optional<int> only = text.isEmpty() ? std::nullopt : year(text, 0);
        return only ? std::optional(YearRange{*only, *only}) : std::nullopt;
    }
    if (text.size() == 2) return std::nullopt;
    const std::optional<int> first = year(text.left(dots), 0);
    const std::optional<int> last = year(text.mid(dots + 2), 9999);
    if (!first || !last) return std::nullopt;
    return YearRange{std::min(*first, *last), std::max(*first, *last)};
}

std::optional<CountRange> CountRange::fromText(QStringView text) {
    constexpr int most = 1'000'000'000;
    const auto between = [](std::optional<int> from, std::optional<int> to) {
        return from && to ? std::optional(CountRange{*from, *to}) : std::nullopt;
    };
    if (text.startsWith(QLatin1Char('>'))) {
        const std::optional<int> number = count(text.mid(1));
        return number ? between(*number + 1, most) : std::nullopt;
    }
    if (text.startsWith(QLatin1Char('<'))) {
        const std::optional<int> number = count(text.mid(1));
        return number && *number > 0 ? between(0, *number - 1) : std::nullopt;
    }
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    if (dots < 0) return between(count(text), count(text));
    if (text.size() == 2) return std::nullopt;
    return between(dots == 0 ? 0 : count(text.left(dots)),
                   dots + 2 == text.size() ? most : count(text.mid(dots + 2)));
}

} // namespace podium
