// SPDX-License-Identifier: GPL-3.0-or-later
// Brings what a worker found out to an object of the GUI thread.
#pragma once

#include "catalog/error.h"

#include <QFutureWatcher>
#include <optional>
#include <type_traits>

namespace podium {

/// Calls `onResult(result)`, or `onError(const Error &)` for what the job threw, in the thread of
/// `receiver` and always from its event loop, also where the future is done already. Nothing is called
/// when the job was stopped or the receiver is gone. (QFuture::then with a context runs at once when
/// the future is done, and in Qt 6.4 does not bear that the context dies before the job ends.)
template <typename T, typename OnResult, typename OnError>
void deliver(const QFuture<T> &future, QObject *receiver, OnResult onResult, OnError onError) {
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, onResult = std::move(onResult), onError = std::move(onError)]() mutable {
                         watcher->deleteLater();
                         QFuture<T> done = watcher->future();
                         std::optional<Error> failure;
                         try {
                             done.waitForFinished(); // throws what the job threw
                         } catch (const Error &error) {
                             failure = error;
                         }
                         if (failure) {
                             onError(*failure);
                         } else if (!done.isCanceled()) {
                             if constexpr (std::is_void_v<T>)
                                 onResult();
                             else
                                 onResult(done.result());
                         }
                     });
    watcher->setFuture(future);
}

} // namespace podium
