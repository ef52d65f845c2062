// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/csv_reader.h"

#include "catalog/error.h"

#include <csv.h>

namespace podium {
namespace {

constexpr size_t largestField = 16'777'216; ///< bytes
constexpr qsizetype mostColumns = 1000;

/// What libcsv's callbacks, which may not throw through C, write into.
struct Reading {
    CsvTable table;
    QStringList row;
    qint64 number = 1; ///< of the row that is being read
    QString problem;

    void refuse(const QString &what) {
        if (problem.isEmpty()) problem = what;
    }
};

void takeField(void *bytes, size_t length, void *data) {
    auto &reading = *static_cast<Reading *>(data);
    if (length > largestField) return reading.refuse(QStringLiteral("a field is larger than 16 MB"));
    if (reading.row.size() == mostColumns)
        return reading.refuse(QStringLiteral("it has more than 1,000 columns"));
    reading.row.append(QString::fromUtf8(static_cast<const char *>(bytes), static_cast<qsizetype>(length)));
}

void takeRow(int /*end*/, void *data) {
    auto &reading = *static_cast<Reading *>(data);
    if (reading.table.columns.isEmpty()) {
        ++reading.number;
        reading.table.columns = std::exchange(reading.row, {});
        return;
    }
    if (reading.row.size() > reading.table.columns.size())
        return reading.refuse(QStringLiteral("a row has %1 fields where the table has %2 columns")
                                  .arg(reading.row.size())
                                  .arg(reading.table.columns.size()));
    while (reading.row.size() < reading.table.columns.size()) reading.row.append(QString());
    reading.table.rows.append(std::exchange(reading.row, {}));
    ++reading.number;
}

/// Frees what libcsv holds, however reading ends.
class Parser {
public:
    Parser() {
        if (csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
        // Spaces belong to a field (RFC 4180, 2.4); libcsv would take them away.
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; });
    }
    ~Parser() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Parser)
    csv_parser *get() { return &m_parser; }

private:
    csv_parser m_parser{};
};

} // namespace

CsvTable readCsv(const QByteArray &bytes, const QString &name) {
    Parser parser;
    Reading reading;
    const QByteArray text = bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes;
    const auto size = static_cast<size_t>(text.size());
    const bool sound =
        csv_parse(parser.get(), text.constData(), size, takeField, takeRow, &reading) == size &&
        csv_fini(parser.get(), takeField, takeRow, &reading) == 0;
    if (!sound) reading.refuse(QString::fromLatin1(csv_strerror(csv_error(parser.get()))));
    if (!reading.problem.isEmpty())
        throw Error(Error::Kind::BadInput,
                    QStringLiteral("%1 cannot be read as a table: row %2, %3.")
                        .arg(name, QString::number(reading.number), reading.problem),
                    QStringLiteral("Save it again as comma-separated values."));
    return std::move(reading.table);
}

} // namespace podium
