"""What is wrong in a workbook, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from patrolplanner.domain.errors import LONGEST_SAID
from patrolplanner.domain.messages import Message, translate


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A sentence about a cell; the cell is named as Excel names it."""

    sheet: str
    cell: str
    text: Message

    @property
    def message(self) -> Message:
        """``sheet!cell: what is wrong and what would be right``."""
        said = translate("workbook", "{sheet}!{cell}: {text}")
        return said.fill(sheet=self.sheet, cell=self.cell, text=self.text).shortened(LONGEST_SAID)

    def __str__(self) -> str:
        return str(self.message)


def letters(column: int) -> str:
    """The letters of a column; 0 is A."""
    from openpyxl.utils.cell import get_column_letter

    return str(get_column_letter(column + 1))


def cell_name(column: int, row: int) -> str:
    """A cell as Excel names it; the first column is 0, the first row 1."""
    return f"{letters(column)}{row}"


def place_of(cell: str) -> tuple[int, int]:
    """Row from 1 and column from 0 of a cell by its name."""
    from openpyxl.utils.cell import column_index_from_string

    name = cell.rstrip("0123456789")
    return int(cell[len(name) :]), column_index_from_string(name) - 1


def in_reading_order(problems: Iterable[CellProblem], titles: Sequence[str]) -> tuple[CellProblem, ...]:
    """As the eye goes: missing sheets, then the sheets in their order, by row and column."""
    order = {title: n for n, title in enumerate(titles)}

    def place(problem: CellProblem) -> tuple[int, int, int, str]:
        letters = problem.cell.rstrip("0123456789")
        return order.get(problem.sheet, -1), int(problem.cell[len(letters) :]), len(letters), letters

    return tuple(sorted(problems, key=place))


MOST_PROBLEMS = 100_000
"""A workbook with more cells that are wrong is another one."""


class TooManyProblems(Exception):
    """So much is wrong that nobody would read on."""


@dataclass(slots=True)
class Findings:
    """What was noticed while reading a workbook."""

    lenient: bool
    problems: list[CellProblem] = field(default_factory=list)
    warnings: list[CellProblem] = field(default_factory=list)

    def wrong(self, problem: CellProblem) -> None:
        if len(self.problems) >= MOST_PROBLEMS:
            raise TooManyProblems
        self.problems.append(problem)

    def warn(self, warning: CellProblem) -> None:
        """Warnings beyond what anybody reads are left out, and the last one says so."""
        if len(self.warnings) < MOST_PROBLEMS:
            self.warnings.append(warning)
        elif len(self.warnings) == MOST_PROBLEMS:
            text = translate("workbook", "there is more of the kind from here on; it is not listed.")
            self.warnings.append(CellProblem(warning.sheet, warning.cell, text))
