"""The page of exits and cameras, and of what posts are worth."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType

from patrolplanner.domain.messages import translate
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.records.tabs import TablesPage
from patrolplanner.gui.watch.columns import CAMERAS, EXITS
from patrolplanner.gui.watch.rounds import RoundsPanel
from patrolplanner.gui.watch.worth import WorthPanel

_WORTH = "worth"
_ROUNDS = "rounds"


class WatchPage(TablesPage):
    """What is closed and what is seen; the map shows both at an hour."""

    parts = MappingProxyType(
        {
            "exits": translate("watch page", "Exits"),
            "cameras": translate("watch page", "Cameras"),
            _ROUNDS: translate("watch page", "Rounds of cameras"),
            _WORTH: translate("watch page", "Importance of posts"),
        }
    )

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        for name, kind in (("exits", EXITS), ("cameras", CAMERAS)):
            self.add_table_later(name, partial(self._table, name, kind))
        self.rounds = RoundsPanel(context)
        self.add_tab(_ROUNDS, self.rounds)
        self.worth = WorthPanel(context)
        self.add_tab(_WORTH, self.worth)
        self.tabs.currentChanged.connect(self._shown)

    def _table(self, name: str, kind: RecordKind) -> RecordTable:
        return RecordTable(self.context, kind, f"watch-{name}", self)

    def _shown(self) -> None:
        if self.section == _WORTH:
            self.worth.entered()
        elif self.section == _ROUNDS:
            self.rounds.entered()

    def entered(self) -> None:
        self._shown()
        super().entered()

    def show_place(self, place: Place) -> None:
        super().show_place(place)
        if place.day is not None:
            self.rounds.show_day(place.day)
        self._shown()
