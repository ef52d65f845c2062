-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is worked out from the facts: the rows of result lists and the word indexes. It can be
-- thrown away and made again (rebuildIndex); the writer keeps it in step, never a trigger,
-- because a file from outside is opened with trusted_schema off.

-- One line of a result list, narrow, so that orders and counts need not read the facts.
CREATE TABLE result_row (
    nomination_id INTEGER PRIMARY KEY REFERENCES nomination (id) ON DELETE CASCADE,
    year          INTEGER NOT NULL,          -- award year
    sequence      INTEGER NOT NULL,          -- newest ceremony first, then the order of its list
    ceremony_id   INTEGER NOT NULL,
    line_id       INTEGER NOT NULL,
    network_id    INTEGER NOT NULL DEFAULT 0,-- the first one; 0: none or not known
    program_id    INTEGER NOT NULL DEFAULT 0,
    flags         INTEGER NOT NULL DEFAULT 0,-- 1 won or honored, 2 speech text, 4 post
    headline      TEXT NOT NULL,             -- whom the list names: recipients, or the program
    program       TEXT NOT NULL DEFAULT '',
    network       TEXT NOT NULL DEFAULT '',
    category      TEXT NOT NULL,
    headline_sort TEXT NOT NULL,
    program_sort  TEXT NOT NULL DEFAULT '',
    network_sort  TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX result_row_sequence ON result_row (sequence);
CREATE INDEX result_row_facets   ON result_row (nomination_id, ceremony_id, line_id, network_id, year, flags);
CREATE INDEX result_row_headline ON result_row (headline_sort, sequence);
CREATE INDEX result_row_program  ON result_row (program_sort, sequence);
CREATE INDEX result_row_network  ON result_row (network_sort, sequence);

-- Two indexes over the same documents: exact words, and words by their stem. A document is
-- numbered 4 * id + kind: kind 0 the names around a nomination, 1 a passage, 2 a post.
-- They hold no text of their own.
CREATE VIRTUAL TABLE find_word USING fts5 (text, content='', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
CREATE VIRTUAL TABLE find_stem USING fts5 (text, content='', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE find_vocabulary USING fts5vocab (find_word, 'row');
