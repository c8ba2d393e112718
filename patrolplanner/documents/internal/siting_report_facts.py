"""What the report on where posts should stand is written from: numbers and names, each of them in a table of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from patrolplanner.documents.internal.town_map import TownMap
from patrolplanner.domain.incidents import IncidentKind
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period
from patrolplanner.domain.sites import SiteState
from patrolplanner.domain.street_settings import StreetSettings

Two = tuple[float, float]
"""Officers and auxiliaries."""
Rings = tuple[float, ...]
"""Shares reached in 1, 3 and 5 minutes."""


@dataclass(frozen=True, slots=True)
class TownFacts:
    """The material: streets, places, posts, and the roster that the present state is counted from."""

    streets: int
    segments: int
    kilometres: float
    apart: int
    areas: int
    posts: int
    planned: int
    sites: int
    is_straight: bool


@dataclass(frozen=True, slots=True)
class HotLine:
    """A street with many incidents: how many, how many a kilometre, and its hour with most."""

    name: str
    count: int
    a_kilometre: float
    hour: int | None


@dataclass(frozen=True, slots=True)
class IncidentFacts:
    """The incidents: by hour and weekday, by kind with the weight of one, by street; and what has to be said of them.

    ``sources`` are the files that they came from, with how many, and how many rows were not taken.
    """

    count: int
    located: float
    timeless: int
    dates: tuple[date, date] | None
    table: tuple[tuple[int, ...], ...]
    kinds: tuple[tuple[IncidentKind, int, float], ...]
    hot: tuple[HotLine, ...]
    concentration: float
    stays: float | None
    said: tuple[Message, ...]
    sources: tuple[tuple[str, int, int], ...]
    picture: TownMap | None


@dataclass(frozen=True, slots=True)
class StreetLine:
    """A street with how much police is seen in it and what it should be."""

    name: str
    index: float
    target: float


@dataclass(frozen=True, slots=True)
class KioskFacts:
    """A post: how it is manned, the people it takes, the share of calls reached because of it alone, by hour too."""

    place: str
    name: str
    option: str
    stands: bool
    people: Two
    money: float
    added: float
    hours: tuple[float, ...]
    streets: tuple[str, ...]
    next_best: str
    lost_there: float
    at: tuple[float, float]
    again: int = 0
    on: int = 0
    """Hours of the clock in which somebody is there on the commonest sort of day."""


@dataclass(frozen=True, slots=True)
class StateFacts:
    """The present state over the dates of the roster: coverage and visibility by hour, key streets seen least."""

    period: Period
    rings: tuple[Rings, ...]
    seen: tuple[float, ...]
    whole: float
    lowest: tuple[StreetLine, ...]
    kiosks: tuple[KioskFacts, ...]
    settings: StreetSettings
    picture: TownMap | None
    carded: int = 0
    """On how many dates patrols are seen where their route cards send them."""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """A candidate site and what became of it."""

    name: str
    state: SiteState
    cost: float
    note: str
    chosen: bool
    alone: float
    """The share of calls that it would add to the present posts by itself."""


@dataclass(frozen=True, slots=True)
class ScenarioFacts:
    """A scenario as it was kept."""

    name: str
    new: int
    minutes: float
    by_rings: bool
    """Whether the rings of 1, 3 and 5 minutes count together, in place of the minutes."""
    covered: float
    bound: float
    proven: bool
    rings: Rings
    people: Two
    money: float
    gaps: int
    least: int | None
    tried: Period | None
    seen: float | None = None
    """计划见警率 with its posts; None where that cannot be counted."""


@dataclass(frozen=True, slots=True)
class SeenFacts:
    """计划见警率 as it is now, and by what formula scenarios are compared."""

    now: float
    formula: Message


@dataclass(frozen=True, slots=True)
class ChoiceFacts:
    """The scenario that is proposed, beside the present state and the other scenarios."""

    proposed: ScenarioFacts
    posts: tuple[KioskFacts, ...]
    closed: tuple[str, ...]
    changed: tuple[str, ...]
    """Posts that stand, and are manned in a way that the scenario has chosen: in other hours, or adopted since."""
    covered: float
    covered_now: float
    rings: Rings
    rings_now: Rings
    people: Two
    people_now: Two
    spare: Two
    no_night: tuple[int, int]
    hours_a_year: Two
    days_away: tuple[tuple[float, float, float], ...]
    """Leave, training and sickness of officers and of auxiliaries, in days."""
    further: tuple[str, float] | None
    draws: int
    calls: int
    made: datetime
    inputs: str
    is_current: bool
    """Whether the facts are those that the scenario was made from."""

    @property
    def new(self) -> tuple[KioskFacts, ...]:
        """The new posts, those that add most first."""
        return tuple(sorted((p for p in self.posts if not p.stands), key=lambda p: (-p.added, p.name)))

    @property
    def left(self) -> Two:
        """余缺: what is over when all its posts are manned; below 0 so many are missing."""
        return self.spare[0] - self.people[0], self.spare[1] - self.people[1]


@dataclass(frozen=True, slots=True)
class SitingReportFacts:
    """The whole report; without a choice nobody has kept a scenario yet."""

    organisation: str
    town: TownFacts
    incidents: IncidentFacts
    state: StateFacts
    sites: tuple[SiteFacts, ...]
    scenarios: tuple[ScenarioFacts, ...]
    choice: ChoiceFacts | None
    picture: TownMap | None
    day: date
    fingerprint: str
    seen: SeenFacts | None = None
