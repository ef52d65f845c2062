// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include <QCoreApplication>

namespace podium {
namespace {

using Field = SearchFilter::Field;
using Kind = QueryNode::Kind;

bool needsQuotes(const QString &value) {
    return std::any_of(value.cbegin(), value.cend(),
                       [](QChar c) { return c.isSpace() || c == QLatin1Char('(') || c == QLatin1Char(')'); });
}

QString quoted(const QString &text) {
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString say(const char *text) {
    return QCoreApplication::translate("SearchQuery", text);
}

QString termText(const SearchTerm &term) {
    if (term.phrase) return quoted(term.text);
    return (term.exact ? QStringLiteral("=") : QString()) + term.text +
           (term.wildcard ? QStringLiteral("*") : QString());
}

QString termInWords(const SearchTerm &term) {
    const QString words = QChar(0x201C) + term.text + QChar(0x201D);
    if (term.wildcard) return say("words that begin with %1").arg(words);
    return term.exact ? say("exactly %1").arg(words) : words;
}

QString yearsInWords(const QString &value) {
    const YearRange range = YearRange::fromText(value).value_or(YearRange{});
    if (range.first == range.last) return QString::number(range.first);
    if (range.first == 0) return say("up to %1").arg(range.last);
    if (range.last == 9999) return say("from %1 on").arg(range.first);
    return say("%1 to %2").arg(range.first).arg(range.last);
}

QString hasInWords(const QString &value) {
    if (value == QLatin1String("speech")) return say("with a speech");
    if (value == QLatin1String("post")) return say("with a post");
    if (value == QLatin1String("note")) return say("with a note of yours");
    if (value == QLatin1String("star")) return say("starred");
    if (value == QLatin1String("topic")) return say("with topics");
    return say("with thanks to somebody");
}

/// What stands before the value of a filter that says no more than its field and its value.
const char *fieldInWords(Field field) {
    switch (field) {
    case Field::Ceremony:
        return "ceremony %1";
    case Field::Network:
        return "network %1";
    case Field::Category:
        return "category %1";
    case Field::Line:
        return "category line %1";
    case Field::Program:
        return "program %1";
    case Field::Person:
        return "person %1";
    case Field::Speaker:
        return "spoken by %1";
    case Field::Accepted:
        return "accepted: %1";
    case Field::Kind:
        return "texts of the kind %1";
    case Field::Topic:
        return "about %1";
    case Field::Thanks:
        return "thanks to %1";
    case Field::Post:
        return "posts with “%1”";
    case Field::Handle:
        return "posts by @%1";
    case Field::Tag:
        return "posts tagged #%1";
    case Field::Length:
        return "speeches of %1 words";
    case Field::Search:
        return "the saved search %1";
    case Field::Year:
    case Field::Won:
    case Field::Has:
        break;
    }
    return "%1";
}

QString filterInWords(const SearchFilter &filter) {
    QString words;
    if (filter.field == Field::Year)
        words = yearsInWords(filter.value);
    else if (filter.field == Field::Won)
        words = filter.value == QLatin1String("yes") ? say("winners") : say("nominees that did not win");
    else if (filter.field == Field::Has)
        words = hasInWords(filter.value);
    else
        words = say(fieldInWords(filter.field)).arg(filter.value);
    return filter.exclude ? say("not %1").arg(words) : words;
}

bool isJoined(const QueryNode &node) {
    return node.kind == Kind::All || node.kind == Kind::Any || node.kind == Kind::Near;
}

/// Whether a part stands in brackets. OR and NEAR join their neighbors alone, so that among parts which
/// must all be they need none.
bool needsBrackets(const QueryNode &part, Kind around) {
    return isJoined(part) && (around != Kind::All || part.kind == Kind::All);
}

QString partsText(const QueryNode &node, const QString &between) {
    QStringList texts;
    for (const QueryNode &part : node.parts)
        texts.append(needsBrackets(part, node.kind) ? QLatin1Char('(') + part.toText() + QLatin1Char(')')
                                                    : part.toText());
    return texts.join(between);
}

/// In words, brackets say what belongs together to those who know no rules.
QString partsInWords(const QueryNode &node, const QString &between) {
    QStringList texts;
    for (const QueryNode &part : node.parts)
        texts.append(isJoined(part) ? QLatin1Char('(') + part.inWords() + QLatin1Char(')') : part.inWords());
    return texts.join(between);
}

void collectWanted(const QueryNode &node, QList<SearchTerm> &terms) {
    if (node.kind == Kind::None) return;
    if (node.kind == Kind::Term) terms.append(node.term);
    for (const QueryNode &part : node.parts) collectWanted(part, terms);
}

} // namespace

QString SearchFilter::toText() const {
    QString text = exclude ? QStringLiteral("-") : QString();
    const bool plain = !needsQuotes(value);
    if (field == Field::Handle && plain) return text + QLatin1Char('@') + value;
    if (field == Field::Tag && plain) return text + QLatin1Char('#') + value;
    return text + name(field) + QLatin1Char(':') + (plain ? value : quoted(value));
}

bool QueryNode::operator==(const QueryNode &other) const {
    return kind == other.kind && term == other.term && filter == other.filter && parts == other.parts &&
           distance == other.distance;
}

QString QueryNode::toText() const {
    switch (kind) {
    case Kind::Term:
        return termText(term);
    case Kind::Filter:
        return filter.toText();
    case Kind::All:
        return partsText(*this, QStringLiteral(" "));
    case Kind::Any:
        return partsText(*this, QStringLiteral(" OR "));
    case Kind::None:
        return QLatin1Char('-') + partsText(*this, QString());
    case Kind::Near:
        return partsText(*this, QStringLiteral(" NEAR/%1 ").arg(distance));
    }
    Q_UNREACHABLE();
}

QString QueryNode::inWords() const {
    switch (kind) {
    case Kind::Term:
        return termInWords(term);
    case Kind::Filter:
        return filterInWords(filter);
    case Kind::All:
        return partsInWords(*this, say(" and "));
    case Kind::Any:
        return partsInWords(*this, say(" or "));
    case Kind::None:
        return say("without %1").arg(partsInWords(*this, QString()));
    case Kind::Near:
        return partsInWords(*this, say(" within %1 words of ").arg(distance));
    }
    Q_UNREACHABLE();
}

QList<SearchTerm> SearchQuery::wantedTerms() const {
    QList<SearchTerm> wanted = terms;
    for (const QueryNode &group : groups) collectWanted(group, wanted);
    return wanted;
}

QString SearchQuery::toText() const {
    QStringList pieces;
    for (const SearchFilter &filter : filters) pieces.append(filter.toText());
    for (const SearchTerm &term : terms) pieces.append(termText(term));
    // OR and NEAR join their neighbors alone, so that a group needs no brackets among the others.
    for (const QueryNode &group : groups) pieces.append(group.toText());
    return pieces.join(QLatin1Char(' '));
}

QString SearchQuery::inWords() const {
    QStringList pieces;
    for (const SearchTerm &term : terms) pieces.append(termInWords(term));
    for (const QueryNode &group : groups) pieces.append(group.inWords());
    for (const SearchFilter &filter : filters) pieces.append(filterInWords(filter));
    return pieces.join(QStringLiteral(", "));
}

} // namespace podium
