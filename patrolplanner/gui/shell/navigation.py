"""The pages of the window, in the order of the work; each is loaded when it is first shown."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places

if TYPE_CHECKING:
    from patrolplanner.gui.page import Page
    from patrolplanner.gui.plan_context import PlanContext


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in the navigation: the name of its place, its title, and the class that makes it.

    ``icon`` is a file of resources/icons, that of the place's own name if none is said.
    """

    name: str
    title: Message
    made_by: str
    icon: str = ""

    def make(self, context: PlanContext) -> Page:
        module, _, kind = self.made_by.partition(":")
        page = cast("Page", getattr(importlib.import_module(f"patrolplanner.gui.{module}"), kind)(context))
        page.entitle(self.title)
        return page


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
    PageEntry(places.SETTINGS, translate("pages", "Settings"), "plan_settings.page:SettingsPage"),
)


def load_all() -> None:
    """Import every page and the sections of the page of changes, beside the window: showing one is quicker then."""
    for entry in ENTRIES:
        importlib.import_module(f"patrolplanner.gui.{entry.made_by.partition(':')[0]}")
    from patrolplanner.gui.changes.page import TABS

    for tab in TABS:
        tab.load()
