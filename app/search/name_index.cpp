// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/name_index.h"

#include "catalog/connection.h"
#include "catalog/spelling.h"
#include "search/names.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace podium {
namespace {

using Field = SearchFilter::Field;

// How well a typed word fits a word of a name; the sum over the words orders the names.
constexpr int wholeWord = 100;
constexpr int beginning = 80;
constexpr int inside = 40;
constexpr int oneLetterOff = 30;
constexpr int lettersInOrder = 15;
constexpr int firstWord = 5; ///< more, where it is the name's first

bool hasLettersInOrder(QStringView word, QStringView letters) {
    qsizetype next = 0;
    for (const QChar c : word)
        if (next < letters.size() && c == letters[next]) ++next;
    return next == letters.size();
}

/// Whether `typed`, a word that may not be whole, begins `word` with one letter off.
bool nearlyBegins(QStringView word, QStringView typed) {
    constexpr qsizetype shortest = 4; // shorter words are one letter from too many others
    if (typed.size() < shortest) return false;
    const std::array lengths{typed.size() - 1, typed.size(), typed.size() + 1};
    return std::any_of(lengths.begin(), lengths.end(), [&](qsizetype length) {
        return length <= word.size() && isOneLetterOff(word.left(length), typed);
    });
}

int fitOf(QStringView word, QStringView typed) {
    if (word == typed) return wholeWord;
    if (word.startsWith(typed)) return beginning;
    if (typed.size() > 1 && word.contains(typed)) return inside;
    if (nearlyBegins(word, typed)) return oneLetterOff;
    // Of one word; over a whole name nearly any letters stand in order.
    return typed.size() > 2 && word.front() == typed.front() && hasLettersInOrder(word, typed)
               ? lettersInOrder
               : 0;
}

/// "rb" for Rhea Brill.
bool areInitials(const QList<QStringView> &words, QStringView typed) {
    if (typed.size() < 2 || typed.size() > words.size()) return false;
    return std::equal(typed.begin(), typed.end(), words.begin(),
                      [](QChar letter, QStringView word) { return word.front() == letter; });
}

/// 0: the name does not fit.
int fitOfAll(QStringView name, const QList<QStringView> &typed) {
    const QList<QStringView> words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (typed.size() == 1 && areInitials(words, typed.front())) return inside;
    int sum = 0;
    for (const QStringView each : typed) {
        int best = 0;
        for (qsizetype i = 0; i < words.size(); ++i)
            if (const int fit = fitOf(words[i], each); fit > 0)
                best = std::max(best, fit + (i == 0 ? firstWord : 0));
        if (best == 0) return 0;
        sum += best;
    }
    // Of two names that fit alike, the one that is typed more nearly whole.
    return sum * 10 - static_cast<int>(std::min<qsizetype>(words.size() - typed.size(), 9));
}

} // namespace

/// @param sql  rows of a number, its name, how many results, the filter's value (empty: the name), and
///             another name of it (empty for its own); the row of its own name first
void NameIndex::read(Connection &connection, Field field, const QString &sql) {
    QHash<quint32, quint32> known;
    Query query(connection, sql);
    while (query.next()) {
        const quint32 number = query.row(0);
        if (!known.contains(number)) {
            known.insert(number, static_cast<quint32>(m_things.size()));
            const QString value = query.text(3);
            m_things.push_back({field, query.text(1), value.isEmpty() ? query.text(1) : value, query.row(2)});
        }
        const QString other = query.text(4);
        const QString plain = plainName(other.isEmpty() ? query.text(1) : other);
        if (!plain.isEmpty()) m_names.push_back({known.value(number), plain, other});
    }
}

