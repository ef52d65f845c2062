// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/indexer.h"

#include "catalog/connection.h"
#include "catalog/find_forms.h"
#include "catalog/fold.h"
#include "catalog/index_names.h"
#include "catalog/index_rows.h"
#include "catalog/postings.h"

#include <QStringList>
#include <optional>

namespace podium {
namespace {

const QString &border() {
    static const QString text = QLatin1Char(' ') + QString(textBorder) + QLatin1Char(' ');
    return text;
}

/// A document as it is indexed: its passages with their second spellings, a border between them.
struct Document {
    qint64 number = 0;
    QStringList passages;

    QString text() const { return passages.join(border()); }
};

/// The words of a document and where its passages begin among them.
struct Measured {
    WordCounter words;
    qint64 count = 0;
    QStringList starts;

    Measured(const Tokenizer &tokenizer, const Document &document)
        : words(static_cast<quint32>(document.number)) {
        for (qsizetype i = 0; i < document.passages.size(); ++i) {
            if (i > 0) {
                words.nextPassage();
                starts.append(QString::number(++count)); // the border is a word of its own (fold.h)
            }
            for (const Token &token : tokenizer.tokens(document.passages[i])) {
                words.add(token.word);
                ++count;
            }
        }
    }
};

/// Writes and takes back documents of find_text, their words, and what is known of their length.
class Documents {
public:
    enum class Making { Whole, OneByOne };

    Documents(Connection &connection, Making making)
        : m_connection(connection),
          m_making(making),
          m_tokenizer(connection),
          m_postings(connection, PostingKind::Text),
          m_add(connection, QStringLiteral("insert into find_text (rowid, text) values (?, ?)")),
          m_measure(connection,
                    QStringLiteral("insert into find_document (id, words, passages) values (?, ?, ?)")) {}

    /// By rising number where a whole index is made; then `finish` ends it.
    void add(const Document &document) {
        const Measured measured(m_tokenizer, document);
        m_add.bind(document.number).bind(document.text()).run();
        m_measure.bind(document.number)
            .bind(measured.count)
            .bind(measured.starts.join(QLatin1Char(' ')))
            .run();
        if (m_making == Making::Whole)
            m_postings.append(measured.words.counts());
        else
            m_postings.add(measured.words.counts());
    }

    void finish() { m_postings.finish(); }

    void remove(const Document &document) {
        Query forget(
            m_connection,
            QStringLiteral("insert into find_text (find_text, rowid, text) values ('delete', ?, ?)"));
        forget.bind(document.number).bind(document.text()).run();
        Query(m_connection, QStringLiteral("delete from find_document where id = ?"))
            .bind(document.number)
            .run();
        m_postings.remove(Measured(m_tokenizer, document).words.counts());
    }

private:
    Connection &m_connection;
    Making m_making;
    Tokenizer m_tokenizer;
    PostingWriter m_postings;
    Query m_add;
    Query m_measure;
};

QStringList postParts(const QString &text, const QString &handle, const QString &name) {
    return {folded(text + border() + handle + border() + name)};
}

Document documentFor(Connection &connection, SpeechTextId text) {
    Query query(connection,
                QStringLiteral("select passage.text from turn join passage on passage.turn_id = turn.id "
                               "where turn.speech_text_id = ? order by turn.position, passage.position"));
    query.bind(text);
    Document document{documentOf(text), {}};
    while (query.next()) document.passages.append(folded(query.text(0)));
    return document;
}

Document documentFor(Connection &connection, PostId post) {
    Query query(connection, QStringLiteral("select text, handle, display_name from post where id = ?"));
    query.bind(post);
    Document document{documentOf(post), {}};
    if (query.next()) document.passages = postParts(query.text(0), query.text(1), query.text(2));
    return document;
}

template <typename Id> void addDocument(Connection &connection, Id id) {
    const Document document = documentFor(connection, id);
    Documents(connection, Documents::Making::OneByOne).add(document);
    FindForms(connection).add(document.text());
}

template <typename Id> void removeDocument(Connection &connection, Id id) {
    const Document document = documentFor(connection, id);
    Documents(connection, Documents::Making::OneByOne).remove(document);
    FindForms(connection).remove(document.text());
}

/// All posts and texts, one after another by their numbers.
class DocumentReader {
public:
    explicit DocumentReader(Connection &connection)
        : m_passages(connection,
                     QStringLiteral("select speech_text.id, passage.text from speech_text "
                                    "left join turn on turn.speech_text_id = speech_text.id "
                                    "left join passage on passage.turn_id = turn.id "
                                    "order by speech_text.id, turn.position, turn.id, passage.position")),
          m_posts(connection, QStringLiteral("select id, text, handle, display_name from post order by id")),
          m_hasPassage(m_passages.next()),
          m_hasPost(m_posts.next()) {}

