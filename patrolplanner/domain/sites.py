"""Where posts could stand (候选点), how they could be manned (勤务方式), and choices of both that were kept (方案)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import combinations
from math import isfinite

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PostKind

HOURS = 24
MOST_SITES = 1_000
MOST_PEOPLE = 99
"""Of one role at a post at once."""
AS_NOW = ""
"""The way to man an existing post that leaves it as it is."""


class SiteState(StrEnum):
    """Whether a site may be chosen: it may, it must, it is struck out."""

    OPEN = "open"
    REQUIRED = "required"
    STRUCK = "struck"


class KeepPosts(StrEnum):
    """What may become of existing posts: nothing, other hours and teams, or anything."""

    AS_IS = "as is"
    STAY = "stay"
    FREE = "free"


NO_PLACE = translate("sites", "a candidate site needs a place on the map: x and y.")
NEGATIVE_COST = translate("sites", "the cost {cost} is below 0; write what building it costs, or nothing.")


@dataclass(frozen=True, slots=True)
class Site:
    """A place where a post could be built. ``options`` are the ways in which it may be manned; empty: all."""

    id: str
    name: str
    x: float
    y: float
    options: tuple[str, ...] = ()
    cost: float = 0.0
    """What building it costs, in 10,000 yuan."""
    state: SiteState = SiteState.OPEN
    note: str = ""
    """Electricity, light, leave to take up the ground."""

    def __post_init__(self) -> None:
        if not (isfinite(self.x) and isfinite(self.y)):
            raise InvalidValue(NO_PLACE)
        if not self.cost >= 0:
            raise InvalidValue(NEGATIVE_COST.fill(cost=f"{self.cost:g}"))


@dataclass(frozen=True, slots=True)
class OptionTurn:
    """One turn of a post, from a full hour to another, on dates of a type. An end not after the beginning is the next
    day's; from 8 to 8 is round the clock in one turn."""

    first: int
    until: int
    days: DayType = DayType.ALL

    def __post_init__(self) -> None:
        if not (0 <= self.first < HOURS and 0 <= self.until <= HOURS):
            text = translate(
                "sites", "{first}-{until} are no hours of a day; write such as 8-20 or 20-8, from 0 to 24."
            )
            raise InvalidValue(text.fill(first=self.first, until=self.until))

    @property
    def length(self) -> int:
        return (self.until - self.first) % HOURS or HOURS

    @property
    def hours(self) -> frozenset[int]:
        """The hours of the clock."""
        return frozenset((self.first + n) % HOURS for n in range(self.length))


NO_HOURS = translate("sites", "it is manned in no hour; write such as 8-20, or 8-20;20-8 for round the clock.")
NOBODY = translate("sites", "nobody is there; write how many officers or auxiliaries one turn takes.")


def overlapping(turns: Sequence[OptionTurn]) -> Message | None:
    """What is wrong where two turns man the same hour on the same dates; None where none do."""
    for one, other in combinations(turns, 2):
        alike = one.days is other.days or DayType.ALL in (one.days, other.days)
        if alike and one.hours & other.hours:
            text = translate("sites", "the turns {one} and {other} overlap; let one begin when the other ends.")
            return text.fill(one=f"{one.first}-{one.until}", other=f"{other.first}-{other.until}")
    return None


@dataclass(frozen=True, slots=True)
class ManningOption:
    """A way to man a post: its turns, and how many people one turn takes."""

    id: str
    name: str
    turns: tuple[OptionTurn, ...]
    officers: int = 1
    auxiliaries: int = 0
    vehicle: bool = False
    kind: PostKind = PostKind.KIOSK
    """What a post that is manned so is called."""

    def __post_init__(self) -> None:
        if not self.turns:
            raise InvalidValue(NO_HOURS)
        if (wrong := overlapping(self.turns)) is not None:
            raise InvalidValue(wrong)
        counts = self.officers, self.auxiliaries
        if not all(0 <= count <= MOST_PEOPLE for count in counts):
            text = translate("sites", "{count} is no number of people of a turn; write 0 to {most}.")
            wrong_count = next(count for count in counts if not 0 <= count <= MOST_PEOPLE)
            raise InvalidValue(text.fill(count=wrong_count, most=MOST_PEOPLE))
        if not any(counts):
            raise InvalidValue(NOBODY)

    def hours_on(self, days: frozenset[DayType]) -> frozenset[int]:
        """The hours of the clock that are manned on dates of these types."""
        return frozenset(hour for turn in self.turns if turn.days in days for hour in turn.hours)


