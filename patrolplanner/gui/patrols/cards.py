"""The cards of a date by shift: drawn for a period, entered when they come back, with the figures and what is owed."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import ShiftKey
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.gui import places
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Section
from patrolplanner.gui.patrols.drawing import CardDrawing
from patrolplanner.gui.patrols.entering import CardEntering
from patrolplanner.gui.patrols.joint_dialog import JointDialog
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import (
    button,
    card,
    clear_out,
    column,
    divided,
    downwards,
    icon_button,
    label,
    restyle,
    row,
    see_through,
)
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from patrolplanner.planning.deployment.patrol_count import count_patrols
from patrolplanner.planning.deployment.patrol_town import PatrolTown
from patrolplanner.services.open_plan.document import ROSTER, Change
from patrolplanner.services.views.patrols import (
    DayCard,
    OwedVisits,
    PatrolFigure,
    cards_of_day,
    figures,
    longest_allowed,
    owed_visits,
    wanting_cards,
)

_FACTS = frozenset({"spots", "beats", "vehicles", "route_cards", "visits", "posts", "shifts", "people", ROSTER})
_TOWN = frozenset({"spots", "beats", "route_cards", "visits", "posts", "shifts", "streets", "areas", "settings"})
_HEADS = (
    Head(translate("patrols page", "Shift"), translate("column notes", "The shift of the card.")),
    Head(translate("patrols page", "Patrol"), translate("column notes", "The post whose patrol carries the card.")),
    Head(translate("patrols page", "Entered"), translate("column notes", "Visits entered, of all on the card.")),
)
_MOST_OWED = 4
_IN_A_ROW, _IN_A_SHORT_ROW, _WIDE = 4, 2, 760
"""Figures beside each other, where there is room of so many pixels and where there is less."""
_LEAST_HEIGHT = 340
_NO_CARDS = translate("patrols page", "No cards on this date.")
_OWED = translate("patrols page", "Owed, made good in the next shifts: {visits}.")
_OWES = translate("patrols page", "{spot} {count} ({shift})")
_NOTHING_OWED = translate("patrols page", "No visits are owed.")
_OWED_TIP = translate(
    "patrols page",
    "Visits that the weight of a spot asks for and nobody made, counted up over a month; the next cards of the same "
    "shift have them with more weight. Spots that must be visited are owed nothing: they are visited anyway.",
)
_FIGURE = translate("patrols page", "{title} {value}")


class CardsOfDay(Section):
    """Dates and cards at the left, the present card at the right."""

    told = Signal(object)

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._stale = True
        self._counting = jobs.Latest(self)
        self.period = PeriodChoice(context.period)
        self.period.changed.connect(self._count)
        self.drawing = CardDrawing(context, self)
        self.drawing.told.connect(self._tell)
        self.drawing.changed.connect(self._show_drawing)
        self.draw_button = button(translate("patrols page", "&Draw cards"), self.draw, role="main", name="play")
        self.anew_button = button(translate("patrols page", "A&ll anew"), self.draw_anew)
        self.anew_button.setToolTip(
            as_tip(said(translate("patrols page", "Draws all cards of these dates again, but for those entered.")))
        )
        self.stop_button = button(translate("patrols page", "&Stop"), self.drawing.stop, name="stop")
        self.joint_button = button(translate("patrols page", "&Joint enforcement…"), self._joint)
        self.print_button = button(translate("patrols page", "P&rint…"), self._print, name="papers")
        self.state, self.wanting = label("", "quiet", wrap=True), label("", wrap=True)
        restyle(self.wanting, "tone", "warn")
        self.figures = QGridLayout()
        self.figures.setContentsMargins(0, 0, 0, 0)
        self.figures.setHorizontalSpacing(STEP * 4)
        self.figures.setVerticalSpacing(STEP)
        self._figures: list[QWidget] = []
        self.owed = label("", "quiet", wrap=True)
        self.owed.setToolTip(as_tip(said(_OWED_TIP)))
        self.day = DateField(said(translate("patrols page", "Date")), self._first_day())
        self.day.changed.connect(self._list)
        self.cards: Listing[DayCard] = Listing(
            ListingModel(_HEADS), translate("patrols page", "Cards of the date"), widest=1
        )
        self.entering = CardEntering(context)
        self.cards.chosen.connect(self._show_card)
        self.entering.redraw.connect(self._redraw)
        self._lay_out()
        context.changed.connect(self._changed)
        context.period_changed.connect(self._follow_period)
        self.stop_button.hide()
        self.state.hide()

    def _lay_out(self) -> None:
        before = icon_button("left", translate("patrols page", "The day before"), partial(self._move, -1))
        after = icon_button("right", translate("patrols page", "The next day"), partial(self._move, 1))
        top = row(self.period, self.draw_button, self.anew_button, self.stop_button, 1)
        left = card(row(before, self.day, after, 1), (self.cards, 1), self.owed)
        self.entering.setMinimumHeight(_LEAST_HEIGHT)
        holder = QWidget()
        holder.setLayout(self.figures)
        area = QScrollArea()
        downwards(area)
        column(
            top,
            self.state,
            self.wanting,
            holder,
            (divided(left, self.entering, (420, 800)), 1),
            of=see_through(area),
            spacing=STEP,
        )
        column(area, of=self)

    def _first_day(self) -> date:
        today, period = self.context.today, self.context.period
        return today if today in period else period.first

    # -- showing --------------------------------------------------------------------------------------

    def entered(self) -> None:
        if self._stale:
            self.refresh()
        self.cards.setFocus()

    def refresh(self) -> None:
        self._stale = False
        self._list()
        self._count()

    def show_place(self, place: Place) -> None:
        if place.day is not None:
            self.day.show_day(place.day)
        if place.record:
            self.cards.choose(place.record, lambda one: one.card.post)

    def closing(self) -> None:
        super().closing()
        self._counting.drop()
        self.drawing.drop()

    def _changed(self, change: Change) -> None:
        if not change.kinds & (_FACTS | _TOWN):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _follow_period(self) -> None:
        self.period.choose(self.context.period)
        self.day.show_day(self._first_day())

    def _list(self) -> None:
        plan, roster = self.context.plan, self.context.roster
        found = cards_of_day(plan, roster, self.day.day)
        lines = [
            ListLine((one.shift, one.post, f"{one.entered}/{len(one.visits)}"), one, "warn" if one.stale else "")
            for one in found
        ]
        self.cards.fill(lines, same=lambda one: one.key)
        if not found:
            self.entering.show_card(None)
            self.entering.title.setText(said(_NO_CARDS))

    def _show_card(self) -> None:
        self.entering.show_card(self.cards.about)

    def _count(self) -> None:
        """Figures, what is owed and which shifts want cards: beside the window."""
        plan, roster, period, day = self.context.plan, self.context.roster, self.period.period, self.day.day
        self._counting.start(lambda: _reckoned(plan, period, day), self._show_count, self._refused)
        try:
            wanting = wanting_cards(plan, roster, period)
        except PlannerError as error:
            wanting = error.message
        self.wanting.setText(said(wanting) if wanting is not None else "")
        self.wanting.setVisible(wanting is not None)

    def _show_count(self, found: tuple[list[PatrolFigure], list[OwedVisits]]) -> None:
        shown, owed = found
        clear_out(self.figures)
        self._figures = []
        for figure in shown:
            words = label(said(_FIGURE, title=figure.title, value=figure.value))
            restyle(words, "tone", "quiet" if figure.good else "warn")
            words.setToolTip(as_tip(said(figure.formula)))
            self._figures.append(words)
        self._place_figures()
        shifts = self.context.plan.shifts_by_code
        named = tuple(
            _OWES.fill(
                spot=one.spot.name,
                count=f"{one.visits:.1f}",
                shift=shifts[one.shift].name if one.shift in shifts else one.shift,
            )
            for one in owed[:_MOST_OWED]
        )
        self.owed.setText(said(_OWED, visits=named) if named else said(_NOTHING_OWED))

    def _place_figures(self) -> None:
        beside = _IN_A_ROW if self.width() >= _WIDE else _IN_A_SHORT_ROW
        for number, words in enumerate(self._figures):
            self.figures.removeWidget(words)
            self.figures.addWidget(words, *divmod(number, beside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the figures stand two by two."""
        super().resizeEvent(event)
        self._place_figures()

    def _refused(self, why: Message) -> None:
        self._tell(why, "danger")

    def _tell(self, message: Message, tone: str = "quiet") -> None:
        self.state.show()
        self.state.setText(said(message))
        restyle(self.state, "tone", tone)

    # -- doing ----------------------------------------------------------------------------------------

    def draw(self) -> None:
        self.drawing.begin(self.period.period)

    def draw_anew(self) -> None:
        """All cards of the period, from another number of chance."""
        import secrets

        self.drawing.begin(self.period.period, seed=secrets.randbelow(2**31 - 1))

    def _redraw(self, key: ShiftKey) -> None:
        self.drawing.begin(Period(key[0], key[0]), frozenset({key}))

    def _show_drawing(self) -> None:
        busy = self.drawing.under_way
        self.stop_button.setVisible(busy)
        for widget in (self.draw_button, self.anew_button):
            widget.setEnabled(not busy)

    def _joint(self) -> None:
        dialog = JointDialog(self.context, self.period.period, self)
        dialog.exec()

    def _print(self) -> None:
        self.context.go(Place(places.PAPERS, section="route-cards", day=self.day.day))

    def _move(self, days: int) -> None:
        self.day.show_day(self.day.day + timedelta(days=days))
        self._list()


def _reckoned(plan: Plan, period: Period, day: date) -> tuple[list[PatrolFigure], list[OwedVisits]]:
    town = PatrolTown(plan)
    shown = [*figures(count_patrols(town, period), longest_allowed(plan))] if plan.route_cards else []
    return shown, owed_visits(plan, day)
