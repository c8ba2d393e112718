"""Doing what the gestures on the table by post ask for: names typed, moved, copied, taken off; who comes, who goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QRect

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.roster import Assignment, Pair, Source
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.candidates import STANDINGS
from patrolplanner.gui.roster.hand import TWO_CELLS, CellText, GridHand
from patrolplanner.gui.roster.marked import ROLE_CHIPS
from patrolplanner.gui.roster.model import Spot
from patrolplanner.gui.roster.name_field import MOST, NameField, NameOffer
from patrolplanner.gui.roster.near import NearChoice
from patrolplanner.gui.roster.posts_grid import PostsGrid, duty_of
from patrolplanner.gui.said import said
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.checking.crew_cells import crew_text, typed_name
from patrolplanner.services.checking.crew_edits import (
    NO_NAME,
    Taker,
    emptying,
    giving,
    joining,
    joining_all,
    moving_one,
    people_named,
    swapping_crews,
    takers,
    whom_instead,
)
from patrolplanner.services.checking.duty_people import Standing
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.views.searching import people_typed

BESIDE, OFF = ("+", "\uff0b"), ("-", "\uff0d")
"""Typed before a name: beside the others, whether or not a place is open. Typed alone: somebody goes."""

_SEPARATED = re.compile(r"[、，,；;/]")
_HINT = translate("roster page", "{duty}: name, pinyin or number, then Enter")
_HINT_MANY = translate("roster page", "{count} {count:duty|duties}: name, pinyin or number, then Enter")
_OFFER = translate("roster page", "{person}  {role}  {standing}")
_OFFER_BARRED = translate("roster page", "{person}  {role}  {standing}: {why}")
_THERE = translate("roster page", "is on this duty")
_INSTEAD = translate("roster page", "{person} comes in whose place?")
_BESIDE_ALL = translate("roster page", "beside them all")
_WHO_GOES = translate("roster page", "Who goes?")
_EMPTY = translate("roster page", "Nobody is on this duty.")


class CrewHand(GridHand):
    """The hand on the table by post."""

    grid: PostsGrid

    def __init__(self, context: PlanContext, grid: PostsGrid) -> None:
        super().__init__(context, grid)
        self._field: NameField | None = None
        grid.edit_wanted.connect(self.edit_names)

    def duties(self) -> list[DutyKey]:
        return [duty_of(spot) for spot in self.grid.selected_cells()]

    # -- what a cell is -------------------------------------------------------------------------------

    def text_of(self, spot: Spot) -> str:
        """The names of its crew."""
        return crew_text(self.view, duty_of(spot)) if self.view is not None else ""

    def hints_of(self, spot: Spot) -> tuple[str, ...]:
        """The numbers of its crew."""
        return tuple(row.pair.person for row in self.rows_of(spot))

    def rows_of(self, spot: Spot) -> Sequence[Assignment]:
        return self.view.crew(duty_of(spot)) if self.view is not None else ()

    # -- typing ---------------------------------------------------------------------------------------

    def take(self, text: str) -> None:
        """The first letters of a name open the field, a minus sign asks who goes."""
        if text in OFF:
            self._ask_who_goes()
        elif self._field is not None and self._field.isVisible():
            self._field.field.insert(text)
        else:
            self._open_field(text, self._typed)

    def edit_names(self) -> None:
        """All names of the framed cell as a text, to be changed; nothing where no cell has the frame."""
        if cells := self.grid.selected_cells():
            self._open_field(self.text_of(cells[0]), self._edited, whole=True)

    def _open_field(self, text: str, taken: Callable[[str, str], None], *, whole: bool = False) -> None:
        view, duties = self.view, self.duties()
        if view is None or not duties:
            return
        if len(duties) == 1:
            hint = said(_HINT, duty=duty_said(view.plan, duties[0]))
        else:
            hint = said(_HINT_MANY, count=len(duties))
        if self.checker() is None:
            return
        self.grid.bubble.hide()
        self._field = NameField(
            self.grid.viewport(),
            hint,
            QRect(self.grid.place()),
            offers=lambda typed: self._offers(view, duties[0], typed),
            taken=taken,
        )
        self._field.destroyed.connect(self._field_gone)
        self._field.open_with(text, chosen=whole)

    def _field_gone(self) -> None:
        self._field = None

    def _offers(self, view: RosterView, duty: DutyKey, text: str) -> list[NameOffer]:
        """The people that the last name of a text may mean, those who can come first. Only they need to be weighed."""
        typed = _SEPARATED.split(text.lstrip("".join(BESIDE)))[-1]
        meant = [p.id for p in people_typed(view.plan.people, typed)]
        checker = self.checker(duty.day, people=frozenset(meant)) if meant else None
        if checker is None:
            return []
        return [_offer(checker, view, duty, one) for one in takers(checker, view, duty, meant)[:MOST]]

    def _typed(self, text: str, person: str) -> None:
        """A name was typed: it comes where a place is open, else somebody goes for it; several names are a crew."""
        view, duties = self.view, self.duties()
        body = text.lstrip("".join(BESIDE)).strip()
        if view is None or not duties or not body:
            return
        beside = text.startswith(BESIDE)
        if _SEPARATED.search(body):
            self._give(view, dict.fromkeys(duties, beside), body)
        elif not person:
            self.refuse(NO_NAME.fill(text=body))
        elif checker := self.checker(*(duty.day for duty in duties), people=frozenset({person})):
            if len(duties) > 1:
                self.apply(joining_all(checker, view, person, duties, beside=beside), checker)
            else:
                self._bring(checker, view, person, duties[0], beside=beside)

    def _edited(self, text: str, person: str) -> None:
        """The names of a cell were edited: they are its crew now."""
        view, duties = self.view, self.duties()
        if view is None or not duties:
            return
        if person and not _SEPARATED.search(text) and not people_named(view.plan, text).people:
            self._give_people(view, {duty: [person] for duty in duties})
        else:
            self._give(view, dict.fromkeys(duties, False), text)

    def _give(self, view: RosterView, duties: dict[DutyKey, bool], text: str) -> None:
        """The people that a text names are the crew of these duties, or come beside those who are there."""
        named = people_named(view.plan, text)
        if named.refused is not None:
            self.refuse(named.refused)
            return
        there = {
            duty: [row.pair.person for row in view.crew(duty)] if beside else [] for duty, beside in duties.items()
        }
        self._give_people(view, {duty: [*there[duty], *named.people] for duty in duties})

    def _give_people(self, view: RosterView, wanted: Mapping[DutyKey, Sequence[str]]) -> None:
        """Crews for duties: nobody else comes."""
        people = frozenset(person for crew in wanted.values() for person in crew)
        if checker := self.checker(*(duty.day for duty in wanted), people=people):
            self.apply(giving(checker, view, wanted), checker)

    def _bring(self, checker: Checker, view: RosterView, person: str, duty: DutyKey, *, beside: bool) -> None:
        """Somebody comes; where nobody is missing it is asked who goes, if there is a choice."""
        there = [] if beside or Pair(person, duty) in {r.pair for r in view.crew(duty)} else whom_instead(view, duty)
        if len(there) < 2:
            self.apply(joining(view, person, duty, "".join(there)), checker)
            return

        def chosen(row: int) -> None:
            if checker := self.checker(duty.day, people=frozenset({person})):
                self.apply(joining(view, person, duty, [*there, ""][row]), checker)

        names = [person_name(view.plan, other) for other in there]
        title = said(_INSTEAD, person=person_name(view.plan, person))
        NearChoice(self.grid.viewport(), title, [*names, said(_BESIDE_ALL)], QRect(self.grid.place()), chosen)

    def _ask_who_goes(self) -> None:
        """One of the crew is taken off: the only one at once, else the one who is chosen."""
        view, duties = self.view, self.duties()
        if view is None or not duties:
            return
        pairs = [row.pair for row in view.crew(duties[0])]
        if not pairs:
            self.refuse(_EMPTY)
        elif len(pairs) == 1:
            self.take_off(pairs[0])
        else:
            names = [person_name(view.plan, pair.person) for pair in pairs]
            place = QRect(self.grid.place())
            NearChoice(self.grid.viewport(), said(_WHO_GOES), names, place, lambda row: self.take_off(pairs[row]))

    # -- gestures -------------------------------------------------------------------------------------

    def clear(self) -> None:
        """Everybody of the selected cells goes."""
        view, checker = self.view, self.checker()
        if view is not None and checker is not None:
            self.apply(emptying(view, self.duties()), checker)

    def swap(self) -> None:
        view, duties = self.view, self.duties()
        if len(duties) != 2 or view is None:
            self.refuse(TWO_CELLS)
        elif checker := self._checker(view, *duties):
            self.apply(swapping_crews(view, *duties), checker, Source.SWAP)

    def _checker(self, view: RosterView, *duties: DutyKey) -> Checker | None:
        """For edits by which those who are on these duties come to others of them."""
        people = frozenset(row.pair.person for duty in duties for row in view.crew(duty))
        return self.checker(*(duty.day for duty in duties), people=people)

    def move(self, source: Spot, target: Spot, copy: bool) -> None:
        """The name that was pressed goes, or all of the crew where the cell was pressed beside the names."""
        view, here, there = self.view, duty_of(source), duty_of(target)
        if view is None or (checker := self._checker(view, here, there)) is None:
            return
        person = self.grid.grabbed
        if person:
            instead = self._place_of(view, person, there)
            self.apply(moving_one(view, Pair(person, here), there, copy=copy, instead=instead), checker)
        elif copy:
            self.apply(giving(checker, view, {there: [row.pair.person for row in view.crew(here)]}), checker)
        else:
            self.apply(swapping_crews(view, here, there), checker)

    def _place_of(self, view: RosterView, person: str, duty: DutyKey) -> str:
        """Whose place somebody takes who is dropped on a cell: that of the name under the mouse, or of the only one."""
        others = whom_instead(view, duty)
        on = self.grid.dropped_on
        if on and on != person:
            return on
        return others[0] if len(others) == 1 and others[0] != person else ""

    def enter(self, entries: Sequence[CellText]) -> None:
        """Names for many cells, each the crew of its duty."""
        view = self.view
        if view is None or not entries:
            return
        wanted: dict[DutyKey, Sequence[str]] = {}
        for entry in entries:
            known = entry.hints and all(person in view.people for person in entry.hints)
            named = people_named(view.plan, entry.text)
            if named.refused is not None and not known:
                self.refuse(named.refused)
                return
            wanted[duty_of(entry.spot)] = entry.hints if known else named.people
        self._give_people(view, wanted)


def _offer(checker: Checker, view: RosterView, duty: DutyKey, taker: Taker) -> NameOffer:
    """What the list says of somebody."""
    person = view.people[taker.person]
    what: dict[str, str | Message] = {"person": typed_name(view.plan, person.id), "role": ROLE_CHIPS[person.role]}
    if taker.there:
        return NameOffer(taker.person, said(_OFFER, **what, standing=_THERE), can=False)
    if taker.weight.refused:
        why = next(iter(checker.refusal(frozenset({Pair(taker.person, duty)}))), None)
        if why is not None:
            text = said(_OFFER_BARRED, **what, standing=STANDINGS[Standing.BARRED], why=why)
            return NameOffer(taker.person, text, can=False)
    standing = Standing.CREW if taker.weight.breaks else Standing.FREE
    if taker.weight.reminders and standing is Standing.FREE:
        standing = Standing.REMINDED
    return NameOffer(taker.person, said(_OFFER, **what, standing=STANDINGS[standing]), can=not taker.weight.refused)
