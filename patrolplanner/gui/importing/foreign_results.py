"""What an import from a foreign sheet would do, in tabs: rows as they are read, what is wrong, what is doubtful."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.page import Section
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.store.exchange.cell_tally import SheetTally
from patrolplanner.store.exchange.problems import CellProblem

MOST_SHOWN = 500
_ROWS_MEASURED = 60
_MORE = translate("foreign import", "{count} more")

_PROBLEM_HEADS = (
    Head(translate("foreign import", "Cell"), translate("column notes", "Where in the sheet.")),
    Head(
        translate("foreign import", "What is wrong, and what would be right"),
        translate("column notes", "Such a cell is not taken over until it is right."),
    ),
)
_DOUBT_HEADS = (
    Head(translate("foreign import", "Cell"), translate("column notes", "Where in the sheet.")),
    Head(
        translate("foreign import", "What is doubtful"),
        translate("column notes", "Look at it before it is taken over; what is not decided is left out."),
    ),
)


CELL_HEADS = (
    Head(translate("foreign import", "Not taken"), translate("column notes", "The range of cells in the sheet.")),
    Head(translate("foreign import", "Cells"), translate("column notes", "How many of them are filled.")),
    Head(translate("foreign import", "Begins with"), translate("column notes", "What stands first in the range.")),
)


class Results(QTabWidget):
    """The tabs; one with nothing in it is not shown, but the first."""

    def __init__(self, title: Message, heads: Sequence[Head]) -> None:
        super().__init__()
        self._title = title
        self.rows: Listing[int] = Listing(ListingModel(heads), translate("foreign import", "Rows as they are read"))
        self.problems: Listing[int] = Listing(ListingModel(_PROBLEM_HEADS), translate("foreign import", "Errors"))
        self.doubts: Listing[int] = Listing(ListingModel(_DOUBT_HEADS), translate("foreign import", "Doubtful rows"))
        self.cells: Listing[int] = Listing(ListingModel(CELL_HEADS), translate("foreign import", "Cells not taken"))
        for each in (self.rows, self.problems, self.doubts, self.cells):
            # a column is as wide as its first rows need: measuring them all would hold the window up
            each.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
            self.addTab(each, "")
        self.show_results([], (), ())

    def show_results(
        self,
        lines: Sequence[ListLine[int]],
        problems: Sequence[CellProblem],
        doubts: Sequence[CellProblem] = (),
        count: int = 0,
    ) -> None:
        """Show other rows; ``count`` is how many there are where not all have lines."""
        more = count - len(lines)
        self.rows.fill([*lines, self._rest(more)] if more > 0 else lines)
        self.problems.fill(_lines(problems, "danger"))
        self.doubts.fill(_lines(doubts, "warn"))
        counted = (
            (self.rows, self._title, max(count, len(lines))),
            (self.problems, translate("foreign import", "Errors ({count})"), len(problems)),
            (self.doubts, translate("foreign import", "Doubtful ({count})"), len(doubts)),
        )
        for widget, title, number in counted:
            at = self.indexOf(widget)
            self.setTabText(at, said(title, count=number))
            self.setTabVisible(at, bool(number) or widget is self.rows)

    def show_cells(self, tallies: Sequence[SheetTally]) -> None:
        """Name the cells of the file that are not taken over."""
        lines = cell_lines(tallies)
        self.cells.fill(lines)
        at = self.indexOf(self.cells)
        title = translate("foreign import", "Cells not taken ({count})")
        self.setTabText(at, said(title, count=sum(each.left for each in tallies)))
        self.setTabVisible(at, bool(lines))

    def _rest(self, count: int) -> ListLine[int]:
        """The last line: how many there are besides."""
        width = self.rows.lines_model.columnCount()
        return ListLine((said(_MORE, count=count), *[""] * (width - 1)), -1, "quiet")


class ForeignImport(Protocol):
    """What taking a sheet over would do."""

    @property
    def changes_something(self) -> bool: ...

    def edit(self) -> Edit:
        """Takes it over."""


Found = TypeVar("Found", bound=ForeignImport)


class Mapping(Section, Generic[Found]):
    """What the parts of a sheet mean; ``told`` says whenever it was read anew by what is chosen."""

    told = Signal()

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.found: Found | None = None

    def _read_anew(self, read: Callable[[], Found]) -> None:
        self.found = None
        self.latest.start(read, self._was_read)

    def _was_read(self, found: Found) -> None:
        self.found = found
        self._show(found)
        self.told.emit()

    def _show(self, found: Found) -> None:
        raise NotImplementedError

    @property
    def touched(self) -> bool:
        """Whether something was chosen otherwise than it was guessed."""
        raise NotImplementedError

    @property
    def incomplete(self) -> bool:
        """Whether something of the sheet would not be taken over for now."""
        raise NotImplementedError

    def in_short(self) -> Message:
        """What taking over would do, in a sentence."""
        raise NotImplementedError

    @property
    def cells(self) -> tuple[SheetTally, ...]:
        """The sheets that were read, and which of their cells are taken."""
        raise NotImplementedError


def cell_lines(tallies: Sequence[SheetTally]) -> list[ListLine[int]]:
    """A line for each range that is not taken."""
    ranges = [(each.title, left) for each in tallies for left in each.left_ranges]
    return [
        ListLine((f"{title}!{left.name}", str(left.count), left.sample), number, "quiet")
        for number, (title, left) in enumerate(ranges)
    ]


def cells_in_short(tallies: Sequence[SheetTally]) -> Message:
    """How many cells are taken and how many are not."""
    text = translate("foreign import", "{taken} {taken:cell is|cells are} taken, {left} not.")
    return text.fill(taken=sum(each.taken for each in tallies), left=sum(each.left for each in tallies))


def _lines(problems: Sequence[CellProblem], tone: str) -> list[ListLine[int]]:
    lines = []
    for number, problem in enumerate(problems[:MOST_SHOWN]):
        text = said(problem.text)
        lines.append(ListLine((f"{problem.sheet}!{problem.cell}", text), number, tone, text))
    return lines
