// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"

#include "catalog/schema.h"

namespace podium {
namespace {

CatalogInfo lookAt(Connection &connection, const CatalogFile &file) {
    CatalogInfo info{file.path, {}, file.notice, connection.isWritable()};
    // A quick look that costs the start nothing; the whole check runs when the window is up.
    if (connection
            .value(QStringLiteral("select count(*) from sqlite_schema where type in ('view','trigger')"))
            .toInt() > 0)
        checkSchema(connection);
    info.version =
        connection.value(QStringLiteral("select value from meta where key = 'catalog_version'")).toString();
    return info;
}

} // namespace

Catalog::Catalog(CatalogFile file, QObject *parent)
    : QObject(parent),
      m_file(std::move(file)),
      m_searcher(std::make_unique<Worker>(m_file)),
      m_reader(std::make_unique<Worker>(m_file)) {
    qRegisterMetaType<CatalogChange>();
    m_opened =
        m_reader->run([opened = m_file](Connection &connection) { return lookAt(connection, opened); });
}

Catalog::~Catalog() {
    // What was to be written is written: a star given just before the end is kept.
    if (m_writer) m_writer->run([](Connection &) {}).waitForFinished();
}

Worker &Catalog::writer() {
    if (!m_writer) {
        m_writer = std::make_unique<Worker>(m_file);
        // Readers go on while something is written. Where another program has the file, it stays as it is.
        m_writer->run([](Connection &connection) {
            if (connection.isWritable()) connection.value(QStringLiteral("pragma journal_mode = wal"));
        });
    }
    return *m_writer;
}

void Catalog::announce(CatalogChange change) {
    QMetaObject::invokeMethod(
        this, [this, change = std::move(change)] { Q_EMIT changed(change); }, Qt::QueuedConnection);
}

} // namespace podium
