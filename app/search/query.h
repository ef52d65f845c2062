// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed, as a value: words, phrases and filters. Reading it cannot fail.
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace podium {

/// One thing that must occur.
struct SearchTerm {
    QString text;        ///< as typed, without its quotation marks
    bool phrase = false; ///< was quoted: exact words in this order, function words included
    bool prefix = false; ///< the word still being typed: words that begin with it match, too
    bool operator==(const SearchTerm &) const = default;
};

/// `field:value` or `-field:value`. Its value is the text after the colon, without quotation marks.
struct SearchFilter {
    enum class Field { Year, Ceremony, Network, Category, Program, Person, Won };
    Field field = Field::Year;
    QString value;
    bool exclude = false;
    bool operator==(const SearchFilter &) const = default;

    /// As it is typed: `network:HBO`, `-category:"Drama Series"`.
    QString toText() const;
    /// The word before the colon.
    static QString name(Field field);
};

/// First and last year of `2010..2020`, `2010..`, `..2020` or `2015`; nothing where it is not one.
struct YearRange {
    int first = 0;
    int last = 0;
    bool operator==(const YearRange &) const = default;
    static std::optional<YearRange> fromText(QStringView text);
};

struct SearchQuery {
    QList<SearchTerm> terms;
    QList<SearchFilter> filters;
    bool operator==(const SearchQuery &) const = default;

    bool isEmpty() const { return terms.isEmpty() && filters.isEmpty(); }

    /// Reads what a person typed. Every text is some query: what is not a filter or a phrase stays
    /// plain words. With `typing`, the last word may still be incomplete and is a prefix, unless a
    /// space or a closing quotation mark follows it. Texts over 2,000 characters are cut there and
    /// 64 terms are the most that is read.
    static SearchQuery fromText(const QString &text, bool typing = false);
    /// A text that reads back as this query (prefixes excepted).
    QString toText() const;
    /// The query in plain words, for the status bar: “love”, network HBO, 2010 to 2020.
    QString inWords() const;
};

} // namespace podium
