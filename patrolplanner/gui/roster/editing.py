"""Doing what the gestures on the table by person ask for: check, refuse with a sentence at the cell, or apply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect

from patrolplanner.domain.absences import AbsenceKind, WishKind
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Assignment, Source
from patrolplanner.gui.roster.hand import TWO_CELLS, CellText, GridHand
from patrolplanner.gui.roster.model import Spot
from patrolplanner.gui.roster.near import NearChoice
from patrolplanner.gui.roster.people_grid import BESIDE, LOCK_KEY, SWAP_KEY, cell_of, leave_in, leave_typed
from patrolplanner.gui.roster.people_model import cell_code
from patrolplanner.gui.said import said
from patrolplanner.services.checking.cell_edits import (
    Cell,
    CellEdit,
    Option,
    blocked_cell,
    clearing,
    filling,
    moving,
    options,
    putting,
    refusal_of,
    sensible,
    shift_tokens,
    shifts_in,
    swapping,
    together_with,
)
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.checking.leave_edits import leaving, returning, wishing
from patrolplanner.services.checking.roster_view import RosterView

MOST_CHOICES = 12
_Hours = tuple[int, int]

_NO_CODE = translate("roster page", "{text} is neither a shift of this plan nor a kind of leave.")
_WHICH = translate("roster page", "{shift}: which post?")
_LACKS = translate("roster page", "{post}: {count} missing")
_FULL = translate("roster page", "{post}: complete")
_BREAKS = translate("roster page", "{post}, breaks a rule of the crew")
_REMINDED = translate("roster page", "{post}, with a reminder")


class Editing(GridHand):
    """The hand on the table by person."""

    def cells(self) -> list[Cell]:
        return [cell_of(spot) for spot in self.grid.selected_cells()]

    # -- what a cell is -------------------------------------------------------------------------------

    def text_of(self, spot: Spot) -> str:
        """The codes of its duties, else of its leave."""
        return cell_code(self.view, cell_of(spot)) if self.view is not None else ""

    def hints_of(self, spot: Spot) -> tuple[str, ...]:
        """The posts of its duties."""
        return tuple(a.pair.duty.post for a in self.view.cell(*cell_of(spot))) if self.view is not None else ()

    def rows_of(self, spot: Spot) -> Sequence[Assignment]:
        return self.view.cell(*cell_of(spot)) if self.view is not None else ()

    # -- gestures -------------------------------------------------------------------------------------

    def take(self, text: str) -> None:
        """The code of a shift, with a plus sign before it for a second duty; leave; or a letter for a command."""
        view = self.view
        if view is None or text == BESIDE:
            return
        shift = shift_tokens(view).get(text.removeprefix(BESIDE))
        if shift is not None and text.startswith(BESIDE):
            self.add_shift(shift)
        elif shift is not None:
            self.put_shift(shift)
        elif kind := leave_typed(view).get(text):
            self.give_leave(kind)
        elif text == LOCK_KEY:
            self.toggle_lock()
        elif text == SWAP_KEY:
            self.swap()
        else:
            self.refuse(_NO_CODE.fill(text=text))

    def put_shift(self, shift: str) -> None:
        """A shift was typed: one cell gets the duty that fits best or a choice, several get the best of each.

        In one cell it takes the place of leave too; of several those with leave stay as they are, and it is said.
        """
        cells, view = self.cells(), self.view
        if view is None or not cells:
            return
        cell = cells[0]
        if len(cells) > 1:
            if checker := self._checker(cells):
                self.apply(filling(checker, view, {c: [shift] for c in cells}, {}), checker)
        elif blocked := blocked_cell(view, cell):
            self.refuse(blocked)
        elif cell in view.away and cell not in view.away_hours and view.duties_of_shift(cell[1], shift):
            self._put_for_leave(view, cell, shift)
        elif checker := self._checker(cells):
            self._offer(checker, view, cell, shift, CellEdit(removed=frozenset(a.pair for a in view.cell(*cell))))

    def _put_for_leave(self, view: RosterView, cell: Cell, shift: str) -> None:
        """A shift in place of leave, checked as it would be without that day of leave."""
        back = returning(view, [cell])
        assert back.facts is not None
        try:
            checker = self.context.checker_after(back.facts, cell[1])
        except PlannerError as error:
            self.refuse(error.message)
            return
        removed = frozenset(a.pair for a in view.cell(*cell))
        self._offer(checker, view, cell, shift, replace(back, removed=removed))

    def _offer(self, checker: Checker, view: RosterView, cell: Cell, shift: str, going: CellEdit) -> None:
        """Put the person on the duty of a shift that fits best, or ask which; ``going`` is what that replaces."""
        ranked = options(checker, view, cell, shift, removed=going.removed)
        choice = sensible(ranked)
        if not choice:
            self.refuse(refusal_of(checker, view, cell, shift, going.removed, ranked))
        elif len(choice) == 1:
            self.apply(together_with(going, putting(view, cell[0], choice[0].duty)), checker)
        else:
            self._ask_which(checker, view, cell, choice[:MOST_CHOICES], going)

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
            self._offer(checker, view, cells[0], shift, CellEdit())

    def clear(self) -> None:
        """Duties of the selected cells go; where there are none at all, the days of leave."""
        cells, view = self.cells(), self.view
        if view is None:
            return
        if any(map(view.away.__contains__, cells)) and not any(view.cell(*cell) for cell in cells):
            self.apply(returning(view, cells), None)
        elif checker := self.checker():
            self.apply(clearing(view, cells), checker)

    def give_leave(self, kind: AbsenceKind | None) -> None:
        """The people of the selected cells are away on these dates; None: they are not."""
        if self.view is not None:
            cells = self.cells()
            self.apply(leaving(self.view, cells, kind) if kind is not None else returning(self.view, cells), None)

    def give_wish(self, wish: WishKind | None, shift: str | None) -> None:
        """The people of the selected cells wish something for these dates; None: nothing."""
        if self.view is not None:
            self.apply(wishing(self.view, self.cells(), wish, shift), None)

    def swap(self) -> None:
        cells, view = self.cells(), self.view
        if len(cells) != 2 or view is None:
            self.refuse(TWO_CELLS)
        elif checker := self._checker(cells):
            self.apply(swapping(view, *cells), checker, Source.SWAP)

    def move(self, source: Spot, target: Spot, copy: bool) -> None:
        self.drop(cell_of(source), cell_of(target), copy)

    def drop(self, source: Cell, target: Cell, copy: bool) -> None:
        view, checker = self.view, self._checker([source, target])
        if view is None or checker is None:
            return
        blocked = blocked_cell(view, target) or (None if copy else blocked_cell(view, source))
        if blocked:
            self.refuse(blocked)
        else:
            self.apply(moving(view, source, target, copy), checker)

    def enter(self, entries: Sequence[CellText]) -> None:
        """Codes of duties and leave for many cells; duties at the posts they were copied from where these are free."""
        view = self.view
        if view is None or not entries:
            return
        tokens, kinds = shift_tokens(view), leave_typed(view)
        wanted: dict[Cell, Sequence[str]] = {}
        hints: dict[Cell, Sequence[str]] = {}
        leave: dict[tuple[AbsenceKind, _Hours | None], list[Cell]] = {}
        for entry in entries:
            shifts, cell = shifts_in(entry.text, tokens), cell_of(entry.spot)
            if shifts is not None:
                wanted[cell], hints[cell] = shifts, entry.hints
            elif found := leave_in(entry.text, kinds):
                leave.setdefault(found, []).append(cell)
            else:
                self.refuse(_NO_CODE.fill(text=entry.text))
                return
        deeds = [leaving(view, cells, kind, hours) for (kind, hours), cells in leave.items()]
        checker = self._checker(list(wanted)) if wanted else None
        if checker is not None:
            deeds.append(filling(checker, view, wanted, hints))
        if checker is not None or not wanted:
            self.apply(together_with(*deeds), checker)

    def _ask_which(
        self, checker: Checker, view: RosterView, cell: Cell, choice: Sequence[Option], going: CellEdit
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
            self.apply(together_with(going, putting(view, cell[0], choice[row].duty)), checker)

        title = said(_WHICH, shift=view.shifts[choice[0].duty.shift].name)
        NearChoice(self.grid.viewport(), title, rows, QRect(self.grid.place()), chosen)

    def _checker(self, cells: Sequence[Cell]) -> Checker | None:
        return self.checker(*(day for _, day in cells), people=frozenset(person for person, _ in cells))
