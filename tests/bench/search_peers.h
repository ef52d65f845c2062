// SPDX-License-Identifier: GPL-3.0-or-later
// What the search is compared with: a plain FTS5 table and a Xapian database of the same texts.
#pragma once

#include "bench/generated_speeches.h"
#include "bench/measure.h"

#include <xapian.h>

namespace podium::bench {

/// All texts of a generated catalog, one after another. `use(number, text)`
template <typename F> void forEachSpeech(const QString &catalog, F use) {
    Connection connection(catalog, Connection::Mode::ReadOnly);
    Query query(connection, QStringLiteral("select t.speech_text_id, group_concat(p.text, ' ') from turn t "
                                           "join passage p on p.turn_id = t.id group by t.speech_text_id"));
    while (query.next()) use(query.integer(0), query.text(1));
}

/// As programs use FTS5: its own copy of the text, stems, an index of beginnings, `order by rank`, snippet().
class PlainFts5 {
public:
    explicit PlainFts5(const QString &catalog) : m_path(catalog + QStringLiteral(".plain")) {
        if (QFile::exists(m_path)) return;
        std::fprintf(stderr, "Making the plain FTS5 table ...\n");
        const QString part = m_path + QStringLiteral(".part");
        QFile::remove(part);
        {
            Connection connection(part, Connection::Mode::Create);
            connection.execute(
                QStringLiteral("pragma synchronous = off; pragma journal_mode = memory;"
                               "create virtual table speech using fts5 (text, "
                               "tokenize='porter unicode61 remove_diacritics 2', prefix='1 2 3')"));
            Transaction transaction(connection);
            Query insert(connection, QStringLiteral("insert into speech (rowid, text) values (?, ?)"));
            forEachSpeech(catalog,
                          [&](qint64 number, const QString &text) { insert.bind(number).bind(text).run(); });
            connection.execute(QStringLiteral("insert into speech (speech) values ('optimize')"));
            transaction.commit();
        }
        QFile::rename(part, m_path);
    }

    double ask(const QString &typed) {
        if (!m_connection) m_connection = std::make_unique<Connection>(m_path, Connection::Mode::ReadOnly);
        QStringList parts;
        const QStringList words = typed.split(QLatin1Char(' '));
        for (const QString &word : words) parts.append(QLatin1Char('"') + word + QLatin1Char('"'));
        const double start = nowMs();
        Query query(*m_connection,
                    QStringLiteral("select rowid, snippet(speech, 0, '[', ']', '…', 20) from speech "
                                   "where speech match ? order by rank limit 50"));
        query.bind(parts.join(QStringLiteral(" AND ")) + QLatin1Char('*'));
        while (query.next()) (void)query.text(1);
        return nowMs() - start;
    }

private:
    QString m_path;
    std::unique_ptr<Connection> m_connection;
};

/// Xapian as its documentation shows it, without positions as in the prototypes; the last word completed.
class XapianPeer {
public:
    explicit XapianPeer(const QString &catalog)
        : m_path((catalog + QStringLiteral(".xapian")).toStdString()) {
        if (QFile::exists(QString::fromStdString(m_path))) return;
        std::fprintf(stderr, "Making the Xapian database ...\n");
        const std::string part = m_path + ".part";
        {
            Xapian::WritableDatabase database(part, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
            Xapian::TermGenerator terms;
            terms.set_stemmer(Xapian::Stem("english"));
            forEachSpeech(catalog, [&](qint64 number, const QString &text) {
                Xapian::Document document;
                terms.set_document(document);
                terms.index_text_without_positions(text.toStdString());
                database.replace_document(static_cast<Xapian::docid>(number), document);
            });
            database.commit();
        }
        QFile::rename(QString::fromStdString(part), QString::fromStdString(m_path));
    }

    double ask(const QString &typed) {
        if (!m_database) m_database = std::make_unique<Xapian::Database>(m_path);
        const double start = nowMs();
        Xapian::QueryParser parser;
        parser.set_stemmer(Xapian::Stem("english"));
        parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser.set_default_op(Xapian::Query::OP_AND);
        parser.set_database(*m_database);
        Xapian::Enquire enquire(*m_database);
        enquire.set_query(parser.parse_query(typed.toStdString(), Xapian::QueryParser::FLAG_PARTIAL));
        const Xapian::MSet matches = enquire.get_mset(0, 50);
        for (auto it = matches.begin(); it != matches.end(); ++it) (void)*it;
        return nowMs() - start;
    }

private:
    std::string m_path;
    std::unique_ptr<Xapian::Database> m_database;
};

} // namespace podium::bench
