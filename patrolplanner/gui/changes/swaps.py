"""Swaps (调班): the form, ways to a day off, and the slips with what became of them."""

from __future__ import annotations

from PySide6.QtWidgets import QInputDialog, QLabel, QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Swap, SwapState
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import post_name
from patrolplanner.gui.changes.swap_form import SwapForm
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, label, panel, row, side_by_side
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


class SwapsPanel(QWidget):
    """All about swaps of one desk."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self._job: jobs.Job | None = None
        self.form = SwapForm(context)
        self.form.asked_for_ways.connect(self.look_for_ways)
        heads = (
            translate("swaps page", "Sort"),
            translate("swaps page", "Reminders"),
            translate("swaps page", "Who takes what"),
        )
        self.ways: Listing[ExchangeWay] = Listing(ListingModel(heads, numbers=(1,)), translate("swaps page", "Ways"))
        self.ways_note = label("", "quiet", wrap=True)
        self.ways.opened.connect(self._take_way)
        slip_heads = (
            translate("swaps page", "Slip"),
            translate("swaps page", "State"),
            translate("swaps page", "Sort"),
            translate("swaps page", "Duties"),
            translate("swaps page", "Reason"),
            translate("swaps page", "Decided"),
        )
        self.slips: Listing[Swap] = Listing(ListingModel(slip_heads), translate("swaps page", "Slips"), widest=3)
        self.slips.chosen.connect(self._slip_chosen)
        self.boards: QLabel = label("", "warn", wrap=True)
        self._lay_out()
        context.changed.connect(self._changed)
        context.period_changed.connect(self.form.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        left, down = panel()
        left.setMinimumWidth(360)
        down.addWidget(label(said(translate("swaps page", "New swap")), "heading"))
        down.addWidget(self.form)
        down.addWidget(label(said(translate("swaps page", "Ways to be free")), "heading"))
        down.addWidget(self.ways_note)
        down.addWidget(self.ways, 1)
        take = translate("swaps page", "Take this way into the form")
        self.take_button = button(take, self._take_way)
        down.addLayout(row(1, self.take_button))
        right, down = panel()
        self.approve_button = button(translate("swaps page", "&Approve"), self.approve, name="good")
        self.refuse_button = button(translate("swaps page", "Ref&use…"), self.refuse)
        self.withdraw_button = button(translate("swaps page", "&Withdraw"), self.withdraw)
        heading = label(said(translate("swaps page", "Slips")), "heading")
        down.addLayout(row(heading, 1, self.approve_button, self.refuse_button, self.withdraw_button))
        down.addWidget(self.slips, 1)
        down.addWidget(self.boards)
        side_by_side(self, left, right, (420, 700), 1)

    def entered(self) -> None:
        """Somebody comes to work on swaps."""

    def closing(self) -> None:
        """The plan is about to be given back: nobody waits for ways any more."""
        if self._job is not None:
            self._job.drop()

    def show_place(self, place: Place) -> None:
        """A slip by its number, or a person whose duty is to be swapped."""
        if place.person:
            self.form.choose(place.person, place.duty)
            (self.form.taker if place.duty is not None else self.form.given).setFocus()
        elif place.record:
            numbers = [line.about.number for line in self.slips.lines_model.lines]
            if place.record in numbers:
                self.slips.selectRow(numbers.index(place.record))

    # -- slips --------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the slips as they are now, the latest first."""
        self.form.refresh()
        self.form.judge()
        slips = reversed(self.context.document.journal.swaps)
        self.slips.fill([self._line(s) for s in slips], same=lambda s: s.number)
        self._slip_chosen()

    def _line(self, slip: Swap) -> ListLine[Swap]:
        plan = self.context.plan
        duties = "; ".join(said(handing_said(plan, h)) for h in slip.handings)
        decided = f"{slip.decided:%Y-%m-%d %H:%M} {slip.decided_by}" if slip.decided else ""
        reason = " / ".join(text for text in (slip.reason, slip.note) if text)
        cells = (slip.number, said(STATES[slip.state]), said(KINDS[slip.kind]), duties, reason, decided)
        return ListLine(cells, slip, _TONES[slip.state])

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
        if (slip := self.slips.about) is not None:
            self._decide(approved(slip.number, self._hand()), translate("swaps page", "Approve swap {number}"), slip)

    def refuse(self, reason: str = "") -> None:
        """Refuse the slip chosen, with a reason."""
        slip = self.slips.about
        if slip is None:
            return
        if not reason:
            title = said(translate("swaps page", "Refuse swap {number}"), number=slip.number)
            reason, given = QInputDialog.getText(self, title, said(translate("swaps page", "Reason")))
            if not given:
                return
        self._decide(refused(slip.number, self._hand(), reason), translate("swaps page", "Refuse swap {number}"), slip)

    def withdraw(self) -> None:
        if (slip := self.slips.about) is not None:
            self._decide(withdrawn(slip.number, self._hand()), translate("swaps page", "Withdraw swap {number}"), slip)

    def _decide(self, edit: Edit, text: Message, slip: Swap) -> None:
        self.context.apply(edit, text.fill(number=slip.number), action="swap", reason=slip.reason)

    def _hand(self) -> Hand:
        session = self.context.session
        return Hand(session.who, session.clock(), session.published)

    # -- ways to be free ----------------------------------------------------------------------------------

    def look_for_ways(self, person: str, duty: DutyKey) -> None:
        """Look beside the window for ways in which somebody need not do a duty."""
        if self._job is not None:
            self._job.drop()
        self.ways.fill([])
        self.ways_note.setText(said(_LOOKING))
        session = self.context.session
        basis = Basis(self.context.document, self.context.period, session.published, session.clock(), duty.day)
        self._job = jobs.start(
            self,
            lambda: ways_to_free(Checker(basis), person, duty, basis.now),
            self._ways_found,
            lambda message: self.ways_note.setText(said(message)),
        )

    def _ways_found(self, ways: list[ExchangeWay]) -> None:
        plan = self.context.plan
        self.ways_note.setText("" if ways else said(_NO_WAY))
        self.ways.fill(
            [
                ListLine(
                    (
                        said(KINDS[way.kind]),
                        str(way.reminders),
                        "; ".join(said(handing_said(plan, h)) for h in way.handings),
                    ),
                    way,
                )
                for way in ways
            ]
        )

    def _take_way(self) -> None:
        if (way := self.ways.about) is not None:
            self.form.take(way)

    def _changed(self, change: Change) -> None:
        if change.kinds & {"swaps", "roster", "people", "posts", "shifts"}:
            self.refresh()
