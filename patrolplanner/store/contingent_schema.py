"""People whom units promise by number; and corrections of accounts that are newer than their table."""

from __future__ import annotations

M0009 = """
    CREATE TABLE contingent (
        number INTEGER NOT NULL PRIMARY KEY,
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        shift TEXT NOT NULL REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        people INTEGER NOT NULL CHECK (people >= 1),
        commander TEXT NOT NULL,
        contact TEXT NOT NULL,
        approval TEXT NOT NULL,
        start_day TEXT CHECK (start_day = date(start_day)),
        end_day TEXT CHECK (end_day = date(end_day))
    ) STRICT;
    CREATE TABLE contingent_day (
        contingent INTEGER NOT NULL REFERENCES contingent (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN (
            'all', 'workday', 'rest', 'holiday', 'market', 'school',
            'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
        PRIMARY KEY (contingent, position),
        UNIQUE (contingent, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE correction_made (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL CHECK (person <> ''),
        day TEXT NOT NULL CHECK (day = date(day)),
        kind TEXT NOT NULL CHECK (kind IN (
            'nights', 'weekends', 'holidays', 'full', 'new_year', 'national', 'minutes',
            'rest_overtime', 'holiday_overtime', 'time_off_earned', 'time_off_taken')),
        amount INTEGER NOT NULL,
        reason TEXT NOT NULL CHECK (trim(reason) <> ''),
        at TEXT NOT NULL,
        who TEXT NOT NULL
    ) STRICT;
    INSERT INTO correction_made (number, person, day, kind, amount, reason, at, who)
        SELECT number, person, day, kind, amount, reason, at, who FROM correction;
    DROP TABLE correction;
    ALTER TABLE correction_made RENAME TO correction;
    CREATE INDEX contingent_post ON contingent (post);
    CREATE INDEX contingent_shift ON contingent (shift);
    CREATE INDEX contingent_unit ON contingent (unit);
"""
"""Statements of the ninth migration, never edited after a release."""
