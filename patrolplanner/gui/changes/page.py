"""The page of changes: replacement, swaps, what was worked, publication, the log; tabs that are made when shown."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol, cast, runtime_checkable

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said


@runtime_checkable
class TabSection(Protocol):
    """What a tab may offer beside being a widget."""

    def entered(self) -> None:
        """It has come to the front."""

    def closing(self) -> None:
        """The plan is about to be given back."""

    def show_place(self, place: Place) -> None:
        """Bring a place of it into view."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A section of the page: the name that places use, its title, and the class that makes it of a desk."""

    name: str
    title: Message
    made_by: str

    def make(self, context: PlanContext) -> QWidget:
        return cast("QWidget", getattr(self.load(), self.made_by.partition(":")[2])(context))

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
        self._made: dict[str, QWidget] = {}
        self._holders: list[QVBoxLayout] = []
        for tab in TABS:
            page = QWidget()
            holder = QVBoxLayout(page)
            holder.setContentsMargins(0, 0, 0, 0)
            self._holders.append(holder)
            self.tabs.addTab(page, said(tab.title))
        self.body.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(lambda _at: self._show())

    @property
    def section(self) -> QWidget:
        return self._section(TABS[self.tabs.currentIndex()])

    def entered(self) -> None:
        """Bring the tab in front up to date."""
        self._show()

    def closing(self) -> None:
        """Every tab ends what it has under way."""
        for section in self._made.values():
            if isinstance(section, TabSection):
                section.closing()

    def show_place(self, place: Place) -> None:
        """A tab by its name (``section``), and on it a person and a date."""
        names = [tab.name for tab in TABS]
        if place.section in names:
            self.tabs.setCurrentIndex(names.index(place.section))
        section = self.section
        if isinstance(section, TabSection):
            section.show_place(place)

    def _show(self) -> None:
        section = self.section
        if isinstance(section, TabSection):
            section.entered()

    def _section(self, tab: Tab) -> QWidget:
        if tab.name not in self._made:
            made = tab.make(self.context)
            self._made[tab.name] = made
            holder = self._holders[TABS.index(tab)]
            holder.addWidget(made)
            made.show()
        return self._made[tab.name]
