"""What does the gestures on a roster table: check, refuse with a sentence at the cell, or apply; the clipboard."""

from __future__ import annotations

import json
from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMimeData, QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.outgoing_text import as_table, from_table
from patrolplanner.domain.roster import Assignment, Pair, Source
from patrolplanner.gui.plan_context import MANY_PEOPLE, PlanContext
from patrolplanner.gui.roster.gestures import GestureGrid
from patrolplanner.gui.roster.model import Spot
from patrolplanner.gui.roster.near import ReasonField
from patrolplanner.gui.said import said
from patrolplanner.services.checking.cell_edits import (
    CellEdit,
    Done,
    ReasonAsked,
    Refused,
    do,
    putting,
    taking_off,
)
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.edits.roster import with_lock

CELLS = "application/x-patrolplanner-cells"

_NOT_YET = translate("roster page", "The rules cannot be checked: {why}")
_TOO_MANY = translate(
    "roster page",
    "These are too many people and dates for one step in a plan of this size: take {count} {count:person|people} "
    "at most at a time, or dates that lie close together. Nothing was changed.",
)
_REASON = translate("roster page", "Reason, then Enter")
_NOTHING_ABOVE = translate("roster page", "There is no line above to fill from.")
TWO_CELLS = translate("roster page", "Select two cells to swap them.")
_LOCK = translate("roster steps", "Lock {count} {count:duty|duties}")
_UNLOCK = translate("roster steps", "Unlock {count} {count:duty|duties}")
_EMPTY = translate("roster page", "There is no duty here to lock.")
_NOTHING_BEFORE = translate("roster page", "There is no date before to fill from.")


@dataclass(frozen=True, slots=True)
class CellText:
    """A text for a cell. ``hints`` say more of it where it comes from a cell of the program."""

    spot: Spot
    text: str
    hints: tuple[str, ...] = ()


