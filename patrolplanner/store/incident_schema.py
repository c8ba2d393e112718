"""Statements of a migration, never edited after a release: names of places, incidents and the batches they came in."""

from __future__ import annotations

M0015 = """
    CREATE TABLE place (
        number INTEGER NOT NULL PRIMARY KEY,
        name TEXT NOT NULL CHECK (name <> ''),
        x REAL,
        y REAL,
        street TEXT REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        house_number INTEGER CHECK (house_number >= 1),
        CHECK ((x IS NULL) = (y IS NULL))
    ) STRICT;
    CREATE INDEX place_street ON place (street);
    CREATE TABLE place_other (
        place INTEGER NOT NULL REFERENCES place (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (place, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE incident_batch (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        source TEXT NOT NULL,
        taken TEXT CHECK (taken = date(taken)),
        datum TEXT CHECK (datum IN ('wgs84', 'gcj02', 'bd09')),
        fingerprint TEXT NOT NULL,
        left_out INTEGER NOT NULL CHECK (left_out >= 0),
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE incident (
        number INTEGER NOT NULL PRIMARY KEY,
        batch TEXT REFERENCES incident_batch (id) DEFERRABLE INITIALLY DEFERRED,
        day TEXT CHECK (day = date(day)),
        minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
        kind TEXT NOT NULL CHECK (kind IN (
            'robbery', 'assault', 'theft', 'fraud', 'dispute', 'traffic', 'help', 'other')),
        weight REAL CHECK (weight >= 0),
        place TEXT NOT NULL,
        x REAL,
        y REAL,
        located TEXT NOT NULL CHECK (located IN (
            'given', 'place', 'number', 'crossing', 'landmark', 'street', 'area', 'doubtful', 'none')),
        unsure INTEGER NOT NULL CHECK (unsure IN (0, 1)),
        CHECK ((x IS NULL) = (y IS NULL)),
        CHECK (minute IS NULL OR day IS NOT NULL)
    ) STRICT;
    CREATE INDEX incident_batch_of ON incident (batch);
"""
