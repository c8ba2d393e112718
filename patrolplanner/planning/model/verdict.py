"""What the judge says of a roster: gaps, violations and the price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from patrolplanner.domain.demands import AUXILIARIES, OFFICERS, PEOPLE, USUAL_SORTS, WOMEN, AskedSort, places
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.people import DRIVING
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.rule_settings import Severity


@dataclass(frozen=True, slots=True)
class Gap:
    """A duty lacks ``missing`` people of one sort. Somebody may be missing as several sorts: see `Shortage`.

    ``text`` is the rule's sentence; ``called`` names the duty, ``lack`` the sort and how many of it.
    """

    duty: DutyKey
    sort: AskedSort
    missing: int
    price: int
    text: Message
    called: Message
    lack: Message

    @property
    def of(self) -> str:
        """The sort's name: people, officers, auxiliaries, women, a certificate's label or a unit id."""
        return self.sort.gap


@dataclass(frozen=True, slots=True)
class Shortage:
    """A duty that lacks people. ``places`` counts each of them once, whatever they are missing as."""

    duty: DutyKey
    places: int
    gaps: tuple[Gap, ...]

    @property
    def lack(self) -> Message:
        """How many are missing, and what they have to be: without the duty, for where that stands beside it."""
        sorts = tuple(g.lack for g in self.gaps if g.of != PEOPLE)
        if not sorts:
            return translate("gaps", "{count} {count:person|people} missing").fill(count=self.places)
        return translate("gaps", "{count} {count:person|people} missing, among them {sorts}").fill(
            count=self.places, sorts=sorts
        )

    @property
    def brief(self) -> Message:
        """The same in fewer words where all who are missing are of one sort, for a narrow column of a paper."""
        named = [g for g in self.gaps if g.of != PEOPLE]
        if len(named) == 1 and named[0].missing == self.places:
            return translate("gaps", "{sort} missing").fill(sort=named[0].lack)
        return self.lack

    @property
    def text(self) -> Message:
        """The whole sentence."""
        return translate("gaps", "{duty}: {lack}.").fill(duty=self.gaps[0].called, lack=self.lack)


def shortages(gaps: Iterable[Gap]) -> tuple[Shortage, ...]:
    """What is missing by duty, in their order, each person missing once: all sums and lists are made of these."""
    by_duty: dict[DutyKey, list[Gap]] = {}
    for gap in gaps:
        by_duty.setdefault(gap.duty, []).append(gap)
    return tuple(
        Shortage(duty, _places(of_duty), tuple(sorted(of_duty, key=_usual_first)))
        for duty, of_duty in sorted(by_duty.items())
    )


def _places(gaps: Iterable[Gap]) -> int:
    """A certificate called like a unit makes two gaps of one name."""
    lacks: dict[AskedSort, int] = {}
    for gap in gaps:
        lacks[gap.sort] = max(lacks.get(gap.sort, 0), gap.missing)
    return places(lacks)


def _usual_first(gap: Gap) -> tuple[int, str]:
    return USUAL_SORTS.index(gap.sort) if gap.sort in USUAL_SORTS else len(USUAL_SORTS), gap.of


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule is broken by ``amount`` of its unit. A hard one has price 0: no price would buy it."""

    rule: str
    severity: Severity
    price: int
    people: tuple[str, ...]
    dates: tuple[date, ...]
    duties: tuple[DutyKey, ...]
    amount: int
    text: Message


@dataclass(frozen=True)
class Verdict:
    """The judgement of one roster over a period; ``price`` is the sum of all gaps and violations."""

    period: Period
    price: int
    gaps: tuple[Gap, ...]
    violations: tuple[Violation, ...]

    @property
    def hard(self) -> tuple[Violation, ...]:
        """Violations that no roster made by the program may have."""
        return tuple(v for v in self.violations if v.severity is Severity.HARD)

    @property
    def reminders(self) -> tuple[Violation, ...]:
        """Violations that always have to be said."""
        return tuple(v for v in self.violations if v.severity is Severity.WARN)

    @cached_property
    def shortages(self) -> tuple[Shortage, ...]:
        """The duties that lack people, in time order, each person missing once."""
        return shortages(self.gaps)

    @property
    def missing(self) -> dict[DutyKey, int]:
        """People missing from each duty that lacks any."""
        return {s.duty: s.places for s in self.shortages}

    @property
    def open_places(self) -> int:
        """How many people are missing, each counted once: the number that every page, paper and command gives."""
        return sum(s.places for s in self.shortages)

    @property
    def clean(self) -> bool:
        """Whether there is neither a gap nor a hard violation."""
        return not self.gaps and not self.hard


