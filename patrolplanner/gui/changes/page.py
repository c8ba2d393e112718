"""The page of changes: replacement, swaps, what was worked, publication, the log; tabs that are made when shown."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import cast

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.page import Page, Section
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said


@dataclass(frozen=True, slots=True)
class Tab:
    """A section of the page: the name that places use, its title, and the class that makes it of a desk."""

    name: str
    title: Message
    made_by: str

    def make(self, context: PlanContext) -> Section:
        return cast("Section", getattr(self.load(), self.made_by.partition(":")[2])(context))

    def load(self) -> ModuleType:
        return importlib.import_module(f"patrolplanner.gui.{self.made_by.partition(':')[0]}")


TABS = (
    Tab("repair", translate("changes page", "Replacement"), "changes.repairs.tab:RepairTab"),
    Tab("swaps", translate("changes page", "Swaps"), "changes.swaps:SwapsPanel"),
    Tab("attendance", translate("changes page", "Who came"), "changes.attendance:AttendancePanel"),
    Tab("handovers", translate("changes page", "Handovers"), "changes.handovers:HandoverPanel"),
    Tab("accounts", translate("changes page", "Accounts"), "changes.ledger:LedgerPanel"),
    Tab("notices", translate("changes page", "Notices"), "changes.notices:NoticesPanel"),
    Tab("publish", translate("changes page", "Publication"), "changes.versions.tab:VersionsTab"),
    Tab("log", translate("changes page", "Log"), "changes.versions.log:LogTab"),
)


class ChangesPage(Page):
    """What happens to a roster after it is made."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.head.addStretch()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._made: dict[str, Section] = {}
        self._holders: list[QVBoxLayout] = []
        for tab in TABS:
            page = QWidget()
            holder = QVBoxLayout(page)
            holder.setContentsMargins(0, 0, 0, 0)
            self._holders.append(holder)
            self.tabs.addTab(page, said(tab.title))
        self.body.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(lambda _at: self.entered())

    @property
    def section(self) -> Section:
        """The tab in front, made when it is first asked for."""
        at = self.tabs.currentIndex()
        tab = TABS[at]
        if tab.name not in self._made:
            made = self._made[tab.name] = tab.make(self.context)
            self._holders[at].addWidget(made)
            made.show()
        return self._made[tab.name]

    def entered(self) -> None:
        self.section.entered()

    def closing(self) -> None:
        for section in self._made.values():
            section.closing()

    def show_place(self, place: Place) -> None:
        """A tab by its name (``section``), and on it a person and a date."""
        names = [tab.name for tab in TABS]
        if place.section in names:
            self.tabs.setCurrentIndex(names.index(place.section))
        self.section.show_place(place)
