// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed, as a value: words, phrases, filters and how they are joined. Reading it cannot fail.
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace podium {

/// One thing that must occur.
struct SearchTerm {
    QString text;          ///< as typed, without quotation marks and signs
    bool phrase = false;   ///< was quoted: exact words in this order, function words included
    bool prefix = false;   ///< words that begin with its last word match, too
    bool wildcard = false; ///< `prefix` was asked for by a `*`, not by a word that is still being typed
    bool exact = false;    ///< `=word`: without related forms
    bool operator==(const SearchTerm &) const = default;
};

/// `field:value` or `-field:value`. Its value is the text after the colon, without quotation marks.
struct SearchFilter {
    enum class Field {
        Year,     ///< `year:2010..2020`
        Ceremony, ///< `ceremony:72`
        Network,
        Category, ///< a line of categories, or the exact name of one
        Line,     ///< a line of categories under all its names
        Program,
        Person,
        Won,      ///< `won:yes`, `won:no`
        Speaker,  ///< who spoke, accepted, or is told of as having spoken
        Accepted, ///< `accepted:remote`
        Kind,     ///< of a text: `kind:transcript`
        Has,      ///< `has:post`
        Topic,
        Thanks,
        Post,   ///< words of a post
        Handle, ///< `@handle` of a post's author
        Tag,    ///< `#tag` in a post
        Length, ///< length of a speech: `words:>200`
        Search, ///< `search:"Votes"`, a saved search
    };
    static constexpr int fieldCount = static_cast<int>(Field::Search) + 1;
    Field field = Field::Year;
    QString value;
    bool exclude = false;
    bool operator==(const SearchFilter &) const = default;

    /// As it is typed: `network:HBO`, `-category:"Drama Series"`, `@GMA`.
    QString toText() const;
    /// The word before the colon.
    static QString name(Field field);
    /// All that a field may say, where that is a fixed list (won, accepted, kind, has); else empty.
    static QStringList values(Field field);
};

/// First and last year of `2010..2020`, `2010..`, `..2020` or `2015`; nothing where it is not one.
struct YearRange {
    int first = 0;
    int last = 0;
    bool operator==(const YearRange &) const = default;
    static std::optional<YearRange> fromText(QStringView text);
};

/// Least and most of `>200`, `<50`, `100..200` or `150`; nothing where it is not one.
struct CountRange {
    int least = 0;
    int most = 0;
    bool operator==(const CountRange &) const = default;
    static std::optional<CountRange> fromText(QStringView text);
};

/// A part of a query that is more than a word, phrase or filter that must be.
struct QueryNode {
    enum class Kind {
        Term,
        Filter,
        All,  ///< ( )
        Any,  ///< OR
        None, ///< what its one part says must not be
        Near, ///< its terms within `distance` words of each other
    };
    Kind kind = Kind::Term;
    SearchTerm term;
    SearchFilter filter;
    QList<QueryNode> parts;
    int distance = 0;

    bool operator==(const QueryNode &other) const;
    QString toText() const;
    QString inWords() const;
};

struct SearchQuery {
    QList<SearchTerm> terms;     ///< all of them must be found
    QList<SearchFilter> filters; ///< of each field one of the included, none of the excluded
    QList<QueryNode> groups;     ///< each must hold
    bool operator==(const SearchQuery &) const = default;

    bool isEmpty() const { return terms.isEmpty() && filters.isEmpty() && groups.isEmpty(); }
    /// Whether anything is looked for in texts and names, that can be ranked and marked.
    bool hasWords() const { return !wantedTerms().isEmpty(); }
    /// Terms whose being there helps: those of `terms`, and of groups where they are not excluded.
    QList<SearchTerm> wantedTerms() const;

    /// Reads what a person typed:
    ///
    ///     words "a phrase" =exact wom* -without (this OR that) love NEAR/5 family network:HBO @GMA #Emmys
    ///
    /// Every text is some query: what is no filter, phrase or operator stays plain words; brackets
    /// without a partner and operators without operands say nothing. With `typing`, the last word may
    /// still be incomplete and is a prefix, unless a space or a closing quotation mark follows it, and
    /// a filter that means nothing yet is left out. Texts over 2,000 characters are cut there and 64
    /// pieces are the most that is read; brackets nest eight deep.
    static SearchQuery fromText(const QString &text, bool typing = false);
    /// A text that reads back as this query (prefixes that are still being typed excepted).
    QString toText() const;
    /// The query in plain words, for the status bar: “love”, network HBO, 2010 to 2020.
    QString inWords() const;
};

} // namespace podium