NameIndex NameIndex::load(Connection &connection) {
    NameIndex index;
    const auto withAliases = [](const char *table, const char *name, const char *counted) {
        return QStringLiteral("with n (id, name, uses) as (select o.id, o.%2, (%3) from %1 o) "
                              "select id, name, uses, '', '' from n where uses > 0 "
                              "union all select n.id, n.name, n.uses, '', a.name from n join alias a "
                              "on a.subject = '%1' and a.subject_id = n.id where n.uses > 0")
            .arg(QLatin1String(table), QLatin1String(name), QLatin1String(counted));
    };
    index.read(connection, Field::Person,
               withAliases("person", "name",
                           "select count(distinct nomination_id) from credit where person_id = o.id"));
    index.read(
        connection, Field::Program,
        withAliases("program", "title",
                    "select count(distinct nomination_id) from nomination_program where program_id = o.id"));
    index.read(
        connection, Field::Network,
        withAliases("network", "name",
                    "select count(distinct nomination_id) from nomination_network where network_id = o.id"));
    index.read(connection, Field::Category, QStringLiteral(R"(
        with n (id, name, uses) as (
            select l.id, l.short, (select count(*) from result_row where line_id = l.id) from category_line l)
        select id, name, uses, '', '' from n where uses > 0
        union all select n.id, n.name, n.uses, '', c.name from n join category c on c.line_id = n.id
        where n.uses > 0)"));
    index.read(connection, Field::Ceremony, QStringLiteral(R"(
        with n (id, name, uses, value, year) as (
            select c.id, c.name, (select count(*) from result_row where ceremony_id = c.id),
                case when c.ordinal is not null and (select count(*) from ceremony o where o.ordinal = c.ordinal) = 1
                     then c.ordinal else c.key end,
                c.award_year from ceremony c)
        select id, name, uses, value, '' from n where uses > 0
        union all select id, name, uses, value, year || ' ' || name from n where uses > 0)"));
    index.read(connection, Field::Topic, QStringLiteral(R"(
        select t.id, t.name, count(distinct an.nomination_id), '', '' from topic t
        join acceptance_topic at on at.topic_id = t.id
        join acceptance_nomination an on an.acceptance_id = at.acceptance_id group by t.id)"));
    index.read(connection, Field::Thanks, QStringLiteral(R"(
        select min(t.id), coalesce(p.name, t.name) as who, count(distinct an.nomination_id), '', ''
        from thanks t left join person p on p.id = t.person_id
        join acceptance_nomination an on an.acceptance_id = t.acceptance_id group by who)"));
    index.read(connection, Field::Search,
               QStringLiteral("select row_number() over (order by name), name, 0, '', '' from saved_search"));
    return index;
}

NameHit NameIndex::hitOf(const Thing &thing, const QString &other) const {
    return {{thing.field, thing.value, false}, thing.name, other, thing.count};
}

QList<NameHit> NameIndex::find(const QString &typed, int most, std::optional<Field> only) const {
    // These are named as others are.
    if (only == Field::Speaker) only = Field::Person;
    if (only == Field::Line) only = Field::Category;
    const QString plain = plainName(typed);
    const QList<QStringView> words = QStringView(plain).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty() && !only) return {};

    struct Found {
        int fit = 0;
        quint32 name = 0;
    };
    QHash<quint32, Found> best; // by thing
    for (quint32 i = 0; i < m_names.size(); ++i) {
        const Name &name = m_names[i];
        if (only && m_things[name.thing].field != *only) continue;
        const int fit = words.isEmpty() ? 1 : fitOfAll(name.plain, words);
        if (fit == 0) continue;
        Found &found = best[name.thing];
        if (fit > found.fit) found = {fit, i};
    }
    std::vector<Found> order(best.cbegin(), best.cend());
    const auto better = [this](const Found &a, const Found &b) {
        const Thing &left = m_things[m_names[a.name].thing];
        const Thing &right = m_things[m_names[b.name].thing];
        if (a.fit != b.fit) return a.fit > b.fit;
        const bool leftIsName = left.field != Field::Thanks;
        const bool rightIsName = right.field != Field::Thanks;
        if (leftIsName != rightIsName) return leftIsName;
        if (left.count != right.count) return left.count > right.count;
        return left.name < right.name;
    };
    const auto end =
        order.begin() + std::min<std::ptrdiff_t>(most, static_cast<std::ptrdiff_t>(order.size()));
    std::partial_sort(order.begin(), end, order.end(), better);
    QList<NameHit> hits;
    for (auto it = order.begin(); it != end; ++it) {
        const Name &name = m_names[it->name];
        hits.append(hitOf(m_things[name.thing], name.other));
    }
    return hits;
}

} // namespace podium
