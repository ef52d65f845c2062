-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was said and posted, and names, by their words. Related forms of a word are words of
-- `find_form` with the same stem, so no text is indexed twice. All of it is worked out from the
-- facts and can be made again (rebuildIndex).

DROP TABLE find_vocabulary;
DROP TABLE find_stem;
DROP TABLE find_word;

-- For phrases and words near each other. A document is a speech text (2 * id) or a post (2 * id + 1).
-- The indexes hold no text of their own.
CREATE VIRTUAL TABLE find_text USING fts5 (text, content='', tokenize='unicode61 remove_diacritics 2');
-- The names around a nomination, under its id.
CREATE VIRTUAL TABLE find_name USING fts5 (text, content='', tokenize='unicode61 remove_diacritics 2');

-- For words: which documents have each, and how often. Read in a tenth of the time that FTS5 needs.
CREATE TABLE find_posting (
    kind      INTEGER NOT NULL CHECK (kind IN (0,1)),  -- 0 of find_text, 1 of find_name
    word      TEXT NOT NULL,                           -- or the first one to three letters of words and '*'
    segment   INTEGER NOT NULL,                        -- document number divided by 65536
    documents BLOB NOT NULL,                           -- see app/catalog/postings.h
    PRIMARY KEY (kind, word, segment)
) WITHOUT ROWID;
CREATE TABLE find_document (
    id       INTEGER PRIMARY KEY,            -- of find_text
    words    INTEGER NOT NULL,               -- as find_text counts them
    passages TEXT NOT NULL DEFAULT ''        -- number of the first word of each passage but the first, parted by spaces
);
CREATE TABLE find_form (
    word  TEXT PRIMARY KEY NOT NULL,
    stem  TEXT NOT NULL,                     -- by the Porter stemmer
    texts INTEGER NOT NULL,                  -- documents of find_text that have the word
    names INTEGER NOT NULL                   -- documents of find_name that have it
) WITHOUT ROWID;
CREATE INDEX find_form_stem ON find_form (stem, word);