    std::optional<Document> next() {
        const qint64 text = m_hasPassage ? documentOf(m_passages.id<SpeechTextId>(0)) : 0;
        const qint64 post = m_hasPost ? documentOf(m_posts.id<PostId>(0)) : 0;
        if (text == 0 && post == 0) return std::nullopt;
        if (text == 0 || (post != 0 && post < text)) {
            Document document{post, postParts(m_posts.text(1), m_posts.text(2), m_posts.text(3))};
            m_hasPost = m_posts.next();
            return document;
        }
        Document document{text, {}};
        for (; m_hasPassage && documentOf(m_passages.id<SpeechTextId>(0)) == text;
             m_hasPassage = m_passages.next())
            if (!m_passages.isNull(1)) document.passages.append(folded(m_passages.text(1)));
        return document;
    }

private:
    Query m_passages;
    Query m_posts;
    bool m_hasPassage;
    bool m_hasPost;
};

void addTexts(Connection &connection) {
    Documents documents(connection, Documents::Making::Whole);
    DocumentReader reader(connection);
    while (const std::optional<Document> document = reader.next()) documents.add(*document);
    documents.finish();
}

void addNames(Connection &connection) {
    Query add(connection, QStringLiteral("insert into find_name (rowid, text) values (?, ?)"));
    const Tokenizer tokenizer(connection);
    PostingWriter postings(connection, PostingKind::Name);
    NominationNames names(connection);
    Query nominations(connection, QStringLiteral("select id from nomination order by id"));
    while (nominations.next()) {
        const auto id = nominations.id<NominationId>(0);
        const QString text = names.of(id);
        add.bind(id).bind(text).run();
        WordCounter words(id.value);
        for (const Token &token : tokenizer.tokens(text)) words.add(token.word);
        postings.append(words.counts());
    }
    postings.finish();
}

} // namespace

void rebuildIndex(Connection &connection) {
    connection.execute(
        QStringLiteral("delete from result_row; delete from find_document; delete from find_posting;"
                       "insert into find_text (find_text) values ('delete-all');"
                       "insert into find_name (find_name) values ('delete-all')"));
    writeResultRows(connection);
    addNames(connection);
    addTexts(connection);
    // One segment each: the smallest file, the quickest search, and the same bytes every time.
    connection.execute(QStringLiteral("insert into find_text (find_text) values ('optimize');"
                                      "insert into find_name (find_name) values ('optimize')"));
    FindForms(connection).rebuild();
}

void remakeIndex(Connection &connection) {
    Transaction transaction(connection);
    rebuildIndex(connection);
    transaction.commit();
}

void addToIndex(Connection &connection, SpeechTextId text) {
    addDocument(connection, text);
}

void removeFromIndex(Connection &connection, SpeechTextId text) {
    removeDocument(connection, text);
}

void addToIndex(Connection &connection, PostId post) {
    addDocument(connection, post);
}

void removeFromIndex(Connection &connection, PostId post) {
    removeDocument(connection, post);
}

void refreshFlags(Connection &connection, NominationId nomination) {
    Query query(connection, QStringLiteral("update result_row set flags = ? where nomination_id = ?"));
    query.bind(resultFlags(connection, nomination)).bind(nomination).run();
}

} // namespace podium
