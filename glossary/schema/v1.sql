-- The term base, version 1. A column is a field of glossary/fields.cpp, in its order; texts hold what the
-- field's text holds, and an empty text says nothing.
CREATE TABLE concept (
    key INTEGER PRIMARY KEY,
    concept_id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    definition TEXT NOT NULL,
    concept_note TEXT NOT NULL,
    concept_source TEXT NOT NULL,
    relations TEXT NOT NULL,
    concept_created TEXT NOT NULL,
    concept_created_by TEXT NOT NULL,
    concept_modified TEXT NOT NULL,
    concept_modified_by TEXT NOT NULL,
    concept_properties TEXT NOT NULL
);

-- `concept` is the key of the term's concept; the order of the terms of a concept is that of their keys.
CREATE TABLE term (
    key INTEGER PRIMARY KEY,
    concept INTEGER NOT NULL REFERENCES concept (key),
    term TEXT NOT NULL,
    lang TEXT NOT NULL,
    status TEXT NOT NULL,
    pos TEXT NOT NULL,
    gender TEXT NOT NULL,
    note TEXT NOT NULL,
    type TEXT NOT NULL,
    number TEXT NOT NULL,
    usage TEXT NOT NULL,
    "case" TEXT NOT NULL,
    declension TEXT NOT NULL,
    forms TEXT NOT NULL,
    source TEXT NOT NULL,
    created TEXT NOT NULL,
    created_by TEXT NOT NULL,
    modified TEXT NOT NULL,
    modified_by TEXT NOT NULL,
    properties TEXT NOT NULL
);

CREATE INDEX term_of_concept ON term (concept);

-- Who did what to which concept, when, and where it came from.
CREATE TABLE change (
    key INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('add', 'change', 'remove')),
    concept_id TEXT NOT NULL,
    origin TEXT NOT NULL
);
