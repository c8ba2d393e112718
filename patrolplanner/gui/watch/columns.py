"""The columns of exits and cameras."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.cameras import Camera
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.messages import translate
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.line_columns import HOURS
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.notes import watch as notes
from patrolplanner.gui.said import said
from patrolplanner.store import camera_fields as fields

_exit, _camera = made_from(fields.EXITS), made_from(fields.CAMERAS)


def _number(facts: PlanFacts, field: str, first: str) -> str:
    return free_number(facts, field) if facts.records(field) else first


def _middle(facts: PlanFacts) -> tuple[float, float]:
    """The middle of the map, to be put where it belongs."""
    projection = Projection.of(facts.plan)
    return projection.place(*projection.paper(*(StreetGround.of(facts.plan).middle or (0.0, 0.0))))


def _copied(field: str) -> Any:
    return lambda facts, record: replace(record, id=free_number(facts, field, record.id))


EXITS = RecordKind(
    field="exits",
    one=translate("records", "exit"),
    columns=with_headings(
        fields.EXITS,
        (
            _exit("id", translate("records", "Number"), width=80),
            _exit("name", translate("records", "Name"), needed=True, width=180),
            _exit("group", translate("records", "Set of exits"), width=160),
            _exit("x", translate("records", "x"), width=90),
            _exit("y", translate("records", "y"), width=90),
            _exit("note", translate("records", "Note"), width=260),
        ),
        notes.EXITS,
    ),
    new=lambda facts: Exit(_number(facts, "exits", "E01"), said(translate("records", "New exit")), *_middle(facts)),
    name=lambda facts, one: one.name,
    empty=translate("records", "No exits yet. Enter where ways out of the town can be closed."),
    copied=_copied("exits"),
    reads=("areas", "posts", "settings"),
)

CAMERAS = RecordKind(
    field="cameras",
    one=translate("records", "camera"),
    columns=with_headings(
        fields.CAMERAS,
        (
            _camera("id", translate("records", "Number"), width=70),
            _camera("name", translate("records", "Name"), needed=True, width=150),
            _camera("kind", translate("records", "Kind"), width=80),
            _camera("x", translate("records", "x"), width=70),
            _camera("y", translate("records", "y"), width=70),
            _camera("street", translate("records", "Along street"), width=110),
            _camera("bearing", translate("records", "Direction"), width=80),
            _camera("angle", translate("records", "Angle"), width=70),
            _camera("sight", translate("records", "Sees m"), width=70),
            HOURS,
            _camera("post", translate("records", "Watched at"), width=140),
            _camera("state", translate("records", "State"), width=80),
            _camera("note", translate("records", "Note"), width=140),
        ),
        notes.CAMERAS,
    ),
    new=lambda facts: Camera(
        _number(facts, "cameras", "J01"), said(translate("records", "New camera")), *_middle(facts)
    ),
    name=lambda facts, camera: camera.name,
    empty=translate("records", "No cameras yet. Enter them, or paste rows from a list."),
    copied=_copied("cameras"),
    reads=("areas", "posts", "streets", "settings"),
)
