"""A route card that has come back: its visits in a list, ticked with single keys, with time and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import PatrolVisit, VisitState
from patrolplanner.domain.typed_text import Cell, clock, minutes_of
from patrolplanner.domain.words import word
from patrolplanner.gui.page import Section
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import waits
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, captioned, card, column, label, restyle, row
from patrolplanner.services.edits.patrols import add_visit, change_visit, enter_all_made, remove_visit
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.views.patrols import DayCard

_KEYS: Mapping[int, VisitState] = {
    Qt.Key.Key_1: VisitState.MADE,
    Qt.Key.Key_2: VisitState.MISSED,
    Qt.Key.Key_3: VisitState.SKIPPED,
    Qt.Key.Key_0: VisitState.PLANNED,
}
_TONES = {VisitState.MADE: "good", VisitState.MISSED: "danger", VisitState.SKIPPED: "warn"}
_ENTER = translate("patrols page", "enter the visit to {name}")
_HEADS = (
    Head(translate("patrols page", "Planned"), translate("column notes", "When the card asks for the visit.")),
    Head(translate("patrols page", "Spot"), translate("column notes", "What is visited; ★ must be.")),
    Head(translate("patrols page", "Became"), translate("column notes", "Made, missed, skipped, or not entered yet.")),
    Head(translate("patrols page", "Arrived"), translate("column notes", "When they came, as far as it is known.")),
    Head(translate("patrols page", "What was found"), translate("column notes", "Anything out of the ordinary.")),
)
_HOW = translate("patrols page", "Keys in the list: 1 made, 2 missed, 3 skipped, 0 not entered; Enter: time and note.")
_NONE = translate("patrols page", "Choose a card at the left.")
_LEFT_OUT = translate(
    "patrols page",
    "{count} {count:visit|visits} found no time in this shift; {count:it is|they are} made good in the next.",
)
_STALE = translate("patrols page", "The crew has changed since this card was drawn; draw it again.")


class VisitList(Listing[PatrolVisit]):
    """Visits in their order; a digit says what became of the present one and goes on to the next."""

    entered = Signal(object)
    """`VisitState` of the present visit."""

    def __init__(self) -> None:
        super().__init__(ListingModel(_HEADS), translate("patrols page", "Visits of the card"), widest=4)
        self.setSelectionMode(self.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state = _KEYS.get(event.key())
        if state is not None and self.about is not None:
            self.entered.emit(state)
        else:
            super().keyPressEvent(event)

    def go_on(self) -> None:
        at = self.currentIndex().row()
        if at + 1 < len(self.lines_model.lines):
            self.selectRow(at + 1)


class CardEntering(Section):
    """The present card at the right of the page."""

    redraw = Signal(object)
    """`ShiftKey` of a shift that is to be drawn again."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._card: DayCard | None = None
        self.title, self.about = label("", "heading", wrap=True), label("", "quiet", wrap=True)
        self.visits = VisitList()
        self.visits.entered.connect(self._enter_state)
        self.visits.opened.connect(self._to_fields)
        self.visits.chosen.connect(self._show_visit)
        self.arrived, self.note = LineField(), LineField()
        self.arrived.setPlaceholderText("08:15")
        self.arrived.setMaximumWidth(90)
        for field in (self.arrived, self.note):
            field.returnPressed.connect(self.write)
            waits(field)
        self.told = label("", "quiet", wrap=True)
        self.all_made = button(translate("patrols page", "&All made"), self._enter_all)
        self.again = button(translate("patrols page", "Draw this shift agai&n"), self._redraw)
        self.spot: ChoiceBox[str] = ChoiceBox(translate("patrols page", "Another spot"))
        self.add = button(translate("patrols page", "Visited &besides"), self._add)
        self.write_button = button(translate("patrols page", "Wri&te down"), self.write)
        self._lay_out()

    def _lay_out(self) -> None:
        fields = row(
            captioned(translate("patrols page", "Arr&ived"), self.arrived),
            self.arrived,
            captioned(translate("patrols page", "F&ound"), self.note),
            (self.note, 1),
            self.write_button,
        )
        whole = card(
            row((self.title, 1), self.again),
            self.about,
            (self.visits, 1),
            label(said(_HOW), "quiet", wrap=True),
            fields,
            self.told,
            row(self.all_made, 1, self.spot, self.add),
        )
        column(whole, of=self)

    def show_card(self, card_: DayCard | None) -> None:
        self._card = card_
        for widget in (self.all_made, self.again, self.add, self.write_button, self.arrived, self.note):
            widget.setEnabled(card_ is not None)
        self._tell(None)
        if card_ is None:
            self.title.setText(said(_NONE))
            self.about.setText("")
            self.visits.fill([])
            return
        title = translate("patrols page", "{post}, {shift}").fill(post=card_.post, shift=card_.shift)
        self.title.setText(said(title))
        self.about.setText("　".join(self._facts(card_)))
        self.again.setEnabled(card_.entered == 0)
        plan = self.context.plan
        self.spot.offer([(spot.name, spot.id) for spot in plan.spots])
        self.visits.fill([self._line(visit) for visit in card_.visits], same=_same)
        if card_.stale:
            self._tell(_STALE, "warn")
        elif card_.card.left_out:
            self._tell(_LEFT_OUT.fill(count=card_.card.left_out), "warn")

    def _facts(self, card_: DayCard) -> list[str]:
        found = ["、".join(card_.crew)]
        if card_.vehicle:
            found.append(card_.vehicle)
        return [*found, *card_.beats]

    def _line(self, visit: PatrolVisit) -> ListLine[PatrolVisit]:
        spot = self.context.plan.spots_by_id[visit.spot]
        planned = "+" if visit.planned is None else clock(visit.planned)
        state = "" if visit.state is VisitState.PLANNED else said(word(visit.state))
        arrived = "" if visit.arrived is None else clock(visit.arrived)
        name = f"{spot.name}{' ★' if spot.is_must else ''}"
        return ListLine((planned, name, state, arrived, visit.note), visit, _TONES.get(visit.state, ""))

    # -- entering -------------------------------------------------------------------------------------

    def _enter_state(self, state: VisitState) -> None:
        visit = self.visits.about
        if visit is None:
            return
        if visit.planned is None and state is not VisitState.MADE:
            self._apply(remove_visit(visit), visit)
            return
        kept = visit.arrived if state is VisitState.MADE else None
        self._enter(visit, replace(visit, state=state, arrived=kept))

    def write(self) -> None:
        """Keep time and note of the present visit; with a time it was made."""
        visit = self.visits.about
        if visit is None:
            return
        try:
            typed = self.arrived.text().strip()
            arrived = minutes_of(Cell(typed)) if typed else None
        except PlannerError as error:
            self._tell(error.message, "danger")
            return
        state = VisitState.MADE if arrived is not None else visit.state
        entered = replace(visit, state=state, arrived=arrived, note=self.note.text().strip())
        self._tell(None)
        if self._enter(visit, entered):
            self.visits.setFocus()

    def _enter(self, visit: PatrolVisit, entered: PatrolVisit) -> bool:
        """Go on to the line below it, also where it says already what is entered: every key is one line."""
        if entered != visit and not self._apply(change_visit(visit, entered), visit):
            return False
        self.visits.choose(entered, of=lambda one: one)
        self.visits.go_on()
        return True

    def _apply(self, edit: Edit, visit: PatrolVisit) -> bool:
        name = self.context.plan.spots_by_id[visit.spot].name
        return self.context.apply(edit, _ENTER.fill(name=name))

    def _enter_all(self) -> None:
        if self._card is not None:
            step = translate("patrols page", "all visits of {post} made").fill(post=self._card.post)
            self.context.apply(enter_all_made(self._card.key), step)

    def _add(self) -> None:
        spot = self.spot.value
        if self._card is not None and spot is not None:
            name = self.context.plan.spots_by_id[spot].name
            self.context.apply(add_visit(self._card.key, spot, None), _ENTER.fill(name=name))

    def _redraw(self) -> None:
        if self._card is not None:
            self.redraw.emit(self._card.card.shift_key)

    def _to_fields(self) -> None:
        self.arrived.setFocus()
        self.arrived.selectAll()

    def _show_visit(self) -> None:
        visit = self.visits.about
        self.arrived.setText("" if visit is None or visit.arrived is None else clock(visit.arrived))
        self.note.setText("" if visit is None else visit.note)

    def _tell(self, message: Message | None, tone: str = "quiet") -> None:
        self.told.setVisible(message is not None)
        self.told.setText(said(message) if message is not None else "")
        restyle(self.told, "tone", tone)


def _same(visit: PatrolVisit) -> object:
    return visit.card_key, visit.spot, visit.planned
