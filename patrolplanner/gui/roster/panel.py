"""The panel "this cell": the duty with its crew, what is missing and wrong, who could come, why not somebody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea

from patrolplanner.domain.demands import PEOPLE as EVERYBODY
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Answer
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.gui.look import STEP, current
from patrolplanner.gui.places import PEOPLE, POSTS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.candidates import CandidatesList
from patrolplanner.gui.roster.cell_facts import CellFacts
from patrolplanner.gui.roster.ways import GapWaysPanel
from patrolplanner.gui.roster.why_not import WhyNot
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import column, label
from patrolplanner.planning.model.verdict import people_of
from patrolplanner.services.changes.offers import answers_to, asked_and_answered
from patrolplanner.services.checking.duty_people import Ranked, ranking
from patrolplanner.services.checking.problems import RosterProblem
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.open_plan.document import ROSTER, Change

WIDTH, NARROWEST = 264, 200
REST_MS = 180
SETTLED_MS = 40
"""Rest after an edit before the panel says it, unless the verdict that comes with it is there before: one making."""

_WHO = translate("roster panel", "Who could come")
_WHO_OF = translate("roster panel", "Who could come ({sort})")
_SEARCHING = translate("roster panel", "Looking for people…")
_ANSWER = translate("roster steps", "Note the answer of {person}")


class CellPanel(QScrollArea):
    """What there is to know about the cell that is current."""

    place_wanted = Signal(object, object)
    """A person's number to be put on a duty."""
    person_wanted = Signal(str, object)
    """Show the cell of a person on a date."""
    reason_wanted = Signal()
    """Why the last change was made is to be written down."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.view: RosterView | None = None
        self.marks = Marks(None)
        self.duty: DutyKey | None = None
        self.person = ""
        self.day: date | None = None
        self._rankings = jobs.Latest(self)
        self._told: Sequence[RosterProblem] = ()
        self._focus_when_ranked = False
        self._kept = ""
        """The candidate at whom the keyboard was when the list was asked for anew."""
        self.setMinimumWidth(NARROWEST)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(said(translate("roster panel", "This cell")))
        inner = QFrame()
        inner.setProperty("role", "panel")
        self.setWidget(inner)
        self._facts = CellFacts()
        self._facts.duty_chosen.connect(self._choose)
        self._facts.person_wanted.connect(self.person_wanted)
        self._facts.reason_wanted.connect(self.reason_wanted)
        self._build_people()
        people = (self.ways, self.who_title, self.searching, self.who, self.reasons, self.why_not)
        column(self._facts, *people, 0, of=inner, margins=STEP * 3)
        self._soon = QTimer(self, singleShot=True, interval=REST_MS)
        self._soon.timeout.connect(self._ask_who)
        self._settles = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settles.timeout.connect(self.refresh)
        current.changed.connect(self.refresh)
        context.changed.connect(self._forget_told)
        self.refresh()

    def _build_people(self) -> None:
        self.who_title = label(said(_WHO), "heading")
        self.searching = label(said(_SEARCHING), "quiet")
        self.who = CandidatesList()
        self.who.chosen.connect(lambda person: self.place_wanted.emit(person, self.duty))
        self.who.answered.connect(self._write_down)
        self.why_not = WhyNot(self.context)
        self.ways = GapWaysPanel(self.context)
        self.reasons = label("", "quiet", wrap=True)
        self.who.looked_at.connect(self._show_reasons)

    # -- what is shown --------------------------------------------------------------------------------

    def take(self, view: RosterView | None, marks: Marks) -> None:
        self.view, self.marks = view, marks
        duty = self.duty
        if duty is not None and view is not None and not (duty.post in view.posts and duty.shift in view.shifts):
            self.duty = None  # its post or its shift has been deleted meanwhile

    def follow(self) -> None:
        """The roster is another one: the cell is said anew with the verdict, a moment later."""
        if self.day is not None:
            if self.person:
                self._choose_duty(self.person, self.day)
            self.ways.forget()
            self._settles.start()

    def show_cell(self, person: str, day: date) -> None:
        """A person on a date; of several duties the first one, until another is chosen."""
        self._choose_duty(person, day)
        self._now_at(person, day)

    def _choose_duty(self, person: str, day: date) -> None:
        rows = self.view.cell(person, day) if self.view is not None else []
        duties = [a.pair.duty for a in rows]
        if self.duty not in duties or (self.person, self.day) != (person, day):
            self.duty = duties[0] if duties else None

    def show_duty(self, duty: DutyKey) -> None:
        self.duty = duty
        self._now_at("", duty.day)

    def _now_at(self, person: str, day: date) -> None:
        if (self.person, self.day) != (person, day):
            self._told = ()
            self._focus_when_ranked = False
            self._kept = ""
        self.person, self.day = person, day
        self.ways.forget()
        self.refresh()

    def remind(self, worse: Sequence[RosterProblem]) -> None:
        """What the last change made worse, without breaking a hard rule about somebody."""
        self._told = worse
        self._settles.start()

    def _forget_told(self, change: Change) -> None:
        """Something else was done, or it was undone: what it made worse is no news any more."""
        if self._told and (ROSTER in change.kinds or change.of_plan):
            self._told = ()
            self._settles.start()

    def ask_again(self) -> None:
        """The check covers more than before: people are looked for where they could not be."""
        if self.duty is not None and not self.who.isVisible():
            self.searching.show()
            self._soon.start()

    def refresh(self) -> None:
        """Say everything anew; the ranking comes a moment later."""
        self._settles.stop()
        view = self.view
        if view is None or self.day is None:
            self._facts.show_hint()
        elif self.duty is not None:
            self._facts.show_duty(view, self.marks, self.duty, self.person, self._told)
        else:
            self._facts.show_person(view, self.marks, self.person, self.day, self._told)
        has_duty = self.duty is not None and view is not None
        sort = self._sort()
        text = said(_WHO) if sort == EVERYBODY else said(_WHO_OF, sort=people_of(self.context.plan, sort))
        self.who_title.setText(text)
        for part in (self.who_title, self.why_not):
            part.setVisible(has_duty)
        self.ways.setVisible(has_duty and self.duty in self.marks.short)
        self.searching.setVisible(has_duty)
        if self.who.hasFocus():
            self._kept = self.who.person
        self.who.setVisible(False)
        self.reasons.setVisible(False)
        self.why_not.duty = self.ways.duty = self.duty
        self._rankings.drop()
        if has_duty:
            self._soon.start()
        else:
            self._soon.stop()

    def _choose(self, duty: DutyKey) -> None:
        self.duty = duty
        QTimer.singleShot(0, self.refresh)  # the button pressed is about to go

    # -- who ------------------------------------------------------------------------------------------

    def _ask_who(self) -> None:
        duty, checker = self.duty, self.context.checker
        # the duties around the period are known to the check, but nobody is weighed for them
        if duty is None or checker is None or not checker.covers(duty.day) or duty not in checker.instance.duty_index:
            self.searching.hide()
            return
        self._rankings.start(ranking(checker, duty, self._sort()), self._ranked)

    def _sort(self) -> str:
        """The sort of people that the duty lacks; all when it lacks none or several sorts."""
        short = self.marks.short.get(self.duty) if self.duty is not None else None
        return short.gaps[0].of if short is not None and len(short.gaps) == 1 else EVERYBODY

    def _ranked(self, found: list[Ranked]) -> None:
        self.searching.hide()
        self.who.people.show(found, self.view)
        self.show_answers()
        self.who.setVisible(bool(found))
        self.who.fit()
        at = QApplication.focusWidget()
        if at is not None and not self.isAncestorOf(at):
            self._kept = ""  # the keyboard has gone elsewhere meanwhile
        if self._focus_when_ranked or self._kept:
            self.focus_who()

    def show_answers(self) -> None:
        """What the people answered who were asked to take the duty."""
        self.who.people.show_answers(answers_to(self.context.document, self.duty) if self.duty is not None else {})

    def _write_down(self, person: str, answer: Answer) -> None:
        if self.duty is not None:
            edit = asked_and_answered(person, self.duty, answer, self.context.session.clock())
            name = person_name(self.view.plan, person) if self.view is not None else person
            self.context.apply(edit, _ANSWER.fill(person=name))

    def _show_reasons(self, reasons: Sequence[Message]) -> None:
        self.reasons.setText("\n".join(said(r) for r in reasons))
        self.reasons.setVisible(bool(reasons))

    def focus_who_soon(self) -> None:
        """The keyboard goes to the candidates when they are found."""
        self._focus_when_ranked = True
        if self.who.isVisible():
            self.focus_who()

    def focus_who(self) -> None:
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
