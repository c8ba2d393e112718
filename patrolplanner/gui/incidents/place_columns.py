"""The columns of names of places."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.incidents import PlaceName
from patrolplanner.domain.messages import translate
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.typed_text import Cell, items_of
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.notes import places as notes
from patrolplanner.gui.said import said
from patrolplanner.store.incident_fields import PLACES as FIELDS

_place = made_from(FIELDS)


def _written(_facts: PlanFacts, names: tuple[str, ...]) -> str:
    return ";".join(names)


def _read(_facts: PlanFacts, typed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items_of(Cell(typed))))


def _others(record: Any) -> tuple[str, ...]:
    found: tuple[str, ...] = record.others
    return found


_OTHERS = Column(
    "others",
    translate("records", "Other names"),
    EditorKind.TEXT,
    value=_others,
    put=lambda record, value: replace(record, others=value),
    write=_written,
    parse=_read,
    sort=_written,
    width=150,
)


def _new(facts: PlanFacts) -> PlaceName:
    """In the middle of the map; where it is is typed, or pointed at."""
    x, y = StreetGround.of(facts.plan).middle or Projection.of(facts.plan).place(0.0, 0.0)
    return PlaceName(said(translate("records", "New place")), x=x, y=y)


PLACES = RecordKind(
    field="places",
    one=translate("records", "name of a place"),
    columns=with_headings(
        FIELDS,
        (
            _place("name", translate("records", "Name"), width=120),
            _OTHERS,
            _place("x", translate("records", "x"), width=70),
            _place("y", translate("records", "y"), width=70),
            _place("street", translate("records", "Street"), width=110),
            _place("number", translate("records", "House number"), width=80),
        ),
        notes.PLACES,
    ),
    new=_new,
    name=lambda facts, place: place.name,
    empty=translate("records", "No names of places yet. Point at a text of an incident, or press Ctrl+N."),
    reads=("streets", "areas", "posts", "settings"),
)
