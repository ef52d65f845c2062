// SPDX-License-Identifier: GPL-3.0-or-later
// Category lines: one thread of categories across renames, merges and splits, with the exact name
// that each had and the years in which it had it.
#pragma once

#include "catalog/compile/block_fields.h"
#include "catalog/connection.h"

#include <QHash>

namespace podium {

/// A category as an award names it.
struct CategoryUse {
    quint32 id = 0;
    QString lineKey;
    QString rule;          ///< one, juried, area, honorary
    bool ofPerson = false; ///< fields of its nominations start with a recipient
};

class LineTable final {
public:
    LineTable(Connection &connection, Problems &problems);

    /// lines.txt
    void read(const Block &file, const QStringList &familyKeys);
    /// The category that had exactly this name in that year, in a line of that family or of all.
    /// `lineKey` decides where several lines shared a name. Reports where there is none.
    std::optional<CategoryUse> use(const Block &block, const QString &name, int year, const QString &family,
                                   const QString &lineKey);

private:
    struct Line {
        quint32 id = 0;
        int at = 0; ///< its line in the file
        QString family;
        bool ofPerson = false;
    };
    struct Category {
        CategoryUse use;
        QString family;
        std::optional<int> first;
        std::optional<int> last;
    };
    void readOne(const Block &block, int position, const QStringList &familyKeys);
    void readCategory(const Block &block, const QString &lineKey);
    void readEvents(const Block &block);
    void reportUnknown(const Block &block, const QString &name, int year, const QString &lineKey);

    Connection &m_connection;
    Problems &m_problems;
    QHash<QString, Line> m_lines;
    QHash<QString, QList<Category>> m_categories; ///< by exact name
    QHash<QString, QString> m_spellings;          ///< key of a name -> the name
};

} // namespace podium
