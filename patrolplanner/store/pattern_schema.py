"""What patterns say of types of dates, and which wishes are the habits of an earlier month."""

from __future__ import annotations

M0008 = """
    CREATE TABLE rotation_day_type (
        rotation INTEGER NOT NULL REFERENCES rotation (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN (
            'all', 'workday', 'rest', 'holiday', 'market', 'school',
            'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
        shift TEXT REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (rotation, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX rotation_day_type_shift ON rotation_day_type (shift);
    ALTER TABLE request ADD COLUMN habit INTEGER NOT NULL DEFAULT 0 CHECK (habit IN (0, 1));
"""
"""Statements of the eighth migration, never edited after a release."""
