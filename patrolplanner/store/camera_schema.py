"""Statements of the sixteenth step, never edited after a release: exits, cameras, the streets of beats."""

from __future__ import annotations

M0016 = """
    CREATE TABLE town_exit (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        x REAL NOT NULL,
        y REAL NOT NULL,
        exit_set TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE camera (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        x REAL NOT NULL,
        y REAL NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('fixed', 'dome', 'gate')),
        bearing REAL CHECK (bearing BETWEEN 0 AND 360),
        angle REAL NOT NULL CHECK (angle > 0 AND angle <= 360),
        street TEXT REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        sight REAL NOT NULL CHECK (sight > 0),
        post TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        state TEXT NOT NULL CHECK (state IN ('ready', 'broken')),
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE camera_hours (
        camera TEXT NOT NULL REFERENCES camera (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        first_hour INTEGER NOT NULL CHECK (first_hour BETWEEN 0 AND 23),
        until_hour INTEGER NOT NULL CHECK (until_hour BETWEEN 1 AND 24),
        PRIMARY KEY (camera, position),
        CHECK (first_hour < until_hour)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE beat_stretch (
        beat TEXT NOT NULL REFERENCES beat (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        street TEXT NOT NULL REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        x REAL,
        y REAL,
        PRIMARY KEY (beat, position),
        CHECK ((x IS NULL) = (y IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX camera_street ON camera (street);
    CREATE INDEX camera_post ON camera (post);
    CREATE INDEX beat_stretch_street ON beat_stretch (street);
"""
