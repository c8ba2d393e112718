"""Where everything of the monthly matrix goes: columns, row heights, pages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm

from patrolplanner.documents.fonts import BOLD, REGULAR
from patrolplanner.documents.internal.matrix.facts import MatrixFacts, MatrixGroup, MatrixRow
from patrolplanner.documents.lettering import LEAST_SIZE, FittedText, fit
from patrolplanner.documents.sheets import A3_LANDSCAPE, A4_LANDSCAPE, Sheet
from patrolplanner.documents.shift_codes import Tint
from patrolplanner.domain.messages import Say
from patrolplanner.domain.words import word

LABEL_WIDTHS = (8 * mm, 18 * mm, 16 * mm, 12 * mm)
SUM_WIDTH = 8 * mm
SUM_COLUMNS = 6
TITLE_HEIGHT = 15 * mm
HEADING_HEIGHTS = (13.0, 11.5)
DAY_SUM_HEIGHT = 11.0
DAY_SUM_ROWS = 4

_WIDEST_DAY = 18 * mm
PAD = 1.6
"""Points between the text of a cell and its sides."""


_LOWEST_ROW = 7.9
_EASY_ROW = 10.2
_HIGHEST_ROW = 17.0
_STEP = 0.1
_LARGEST_TEXT = 9.5
_LARGEST_LABEL = 8.0
_WRAPPED_AIR = 1.2


@dataclass(frozen=True, slots=True)
class Measures:
    """A sheet and how wide all its days are together; so many days at most stand side by side."""

    sheet: Sheet
    days: float
    longest: int

    @property
    def full_width(self) -> float:
        """Points across a table of so many days, and across everything above and below any table."""
        return sum(LABEL_WIDTHS) + self.days + SUM_COLUMNS * SUM_WIDTH


MEASURES: Mapping[Sheet, Measures] = {
    A3_LANDSCAPE: Measures(A3_LANDSCAPE, 31 * 9.2 * mm, 31),
    A4_LANDSCAPE: Measures(A4_LANDSCAPE, 16 * 10.9 * mm, 16),
}
"""By the sheets that the matrix can be set on."""


@dataclass(frozen=True, slots=True)
class ColumnEdges:
    """Left edges of all columns and the right end of the last, in points."""

    labels: tuple[float, ...]
    days: tuple[float, ...]
    sums: tuple[float, ...]

    @property
    def left(self) -> float:
        return self.labels[0]

    @property
    def right(self) -> float:
        return self.sums[-1]

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def day_width(self) -> float:
        return self.days[1] - self.days[0]


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One line of the table: a person with fitted labels, or the heading of a group."""

    height: float
    group: MatrixGroup
    row: MatrixRow | None = None
    name: FittedText | None = None
    role: FittedText | None = None
    team: FittedText | None = None
    continued: bool = False
    new_team: bool = False


@dataclass(frozen=True, slots=True)
class MatrixLayout:
    """The lines of each page and the text size of the cells."""

    pages: tuple[tuple[MatrixLine, ...], ...]
    size: float


@dataclass(frozen=True, slots=True)
class MatrixCanvas:
    """Canvas and facts, where the columns are, the text size of cells, code and colours of each shift."""

    canvas: Any
    facts: MatrixFacts
    measures: Measures
    columns: ColumnEdges
    say: Say
    size: float
    codes: Mapping[str, tuple[str, Tint]]

    @property
    def sheet(self) -> Sheet:
        return self.measures.sheet


def columns_of(measures: Measures, days: int) -> ColumnEdges:
    """The columns for so many days; fewer days get wider columns, up to a limit."""
    day = min(_WIDEST_DAY, measures.days / days)
    labels = [(measures.sheet.width - measures.full_width) / 2]
    for label in LABEL_WIDTHS:
        labels.append(labels[-1] + label)
    first_sum = labels[-1] + day * days
    return ColumnEdges(
        tuple(labels),
        tuple(labels[-1] + day * n for n in range(days + 1)),
        tuple(first_sum + SUM_WIDTH * n for n in range(SUM_COLUMNS + 1)),
    )


