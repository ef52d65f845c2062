-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the user made. It names nominations by key, so that it outlives an update of the facts.

CREATE TABLE star (
    nomination_key TEXT PRIMARY KEY NOT NULL,
    at_utc         TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE note (
    nomination_key TEXT PRIMARY KEY NOT NULL,
    text           TEXT NOT NULL CHECK (text <> ''),
    at_utc         TEXT NOT NULL
) WITHOUT ROWID;
