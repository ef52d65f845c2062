-- SPDX-License-Identifier: GPL-3.0-or-later
-- The facts: who was nominated for what, what became of it, how it was accepted, who says so.
-- Keys are texts that never change; ids are small numbers of this file alone.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What came in from outside at one stroke and is undone at one stroke. The built-in rows have none.
CREATE TABLE import_log (
    id          INTEGER PRIMARY KEY,
    at_utc      TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    fingerprint TEXT NOT NULL,               -- SHA-256 of the bytes read, in hexadecimal
    summary     TEXT NOT NULL
);
CREATE UNIQUE INDEX import_log_fingerprint ON import_log (fingerprint);

CREATE TABLE source (
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,
    kind      TEXT NOT NULL CHECK (kind IN ('article','page','database','book','release')),
    outlet    TEXT NOT NULL DEFAULT '',
    title     TEXT NOT NULL DEFAULT '',
    author    TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',      -- ISO date, as exact as known; empty: not known
    url       TEXT NOT NULL DEFAULT '',
    seen      TEXT NOT NULL DEFAULT '',
    note      TEXT NOT NULL DEFAULT '',
    import_id INTEGER REFERENCES import_log (id)
);

-- Addresses change and stay known: emmys.com became televisionacademy.com.
CREATE TABLE source_address (
    source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    url       TEXT NOT NULL,
    note      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (source_id, url)
) WITHOUT ROWID;

-- Which source tells a fact of which record. `subject` names the table, `subject_id` its row.
CREATE TABLE fact_source (
    subject    TEXT NOT NULL CHECK (subject IN ('ceremony','part','award','nomination','acceptance','speech_text','post','outcome_event')),
    subject_id INTEGER NOT NULL,
    source_id  INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    PRIMARY KEY (subject, subject_id, source_id)
) WITHOUT ROWID;

-- What a source says of a record. Where sources disagree all are kept and one is chosen.
CREATE TABLE claim (
    id         INTEGER PRIMARY KEY,
    subject    TEXT NOT NULL CHECK (subject IN ('ceremony','part','award','nomination','acceptance','post','program','person')),
    subject_id INTEGER NOT NULL,
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,
    source_id  INTEGER REFERENCES source (id),
    chosen     INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0,1)),
    note       TEXT NOT NULL DEFAULT ''
);
CREATE INDEX claim_subject ON claim (subject, subject_id);

CREATE TABLE academy (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE family (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    academy_id  INTEGER NOT NULL REFERENCES academy (id),
    name        TEXT NOT NULL,
    eligibility TEXT NOT NULL DEFAULT '',
    first_year  INTEGER,
    last_year   INTEGER,
    successor   TEXT NOT NULL DEFAULT '',    -- key of the family that took its place
    note        TEXT NOT NULL DEFAULT ''
);

CREATE TABLE ceremony (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE,
    family_id  INTEGER NOT NULL REFERENCES family (id),
    ordinal    INTEGER,
    award_year INTEGER NOT NULL,
    name       TEXT NOT NULL,
    planned    TEXT NOT NULL DEFAULT '',
    note       TEXT NOT NULL DEFAULT ''
);

CREATE TABLE network (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);
CREATE TABLE network_name (
    network_id INTEGER NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    from_year  INTEGER NOT NULL DEFAULT 0,   -- 0: not known
    to_year    INTEGER,                      -- NULL: to this day
    PRIMARY KEY (network_id, name, from_year)
) WITHOUT ROWID;
CREATE TABLE network_owner (
    network_id INTEGER NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    owner      TEXT NOT NULL,
    from_year  INTEGER NOT NULL DEFAULT 0,   -- 0: not known
    to_year    INTEGER,                      -- NULL: to this day
    PRIMARY KEY (network_id, owner, from_year)
) WITHOUT ROWID;

CREATE TABLE person (
    id        INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    note      TEXT NOT NULL DEFAULT ''
);
CREATE TABLE organization (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('organization','station','company','foundation','team'))
);
CREATE TABLE program (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    title       TEXT NOT NULL,
    sort_title  TEXT NOT NULL,
    kind        TEXT NOT NULL DEFAULT '',
    ceremony_id INTEGER REFERENCES ceremony (id),   -- the program is itself one of these ceremonies
    note        TEXT NOT NULL DEFAULT ''
);
-- Other spellings, former names and nicknames of a person, program, network or organization.
CREATE TABLE alias (
    subject    TEXT NOT NULL CHECK (subject IN ('person','program','network','organization')),
    subject_id INTEGER NOT NULL,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (subject, subject_id, name)
) WITHOUT ROWID;

