"""Places of the window that a problem, a search result or a link can lead to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.duties import DutyKey

OVERVIEW = "overview"
POSTS = "posts"
MAP = "map"
SITING = "siting"
PEOPLE = "people"
SHIFTS = "shifts"
DEMANDS = "demands"
CALENDAR = "calendar"
RULES = "rules"
ROSTER = "roster"
CHANGES = "changes"
PAPERS = "papers"
PATROLS = "patrols"
BUREAU = "bureau"
WATCH = "watch"
SETTINGS = "settings"
COUNTY = "county"

NAMES, BATCHES = "names", "batches"
"""Sections of the map: names of places, and the files that incidents came from."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page, and what on it: a record by its id, a person's cell on a date, a duty."""

    page: str
    record: str = ""
    person: str = ""
    day: date | None = None
    duty: DutyKey | None = None
    section: str = ""
