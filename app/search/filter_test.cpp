// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/filter_test.h"

#include "search/names.h"
#include "search/nomination_sets.h"

namespace podium {
namespace {

using Field = SearchFilter::Field;

void include(std::vector<bool> &numbers, quint32 number) {
    if (numbers.size() <= number) numbers.resize(static_cast<size_t>(number) + 1, false);
    numbers[number] = true;
}

bool isIn(const std::vector<bool> &numbers, quint32 number) {
    return number < numbers.size() && numbers[number];
}

void includeCeremonies(const FacetArrays &arrays, const SearchFilter &filter, std::vector<bool> &numbers) {
    const std::optional<YearRange> range =
        filter.field == Field::Year ? YearRange::fromText(filter.value) : std::nullopt;
    for (auto it = arrays.ceremonies.cbegin(); it != arrays.ceremonies.cend(); ++it) {
        const FacetArrays::Ceremony &ceremony = it.value();
        const bool matches =
            filter.field == Field::Year
                ? range && ceremony.year >= range->first && ceremony.year <= range->last
                : isCeremonyNamed(filter.value, ceremony.value, ceremony.key, ceremony.label);
        if (matches) include(numbers, it.key());
    }
}

} // namespace

bool FilterTest::Values::has(quint32 number, quint32 nomination) const {
    return isIn(numbers, number) || isIn(nominations, nomination);
}

FilterTest::FilterTest(Connection &connection, const FacetArrays &arrays, const QList<SearchFilter> &filters)
    : m_arrays(&arrays),
      m_empty(filters.isEmpty()) {
    for (const SearchFilter &filter : filters) add(connection, filter);
}

void FilterTest::add(Connection &connection, const SearchFilter &filter) {
    FieldTest &test = m_tests.at(static_cast<size_t>(filter.field));
    test.bit = bit(filter.field);
    test.anyIncluded = test.anyIncluded || !filter.exclude;
    Values &values = filter.exclude ? test.excluded : test.included;
    const auto includeNominations = [&](const std::vector<quint32> &nominations) {
        for (const quint32 nomination : nominations) include(values.nominations, nomination);
    };
    switch (filter.field) {
    case Field::Year:
    case Field::Ceremony:
        includeCeremonies(*m_arrays, filter, values.numbers);
        break;
    case Field::Category:
        if (const std::vector<quint32> exact = categoriesNamed(connection, filter.value); !exact.empty()) {
            includeNominations(nominationsInCategories(connection, exact));
            break;
        }
        [[fallthrough]];
    case Field::Line:
        for (const quint32 line : linesNamed(connection, filter.value)) include(values.numbers, line);
        break;
    case Field::Won:
        include(values.numbers, filter.value == QLatin1String("yes") ? 1 : 0);
        break;
    default:
        includeNominations(nominationsWith(connection, filter.field, filter.value));
        break;
    }
}

/// The number that `Values::numbers` of this field speaks of.
quint32 FilterTest::numberOf(Field field, quint32 nomination) const {
    switch (field) {
    case Field::Year:
    case Field::Ceremony:
        return m_arrays->ceremony[nomination];
    case Field::Category:
    case Field::Line:
        return m_arrays->line[nomination];
    case Field::Won:
        return (m_arrays->flags[nomination] & FacetArrays::Won) != 0 ? 1 : 0;
    default:
        return 0;
    }
}

quint32 FilterTest::failed(quint32 nomination) const {
    if (m_empty) return 0;
    quint32 failed = 0;
    for (size_t i = 0; i < m_tests.size(); ++i) {
        const FieldTest &test = m_tests[i];
        if (test.bit == 0) continue;
        const quint32 number = numberOf(static_cast<Field>(i), nomination);
        const bool passes = (!test.anyIncluded || test.included.has(number, nomination)) &&
                            !test.excluded.has(number, nomination);
        if (!passes) failed |= test.bit;
    }
    return failed;
}

GroupTest::GroupTest(Connection &connection, const FacetArrays &arrays, const QList<QueryNode> &groups,
                     const QList<quint64> &termBits) {
    qsizetype next = 0;
    for (const QueryNode &group : groups)
        if (std::optional<Node> node = made(connection, arrays, group, termBits, next))
            m_groups.push_back(std::move(*node));
}

/// Nothing for a term without a word in it ("*", an emoji), and for what is made of such terms alone:
/// they ask for nothing.
std::optional<GroupTest::Node> GroupTest::made(Connection &connection, const FacetArrays &arrays,
                                               const QueryNode &node, const QList<quint64> &termBits,
                                               qsizetype &next) {
    Node result;
    result.kind = node.kind;
    if (node.kind == QueryNode::Kind::Filter) {
        result.filter.emplace(connection, arrays, QList<SearchFilter>{node.filter});
    } else if (node.kind == QueryNode::Kind::Term || node.kind == QueryNode::Kind::Near) {
        result.bit = termBits.value(next++);
        if (result.bit == 0) return std::nullopt;
    } else {
        for (const QueryNode &part : node.parts)
            if (std::optional<Node> child = made(connection, arrays, part, termBits, next))
                result.parts.push_back(std::move(*child));
        if (result.parts.empty()) return std::nullopt;
    }
    return result;
}

bool GroupTest::holds(quint32 nomination, quint64 bits) const {
    return std::all_of(m_groups.begin(), m_groups.end(),
                       [&](const Node &group) { return holds(group, nomination, bits); });
}

bool GroupTest::holds(const Node &node, quint32 nomination, quint64 bits) {
    const auto part = [&](const Node &each) { return holds(each, nomination, bits); };
    switch (node.kind) {
    case QueryNode::Kind::Term:
    case QueryNode::Kind::Near:
        return (bits & node.bit) != 0;
    case QueryNode::Kind::Filter:
        return node.filter->failed(nomination) == 0;
    case QueryNode::Kind::All:
        return std::all_of(node.parts.begin(), node.parts.end(), part);
    case QueryNode::Kind::Any:
        return std::any_of(node.parts.begin(), node.parts.end(), part);
    case QueryNode::Kind::None:
        return std::none_of(node.parts.begin(), node.parts.end(), part);
    }
    Q_UNREACHABLE();
}

} // namespace podium
