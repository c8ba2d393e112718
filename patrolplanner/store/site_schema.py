"""Statements of the thirteenth and the seventeenth migration, never edited after a release: sites, ways to man a post,
scenarios; and what scenarios say of rings and of the queue of calls."""

from __future__ import annotations

M0013 = """
    CREATE TABLE manning (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        officers INTEGER NOT NULL CHECK (officers BETWEEN 0 AND 99),
        auxiliaries INTEGER NOT NULL CHECK (auxiliaries BETWEEN 0 AND 99),
        vehicle INTEGER NOT NULL CHECK (vehicle IN (0, 1)),
        kind TEXT NOT NULL CHECK (kind IN (
            'kiosk', 'day_kiosk', 'standby_point', 'car_patrol', 'foot_patrol', 'armed_patrol', 'school', 'market',
            'square', 'peak', 'station', 'checkpoint', 'video', 'station_duty', 'leader', 'visit', 'operation')),
        CHECK (officers + auxiliaries > 0)
    ) STRICT;
    CREATE TABLE manning_turn (
        manning TEXT NOT NULL REFERENCES manning (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        first_hour INTEGER NOT NULL CHECK (first_hour BETWEEN 0 AND 23),
        until_hour INTEGER NOT NULL CHECK (until_hour BETWEEN 0 AND 24),
        days TEXT NOT NULL CHECK (days IN (
            'all', 'workday', 'rest', 'holiday', 'market', 'school', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
        PRIMARY KEY (manning, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE site (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        x REAL NOT NULL,
        y REAL NOT NULL,
        cost REAL NOT NULL CHECK (cost >= 0),
        state TEXT NOT NULL CHECK (state IN ('open', 'required', 'struck')),
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE site_option (
        site TEXT NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        manning TEXT NOT NULL REFERENCES manning (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (site, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX site_option_manning ON site_option (manning);
    CREATE TABLE scenario (
        name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
        position INTEGER NOT NULL,
        made TEXT NOT NULL CHECK (datetime(made) IS NOT NULL),
        new INTEGER NOT NULL CHECK (new >= 0),
        minutes REAL NOT NULL CHECK (minutes > 0),
        keep TEXT NOT NULL CHECK (keep IN ('as is', 'stay', 'free')),
        most_officers REAL,
        most_auxiliaries REAL,
        most_money REAL,
        key_weight REAL,
        second INTEGER NOT NULL CHECK (second IN (0, 1)),
        covered REAL NOT NULL,
        bound REAL NOT NULL,
        proven INTEGER NOT NULL CHECK (proven IN (0, 1)),
        one REAL NOT NULL,
        three REAL NOT NULL,
        five REAL NOT NULL,
        officers REAL NOT NULL,
        auxiliaries REAL NOT NULL,
        money REAL NOT NULL,
        calls INTEGER NOT NULL CHECK (calls >= 0),
        draws INTEGER NOT NULL CHECK (draws >= 0),
        trial_first TEXT CHECK (date(trial_first) = trial_first),
        trial_last TEXT CHECK (date(trial_last) = trial_last),
        gaps INTEGER NOT NULL CHECK (gaps >= 0),
        least_gaps INTEGER CHECK (least_gaps >= 0),
        inputs TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE scenario_post (
        scenario TEXT NOT NULL REFERENCES scenario (name) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        place TEXT NOT NULL CHECK (place <> ''),
        option TEXT NOT NULL,
        added REAL NOT NULL,
        again INTEGER NOT NULL CHECK (again >= 0),
        PRIMARY KEY (scenario, position)
    ) STRICT, WITHOUT ROWID;
"""

M0017 = """
    ALTER TABLE scenario ADD COLUMN rings INTEGER NOT NULL DEFAULT 0 CHECK (rings IN (0, 1));
    ALTER TABLE scenario ADD COLUMN call_minutes REAL CHECK (call_minutes > 0);
    ALTER TABLE scenario ADD COLUMN mean_minutes REAL;
    ALTER TABLE scenario ADD COLUMN farthest_minutes REAL;
    ALTER TABLE scenario ADD COLUMN left_officers REAL;
    ALTER TABLE scenario ADD COLUMN left_auxiliaries REAL;
    ALTER TABLE scenario ADD COLUMN queue_one REAL;
    ALTER TABLE scenario ADD COLUMN queue_three REAL;
    ALTER TABLE scenario ADD COLUMN queue_five REAL;
    ALTER TABLE scenario ADD COLUMN all_busy REAL;
    ALTER TABLE scenario ADD COLUMN busiest REAL;
"""
