"""What says where people belong, with whom and when: posts they keep to, pairs, absences of an afternoon, bad weather.

A table whose columns allow more than before is made anew, with its columns in the order in which they were.
"""

from __future__ import annotations

M0007 = """
    ALTER TABLE person ADD COLUMN fair_group TEXT NOT NULL DEFAULT '';
    CREATE TABLE person_home (
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (person, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_home_post ON person_home (post);
    CREATE TABLE restriction_made (
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('no_night', 'no_overtime')),
        start_day TEXT CHECK (start_day = date(start_day)),
        end_day TEXT CHECK (end_day = date(end_day)),
        PRIMARY KEY (person, position),
        CHECK (start_day <= end_day)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO restriction_made (person, position, kind) SELECT person, position, kind FROM restriction;
    DROP TABLE restriction;
    ALTER TABLE restriction_made RENAME TO restriction;
    CREATE TABLE post_made (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN (
            'kiosk', 'day_kiosk', 'standby_point', 'car_patrol', 'foot_patrol', 'armed_patrol', 'school', 'market',
            'square', 'peak', 'station', 'checkpoint', 'video', 'station_duty', 'leader', 'visit', 'operation')),
        mode TEXT NOT NULL CHECK (mode IN ('guard', 'guide', 'receive', 'investigate', 'enforce', 'armed')),
        unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        address TEXT NOT NULL,
        x REAL,
        y REAL,
        phone TEXT NOT NULL,
        road TEXT CHECK (road IN ('urban', 'arterial', 'highway', 'expressway')),
        public_board INTEGER NOT NULL CHECK (public_board IN (0, 1)),
        status TEXT NOT NULL CHECK (status IN ('existing', 'planned', 'closed')),
        importance INTEGER NOT NULL DEFAULT 3 CHECK (importance BETWEEN 1 AND 5)
    ) STRICT;
    INSERT INTO post_made (
        id, position, name, kind, mode, unit, address, x, y, phone, road, public_board, status
    ) SELECT id, position, name, kind, mode, unit, address, x, y, phone, road, public_board, status FROM post;
    DROP TABLE post;
    ALTER TABLE post_made RENAME TO post;
    CREATE INDEX post_unit ON post (unit);
    ALTER TABLE demand ADD COLUMN crew TEXT NOT NULL DEFAULT '';
    ALTER TABLE absence ADD COLUMN start_minute INTEGER NOT NULL DEFAULT 0 CHECK (start_minute BETWEEN 0 AND 1439);
    ALTER TABLE absence ADD COLUMN end_minute INTEGER NOT NULL DEFAULT 1440 CHECK (end_minute BETWEEN 1 AND 1440);
    ALTER TABLE calendar_day ADD COLUMN weather INTEGER NOT NULL DEFAULT 0 CHECK (weather IN (0, 1));
    CREATE TABLE tie (
        number INTEGER NOT NULL PRIMARY KEY,
        first TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        second TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED CHECK (second <> first),
        kind TEXT NOT NULL CHECK (kind IN ('mentor', 'couple', 'apart')),
        start_day TEXT CHECK (start_day = date(start_day)),
        end_day TEXT CHECK (end_day = date(end_day)),
        share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100)
    ) STRICT;
    CREATE INDEX tie_first ON tie (first);
    CREATE INDEX tie_second ON tie (second);
    UPDATE rule_setting SET is_on = 1 WHERE rule = 'R25' AND is_on IS NULL;
"""
"""Statements of the seventh migration, never edited after a release."""
