"""The form of what has happened: somebody is away or gone, a duty more is asked for, a post is closed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QWidget

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.demands import Team
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.words import word
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import waits
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, column, combo, form, label, offer, padded
from patrolplanner.gui.widgets.person_field import PersonField
from patrolplanner.planning.repair.disruptions import Away, Closed, Disruption, ExtraDuty, Gone

AWAY, GONE, EXTRA, CLOSED = range(4)
_KINDS = (
    translate("repair page", "somebody is away"),
    translate("repair page", "somebody leaves for good"),
    translate("repair page", "more people are wanted"),
    translate("repair page", "a post is closed"),
)
_FIELDS = {
    AWAY: ("person", "absence", "first", "last"),
    GONE: ("person", "first"),
    EXTRA: ("post", "shift", "first", "last", "count"),
    CLOSED: ("post", "any_shift", "first", "last"),
}
_NO_PERSON = translate("repair page", "Choose a person: type a name, pinyin or number.")
_NO_POST = translate("repair page", "There are no posts in this plan.")
_SHIFT = translate("repair page", "{name} ({code})")
_BACKWARDS = translate("repair page", "The last date comes before the first.")


class HappeningForm(QWidget):
    """``asked`` is given with the disruption, its words for undo, and the reason."""

    asked = Signal(object, object, str)

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.kind = combo((text, kind) for kind, text in enumerate(_KINDS))
        self.person = PersonField(translate("repair page", "Person"))
        kinds = sorted(AbsenceKind, key=lambda kind: kind is not AbsenceKind.SICK)
        self.absence = combo((word(kind), kind) for kind in kinds)
        self.post, self.shift, self.any_shift = QComboBox(), QComboBox(), QComboBox()
        today = context.today
        self.first = DateField(said(translate("repair page", "First date")), today)
        self.last = DateField(said(translate("repair page", "Last date")), today)
        self.last.objection = lambda last: _BACKWARDS if last < self.first.day else None
        self._last_chosen = False
        self.count = padded(QSpinBox())
        self.count.setRange(1, 99)
        self.reason = LineField()
        waits(self.reason)
        self.reason.setPlaceholderText(said(translate("repair page", "stands in the log")))
        self.problem = label(role="danger", wrap=True)
        self.problem.hide()
        self.ask = button(translate("repair page", "Make propos&als"), self._ask, role="main")
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda _at: self._show_fields())
        self.first.changed.connect(self._first_moved)
        self.last.changed.connect(self._last_moved)
        self.reason.returnPressed.connect(self._ask)
        self.refresh()
        self._show_fields()

    def _lay_out(self) -> None:
        self._form = form(
            (translate("repair page", "&What happened"), self.kind),
            (translate("repair page", "Pers&on"), self.person),
            (translate("repair page", "&Kind of leave"), self.absence),
            (translate("repair page", "P&ost"), self.post),
            (translate("repair page", "&Shift"), self.shift),
            (translate("repair page", "&Shift"), self.any_shift),
            (translate("repair page", "Fro&m"), self.first),
            (translate("repair page", "&To"), self.last),
            (translate("repair page", "People &wanted"), self.count),
            (translate("repair page", "&Reason"), self.reason),
        )
        self._form.setSpacing(STEP * 2)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column(self._form, self.problem, self.ask, of=self)

    def refresh(self) -> None:
        """People, posts and shifts as the plan has them now; what was chosen stays."""
        plan = self.context.plan
        self.person.offer(plan.people)
        offer(self.post, [(p.name, p.id) for p in plan.posts])
        shifts = [(said(_SHIFT, name=s.name, code=s.code), s.code) for s in plan.shifts]
        offer(self.shift, shifts)
        offer(self.any_shift, [(translate("repair page", "all shifts"), ""), *shifts])

    def choose_person(self, person: str, day: date | None) -> None:
        """Begin with somebody who is away on a date."""
        self.kind.setCurrentIndex(AWAY)
        self.person.choose(person)
        if day is not None:
            self._last_chosen = False
            self.first.show_day(day)

    def disruption(self) -> Disruption | Message:
        """What the form says, or what is missing in it."""
        first, last = self.first.day, self.last.day
        kind = self.kind.currentIndex()
        if kind in (AWAY, GONE) and not self.person.person:
            return _NO_PERSON
        if kind in (EXTRA, CLOSED) and self.post.currentIndex() < 0:
            return _NO_POST
        fields = (self.first,) if kind == GONE else (self.first, self.last)
        if wrong := next((field.problem for field in fields if field.problem), None):
            return wrong
        post = str(self.post.currentData() or "")
        match kind:
            case 0:
                return Away(self.person.person, first, last, AbsenceKind(self.absence.currentData()))
            case 1:
                return Gone(self.person.person, first)
            case 2:
                count = self.count.value()
                team = Team(least=count, target=count, most=count)
                return ExtraDuty(post, str(self.shift.currentData() or ""), first, last, team)
        return Closed(post, first, last, str(self.any_shift.currentData()) or None)

    def _ask(self) -> None:
        found = self.disruption()
        refused = found if isinstance(found, Message) else None
        self.problem.setVisible(refused is not None)
        if refused is not None:
            self.problem.setText(said(refused))
            self.person.setFocus()
            return
        self.asked.emit(found, self._words(), self.reason.text().strip())

    def _words(self) -> Message:
        who = self.person.who
        post = self.post.currentText()
        match self.kind.currentIndex():
            case 0:
                return translate("repair page", "cover for {person}").fill(person=who)
            case 1:
                return translate("repair page", "{person} leaves").fill(person=who)
            case 2:
                return translate("repair page", "more people for {post}").fill(post=post)
        return translate("repair page", "{post} closed").fill(post=post)

    def _show_fields(self) -> None:
        shown = _FIELDS[self.kind.currentIndex()]
        for name in ("person", "absence", "post", "shift", "any_shift", "first", "last", "count"):
            self._form.setRowVisible(getattr(self, name), name in shown)
        self.problem.hide()

    def _first_moved(self) -> None:
        """What was for one date stays for one date, until a last date is chosen."""
        if not self._last_chosen:
            with QSignalBlocker(self.last):
                self.last.show_day(self.first.day)
        self.last.look_again()

    def _last_moved(self) -> None:
        self._last_chosen = True
