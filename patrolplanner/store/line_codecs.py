"""What runs along a street, in one cell of the workbook: its points, and its people by the hour."""

from __future__ import annotations

import re

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import HourSpan, check_hours
from patrolplanner.domain.streets import MOST_POINTS, Footfall, StreetPoint, check_footfall
from patrolplanner.domain.typed_text import (
    BadCell,
    Cell,
    half_width,
    id_of,
    items_of,
    number_of,
    parted_at_last,
    text_of,
)
from patrolplanner.store.cell_reading import CellReading
from patrolplanner.store.codecs import Codec, Sort

_BETWEEN_POINTS = re.compile(r"[;；、\n]")
_BETWEEN_NUMBERS = re.compile(r"[\s,，]+")
_HOURS = re.compile(r"(\d{1,2})(?::00)?\s*[-~—～至到]\s*(\d{1,2})(?::00)?\s*[时点]?")
_NO_LINE = translate("workbook", '"{item}" is not a point; write x and y with a blank between, points parted by ";".')
_NO_FOOTFALL = translate(
    "workbook", '"{item}" does not say how many people are there when; write such as 7-9:3, several parted by ";".'
)

_NO_HOURS = translate("workbook", '"{item}" is no span of hours; write such as 7-9;17-22, from 0 to 24.')


def points_in(text: str) -> tuple[StreetPoint, ...]:
    """The points of ``420 1480;640 1200``. Raises BadCell for what is none."""
    parts = [part for part in map(str.strip, _BETWEEN_POINTS.split(half_width(text))) if part]
    if len(parts) > MOST_POINTS:
        text_of_it = translate(
            "workbook", "{count} {count:point is|points are} too many for a street; at most {most} are possible."
        )
        raise BadCell(text_of_it.fill(count=len(parts), most=MOST_POINTS))
    return tuple(map(_point, parts))


def _point(item: str) -> StreetPoint:
    numbers = _BETWEEN_NUMBERS.split(item)
    if len(numbers) != 2:
        raise BadCell(_NO_LINE.fill(item=item))
    return StreetPoint(*(number_of(Cell(number)) for number in numbers))


def said_points(points: tuple[StreetPoint, ...]) -> str:
    return ";".join(f"{_number(x)} {_number(y)}" for x, y in points)


def footfall_in(text: str) -> tuple[Footfall, ...]:
    """The entries of ``7-9:3;17-20:5``. Raises BadCell for what is none."""
    found = []
    for item in items_of(Cell(text)):
        hours, number = parted_at_last(item, ":：") or (item, "")
        span = _HOURS.fullmatch(half_width(hours))
        if span is None or not number:
            raise BadCell(_NO_FOOTFALL.fill(item=item))
        found.append((int(span[1]), int(span[2]), number_of(Cell(number))))
    try:
        entries = tuple(Footfall(*one) for one in found)
        check_footfall(entries)
    except InvalidValue as error:
        raise BadCell(error.message) from error
    return entries


def said_footfall(entries: tuple[Footfall, ...]) -> str:
    return ";".join(f"{e.first}-{e.until}:{_number(e.people)}" for e in entries)


def hour_spans_in(text: str) -> tuple[HourSpan, ...]:
    """The spans of ``7-9;17-22``. Raises BadCell for what is none."""
    found = []
    for item in items_of(Cell(text)):
        span = _HOURS.fullmatch(half_width(item))
        if span is None:
            raise BadCell(_NO_HOURS.fill(item=item))
        found.append((int(span[1]), int(span[2])))
    try:
        spans = tuple(HourSpan(*one) for one in found)
        check_hours(spans)
    except InvalidValue as error:
        raise BadCell(error.message) from error
    return spans


def said_hour_spans(spans: tuple[HourSpan, ...]) -> str:
    return ";".join(f"{span.first}-{span.until}" for span in spans)


def _number(value: float) -> str:
    """All digits that it has, and no point behind a whole one."""
    return repr(float(value)).removesuffix(".0")


def _points(cell: CellReading) -> tuple[StreetPoint, ...] | None:
    return cell.parsed(lambda one: points_in(text_of(one)))


def _footfall(cell: CellReading) -> tuple[Footfall, ...] | None:
    return cell.parsed(lambda one: footfall_in(text_of(one)))


def _hour_spans(cell: CellReading) -> tuple[HourSpan, ...] | None:
    return cell.parsed(lambda one: hour_spans_in(text_of(one)))


def _ids(cell: CellReading) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_of(Cell(item)) for item in cell.items()))


LINE = Codec(Sort.LIST, _points, lambda points, _: said_points(points))
"""``420 1480;640 1200``: x and y of each point."""
FOOTFALL = Codec(Sort.LIST, _footfall, lambda entries, _: said_footfall(entries))
"""``7-9:3``: people in the street from one full hour to another."""
HOUR_SPANS = Codec(Sort.LIST, _hour_spans, lambda spans, _: said_hour_spans(spans))
"""``7-9;17-22``: from one full hour to another."""
TEXTS = Codec(Sort.LIST, lambda cell: tuple(dict.fromkeys(cell.items())), lambda texts, _: ";".join(texts))
"""Names, each once."""
IDS = Codec(Sort.LIST, _ids, lambda ids, _: ";".join(ids))
"""Records of the same sheet, which may stand below; who reads the sheet checks them."""
