"""What people worked at campaigns of other stations, as these have told it; and which corrections came of it."""

from __future__ import annotations

M0018 = """
    ALTER TABLE correction ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
    CREATE TABLE hours_home (
        number INTEGER NOT NULL PRIMARY KEY,
        campaign TEXT NOT NULL CHECK (campaign <> ''),
        sender TEXT NOT NULL,
        unit TEXT NOT NULL,
        made TEXT,
        at TEXT NOT NULL,
        who TEXT NOT NULL
    ) STRICT;
    CREATE TABLE duty_elsewhere (
        hours_home INTEGER NOT NULL REFERENCES hours_home (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        person TEXT NOT NULL CHECK (person <> ''),
        day TEXT NOT NULL CHECK (day = date(day)),
        code TEXT NOT NULL,
        start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
        end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 1440),
        kind TEXT NOT NULL CHECK (kind IN ('day', 'night', 'full', 'standby', 'other')),
        effective_minutes INTEGER NOT NULL CHECK (effective_minutes >= 0),
        post TEXT NOT NULL,
        post_name TEXT NOT NULL,
        PRIMARY KEY (hours_home, position)
    ) STRICT, WITHOUT ROWID;
"""
"""Statements of the eighteenth migration, never edited after a release."""
