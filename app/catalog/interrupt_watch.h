// SPDX-License-Identifier: GPL-3.0-or-later
// Lets long work outside SQLite be interrupted as statements are.
#pragma once

#include "catalog/connection.h"

#include <memory>

namespace podium {

/// Notices an interrupt of the connection between statements: while it lives, one that arrives is not
/// forgotten. Made and used on the connection's thread.
class InterruptWatch final {
public:
    /// @throws Error, Interrupted
    explicit InterruptWatch(Connection &connection);
    ~InterruptWatch();
    Q_DISABLE_COPY_MOVE(InterruptWatch)
    /// Takes some microseconds. @throws Interrupted
    void check();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace podium
