"""Doing what the gestures on the table by person ask for: check, refuse with a sentence at the cell, or apply."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QMimeData, QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Pair, Source
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.near import NearChoice, ReasonField
from patrolplanner.gui.roster.people_grid import PeopleGrid
from patrolplanner.gui.said import said
from patrolplanner.services.checking.cell_edits import (
    Cell,
    CellEdit,
    Done,
    Option,
    ReasonAsked,
    Refused,
    blocked_cell,
    cell_text,
    clearing,
    do,
    filling,
    moving,
    options,
    putting,
    refusal_of,
    sensible,
    shift_tokens,
    shifts_in,
    swapping,
)
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.edits.roster import with_lock

CELLS = "application/x-patrolplanner-cells"
MOST_CHOICES = 12

_NO_CODE = translate("roster page", "{text} is no shift of this plan.")
_TWO_CELLS = translate("roster page", "Select two cells to swap them.")
_NOT_YET = translate("roster page", "The rules cannot be checked: {why}")
_REASON = translate("roster page", "Reason, then Enter")
_WHICH = translate("roster page", "{shift}: which post?")
_LACKS = translate("roster page", "{post}: {count} missing")
_FULL = translate("roster page", "{post}: complete")
_BREAKS = translate("roster page", "{post}, breaks a rule of the crew")
_REMINDED = translate("roster page", "{post}, with a reminder")
_LOCK = translate("roster steps", "Lock {count} duties")
_UNLOCK = translate("roster steps", "Unlock {count} duties")
_EMPTY = translate("roster page", "There is no duty here to lock.")
_CUT = translate("roster steps", "Cut {count} duties")


class Editing(QObject):
    """The hand that changes cells. Needs the table for where to say things, the context for doing them."""

    done = Signal(object)
    """`Effect` of the deed just applied, for the panel to say its reminders."""
    refused_here = Signal(object)
    """`Message`: why something was not done."""

    def __init__(self, context: PlanContext, grid: PeopleGrid) -> None:
        super().__init__(grid)
        self.context, self.grid = context, grid
        self.last: CellEdit | None = None
        grid.typed.connect(self.put_shift)
        grid.added.connect(self.add_shift)
        grid.unknown.connect(self._no_code)
        grid.clear_typed.connect(self.clear)
        grid.lock_typed.connect(self.toggle_lock)
        grid.swap_typed.connect(self.swap)
        grid.dropped.connect(self.drop)

    @property
    def view(self) -> RosterView | None:
        return self.grid.roster.view

    def cells(self) -> list[Cell]:
        return [(line.person, day) for line, day in self.grid.selected_cells()]

    # -- gestures -------------------------------------------------------------------------------------

    def put_shift(self, shift: str) -> None:
        """A shift was typed: one cell gets the duty that fits best or a choice, several get the best of each."""
        cells, view = self.cells(), self.view
        checker = self._checker(cells)
        if view is None or checker is None or not cells:
            return
        if len(cells) > 1:
            self.apply(filling(checker, view, {c: [shift] for c in cells}, {}), checker)
            return
        cell = cells[0]
        if blocked := blocked_cell(view, cell):
            self.refuse(blocked)
            return
        self._offer(checker, view, cell, shift, frozenset(a.pair for a in view.cell(*cell)))

    def _offer(self, checker: Checker, view: RosterView, cell: Cell, shift: str, removed: frozenset[Pair]) -> None:
        """Put the person on the duty of a shift that fits best, or ask which."""
        choice = sensible(options(checker, view, cell, shift, removed=removed))
        if not choice:
            self.refuse(refusal_of(checker, view, cell, shift, removed))
        elif len(choice) == 1:
            self.apply(putting(view, cell[0], choice[0].duty, removed), checker)
        else:
            self._ask_which(view, cell, shift, choice[:MOST_CHOICES], removed)

    def add_shift(self, shift: str) -> None:
        """A shift was typed after a plus sign: a second duty beside what the cell has, locked or not."""
        cells, view = self.cells(), self.view
        checker = self._checker(cells)
        if view is None or checker is None or not cells:
            return
        if len(cells) > 1:
            had = {c: [a.pair.duty for a in view.cell(*c)] for c in cells}
            wanted = {c: [*(d.shift for d in duties), shift] for c, duties in had.items()}
            self.apply(filling(checker, view, wanted, {c: [d.post for d in ds] for c, ds in had.items()}), checker)
        elif cells[0][1] not in view.period:
            self.refuse(blocked_cell(view, cells[0]))
        else:
            self._offer(checker, view, cells[0], shift, frozenset())

    def put(self, pair: Pair, *, instead: frozenset[Pair] = frozenset()) -> bool:
        """Put a person on a duty, as a list of candidates asks for; whether it was done."""
        view = self.view
        checker = self._checker([(pair.person, pair.duty.day)])
        if view is None or checker is None:
            return False
        return self.apply(putting(view, pair.person, pair.duty, instead), checker)

    def take_off(self, pair: Pair) -> bool:
        view, checker = self.view, self._checker([])
        if view is None or checker is None:
            return False
        row = next((a for a in view.cell(pair.person, pair.duty.day) if a.pair == pair), None)
        if row is not None and row.locked:
            self.refuse(blocked_cell(view, (pair.person, pair.duty.day)))
            return False
        deed = clearing(view, [(pair.person, pair.duty.day)])
        return self.apply(replace(deed, removed=frozenset({pair})), checker)

    def clear(self) -> None:
        cells, view = self.cells(), self.view
        checker = self._checker([])
        if view is not None and checker is not None:
            self.apply(clearing(view, cells), checker)

    def swap(self) -> None:
        cells, view = self.cells(), self.view
        if len(cells) != 2 or view is None:
            self.refuse(_TWO_CELLS)
        elif checker := self._checker(cells):
            self.apply(swapping(view, *cells), checker, Source.SWAP)

    def drop(self, source: Cell, target: Cell, copy: bool) -> None:
        view, checker = self.view, self._checker([source, target])
        if view is None or checker is None:
            return
        blocked = blocked_cell(view, target) or (None if copy else blocked_cell(view, source))
        if blocked:
            self.refuse(blocked)
        else:
            self.apply(moving(view, source, target, copy), checker)

    def toggle_lock(self) -> None:
        """Lock the duties of the selected cells; unlock them when all are locked."""
        view = self.view
        if view is None:
            return
        rows = [row for cell in self.cells() for row in view.cell(*cell)]
        if not rows:
            self.refuse(_EMPTY)
            return
        lock = not all(row.locked for row in rows)
        label = (_LOCK if lock else _UNLOCK).fill(count=len(rows))
        self.context.apply(with_lock([r.pair for r in rows], lock), label)

    # -- clipboard ------------------------------------------------------------------------------------

    def copy(self) -> None:
        """The selected block as codes, for a spreadsheet and for pasting here."""
        view, block = self.view, self.grid.block()
        if view is None or not block:
            return
        data = QMimeData()
        data.setText("\n".join("\t".join(cell_text(view, c) if c else "" for c in row) for row in block) + "\n")
        posts = [[[a.pair.duty.post for a in view.cell(*c)] if c else [] for c in row] for row in block]
        data.setData(CELLS, json.dumps(posts).encode())
        QGuiApplication.clipboard().setMimeData(data)

    def cut(self) -> None:
        self.copy()
        cells, view = self.cells(), self.view
        checker = self._checker([])
        if view is not None and checker is not None:
            deed = clearing(view, cells)
            self.apply(replace(deed, label=_CUT.fill(count=len(deed.removed))), checker)

    def paste(self) -> None:
        """Codes from the clipboard into the cells from the current one on; one cell fills the whole selection."""
        view, data = self.view, QGuiApplication.clipboard().mimeData()
        if view is None or self.grid.line is None or not data.hasText():
            return
        rows = [line.split("\t") for line in data.text().rstrip("\n").split("\n")]
        posts = json.loads(bytes(data.data(CELLS).data())) if data.hasFormat(CELLS) else []
        tokens = shift_tokens(view)
        wanted: dict[Cell, Sequence[str]] = {}
        hints: dict[Cell, Sequence[str]] = {}
        for cell, r, c in self.grid.target(len(rows), max(map(len, rows))):
            text = rows[r][c] if c < len(rows[r]) else ""
            shifts = shifts_in(text, tokens)
            if shifts is None:
                self.refuse(_NO_CODE.fill(text=text))
                return
            wanted[cell] = shifts
            if r < len(posts) and c < len(posts[r]):
                hints[cell] = posts[r][c]
        if checker := self._checker(list(wanted)):
            self.apply(filling(checker, view, wanted, hints), checker)

    # -- doing ----------------------------------------------------------------------------------------

    def apply(self, deed: CellEdit, checker: Checker, source: Source = Source.MANUAL, reason: str = "") -> bool:
        """Check and do a deed; whether it was done. What cannot be done, or needs a reason, is said at the cell."""
        self.grid.bubble.hide()
        match do(self.context.session, checker, deed, source, reason):
            case Refused(why):
                self.refuse(why)
            case ReasonAsked(why):
                area, place = self.grid.viewport(), self.grid.place()
                ReasonField(area, said(why), said(_REASON), place, lambda given: self._reasoned(deed, source, given))
            case Done(effect, left_out):
                self.last = deed
                self.done.emit(effect)
                self.refuse(left_out)
                return True
        return False

    def again_with(self, reason: str) -> None:
        """The last deed once more, with its reason in the plan's log."""
        deed = self.last
        step = self.context.session.history.undoable
        if deed is not None and step is not None and step.label == deed.label:
            self.context.undo()
            self._reasoned(deed, Source.MANUAL, reason)

    def _reasoned(self, deed: CellEdit, source: Source, reason: str) -> None:
        if checker := self._checker([]):
            self.apply(deed, checker, source, reason)

    def _no_code(self, text: str) -> None:
        self.refuse(_NO_CODE.fill(text=text))

    def refuse(self, message: Message | None) -> None:
        """Say at the cell why nothing was done."""
        if message is not None:
            self.grid.bubble.say(said(message), self.grid.place())
            self.refused_here.emit(message)

    def _ask_which(
        self, view: RosterView, cell: Cell, shift: str, choice: Sequence[Option], removed: frozenset[Pair]
    ) -> None:
        """Several posts make sense: a short list at the cell."""
        rows = []
        for option in choice:
            post = view.posts[option.duty.post].name
            text = _LACKS.fill(post=post, count=option.missing) if option.missing else _FULL.fill(post=post)
            if option.weight.breaks:
                text = _BREAKS.fill(post=text)
            elif option.weight.reminders:
                text = _REMINDED.fill(post=text)
            rows.append(said(text))

        def chosen(row: int) -> None:
            if checker := self._checker([cell]):
                self.apply(putting(view, cell[0], choice[row].duty, removed), checker)

        title = said(_WHICH, shift=view.shifts[shift].name)
        NearChoice(self.grid.viewport(), title, rows, QRect(self.grid.place()), chosen)

    def _checker(self, cells: Sequence[Cell]) -> Checker | None:
        """The checker, laid out around these cells if people are to come there; rows that go are known anywhere."""
        checker = self.context.checker_now(cells[0][1] if cells else None)
        if checker is None and self.context.checking_refused is not None:
            self.refuse(_NOT_YET.fill(why=self.context.checking_refused))
        return checker
