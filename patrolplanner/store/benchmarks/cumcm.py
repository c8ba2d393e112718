"""The Chinese contest's problem 2011 B: junctions, roads, platforms and exits of a town, as sheets in CSV.

Files are known by the last word of their names: ``…nodes.csv`` (number, x, y, district, calls), ``…roads.csv`` (two
numbers), ``…platforms.csv`` (name, junction), ``…exits.csv`` (row, exits of the town, exits of district A). Lengths are
in tenths of a kilometre, and a kilometre takes a minute.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.benchmarks.text_lines import TextLine, lines_of, shown

TENTHS_A_MINUTE = 10
MOST_JUNCTIONS = 3000


@dataclass(frozen=True)
class Town:
    """Junctions by place in these lists; roads, platforms and exits name that place.

    ``roads`` have their minutes; ``exits`` are those of the town and those of district A.
    """

    numbers: tuple[int, ...]
    districts: tuple[str, ...]
    calls: tuple[float, ...]
    roads: tuple[tuple[int, int, float], ...]
    platforms: tuple[int, ...]
    exits: tuple[tuple[int, ...], tuple[int, ...]]


def read_town(folder: Path) -> Town:
    """The town of a folder. Raises UserError, with file and line, for whatever does not fit."""
    nodes = _rows(folder, "nodes")
    if len(nodes) > MOST_JUNCTIONS:
        text = translate("benchmarks", "{file} has {found} {found:junction|junctions}; up to {most} can be held.")
        raise UserError(text.fill(file=nodes[0].line.path.name, found=len(nodes), most=MOST_JUNCTIONS))
    place = {row.whole(0): n for n, row in enumerate(nodes)}
    at = [(row.number(1), row.number(2)) for row in nodes]
    districts, calls = tuple(row.text(3) for row in nodes), tuple(row.number(4, 0) for row in nodes)
    roads = []
    for row in _rows(folder, "roads"):
        one, other = row.junction(0, place), row.junction(1, place)
        length = math.hypot(at[one][0] - at[other][0], at[one][1] - at[other][1])
        roads.append((one, other, length / TENTHS_A_MINUTE))
    exits = _rows(folder, "exits")
    return Town(
        tuple(place),
        districts,
        calls,
        tuple(roads),
        tuple(row.junction(1, place) for row in _rows(folder, "platforms")),
        (_named(exits, 1, place), _named(exits, 2, place)),
    )


@dataclass(frozen=True)
class _Row:
    line: TextLine
    fields: Sequence[str]

    def text(self, column: int) -> str:
        if column >= len(self.fields) or not self.fields[column].strip():
            raise self.line.wrong(translate("benchmarks", "column {column} is empty.").fill(column=column + 1))
        return self.fields[column].strip()

    def number(self, column: int, least: float = -1e9) -> float:
        text = self.text(column)
        try:
            found = float(text)
        except ValueError:
            found = math.nan
        if not least <= found <= 1e9:
            said = translate("benchmarks", "{text} in column {column} is no number that fits there.")
            raise self.line.wrong(said.fill(text=shown(text), column=column + 1))
        return found

    def whole(self, column: int) -> int:
        found = self.number(column, 0)
        if found != int(found):
            said = translate("benchmarks", "{text} in column {column} is no number that fits there.")
            raise self.line.wrong(said.fill(text=shown(self.text(column)), column=column + 1))
        return int(found)

    def junction(self, column: int, place: dict[int, int]) -> int:
        number = self.whole(column)
        if number not in place:
            said = translate("benchmarks", "there is no junction {number}.")
            raise self.line.wrong(said.fill(number=number))
        return place[number]


def _named(rows: Sequence[_Row], column: int, place: dict[int, int]) -> tuple[int, ...]:
    """The junctions of a column that not every row has."""
    there = [row for row in rows if column < len(row.fields) and row.fields[column].strip()]
    return tuple(row.junction(column, place) for row in there)


def _rows(folder: Path, name: str) -> list[_Row]:
    """The rows of a sheet; a heading, whose first columns are no numbers, is left out."""
    found = sorted(folder.glob(f"*{name}.csv")) if folder.is_dir() else []
    if not found:
        text = translate("benchmarks", "There is no file …{name}.csv in {folder}; name the folder of the town.")
        raise UserError(text.fill(name=name, folder=str(folder)))
    rows = [_Row(line, next(csv.reader([line.text]), [])) for line in lines_of(found[0])]
    rows = [row for row in rows if any(field.strip() for field in row.fields[:4])]
    heads = [row for row in rows[:1] if not any(_is_number(field) for field in row.fields[:3])]
    kept = rows[len(heads) :]
    if not kept:
        text = translate("benchmarks", "{file} has no rows.")
        raise UserError(text.fill(file=found[0].name))
    return kept


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
