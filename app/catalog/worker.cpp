// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/worker.h"

#include "catalog/interrupt_watch.h"

#include <optional>
#include <sqlite3.h>

namespace podium {
namespace {

/// An interrupt that arrives between two statements stays in the handle, and the next *prepare*
/// would fail with it, though it belongs to another job. A step of a statement that was prepared
/// before is what takes it back (sqlite3Step in vdbeapi.c, SQLite 3.40).
class InterruptEraser {
public:
    explicit InterruptEraser(sqlite3 *handle) {
        sqlite3_prepare_v2(handle, "select 1", -1, &m_statement, nullptr);
    }
    ~InterruptEraser() { sqlite3_finalize(m_statement); }
    Q_DISABLE_COPY_MOVE(InterruptEraser)

    void erase() const {
        sqlite3_step(m_statement);
        sqlite3_reset(m_statement);
    }

private:
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace

struct Worker::Opened {
    explicit Opened(const CatalogFile &file)
        : connection(file.path, file.mode),
          eraser(connection.handle()) {}
    Connection connection;
    InterruptEraser eraser;
};

Worker::Worker(CatalogFile file)
    : m_file(std::move(file)),
      m_thread([this](const std::stop_token &ending) { loop(ending); }) {}

Worker::~Worker() {
    m_thread.request_stop();
    interrupt(0);
}

void Worker::enqueue(Job job) {
    const std::lock_guard lock(m_queueMutex);
    m_queue.push_back(std::move(job));
    m_arrived.notify_one();
}

/// @param number  the job meant; 0: whatever runs
void Worker::interrupt(quint64 number) {
    const std::lock_guard lock(m_runningMutex);
    if (m_handle != nullptr && m_running != 0 && (number == 0 || m_running == number))
        sqlite3_interrupt(m_handle);
}

void Worker::serve(Job &job, Opened *opened, const std::exception_ptr &failure,
                   const std::stop_token &ending) {
    if (job.stop.stop_requested()) {
        job.work(nullptr, std::make_exception_ptr(Interrupted()));
        return;
    }
    const quint64 number = ++m_count;
    // Lives as long as the job: an interrupt that arrives between two of its statements is not lost.
    std::optional<InterruptWatch> watch;
    {
        const std::lock_guard lock(m_runningMutex);
        if (opened != nullptr) opened->eraser.erase();
        if (opened != nullptr && job.stop.stop_possible()) watch.emplace(opened->connection);
        m_running = number;
    }
    // From here on the destructor's interrupt reaches the job; if it came before, it is seen here.
    if (ending.stop_requested()) interrupt(number);
    {
        const std::stop_callback onStop(job.stop, [this, number] { interrupt(number); });
        job.work(opened != nullptr ? &opened->connection : nullptr, failure);
    }
    const std::lock_guard lock(m_runningMutex);
    m_running = 0;
    watch.reset();
}

void Worker::loop(const std::stop_token &ending) {
    std::optional<Opened> opened;
    std::exception_ptr failure;
    try {
        opened.emplace(m_file);
        const std::lock_guard lock(m_runningMutex);
        m_handle = opened->connection.handle();
    } catch (...) {
        failure = std::current_exception();
    }
    while (!ending.stop_requested()) {
        Job job;
        {
            std::unique_lock lock(m_queueMutex);
            if (!m_arrived.wait(lock, ending, [this] { return !m_queue.empty(); })) break;
            job = std::move(m_queue.front());
            m_queue.pop_front();
        }
        serve(job, opened ? &*opened : nullptr, failure, ending);
    }
    for (Job &job : m_queue) job.work(nullptr, std::make_exception_ptr(Interrupted()));
    const std::lock_guard lock(m_runningMutex);
    m_handle = nullptr;
}

} // namespace podium
