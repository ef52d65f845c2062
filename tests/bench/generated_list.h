// SPDX-License-Identifier: GPL-3.0-or-later
// A catalog of any length, the same at every run: for lists, not for reading.
#pragma once

#include "catalog/connection.h"
#include "catalog/find_forms.h"
#include "catalog/postings.h"
#include "catalog/schema.h"

#include <QDir>
#include <random>

namespace podium::bench {

inline constexpr int ceremonies = 76;
inline constexpr int categoryLines = 120;
inline constexpr int networks = 60;

inline void writeFrame(Connection &connection) {
    connection.execute(
        QStringLiteral("insert into meta values ('catalog_version', 'generated'), ('min_reader', '1');"
                       "insert into academy values (1, 'a', 'Academy');"
                       "insert into family (id, key, academy_id, name) values (1, 'f', 1, 'Family')"));
    Query ceremony(connection, QStringLiteral("insert into ceremony (id, key, family_id, ordinal, "
                                              "award_year, name) values (?, ?, 1, ?, ?, ?)"));
    for (int i = 1; i <= ceremonies; ++i)
        ceremony.bind(i)
            .bind(QStringLiteral("c-%1").arg(i))
            .bind(i)
            .bind(1948 + i)
            .bind(QStringLiteral("Ceremony %1").arg(i))
            .run();
    Query line(connection,
               QStringLiteral("insert into category_line values (?, ?, ?, 'person', 'acting', ?)"));
    Query category(connection, QStringLiteral("insert into category (id, line_id, name) values (?, ?, ?)"));
    for (int i = 1; i <= categoryLines; ++i) {
        line.bind(i)
            .bind(QStringLiteral("line-%1").arg(i))
            .bind(QStringLiteral("Category %1").arg(i))
            .bind(i)
            .run();
        category.bind(i).bind(i).bind(QStringLiteral("Outstanding Category %1").arg(i)).run();
    }
    Query network(connection, QStringLiteral("insert into network values (?, ?, ?)"));
    for (int i = 1; i <= networks; ++i)
        network.bind(i).bind(QStringLiteral("n-%1").arg(i)).bind(QStringLiteral("Network %1").arg(i)).run();
    Query award(
        connection,
        QStringLiteral(
            "insert into award (id, key, ceremony_id, category_id, position) values (?, ?, ?, ?, ?)"));
    for (int c = 1; c <= ceremonies; ++c)
        for (int l = 1; l <= categoryLines; ++l)
            award.bind((c - 1) * categoryLines + l)
                .bind(QStringLiteral("a-%1-%2").arg(c).arg(l))
                .bind(c)
                .bind(l)
                .bind(l)
                .run();
}

inline void writeNominations(Connection &connection, int count) {
    std::mt19937 random(2020); // NOLINT: the same rows at every run
    Query nomination(
        connection,
        QStringLiteral(
            "insert into nomination (id, key, award_id, position, outcome) values (?, ?, ?, ?, ?)"));
    Query row(connection,
              QStringLiteral("insert into result_row values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)"));
    PostingWriter postings(connection, PostingKind::Name);
    Query indexed(connection, QStringLiteral("insert into find_name (rowid, text) values (?, ?)"));
    for (int id = 1; id <= count; ++id) {
        const int ceremony =
            ceremonies - static_cast<int>((static_cast<qint64>(id) - 1) * ceremonies / count);
        const int line = static_cast<int>(random() % categoryLines) + 1;
        const int network = static_cast<int>(random() % networks) + 1;
        const bool won = random() % 6 == 0;
        const QString name = QStringLiteral("Person %1").arg(random() % 400'000, 6, 10, QLatin1Char('0'));
        const QString program = QStringLiteral("Program %1").arg(random() % 30'000, 5, 10, QLatin1Char('0'));
        const QString networkName = QStringLiteral("Network %1").arg(network);
        nomination.bind(id)
            .bind(QStringLiteral("n-%1").arg(id))
            .bind((ceremony - 1) * categoryLines + line)
            .bind(id)
            .bind(won ? QStringLiteral("won") : QStringLiteral("nominated"))
            .run();
        row.bind(id)
            .bind(1948 + ceremony)
            .bind(id)
            .bind(ceremony)
            .bind(line)
            .bind(network)
            .bind(won ? 1 : 0)
            .bind(name)
            .bind(program)
            .bind(networkName)
            .bind(QStringLiteral("Outstanding Category %1").arg(line))
            .bind(name.toLower())
            .bind(program.toLower())
            .bind(networkName.toLower())
            .run();
        const QString names =
            QStringLiteral("%1 %2 %3 Outstanding Category %4").arg(name, program, networkName).arg(line);
        indexed.bind(id).bind(names).run();
        WordCounter words(static_cast<quint32>(id));
        const QStringList said = names.toLower().split(QLatin1Char(' '));
        for (const QString &word : said) words.add(word.toUtf8());
        postings.append(words.counts());
    }
    postings.finish();
}

/// Path of a catalog with so many nominations under PODIUM_BENCH_DATA; made when it is not there.
inline QString generatedList(int nominations) {
    QDir().mkpath(QStringLiteral(PODIUM_BENCH_DATA));
    const QString path =
        QStringLiteral(PODIUM_BENCH_DATA "/list-%1-v%2b.podium").arg(nominations).arg(schemaVersion());
    if (QFile::exists(path)) return path;
    std::fprintf(stderr, "Generating %d nominations ...\n", nominations);
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    {
        Connection connection(part, Connection::Mode::Create);
        migrate(connection);
        connection.execute(QStringLiteral("pragma synchronous = off; pragma journal_mode = memory"));
        Transaction transaction(connection);
        writeFrame(connection);
        writeNominations(connection, nominations);
        FindForms(connection).rebuild();
        transaction.commit();
        connection.execute(QStringLiteral("analyze"));
    }
    QFile::rename(part, path);
    return path;
}

} // namespace podium::bench
