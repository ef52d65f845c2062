// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a person typed into a SearchQuery (query.h says what the signs mean).
#include "search/query.h"

#include "search/query_fields.h"

namespace podium {
namespace {

constexpr qsizetype longestText = 2000;
constexpr int mostPieces = 64;
constexpr int deepestBracket = 8;
constexpr int usualDistance = 10;
constexpr int mostDistance = 1000;

using Field = SearchFilter::Field;
using Kind = QueryNode::Kind;

bool isQuote(QChar c) {
    return c == QLatin1Char('"') || c == QChar(0x201C) || c == QChar(0x201D) || c == QChar(0x201E);
}

bool isBracket(QChar c) {
    return c == QLatin1Char('(') || c == QLatin1Char(')');
}

bool isNameSign(QChar c) {
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

/// Moves through what was typed, one piece at a time.
class Reader {
public:
    Reader(QStringView text, bool typing) : m_text(text), m_typing(typing) {}

    SearchQuery read() {
        QList<QueryNode> items = readItems(0, m_text.size());
        if (items.isEmpty() && !m_loneOperator.isEmpty()) items.append(termNode({m_loneOperator}));
        SearchQuery query;
        for (const QueryNode &item : std::as_const(items)) spread(item, query);
        return query;
    }

private:
    enum class Operator { Nothing, And, Or, Not, Near };

    static QueryNode termNode(const SearchTerm &term) {
        QueryNode node;
        node.term = term;
        return node;
    }

    static QueryNode joined(Kind kind, const QList<QueryNode> &parts) {
        if (parts.size() == 1 && kind != Kind::None) return parts.first();
        QueryNode node;
        node.kind = kind;
        node.parts = parts;
        return node;
    }

    /// What must be, joined by nothing but "and", needs no group.
    static void spread(const QueryNode &item, SearchQuery &query) {
        switch (item.kind) {
        case Kind::Term:
            query.terms.append(item.term);
            break;
        case Kind::Filter:
            query.filters.append(item.filter);
            break;
        case Kind::All:
            for (const QueryNode &part : item.parts) spread(part, query);
            break;
        case Kind::Any:
        case Kind::None:
        case Kind::Near:
            query.groups.append(item);
            break;
        }
    }

    /// Everything up to `end`: operands, joined where an operator stands between two of them.
    QList<QueryNode> readItems(int depth, qsizetype end) {
        QList<QueryNode> items;
        Operator pending = Operator::Nothing;
        int distance = 0;
        while (skipSpaces(end)) {
            if (m_pieces >= mostPieces) {
                m_at = end;
                break;
            }
            const qsizetype start = m_at;
            int near = usualDistance;
            if (const Operator found = readOperator(end, near); found != Operator::Nothing) {
                if (items.isEmpty() && m_loneOperator.isEmpty())
                    m_loneOperator = m_text.mid(start, m_at - start).toString();
                pending = found;
                distance = near;
                continue;
            }
            std::optional<QueryNode> item = readItem(depth, end);
            if (!item) continue;
            ++m_pieces;
            join(items, *item, std::exchange(pending, Operator::Nothing), distance);
        }
        m_at = end;
        return items;
    }

    static void join(QList<QueryNode> &items, const QueryNode &item, Operator how, int distance) {
        if (how == Operator::Not) {
            items.append(excluded(item));
            return;
        }
        if (items.isEmpty() || how == Operator::Nothing || how == Operator::And) {
            items.append(item);
            return;
        }
        QueryNode &before = items.last();
        if (how == Operator::Or) {
            if (before.kind != Kind::Any)
                before = joined(Kind::Any, QList<QueryNode>{before, item});
            else
                before.parts.append(item);
            return;
        }
        const bool chain = before.kind == Kind::Near && before.distance == distance;
        if (item.kind != Kind::Term || (before.kind != Kind::Term && !chain)) {
            items.append(item); // only words can be near each other
            return;
        }
        if (chain) {
            before.parts.append(item);
            return;
        }
        before = joined(Kind::Near, QList<QueryNode>{before, item});
        before.distance = distance;
    }

    static QueryNode excluded(QueryNode item) {
        if (item.kind == Kind::Filter) {
            item.filter.exclude = !item.filter.exclude;
            return item;
        }
        if (item.kind == Kind::None) return item.parts.first();
        return joined(Kind::None, QList<QueryNode>{item});
    }

    bool skipSpaces(qsizetype end) {
        while (m_at < end && m_text[m_at].isSpace()) ++m_at;
        return m_at < end;
    }

    /// AND, OR, NOT, NEAR or NEAR/5, in capitals and as words of their own.
    Operator readOperator(qsizetype end, int &distance) {
        qsizetype to = m_at;
        while (to < end && !m_text[to].isSpace() && !isBracket(m_text[to]) && !isQuote(m_text[to])) ++to;
        const QStringView word = m_text.mid(m_at, to - m_at);
        Operator found = Operator::Nothing;
        if (word == QLatin1String("AND")) found = Operator::And;
        if (word == QLatin1String("OR")) found = Operator::Or;
        if (word == QLatin1String("NOT")) found = Operator::Not;
        if (word == QLatin1String("NEAR")) found = Operator::Near;
        if (word.startsWith(QLatin1String("NEAR/"))) {
            bool isNumber = false;
            const int number = word.mid(5).toInt(&isNumber);
            if (isNumber && number > 0 && number <= mostDistance) {
                found = Operator::Near;
                distance = number;
            }
        }
        if (found != Operator::Nothing) m_at = to;
        return found;
    }

    std::optional<QueryNode> readItem(int depth, qsizetype end) {
        const QChar sign = m_text[m_at];
        if (sign == QLatin1Char('-')) {
            const qsizetype start = m_at;
            while (m_at < end && m_text[m_at] == QLatin1Char('-')) ++m_at;
            const bool alone = m_at - start == 1;                           // several are a dash
            if (m_at == end || m_text[m_at].isSpace()) return std::nullopt; // between words
            const qsizetype behind = m_at;
            int distance = 0;
            if (readOperator(end, distance) != Operator::Nothing) { // an operator is no operand
                m_at = behind;
                return std::nullopt;
            }
            const std::optional<QueryNode> item = readItem(depth, end);
            return item && alone ? std::optional(excluded(*item)) : item;
        }
        if (isBracket(sign)) return readBracket(depth, end);
        if (std::optional<QueryNode> filter = readFilter(end)) return filter;
        if (m_leftOut) {
            m_leftOut = false;
            return std::nullopt;
        }
        const SearchTerm term = readTerm(end);
        return term.text.isEmpty() ? std::nullopt : std::optional(termNode(term));
    }

    std::optional<QueryNode> readBracket(int depth, qsizetype end) {
        const qsizetype close = m_text[m_at] == QLatin1Char('(') ? partner(m_at, end) : -1;
        ++m_at;
        if (close < 0 || depth == deepestBracket) return std::nullopt;
        const QList<QueryNode> items = readItems(depth + 1, close);
        m_at = close + 1;
        return items.isEmpty() ? std::nullopt : std::optional(joined(Kind::All, items));
    }

    /// Where the bracket that opens at `from` closes; -1 where it does not. Each is looked for once.
    qsizetype partner(qsizetype from, qsizetype end) {
        int open = 0;
        bool quoted = false;
        for (qsizetype at = from; at < end; ++at) {
            if (isQuote(m_text[at])) quoted = !quoted;
            if (quoted) continue;
            if (m_text[at] == QLatin1Char('(')) ++open;
            if (m_text[at] == QLatin1Char(')') && --open == 0) return at;
        }
        return -1;
    }

    /// The text up to the closing quotation mark, or to the end where it is missing.
    QString readQuoted(qsizetype end, bool &closed) {
        const qsizetype start = ++m_at;
        while (m_at < end && !isQuote(m_text[m_at])) ++m_at;
        closed = m_at < end;
        QString inside = m_text.mid(start, m_at - start).trimmed().toString();
        if (closed) ++m_at;
        return inside;
    }

    QString readWord(qsizetype end) {
        const qsizetype start = m_at;
        while (m_at < end && !m_text[m_at].isSpace() && !isQuote(m_text[m_at]) && !isBracket(m_text[m_at]))
            ++m_at;
        return m_text.mid(start, m_at - start).toString();
    }

    /// `field:value`, `@handle`, `#tag`. Else it stands where it stood.
    std::optional<QueryNode> readFilter(qsizetype end) {
        const qsizetype start = m_at;
        std::optional<Field> field;
        const QChar sign = m_text[m_at];
        const bool isTag = sign == QLatin1Char('#');
        if (isTag || sign == QLatin1Char('@')) {
            if (m_at + 1 < end && isNameSign(m_text[m_at + 1])) field = isTag ? Field::Tag : Field::Handle;
            ++m_at;
        } else {
            qsizetype colon = m_at;
            while (colon < end && m_text[colon].isLetter()) ++colon;
            if (colon < end && m_text[colon] == QLatin1Char(':'))
                field = fieldNamed(m_text.mid(m_at, colon - m_at));
            m_at = colon + 1;
        }
        if (!field) {
            m_at = start;
            return std::nullopt;
        }
        bool closed = true;
        QueryNode node;
        node.kind = Kind::Filter;
        node.filter.field = *field;
        node.filter.value = m_at < end && isQuote(m_text[m_at]) ? readQuoted(end, closed) : readWord(end);
        if (!SearchFilter::values(*field).isEmpty()) node.filter.value = node.filter.value.toLower();
        if (isSensible(*field, node.filter.value)) return node;
        m_leftOut = m_typing && m_at == m_text.size();
        if (!m_leftOut) m_at = start;
        return std::nullopt;
    }

    SearchTerm readTerm(qsizetype end) {
        SearchTerm term;
        if (m_text[m_at] == QLatin1Char('=') && m_at + 1 < end && !m_text[m_at + 1].isSpace()) {
            term.exact = true;
            ++m_at;
            if (isBracket(m_text[m_at])) return {};
        }
        if (isQuote(m_text[m_at])) {
            bool closed = true;
            term.text = readQuoted(end, closed);
            term.phrase = true;
            term.exact = false; // a phrase is
            term.prefix = m_typing && !closed;
            return term;
        }
        term.text = readWord(end);
        const qsizetype star = term.text.indexOf(QLatin1Char('*'));
        if (star > 0 && star == term.text.size() - 1 && term.text[star - 1].isLetterOrNumber()) {
            term.text.chop(1);
            term.wildcard = true;
        }
        term.prefix = term.wildcard || (m_typing && !term.exact && m_at == m_text.size());
        return term;
    }

    QStringView m_text;
    bool m_typing;
    qsizetype m_at = 0;
    int m_pieces = 0;
    bool m_leftOut = false; ///< a filter that means nothing yet was passed over
    QString m_loneOperator; ///< is a word where nothing else is typed
};

} // namespace

SearchQuery SearchQuery::fromText(const QString &text, bool typing) {
    QString cut = text.left(longestText);
    cut.replace(QChar(0), QLatin1Char(' '));
    return Reader(cut, typing).read();
}

} // namespace podium