class GridHand(QObject):
    """The hand that changes cells. Needs the table for where to say things, the context for doing them."""

    done = Signal(object)
    """`Effect` of the deed just applied, for the panel to say its reminders."""
    refused_here = Signal(object)
    """`Message`: why something was not done."""

    def __init__(self, context: PlanContext, grid: GestureGrid) -> None:
        super().__init__(grid)
        self.context, self.grid = context, grid
        self._again: tuple[Message, Callable[[str], object]] | None = None
        grid.typed.connect(self.take)
        grid.clear_typed.connect(self.clear)
        grid.dropped.connect(self.move)
        grid.filled_out.connect(self.fill)

    @property
    def view(self) -> RosterView | None:
        return self.grid.roster.view

    # -- what a cell is -------------------------------------------------------------------------------

    @abstractmethod
    def take(self, text: str) -> None:
        """A text was typed for the selected cells."""

    @abstractmethod
    def enter(self, entries: Sequence[CellText]) -> None:
        """Give cells these texts as one step, in place of what they have; an empty text clears."""

    @abstractmethod
    def move(self, source: Spot, target: Spot, copy: bool) -> None:
        """Give what one cell has to another."""

    @abstractmethod
    def clear(self) -> None:
        """Take away what the selected cells have."""

    @abstractmethod
    def swap(self) -> None:
        """Let two selected cells change what they have."""

    @abstractmethod
    def rows_of(self, spot: Spot) -> Sequence[Assignment]:
        """What a cell has."""

    @abstractmethod
    def text_of(self, spot: Spot) -> str:
        """What a cell has, as it can be typed, also in a spreadsheet."""

    @abstractmethod
    def hints_of(self, spot: Spot) -> tuple[str, ...]:
        """What the text of a cell does not say, for `CellText`."""

    # -- somebody, and locks --------------------------------------------------------------------------

    def put(self, pair: Pair) -> bool:
        """Put a person on a duty, as a list of candidates asks for; whether it was done."""
        view, checker = self.view, self.checker(pair.duty.day, people=frozenset({pair.person}))
        if view is None or checker is None:
            return False
        return self.apply(putting(view, pair.person, pair.duty), checker)

    def take_off(self, pair: Pair) -> bool:
        """Take a person off a duty; whether it was done."""
        view, checker = self.view, self.checker()
        if view is None or checker is None:
            return False
        return self.apply(taking_off(view, pair), checker)

    def toggle_lock(self) -> None:
        """Lock the duties of the selected cells; unlock them when all are locked."""
        rows = [row for spot in self.grid.selected_cells() for row in self.rows_of(spot)]
        if not rows:
            self.refuse(_EMPTY)
            return
        lock = not all(row.locked for row in rows)
        label = (_LOCK if lock else _UNLOCK).fill(count=len(rows))
        self.context.apply(with_lock([r.pair for r in rows], lock), label)

    # -- clipboard and filling ------------------------------------------------------------------------

    def copy(self) -> None:
        """The selected block as texts, for a spreadsheet and for pasting here."""
        block = self.grid.block()
        if self.view is None or not block:
            return
        data = QMimeData()
        data.setText(as_table([self.text_of(c) if c else "" for c in row] for row in block))
        hints = [[self.hints_of(c) if c else () for c in row] for row in block]
        data.setData(CELLS, json.dumps(hints).encode())
        QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Texts from the clipboard into the cells from the first selected one on; one fills the whole selection."""
        data = QGuiApplication.clipboard().mimeData()
        if self.view is None or self.grid.line is None or not data.hasText():
            return
        rows = from_table(data.text()) or [[""]]
        hints = json.loads(bytes(data.data(CELLS).data())) if data.hasFormat(CELLS) else []
        entries = []
        for spot, r, c in self.grid.target(len(rows), max(map(len, rows))):
            text = rows[r][c] if c < len(rows[r]) else ""
            hint = tuple(hints[r][c]) if r < len(hints) and c < len(hints[r]) else ()
            entries.append(CellText(spot, text, hint))
        self.enter(entries)

    def fill(self, block: QRect, target: QRect) -> None:
        """Repeat the cells of a block over a larger area, beginning at the block."""
        entries = []
        days, first = self.grid.roster.days(), block.left()
        rows, wide = self.grid.spots_in(block), block.width()
        lines = [row[0][0] for row in self.grid.spots_in(target)]
        start = lines.index(rows[0][0][0])
        for n, line in enumerate(lines):
            for column in range(target.left(), target.right() + 1):
                if start <= n < start + len(rows) and block.left() <= column <= block.right():
                    continue
                source = rows[(n - start) % len(rows)][(column - first) % wide]
                entries.append(CellText((line, days[column]), self.text_of(source), self.hints_of(source)))
        self.grid.choose_area(target)
        self.enter(entries)

    def fill_down(self) -> None:
        """The first line of the selected block over its other lines; a single line takes what stands above it."""
        block = self.grid.whole_block()
        if block is None:
            return
        top = self.grid.roster.cell_near(block.top(), -1, block.left()).row()
        if block.height() > 1:
            self.fill(QRect(block.left(), block.top(), block.width(), 1), block)
        elif top < block.top():
            self._fill_one(QRect(block.left(), top, block.width(), 1), block)
        else:
            self.refuse(_NOTHING_ABOVE)

    def fill_right(self) -> None:
        """The first date of the selected block over its other dates; a single one takes what stands before it."""
        block = self.grid.whole_block()
        if block is None:
            return
        if block.width() > 1:
            self.fill(QRect(block.left(), block.top(), 1, block.height()), block)
        elif block.left() > 0:
            self._fill_one(block.translated(-1, 0), block)
        else:
            self.refuse(_NOTHING_BEFORE)

    def _fill_one(self, source: QRect, target: QRect) -> None:
        pairs = zip(self.grid.spots_in(source), self.grid.spots_in(target), strict=True)
        cells = [(a, b) for ones, others in pairs for a, b in zip(ones, others, strict=True)]
        self.enter([CellText(b, self.text_of(a), self.hints_of(a)) for a, b in cells])

    # -- doing ----------------------------------------------------------------------------------------

    def apply(self, deed: CellEdit, checker: Checker | None, source: Source = Source.MANUAL, reason: str = "") -> bool:
        """Check and do a deed; whether it was done. What cannot be done, or needs a reason, is said at the cell.

        Without a checker nothing is weighed: somebody who is away is away.
        """
        self.grid.bubble.hide()
        match do(self.context.session, checker, deed, source, reason):
            case Refused(why):
                self.refuse(why)
            case ReasonAsked(why):
                area, place = self.grid.viewport(), self.grid.place()
                ReasonField(area, said(why), said(_REASON), place, lambda given: self._reasoned(deed, source, given))
            case Done(effect, left_out):
                self._again = (deed.label, lambda given: self._reasoned(deed, source, given))
                if effect is not None:
                    self.done.emit(effect)
                if left_out is None and deed.told is not None:
                    self.grid.bubble.say(said(deed.told), self.grid.place(), bad=False)
                self.refuse(left_out)
                return True
        return False

    def again_with(self, reason: str) -> None:
        """The last deed once more, with its reason in the plan's log."""
        step = self.context.session.history.undoable
        if self._again is not None and step is not None and step.label == self._again[0]:
            self.context.undo()
            self._again[1](reason)

    def _reasoned(self, deed: CellEdit, source: Source, reason: str) -> None:
        checker = self.checker() if deed.facts is None else None  # what was checked once is only given its reason
        if checker is not None or deed.facts is not None:
            self.apply(deed, checker, source, reason)

    def refuse(self, message: Message | None) -> None:
        """Say at the cell why nothing was done."""
        if message is not None:
            self.grid.bubble.say(said(message), self.grid.place())
            self.refused_here.emit(message)

    def checker(self, *days: date, people: frozenset[str] | None = None) -> Checker | None:
        """The checker, laid out for these dates if people are to come there; rows that go are known anywhere.

        ``people``: nobody but these is to come. Where they are too many for dates so far apart that is said.
        """
        checker = self.context.checker_now(days, people)
        if checker is None and self.context.checking_refused is not None:
            self.refuse(_NOT_YET.fill(why=self.context.checking_refused))
        inside = [day for day in days if day in self.context.period]
        if checker is not None and not all(checker.covers(day, people) for day in inside):
            self.refuse(_TOO_MANY.fill(count=MANY_PEOPLE))
            return None
        return checker
