"""The page of patrols: the cards of a day, and tables of spots, vehicles and beats."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from types import MappingProxyType

from PySide6.QtGui import QAction

from patrolplanner.domain.messages import translate
from patrolplanner.gui.patrols.cards import CardsOfDay
from patrolplanner.gui.patrols.columns import BEATS, SPOTS, VEHICLES
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage
from patrolplanner.gui.said import said

_KINDS = {"spots": SPOTS, "vehicles": VEHICLES, "beats": BEATS}


class PatrolsPage(TablesPage):
    """Where patrols go and how often, and what became of it."""

    parts = MappingProxyType(
        {
            "cards": translate("patrols page", "Cards and visits"),
            "spots": translate("patrols page", "Must-visit spots"),
            "vehicles": translate("patrols page", "Vehicles"),
            "beats": translate("patrols page", "Beats"),
        }
    )

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.cards = CardsOfDay(context)
        self.add_tab("cards", self.cards)
        for made in (self.cards.joint_button, self.cards.print_button):
            self.head.addWidget(made)
        for name, kind in _KINDS.items():
            self.add_table_later(name, partial(self._table, name, kind))
        self._actions = self._make_actions()

    def _table(self, name: str, kind: RecordKind) -> RecordTable:
        return RecordTable(self.context, kind, f"patrols-{name}", self)

    def entered(self) -> None:
        if self.section == "cards":
            self.cards.entered()
        else:
            super().entered()

    def show_place(self, place: Place) -> None:
        if not place.section and place.record in self.context.plan.spots_by_id:
            place = replace(place, section="spots")
        super().show_place(place)
        if self.section == "cards":
            self.cards.show_place(place)

    def closing(self) -> None:
        self.cards.closing()
        super().closing()

    def commands(self) -> list[QAction]:
        return self._actions if self.section == "cards" else super().commands()

    def _make_actions(self) -> list[QAction]:
        made = []
        for text, pressed in (
            (translate("patrols page", "&Draw cards"), self.cards.draw),
            (translate("patrols page", "Draw &all anew"), self.cards.draw_anew),
            (translate("patrols page", "&Stop drawing"), self.cards.drawing.stop),
        ):
            action = QAction(said(text), self)
            action.triggered.connect(lambda _checked=False, pressed=pressed: pressed())
            made.append(action)
        return made
