// SPDX-License-Identifier: GPL-3.0-or-later
// The open catalog: three threads, and the questions and changes that are sent to them.
#pragma once

#include "catalog/worker.h"

#include <QObject>

namespace podium {

/// What a change touched, so that views refresh what they show.
struct CatalogChange {
    QList<NominationId> nominations; ///< empty with `everything`
    bool everything = false;         ///< facts came or went: lists, counts and indexes are stale
};

/// What is known of a catalog once it is open.
struct CatalogInfo {
    QString path;
    QString version; ///< of the facts, for instance 2026-11
    QString notice;  ///< one sentence, empty when all is well
    bool writable = false;
};

/// Owns one writer and two readers: one for searches and the rows of their lists, one for records and
/// everything else, so that a long search never delays a record. Lives in the GUI thread; all calls
/// return at once.
class Catalog final : public QObject {
    Q_OBJECT
public:
    explicit Catalog(CatalogFile file, QObject *parent = nullptr);
    ~Catalog() override;

    const CatalogFile &file() const noexcept { return m_file; }
    bool isWritable() const noexcept { return m_file.mode == Connection::Mode::ReadWrite; }
    /// Brings an older file up to the schema, checks it, and tells what it is. To be awaited first.
    QFuture<CatalogInfo> opened() const { return m_opened; }

    /// A token for a new search; the token of the search before it is stopped, whose futures are
    /// then cancelled.
    std::stop_token newSearch() {
        m_search.request_stop();
        m_search = std::stop_source();
        return m_search.get_token();
    }
    /// The token of the newest search, for what belongs to it and goes when it goes.
    std::stop_token currentSearch() const { return m_search.get_token(); }
    /// `job(Connection &)` on the search thread, after what was sent there before.
    template <typename F> auto search(F job, std::stop_token stop) {
        return m_searcher->run(std::move(job), std::move(stop));
    }

    /// Records and everything that is not a search.
    template <typename F> auto read(F job, std::stop_token stop = {}) {
        return m_reader->run(std::move(job), std::move(stop));
    }

    /// `job(Connection &) -> R` in one transaction on the writer's thread. Its change is announced,
    /// from the GUI thread, before the future's continuations of the GUI thread run.
    /// @throws (in the future) Error::Storage where the file can only be read, or the disk is full
    template <typename F> auto write(CatalogChange change, F job) {
        using R = std::invoke_result_t<F, Connection &>;
        QFuture<R> future = writer().run(
            [this, change = std::move(change), job = std::move(job)](Connection &connection) mutable -> R {
                Transaction transaction(connection);
                if constexpr (std::is_void_v<R>) {
                    job(connection);
                    transaction.commit();
                    announce(std::move(change));
                } else {
                    R result = job(connection);
                    transaction.commit();
                    announce(std::move(change));
                    return result;
                }
            });
        m_lastWrite = QFuture<void>(future);
        return future;
    }
    /// Whether something that was sent to the writer is not done yet.
    bool isWriting() const { return !m_lastWrite.isFinished(); }
    /// Done when all that was sent to the writer until now is done or failed; it fails only where the
    /// file cannot be opened at all.
    QFuture<void> written() {
        return writer().run([](Connection &) {});
    }

Q_SIGNALS:
    void changed(const podium::CatalogChange &change);

private:
    Worker &writer();
    void announce(CatalogChange change);

    CatalogFile m_file;
    std::stop_source m_search;
    std::unique_ptr<Worker> m_writer; // made when something is first written
    std::unique_ptr<Worker> m_searcher;
    std::unique_ptr<Worker> m_reader;
    QFuture<CatalogInfo> m_opened;
    QFuture<void> m_lastWrite = QtFuture::makeReadyFuture();
};

} // namespace podium

Q_DECLARE_METATYPE(podium::CatalogChange)
