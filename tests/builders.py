"""Readable facts for tests: real values with defaults, so that a test names only what it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.demands import DayType, Demand, Team
from patrolplanner.domain.duties import Duty, DutyKey, duty_on
from patrolplanner.domain.people import Certificate, Person, Role, Sex, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind, default_mode
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.shifts import DAY_MINUTES, Shift, ShiftKind

STATION = Unit("CG", "城关派出所")


def day(number: int) -> date:
    """A date of December 2026, whose first is a Tuesday."""
    return date(2026, 12, number)


def at(number: int, clock: str) -> datetime:
    """A moment of December 2026, the clock written ``20:00``."""
    return datetime.combine(day(number), time.fromisoformat(clock))


def december(first: int = 1, last: int = 7) -> Period:
    """Some dates of December 2026."""
    return Period(day(first), day(last))


def an_officer(id_: str = "001", **changes: object) -> Person:
    """A 民警 of the station."""
    return a_person(id_, role=Role.OFFICER, **changes)


def an_auxiliary(id_: str = "F01", **changes: object) -> Person:
    """A 辅警 of the station."""
    return a_person(id_, role=Role.AUXILIARY, **changes)


def a_woman(id_: str = "002", **changes: object) -> Person:
    """A woman officer of the station."""
    return a_person(id_, sex=Sex.FEMALE, **changes)


def a_person(id_: str = "001", *certificates: str | Certificate, **changes: object) -> Person:
    """Somebody of the station, named after the id; a certificate given by name alone never ends."""
    held = tuple(c if isinstance(c, Certificate) else Certificate(c) for c in certificates)
    plain = Person(id_, f"某{id_}", Role.OFFICER, STATION.id, certificates=held)
    return replace(plain, **changes)


def a_shift(code: str = "D", clock: str = "", kind: ShiftKind | None = None, **changes: object) -> Shift:
    """A shift whose span and kind follow from its code (D, N, Z), or are given as ``20:00-08:00``."""
    spans = {"D": "08:00-20:00", "N": "20:00-08:00", "Z": "08:00-08:00"}
    kinds = {"D": ShiftKind.DAY, "N": ShiftKind.NIGHT, "Z": ShiftKind.FULL}
    start, end = (_minutes(text) for text in (clock or spans[code]).split("-"))
    length = end - start if end > start else end + DAY_MINUTES - start
    plain = Shift(code, code, start, end, kind or kinds.get(code, ShiftKind.OTHER), length)
    return replace(plain, **changes)


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def a_post(id_: str = "K1", kind: PostKind = PostKind.KIOSK, mode: Mode | None = None, **changes: object) -> Post:
    """A post open to everybody, with the mode of its kind."""
    return replace(Post(id_, f"{id_}岗", kind, mode or default_mode(kind)), **changes)


def a_demand(post: str = "K1", shift: str = "D", least: int = 1, *days: DayType, **team: object) -> Demand:
    """A post wants so many people on a shift, every day unless day types are named."""
    asked = replace(Team(least=least, target=least), **team)
    return Demand(post, shift, asked, frozenset(days or (DayType.ALL,)))


def an_absence(
    person: str = "001", first: int = 1, last: int | None = None, kind: AbsenceKind = AbsenceKind.ANNUAL
) -> Absence:
    """Somebody is away on some dates of December 2026."""
    return Absence(person, day(first), day(last or first), kind)


def a_duty(number: int = 1, post: str = "K1", shift: Shift | None = None, team: Team | None = None) -> Duty:
    """The duty of a post on a date of December 2026."""
    return duty_on(day(number), post, shift or a_shift(), team)


def a_pair(person: str = "001", number: int = 1, post: str = "K1", shift: str = "D") -> Pair:
    """Somebody on a duty of December 2026."""
    return Pair(person, DutyKey(day(number), post, shift))


def a_roster(*pairs: Pair, locked: bool = False, source: Source = Source.MANUAL) -> Roster:
    """A roster of these pairs."""
    return Roster.of(Assignment(pair, locked, source) for pair in pairs)


def a_plan(**facts: object) -> Plan:
    """A station with one officer and one kiosk, manned by one person day and night; facts replace its parts."""
    plain = Plan(
        units=(STATION,),
        people=(an_officer(),),
        posts=(a_post(),),
        shifts=(a_shift("D"), a_shift("N"), a_shift("Z")),
        demands=(a_demand("K1", "D"), a_demand("K1", "N")),
    )
    return replace(plain, **facts)
