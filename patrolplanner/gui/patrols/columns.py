"""The columns of vehicles, spots and beats."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import Beat, PatrolSpot, Vehicle
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.declared import made_from, with_headings
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.line_columns import HOURS, STRETCHES
from patrolplanner.gui.records.new_numbers import free_number
from patrolplanner.gui.records.notes import patrols as notes
from patrolplanner.gui.said import said
from patrolplanner.store import patrol_fields as fields

_vehicle, _spot, _beat = (made_from(kind) for kind in (fields.VEHICLES, fields.SPOTS, fields.BEATS))


def _new_spot(facts: PlanFacts) -> PatrolSpot:
    """A spot in the middle of the map, to be put where it belongs."""
    projection = Projection.of(facts.plan)
    x, y = projection.place(*projection.paper(*(StreetGround.of(facts.plan).middle or (0.0, 0.0))))
    return PatrolSpot(_number(facts, "spots", "B01"), said(translate("records", "New spot")), x=x, y=y)


def _number(facts: PlanFacts, field: str, first: str) -> str:
    return free_number(facts, field) if facts.records(field) else first


def _copied(field: str) -> Any:
    return lambda facts, record: replace(record, id=free_number(facts, field, record.id))


VEHICLES = RecordKind(
    field="vehicles",
    one=translate("records", "vehicle"),
    columns=with_headings(
        fields.VEHICLES,
        (
            _vehicle("id", translate("records", "Number"), width=90),
            _vehicle("name", translate("records", "Name"), width=140),
            _vehicle("kind", translate("records", "Kind"), width=100),
            _vehicle("unit", translate("records", "Unit"), width=120),
            _vehicle("posts", translate("records", "Patrols"), width=180),
            _vehicle("state", translate("records", "State"), width=80),
            _vehicle("note", translate("records", "Note"), width=160),
        ),
        notes.VEHICLES,
    ),
    new=lambda facts: Vehicle(_number(facts, "vehicles", "V01"), said(translate("records", "New vehicle"))),
    name=lambda facts, vehicle: vehicle.name or vehicle.id,
    empty=translate("records", "No vehicles yet. Enter the cars of the patrols; cards then name them."),
    copied=_copied("vehicles"),
    reads=("units", "posts"),
)

SPOTS = RecordKind(
    field="spots",
    one=translate("records", "must-visit spot"),
    columns=with_headings(
        fields.SPOTS,
        (
            _spot("id", translate("records", "Number"), width=70),
            _spot("name", translate("records", "Name"), width=140),
            _spot("kind", translate("records", "Kind"), width=64),
            _spot("area", translate("records", "Area"), width=120),
            _spot("street", translate("records", "Street"), width=100),
            _spot("x", translate("records", "x"), width=70),
            _spot("y", translate("records", "y"), width=70),
            _spot("weight", translate("records", "Weight")),
            HOURS,
            _spot("most_gap", translate("records", "Every … min")),
            _spot("minutes", translate("records", "Minutes")),
            _spot("way", translate("records", "How"), width=72),
            _spot("note", translate("records", "Note"), width=140),
        ),
        notes.SPOTS,
    ),
    new=_new_spot,
    name=lambda facts, spot: spot.name,
    empty=translate("records", "No spots yet. Enter what patrols have to pass: points, streets and areas."),
    copied=_copied("spots"),
    reads=("areas", "streets", "settings"),
)

BEATS = RecordKind(
    field="beats",
    one=translate("records", "beat"),
    columns=with_headings(
        fields.BEATS,
        (
            _beat("id", translate("records", "Number"), width=70),
            _beat("name", translate("records", "Name"), width=160),
            _beat("posts", translate("records", "Patrols"), width=200),
            _beat("spots", translate("records", "Spots"), width=300),
            STRETCHES,
            _beat("note", translate("records", "Note"), width=160),
        ),
        notes.BEATS,
    ),
    new=lambda facts: Beat(_number(facts, "beats", "XQ1"), said(translate("records", "New beat"))),
    name=lambda facts, beat: beat.name or beat.id,
    empty=translate("records", "No beats yet: every patrol visits any spot. With beats each keeps its own."),
    copied=_copied("beats"),
    reads=("posts", "spots", "streets"),
)
