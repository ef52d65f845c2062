// SPDX-License-Identifier: GPL-3.0-or-later
// Test collections of information retrieval: documents, queries and judgements in the form of TREC
// (https://trec.nist.gov/data/qrels_eng/, <DOC>, <top>, "query 0 document grade") or of SMART (.I .T .W).
#pragma once

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <cstdio>
#include <cstdlib>

namespace podium::bench {

struct CollectionDocument {
    QString name;
    QString text;
};
struct Topic {
    QString number;
    QString text;
};
struct Collection {
    QList<CollectionDocument> documents;
    QList<Topic> topics;
    QHash<QString, QHash<QString, int>> judgements; ///< by query, document: grade, all above 0
};

inline QString wholeFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read: %s\n", qPrintable(path), qPrintable(file.errorString()));
        std::exit(1);
    }
    return QString::fromUtf8(file.readAll());
}

/// Records of SMART: number and the text of its parts .T and .W.
inline QList<CollectionDocument> readSmart(const QString &text) {
    QList<CollectionDocument> records;
    bool wanted = false;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String(".I "))) {
            records.append({line.mid(3).trimmed(), {}});
            wanted = false;
        } else if (line.size() >= 2 && line[0] == QLatin1Char('.') && line[1].isUpper()) {
            // Many texts of Cranfield begin with their title again, so that .W alone would do; both are as
            // given.
            wanted = line.startsWith(QLatin1String(".T")) || line.startsWith(QLatin1String(".W"));
        } else if (wanted && !records.isEmpty()) {
            records.last().text += line + QLatin1Char(' ');
        }
    }
    return records;
}

inline QString between(const QString &text, const QString &tag) {
    const QRegularExpression pattern(QStringLiteral("<%1>\\s*(.*?)\\s*(?=<|$)").arg(tag),
                                     QRegularExpression::DotMatchesEverythingOption |
                                         QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).captured(1).simplified();
}

inline QList<CollectionDocument> readDocuments(const QString &path) {
    const QString text = wholeFile(path);
    if (text.startsWith(QLatin1String(".I"))) return readSmart(text);
    QList<CollectionDocument> documents;
    const QStringList pieces = text.split(QStringLiteral("<DOC>"), Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        const QString name = between(piece, QStringLiteral("DOCNO"));
        if (name.isEmpty()) continue;
        const qsizetype end = piece.indexOf(QStringLiteral("</DOCNO>"));
        static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
        documents.append({name, piece.mid(end + 8).remove(tags).simplified()});
    }
    return documents;
}

inline QList<Topic> readTopics(const QString &path) {
    const QString text = wholeFile(path);
    QList<Topic> topics;
    if (text.startsWith(QLatin1String(".I"))) {
        const QList<CollectionDocument> records = readSmart(text);
        // The numbers of Cranfield's queries have holes, and its judgements count them in the file's order.
        for (qsizetype i = 0; i < records.size(); ++i)
            topics.append({QString::number(i + 1), records[i].text});
        return topics;
    }
    const QStringList pieces = text.split(QStringLiteral("<top>"), Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        const QString number =
            between(piece, QStringLiteral("num")).remove(QStringLiteral("Number:")).trimmed();
        if (!number.isEmpty()) topics.append({number, between(piece, QStringLiteral("title"))});
    }
    return topics;
}

/// "query 0 document grade", or without the 0 as Cranfield has it, whose grades 1 to 4 all say relevant.
inline QHash<QString, QHash<QString, int>> readJudgements(const QString &path, const QList<Topic> &topics) {
    QHash<QString, QHash<QString, int>> judgements;
    const QStringList lines = wholeFile(path).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.simplified().split(QLatin1Char(' '));
        if (fields.size() == 4 && fields[3].toInt() > 0)
            judgements[fields[0]].insert(fields[2], fields[3].toInt());
        if (fields.size() == 3 && fields[2].toInt() > 0 && fields[2].toInt() < 5)
            judgements[fields[0]].insert(fields[1], 1);
    }
    for (const Topic &topic : topics)
        if (!judgements.contains(topic.number))
            std::fprintf(stderr, "Query %s has no judgement and is left out.\n", qPrintable(topic.number));
    return judgements;
}

inline Collection readCollection(const QString &documents, const QString &queries,
                                 const QString &judgements) {
    Collection collection;
    collection.documents = readDocuments(documents);
    collection.topics = readTopics(queries);
    collection.judgements = readJudgements(judgements, collection.topics);
    return collection;
}

} // namespace podium::bench
