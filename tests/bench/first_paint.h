// SPDX-License-Identifier: GPL-3.0-or-later
// Notices the first paint that counts, prints when it was and how much memory there was, and ends.
#pragma once

#include "bench/measure.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <functional>

namespace podium::bench {

class FirstPaint final : public QObject {
public:
    /// @param counts  whether the painting of this widget is the one that is waited for
    explicit FirstPaint(std::function<bool(const QObject *)> counts) : m_counts(std::move(counts)) {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override {
        if (!m_seen && event->type() == QEvent::Paint && m_counts(object)) {
            m_seen = true;
            // After the paint that is about to happen.
            QTimer::singleShot(0, this, [this] {
                std::printf("%.3f\n", nowMs());
                // The record and the counts come in after it; memory is read when all is still.
                QTimer::singleShot(700, this, [] {
                    std::printf("%lld\n", static_cast<long long>(residentBytes()));
                    std::fflush(stdout);
                    QApplication::quit();
                });
            });
        }
        return QObject::eventFilter(object, event);
    }

private:
    std::function<bool(const QObject *)> m_counts;
    bool m_seen = false;
};

} // namespace podium::bench
