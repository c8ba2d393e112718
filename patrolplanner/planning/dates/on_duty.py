"""Who is on which duty: what papers, notices, map and overview are all read from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of, unasked_duties

_ROLES = tuple(Role)


@dataclass(frozen=True)
class OnDuty:
    """Duties in order of time with the people on them, by number; somebody whom the plan has no more stands last."""

    plan: Plan
    duties: tuple[Duty, ...]
    crews: Mapping[DutyKey, tuple[str, ...]]

    def crew(self, duty: DutyKey) -> tuple[str, ...]:
        return self.crews.get(duty, ())

    def people(self, duty: DutyKey) -> tuple[Person, ...]:
        """Those of a duty whom the plan has."""
        known = self.plan.people_by_id
        return tuple(known[id_] for id_ in self.crew(duty) if id_ in known)

    def at(self, moment: datetime) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.duties if duty.start <= moment < duty.end)

    def by_post(self) -> dict[str, list[Duty]]:
        """The duties at each post, without standby, which is nobody at the post."""
        found: dict[str, list[Duty]] = {}
        for duty in self.duties:
            if duty.kind is not ShiftKind.STANDBY:
                found.setdefault(duty.key.post, []).append(duty)
        return found


def on_duty(plan: Plan, roster: Roster, asked: Iterable[Duty] = ()) -> OnDuty:
    """The duties asked for and those that somebody has though nobody asks for them; unknown shifts have no time."""
    asked, places = tuple(asked), rank_of(plan)
    by_duty = roster.by_duty()
    crews = {key: tuple(sorted(crew, key=lambda p: places.get(p, len(places)))) for key, crew in by_duty.items()}
    more = crews.keys() - {duty.key for duty in asked}
    duties = (*asked, *unasked_duties(plan, (key for key in more if key.shift in plan.shifts_by_code)))
    return OnDuty(plan, tuple(sorted(duties, key=lambda duty: (duty.start, duty.key))), crews)


def duties_on(plan: Plan, roster: Roster, dates: Period) -> OnDuty:
    """The duties of some duty dates with their crews. Raises UserError for years that the calendar does not know."""
    return on_duty(plan, roster.between(*dates), duties_of(plan, calendar_for(plan, *dates), dates))


def rank_of(plan: Plan) -> dict[str, int]:
    """The place of each person in a crew, those of equal rank as the plan lists them."""
    return {person.id: n for n, person in enumerate(sorted(plan.people, key=rank))}


def rank(person: Person) -> tuple[bool, int, bool, int]:
    """Leaders and officers first, then by their numbers in 排序."""
    return not person.leader, _ROLES.index(person.role), person.order is None, person.order or 0
