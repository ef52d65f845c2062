// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/nomination_sets.h"

#include "catalog/connection.h"
#include "catalog/raw_rows.h"
#include "search/names.h"

namespace podium {
namespace {

using Field = SearchFilter::Field;

std::vector<quint32> selected(Connection &connection, const QString &sql) {
    std::vector<quint32> found;
    RawRows rows(connection, sql);
    while (rows.next()) found.push_back(static_cast<quint32>(rows.integer(0)));
    return found;
}

std::vector<quint32> selected(Connection &connection, const QString &sql, const QString &bound) {
    std::vector<quint32> found;
    Query query(connection, sql);
    query.bind(bound);
    while (query.next()) found.push_back(query.row(0));
    return found;
}

QString inList(const std::vector<quint32> &numbers) {
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(numbers.size()));
    for (const quint32 number : numbers) texts.append(QString::number(number));
    return texts.join(QLatin1Char(','));
}

QString personNames() {
    return QStringLiteral("select id, name from person "
                          "union all select person_id, credited_as from credit where credited_as <> '' "
                          "and person_id is not null "
                          "union all select subject_id, name from alias where subject = 'person'");
}

QString networkNames() {
    return QStringLiteral("select id, name from network union all select network_id, name from network_name "
                          "union all select network_id, credited from nomination_network "
                          "union all select subject_id, name from alias where subject = 'network'");
}

QString programNames() {
    return QStringLiteral("select id, title from program "
                          "union all select subject_id, name from alias where subject = 'program'");
}

/// Who accepted, who is named as speaking, or, where that is not told, whose award it is.
QString speakersOf() {
    return QStringLiteral(R"(
        select nomination_id from acceptance_nomination where acceptance_id in (
            select acceptance_id from acceptance_person where person_id in (%1)
            union select s.acceptance_id from turn t join speech_text s on s.id = t.speech_text_id
            where t.person_id in (%1))
        union all
        select an.nomination_id from acceptance_nomination an
        join credit c on c.nomination_id = an.nomination_id and c.recipient = 1 and c.person_id in (%1)
        where not exists (select 1 from acceptance_person ap where ap.acceptance_id = an.acceptance_id))");
}

std::vector<quint32> nominationsThatHave(Connection &connection, const QString &what) {
    if (what == QLatin1String("speech"))
        return selected(connection, QStringLiteral("select nomination_id from result_row where flags & 2"));
    if (what == QLatin1String("post"))
        return selected(connection, QStringLiteral("select nomination_id from result_row where flags & 4"));
    if (what == QLatin1String("star") || what == QLatin1String("note"))
        return selected(
            connection,
            QStringLiteral("select n.id from %1 o join nomination n on n.key = o.nomination_key").arg(what));
    const QString table =
        what == QLatin1String("topic") ? QStringLiteral("acceptance_topic") : QStringLiteral("thanks");
    return selected(connection, QStringLiteral("select nomination_id from acceptance_nomination "
                                               "where acceptance_id in (select acceptance_id from %1)")
                                    .arg(table));
}

/// Nominations with a post in which `matches(text)`.
template <typename F> std::vector<quint32> nominationsWithPost(Connection &connection, F matches) {
    std::vector<quint32> found;
    Query query(connection, QStringLiteral("select pn.nomination_id, p.text from post p "
                                           "join post_nomination pn on pn.post_id = p.id"));
    while (query.next())
        if (matches(query.text(1))) found.push_back(query.row(0));
    return found;
}

bool hasTag(const QString &text, const QString &tag) {
    const QString wanted = QLatin1Char('#') + tag;
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + wanted.size();
        if (end == text.size() || !(text[end].isLetterOrNumber() || text[end] == QLatin1Char('_')))
            return true;
    }
    return false;
}

/// Length as a reader counts: what spaces divide, of any one text of the speech.
std::vector<quint32> nominationsWithLength(Connection &connection, const CountRange &range) {
    return selected(connection, QStringLiteral(R"(
        select an.nomination_id from speech_text s
        join turn t on t.speech_text_id = s.id join passage p on p.turn_id = t.id
        join acceptance_nomination an on an.acceptance_id = s.acceptance_id
        group by s.id, an.nomination_id
        having sum(length(p.text) - length(replace(p.text, ' ', '')) + 1) between %1 and %2)")
                                    .arg(range.least)
                                    .arg(range.most));
}

} // namespace

std::vector<quint32> nominationsInCategories(Connection &connection, const std::vector<quint32> &categories) {
    return selected(connection,
                    QStringLiteral("select n.id from nomination n join award a on a.id = n.award_id "
                                   "where a.category_id in (%1)")
                        .arg(inList(categories)));
}

std::vector<quint32> nominationsWith(Connection &connection, Field field, const QString &value) {
    const auto named = [&](const QString &names, const QString &nominations) {
        return selected(connection,
                        QString(nominations)
                            .replace(QLatin1String("%1"), inList(numbersNamed(connection, names, value))));
    };
    const QString byAcceptance = QStringLiteral("select nomination_id from acceptance_nomination "
                                                "where acceptance_id in (%2)");
    switch (field) {
    case Field::Network:
        return named(networkNames(),
                     QStringLiteral("select nomination_id from nomination_network where network_id in (%1)"));
    case Field::Program:
        return named(programNames(),
                     QStringLiteral("select nomination_id from nomination_program where program_id in (%1)"));
    case Field::Person:
        return named(personNames(),
                     QStringLiteral("select nomination_id from credit where person_id in (%1)"));
    case Field::Speaker:
        return named(personNames(), speakersOf());
    case Field::Topic:
        return named(
            QStringLiteral("select id, name from topic"),
            QString(byAcceptance)
                .replace(QLatin1String("%2"), QStringLiteral("select acceptance_id from "
                                                             "acceptance_topic where topic_id in (%1)")));
    case Field::Thanks:
        return named(QStringLiteral("select id, name from thanks union all select t.id, p.name from thanks t "
                                    "join person p on p.id = t.person_id"),
                     QString(byAcceptance)
                         .replace(QLatin1String("%2"),
                                  QStringLiteral("select acceptance_id from thanks where id in (%1)")));
    case Field::Accepted:
        return selected(
            connection,
            QString(byAcceptance)
                .replace(QLatin1String("%2"), QStringLiteral("select id from acceptance where mode = ?")),
            value);
    case Field::Kind:
        return selected(connection,
                        QString(byAcceptance)
                            .replace(QLatin1String("%2"),
                                     QStringLiteral("select acceptance_id from speech_text where kind = ?")),
                        value);
    case Field::Has:
        return nominationsThatHave(connection, value);
    case Field::Post: {
        const QString asked = plainName(value);
        return nominationsWithPost(connection, [&](const QString &text) {
            return (QLatin1Char(' ') + plainName(text)).contains(QLatin1Char(' ') + asked);
        });
    }
    case Field::Handle:
        return selected(connection,
                        QStringLiteral("select pn.nomination_id from post p join post_nomination pn "
                                       "on pn.post_id = p.id where p.handle = ? collate nocase"),
                        value);
    case Field::Tag:
        return nominationsWithPost(connection, [&](const QString &text) { return hasTag(text, value); });
    case Field::Length:
        return nominationsWithLength(connection, CountRange::fromText(value).value_or(CountRange{}));
    case Field::Year:
    case Field::Ceremony:
    case Field::Category:
    case Field::Line:
    case Field::Won:
    case Field::Search: // one that there is not; those that there are were put in its place
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace podium
