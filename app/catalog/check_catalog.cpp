// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/check_catalog.h"

#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/indexer.h"
#include "catalog/schema.h"

#include <sqlite3.h>

namespace podium {
namespace {

constexpr int mostOfAKind = 20; ///< findings; after that it is all the same

void checkStorage(Connection &connection, QStringList &findings) {
    Query query(connection, QStringLiteral("pragma quick_check(%1)").arg(mostOfAKind));
    while (query.next())
        if (query.text(0) != QLatin1String("ok"))
            findings.append(QStringLiteral("The file is damaged: %1.").arg(query.text(0).simplified()));
}

void checkReferences(Connection &connection, QStringList &findings) {
    Query query(connection, QStringLiteral("select \"table\", parent, count(*) from pragma_foreign_key_check "
                                           "group by \"table\", parent"));
    while (query.next())
        findings.append(QStringLiteral("Rows of \"%1\" (%2) refer to rows of \"%3\" that are not there.")
                            .arg(query.text(0), query.text(2), query.text(1)));
}

struct WordIndex {
    QString name;
    QString documents; ///< selects the numbers of all that it should hold
};

const QList<WordIndex> &wordIndexes() {
    static const QList<WordIndex> indexes{
        {QStringLiteral("find_text"),
         QStringLiteral(
             "select * from (select 2 * id from speech_text union all select 2 * id + 1 from post)")},
        {QStringLiteral("find_name"), QStringLiteral("select id from nomination")}};
    return indexes;
}

/// A document for each text and nomination, and no other.
void checkDocuments(Connection &connection, const WordIndex &index, QStringList &findings) {
    const QString there = QStringLiteral("select id from %1_docsize").arg(index.name);
    const auto count = [&](const QString &from, const QString &without) {
        return connection.value(QStringLiteral("select count(*) from (%1 except %2)").arg(from, without))
            .toInt();
    };
    if (const int missing = count(index.documents, there))
        findings.append(QStringLiteral("The word index %1 lacks %2 texts.").arg(index.name).arg(missing));
    if (const int many = count(there, index.documents))
        findings.append(
            QStringLiteral("The word index %1 has %2 texts that are gone.").arg(index.name).arg(many));
}

void checkWordIndex(Connection &connection, const QString &index, QStringList &findings) {
    const QString sql = QStringLiteral("insert into %1 (%1) values ('integrity-check')").arg(index);
    const int code = sqlite3_exec(connection.handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_CORRUPT)
        findings.append(QStringLiteral("The word index %1 is damaged.").arg(index));
    else if (code != SQLITE_OK)
        connection.fail(QStringLiteral("be checked"));
}

void checkRows(Connection &connection, QStringList &findings) {
    const auto count = [&](const QString &sql) { return connection.value(sql).toInt(); };
    if (const int missing = count(QStringLiteral("select count(*) from nomination where id not in "
                                                 "(select nomination_id from result_row)")))
        findings.append(QStringLiteral("%1 results are in no list.").arg(missing));
    if (const int many = count(QStringLiteral("select count(*) from result_row where nomination_id not in "
                                              "(select id from nomination)")))
        findings.append(QStringLiteral("The lists have %1 results that are gone.").arg(many));
    if (const int wrong = count(QStringLiteral(R"(
            select count(*) from result_row
            join nomination on nomination.id = result_row.nomination_id
            join award on award.id = nomination.award_id
            join ceremony on ceremony.id = award.ceremony_id
            where result_row.ceremony_id <> ceremony.id or result_row.year <> ceremony.award_year)")))
        findings.append(
            QStringLiteral("The lists show %1 results under a wrong ceremony or year.").arg(wrong));
}

/// A copy in memory, where everything may be written.
void copyToMemory(Connection &connection, Connection &copy) {
    sqlite3_backup *backup = sqlite3_backup_init(copy.handle(), "main", connection.handle(), "main");
    if (backup == nullptr) copy.fail(QStringLiteral("be copied"));
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        throw Error(Error::Kind::Busy,
                    QStringLiteral("Another program is writing to %1.").arg(connection.path()),
                    QStringLiteral("Wait until it has finished, and check again."));
    if (code != SQLITE_DONE) copy.fail(QStringLiteral("be copied"));
}

/// Everything that is worked out is made anew and compared with what is there.
void compareDerived(Connection &copy, QStringList &findings) {
    copy.execute(QStringLiteral("create temp table old_row as select * from result_row;"
                                "create temp table old_word as select * from find_form;"
                                "create temp table old_length as select * from find_document;"
                                "create temp table old_posting as select * from find_posting"));
    {
        Transaction transaction(copy);
        rebuildIndex(copy);
        transaction.commit();
    }
    const auto differing = [&](const QString &before, const QString &now) {
        return copy
            .value(QStringLiteral("select count(*) from (select * from (%1 except %2) union all "
                                  "select * from (%2 except %1))")
                       .arg(before, now))
            .toInt();
    };
    if (const int wrong =
            differing(QStringLiteral("select * from old_row"), QStringLiteral("select * from result_row")))
        findings.append(
            QStringLiteral("The lists do not show what the facts say (%1 differences).").arg(wrong));
    if (const int wrong =
            differing(QStringLiteral("select * from old_word"), QStringLiteral("select * from find_form")) +
            differing(QStringLiteral("select * from old_length"),
                      QStringLiteral("select * from find_document")) +
            differing(QStringLiteral("select * from old_posting"),
                      QStringLiteral("select * from find_posting")))
        findings.append(
            QStringLiteral("The word index does not hold the words of the texts (%1 differences).")
                .arg(wrong));
}

/// Runs a part of the check; damage that stops it is a finding, too.
template <typename F> void guarded(QStringList &findings, F part) {
    try {
        part();
    } catch (const Error &error) {
        if (error.kind() != Error::Kind::BadFile && error.kind() != Error::Kind::Internal) throw;
        if (!findings.contains(error.text())) findings.append(error.text());
    }
}

} // namespace

QStringList checkCatalog(Connection &connection, CheckDepth depth) {
    QStringList findings;
    // Where the tables are others, a view may stand in for one, and reading it could take forever.
    guarded(findings, [&] { checkSchema(connection); });
    if (!findings.isEmpty()) return findings;
    guarded(findings, [&] { checkStorage(connection, findings); });
    guarded(findings, [&] { checkReferences(connection, findings); });
    guarded(findings, [&] { checkRows(connection, findings); });
    for (const WordIndex &index : wordIndexes())
        guarded(findings, [&] { checkDocuments(connection, index, findings); });
    if (depth == CheckDepth::Everyday) {
        if (!connection.isWritable()) return findings;
        for (const WordIndex &index : wordIndexes())
            guarded(findings, [&] { checkWordIndex(connection, index.name, findings); });
        return findings;
    }
    guarded(findings, [&] {
        Connection copy(QStringLiteral(":memory:"), Connection::Mode::Create);
        copyToMemory(connection, copy);
        for (const WordIndex &index : wordIndexes()) checkWordIndex(copy, index.name, findings);
        if (findings.isEmpty()) compareDerived(copy, findings);
    });
    return findings;
}

} // namespace podium
