"""The tables of a plan file, as numbered migrations: SQL only, never edited after a release, never domain classes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from patrolplanner.store.camera_schema import M0016
from patrolplanner.store.checksum_schema import M0006
from patrolplanner.store.contingent_schema import M0009
from patrolplanner.store.habit_schema import M0007
from patrolplanner.store.hours_home_schema import M0018
from patrolplanner.store.incident_schema import M0015
from patrolplanner.store.journal_schema import M0002, M0003
from patrolplanner.store.past_schema import M0010
from patrolplanner.store.patrol_schema import M0014
from patrolplanner.store.pattern_schema import M0008
from patrolplanner.store.public_schema import M0011
from patrolplanner.store.site_schema import M0013, M0017
from patrolplanner.store.sqlite_library import migration_set
from patrolplanner.store.street_schema import M0012
from patrolplanner.store.undo_schema import M0005

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

APPLICATION_ID = 0x50415452
"""Marks a SQLite file as a plan: "PATR" in the header, read before anything else is."""

# References are checked at the end of a transaction, so that a row can be taken out and put back changed.
# A date that date() would shift, such as 2026-02-30, is refused.
_M0001 = """
    CREATE TABLE unit (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('police', 'traffic', 'market', 'housing', 'militia', 'garrison', 'other')),
        duty_phone TEXT NOT NULL,
        supervision_phone TEXT NOT NULL
    ) STRICT;
    CREATE TABLE area (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL
            CHECK (kind IN ('market', 'square', 'street', 'station', 'school', 'checkpoint', 'other')),
        x REAL,
        y REAL,
        weight REAL NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE shift (
        code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
        end_minute INTEGER NOT NULL CHECK (end_minute BETWEEN 0 AND 1440),
        kind TEXT NOT NULL CHECK (kind IN ('day', 'night', 'full', 'standby', 'other')),
        effective_minutes INTEGER NOT NULL CHECK (effective_minutes >= 0),
        colour TEXT NOT NULL
    ) STRICT;
    CREATE TABLE post (
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
        road TEXT CHECK (road IN ('urban', 'arterial', 'highway')),
        public_board INTEGER NOT NULL CHECK (public_board IN (0, 1)),
        status TEXT NOT NULL CHECK (status IN ('existing', 'planned', 'closed'))
    ) STRICT;
    CREATE TABLE post_area (
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        area TEXT NOT NULL REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (post, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE person (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('officer', 'auxiliary', 'civilian', 'partner')),
        unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        team TEXT NOT NULL,
        sex TEXT NOT NULL CHECK (sex IN ('m', 'f')),
        title TEXT NOT NULL,
        leader INTEGER NOT NULL CHECK (leader IN (0, 1)),
        mobile TEXT NOT NULL,
        public_phone TEXT NOT NULL,
        publish_name INTEGER NOT NULL CHECK (publish_name IN (0, 1)),
        publish_mobile INTEGER NOT NULL CHECK (publish_mobile IN (0, 1)),
        start_day TEXT CHECK (start_day = date(start_day)),
        end_day TEXT CHECK (end_day = date(end_day)),
        joined TEXT CHECK (joined = date(joined)),
        sort_order INTEGER
    ) STRICT;
    CREATE TABLE certificate (
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        until_day TEXT CHECK (until_day = date(until_day)),
        PRIMARY KEY (person, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE restriction (
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('no_night', 'no_overtime')),
        PRIMARY KEY (person, position),
        UNIQUE (person, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE person_post (
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (person, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE demand (
        number INTEGER NOT NULL PRIMARY KEY,
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        shift TEXT NOT NULL REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        start_day TEXT CHECK (start_day = date(start_day)),
        end_day TEXT CHECK (end_day = date(end_day)),
        least INTEGER NOT NULL CHECK (least >= 0),
        target INTEGER NOT NULL CHECK (target >= 0),
        most INTEGER CHECK (most >= 0),
        officers INTEGER NOT NULL CHECK (officers >= 0),
        auxiliaries INTEGER NOT NULL CHECK (auxiliaries >= 0),
        women INTEGER NOT NULL CHECK (women >= 0)
    ) STRICT;
    CREATE TABLE demand_day (
        demand INTEGER NOT NULL REFERENCES demand (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN (
            'all', 'workday', 'rest', 'holiday', 'market', 'school',
            'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun')),
        PRIMARY KEY (demand, position),
        UNIQUE (demand, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE demand_certificate (
        demand INTEGER NOT NULL REFERENCES demand (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        count INTEGER NOT NULL CHECK (count >= 0),
        unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (demand, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE demand_unit (
        demand INTEGER NOT NULL REFERENCES demand (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        count INTEGER NOT NULL CHECK (count >= 0),
        PRIMARY KEY (demand, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rotation (
        number INTEGER NOT NULL PRIMARY KEY,
        team TEXT NOT NULL CHECK (team <> ''),
        anchor TEXT NOT NULL CHECK (anchor = date(anchor)),
        start_day TEXT CHECK (start_day = date(start_day)),
        end_day TEXT CHECK (end_day = date(end_day))
    ) STRICT;
    CREATE TABLE rotation_day (
        rotation INTEGER NOT NULL REFERENCES rotation (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        shift TEXT REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (rotation, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE absence (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        start_day TEXT NOT NULL CHECK (start_day = date(start_day)),
        end_day TEXT NOT NULL CHECK (end_day = date(end_day)),
        kind TEXT NOT NULL CHECK (kind IN (
            'annual', 'sick', 'personal', 'marriage', 'maternity', 'bereavement',
            'time_off', 'training', 'secondment', 'court', 'errand')),
        CHECK (start_day <= end_day)
    ) STRICT;
    CREATE TABLE request (
        number INTEGER NOT NULL PRIMARY KEY,
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        day TEXT NOT NULL CHECK (day = date(day)),
        wish TEXT NOT NULL CHECK (wish IN ('want', 'avoid')),
        shift TEXT REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 10)
    ) STRICT;
    CREATE TABLE calendar_day (
        day TEXT NOT NULL PRIMARY KEY CHECK (day = date(day)),
        position INTEGER NOT NULL,
        kind TEXT CHECK (kind IN ('workday', 'rest', 'holiday', 'makeup')),
        name TEXT NOT NULL,
        market INTEGER CHECK (market IN (0, 1)),
        school INTEGER CHECK (school IN (0, 1)),
        confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1))
    ) STRICT;
    CREATE TABLE rule_setting (
        number INTEGER NOT NULL PRIMARY KEY,
        rule TEXT NOT NULL CHECK (rule <> ''),
        is_on INTEGER CHECK (is_on IN (0, 1)),
        severity TEXT CHECK (severity IN ('hard', 'warn', 'soft')),
        price INTEGER CHECK (price >= 0)
    ) STRICT;
    CREATE TABLE rule_parameter (
        rule_setting INTEGER NOT NULL REFERENCES rule_setting (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (rule_setting, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
        position INTEGER NOT NULL,
        value TEXT NOT NULL
    ) STRICT;
    -- Facts, never running totals: an opening balance is four facts of its date with the source 'opening'.
    CREATE TABLE fact (
        day TEXT NOT NULL CHECK (day = date(day)),
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        kind TEXT NOT NULL CHECK (kind IN ('nights', 'weekends', 'holidays', 'minutes')),
        amount INTEGER NOT NULL,
        source TEXT NOT NULL CHECK (source <> ''),
        position INTEGER NOT NULL,
        PRIMARY KEY (person, day, source, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE assignment (
        day TEXT NOT NULL CHECK (day = date(day)),
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        shift TEXT NOT NULL REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
        source TEXT NOT NULL CHECK (source IN ('auto', 'manual', 'rotation', 'import', 'swap', 'recall')),
        PRIMARY KEY (day, post, shift, person)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE version (
        number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
        first_day TEXT NOT NULL CHECK (first_day = date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day = date(last_day)),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        why TEXT NOT NULL,
        CHECK (first_day <= last_day)
    ) STRICT;
    -- No reference to people, posts and shifts: what was published stays as it was when they are gone.
    CREATE TABLE version_assignment (
        version INTEGER NOT NULL REFERENCES version (number) DEFERRABLE INITIALLY DEFERRED,
        day TEXT NOT NULL CHECK (day = date(day)),
        post TEXT NOT NULL,
        shift TEXT NOT NULL,
        person TEXT NOT NULL,
        locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
        source TEXT NOT NULL CHECK (source IN ('auto', 'manual', 'rotation', 'import', 'swap', 'recall')),
        PRIMARY KEY (version, day, post, shift, person)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE audit (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action <> ''),
        what TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT;
    CREATE TABLE last_period (
        only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
        first_day TEXT NOT NULL CHECK (first_day = date(first_day)),
        last_day TEXT NOT NULL CHECK (last_day = date(last_day)),
        CHECK (first_day <= last_day)
    ) STRICT;
    -- Every reference has an index, or taking out one person would read the whole roster.
    CREATE INDEX person_unit ON person (unit);
    CREATE INDEX post_unit ON post (unit);
    CREATE INDEX post_area_area ON post_area (area);
    CREATE INDEX person_post_post ON person_post (post);
    CREATE INDEX demand_post ON demand (post);
    CREATE INDEX demand_shift ON demand (shift);
    CREATE INDEX demand_certificate_unit ON demand_certificate (unit);
    CREATE INDEX demand_unit_unit ON demand_unit (unit);
    CREATE INDEX rotation_day_shift ON rotation_day (shift);
    CREATE INDEX absence_person ON absence (person);
    CREATE INDEX request_person ON request (person);
    CREATE INDEX request_shift ON request (shift);
    CREATE INDEX assignment_person ON assignment (person);
    CREATE INDEX assignment_post ON assignment (post);
    CREATE INDEX assignment_shift ON assignment (shift);
"""
_NEVER_CHANGED = tuple(
    f"CREATE TRIGGER {table}_is_never_{done} BEFORE {verb} ON {table} "
    f"BEGIN SELECT RAISE(ABORT, '{table} rows stay as they are'); END"
    for table in ("version", "version_assignment", "audit")
    for verb, done in (("UPDATE", "changed"), ("DELETE", "removed"))
)


def _statements(script: str) -> tuple[str, ...]:
    return tuple(statement for statement in script.split(";") if statement.strip())


STEPS: Mapping[str, tuple[str, ...]] = {
    "m0001_foundation": (*_statements(_M0001), *_NEVER_CHANGED),
    "m0002_journal": _statements(M0002),
    "m0003_notices": _statements(M0003),
    "m0005_undo_steps": _statements(M0005),
    "m0006_checksums": _statements(M0006),
    "m0007_habits": _statements(M0007),
    "m0008_patterns": _statements(M0008),
    "m0009_contingents": _statements(M0009),
    "m0010_past": _statements(M0010),
    "m0011_public": _statements(M0011),
    "m0012_streets": _statements(M0012),
    "m0013_sites": _statements(M0013),
    "m0014_patrols": _statements(M0014),
    "m0015_incidents": _statements(M0015),
    "m0016_cameras": _statements(M0016),
    "m0017_scenario_rings": _statements(M0017),
    "m0018_hours_home": _statements(M0018),
}
"""What this program knows how to do to a file, in its order; a file that had more done to it is newer."""


def migrations() -> Migrations:
    """All migrations in their order; a file records the names of those applied to it."""
    found = migration_set("patrolplanner")
    for name, statements in STEPS.items():
        found(name=name)(_running(statements))
    return found


def _running(statements: tuple[str, ...]) -> Callable[[Database], None]:
    """One step: the library runs it in a transaction, which a script run as a whole would end."""

    def step(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    return step
