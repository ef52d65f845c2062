-- SPDX-License-Identifier: GPL-3.0-or-later
-- What acceptances were about, and whom they thanked.

CREATE TABLE topic (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    note TEXT NOT NULL DEFAULT ''            -- what belongs to it
);
CREATE TABLE acceptance_topic (
    acceptance_id INTEGER NOT NULL REFERENCES acceptance (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    topic_id      INTEGER NOT NULL REFERENCES topic (id),
    PRIMARY KEY (acceptance_id, position)
) WITHOUT ROWID;
CREATE INDEX acceptance_topic_back ON acceptance_topic (topic_id, acceptance_id);
-- A name, or what somebody is to the speaker: Jesse Armstrong, the crew, her mother.
CREATE TABLE thanks (
    id            INTEGER PRIMARY KEY,
    acceptance_id INTEGER NOT NULL REFERENCES acceptance (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    name          TEXT NOT NULL,
    person_id     INTEGER REFERENCES person (id),                    -- where the catalog knows the person
    passage_id    INTEGER REFERENCES passage (id) ON DELETE CASCADE  -- where it says so; NULL: a source does
);
CREATE INDEX thanks_acceptance ON thanks (acceptance_id, position);
CREATE INDEX thanks_person ON thanks (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX thanks_passage ON thanks (passage_id) WHERE passage_id IS NOT NULL;
