-- SPDX-License-Identifier: GPL-3.0-or-later
-- Searches that the user keeps, by a name of the user's.

CREATE TABLE saved_search (
    name   TEXT PRIMARY KEY NOT NULL COLLATE NOCASE CHECK (name <> ''),
    query  TEXT NOT NULL CHECK (query <> ''),   -- as it is typed
    at_utc TEXT NOT NULL
) WITHOUT ROWID;