@dataclass(frozen=True, slots=True)
class SitedPost:
    """A site of a scenario, or an existing post, by its number, with the way it is manned."""

    place: str
    option: str = AS_NOW
    added: float = 0.0
    """The share of all calls that is reached in time because of it alone."""
    again: int = 0
    """In how many of the scenario's draws it was chosen again."""


@dataclass(frozen=True, slots=True)
class ScenarioWish:
    """What a scenario was to give: so many new posts, calls reached within minutes, people and money at most."""

    new: int = 1
    minutes: float = 3.0
    keep: KeepPosts = KeepPosts.AS_IS
    most_officers: float | None = None
    most_auxiliaries: float | None = None
    most_money: float | None = None
    key_weight: float | None = None
    """Key areas of this weight and more are to be reached in one minute at every hour; None: nobody asked for that."""
    second: bool = False
    """Whether a second unit near by counts too, for when the first is busy."""
    rings: bool = False
    """综合圈层: whether the rings of 1, 3 and 5 minutes count together, in place of the minutes."""
    call_minutes: float | None = None
    """How long a unit is busy with a call, where the queue of calls says how often the first one is busy; None: it is
    taken to be so in 3 of 10 cases."""

    @property
    def counts_second(self) -> bool:
        """Whether the first unit is not always free."""
        return self.second or self.call_minutes is not None


@dataclass(frozen=True, slots=True)
class ScenarioAnswer:
    """What a scenario gives. Shares are of all calls: reached in time, what no choice reaches more than, and reached
    in 1, 3 and 5 minutes; people are those that all its posts take the year round."""

    covered: float = 0.0
    bound: float = 1.0
    proven: bool = False
    one: float = 0.0
    three: float = 0.0
    five: float = 0.0
    officers: float = 0.0
    auxiliaries: float = 0.0
    money: float = 0.0
    calls: int = 0
    """From how many calls; 0: from the weights of key areas alone."""
    draws: int = 0
    """How often the calls were drawn again to see which sites come back."""
    mean_minutes: float | None = None
    """Of the calls that somebody reaches, on the way by the nearest who is there; None where that was not counted."""
    farthest_minutes: float | None = None
    """To the key area that is farthest from any post; None where no way leads there."""
    left_officers: float | None = None
    left_auxiliaries: float | None = None
    """余缺: what is over when all posts are manned; below 0 so many are missing."""
    queue_one: float | None = None
    queue_three: float | None = None
    queue_five: float | None = None
    """Shares reached in 1, 3 and 5 minutes when units are busy; None where the queue of calls was not asked for."""
    all_busy: float | None = None
    busiest: float | None = None
    """The share of calls that find everybody busy, and the share of time in which the busiest unit is."""


@dataclass(frozen=True, slots=True)
class ScenarioTrial:
    """A period that was rostered for trial: its gaps, and what every roster lacks at least; None: not proven."""

    first: date | None = None
    last: date | None = None
    gaps: int = 0
    least: int | None = None


@dataclass(frozen=True, slots=True)
class Scenario:
    """Posts and ways to man them that were chosen for what was asked, kept as it was; the plan may have moved on."""

    name: str
    made: datetime
    asked: ScenarioWish = ScenarioWish()
    chosen: tuple[SitedPost, ...] = ()
    answered: ScenarioAnswer = ScenarioAnswer()
    trial: ScenarioTrial = ScenarioTrial()
    inputs: str = ""
    """What tells the facts that it was made from, from all others."""
    note: str = ""
