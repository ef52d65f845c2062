// SPDX-License-Identifier: GPL-3.0-or-later
// How good the first answers are, beside plain FTS5 and Xapian, over collections of documents, queries and
// judgements:
//
//     bench_relevance                           the judged queries over the built-in catalog, and Cranfield
//     bench_relevance DOCUMENTS QUERIES QRELS   any collection in the form of TREC (or SMART: .I .T .W)
//
// A query is asked as words any of which may stand in a document, as those who made such collections meant
// it.
#include "bench/speech_catalog.h"
#include "bench/trec.h"
#include "catalog/catalog_file.h"
#include "search/searcher.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <cmath>
#include <cstdio>
#include <functional>
#include <xapian.h>

using namespace podium;
using namespace podium::bench;

namespace {

constexpr int most = 50;

/// Document names, best first.
using Engine = std::function<QStringList(const QString &)>;

struct Scores {
    double gain = 0;   ///< nDCG@10
    double first = 0;  ///< mean reciprocal rank
    double recall = 0; ///< at 50
};

double discounted(const QList<int> &grades) {
    double sum = 0;
    for (qsizetype i = 0; i < grades.size() && i < 10; ++i)
        sum += (std::pow(2, grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
    return sum;
}

Scores scoresOf(const Collection &collection, const Engine &engine) {
    Scores scores;
    double queries = 0;
    for (const Topic &topic : collection.topics) {
        const QHash<QString, int> judged = collection.judgements.value(topic.number);
        if (judged.isEmpty()) continue;
        ++queries;
        QList<int> ideal = judged.values();
        std::sort(ideal.begin(), ideal.end(), std::greater<>());
        const QStringList found = engine(topic.text).mid(0, most);
        QList<int> grades;
        double relevant = 0;
        double first = 0;
        for (qsizetype i = 0; i < found.size(); ++i) {
            grades.append(judged.value(found[i], 0));
            if (grades.last() == 0) continue;
            ++relevant;
            if (first == 0) first = 1.0 / static_cast<double>(i + 1);
        }
        scores.gain += discounted(grades) / discounted(ideal);
        scores.first += first;
        scores.recall += relevant / static_cast<double>(judged.size());
    }
    return {scores.gain / queries, scores.first / queries, scores.recall / queries};
}

void tell(const char *engine, const Scores &scores) {
    std::printf("  %-34s nDCG@10 %.3f   MRR %.3f   recall@50 %.3f\n", engine, scores.gain, scores.first,
                scores.recall);
}

QStringList wordsOf(const QString &text) {
    QStringList words;
    QString word;
    for (const QChar sign : text + QLatin1Char(' ')) {
        if (sign.isLetterOrNumber()) {
            word += sign.toLower();
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    words.removeDuplicates();
    return words;
}

Engine ours(Searcher &searcher, Connection &connection, const QHash<quint32, QString> &names) {
    return [&searcher, &connection, names](const QString &text) {
        const QString typed = wordsOf(text).join(QStringLiteral(" OR "));
        const SearchAnswer answer =
            searcher.run(connection, {SearchQuery::fromText(typed), Scope::All, SortKey::Relevance});
        QStringList found;
        for (size_t i = 0; i < answer.ids.size() && found.size() < most; ++i)
            if (const QString name = names.value(answer.ids[i].value); !name.isEmpty()) found.append(name);
        return found;
    };
}

Engine plainFts5(Connection &connection, const Collection &collection, const char *tokenizer) {
    connection.execute(
        QStringLiteral(
            "drop table if exists plain; create virtual table plain using fts5 (text, tokenize='%1')")
            .arg(QLatin1String(tokenizer)));
    Query insert(connection, QStringLiteral("insert into plain (rowid, text) values (?, ?)"));
    for (qsizetype i = 0; i < collection.documents.size(); ++i)
        insert.bind(static_cast<qint64>(i) + 1).bind(collection.documents[i].text).run();
    return [&connection, &collection](const QString &text) {
        QStringList strings;
        const QStringList words = wordsOf(text);
        for (const QString &word : words) strings.append(QLatin1Char('"') + word + QLatin1Char('"'));
        Query query(
            connection,
            QStringLiteral("select rowid from plain where plain match ? order by rank limit %1").arg(most));
        query.bind(strings.join(QStringLiteral(" OR ")));
        QStringList found;
        while (query.next()) found.append(collection.documents[query.integer(0) - 1].name);
        return found;
    };
}

Engine xapian(Xapian::WritableDatabase &database, const Collection &collection) {
    Xapian::TermGenerator terms;
    terms.set_stemmer(Xapian::Stem("english"));
    for (const CollectionDocument &each : collection.documents) {
        Xapian::Document document;
        terms.set_document(document);
        terms.index_text(each.text.toStdString());
        document.set_data(each.name.toStdString());
        database.add_document(document);
    }
    database.commit();
    return [&database](const QString &text) {
        Xapian::QueryParser parser;
        parser.set_stemmer(Xapian::Stem("english"));
        parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser.set_database(database);
        Xapian::Enquire enquire(database);
        enquire.set_query(parser.parse_query(wordsOf(text).join(QLatin1Char(' ')).toStdString()));
        QStringList found;
        const Xapian::MSet matches = enquire.get_mset(0, most);
        for (auto it = matches.begin(); it != matches.end(); ++it)
            found.append(QString::fromStdString(it.get_document().get_data()));
        return found;
    };
}

void compare(const char *title, const Collection &collection, const Engine &engine) {
    QTemporaryDir folder;
    Connection connection(folder.filePath(QStringLiteral("plain.db")), Connection::Mode::Create);
    Xapian::WritableDatabase database(folder.filePath(QStringLiteral("xapian")).toStdString(),
                                      Xapian::DB_CREATE);
    std::printf("%s: %lld documents, %lld queries\n", title,
                static_cast<long long>(collection.documents.size()),
                static_cast<long long>(collection.topics.size()));
    tell("Podium", scoresOf(collection, engine));
    tell("FTS5, bm25, its usual tokenizer",
         scoresOf(collection, plainFts5(connection, collection, "unicode61")));
    tell("FTS5, bm25, Porter", scoresOf(collection, plainFts5(connection, collection, "porter unicode61")));
    tell("Xapian, its defaults, English stems", scoresOf(collection, xapian(database, collection)));
}

void compareCollection(const char *title, const Collection &collection) {
    QTemporaryDir folder;
    Connection connection(folder.filePath(QStringLiteral("speeches.podium")), Connection::Mode::Create);
    QList<WrittenSpeech> speeches;
    for (const CollectionDocument &document : collection.documents)
        speeches.append(WrittenSpeech{QString(), QStringList{document.text}});
    writeAsSpeeches(connection, speeches);
    QHash<quint32, QString> names;
    for (qsizetype i = 0; i < collection.documents.size(); ++i)
        names.insert(static_cast<quint32>(i) + 1, collection.documents[i].name);
    Searcher searcher;
    compare(title, collection, ours(searcher, connection, names));
}

/// What the other engines are given of a result: its names, its texts and posts.
Collection builtinDocuments(Connection &connection, QHash<quint32, QString> &names) {
    Collection collection;
    Query query(connection, QStringLiteral(R"(
        select n.id, n.key, r.headline || ' ' || r.program || ' ' || r.network || ' ' || r.category || ' ' || r.year,
            coalesce((select group_concat(p.text, ' ') from acceptance_nomination an
                join speech_text s on s.acceptance_id = an.acceptance_id join turn t on t.speech_text_id = s.id
                join passage p on p.turn_id = t.id where an.nomination_id = n.id), ''),
            coalesce((select group_concat(p.text, ' ') from post_nomination pn join post p on p.id = pn.post_id
                where pn.nomination_id = n.id), '')
        from nomination n join result_row r on r.nomination_id = n.id order by n.id)"));
    while (query.next()) {
        names.insert(query.row(0), query.text(1));
        collection.documents.append({query.text(1), query.text(2) + QLatin1Char(' ') + query.text(3) +
                                                        QLatin1Char(' ') + query.text(4)});
    }
    return collection;
}

void compareBuiltin() {
    Connection connection(QStringLiteral(PODIUM_BUILTIN), Connection::Mode::ReadOnly);
    QHash<quint32, QString> names;
    Collection collection = builtinDocuments(connection, names);
    const QString folder = QStringLiteral(PODIUM_SOURCE "/tests/data/relevance/");
    if (!QFile::exists(folder + QStringLiteral("judgements.qrels"))) {
        std::printf("There are no judged queries over the built-in catalog yet; left out.\n");
        return;
    }
    collection.topics = readTopics(folder + QStringLiteral("queries.trec"));
    collection.judgements = readJudgements(folder + QStringLiteral("judgements.qrels"), collection.topics);
    Searcher searcher;
    compare("Built-in catalog", collection, ours(searcher, connection, names));
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 3) {
        compareCollection(qPrintable(arguments[0]), readCollection(arguments[0], arguments[1], arguments[2]));
        return 0;
    }
    compareBuiltin();
    const QString cranfield = QStringLiteral(PODIUM_SHARED "/reference/cranfield/");
    if (!QFile::exists(cranfield + QStringLiteral("cran.qry"))) {
        std::printf("The Cranfield collection is not here; left out.\n");
        return 0;
    }
    compareCollection("Cranfield", readCollection(cranfield + QStringLiteral("cran.all.1400"),
                                                  cranfield + QStringLiteral("cran.qry"),
                                                  cranfield + QStringLiteral("cranqrel")));
    return 0;
}
