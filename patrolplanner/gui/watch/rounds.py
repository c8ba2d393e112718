"""The rounds of the cameras on a date: for each duty at a video desk which cameras are looked at when; printed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, column, combo, icon_button, label, offer, row
from patrolplanner.services.open_plan.document import ROSTER, Change
from patrolplanner.services.views.camera_rounds import ROUNDS_FORMULA, DeskRounds, RoundLine, rounds_of_day

_FACTS = frozenset({"cameras", "streets", "posts", "areas", "settings", "demands", "shifts", "people", "incidents"}) | {
    *("spots", "route_cards", "visits", "calendar", ROSTER),
}
_HEADS = (
    Head(translate("watch", "Time"), translate("column notes", "The quarter of an hour.")),
    Head(translate("watch", "Cameras to look at"), translate("column notes", "In any order; three minutes each.")),
    Head(
        translate("watch", "Who responds"),
        translate("column notes", "Posts on duty that are at one of these cameras within 3 minutes."),
    ),
)
_DESK = translate("watch", "{post}, {shift} {first}–{last}: {crew}")
_HOW = translate("watch", "Standing out: at one of these cameras nobody on duty can be within 3 minutes.")
_BETWEEN = translate("watch", ", ")


class RoundsPanel(QWidget):
    """Drawn beside the window when it is shown; the same date gives the same rounds, here and on paper."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self._context = context
        self._latest = jobs.Latest(self)
        self._stale = True
        self._found: Sequence[DeskRounds] = ()
        today, period = context.today, context.period
        self.day = DateField(said(translate("watch", "Date of the rounds")), today if today in period else period.first)
        self.day.changed.connect(self._draw)
        self.desks = combo(())
        self.desks.setAccessibleName(said(translate("watch", "Duty at a video desk")))
        self.desks.currentIndexChanged.connect(self._show_desk)
        self.print_button = button(translate("watch", "P&rint…"), self._print, name="papers")
        self.told = label("", "quiet", wrap=True)
        model: ListingModel[RoundLine] = ListingModel(_HEADS)
        self.lines = Listing(model, translate("watch", "Rounds of the cameras"), widest=1)
        how = label(said(_HOW), "quiet", wrap=True)
        for shown in (how, self.desks):
            shown.setToolTip(as_tip(said(ROUNDS_FORMULA)))
        before = icon_button("left", translate("watch", "The day before"), partial(self._move, -1))
        after = icon_button("right", translate("watch", "The next day"), partial(self._move, 1))
        top = row(before, self.day, after, (self.desks, 1), self.print_button)
        column(top, self.told, (self.lines, 1), how, of=self, spacing=STEP)
        self.told.hide()
        context.changed.connect(self._changed)

    def entered(self) -> None:
        """Draw anew where the plan has changed since."""
        if self._stale:
            self._draw()

    def show_day(self, day: date) -> None:
        self.day.show_day(day)

    def _move(self, days: int) -> None:
        self.day.show_day(self.day.day + timedelta(days=days))

    def _changed(self, change: Change) -> None:
        if change.kinds & _FACTS:
            self._stale = True
            if self.isVisible():
                self._draw()

    def _draw(self) -> None:
        self._stale = False
        document, day = self._context.document, self.day.day
        self._latest.start(lambda: rounds_of_day(document, day), self._show, self._refused)

    def _refused(self, why: Message) -> None:
        self._show(())
        self.told.setText(said(why))
        self.told.show()

    def _show(self, found: Sequence[DeskRounds]) -> None:
        self.told.hide()
        self._found = found
        at = max(0, self.desks.currentIndex())
        self.desks.blockSignals(True)
        offer(self.desks, [(said(_desk_said(one)), number) for number, one in enumerate(found)])
        self.desks.setCurrentIndex(min(at, len(found) - 1))
        self.desks.blockSignals(False)
        for widget in (self.desks, self.print_button):
            widget.setEnabled(bool(found))
        self._show_desk()

    def _show_desk(self) -> None:
        at = self.desks.currentIndex()
        lines = self._found[at].lines if 0 <= at < len(self._found) else ()
        gap = said(_BETWEEN)
        self.lines.fill(
            [
                ListLine(
                    (
                        f"{one.begin:%H:%M}",
                        gap.join(look.camera for look in one.looks),
                        gap.join(f"{post} {minutes:.1f}" for post, minutes in one.responders),
                    ),
                    one,
                    "" if all(look.answered for look in one.looks) else "warn",
                    gap.join(look.camera for look in one.looks if not look.answered),
                )
                for one in lines
            ],
            same=lambda one: one.begin,
        )

    def _print(self) -> None:
        self._context.go(Place(places.PAPERS, section="camera-rounds", day=self.day.day))


def _desk_said(one: DeskRounds) -> Message:
    times = {"first": f"{one.begin:%H:%M}", "last": f"{one.end:%H:%M}"}
    return _DESK.fill(post=one.post, shift=one.shift, crew=one.crew, **times)
