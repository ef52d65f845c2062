// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/carry_over.h"

#include "catalog/carry_rows.h"
#include "catalog/check_catalog.h"
#include "catalog/connection.h"
#include "catalog/error.h"
#include "catalog/indexer.h"
#include "catalog/replace_catalog.h"
#include "catalog/safe_copy.h"
#include "catalog/schema.h"

#include <QDate>
#include <QFile>
#include <QScopeGuard>
#include <QStringList>

namespace podium {
namespace {

using Mode = Connection::Mode;

/// Which facts a catalog holds.
struct Facts {
    QString version; ///< the month up to which they were collected: 2026-11
    QString build;   ///< differs where anything in them does
};

Facts factsOf(const QString &path, Mode mode) {
    Connection connection(path, mode);
    Query query(connection, QStringLiteral("select value from meta where key = ?"));
    const auto value = [&](const QString &key) {
        query.bind(key);
        QString found = query.next() ? query.text(0) : QString();
        query.reset();
        return found;
    };
    Facts facts{value(QStringLiteral("catalog_version")), value(QStringLiteral("build"))};
    // A catalog made without any source says "empty".
    if (facts.version.isEmpty() || !facts.version.front().isDigit()) facts.version.clear();
    return facts;
}

/// `PATH.2026-11-23.backup`, with a number where that name is taken.
QString datedBackup(const QString &path) {
    const QString stem = path + QLatin1Char('.') + QDate::currentDate().toString(Qt::ISODate);
    QString name = stem + QStringLiteral(".backup");
    for (int i = 2; QFile::exists(name); ++i) name = QStringLiteral("%1-%2.backup").arg(stem).arg(i);
    return name;
}

/// No other Podium has the file open, so whoever holds it is not waited for long: it is tried again at
/// the next start.
constexpr auto patience = "pragma busy_timeout = 500"; // milliseconds

/// Makes the new content in `draft`, a copy of the built-in catalog.
LeftBehind fillDraft(const QString &draft, const QString &own) {
    Connection fresh(draft, Mode::ReadWrite);
    checkSchema(fresh);
    fresh.execute(QStringLiteral("pragma temp_store = memory"));
    fresh.execute(QLatin1String(patience));
    Query(fresh, QStringLiteral("attach database ? as old")).bind(own).run();
    CarriedRows carried;
    {
        Transaction transaction(fresh);
        carried = carryRows(fresh);
        if (carried.facts) rebuildIndex(fresh);
        transaction.commit();
    }
    fresh.execute(QStringLiteral("detach database old"));
    const QStringList findings = checkCatalog(fresh, CheckDepth::Everyday);
    if (!findings.isEmpty())
        throw Error(Error::Kind::Internal,
                    QStringLiteral("The catalog made from %1 is not sound: %2").arg(own, findings.first()),
                    QStringLiteral("Please report this; your catalog is as it was."));
    return carried.left;
}

} // namespace

QString LeftBehind::inWords() const {
    QStringList words;
    const auto add = [&](int number, const QString &one, const QString &many) {
        if (number > 0)
            words.append(QStringLiteral("%1 %2").arg(QString::number(number), number == 1 ? one : many));
    };
    add(stars, QStringLiteral("star"), QStringLiteral("stars"));
    add(notes, QStringLiteral("note"), QStringLiteral("notes"));
    add(texts, QStringLiteral("speech text"), QStringLiteral("speech texts"));
    add(posts, QStringLiteral("post"), QStringLiteral("posts"));
    if (words.size() < 2) return words.join(QString());
    const QString last = words.takeLast();
    return words.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

bool hasNewerFacts(const QString &builtIn, const QString &own) {
    const Facts offered = factsOf(builtIn, Mode::ReadOnly);
    const Facts present = factsOf(own, Mode::ReadWrite);
    return offered.build != present.build && offered.version >= present.version;
}

CarriedOver carryOver(const QString &builtIn, const QString &own) {
    const QString draft = draftName(own);
    const auto tidy = qScopeGuard([&] { QFile::remove(draft); });
    copyIntoPlace(builtIn, draft);
    Connection live(own, Mode::ReadWrite);
    checkSchema(live);
    live.execute(QLatin1String(patience));
    const auto version = [&] { return live.value(QStringLiteral("pragma data_version")); };
    const QVariant before = version();
    CarriedOver result;
    result.backup = keepBackup(live);
    result.left = fillDraft(draft, own);
    if (version() != before)
        throw Error(Error::Kind::Busy, QStringLiteral("Another program is writing to %1.").arg(own),
                    QStringLiteral("It is tried again at the next start."));
    if (!result.left.isEmpty()) {
        const QString dated = datedBackup(own);
        moveIntoPlace(result.backup, dated);
        result.backup = dated;
    }
    replaceContent(live, draft);
    return result;
}

} // namespace podium
