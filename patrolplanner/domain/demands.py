"""How many people of which sort a post needs on a shift."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate


class DayType(StrEnum):
    """A condition on a date; a demand applies when any of its day types does."""

    ALL = "all"
    WORKDAY = "workday"
    REST = "rest"
    HOLIDAY = "holiday"
    MARKET = "market"
    SCHOOL = "school"
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


WEEKDAYS = (DayType.MON, DayType.TUE, DayType.WED, DayType.THU, DayType.FRI, DayType.SAT, DayType.SUN)
"""Monday first, as `date.weekday` counts."""


def day_types(facts: DayFacts) -> frozenset[DayType]:
    """All day types a date has. Make-up workdays are workdays; statutory holidays are not rest days."""
    types = {DayType.ALL, WEEKDAYS[facts.day.weekday()]}
    if facts.is_work:
        types.add(DayType.WORKDAY)
    if facts.kind is DayKind.REST:
        types.add(DayType.REST)
    if facts.kind is DayKind.HOLIDAY:
        types.add(DayType.HOLIDAY)
    if facts.market:
        types.add(DayType.MARKET)
    if facts.school:
        types.add(DayType.SCHOOL)
    return frozenset(types)


def holds_on(facts: DayFacts, days: frozenset[DayType], start: date | None, end: date | None) -> bool:
    """Whether a date is of any of these day types, and within from-until."""
    if (start is not None and facts.day < start) or (end is not None and facts.day > end):
        return False
    return not days.isdisjoint(day_types(facts))


PEOPLE, OFFICERS, AUXILIARIES, WOMEN = "people", "officers", "auxiliaries", "women"
"""Names of the sorts of people that every duty may ask for."""


class AskedSort(NamedTuple):
    """A sort of people that duties ask for: by role or sex, holders of a certificate, or people of a unit.

    ``gap`` is what a gap of it is called. A unit and a certificate may have the same name and are two sorts.
    """

    gap: str
    certificate: str = ""
    unit: str = ""


USUAL_SORTS = tuple(map(AskedSort, (PEOPLE, OFFICERS, AUXILIARIES, WOMEN)))


def places(lacks: Mapping[AskedSort, int]) -> int:
    """The least number of further people that makes good all that is lacking: places, each counted once.

    Whoever comes has one role and one unit, so these add up; all else one person can have at once.
    """
    by_role = sum(lacks.get(AskedSort(role), 0) for role in (OFFICERS, AUXILIARIES))
    of_unit: dict[str, int] = {}
    for sort, count in lacks.items():
        if sort.unit:
            of_unit[sort.unit] = max(of_unit.get(sort.unit, 0), count)
    return max(by_role, sum(of_unit.values()), *lacks.values(), 0)


@dataclass(frozen=True, slots=True)
class CertificateNeed:
    """So many holders of a certificate, from one unit only when ``unit`` is given."""

    name: str
    count: int
    unit: str = ""

    @property
    def label(self) -> str:
        """As it is written in a plan: ``NAME`` or ``NAME@UNIT``."""
        return f"{self.name}@{self.unit}" if self.unit else self.name

    @property
    def sort(self) -> AskedSort:
        """Whom it asks for."""
        return AskedSort(self.label, self.name, self.unit)


@dataclass(frozen=True, slots=True)
class UnitNeed:
    """So many people of a unit."""

    unit: str
    count: int

    @property
    def sort(self) -> AskedSort:
        """Whom it asks for."""
        return AskedSort(self.unit, unit=self.unit)


@dataclass(frozen=True, slots=True)
class Team:
    """Whom a duty asks for. Counts are minimums but ``target`` (wished) and ``most`` (None: no limit)."""

    least: int = 0
    target: int = 0
    most: int | None = None
    officers: int = 0
    auxiliaries: int = 0
    women: int = 0
    needs: tuple[CertificateNeed, ...] = ()
    unit_needs: tuple[UnitNeed, ...] = ()

    def __post_init__(self) -> None:
        counts = (self.least, self.target, self.officers, self.auxiliaries, self.women)
        if min(counts) < 0 or (self.most is not None and self.most < 0):
            raise InvalidValue(translate("demands", "A number of people cannot be negative."))

    @property
    def is_asked(self) -> bool:
        """Whether anybody is asked or wished for; it may name a woman or a certificate and no number of people."""
        return self.target > 0 or bool(self.asked)

    @property
    def only_room(self) -> bool:
        """Whether nobody is asked for, but people are welcome whose ordinary work it is."""
        return not self.is_asked and bool(self.most)

    @property
    def places(self) -> int:
        """How many people it takes at least."""
        return places({sort: self.asks(sort) for sort in (*USUAL_SORTS, *(need.sort for need in self._special))})

    @property
    def _special(self) -> tuple[CertificateNeed | UnitNeed, ...]:
        return *self.needs, *self.unit_needs

    @property
    def asked(self) -> Counter[str]:
        """How many are asked for at least, by the name of the sort, the label of the certificate or the unit."""
        found: dict[str, int] = {}
        for sort in (*USUAL_SORTS, *(need.sort for need in self._special)):
            found.setdefault(sort.gap, self.asks(sort))
        return Counter({name: count for name, count in found.items() if count > 0})

    def asks(self, sort: AskedSort) -> int:
        """How many of a sort are asked for at least."""
        if sort in USUAL_SORTS:
            return (self.least, self.officers, self.auxiliaries, self.women)[USUAL_SORTS.index(sort)]
        return next((need.count for need in self._special if need.sort == sort), 0)

    def but_for(self, sent: Mapping[str, int]) -> Team:
        """What is left to people with names where units send so many: they are people of their unit and no more.

        A unit that has sent all that was asked for is still one that may come.
        """
        return self._moved({unit: -count for unit, count in sent.items()}) if sent else self

    def and_also(self, sent: Mapping[str, int]) -> Team:
        """What is asked for altogether, when this is left to people with names."""
        return self._moved(sent)

    def _moved(self, by: Mapping[str, int]) -> Team:
        everybody = sum(by.values())
        return replace(
            self,
            least=max(0, self.least + everybody),
            target=max(0, self.target + everybody),
            most=None if self.most is None else max(0, self.most + everybody),
            unit_needs=tuple(replace(n, count=max(0, n.count + by.get(n.unit, 0))) for n in self.unit_needs),
        )

    @property
    def named_units(self) -> frozenset[str]:
        """Units that this demand invites to a post of another unit."""
        return frozenset(n.unit for n in self.unit_needs) | frozenset(n.unit for n in self.needs if n.unit)


def combined(teams: Sequence[Team], how: Callable[[Iterable[int]], int]) -> Team:
    """Teams as one, their numbers of each sort put together so (max, sum); no limit where one of them has none."""
    needs: dict[tuple[str, str], list[int]] = defaultdict(list)
    units: dict[str, list[int]] = defaultdict(list)
    for team in teams:
        for need in team.needs:
            needs[need.name, need.unit].append(need.count)
        for unit_need in team.unit_needs:
            units[unit_need.unit].append(unit_need.count)
    most = [t.most for t in teams if t.most is not None]
    return Team(
        least=how(t.least for t in teams),
        target=how(t.target for t in teams),
        most=how(most) if len(most) == len(teams) else None,
        officers=how(t.officers for t in teams),
        auxiliaries=how(t.auxiliaries for t in teams),
        women=how(t.women for t in teams),
        needs=tuple(CertificateNeed(name, how(counts), unit) for (name, unit), counts in needs.items()),
        unit_needs=tuple(UnitNeed(unit, how(counts)) for unit, counts in units.items()),
    )


_ONE_OF_EACH: tuple[frozenset[DayType], ...] = (
    frozenset(WEEKDAYS),
    frozenset({DayType.WORKDAY, DayType.REST, DayType.HOLIDAY}),
)
"""A date has exactly one of each."""


@dataclass(frozen=True, slots=True)
class Demand:
    """A post wants this team on this shift on every date of these day types, within from-until."""

    post: str
    shift: str
    team: Team
    days: frozenset[DayType] = frozenset({DayType.ALL})
    start: date | None = None
    end: date | None = None
    crew: str = ""
    """Duties of one date whose demands have the same mark are held by the same people."""

    def applies_on(self, facts: DayFacts) -> bool:
        return holds_on(facts, self.days, self.start, self.end)

    def may_meet(self, other: Demand) -> bool:
        """Whether both can hold on one date, by what is known without a calendar."""
        starts = [d for d in (self.start, other.start) if d is not None]
        ends = [d for d in (self.end, other.end) if d is not None]
        if starts and ends and min(ends) < max(starts):
            return False
        return any(
            one is another or not any({one, another} <= kinds for kinds in _ONE_OF_EACH)
            for one in self.days
            for another in other.days
        )


def crews_apart(demands: Sequence[Demand]) -> list[int]:
    """Places of demands that can be on no date together with another of the same mark."""
    crews: dict[str, list[int]] = defaultdict(list)
    for n, demand in enumerate(demands):
        if demand.crew:
            crews[demand.crew].append(n)
    return [
        n
        for places in crews.values()
        if len(places) > 1
        for n in places
        if not any(demands[n].may_meet(demands[other]) for other in places if other != n)
    ]
