"""Who really came: the planned duties of one date, each with what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSpinBox

from patrolplanner.domain.journal import Attendance, Presence
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Section
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved, waits
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.duty_words import in_time
from patrolplanner.gui.widgets.heads import Head
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, card, column, divided, form, icon_button, label, padded, row
from patrolplanner.gui.widgets.person_field import PersonField
from patrolplanner.services.changes.attending import PRESENCES, as_planned, attended
from patrolplanner.services.open_plan.document import Change

_AS_PLANNED = translate("attendance page", "as planned")
_LATE = translate("attendance page", "{minutes} min late")
_INSTEAD = translate("attendance page", "{person} came instead")
_LABEL = translate("attendance page", "Attendance of {person}, {duty}")
_NOT_WRITTEN = translate("attendance page", "What became of {person}, {duty}, is entered but not written down yet.")
_WRITE = translate("attendance page", "Write down")
_TONES = {Presence.ABSENT: "danger", Presence.LATE: "warn", Presence.REPLACED: "warn"}
_LONGEST_LATE = 24 * 60


class AttendancePanel(Section):
    """The roster says what was planned and stays; this says what was worked."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.day = DateField(said(translate("attendance page", "Date")), context.today)
        self.day.changed.connect(self.refresh)
        heads = (
            Head(translate("attendance page", "Duty"), translate("column notes", "The duty as it was planned.")),
            Head(translate("attendance page", "Person"), translate("column notes", "Who was planned for it.")),
            Head(
                translate("attendance page", "What became of it"),
                translate(
                    "column notes", "What is written down here counts in the accounts; the roster keeps the plan."
                ),
                unclear=True,
            ),
            Head(translate("attendance page", "Note"), translate("column notes", "Anything to remember.")),
        )
        name = translate("attendance page", "Duties of the date")
        self.rows: Listing[Pair] = Listing(ListingModel(heads), name, widest=3)
        self.rows.chosen.connect(self._row_chosen)
        self.presence = ChoiceBox(
            translate("attendance page", "What became of it"),
            [(said(_AS_PLANNED if p is Presence.CAME else words), p) for p, words in PRESENCES.items()],
        )
        self.presence.currentIndexChanged.connect(lambda _n: self._presence_chosen())
        self.minutes = padded(QSpinBox())
        self.minutes.setRange(0, _LONGEST_LATE)
        self.instead = PersonField(translate("attendance page", "Who came instead"))
        self.note = LineField()
        waits(self.note)
        self.note.returnPressed.connect(self.write)
        self.title = label("", "heading", wrap=True)
        self._shown: Pair | None = None
        """The row that the fields are about."""
        self._as_shown = self._entered()
        self._lay_out()
        context.changed.connect(self._changed)
        self.refresh()

    def _lay_out(self) -> None:
        before = icon_button("left", translate("attendance page", "The day before"), lambda: self._move(-1))
        after = icon_button("right", translate("attendance page", "The next day"), lambda: self._move(1))
        left = card(row(before, self.day, after, 1), (self.rows, 1))
        fields = form(
            (translate("attendance page", "&Became"), self.presence),
            (translate("attendance page", "&Minutes late"), self.minutes),
            (translate("attendance page", "&Instead"), self.instead),
            (translate("attendance page", "&Note"), self.note),
        )
        fields.setSpacing(STEP * 2)
        self.write_button = button(_WRITE, self.write, role="main")
        kept = translate("attendance page", "The roster keeps what was planned; accounts count what was worked.")
        right = card(self.title, fields, row(1, self.write_button), label(said(kept), "quiet", wrap=True), 1)
        right.setMinimumWidth(320)
        column(divided(left, right, (760, 340)), of=self)

    def show_place(self, place: Place) -> None:
        if place.day is not None:
            self.day.show_day(place.day)
        self.rows.choose(place.person, lambda pair: pair.person)

    def refresh(self) -> None:
        day = self.day.day
        plan = self.context.plan
        noted = self._noted()
        pairs = sorted(
            (p for p in self.context.roster.pairs if p.duty.day == day), key=lambda p: (in_time(plan, p.duty), p.person)
        )
        self.instead.offer(self.context.plan.people)
        self.rows.fill([self._line(p, noted.get(p), plan) for p in pairs], same=lambda p: p)
        self._row_chosen()

    def _noted(self) -> dict[Pair, Attendance]:
        return {Pair(a.person, a.duty): a for a in self.context.document.journal.attendance}

    def _line(self, pair: Pair, entry: Attendance | None, plan: Plan) -> ListLine[Pair]:
        words = said(_AS_PLANNED) if entry is None else said(PRESENCES[entry.presence])
        if entry is not None and entry.presence is Presence.LATE and entry.minutes is not None:
            words = said(_LATE, minutes=entry.minutes)
        if entry is not None and entry.presence is Presence.REPLACED:
            words = said(_INSTEAD, person=person_name(plan, entry.instead))
        duty, person = said(duty_said(plan, pair.duty, dated=False)), person_name(plan, pair.person)
        cells = (duty, person, words, entry.note if entry else "")
        return ListLine(cells, pair, _TONES.get(entry.presence, "") if entry else "")

    def _row_chosen(self) -> None:
        """Show another row; what was entered for the one before is written down first."""
        if self._entered_anew():
            if self.rows.about == self._shown:
                return
            if not self.write():
                QTimer.singleShot(0, self, self._back)
                return
        self._show(self.rows.about)

    def _back(self) -> None:
        """To the row that the fields are about: what was entered for it is refused."""
        if self._shown is not None:
            self.day.show_day(self._shown.duty.day)
            self.rows.choose(self._shown, lambda pair: pair)

    def _show(self, pair: Pair | None) -> None:
        self._shown = pair
        self.write_button.setEnabled(pair is not None)
        if pair is None:
            self.title.setText(said(translate("attendance page", "Nobody is rostered on this date.")))
            self._presence_chosen()
            return
        plan = self.context.plan
        self.title.setText(f"{person_name(plan, pair.person)}\n{said(duty_said(plan, pair.duty))}")
        entry = self._noted().get(pair)
        self.presence.choose(entry.presence if entry else Presence.CAME)
        self.minutes.setValue(entry.minutes or 0 if entry else 0)
        self.instead.choose(entry.instead if entry else "")
        self.note.setText(entry.note if entry else "")
        self._as_shown = self._entered()
        self._presence_chosen()

    def _entered(self) -> tuple[Presence | None, int | None, str, str]:
        presence = self.presence.value
        minutes = self.minutes.value() if presence is Presence.LATE else None
        instead = self.instead.person if presence is Presence.REPLACED else ""
        return presence, minutes, instead, self.note.text().strip()

    def _entered_anew(self) -> bool:
        """Whether the fields say something that is not written down, about a row that is still there."""
        kept = self._shown in self.context.roster.pairs
        return kept and self._shown is not None and self._entered() != self._as_shown

    def unsaved(self) -> Unsaved | None:
        """What was entered for a row and is not written down."""
        if self._shown is None or not self._entered_anew():
            return super().unsaved()

        def take(then: Callable[[], object]) -> None:
            if self.write():
                then()

        plan, pair = self.context.plan, self._shown
        who, duty = person_name(plan, pair.person), said(duty_said(plan, pair.duty))
        return Unsaved(_NOT_WRITTEN.fill(person=who, duty=duty), _WRITE, take)

    def _presence_chosen(self) -> None:
        presence = self.presence.value
        self.minutes.setEnabled(presence is Presence.LATE)
        self.instead.setEnabled(presence is Presence.REPLACED)

    def write(self) -> bool:
        pair = self._shown
        if pair is None:
            return False
        plan = self.context.plan
        text = _LABEL.fill(person=person_name(plan, pair.person), duty=said(duty_said(plan, pair.duty)))
        presence, minutes, instead, note = self._entered()
        if presence is None or (presence is Presence.CAME and not note):
            edit = as_planned(pair)
        else:
            edit = attended(Attendance(pair.person, pair.duty, presence, minutes, instead, note))
        before, self._as_shown = self._as_shown, self._entered()
        if self.context.apply(edit, text, action="attendance", reason=note):
            return True
        self._as_shown = before
        return False

    def _move(self, days: int) -> None:
        self.day.show_day(self.day.day + timedelta(days=days))

    def _changed(self, change: Change) -> None:
        if change.kinds & {"attendance", "roster", "people", "posts", "shifts"}:
            self.refresh()
