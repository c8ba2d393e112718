"""The page of changes: replacement, swaps, what was worked, publication, the log; tabs that are made when shown."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QTabWidget, QVBoxLayout, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.page import Page, Section, SectionEntry
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.parts import column, downwards, see_through

TABS = (
    SectionEntry("repair", translate("changes page", "Replacement"), "changes.repairs.tab:RepairTab"),
    SectionEntry("swaps", translate("changes page", "Swaps"), "changes.swaps:SwapsPanel"),
    SectionEntry("attendance", translate("changes page", "Who came"), "changes.attendance:AttendancePanel"),
    SectionEntry("handovers", translate("changes page", "Handovers"), "changes.handovers:HandoverPanel"),
    SectionEntry("accounts", translate("changes page", "Accounts"), "changes.ledger:LedgerPanel"),
    SectionEntry("notices", translate("changes page", "Notices"), "changes.notices:NoticesPanel"),
    SectionEntry("publish", translate("changes page", "Publication"), "changes.versions.tab:VersionsTab"),
    SectionEntry("log", translate("changes page", "Log"), "changes.versions.log:LogTab"),
)


class ChangesPage(Page):
    """What happens to a roster after it is made."""

    parts = MappingProxyType({tab.name: tab.title for tab in TABS})

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
            area = QScrollArea()  # in a low or narrow window it scrolls instead of being pressed together
            column(made, of=see_through(area))
            downwards(area)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self._holders[at].addWidget(area)
            area.show()
        return self._made[tab.name]

    @property
    def topic(self) -> str:
        return f"{self.called}.{TABS[self.tabs.currentIndex()].name}"

    def entered(self) -> None:
        self.section.entered()

    def unsaved(self) -> Unsaved | None:
        return next((found for made in self._made.values() if (found := made.unsaved()) is not None), None)

    def closing(self) -> None:
        for section in self._made.values():
            section.closing()

    def show_place(self, place: Place) -> None:
        """A tab by its name (``section``), and on it a person and a date."""
        names = [tab.name for tab in TABS]
        if place.section in names:
            self.tabs.setCurrentIndex(names.index(place.section))
        self.section.show_place(place)
