"""Doing what the gestures on the table by person ask for: check, refuse with a sentence at the cell, or apply."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Assignment, Pair, Source
from patrolplanner.gui.roster.hand import TWO_CELLS, CellText, GridHand
from patrolplanner.gui.roster.model import Spot
from patrolplanner.gui.roster.near import NearChoice
from patrolplanner.gui.roster.people_grid import BESIDE, LOCK_KEY, SWAP_KEY, cell_of
from patrolplanner.gui.said import said
from patrolplanner.services.checking.cell_edits import (
    Cell,
    Option,
    blocked_cell,
    cell_text,
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
)
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.checking.roster_view import RosterView

MOST_CHOICES = 12

_NO_CODE = translate("roster page", "{text} is no shift of this plan.")
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
        """The codes of its duties."""
        return cell_text(self.view, cell_of(spot)) if self.view is not None else ""

    def hints_of(self, spot: Spot) -> tuple[str, ...]:
        """The posts of its duties."""
        return tuple(a.pair.duty.post for a in self.view.cell(*cell_of(spot))) if self.view is not None else ()

    def rows_of(self, spot: Spot) -> Sequence[Assignment]:
        return self.view.cell(*cell_of(spot)) if self.view is not None else ()

    # -- gestures -------------------------------------------------------------------------------------

    def take(self, text: str) -> None:
        """The code of a shift, with a plus sign before it for a second duty, or a letter for a command."""
        view = self.view
        if view is None or text == BESIDE:
            return
        shift = shift_tokens(view).get(text.removeprefix(BESIDE))
        if shift is not None and text.startswith(BESIDE):
            self.add_shift(shift)
        elif shift is not None:
            self.put_shift(shift)
        elif text == LOCK_KEY:
            self.toggle_lock()
        elif text == SWAP_KEY:
            self.swap()
        else:
            self.refuse(_NO_CODE.fill(text=text))

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

    def clear(self) -> None:
        cells, view = self.cells(), self.view
        checker = self.checker()
        if view is not None and checker is not None:
            self.apply(clearing(view, cells), checker)

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
        """Codes for many cells, each with its best duties, at the posts they were copied from where these are free."""
        view = self.view
        if view is None or not entries:
            return
        tokens = shift_tokens(view)
        wanted: dict[Cell, Sequence[str]] = {}
        hints: dict[Cell, Sequence[str]] = {}
        for entry in entries:
            shifts = shifts_in(entry.text, tokens)
            if shifts is None:
                self.refuse(_NO_CODE.fill(text=entry.text))
                return
            cell = cell_of(entry.spot)
            wanted[cell], hints[cell] = shifts, entry.hints
        if checker := self._checker(list(wanted)):
            self.apply(filling(checker, view, wanted, hints), checker)

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
        return self.checker(cells[0][1] if cells else None)
