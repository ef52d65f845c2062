// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as comma-separated values (RFC 4180), by libcsv in its strict mode.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace podium {

/// A table with its first row as the names of the columns. Bytes that are no UTF-8 become U+FFFD.
struct CsvTable {
    QStringList columns;
    QList<QStringList> rows; ///< as many fields as there are columns; missing ones are empty

    /// Place of a column, -1 where there is none of this name.
    qsizetype column(const QString &name) const { return columns.indexOf(name); }
};

/// @param name  of the file, for messages
/// @throws Error::BadInput with the line, where a quotation mark is not closed or stands wrong, a row has
///         more fields than there are columns, or a field is larger than 16 MB
CsvTable readCsv(const QByteArray &bytes, const QString &name);

} // namespace podium
