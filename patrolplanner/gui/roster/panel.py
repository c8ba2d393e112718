"""The panel "this cell": the duty with its crew, what is missing and wrong, who could come, why not somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
)

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Answer
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.people import Role
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.words import word
from patrolplanner.gui.look import STEP, current, look
from patrolplanner.gui.places import PEOPLE, POSTS, Place
from patrolplanner.gui.plan_context import Desk
from patrolplanner.gui.roster.candidates import ITEM_HEIGHT, CandidatesList
from patrolplanner.gui.roster.marked import ROLE_CHIPS
from patrolplanner.gui.roster.model import for_button
from patrolplanner.gui.roster.ways import Ways
from patrolplanner.gui.roster.why_not import WhyNot
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets.parts import button, label, row, rule
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Gap, Violation
from patrolplanner.services.changes.offers import answers_to, asked_and_answered
from patrolplanner.services.checking.duty_people import EVERYBODY, Ranked, ranking, sort_called
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView

WIDTH = 264
REST_MS = 180
MOST_LINES = 5

_TITLE = translate("roster panel", "{post} · {shift}")
_SAME_DAY = translate("roster panel", "{day} {start}-{end}")
_NEXT_DAY = translate("roster panel", "{day} {start} - next day {end}")
_PHONE = translate("roster panel", "Phone of the post: {phone}")
_NOBODY = translate("roster panel", "Nobody is on this duty yet.")
_CREW = translate("roster panel", "nights {nights}, {hours} h")
_HINT = translate("roster panel", "Choose a cell: its duty, its crew and who could come are shown here.")
_FREE_DAY = translate("roster panel", "No duty on this day. Type the code of a shift, such as {code}, to put one here.")
_AWAY = translate("roster panel", "Away: {kind}")
_WHO = translate("roster panel", "Who could come")
_WHO_OF = translate("roster panel", "Who could come ({sort})")
_SEARCHING = translate("roster panel", "Looking for people…")
_ANSWER = translate("roster steps", "Note the answer of {person}")
_REMINDER = translate("roster panel", "Reminder: {text}")


class CellPanel(QScrollArea):
    """What there is to know about the cell that is current."""

    place_wanted = Signal(object, object)
    """A person's number to be put on a duty."""
    person_wanted = Signal(str, object)
    """Show the cell of a person on a date."""
    reason_given = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.view: RosterView | None = None
        self.marks = Marks(None)
        self.duty: DutyKey | None = None
        self.person = ""
        self.day: date | None = None
        self._job: jobs.Job | None = None
        self._reminders: Sequence[Gap | Violation] = ()
        self._focus_when_ranked = False
        self._kept = ""
        """The candidate at whom the keyboard was when the list was asked for anew."""
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(said(translate("roster panel", "This cell")))
        inner = QFrame()
        inner.setProperty("role", "panel")
        self._layout = QVBoxLayout(inner)
        self._layout.setContentsMargins(STEP * 3, STEP * 3, STEP * 3, STEP * 3)
        self._layout.setSpacing(STEP * 2)
        self.setWidget(inner)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(STEP)
        self._layout.addLayout(self._facts)
        self._build_people()
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._ask_who)
        current.changed.connect(self.refresh)
        self.refresh()

    def _build_people(self) -> None:
        self.who_title = label(said(_WHO), "heading")
        self.searching = label(said(_SEARCHING), "quiet")
        self.who = CandidatesList()
        self.who.chosen.connect(lambda person: self.place_wanted.emit(person, self.duty))
        self.who.answered.connect(self._write_down)
        self.why_not = WhyNot(self.desk)
        self.ways = Ways(self.desk)
        self.reasons = label("", "quiet", wrap=True)
        self.who.looked_at.connect(self._show_reasons)
        for part in (self.ways, self.who_title, self.searching, self.who, self.reasons, self.why_not):
            self._layout.addWidget(part)
        self._layout.addStretch()

    # -- what is shown --------------------------------------------------------------------------------

    def take(self, view: RosterView | None, marks: Marks) -> None:
        """Another plan, roster or verdict."""
        self.view, self.marks = view, marks

    def show_cell(self, person: str, day: date) -> None:
        """A person on a date; of several duties the first one, until another is chosen."""
        rows = self.view.cell(person, day) if self.view is not None else []
        duties = [a.pair.duty for a in rows]
        if self.duty not in duties or (self.person, self.day) != (person, day):
            self.duty = duties[0] if duties else None
        self._now_at(person, day)

    def show_duty(self, duty: DutyKey) -> None:
        """A duty of the table by post."""
        self.duty = duty
        self._now_at("", duty.day)

    def _now_at(self, person: str, day: date) -> None:
        if (self.person, self.day) != (person, day):
            self._reminders = ()
            self._focus_when_ranked = False
            self._kept = ""
        self.person, self.day = person, day
        self.ways.forget()
        self.refresh()

    def remind(self, worse: Sequence[Gap | Violation]) -> None:
        """What the last change made worse, without breaking a hard rule about somebody."""
        self._reminders = worse
        self.refresh()

    def refresh(self) -> None:
        """Say everything anew; the ranking comes a moment later."""
        _empty(self._facts)
        view = self.view
        if view is None or self.day is None:
            self._facts.addWidget(label(said(_HINT), "quiet", wrap=True))
        elif self.duty is not None:
            self._duty_facts(view, self.duty)
        else:
            self._person_facts(view, self.day)
        has_duty = self.duty is not None and view is not None
        sort = self._sort()
        text = said(_WHO) if sort == EVERYBODY else said(_WHO_OF, sort=sort_called(self.desk.plan, sort))
        self.who_title.setText(text)
        for part in (self.who_title, self.why_not):
            part.setVisible(has_duty)
        self.ways.setVisible(has_duty and self.duty in self.marks.gaps)
        self.searching.setVisible(has_duty)
        if self.who.hasFocus():
            self._kept = self.who.person
        self.who.setVisible(False)
        self.reasons.setVisible(False)
        self.why_not.duty = self.ways.duty = self.duty
        if self._job is not None:
            self._job.drop()
            self._job = None
        if has_duty:
            self._soon.start()
        else:
            self._soon.stop()

    # -- a duty ---------------------------------------------------------------------------------------

    def _duty_facts(self, view: RosterView, key: DutyKey) -> None:
        add, duty = self._facts.addWidget, view.duty(key)
        post, shift = view.posts[key.post], view.shifts[key.shift]
        add(label(said(_TITLE, post=post.name, shift=shift.name), "heading", wrap=True))
        overnight = duty.end.date() > duty.start.date() and duty.end.time() > duty.start.time().min
        times = _NEXT_DAY if overnight else _SAME_DAY
        end = "24:00" if not overnight and duty.end.hour == 0 else f"{duty.end:%H:%M}"
        add(label(said(times, day=day_said(key.day), start=f"{duty.start:%H:%M}", end=end), "quiet", wrap=True))
        add(label(said(word(post.kind)), "quiet"))
        if post.phone:
            add(label(said(_PHONE, phone=post.phone), "quiet", wrap=True))
        self._other_duties(view)
        add(rule())
        self._show_reminders()
        crew = view.crew(key)
        for assignment in crew[:12]:
            self._facts.addLayout(self._member(view, assignment.pair))
        if not crew:
            add(label(said(_NOBODY), "quiet"))
        for gap in self.marks.gaps.get(key, ()):
            add(_framed(said(gap.text)))
        found = [*self.marks.on_duty(key), *(self.marks.on_cell(self.person, key.day) if self.person else ())]
        for text in dict.fromkeys(said(v.text) for v in found[:MOST_LINES]):
            add(label(text, "warn", wrap=True))

    def _other_duties(self, view: RosterView) -> None:
        """Buttons for the other duties that the person has on the day."""
        rows = view.cell(self.person, self.day) if self.day is not None else []
        if len(rows) < 2:
            return
        across = QHBoxLayout()
        across.setSpacing(STEP)
        for assignment in rows:
            made = QPushButton(for_button(view.shifts[assignment.pair.duty.shift].name))
            made.setCheckable(True)
            made.setChecked(assignment.pair.duty == self.duty)
            made.clicked.connect(lambda _checked=False, duty=assignment.pair.duty: self._choose(duty))
            across.addWidget(made)
        across.addStretch()
        self._facts.addLayout(across)

    def _choose(self, duty: DutyKey) -> None:
        self.duty = duty
        QTimer.singleShot(0, self.refresh)  # the button pressed is about to go

    def _member(self, view: RosterView, pair: Pair) -> QHBoxLayout:
        person, tally = view.people.get(pair.person), view.tally(pair.person)
        name = QPushButton(for_button(person_name(view.plan, pair.person)))
        name.setProperty("role", "flat")
        name.clicked.connect(lambda: self.person_wanted.emit(pair.person, pair.duty.day))
        facts = label(said(_CREW, nights=tally.nights, hours=round(tally.minutes / 60)), "quiet")
        return row(role_chip(person.role) if person else label(), name, 1, facts, spacing=STEP)

    # -- a person without a duty ------------------------------------------------------------------------

    def _person_facts(self, view: RosterView, day: date) -> None:
        person = view.people.get(self.person)
        if person is None:
            return
        add = self._facts.addWidget
        self._facts.addLayout(row(label(person.name, "heading"), role_chip(person.role), 1, spacing=STEP * 2))
        unit = view.units[person.unit].name if person.unit in view.units else person.unit
        add(label(" · ".join(t for t in (unit, person.team, person.title) if t), "quiet", wrap=True))
        add(label(day_said(day), "quiet"))
        add(rule())
        self._show_reminders()
        if kind := view.away.get((person.id, day)):
            add(label(said(_AWAY, kind=word(kind)), wrap=True))
        else:
            code = next(iter(view.codes.values()), "")
            add(label(said(_FREE_DAY, code=code), "quiet", wrap=True))
        month = sorted(self.marks.on_person(person.id), key=lambda v: about(v.rule) is About.SHARES)
        found = [*self.marks.on_cell(person.id, day), *month]
        told = {w.text for w in self._reminders}
        for text in dict.fromkeys(said(v.text) for v in found[:MOST_LINES] if v.text not in told):
            add(label(text, "warn", wrap=True))

    def _show_reminders(self) -> None:
        if not self._reminders:
            return
        for worse in self._reminders[:MOST_LINES]:
            grave = isinstance(worse, Gap) or worse.severity is Severity.HARD
            text = said(worse.text) if grave else said(_REMINDER, text=worse.text)
            self._facts.addWidget(label(text, "danger" if grave else "warn", wrap=True))
        note = button(translate("roster panel", "Note the reason…"), self._note, role="flat")
        self._facts.addWidget(note, 0, Qt.AlignmentFlag.AlignLeft)

    def _note(self) -> None:
        self.reason_given.emit("")

    # -- who ------------------------------------------------------------------------------------------

    def _ask_who(self) -> None:
        duty, checker = self.duty, self.desk.checker
        if duty is None or checker is None or duty not in checker.board.duty_index:
            self.searching.hide()
            return
        self._job = jobs.start(self, ranking(checker, duty, self._sort()), self._ranked)

    def _sort(self) -> str:
        """The sort of people that the duty lacks; all when it lacks none or several sorts."""
        sorts = {g.of for g in self.marks.gaps.get(self.duty, ())} if self.duty is not None else set()
        return sorts.pop() if len(sorts) == 1 else EVERYBODY

    def _ranked(self, found: list[Ranked]) -> None:
        self._job = None
        self.searching.hide()
        self.who.people.show(found, self.view)
        self.show_answers()
        self.who.setFixedHeight(min(7, max(1, len(found))) * ITEM_HEIGHT + 4)
        self.who.setVisible(bool(found))
        at = QApplication.focusWidget()
        if at is not None and not self.isAncestorOf(at):
            self._kept = ""  # the keyboard has gone elsewhere meanwhile
        if self._focus_when_ranked or self._kept:
            self.focus_who()

    def show_answers(self) -> None:
        """What the people answered who were asked to take the duty."""
        self.who.people.show_answers(answers_to(self.desk.document, self.duty) if self.duty is not None else {})

    def _write_down(self, person: str, answer: Answer) -> None:
        if self.duty is not None:
            edit = asked_and_answered(person, self.duty, answer, self.desk.session.clock())
            name = person_name(self.view.plan, person) if self.view is not None else person
            self.desk.apply(edit, _ANSWER.fill(person=name))

    def _show_reasons(self, reasons: Sequence[Message]) -> None:
        """The reasons of the candidate that is current, in full."""
        self.reasons.setText("\n".join(said(r) for r in reasons))
        self.reasons.setVisible(bool(reasons))

    def focus_who_soon(self) -> None:
        """The keyboard goes to the candidates when they are found."""
        self._focus_when_ranked = True
        if self.who.isVisible():
            self.focus_who()

    def focus_who(self) -> None:
        """The keyboard goes to the list of candidates."""
        self._focus_when_ranked = False
        if self.who.isVisible() and self.who.people.rowCount():
            people = [one.person for one in self.who.people.ranked]
            self.who.setCurrentIndex(self.who.people.index(people.index(self._kept) if self._kept in people else 0))
            self.who.setFocus()
        self._kept = ""

    def places(self) -> list[Place]:
        """Where the person and the post of the cell are edited."""
        places = [Place(PEOPLE, record=self.person)] if self.person else []
        return [*places, Place(POSTS, record=self.duty.post)] if self.duty else places


def role_chip(role: Role) -> QLabel:
    """A role as a small chip: filled for officers, outlined for the others."""
    colours = look()
    made = label(said(ROLE_CHIPS[role]))
    filled = role is Role.OFFICER
    ground, ink = (colours.accent, colours.on_accent) if filled else ("transparent", colours.quiet)
    edge = colours.accent if filled else colours.line
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setStyleSheet(
        f"background: {ground}; color: {ink}; border: 1px solid {edge}; border-radius: 3px; padding: 0 4px;"
        "font-size: 11px;"
    )
    return made


def _framed(text: str) -> QLabel:
    """What is missing, in a dashed red frame."""
    colours = look()
    made = label(text, wrap=True)
    made.setStyleSheet(
        f"color: {colours.danger}; border: 1px dashed {colours.danger}; border-radius: 4px; padding: 4px 6px;"
    )
    return made


def _empty(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            _empty(inner)  # type: ignore[arg-type]
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
