"""Swaps (调班): the form, ways to a day off, and the slips with what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Handing, Swap, SwapState
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import post_name
from patrolplanner.gui.changes.swap_form import SwapForm
from patrolplanner.gui.page import Section
from patrolplanner.gui.places import PAPERS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import clauses, said
from patrolplanner.gui.widgets.asking import Unsaved, asked_text
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, card, column, divided, label, row
from patrolplanner.services.changes.exchanges import ExchangeWay, ways_to_free
from patrolplanner.services.changes.swapping import (
    KINDS,
    STATES,
    Hand,
    approved,
    boards_touched,
    handing_said,
    refused,
    withdrawn,
)
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.open_plan.document import Change, Edit

_TONES = {
    SwapState.PROPOSED: "warn",
    SwapState.APPROVED: "good",
    SwapState.RETURNED: "good",
    SwapState.REFUSED: "quiet",
    SwapState.WITHDRAWN: "quiet",
}
_LOOKING = translate("swaps page", "Looking for ways…")
_NO_WAY = translate("swaps page", "Nobody can take this duty without breaking a rule or leaving a gap.")
_BOARDS = translate("swaps page", "Notices to put up again: {posts}")


class SwapsPanel(Section):
    """The form and its ways at the left, the slips at the right."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.form = SwapForm(context)
        self.form.asked_for_ways.connect(self.look_for_ways)
        self.form.written.connect(self._written)
        heads = (
            Head(
                translate("swaps page", "Sort"),
                translate("column notes", "Exchange, substitution, or a ring of three."),
            ),
            Head(
                translate("swaps page", "Reminders"),
                translate("column notes", "How many reminders the way would bring; fewer is better."),
                unclear=True,
            ),
            Head(translate("swaps page", "Who takes what"), translate("column notes", "All duties that change hands.")),
        )
        self.ways: Listing[ExchangeWay] = Listing(ListingModel(heads, numbers=(1,)), translate("swaps page", "Ways"))
        self.ways_note = label("", "quiet", wrap=True)
        self.ways.opened.connect(self._take_way)
        slip_heads = (
            Head(translate("swaps page", "Slip"), translate("column notes", "The number of the slip, printed on it.")),
            Head(
                translate("swaps page", "State"),
                translate("column notes", "Only an approved slip changes the roster."),
                unclear=True,
            ),
            Head(
                translate("swaps page", "Sort"),
                translate("column notes", "Exchange, substitution, or debt: a duty to be given back later."),
                unclear=True,
            ),
            Head(translate("swaps page", "Duties"), translate("column notes", "Who gives which duty to whom.")),
            Head(
                translate("swaps page", "Reason"),
                translate("column notes", "What was written when it was proposed or refused."),
            ),
            Head(translate("swaps page", "Decided"), translate("column notes", "When and by whom.")),
        )
        self.slips: Listing[Swap] = Listing(ListingModel(slip_heads), translate("swaps page", "Slips"), widest=3)
        self.slips.chosen.connect(self._slip_chosen)
        self.boards = label("", "warn", wrap=True)
        self._lay_out()
        context.changed.connect(self._changed)
        context.period_changed.connect(self.form.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        self.take_button = button(translate("swaps page", "Take this way into the form"), self._take_way)
        left = card(
            label(said(translate("swaps page", "New swap")), "heading"),
            self.form,
            row(label(said(translate("swaps page", "Ways to be free")), "heading"), 1, self.form.ways_button),
            self.ways_note,
            (self.ways, 1),
            row(1, self.take_button),
        )
        left.setMinimumWidth(360)
        self.approve_button = button(translate("swaps page", "&Approve"), self.approve, name="good")
        self.refuse_button = button(translate("swaps page", "Ref&use…"), self.refuse)
        self.print_button = button(
            translate("swaps page", "Prin&t the slips…"),
            lambda: self.context.go(Place(PAPERS, section="swap-slips")),
            name="papers",
        )
        self.withdraw_button = button(translate("swaps page", "&Withdraw"), self.withdraw)
        heading = label(said(translate("swaps page", "Slips")), "heading")
        top = row(heading, 1, self.approve_button, self.refuse_button, self.withdraw_button, self.print_button)
        column(divided(left, card(top, (self.slips, 1), self.boards), (420, 700), grows=1), of=self)

    def unsaved(self) -> Unsaved | None:
        return self.form.unsaved() or super().unsaved()

    def show_place(self, place: Place) -> None:
        """A slip by its number, or a person whose duty is to be swapped."""
        if place.person:
            self.form.choose(place.person, place.duty)
            (self.form.taker if place.duty is not None else self.form.given).setFocus()
        elif place.record:
            self.slips.choose(place.record, lambda slip: slip.number)

    def refresh(self) -> None:
        """Show the slips as they are now, the latest first."""
        self.form.refresh()
        self.form.judge()
        slips = reversed(self.context.document.journal.swaps)
        self.slips.fill([self._line(s) for s in slips], same=lambda s: s.number)
        self._slip_chosen()

    def _line(self, slip: Swap) -> ListLine[Swap]:
        decided = f"{slip.decided:%Y-%m-%d %H:%M} {slip.decided_by}" if slip.decided else ""
        reason = " / ".join(text for text in (slip.reason, slip.note) if text)
        cells = (
            slip.number,
            said(STATES[slip.state]),
            said(KINDS[slip.kind]),
            self._duties(slip.handings),
            reason,
            decided,
        )
        return ListLine(cells, slip, _TONES[slip.state])

    def _duties(self, handings: Iterable[Handing]) -> str:
        return clauses(said(handing_said(self.context.plan, h)) for h in handings)

    def _slip_chosen(self) -> None:
        slip = self.slips.about
        waits = slip is not None and slip.state is SwapState.PROPOSED
        for made in (self.approve_button, self.refuse_button, self.withdraw_button):
            made.setEnabled(waits)
        plan = self.context.plan
        posts = boards_touched(self.context.document, slip.handings) if slip is not None and slip.decided else ()
        in_force = slip is not None and slip.state in (SwapState.APPROVED, SwapState.RETURNED)
        self.boards.setText(said(_BOARDS, posts=tuple(post_name(plan, p) for p in posts)) if posts and in_force else "")

    def approve(self) -> None:
        """Approve the slip chosen; it is checked again."""
        self._decide(approved, translate("swaps page", "Approve swap {number}"))

    def refuse(self, reason: str = "") -> None:
        slip = self.slips.about
        if slip is None:
            return
        text = translate("swaps page", "Refuse swap {number}")
        if not reason:
            given = asked_text(self, said(text, number=slip.number), said(translate("swaps page", "Reason")))
            if given is None:
                return
            reason = given
        self._decide(lambda number, hand: refused(number, hand, reason), text)

    def withdraw(self) -> None:
        self._decide(withdrawn, translate("swaps page", "Withdraw swap {number}"))

    def _decide(self, decision: Callable[[str, Hand], Edit], text: Message) -> None:
        if (slip := self.slips.about) is not None:
            edit = decision(slip.number, self.form.hand())
            self.context.apply(edit, text.fill(number=slip.number), action="swap", reason=slip.reason)

    def look_for_ways(self, person: str, duty: DutyKey) -> None:
        """Look beside the window for ways in which somebody need not do a duty."""
        self.ways.fill([])
        self.ways_note.setText(said(_LOOKING))
        session = self.context.session
        basis = Basis(self.context.document, self.context.period, session.published, session.clock(), duty.day)
        self.latest.start(
            lambda: ways_to_free(Checker(basis), person, duty, basis.now),
            self._ways_found,
            lambda message: self.ways_note.setText(said(message)),
        )

    def _written(self, number: str) -> None:
        """The slip is the one chosen at the right, ready to be printed; the ways to it are of no more use."""
        self.latest.drop()
        self.ways.fill([])
        self.ways_note.clear()
        self.slips.choose(number, lambda slip: slip.number)
        self.print_button.setFocus()

    def _ways_found(self, ways: list[ExchangeWay]) -> None:
        self.ways_note.setText("" if ways else said(_NO_WAY))
        self.ways.fill([ListLine((said(KINDS[w.kind]), str(w.reminders), self._duties(w.handings)), w) for w in ways])

    def _take_way(self) -> None:
        if (way := self.ways.about) is not None:
            self.form.take(way)

    def _changed(self, change: Change) -> None:
        if change.kinds & {"swaps", "roster", "people", "posts", "shifts"}:
            self.refresh()