CREATE TABLE part (
    id           INTEGER PRIMARY KEY,
    key          TEXT NOT NULL UNIQUE,
    ceremony_id  INTEGER NOT NULL REFERENCES ceremony (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL DEFAULT '',
    date         TEXT NOT NULL DEFAULT '',
    limit_seconds INTEGER CHECK (limit_seconds > 0),
    note         TEXT NOT NULL DEFAULT ''
);
CREATE TABLE part_network (
    part_id    INTEGER NOT NULL REFERENCES part (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    network_id INTEGER NOT NULL REFERENCES network (id),
    PRIMARY KEY (part_id, position)
) WITHOUT ROWID;
CREATE TABLE part_venue (
    part_id  INTEGER NOT NULL REFERENCES part (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    venue    TEXT NOT NULL,
    city     TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (part_id, position)
) WITHOUT ROWID;
CREATE TABLE part_host (
    part_id   INTEGER NOT NULL REFERENCES part (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    place     TEXT NOT NULL DEFAULT '',      -- the city, where two cities had a host each
    PRIMARY KEY (part_id, position)
) WITHOUT ROWID;

-- One thread of categories across renames, merges and splits.
CREATE TABLE category_line (
    id       INTEGER PRIMARY KEY,
    key      TEXT NOT NULL UNIQUE,
    short    TEXT NOT NULL,
    of_what  TEXT NOT NULL CHECK (of_what IN ('person','program')),
    grouping TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL
);
CREATE TABLE line_event (
    id       INTEGER PRIMARY KEY,
    line_id  INTEGER NOT NULL REFERENCES category_line (id) ON DELETE CASCADE,
    year     INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('renamed','merged','split','moved','retired')),
    other_line_id INTEGER REFERENCES category_line (id),
    note     TEXT NOT NULL DEFAULT ''
);
-- The exact name a line had, and the rule by which it was decided.
CREATE TABLE category (
    id         INTEGER PRIMARY KEY,
    line_id    INTEGER NOT NULL REFERENCES category_line (id),
    name       TEXT NOT NULL,
    first_year INTEGER,
    last_year  INTEGER,
    rule       TEXT NOT NULL DEFAULT 'one' CHECK (rule IN ('one','juried','area','honorary'))
);
CREATE INDEX category_line_id ON category (line_id);

-- A category at one ceremony.
CREATE TABLE award (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    ceremony_id INTEGER NOT NULL REFERENCES ceremony (id) ON DELETE CASCADE,
    part_id     INTEGER REFERENCES part (id),
    category_id INTEGER NOT NULL REFERENCES category (id),
    position    INTEGER NOT NULL,
    result      TEXT NOT NULL DEFAULT 'given' CHECK (result IN ('given','none-given','no-competition','unknown')),
    many        TEXT NOT NULL DEFAULT '' CHECK (many IN ('','tie','juried','area','rule','merged')),
    coverage    TEXT NOT NULL DEFAULT 'all' CHECK (coverage IN ('all','winners','part')),
    note        TEXT NOT NULL DEFAULT ''
);
CREATE INDEX award_ceremony ON award (ceremony_id, position);

CREATE TABLE nomination (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE,
    award_id   INTEGER NOT NULL REFERENCES award (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    outcome    TEXT NOT NULL CHECK (outcome IN ('won','nominated','honored','withdrawn','replaced','rescinded')),
    entry      TEXT NOT NULL DEFAULT '',     -- the episode or work entered
    posthumous INTEGER NOT NULL DEFAULT 0 CHECK (posthumous IN (0,1)),
    note       TEXT NOT NULL DEFAULT ''
);
CREATE INDEX nomination_award ON nomination (award_id, position);

-- What became of a result after the night.
CREATE TABLE outcome_event (
    id            INTEGER PRIMARY KEY,
    nomination_id INTEGER NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
    outcome       TEXT NOT NULL CHECK (outcome IN ('won','nominated','honored','withdrawn','replaced','rescinded','returned')),
    date          TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT ''
);

CREATE TABLE nomination_program (
    nomination_id INTEGER NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    program_id    INTEGER NOT NULL REFERENCES program (id),
    characters    TEXT NOT NULL DEFAULT '',  -- parted by '; '
    PRIMARY KEY (nomination_id, position)
) WITHOUT ROWID;
CREATE INDEX nomination_program_program ON nomination_program (program_id);

-- The network as credited. No row: none, or not known.
CREATE TABLE nomination_network (
    nomination_id INTEGER NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    network_id    INTEGER NOT NULL REFERENCES network (id),
    credited      TEXT NOT NULL,
    PRIMARY KEY (nomination_id, position)
) WITHOUT ROWID;

-- A recipient, or one more person or company that the award credits.
CREATE TABLE credit (
    id              INTEGER PRIMARY KEY,
    nomination_id   INTEGER NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    recipient       INTEGER NOT NULL CHECK (recipient IN (0,1)),   -- 1: named as the nominee, 0: credited with it
    person_id       INTEGER REFERENCES person (id),
    organization_id INTEGER REFERENCES organization (id),
    role            TEXT NOT NULL DEFAULT '',
    credited_as     TEXT NOT NULL DEFAULT '',
    statuette       TEXT NOT NULL DEFAULT 'yes' CHECK (statuette IN ('yes','commemorative','none')),
    CHECK ((person_id IS NULL) <> (organization_id IS NULL))
);
CREATE INDEX credit_nomination ON credit (nomination_id, position);
CREATE INDEX credit_person ON credit (person_id);

CREATE TABLE acceptance (
    id         INTEGER PRIMARY KEY,
    key        TEXT NOT NULL UNIQUE,
    mode       TEXT NOT NULL CHECK (mode IN ('stage','remote','taped','stand-in','letter','phone','post','none','unknown')),
    place      TEXT NOT NULL DEFAULT '',
    seconds    INTEGER CHECK (seconds > 0),
    aired      INTEGER CHECK (aired IN (0,1)),         -- NULL: not known
    played_off INTEGER CHECK (played_off IN (0,1)),
    bleeped    INTEGER CHECK (bleeped IN (0,1)),
    note       TEXT NOT NULL DEFAULT '',
    import_id  INTEGER REFERENCES import_log (id)
);
CREATE TABLE acceptance_nomination (
    acceptance_id INTEGER NOT NULL REFERENCES acceptance (id) ON DELETE CASCADE,
    nomination_id INTEGER NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
    PRIMARY KEY (acceptance_id, nomination_id)
) WITHOUT ROWID;
CREATE INDEX acceptance_nomination_back ON acceptance_nomination (nomination_id, acceptance_id);
CREATE TABLE acceptance_person (
    acceptance_id INTEGER NOT NULL REFERENCES acceptance (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    person_id     INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (acceptance_id, position)
) WITHOUT ROWID;

-- One printed or recorded version of what was said.
CREATE TABLE speech_text (
    id            INTEGER PRIMARY KEY,
    key           TEXT NOT NULL UNIQUE,
    acceptance_id INTEGER NOT NULL REFERENCES acceptance (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('transcript','excerpts','account','captions')),
    language      TEXT NOT NULL DEFAULT 'en',
    rights        TEXT NOT NULL DEFAULT '',
    captured      TEXT NOT NULL DEFAULT '',
    import_id     INTEGER REFERENCES import_log (id)
);
CREATE INDEX speech_text_acceptance ON speech_text (acceptance_id, position);
CREATE TABLE turn (
    id             INTEGER PRIMARY KEY,
    speech_text_id INTEGER NOT NULL REFERENCES speech_text (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    person_id      INTEGER REFERENCES person (id),
    label          TEXT NOT NULL DEFAULT '', -- the speaker as printed, where no person is known
    language       TEXT NOT NULL DEFAULT ''
);
CREATE INDEX turn_speech_text ON turn (speech_text_id, position);
CREATE TABLE passage (
    id       INTEGER PRIMARY KEY,
    turn_id  INTEGER NOT NULL REFERENCES turn (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text     TEXT NOT NULL                   -- without marks
);
CREATE INDEX passage_turn ON passage (turn_id, position);
-- [laughter], [applause], music: stands before the character at `offset` of the passage.
CREATE TABLE mark (
    id         INTEGER PRIMARY KEY,
    passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
    offset     INTEGER NOT NULL CHECK (offset >= 0),
    text       TEXT NOT NULL
);
CREATE INDEX mark_passage ON mark (passage_id, offset);

CREATE TABLE post (
    id             INTEGER PRIMARY KEY,
    key            TEXT NOT NULL UNIQUE,
    platform       TEXT NOT NULL CHECK (platform IN ('x','bluesky','mastodon','instagram','threads','facebook','youtube','other')),
    platform_id    TEXT NOT NULL DEFAULT '',
    permalink      TEXT NOT NULL DEFAULT '',
    handle         TEXT NOT NULL DEFAULT '',
    display_name   TEXT NOT NULL DEFAULT '',
    described      INTEGER NOT NULL CHECK (described IN (0,1)),  -- 1: `text` tells of it in our words
    text           TEXT NOT NULL,
    posted_printed TEXT NOT NULL DEFAULT '',
    posted_utc     TEXT NOT NULL DEFAULT '',
    life           TEXT NOT NULL DEFAULT 'not-checked' CHECK (life IN ('not-checked','live','deleted','suspended','protected')),
    life_checked   TEXT NOT NULL DEFAULT '',
    captured       TEXT NOT NULL DEFAULT '',
    import_id      INTEGER REFERENCES import_log (id)
);
CREATE TABLE post_media (
    post_id  INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('picture','video','other')),
    kept     INTEGER NOT NULL CHECK (kept IN (0,1)),
    alt      TEXT NOT NULL DEFAULT '',
    url      TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (post_id, position)
) WITHOUT ROWID;
CREATE TABLE post_link (
    post_id  INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    url      TEXT NOT NULL,
    expanded TEXT NOT NULL DEFAULT '',       -- empty: not known
    PRIMARY KEY (post_id, position)
) WITHOUT ROWID;
CREATE TABLE post_relation (
    post_id  INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('quotes','replies-to')),
    other_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, kind, other_id)
) WITHOUT ROWID;
CREATE TABLE post_nomination (
    post_id       INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    nomination_id INTEGER NOT NULL REFERENCES nomination (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, nomination_id)
) WITHOUT ROWID;
CREATE INDEX post_nomination_back ON post_nomination (nomination_id, post_id);
CREATE TABLE post_passage (
    post_id    INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
    passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, passage_id)
) WITHOUT ROWID;
