// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/indexer.h"

#include "catalog/connection.h"
#include "catalog/fold.h"
#include "catalog/index_names.h"
#include "catalog/index_rows.h"

#include <QStringList>

namespace podium {
namespace {

/// Writes and takes back documents of both indexes.
class Documents {
public:
    explicit Documents(Connection &connection)
        : m_addWord(connection, QStringLiteral("insert into find_word (rowid, text) values (?, ?)")),
          m_addStem(connection, QStringLiteral("insert into find_stem (rowid, text) values (?, ?)")) {}

    void add(qint64 number, const QString &text) {
        m_addWord.bind(number).bind(text).run();
        m_addStem.bind(number).bind(text).run();
    }

private:
    Query m_addWord;
    Query m_addStem;
};

void removeDocument(Connection &connection, qint64 number, const QString &text) {
    for (const QString &index : {QStringLiteral("find_word"), QStringLiteral("find_stem")}) {
        Query query(connection,
                    QStringLiteral("insert into %1 (%1, rowid, text) values ('delete', ?, ?)").arg(index));
        query.bind(number).bind(text).run();
    }
}

QString postText(const QString &text, const QString &handle, const QString &name) {
    return folded(text + QLatin1Char(' ') + textBorder + QLatin1Char(' ') + handle + QLatin1Char(' ') +
                  textBorder + QLatin1Char(' ') + name);
}

QString indexedText(Connection &connection, PassageId passage) {
    Query query(connection, QStringLiteral("select text from passage where id = ?"));
    query.bind(passage);
    return query.next() ? folded(query.text(0)) : QString();
}

QString indexedText(Connection &connection, PostId post) {
    Query query(connection, QStringLiteral("select text, handle, display_name from post where id = ?"));
    query.bind(post);
    return query.next() ? postText(query.text(0), query.text(1), query.text(2)) : QString();
}

QList<PassageId> passagesOf(Connection &connection, SpeechTextId text) {
    Query query(connection,
                QStringLiteral("select passage.id from turn join passage on passage.turn_id = turn.id "
                               "where turn.speech_text_id = ? order by turn.position, passage.position"));
    query.bind(text);
    QList<PassageId> passages;
    while (query.next()) passages.append(query.id<PassageId>(0));
    return passages;
}

void addTexts(Connection &connection, Documents &documents) {
    Query passages(connection, QStringLiteral("select id, text from passage order by id"));
    while (passages.next())
        documents.add(passageDocument(passages.id<PassageId>(0)), folded(passages.text(1)));
    Query posts(connection, QStringLiteral("select id, text, handle, display_name from post order by id"));
    while (posts.next())
        documents.add(postDocument(posts.id<PostId>(0)),
                      postText(posts.text(1), posts.text(2), posts.text(3)));
}

} // namespace

void rebuildIndex(Connection &connection) {
    connection.execute(QStringLiteral("delete from result_row;"
                                      "insert into find_word (find_word) values ('delete-all');"
                                      "insert into find_stem (find_stem) values ('delete-all')"));
    writeResultRows(connection);
    Documents documents(connection);
    NominationNames names(connection);
    Query nominations(connection, QStringLiteral("select id from nomination order by id"));
    while (nominations.next()) {
        const auto id = nominations.id<NominationId>(0);
        documents.add(namesDocument(id), names.of(id));
    }
    addTexts(connection, documents);
    // One segment each: the smallest file, the quickest search, and the same bytes every time.
    connection.execute(QStringLiteral("insert into find_word (find_word) values ('optimize');"
                                      "insert into find_stem (find_stem) values ('optimize')"));
}

void addToIndex(Connection &connection, PassageId passage) {
    Documents(connection).add(passageDocument(passage), indexedText(connection, passage));
}

void removeFromIndex(Connection &connection, PassageId passage) {
    removeDocument(connection, passageDocument(passage), indexedText(connection, passage));
}

void addToIndex(Connection &connection, PostId post) {
    Documents(connection).add(postDocument(post), indexedText(connection, post));
}

void removeFromIndex(Connection &connection, PostId post) {
    removeDocument(connection, postDocument(post), indexedText(connection, post));
}

void addToIndex(Connection &connection, SpeechTextId text) {
    for (const PassageId passage : passagesOf(connection, text)) addToIndex(connection, passage);
}

void removeFromIndex(Connection &connection, SpeechTextId text) {
    for (const PassageId passage : passagesOf(connection, text)) removeFromIndex(connection, passage);
}

void refreshFlags(Connection &connection, NominationId nomination) {
    Query query(connection, QStringLiteral("update result_row set flags = ? where nomination_id = ?"));
    query.bind(resultFlags(connection, nomination)).bind(nomination).run();
}

} // namespace podium
