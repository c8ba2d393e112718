"""Places of a duty that nobody fills, counted without laying a plan out, from what its team asks for.

The judge counts the same from its limits (`Verdict.missing`); a test holds one against the other. Who looks at two
hundred plans at a glance has no time for a judge of each.
"""

from __future__ import annotations

from collections.abc import Sequence

from patrolplanner.domain.demands import AUXILIARIES, OFFICERS, PEOPLE, USUAL_SORTS, WOMEN, AskedSort, Team, places
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.people import Person, Role, Sex

Asked = tuple[tuple[AskedSort, int], ...]


def asked_sorts(team: Team) -> Asked:
    """The sorts that a team asks for, with how many of each."""
    sorts = (*USUAL_SORTS, *(need.sort for need in team.needs), *(need.sort for need in team.unit_needs))
    return tuple((sort, count) for sort in dict.fromkeys(sorts) if (count := team.asks(sort)) > 0)


def open_places(asked: Asked, duty: Duty, crew: Sequence[Person]) -> int:
    """How many people the duty still takes with these on it, each counted once."""
    lacks = {sort: lack for sort, count in asked if (lack := count - _count(sort, duty, crew)) > 0}
    return places(lacks) if lacks else 0


def _count(sort: AskedSort, duty: Duty, crew: Sequence[Person]) -> int:
    if sort.gap == PEOPLE and not (sort.unit or sort.certificate):
        return len(crew)
    return sum(_counts(sort, duty, person) for person in crew)


def _counts(sort: AskedSort, duty: Duty, person: Person) -> bool:
    if sort.unit and person.unit != sort.unit:
        return False
    if sort.certificate:
        return person.holds(sort.certificate, duty.end.date())
    if sort.unit:
        return True
    if sort.gap == WOMEN:
        return person.sex is Sex.FEMALE
    return person.role is {OFFICERS: Role.OFFICER, AUXILIARIES: Role.AUXILIARY}[sort.gap]
