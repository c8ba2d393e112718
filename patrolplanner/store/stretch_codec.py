"""The streets of a beat in one cell: ``L01;L02@420 1480``, whole streets and what lies about a place of one."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import BeatStretch
from patrolplanner.domain.typed_text import BadCell, Cell, items_of, text_of
from patrolplanner.store.cell_reading import CellReading
from patrolplanner.store.codecs import NUMBER, Codec, Sort
from patrolplanner.store.line_codecs import points_in, said_points
from patrolplanner.store.tables import Field, entries

_NOT_ONE = translate(
    "workbook", '"{item}" is no stretch of a street; write STREET, or STREET@X Y for what is near there.'
)


def stretches_in(text: str) -> tuple[BeatStretch, ...]:
    """The stretches of ``L01;L02@420 1480``, whatever streets there are. Raises BadCell for what is none."""
    return tuple(dict.fromkeys(map(_stretch, items_of(Cell(text)))))


def _stretch(item: str) -> BeatStretch:
    text = item.replace("＠", "@")
    name, _, place = (part.strip() for part in text.rpartition("@")) if "@" in text else (text, "", "")
    points = points_in(place)
    if not name or len(points) > 1:
        raise BadCell(_NOT_ONE.fill(item=item))
    return BeatStretch(name, *(points[0] if points else ()))


def said_stretches(stretches: tuple[BeatStretch, ...]) -> str:
    """A whole street whose number has the sign itself ends with it, so that no place is looked for in the number."""
    return ";".join(map(_said, stretches))


def _said(stretch: BeatStretch) -> str:
    if stretch.at is not None:
        return f"{stretch.street}@{said_points((stretch.at,))}"
    return f"{stretch.street}@" if "@" in stretch.street or "＠" in stretch.street else stretch.street


def _stretches(cell: CellReading) -> tuple[BeatStretch, ...]:
    found = cell.parsed(lambda one: stretches_in(text_of(one))) or ()
    return tuple(replace(one, street=cell.referred(one.street, "streets")) for one in found)


STRETCHES = Codec(Sort.LIST, _stretches, lambda stretches, _: said_stretches(stretches))
STRETCH_ROWS = entries("beat_stretch", BeatStretch, Field("street"), Field("x", NUMBER), Field("y", NUMBER))
