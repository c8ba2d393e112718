"""The streets of a beat in one cell: ``L01;L02@420 1480``, whole streets and what lies about a place of one."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import BeatStretch
from patrolplanner.domain.streets import StreetPoint
from patrolplanner.domain.typed_text import BadCell, Cell, half_width
from patrolplanner.store.cell_reading import CellReading
from patrolplanner.store.codecs import NUMBER, Codec, Sort
from patrolplanner.store.line_codecs import points_in, said_points
from patrolplanner.store.tables import Field, entries

_NOT_ONE = translate(
    "workbook", '"{item}" is no stretch of a street; write STREET, or STREET@X Y for what is near there.'
)


def _stretches(cell: CellReading) -> tuple[BeatStretch, ...]:
    return tuple(dict.fromkeys(found for item in cell.items() if (found := _stretch(cell, item)) is not None))


def _stretch(cell: CellReading, item: str) -> BeatStretch | None:
    name, at, place = (part.strip() for part in half_width(item).partition("@"))
    if not name or bool(at) != bool(place):
        cell.wrong(_NOT_ONE.fill(item=item))
        return None
    point = cell.parsed(lambda one: _place(one, item), Cell(place)) if at else None
    return BeatStretch(cell.referred(name, "streets"), *(point or ()))


def _place(cell: Cell, item: str) -> StreetPoint:
    points = points_in(str(cell.value))
    if len(points) != 1:
        raise BadCell(_NOT_ONE.fill(item=item))
    return points[0]


def _said(stretches: tuple[BeatStretch, ...], _language: str) -> str:
    return ";".join(s.street if s.at is None else f"{s.street}@{said_points((s.at,))}" for s in stretches)


STRETCHES = Codec(Sort.LIST, _stretches, _said)
STRETCH_ROWS = entries("beat_stretch", BeatStretch, Field("street"), Field("x", NUMBER), Field("y", NUMBER))
