"""What keeps the past as it was: first numbers, dated facts of people and shifts, and the plan as it was.

``facts`` of a plan as it was are what differs from the next one, see the module plan_states.
"""

from __future__ import annotations

M0010 = """
    ALTER TABLE person ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    ALTER TABLE post ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    ALTER TABLE shift ADD COLUMN origin TEXT NOT NULL DEFAULT '';
    CREATE TABLE former_person (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        until_day TEXT NOT NULL CHECK (until_day = date(until_day)),
        id TEXT NOT NULL CHECK (id <> ''),
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('officer', 'auxiliary', 'civilian', 'partner')),
        unit TEXT NOT NULL,
        team TEXT NOT NULL,
        title TEXT NOT NULL,
        leader INTEGER NOT NULL CHECK (leader IN (0, 1))
    ) STRICT;
    CREATE INDEX former_person_person ON former_person (person);
    CREATE TABLE former_shift (
        number INTEGER NOT NULL PRIMARY KEY,
        shift TEXT NOT NULL REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        until_day TEXT NOT NULL CHECK (until_day = date(until_day)),
        name TEXT NOT NULL,
        start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
        end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 1440),
        kind TEXT NOT NULL CHECK (kind IN ('day', 'night', 'full', 'standby', 'other')),
        effective_minutes INTEGER NOT NULL CHECK (effective_minutes >= 0)
    ) STRICT;
    CREATE INDEX former_shift_shift ON former_shift (shift);
    CREATE TABLE correction_made (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL CHECK (person <> ''),
        day TEXT NOT NULL CHECK (day = date(day)),
        kind TEXT NOT NULL CHECK (kind IN (
            'nights', 'weekends', 'holidays', 'full', 'new_year', 'national', 'minutes',
            'rest_overtime', 'holiday_overtime', 'time_off_earned', 'time_off_taken',
            'night_minutes', 'holiday_minutes', 'rest_minutes')),
        amount INTEGER NOT NULL,
        reason TEXT NOT NULL CHECK (trim(reason) <> ''),
        at TEXT NOT NULL,
        who TEXT NOT NULL
    ) STRICT;
    INSERT INTO correction_made (number, person, day, kind, amount, reason, at, who)
        SELECT number, person, day, kind, amount, reason, at, who FROM correction;
    DROP TABLE correction;
    ALTER TABLE correction_made RENAME TO correction;
    CREATE TABLE plan_then (
        number INTEGER NOT NULL PRIMARY KEY,
        until_day TEXT CHECK (until_day = date(until_day)),
        version INTEGER NOT NULL CHECK (version >= 0),
        facts TEXT NOT NULL
    ) STRICT;
"""
"""Statements of the tenth migration, never edited after a release."""
