"""Units and the people in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate


class UnitKind(StrEnum):
    """What sort of authority a unit belongs to; it decides who may lead and who must hold which certificate."""

    POLICE = "police"
    TRAFFIC = "traffic"
    MARKET = "market"
    HOUSING = "housing"
    MILITIA = "militia"
    GARRISON = "garrison"
    OTHER = "other"


class Role(StrEnum):
    """In which capacity a person serves. An auxiliary can never stand for an officer."""

    OFFICER = "officer"
    AUXILIARY = "auxiliary"
    CIVILIAN = "civilian"
    PARTNER = "partner"


class Sex(StrEnum):
    """As in the personnel file; some posts need a woman on duty."""

    MALE = "m"
    FEMALE = "f"


class RestrictionKind(StrEnum):
    """Protection that the law gives a person."""

    NO_NIGHT = "no_night"
    NO_OVERTIME = "no_overtime"


@dataclass(frozen=True, slots=True)
class Restriction:
    """A protection, with the first and the last date on which it holds (None: no beginning, no end)."""

    kind: RestrictionKind
    start: date | None = None
    end: date | None = None

    NO_NIGHT: ClassVar[Restriction]
    NO_OVERTIME: ClassVar[Restriction]

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            text = translate("restrictions", "A restriction ends ({end}) before it begins ({start}).")
            raise InvalidValue(text.fill(start=self.start, end=self.end))

    @property
    def place(self) -> tuple[int, date, date]:
        """Where it stands in a list."""
        return [*RestrictionKind].index(self.kind), self.start or date.min, self.end or date.max

    def holds_on(self, days: Iterable[date]) -> bool:
        """Whether it holds on any of these dates."""
        return any((self.start is None or self.start <= d) and (self.end is None or d <= self.end) for d in days)


Restriction.NO_NIGHT = Restriction(RestrictionKind.NO_NIGHT)
Restriction.NO_OVERTIME = Restriction(RestrictionKind.NO_OVERTIME)


@dataclass(frozen=True, slots=True)
class Unit:
    """A station, brigade or partner authority."""

    id: str
    name: str
    kind: UnitKind = UnitKind.POLICE
    duty_phone: str = ""
    supervision_phone: str = ""


DRIVING = "驾驶"
"""The certificate of whoever may drive a police car."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Something a person is qualified for, with the last day on which it is valid (None: no end)."""

    name: str
    until: date | None = None

    def valid_on(self, day: date) -> bool:
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be put on duty. ``id`` is the badge or auxiliary number, kept as text."""

    id: str
    name: str
    role: Role
    unit: str
    team: str = ""
    sex: Sex = Sex.MALE
    title: str = ""
    leader: bool = False
    mobile: str = ""
    public_phone: str = ""
    publish_name: bool = False
    publish_mobile: bool = False
    certificates: tuple[Certificate, ...] = ()
    restrictions: frozenset[Restriction] = frozenset()
    start: date | None = None
    end: date | None = None
    joined: date | None = None
    posts: tuple[str, ...] = ()
    order: int | None = None
    home: tuple[str, ...] = ()
    """Posts that the person keeps to."""
    fair_group: str = ""
    """With whom the load is shared; empty: by unit, role, leader or not, rotation."""
    origin: str = ""
    """The number by which the person was first known here; empty: the present one."""
    photo: str = ""
    """The picture for public notices: the name of a file beside the plan."""

    @property
    def inner(self) -> str:
        """What the person is known by whatever becomes of number, name and unit."""
        return self.origin or self.id

    def serves_on(self, day: date) -> bool:
        """Whether the day lies within the person's from-until dates."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def restricted(self, kind: RestrictionKind, days: Iterable[date]) -> bool:
        """Whether a protection of this kind holds on any of these dates."""
        listed = tuple(days)
        return any(r.kind is kind and r.holds_on(listed) for r in self.restrictions)

    def holds(self, name: str, day: date) -> bool:
        """Whether the person holds a certificate of this name that is valid on the day."""
        return any(c.name == name and c.valid_on(day) for c in self.certificates)


@dataclass(frozen=True, slots=True)
class FormerPerson:
    """What was true of a person up to and with a date; ``person`` is the present number, ``id`` the one of then."""

    person: str
    until: date
    id: str
    name: str
    role: Role
    unit: str
    team: str = ""
    title: str = ""
    leader: bool = False

    def of(self, person: Person) -> Person:
        """The person as these facts have them."""
        return replace(
            person,
            id=self.id,
            name=self.name,
            role=self.role,
            unit=self.unit,
            team=self.team,
            title=self.title,
            leader=self.leader,
            origin="" if person.inner == self.id else person.inner,
        )


def former_facts(person: Person, known_as: str, until: date) -> FormerPerson:
    """The dated facts of a person as they are, for one who is ``known_as`` that number now."""
    p = person
    return FormerPerson(known_as, until, p.id, p.name, p.role, p.unit, p.team, p.title, p.leader)
