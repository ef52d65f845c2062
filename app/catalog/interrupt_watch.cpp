// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/interrupt_watch.h"

#include "catalog/raw_rows.h"

namespace podium {

struct InterruptWatch::Private {
    // SQLite forgets an interrupt when the next statement starts, unless another one is under way.
    explicit Private(Connection &connection)
        : watched(connection),
          underWay(connection, QStringLiteral("select 1 union all select 2")) {
        underWay.next();
    }
    Connection &watched;
    RawRows underWay;
};

InterruptWatch::InterruptWatch(Connection &connection) : d(std::make_unique<Private>(connection)) {}
InterruptWatch::~InterruptWatch() = default;

void InterruptWatch::check() {
    RawRows(d->watched, QStringLiteral("select 1")).next();
}

} // namespace podium
