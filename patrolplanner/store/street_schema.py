"""Statements of the eleventh migration, never edited after a release: streets, where they run and who is in them."""

from __future__ import annotations

M0012 = """
    CREATE TABLE street (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('arterial', 'street', 'lane', 'pedestrian')),
        one_way INTEGER NOT NULL CHECK (one_way IN (0, 1)),
        kmh REAL CHECK (kmh > 0),
        is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE street_point (
        street TEXT NOT NULL REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        x REAL NOT NULL,
        y REAL NOT NULL,
        PRIMARY KEY (street, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE street_footfall (
        street TEXT NOT NULL REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        first_hour INTEGER NOT NULL CHECK (first_hour BETWEEN 0 AND 23),
        until_hour INTEGER NOT NULL CHECK (until_hour BETWEEN 1 AND 24),
        people REAL NOT NULL CHECK (people >= 0),
        PRIMARY KEY (street, position),
        CHECK (first_hour < until_hour)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE street_over (
        street TEXT NOT NULL REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        other TEXT NOT NULL REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (street, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX street_over_other ON street_over (other);
"""
