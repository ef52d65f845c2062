// SPDX-License-Identifier: GPL-3.0-or-later
// One thread with one connection, and the queue of what it is asked.
#pragma once

#include "catalog/catalog_file.h"
#include "catalog/error.h"

#include <QFuture>
#include <QPromise>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace podium {

/// Runs what it is given, in order, on its own thread with its own connection. A job whose stop
/// token is triggered is dropped if it waits and interrupted inside SQLite if it runs.
class Worker final {
public:
    /// Starts the thread; it opens the file first. A failure to open is thrown by every job.
    explicit Worker(CatalogFile file);
    /// Interrupts what runs, drops what waits, and joins the thread.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// `job(Connection &)` on the worker's thread. The future carries its result or what it threw;
    /// a stopped job's future is cancelled. Callable from every thread.
    template <typename F> auto run(F job, std::stop_token stop = {}) {
        using R = std::invoke_result_t<F, Connection &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        QFuture<R> future = promise->future();
        enqueue({std::move(stop), [promise, job = std::move(job)](Connection *connection,
                                                                  const std::exception_ptr &refused) mutable {
                     perform(*promise, job, connection, refused);
                     promise->finish();
                 }});
        return future;
    }

private:
    struct Job {
        std::stop_token stop;
        std::function<void(Connection *, const std::exception_ptr &)> work;
    };

    template <typename R, typename F> static void
    perform(QPromise<R> &promise, F &job, Connection *connection, const std::exception_ptr &refused) {
        try {
            if (refused) std::rethrow_exception(refused);
            if constexpr (std::is_void_v<R>)
                job(*connection);
            else
                promise.addResult(job(*connection));
        } catch (const Interrupted &) {
            promise.future().cancel();
        } catch (...) {
            promise.setException(std::current_exception());
        }
    }

    void enqueue(Job job);
    void loop(const std::stop_token &ending);
    struct Opened;
    void serve(Job &job, Opened *opened, const std::exception_ptr &failure, const std::stop_token &ending);
    void interrupt(quint64 number);

    CatalogFile m_file;
    std::mutex m_queueMutex;
    std::condition_variable_any m_arrived;
    std::deque<Job> m_queue;

    std::mutex m_runningMutex; // guards the two below: an interrupt must not hit the next job
    quint64 m_running = 0;     // number of the running job, 0 when idle
    sqlite3 *m_handle = nullptr;
    quint64 m_count = 0;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace podium
