// SPDX-License-Identifier: GPL-3.0-or-later
// Looks over a compiled catalog for what a compiler cannot know: names that may be one, and facts that
// other tables tell otherwise. Used by `podium-catalog --review`; nothing here is in the program.
#pragma once

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace podium {

class Connection;
struct CsvTable;

/// What a person has looked at and found right: resources/catalog/reviewed.txt. A line each,
/// `different | KEY | KEY | why` or `reference | YEAR | NAME | why`.
class Reviewed {
public:
    /// @throws Error::BadInput with the line where one is not understood
    static Reviewed fromText(const QString &text);

    bool areDifferent(const QString &key, const QString &otherKey) const;
    bool isRight(int year, const QString &name) const;
    /// Lines that nothing asked for: what they excuse is gone.
    QStringList unused() const;

private:
    bool has(const QString &entry) const;
    QHash<QString, QString> m_lines; ///< entry -> the line as written
    mutable QSet<QString> m_used;
};

/// Pairs of people, programs or networks whose names differ by one letter, by spaces and signs, by the
/// order of their words or by a leading article. A sentence each.
QStringList reviewSpellings(Connection &connection, const Reviewed &reviewed);

struct CeremonyReview {
    QStringList wrong;  ///< dates that do not rise with the ordinals
    QStringList notYet; ///< ordinals between the first and the last that are not entered; awards called
                        ///< complete that have nobody but the winner
};
CeremonyReview reviewCeremonies(Connection &connection);

struct ReferenceReview {
    int lastYear = 0;    ///< of the table
    int wins = 0;        ///< compared
    int nominations = 0; ///< compared, wins too
    int agreed = 0;
    QStringList notThere; ///< what the table does not have at all
    QStringList different;
};

/// Compares every nomination of the table's years with it, as a second witness. The columns are year,
/// category, nominee, staff and win (`True`), or year, category, title, production and type (`Winner`).
/// @throws Error::BadInput where the table has other columns
ReferenceReview reviewAgainst(Connection &connection, const CsvTable &reference, const Reviewed &reviewed);

} // namespace podium
