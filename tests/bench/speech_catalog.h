// SPDX-License-Identifier: GPL-3.0-or-later
// A catalog of given speeches, each of a nomination of its own.
#pragma once

#include "catalog/connection.h"
#include "catalog/indexer.h"
#include "catalog/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace podium::bench {

struct WrittenSpeech {
    QString speaker; ///< empty: the nomination has no name to be found by
    QStringList passages;
};

inline void writeAsSpeeches(Connection &connection, const QList<WrittenSpeech> &speeches) {
    migrate(connection);
    Transaction transaction(connection);
    connection.execute(QStringLiteral(
        "insert into academy values (1, 'a', ''); insert into family (id, key, academy_id, name) values (1, "
        "'f', 1, '');"
        "insert into ceremony (id, key, family_id, award_year, name) values (1, 'c', 1, 2000, '');"
        "insert into category_line values (1, 'l', '', 'person', '', 1);"
        "insert into category (id, line_id, name) values (1, 1, '');"
        "insert into award (id, key, ceremony_id, category_id, position) values (1, 'c/l', 1, 1, 1)"));
    const auto insert = [&](const char *sql) { return Query(connection, QString::fromLatin1(sql)); };
    Query nomination =
        insert("insert into nomination (id, key, award_id, position, outcome) values (?, ?, 1, ?, 'won')");
    Query person = insert("insert into person (id, key, name, sort_name) values (?, ?, ?, ?)");
    Query credit =
        insert("insert into credit (nomination_id, position, recipient, person_id) values (?, 1, 1, ?)");
    Query acceptance = insert("insert into acceptance (id, key, mode) values (?, ?, 'stage')");
    Query owner = insert("insert into acceptance_nomination values (?, ?)");
    Query text = insert(
        "insert into speech_text (id, key, acceptance_id, position, kind) values (?, ?, ?, 1, 'transcript')");
    Query turn = insert("insert into turn (id, speech_text_id, position) values (?, ?, 1)");
    Query passage = insert("insert into passage (turn_id, position, text) values (?, ?, ?)");
    for (qsizetype i = 0; i < speeches.size(); ++i) {
        const int id = static_cast<int>(i) + 1;
        const QString key = QStringLiteral("n-%1").arg(id);
        nomination.bind(id).bind(key).bind(id).run();
        if (const QString &name = speeches[i].speaker; !name.isEmpty()) {
            person.bind(id).bind(key).bind(name).bind(name).run();
            credit.bind(id).bind(id).run();
        }
        acceptance.bind(id).bind(key).run();
        owner.bind(id).bind(id).run();
        text.bind(id).bind(key).bind(id).run();
        turn.bind(id).bind(id).run();
        for (qsizetype p = 0; p < speeches[i].passages.size(); ++p)
            passage.bind(id).bind(static_cast<int>(p) + 1).bind(speeches[i].passages[p]).run();
    }
    rebuildIndex(connection);
    transaction.commit();
}

/// The speeches of a file like reference/speeches/oscars.json: years, each with its speeches.
inline QList<WrittenSpeech> readSpeeches(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<WrittenSpeech> speeches;
    const QJsonArray years = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &year : years) {
        const QJsonArray held = year.toObject().value(QStringLiteral("speeches")).toArray();
        for (const QJsonValue &each : held) {
            const QJsonObject speech = each.toObject();
            QStringList names;
            const QJsonArray winners = speech.value(QStringLiteral("name")).toArray();
            for (const QJsonValue &name : winners) names.append(name.toString());
            const QString said = speech.value(QStringLiteral("speech")).toString();
            speeches.append(
                {names.join(QStringLiteral("; ")), said.split(QLatin1Char('\n'), Qt::SkipEmptyParts)});
        }
    }
    return speeches;
}

} // namespace podium::bench
