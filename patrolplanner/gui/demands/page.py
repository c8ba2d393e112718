"""The page of demands: how many people each post wants, by the hour, and whether there are as many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import Demand
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.gui.demands.columns import DEMANDS
from patrolplanner.gui.demands.contingent_columns import CONTINGENTS
from patrolplanner.gui.demands.hours_chart import HoursChart
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage, scrolled
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets.parts import card, combo, divided, label, later, row, set_role
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.views.strength import asked_by_hour, load_of, manned_demands, year_of

_WEEK = translate("demands page", "People asked for at least, by the hour, in the week of {day}")
_TAKES = translate(
    "demands page",
    "All demands together take {people} {people:person|people} ({hours} h of working time a year, leave "
    "and sickness allowed for).",
)
_ENOUGH = translate("demands page", "{there} serve here: that is enough on the whole.")
_SHORT = translate("demands page", "{there} serve here: {missing} too few on the whole.")
_REST_MS = 60
_LEAST_LINES = 7
"""In a low window the table keeps so much room, its heads among it; the picture under it is scrolled."""


class DemandsPage(TablesPage):
    """The table of demands with a week's picture under it, and whom units promise by number."""

    parts = MappingProxyType(
        {
            "demands": translate("pages", "Demands"),
            "contingents": translate("demands page", "People by number"),
        }
    )

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.demands = RecordTable(context, DEMANDS, "demands", self)
        self.demands.make_main()
        self.tables["demands"] = self.demands
        self.chart = HoursChart()
        self.week = label(role="heading")
        self.takes = label(wrap=True)
        self.there = label(wrap=True)
        self.which = combo(
            ((translate("demands page", "All posts"), False), (translate("demands page", "This post only"), True))
        )
        self.which.setAccessibleName(said(translate("demands page", "Whose demands are drawn")))
        self.which.activated.connect(lambda _place: self.refresh())
        self.takes.setMinimumHeight(2 * self.takes.fontMetrics().lineSpacing())
        above, strength = QWidget(), QWidget()
        row(self.week, 1, self.which, of=above)
        row((self.takes, 3), (self.there, 2), of=strength, spacing=STEP * 4)
        below = scrolled([above, self.chart, strength])
        self.demands.setMinimumHeight(_LEAST_LINES * ROW)
        split = divided(card(self.demands, margin=STEP * 2), below, down=True)
        self.add_tab("demands", split)
        self.add_table_later("contingents", lambda: RecordTable(context, CONTINGENTS, "contingents", self))
        self._calendars: tuple[Calendar, Calendar] | None = None
        self._soon = later(self, _REST_MS, self.refresh)
        self.demands.moved.connect(self._moved)
        context.changed.connect(self._heard)
        context.period_changed.connect(self._forget)
        self.refresh()

    def refresh(self) -> None:
        plan, period = self.context.plan, self.context.period
        monday = period.first + timedelta(days=-period.first.weekday() % 7)
        self.week.setText(said(_WEEK, day=day_said(monday)))
        week, year = self._known_calendars()
        everything = manned_demands(plan)
        self.chart.show_week(monday, asked_by_hour(plan, self._drawn(everything), monday, week))
        load = load_of(plan, everything, year)
        there = sum(p.serves_on(self.context.today) for p in plan.people)
        self.takes.setText(said(_TAKES, people=f"{load.people:.1f}", hours=f"{load.hours:.0f}"))
        missing = load.people - there
        set_role(self.there, "warn" if missing > 0 else "good")
        self.there.setText(
            said(_SHORT, there=there, missing=f"{missing:.1f}") if missing > 0 else said(_ENOUGH, there=there)
        )

    def _drawn(self, everything: Sequence[Demand]) -> Sequence[Demand]:
        record = self.demands.record
        if self.which.currentIndex() == 0 or record is None:
            return everything
        return [d for d in everything if d.post == record.post]

    def _known_calendars(self) -> tuple[Calendar, Calendar]:
        """The days around the week drawn, and the year."""
        if self._calendars is None:
            first = self.context.period.first
            try:
                week = calendar_for(self.context.plan, first - timedelta(days=7), first + timedelta(days=21))
                self._calendars = week, year_of(self.context.plan, first.year)
            except PlannerError:
                self._calendars = {}, {}
        return self._calendars

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        post = place.record or (place.duty.post if place.duty is not None else "")
        if not post or place.section == "contingents":
            return
        self.demands.filter.setText(self.demands.model.facts.label("posts", post))
        shift = place.duty.shift if place.duty is not None else None
        fits = [n for n, d in enumerate(self.context.plan.demands) if d.post == post]
        exact = [n for n in fits if self.context.plan.demands[n].shift == shift]
        if fits:
            self.demands.select((exact or fits)[0])

    def _moved(self) -> None:
        if self.which.currentIndex() == 1:
            self._soon.start()

    def _heard(self, change: Change) -> None:
        if change.kinds & {"calendar", "settings"}:
            self._calendars = None
        if change.of_plan:
            self._soon.start()

    def _forget(self) -> None:
        self._calendars = None
        self.refresh()
