"""The field "why not X": type a name, read what stands against that person on the duty."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.roster import Pair
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import column, label
from patrolplanner.gui.widgets.person_field import NameCompleter

_UNKNOWN = translate("roster panel", "There is nobody called {text}.")
_NOTHING = translate("roster panel", "Nothing stands against {person}.")
_ON_IT = translate("roster panel", "{person} is on this duty.")


class WhyNot(QWidget):
    """A person is asked for by name or number; the answer stands below."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.duty: DutyKey | None = None
        title = label(said(translate("roster panel", "&Why not …")), "heading")
        self.field = LineField()
        self.field.setPlaceholderText(said(translate("roster panel", "Name or number, then Enter")))
        self.field.returnPressed.connect(lambda: self.ask(self.field.text()))
        title.setBuddy(self.field)
        self.field.setAccessibleName(said(translate("roster panel", "Why not this person")))
        self._names = NameCompleter(self.field)
        self._complete()
        self.answer = label(wrap=True)
        self.answer.hide()
        column(title, self.field, self.answer, of=self, spacing=STEP)

    def ask(self, text: str) -> None:
        person = self._person(text.strip())
        checker = self.context.checker_now([self.duty.day]) if self.duty is not None else None
        if not text.strip() or self.duty is None or checker is None:
            return
        if person is None:
            self._say([said(_UNKNOWN, text=text.strip())])
        elif any(a.pair.person == person.id and a.pair.duty == self.duty for a in self.context.roster.assignments):
            self._say([said(_ON_IT, person=person.name)])
        else:
            reasons = checker.refusal(frozenset({Pair(person.id, self.duty)}))
            self._say([said(r) for r in reasons] or [said(_NOTHING, person=person.name)])

    def focus(self) -> None:
        self._complete()
        self.field.setFocus()
        self.field.selectAll()

    def _say(self, lines: list[str]) -> None:
        self.answer.setText("\n".join(lines))
        self.answer.show()

    def _person(self, text: str) -> Person | None:
        people = self.context.plan.people
        exact = [p for p in people if text in (p.name, p.id)]
        begins = [p for p in people if text and p.name.startswith(text)]
        meant = [] if exact or begins else self._names.matching(text)
        return next(iter(exact or begins or [p for p in people if meant == [p.name]]), None)

    def _complete(self) -> None:
        self._names.offer([p.name for p in self.context.plan.people])