def text_size(row_height: float) -> float:
    return min(_LARGEST_TEXT, max(LEAST_SIZE, row_height * 0.82))


def lay_out(facts: MatrixFacts, say: Say, room: float, room_last: float) -> MatrixLayout:
    """Spread all people over as few pages as readable text allows, in rows as high as these pages allow.

    ``room`` is the height for lines on a page, ``room_last`` on the last one, which also carries the sums.
    """
    one = _highest(facts, say, room, room_last, _LOWEST_ROW, 1)
    if one is not None:
        return one
    fewest = len(_paginate(facts, say, _EASY_ROW, room, room_last))
    many = _highest(facts, say, room, room_last, _EASY_ROW, fewest)
    return many or MatrixLayout(_paginate(facts, say, _EASY_ROW, room, room_last), text_size(_EASY_ROW))


def _highest(
    facts: MatrixFacts, say: Say, room: float, room_last: float, lowest: float, pages: int
) -> MatrixLayout | None:
    """The layout with the highest rows that needs no more than so many pages."""
    heights = [lowest + n * _STEP for n in range(int((_HIGHEST_ROW - lowest) / _STEP) + 1)]
    # Higher rows never need fewer pages.
    too_high = bisect_right(heights, pages, key=lambda height: len(_paginate(facts, say, height, room, room_last)))
    if too_high == 0:
        return None
    height = heights[too_high - 1]
    return MatrixLayout(_paginate(facts, say, height, room, room_last), text_size(height))


def _paginate(
    facts: MatrixFacts, say: Say, height: float, room: float, room_last: float
) -> tuple[tuple[MatrixLine, ...], ...]:
    """Fill page by page; no heading ends a page, and a group that goes on repeats its heading."""
    pages: list[list[MatrixLine]] = [[]]
    for line in _lines(facts.groups, say, height):
        if line.row is None:
            if pages[-1] and _used(pages[-1]) + 2 * line.height > room:
                pages.append([])
        elif _used(pages[-1]) + line.height > room:
            pages.append([_heading(line.group, height, continued=True)])
        pages[-1].append(line)
    if _used(pages[-1]) > room_last:
        pages.append(_overflow(pages[-1], height, room_last))
    return tuple(tuple(page) for page in pages)


def _overflow(page: list[MatrixLine], height: float, room: float) -> list[MatrixLine]:
    """Take from a page what will not fit together with the sums, as the lines of one page more."""
    moved: list[MatrixLine] = []
    while page and (_used(page) > room or page[-1].row is None):
        moved.insert(0, page.pop())
    if moved and moved[0].row is not None:
        moved.insert(0, _heading(moved[0].group, height, continued=True))
    return moved


def _used(lines: Sequence[MatrixLine]) -> float:
    return sum(line.height for line in lines)


def _heading(group: MatrixGroup, height: float, continued: bool = False) -> MatrixLine:
    return MatrixLine(height, group, continued=continued)


def _lines(groups: Sequence[MatrixGroup], say: Say, height: float) -> Iterator[MatrixLine]:
    size = text_size(height)
    for group in groups:
        yield _heading(group, height)
        team = None
        for row in group.rows:
            yield _person(group, row, say, height, size, new_team=team is not None and row.team != team)
            team = row.team


def _person(group: MatrixGroup, row: MatrixRow, say: Say, height: float, size: float, new_team: bool) -> MatrixLine:
    _, name_room, role_room, team_room = (width - 2 * PAD for width in LABEL_WIDTHS)
    role = say(word(row.role))
    labels = (
        fit(row.name, name_room, size, BOLD if row.title else REGULAR),
        fit(f"{role} {row.title}" if row.title else role, role_room, min(size, _LARGEST_LABEL)),
        fit(row.team, team_room, min(size, _LARGEST_LABEL)),
    )
    wrapped = max((label.height + _WRAPPED_AIR for label in labels if len(label.lines) > 1), default=0.0)
    return MatrixLine(max(height, wrapped), group, row, *labels, new_team=new_team)
