"""The page of people: who they are, their units, and when they are away or wish for something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import FormerPerson, former_facts
from patrolplanner.domain.words import word
from patrolplanner.gui.look import STEP
from patrolplanner.gui.people.absence_columns import ABSENCES
from patrolplanner.gui.people.columns import BALANCES, PEOPLE, REQUESTS, UNITS
from patrolplanner.gui.people.former_columns import FORMER_PEOPLE
from patrolplanner.gui.people.tie_columns import TIES
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.form import RecordForm
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage, scrolled
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label, panel

_PARTS: tuple[tuple[Message, tuple[str, ...]], ...] = (
    (
        translate("people page", "Identity"),
        ("id", "name", "role", "unit", "team", "fair_group", "sex", "title", "leader", "order"),
    ),
    (translate("people page", "May do"), ("certificates", "restrictions", "posts", "home")),
    (translate("people page", "Service"), ("joined", "start", "end")),
    (
        translate("people page", "Telephones and the public"),
        ("mobile", "public_phone", "publish_name", "publish_mobile", "photo"),
    ),
)
_PRIVACY = translate(
    "people page",
    "The public notice shows the role and the post's telephone. A name, and with it title, public telephone and "
    "picture, or a mobile number appears only when it is ticked here, which needs the person's consent.",
)
_NOBODY = translate("people page", "Choose somebody in the table.")


class PeoplePage(TablesPage):
    """People with their units, absences, pairs, wishes and opening balances."""

    parts = MappingProxyType(
        {
            "people": translate("people page", "People"),
            "units": translate("people page", "Units"),
            "absences": translate("people page", "Absences"),
            "ties": translate("people page", "Pairs"),
            "requests": translate("people page", "Wishes"),
            "ledger": translate("people page", "Opening balances"),
            "former_people": translate("people page", "Changes"),
        }
    )

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        people = RecordTable(context, PEOPLE, "people", self)
        people.make_main()
        self.detail = PersonPanel(context, people)
        self.add_table(people, self.detail)
        for kind in (UNITS, ABSENCES, TIES, REQUESTS, BALANCES, FORMER_PEOPLE):
            self.add_table_later(kind.field, self._maker(kind, kind.field))

    def _maker(self, kind: RecordKind, name: str) -> Callable[[], RecordTable]:
        return lambda: RecordTable(self.context, kind, name, self)

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
            about = {"first", "second"} if table.kind is TIES else {"person"}
            position = next(
                (n for n, r in enumerate(table.model.records) if who in (getattr(r, key) for key in about)), None
            )
            if position is not None:
                table.select(position)


class PersonPanel(QTabWidget):
    """Everything about the person at whom the table stands."""

    def __init__(self, context: PlanContext, table: RecordTable) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.context = context
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
        self.own: dict[int, RecordTable] = {}
        self._around: dict[int, QVBoxLayout] = {}
        for title in (
            translate("people page", "Absences"),
            translate("people page", "Wishes"),
            translate("people page", "Changes"),
        ):
            page, layout = panel(margin=STEP * 2)
            self._around[self.addTab(page, said(title))] = layout
        self._shown: str | None = None
        table.moved.connect(self.refresh)
        self.currentChanged.connect(self._tab_shown)
        self.refresh()

    def _tab_shown(self, place: int) -> None:
        """Make the small table of a tab when it is first shown."""
        if place == 0 or place in self.own:
            return
        kind, name = ((ABSENCES, "absences-of"), (REQUESTS, "requests-of"), (FORMER_PEOPLE, "former-of"))[place - 1]
        own = RecordTable(self.context, kind, name, self)
        own.view.setColumnHidden(own.kind.column("person"), True)
        own.fresh = self._theirs(own)
        own.limit(self._of_shown)
        self.own[place] = own
        self._around[place].addWidget(own)
        self.refresh()

    def _of_shown(self, record: Any) -> bool:
        return bool(record.person == self._shown)

    def _theirs(self, own: RecordTable) -> Any:
        def fresh(facts: Any) -> Any:
            record = own.kind.new(facts)
            if self._shown is None:
                return record
            if isinstance(record, FormerPerson):
                return former_facts(facts.plan.people_by_id[self._shown], self._shown, record.until)
            return replace(record, person=self._shown)

        return fresh

    def refresh(self) -> None:
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
            for own in self.own.values():
                own.limit(self._of_shown)
        for own in self.own.values():
            own.setEnabled(person is not None)


def _heading(text: Message) -> QLabel:
    return label(said(text), "heading")
