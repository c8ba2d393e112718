"""The pages of the window, in the order of the work; each is loaded when it is first shown."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places

if TYPE_CHECKING:
    from patrolplanner.gui.desk import Desk
    from patrolplanner.gui.pages.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the navigation: its place, its title, and the class that makes it."""

    name: str
    title: Message
    made_by: str

    def make(self, desk: Desk) -> Page:
        """The page for a desk."""
        module, _, kind = self.made_by.partition(":")
        made = getattr(importlib.import_module(f"patrolplanner.gui.pages.{module}"), kind)
        return cast("Page", made(desk))


ENTRIES = (
    Entry(places.OVERVIEW, translate("pages", "Overview"), "overview:OverviewPage"),
    Entry(places.POSTS, translate("pages", "Posts"), "posts:PostsPage"),
    Entry(places.MAP, translate("pages", "Areas and map"), "map:MapPage"),
    Entry(places.PEOPLE, translate("pages", "People"), "people:PeoplePage"),
    Entry(places.SHIFTS, translate("pages", "Shifts and rotations"), "shifts:ShiftsPage"),
    Entry(places.DEMANDS, translate("pages", "Demands"), "demands:DemandsPage"),
    Entry(places.CALENDAR, translate("pages", "Calendar"), "calendar:CalendarPage"),
    Entry(places.RULES, translate("pages", "Rules"), "rules:RulesPage"),
    Entry(places.ROSTER, translate("pages", "Roster"), "roster:RosterPage"),
    Entry(places.CHANGES, translate("pages", "Changes"), "changes:ChangesPage"),
    Entry(places.PAPERS, translate("pages", "Papers"), "papers:PapersPage"),
    Entry(places.SETTINGS, translate("pages", "Settings"), "settings:SettingsPage"),
)


def load_all() -> None:
    """Import every page and the sections of the page of changes, beside the window: showing one is quicker then."""
    for entry in ENTRIES:
        importlib.import_module(f"patrolplanner.gui.pages.{entry.made_by.partition(':')[0]}")
    from patrolplanner.gui.pages.changes import TABS

    for tab in TABS:
        tab.load()
