// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/find_forms.h"

namespace podium {

FindForms::FindForms(Connection &connection) : m_connection(connection), m_tokenizer(connection) {}

void FindForms::rebuild() {
    // The indexes tell their words themselves; these tables hold nothing and go with the connection.
    m_connection.execute(QStringLiteral(
        "delete from find_form;"
        "create virtual table if not exists temp.text_word using fts5vocab (main, find_text, row);"
        "create virtual table if not exists temp.name_word using fts5vocab (main, find_name, row)"));
    Query words(m_connection, QStringLiteral("select term, sum(texts), sum(names) from ("
                                             "select term, doc as texts, 0 as names from temp.text_word "
                                             "union all select term, 0, doc from temp.name_word) "
                                             "group by term order by term"));
    Query insert(m_connection,
                 QStringLiteral("insert into find_form (word, stem, texts, names) values (?, ?, ?, ?)"));
    while (words.next()) {
        const QString word = words.text(0);
        const QString stem = QString::fromUtf8(m_tokenizer.stem(word.toUtf8()));
        insert.bind(word).bind(stem).bind(words.integer(1)).bind(words.integer(2)).run();
    }
}

void FindForms::add(const QString &indexed) {
    Query count(m_connection,
                QStringLiteral("insert into find_form (word, stem, texts, names) values (?, ?, 1, 0) "
                               "on conflict (word) do update set texts = texts + 1"));
    const std::set<QByteArray> words = distinctWords(indexed);
    for (const QByteArray &word : words)
        count.bind(QString::fromUtf8(word)).bind(QString::fromUtf8(m_tokenizer.stem(word))).run();
}

void FindForms::remove(const QString &indexed) {
    Query count(m_connection, QStringLiteral("update find_form set texts = texts - 1 where word = ?"));
    Query forget(m_connection,
                 QStringLiteral("delete from find_form where word = ? and texts <= 0 and names = 0"));
    const std::set<QByteArray> words = distinctWords(indexed);
    for (const QByteArray &word : words) {
        count.bind(QString::fromUtf8(word)).run();
        forget.bind(QString::fromUtf8(word)).run();
    }
}

std::set<QByteArray> FindForms::distinctWords(const QString &indexed) const {
    std::set<QByteArray> words;
    for (const Token &token : m_tokenizer.tokens(indexed)) words.insert(token.word);
    return words;
}

} // namespace podium
