"""Maps of a town as drawings: streets by step, posts and sites with their names, scale bar, north and legend.

Steps are told apart by width and darkness, so that a grey print says the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10
from typing import Any

from reportlab.lib.colors import Color, HexColor

from patrolplanner.documents.lettering import Face, fit, measure, plain, set_line
from patrolplanner.documents.page import INK, LINE, QUIET, WHITE, pen
from patrolplanner.domain.messages import Message, Say, translate

Place = tuple[float, float]
"""Metres on paper, x to the right and y downwards."""
_LEGEND_WIDTH, _LINE_HEIGHT, _SIZE = 104.0, 12.5, 7.5
_MARGIN = 14.0
_SKETCH = translate("town map", "Sketch; not for finding places or settling rights.")
_NORTH = translate("town map", "N")

# (points wide, colour, dashes) from the least step to the most
STEPS: Sequence[tuple[float, Color, tuple[float, ...]]] = (
    (0.5, HexColor("#8A949D"), (2.0, 1.6)),
    (1.1, HexColor("#8A949D"), ()),
    (2.2, HexColor("#5B6670"), ()),
    (3.4, HexColor("#343D46"), ()),
    (5.0, HexColor("#101820"), ()),
)


@dataclass(frozen=True, slots=True)
class MapLine:
    """A line of a street with its step, from 0 on."""

    points: tuple[Place, ...]
    step: int


@dataclass(frozen=True, slots=True)
class MapMark:
    """A post or site: ``sort`` is ``post``, ``new`` (with its number), ``site`` or ``area``."""

    at: Place
    sort: str
    name: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class TownMap:
    """What is drawn; ``legend`` are the words of the steps that occur and of the sorts of marks."""

    lines: tuple[MapLine, ...]
    marks: tuple[MapMark, ...]
    steps: tuple[tuple[int, Message], ...]
    sorts: tuple[tuple[str, Message], ...]

    def around(self, middle: Place, metres: float) -> TownMap:
        """The part within so many metres of a place."""
        box = (middle[0] - metres, middle[1] - metres, middle[0] + metres, middle[1] + metres)
        lines = tuple(
            MapLine(part, line.step) for line in self.lines for part in _inside(line.points, box) if len(part) > 1
        )
        marks = tuple(m for m in self.marks if box[0] <= m.at[0] <= box[2] and box[1] <= m.at[1] <= box[3])
        return TownMap(lines, marks, self.steps, self.sorts)


def draw_map(town: TownMap, say: Say, canvas: Any, frame: tuple[float, float, float, float]) -> None:
    """``frame`` is left, bottom, width and height."""
    left, bottom, width, height = frame
    pen(canvas, LINE, 0.5)
    canvas.rect(left, bottom, width, height, stroke=1, fill=0)
    room = width - _LEGEND_WIDTH - 2 * _MARGIN, height - 2 * _MARGIN
    scale, origin = _fitted(town, room)
    corner = left + _MARGIN, bottom + height - _MARGIN

    def at(place: Place) -> Place:
        return corner[0] + (place[0] - origin[0]) * scale, corner[1] - (place[1] - origin[1]) * scale

    canvas.setLineCap(1)
    for line in sorted(town.lines, key=lambda one: one.step):
        wide, colour, dashes = STEPS[line.step]
        pen(canvas, colour, wide)
        canvas.setDash(*((list(dashes), 0) if dashes else ([], 0)))
        path = canvas.beginPath()
        path.moveTo(*at(line.points[0]))
        for point in line.points[1:]:
            path.lineTo(*at(point))
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.setDash([], 0)
    taken = [(x - 4, y - 4, x + 4, y + 4) for x, y in (at(mark.at) for mark in town.marks)]
    for mark in sorted(town.marks, key=lambda one: one.sort == "new"):
        _mark(canvas, mark, at(mark.at))
    for mark in sorted(town.marks, key=lambda one: one.sort != "new"):
        _name(canvas, mark, at(mark.at), taken, (left, left + width - _LEGEND_WIDTH))
    _legend(canvas, town, say, left + width - _LEGEND_WIDTH, bottom + height - _MARGIN)
    _scale_bar(canvas, left + _MARGIN, bottom + 7, scale)
    _north(canvas, say, left + width - 18, bottom + 22)
    words = fit(say(_SKETCH), _LEGEND_WIDTH + 90, 6.5, least=6.0)
    set_line(canvas, words.lines[0], left + width - _LEGEND_WIDTH - 96, bottom + 6, Face(6.5), colour=QUIET)


def _fitted(town: TownMap, room: Place) -> tuple[float, Place]:
    """Points a metre, and the place at the upper left corner, so that everything is in the middle."""
    places = [point for line in town.lines for point in line.points] + [mark.at for mark in town.marks]
    xs, ys = [x for x, _ in places] or [0.0], [y for _, y in places] or [0.0]
    wide, tall = max(max(xs) - min(xs), 1.0), max(max(ys) - min(ys), 1.0)
    scale = min(room[0] / wide, room[1] / tall)
    return scale, (min(xs) - (room[0] / scale - wide) / 2, min(ys) - (room[1] / scale - tall) / 2)


def _mark(canvas: Any, mark: MapMark, at: Place) -> None:
    x, y = at
    pen(canvas, INK, 0.9)
    if mark.sort == "new":
        canvas.setFillColor(INK)
        canvas.circle(x, y, 6.0, stroke=1, fill=1)
        set_line(canvas, str(mark.number), x, y - 2.9, Face(8.0, align=0.5), colour=WHITE)
    elif mark.sort == "post":
        canvas.setFillColor(INK)
        canvas.rect(x - 3.2, y - 3.2, 6.4, 6.4, stroke=1, fill=1)
    elif mark.sort == "site":
        canvas.setFillColor(WHITE)
        path = canvas.beginPath()
        path.moveTo(x, y + 4.4)
        path.lineTo(x + 4.2, y - 3.2)
        path.lineTo(x - 4.2, y - 3.2)
        path.close()
        canvas.drawPath(path, stroke=1, fill=1)
    else:
        canvas.setFillColor(WHITE)
        canvas.circle(x, y, 2.6, stroke=1, fill=1)


def _name(
    canvas: Any,
    mark: MapMark,
    at: Place,
    taken: list[tuple[float, float, float, float]],
    sides: tuple[float, float],
) -> None:
    """The name beside its mark where nothing stands yet, else not at all: the table has it."""
    text = plain(mark.name)
    if not text:
        return
    wide = measure(text, _SIZE)
    for dx, dy, align in ((8, -2.6, 0.0), (-8, -2.6, 1.0), (0, 8, 0.5), (0, -13, 0.5)):
        x0 = at[0] + dx - wide * align
        box = (x0 - 1, at[1] + dy - 2, x0 + wide + 1, at[1] + dy + _SIZE)
        inside = sides[0] + 2 <= box[0] and box[2] <= sides[1]
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            canvas.setFillColor(WHITE)
            canvas.setFillAlpha(0.75)
            canvas.rect(box[0], box[1], box[2] - box[0], box[3] - box[1], stroke=0, fill=1)
            canvas.setFillAlpha(1)
            set_line(canvas, text, x0, at[1] + dy, Face(_SIZE), colour=INK)
            return


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _legend(canvas: Any, town: TownMap, say: Say, left: float, top: float) -> None:
    y = top - 4
    for step, text in town.steps:
        wide, colour, dashes = STEPS[step]
        pen(canvas, colour, wide)
        canvas.setDash(*((list(dashes), 0) if dashes else ([], 0)))
        canvas.line(left, y, left + 18, y)
        canvas.setDash([], 0)
        y = _words(canvas, say(text), left + 24, y)
    for sort, text in town.sorts:
        _mark(canvas, MapMark((0, 0), sort, number=1), (left + 9, y))
        y = _words(canvas, say(text), left + 24, y)


def _words(canvas: Any, text: str, x: float, y: float) -> float:
    fitted = fit(text, _LEGEND_WIDTH - 30, _SIZE, least=6.5)
    for n, line in enumerate(fitted.lines):
        set_line(canvas, line, x, y - 2.6 - n * fitted.leading, Face(fitted.size, stretch=fitted.stretch), colour=INK)
    return y - max(_LINE_HEIGHT, fitted.height + 3)


def _scale_bar(canvas: Any, left: float, bottom: float, scale: float) -> None:
    """A round distance of about sixty points."""
    metres = 60 / scale
    power = 10 ** floor(log10(metres))
    round_metres = next(power * n for n in (5, 2, 1) if power * n <= metres)
    long = round_metres * scale
    pen(canvas, INK, 1.0)
    canvas.line(left, bottom, left + long, bottom)
    for x in (left, left + long):
        canvas.line(x, bottom - 2, x, bottom + 2)
    set_line(canvas, f"{round_metres:g} m", left + long + 5, bottom - 2.4, Face(_SIZE), colour=INK)


def _north(canvas: Any, say: Say, x: float, y: float) -> None:
    pen(canvas, INK, 0.8)
    canvas.setFillColor(INK)
    path = canvas.beginPath()
    path.moveTo(x, y + 18)
    path.lineTo(x + 4.5, y)
    path.lineTo(x, y + 4)
    path.lineTo(x - 4.5, y)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    set_line(canvas, say(_NORTH), x, y + 20, Face(_SIZE, align=0.5), colour=INK)


def _inside(points: Sequence[Place], box: tuple[float, float, float, float]) -> list[tuple[Place, ...]]:
    """The parts of a line that lie in a box, cut every few metres, which is fine enough for a sketch."""
    found: list[list[Place]] = [[]]
    for a, b in pairwise(points):
        length = max(abs(b[0] - a[0]), abs(b[1] - a[1]))
        steps = max(1, round(length / 10))
        for n in range(steps + 1):
            x, y = a[0] + (b[0] - a[0]) * n / steps, a[1] + (b[1] - a[1]) * n / steps
            if box[0] <= x <= box[2] and box[1] <= y <= box[3]:
                found[-1].append((x, y))
            elif found[-1]:
                found.append([])
    return [tuple(part) for part in found if part]
