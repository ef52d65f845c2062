// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a nomination passes the filters of a query, and its groups.
#pragma once

#include "search/facet_arrays.h"
#include "search/query.h"

#include <array>

namespace podium {

/// Which of the query's filters a nomination fails, as bits by field; 0: it is in the result.
class FilterTest final {
public:
    /// @throws Error, Interrupted
    FilterTest(Connection &connection, const FacetArrays &arrays, const QList<SearchFilter> &filters);

    quint32 failed(quint32 nomination) const;
    static constexpr quint32 bit(SearchFilter::Field field) { return 1U << static_cast<unsigned>(field); }

private:
    /// Values by the field's own number (ceremony, line), and nominations that are named one by one.
    struct Values {
        std::vector<bool> numbers;
        std::vector<bool> nominations;
        bool has(quint32 number, quint32 nomination) const;
    };
    struct FieldTest {
        quint32 bit = 0;
        bool anyIncluded = false; ///< else only exclusions
        Values included;
        Values excluded;
    };
    void add(Connection &connection, const SearchFilter &filter);
    quint32 numberOf(SearchFilter::Field field, quint32 nomination) const;

    const FacetArrays *m_arrays;
    std::array<FieldTest, SearchFilter::fieldCount> m_tests;
    bool m_empty = true;
};

/// Whether a nomination holds what the groups of a query say.
class GroupTest final {
public:
    /// @param termBits  the bit of each wanted or unwanted term of the groups, in the order in which
    ///                  `forEachTerm` meets them
    /// @throws Error, Interrupted
    GroupTest(Connection &connection, const FacetArrays &arrays, const QList<QueryNode> &groups,
              const QList<quint64> &termBits);

    /// @param bits  of the terms that are found somewhere around the nomination
    bool holds(quint32 nomination, quint64 bits) const;

    /// Every term and every NEAR of the groups, from left to right; `wanted` is false below an
    /// exclusion.
    template <typename F> static void forEachTerm(const QList<QueryNode> &nodes, bool wanted, F use) {
        for (const QueryNode &node : nodes) {
            if (node.kind == QueryNode::Kind::Term || node.kind == QueryNode::Kind::Near)
                use(node, wanted);
            else
                forEachTerm(node.parts, node.kind == QueryNode::Kind::None ? !wanted : wanted, use);
        }
    }

private:
    struct Node {
        QueryNode::Kind kind = QueryNode::Kind::Term;
        quint64 bit = 0; ///< of a term or NEAR
        std::optional<FilterTest> filter;
        std::vector<Node> parts;
    };
    static std::optional<Node> made(Connection &connection, const FacetArrays &arrays, const QueryNode &node,
                                    const QList<quint64> &termBits, qsizetype &next);
    static bool holds(const Node &node, quint32 nomination, quint64 bits);

    std::vector<Node> m_groups;
};

} // namespace podium
