"""Statements of the fourteenth step, never edited after a release: vehicles, spots, beats, cards and visits."""

from __future__ import annotations

M0014 = """
    CREATE TABLE vehicle (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('car', 'motorcycle', 'electric')),
        unit TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        state TEXT NOT NULL CHECK (state IN ('ready', 'repair')),
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE vehicle_post (
        vehicle TEXT NOT NULL REFERENCES vehicle (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (vehicle, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE spot (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('point', 'line', 'area')),
        x REAL,
        y REAL,
        street TEXT REFERENCES street (id) DEFERRABLE INITIALLY DEFERRED,
        area TEXT REFERENCES area (id) DEFERRABLE INITIALLY DEFERRED,
        weight REAL NOT NULL CHECK (weight >= 0),
        most_gap INTEGER CHECK (most_gap > 0),
        minutes INTEGER NOT NULL CHECK (minutes > 0),
        way TEXT NOT NULL CHECK (way IN ('any', 'car', 'foot')),
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE spot_hours (
        spot TEXT NOT NULL REFERENCES spot (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        first_hour INTEGER NOT NULL CHECK (first_hour BETWEEN 0 AND 23),
        until_hour INTEGER NOT NULL CHECK (until_hour BETWEEN 1 AND 24),
        PRIMARY KEY (spot, position),
        CHECK (first_hour < until_hour)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE beat (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
    CREATE TABLE beat_post (
        beat TEXT NOT NULL REFERENCES beat (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (beat, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE beat_spot (
        beat TEXT NOT NULL REFERENCES beat (id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        spot TEXT NOT NULL REFERENCES spot (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (beat, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE route_card (
        number INTEGER NOT NULL PRIMARY KEY,
        day TEXT NOT NULL CHECK (day IS date(day)),
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        shift TEXT NOT NULL REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        vehicle TEXT REFERENCES vehicle (id) DEFERRABLE INITIALLY DEFERRED,
        seed INTEGER NOT NULL CHECK (seed >= 0),
        turn INTEGER NOT NULL CHECK (turn >= 0),
        left_out INTEGER NOT NULL CHECK (left_out >= 0)
    ) STRICT;
    CREATE TABLE route_card_person (
        route_card INTEGER NOT NULL REFERENCES route_card (number) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        person TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        PRIMARY KEY (route_card, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE visit (
        number INTEGER NOT NULL PRIMARY KEY,
        day TEXT NOT NULL CHECK (day IS date(day)),
        post TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
        shift TEXT NOT NULL REFERENCES shift (code) DEFERRABLE INITIALLY DEFERRED,
        spot TEXT NOT NULL REFERENCES spot (id) DEFERRABLE INITIALLY DEFERRED,
        planned INTEGER CHECK (planned BETWEEN 0 AND 1440),
        state TEXT NOT NULL CHECK (state IN ('planned', 'made', 'missed', 'skipped')),
        arrived INTEGER CHECK (arrived BETWEEN 0 AND 1440),
        note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX vehicle_unit ON vehicle (unit);
    CREATE INDEX vehicle_post_post ON vehicle_post (post);
    CREATE INDEX spot_street ON spot (street);
    CREATE INDEX spot_area ON spot (area);
    CREATE INDEX beat_post_post ON beat_post (post);
    CREATE INDEX beat_spot_spot ON beat_spot (spot);
    CREATE INDEX route_card_post ON route_card (post);
    CREATE INDEX route_card_shift ON route_card (shift);
    CREATE INDEX route_card_vehicle ON route_card (vehicle);
    CREATE INDEX route_card_person_person ON route_card_person (person);
    CREATE INDEX visit_post ON visit (post);
    CREATE INDEX visit_shift ON visit (shift);
    CREATE INDEX visit_spot ON visit (spot);
"""
