// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include <QCoreApplication>
#include <array>

namespace podium {
namespace {

constexpr qsizetype longestText = 2000;
constexpr qsizetype mostTerms = 64;

using Field = SearchFilter::Field;

struct FieldName {
    Field field = Field::Year;
    QLatin1String name;
};
constexpr std::array<FieldName, 7> fieldNames{{{Field::Year, QLatin1String("year")},
                                               {Field::Ceremony, QLatin1String("ceremony")},
                                               {Field::Network, QLatin1String("network")},
                                               {Field::Category, QLatin1String("category")},
                                               {Field::Program, QLatin1String("program")},
                                               {Field::Person, QLatin1String("person")},
                                               {Field::Won, QLatin1String("won")}}};

bool isQuote(QChar c) {
    return c == QLatin1Char('"') || c == QChar(0x201C) || c == QChar(0x201D) || c == QChar(0x201E);
}

/// Whether a filter of this field can mean anything with this value.
bool isSensible(Field field, const QString &value) {
    if (value.isEmpty()) return false;
    if (field == Field::Year) return YearRange::fromText(value).has_value();
    if (field == Field::Won) return value == QLatin1String("yes") || value == QLatin1String("no");
    return true;
}

/// Moves through what was typed, one piece at a time.
class Reader {
public:
    Reader(QStringView text, bool typing) : m_text(text), m_typing(typing) {}

    SearchQuery read() {
        SearchQuery query;
        while (skipSpaces()) {
            if (query.terms.size() + query.filters.size() == mostTerms) break;
            const qsizetype start = m_at;
            if (std::optional<SearchFilter> filter = readFilter()) {
                query.filters.append(*filter);
                continue;
            }
            m_at = start;
            const SearchTerm term = readTerm();
            if (!term.text.isEmpty()) query.terms.append(term);
        }
        return query;
    }

private:
    bool skipSpaces() {
        while (m_at < m_text.size() && m_text[m_at].isSpace()) ++m_at;
        return m_at < m_text.size();
    }

    /// The text up to the closing quotation mark, or to the end where it is missing.
    QString readQuoted(bool &closed) {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at])) ++m_at;
        closed = m_at < m_text.size();
        QString inside = m_text.mid(start, m_at - start).trimmed().toString();
        if (closed) ++m_at;
        return inside;
    }

    QString readWord() {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !isQuote(m_text[m_at])) ++m_at;
        return m_text.mid(start, m_at - start).toString();
    }

    std::optional<SearchFilter> readFilter() {
        SearchFilter filter;
        if (m_text[m_at] == QLatin1Char('-')) {
            filter.exclude = true;
            ++m_at;
        }
        for (const auto &[field, name] : fieldNames) {
            const QStringView rest = m_text.mid(m_at);
            if (rest.size() <= name.size() || rest[name.size()] != QLatin1Char(':') ||
                !rest.startsWith(name, Qt::CaseInsensitive))
                continue;
            m_at += name.size() + 1;
            filter.field = field;
            bool closed = true;
            if (m_at < m_text.size() && isQuote(m_text[m_at]))
                filter.value = readQuoted(closed);
            else
                filter.value = readWord();
            if (field == Field::Won) filter.value = filter.value.toLower();
            if (isSensible(field, filter.value)) return filter;
            return std::nullopt;
        }
        return std::nullopt;
    }

    SearchTerm readTerm() {
        SearchTerm term;
        if (isQuote(m_text[m_at])) {
            bool closed = true;
            term.text = readQuoted(closed);
            term.phrase = true;
            term.prefix = m_typing && !closed;
            return term;
        }
        term.text = readWord();
        term.prefix = m_typing && m_at == m_text.size();
        return term;
    }

    QStringView m_text;
    bool m_typing;
    qsizetype m_at = 0;
};

bool needsQuotes(const QString &value) {
    return std::any_of(value.cbegin(), value.cend(), [](QChar c) { return c.isSpace(); });
}

QString quoted(const QString &text) {
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString say(const char *text) {
    return QCoreApplication::translate("SearchQuery", text);
}

QString filterInWords(const SearchFilter &filter) {
    QString words;
    switch (filter.field) {
    case Field::Year: {
        const YearRange range = YearRange::fromText(filter.value).value_or(YearRange{});
        if (range.first == range.last)
            words = QString::number(range.first);
        else if (range.first == 0)
            words = say("up to %1").arg(range.last);
        else if (range.last == 9999)
            words = say("from %1 on").arg(range.first);
        else
            words = say("%1 to %2").arg(range.first).arg(range.last);
        break;
    }
    case Field::Won:
        words = filter.value == QLatin1String("yes") ? say("winners") : say("nominees that did not win");
        break;
    case Field::Ceremony:
        words = say("ceremony %1").arg(filter.value);
        break;
    case Field::Network:
        words = say("network %1").arg(filter.value);
        break;
    case Field::Category:
        words = say("category %1").arg(filter.value);
        break;
    case Field::Program:
        words = say("program %1").arg(filter.value);
        break;
    case Field::Person:
        words = say("person %1").arg(filter.value);
        break;
    }
    return filter.exclude ? say("not %1").arg(words) : words;
}

} // namespace

QString SearchFilter::name(Field field) {
    for (const FieldName &entry : fieldNames)
        if (entry.field == field) return entry.name;
    Q_UNREACHABLE();
}

QString SearchFilter::toText() const {
    return (exclude ? QStringLiteral("-") : QString()) + name(field) + QLatin1Char(':') +
           (needsQuotes(value) ? quoted(value) : value);
}

std::optional<YearRange> YearRange::fromText(QStringView text) {
    const auto year = [](QStringView digits, int open) -> std::optional<int> {
        if (digits.isEmpty()) return open;
        bool isNumber = false;
        const int number = digits.toInt(&isNumber);
        return isNumber && digits.size() == 4 && number > 0 ? std::optional(number) : std::nullopt;
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

SearchQuery SearchQuery::fromText(const QString &text, bool typing) {
    QString cut = text.left(longestText);
    cut.replace(QChar(0), QLatin1Char(' '));
    return Reader(cut, typing).read();
}

QString SearchQuery::toText() const {
    QStringList pieces;
    for (const SearchFilter &filter : filters) pieces.append(filter.toText());
    for (const SearchTerm &term : terms) pieces.append(term.phrase ? quoted(term.text) : term.text);
    return pieces.join(QLatin1Char(' '));
}

QString SearchQuery::inWords() const {
    QStringList pieces;
    for (const SearchTerm &term : terms) pieces.append(QChar(0x201C) + term.text + QChar(0x201D));
    for (const SearchFilter &filter : filters) pieces.append(filterInWords(filter));
    return pieces.join(QStringLiteral(", "));
}

} // namespace podium
