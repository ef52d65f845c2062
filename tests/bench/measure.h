// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks share: time, memory, and a plain table of results.
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QString>
#include <algorithm>
#include <cstdio>
#include <time.h>
#include <vector>

namespace podium::bench {

/// Resident memory of this process in bytes (VmRSS of /proc/self/status).
inline qint64 residentBytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &field : lines)
        if (field.startsWith("VmRSS:")) return field.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    return 0;
}

/// Milliseconds of the clock that all processes of the machine share.
inline double nowMs() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) * 1000.0 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Milliseconds that this thread has been computing; being preempted does not count.
inline double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1000.0 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// `part` 0 to 1: 0.5 is the median. Sorts its copy.
inline double quantile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<size_t>(part * static_cast<double>(values.size() - 1) + 0.5)];
}

inline void line(const char *what, double value, const char *unit, const char *aim = "") {
    std::printf("%-58s %12.3f %-6s %s\n", what, value, unit, aim);
    std::fflush(stdout);
}

} // namespace podium::bench