@dataclass(frozen=True, slots=True)
class Count:
    """Places still open, hard rules broken, reminders, and the price."""

    gaps: int
    hard: int
    reminders: int
    price: int

    @staticmethod
    def of(verdict: Verdict) -> Count:
        return Count(verdict.open_places, len(verdict.hard), len(verdict.reminders), verdict.price)


def lack_said(plan: Plan, sort: AskedSort, count: int) -> Message:
    """So many of a sort, in short."""
    if sort.certificate and sort.unit:
        text = translate("gaps", "{certificate} ({unit}) {count}")
    elif sort.certificate:
        text = translate("gaps", "{certificate} {count}")
    elif sort.unit:
        text = translate("gaps", "{unit} {count}")
    else:
        text = _LACKS[sort.gap]
    return text.fill(certificate=sort.certificate, unit=unit_name(plan, sort.unit), count=count)


_LACKS = {
    PEOPLE: translate("gaps", "people {count}"),
    OFFICERS: translate("gaps", "officers {count}"),
    AUXILIARIES: translate("gaps", "auxiliaries {count}"),
    WOMEN: translate("gaps", "women {count}"),
}


def so_many(plan: Plan, sort: AskedSort, count: int) -> Message:
    """So many of a sort, as a sentence says it."""
    if sort.certificate == DRIVING:
        text = _DRIVERS_FROM if sort.unit else translate("gaps", "{count} {count:driver|drivers}")
    elif sort.certificate:
        text = _HOLDERS_FROM if sort.unit else translate("gaps", "{count} {count:holder|holders} of {certificate}")
    elif sort.unit:
        text = translate("gaps", "{count} {count:person|people} of {unit}")
    else:
        text = _SO_MANY[sort.gap]
    return text.fill(certificate=sort.certificate, unit=unit_name(plan, sort.unit), count=count)


_DRIVERS_FROM = translate("gaps", "{count} {count:driver|drivers} from {unit}")
_HOLDERS_FROM = translate("gaps", "{count} {count:holder|holders} of {certificate} from {unit}")
_SO_MANY = {
    PEOPLE: translate("gaps", "{count} {count:person|people}"),
    OFFICERS: translate("gaps", "{count} {count:officer|officers}"),
    AUXILIARIES: translate("gaps", "{count} {count:auxiliary|auxiliaries}"),
    WOMEN: translate("gaps", "{count} {count:woman|women}"),
}


def people_of(plan: Plan, gap: str) -> Message:
    """The words for a sort of people, as a gap calls it, where no number stands before them."""
    fixed = {
        PEOPLE: translate("gaps", "people"),
        OFFICERS: translate("gaps", "officers"),
        AUXILIARIES: translate("gaps", "auxiliaries"),
        WOMEN: translate("gaps", "women"),
    }
    if gap in fixed:
        return fixed[gap]
    if gap in plan.units_by_id:
        return translate("gaps", "people of {unit}").fill(unit=unit_name(plan, gap))
    name, _, unit = gap.partition("@")
    if not unit:
        return holders_of(name)
    if name == DRIVING:
        return translate("gaps", "drivers from {unit}").fill(unit=unit_name(plan, unit))
    text = translate("gaps", "holders of {certificate} from {unit}")
    return text.fill(certificate=name, unit=unit_name(plan, unit))


def holders_of(certificate: str) -> Message:
    """What people with a certificate are called: who may drive is a driver."""
    if certificate == DRIVING:
        return translate("gaps", "drivers")
    return translate("gaps", "holders of {certificate}").fill(certificate=certificate)
