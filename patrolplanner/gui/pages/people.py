"""The page of people: who they are, their units, and when they are away or wish for something."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.words import word
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.records.form import RecordForm
from patrolplanner.gui.records.people import ABSENCES, BALANCES, PEOPLE, REQUESTS, UNITS
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage, scrolled
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label

_PARTS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (
        translate("people page", "Identity"),
        ("id", "name", "role", "unit", "team", "sex", "title", "leader", "order"),
    ),
    (translate("people page", "May do"), ("certificates", "restrictions", "posts")),
    (translate("people page", "Service"), ("joined", "start", "end")),
    (
        translate("people page", "Telephones and the public"),
        ("mobile", "public_phone", "publish_name", "publish_mobile"),
    ),
)
_PRIVACY = translate(
    "people page",
    "The public notice shows the role and the post's telephone. A name or mobile number appears only when it is "
    "ticked here, which needs the person's consent.",
)
_NOBODY = translate("people page", "Choose somebody in the table.")


class PeoplePage(TablesPage):
    """People with their units, absences, wishes and opening balances."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, translate("pages", "People"))
        people = RecordTable(desk, PEOPLE, "people", self)
        people.make_main()
        self.detail = PersonPanel(desk, people)
        self.add_table(people, translate("people page", "People"), self.detail)
        self.add_table(RecordTable(desk, UNITS, "units", self), translate("people page", "Units"))
        self.add_table(RecordTable(desk, ABSENCES, "absences", self), translate("people page", "Absences"))
        self.add_table(RecordTable(desk, REQUESTS, "requests", self), translate("people page", "Wishes"))
        self.add_table(RecordTable(desk, BALANCES, "ledger", self), translate("people page", "Opening balances"))

    def show_place(self, place: Place) -> None:
        """Somebody by number, in the table of people or in one that is about them."""
        super().show_place(place)
        who = place.person or place.record
        table = self.table
        if table is None or not who:
            return
        if table.kind is PEOPLE:
            table.select_id(who)
        elif table.kind is not UNITS:
            position = next((n for n, r in enumerate(table.model.records) if r.person == who), None)
            if position is not None:
                table.select(position)


class PersonPanel(QTabWidget):
    """Everything about the person at whom the table stands."""

    def __init__(self, desk: Desk, table: RecordTable) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.desk = desk
        self.people = table
        self.title = label(role="heading", wrap=True)
        self.about = label(role="quiet", wrap=True)
        self.forms: list[RecordForm] = []
        parts: list[QWidget] = [self.title, self.about]
        for heading, keys in _PARTS:
            parts.append(_heading(heading))
            form = RecordForm(table, keys)
            self.forms.append(form)
            parts.append(form)
        parts.append(label(said(_PRIVACY), "quiet", wrap=True))
        self.addTab(scrolled(parts), said(translate("people page", "Particulars")))
        self.absences = RecordTable(desk, ABSENCES, "absences-of", self)
        self.requests = RecordTable(desk, REQUESTS, "requests-of", self)
        for own, title in (
            (self.absences, translate("people page", "Absences")),
            (self.requests, translate("people page", "Wishes")),
        ):
            own.view.setColumnHidden(own.kind.column("person"), True)
            own.fresh = self._theirs(own)
            self.addTab(_card(own), said(title))
        table.moved.connect(self.refresh)
        self._shown: str | None = None
        self.refresh()

    def _theirs(self, own: RecordTable) -> Any:
        def fresh(facts: Any) -> Any:
            record = own.kind.new(facts)
            return record if self._shown is None else replace(record, person=self._shown)

        return fresh

    def refresh(self) -> None:
        """Another person, or other facts."""
        person = self.people.record
        if person is None:
            self.title.setText(said(_NOBODY))
            self.about.clear()
        else:
            facts = self.people.model.facts
            self.title.setText(person.name)
            about = (said(word(person.role)), facts.label("units", person.unit), person.title)
            self.about.setText(" · ".join(part for part in about if part))
        id_ = person.id if person is not None else None
        if id_ != self._shown:
            self._shown = id_
            for own in (self.absences, self.requests):
                own.limit(lambda record: record.person == self._shown)
        self.absences.setEnabled(person is not None)
        self.requests.setEnabled(person is not None)


def _heading(text: Message) -> QLabel:
    return label(said(text), "heading")


def _card(table: RecordTable) -> QWidget:
    frame = QWidget()
    down = QVBoxLayout(frame)
    down.setContentsMargins(STEP, STEP * 2, STEP, STEP)
    down.addWidget(table)
    return frame
