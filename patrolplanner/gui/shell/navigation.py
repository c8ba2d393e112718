"""The pages of the window, in the order of the work; each is loaded when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from patrolplanner.domain.messages import translate
from patrolplanner.gui import places
from patrolplanner.gui.page import Page, SectionEntry

if TYPE_CHECKING:
    from patrolplanner.gui.plan_context import PlanContext


@dataclass(frozen=True, slots=True)
class PageEntry(SectionEntry):
    """A page in the navigation. ``icon`` is a file of resources/icons, that of the place's own name if none is said."""

    icon: str = ""

    def make(self, context: PlanContext) -> Page:
        page = SectionEntry.make(self, context)
        assert isinstance(page, Page)
        page.entitle(self.title)
        page.called = self.name
        return page


@dataclass(frozen=True, slots=True)
class PageCommand:
    """A command that is done on a page, which comes to the front first; an empty name is for one of the window."""

    page: str
    action: QAction


ENTRIES = (
    PageEntry(places.OVERVIEW, translate("pages", "Overview"), "overview.page:OverviewPage"),
    PageEntry(places.POSTS, translate("pages", "Posts"), "posts.page:PostsPage"),
    PageEntry(places.MAP, translate("pages", "Areas and map"), "map.page:MapPage"),
    PageEntry(places.PEOPLE, translate("pages", "People"), "people.page:PeoplePage"),
    PageEntry(places.SHIFTS, translate("pages", "Shifts and rotations"), "shifts.page:ShiftsPage"),
    PageEntry(places.DEMANDS, translate("pages", "Demands"), "demands.page:DemandsPage"),
    PageEntry(places.CALENDAR, translate("pages", "Calendar"), "calendar.page:CalendarPage"),
    PageEntry(places.RULES, translate("pages", "Rules"), "rules.page:RulesPage"),
    PageEntry(places.ROSTER, translate("pages", "Roster"), "roster.page:RosterPage"),
    PageEntry(places.CHANGES, translate("pages", "Changes"), "changes.page:ChangesPage"),
    PageEntry(places.PAPERS, translate("pages", "Papers"), "papers.page:PapersPage"),
    PageEntry(places.SITING, translate("pages", "Siting"), "siting.page:SitingPage", icon="search"),
    PageEntry(places.PATROLS, translate("pages", "Patrols"), "patrols.page:PatrolsPage", icon="shield"),
    PageEntry(places.WATCH, translate("pages", "Exits and cameras"), "watch.page:WatchPage", icon="shield"),
    PageEntry(places.SETTINGS, translate("pages", "Settings"), "plan_settings.page:SettingsPage"),
    PageEntry(places.BUREAU, translate("pages", "Many stations"), "bureau.page:BureauPage", icon="play"),
    PageEntry(places.COUNTY, translate("pages", "County"), "county.page:CountyPage", icon="shield"),
)


def load_all() -> None:
    """Import every page and the sections of the page of changes, beside the window: showing one is quicker then."""
    from patrolplanner.gui.changes.page import TABS

    for entry in (*ENTRIES, *TABS):
        entry.load()
