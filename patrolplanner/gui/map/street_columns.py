"""The columns of streets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.streets import NO_LENGTH, Footfall, Street, StreetPoint, has_length
from patrolplanner.gui.records import columns as make
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.notes import streets as notes
from patrolplanner.gui.said import said
from patrolplanner.store.line_codecs import footfall_in, points_in, said_footfall, said_points
from patrolplanner.store.street_fields import STREETS as FIELDS

_street = made_from(FIELDS)
_NEW_METRES = 50.0


def _written_footfall(_facts: PlanFacts, value: tuple[Footfall, ...]) -> str:
    return said_footfall(value)


def _read_footfall(_facts: PlanFacts, typed: str) -> tuple[Footfall, ...]:
    return footfall_in(typed)


def _written_points(_facts: PlanFacts, value: tuple[StreetPoint, ...]) -> str:
    return said_points(value)


def _read_points(facts: PlanFacts, typed: str) -> tuple[StreetPoint, ...]:
    """A line as a workbook has it; the map is where streets are drawn."""
    points = points_in(typed)
    if not has_length(points):
        raise InvalidValue(NO_LENGTH)
    if (wrong := StreetGround.of(facts.plan).misplaced(points)) is not None:
        raise InvalidValue(wrong)
    return points


def _line_column(key: str, title: Any, write: Any, parse: Any, **more: Any) -> Column:
    return Column(
        key,
        title,
        EditorKind.TEXT,
        value=lambda record: getattr(record, key),
        put=lambda record, value: replace(record, **{key: value}),
        write=write,
        parse=parse,
        sort=write,
        **more,
    )


def _metres(facts: PlanFacts, street: Any) -> float:
    return round(StreetGround.of(facts.plan).metres(street.points))


def _new(facts: PlanFacts) -> Street:
    """A short street in the middle of the map, to be drawn anew there."""
    projection = Projection.of(facts.plan)
    right, down = projection.paper(*(StreetGround.of(facts.plan).middle or (0.0, 0.0)))
    ends = (StreetPoint(*projection.place(right + dx, down)) for dx in (-_NEW_METRES, _NEW_METRES))
    return Street(free_number(facts, "streets"), said(translate("records", "New street")), points=tuple(ends))


STREETS = RecordKind(
    field="streets",
    one=translate("records", "street"),
    columns=with_headings(
        FIELDS,
        (
            _street("id", translate("records", "Number"), width=70),
            _street("name", translate("records", "Name"), needed=True, width=140),
            _street("kind", translate("records", "Class"), width=90),
            _street("key", translate("records", "Key street")),
            _street("one_way", translate("records", "One-way")),
            _street("kmh", translate("records", "km/h")),
            _line_column(
                "footfall", translate("records", "People by hour"), _written_footfall, _read_footfall, width=170
            ),
            make.references("over", translate("records", "Bridges over"), "streets", width=120),
            make.counted("metres", translate("records", "Metres"), _metres),
            _line_column("points", translate("records", "Line"), _written_points, _read_points, width=160, hidden=True),
            _street("note", translate("records", "Note"), width=160),
        ),
        notes.STREETS,
    ),
    new=_new,
    name=lambda facts, street: street.name,
    empty=translate("records", "No streets yet. Draw them on the map, read them from a file, or paste rows."),
    copied=lambda facts, street: replace(street, id=free_number(facts, "streets", street.id)),
    reads=("areas", "posts", "settings"),
)
