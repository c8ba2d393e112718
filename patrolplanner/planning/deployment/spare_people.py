"""Whether a station can man it: people in service by role, what its duties take the year round, what is over (余缺)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.people import RestrictionKind, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind, PostStatus
from patrolplanner.planning.deployment.relief import DAYS_A_YEAR
from patrolplanner.planning.deployment.siting_town import SitingTown

ROLES = (Role.OFFICER, Role.AUXILIARY)


@dataclass(frozen=True, slots=True)
class SparePeople:
    """Officers and auxiliaries of the units that have kiosks: in service but for leaders, how many of them do no night
    duty, and what all duties but those of kiosks take."""

    there: tuple[int, int]
    no_night: tuple[int, int]
    taken: tuple[float, float]

    @property
    def for_kiosks(self) -> tuple[float, float]:
        """What kiosks may take, those that exist among them."""
        return self.there[0] - self.taken[0], self.there[1] - self.taken[1]

    def left(self, needed: tuple[float, float]) -> tuple[float, float]:
        """余缺: what is over when kiosks take so many; below 0 so many are missing."""
        spare = self.for_kiosks
        return spare[0] - needed[0], spare[1] - needed[1]


def kiosk_units(town: SitingTown) -> frozenset[str]:
    """The units that man kiosks; all where there is none yet."""
    return frozenset(p.unit for p in town.kiosks if p.unit) or frozenset(unit.id for unit in town.plan.units)


def spare_people(town: SitingTown, day: date) -> SparePeople:
    """As it is on a date, the duties of a year counted by their effective hours."""
    plan, units = town.plan, kiosk_units(town)
    there, no_night = [], []
    for role in ROLES:
        serving = [p for p in plan.people if p.role is role and p.unit in units]
        people = [p for p in serving if not p.leader and p.serves_on(day)]
        there.append(len(people))
        no_night.append(sum(p.restricted(RestrictionKind.NO_NIGHT, [day]) for p in people))
    hours = _hours(plan, town, units)
    taken = town.reliefs["officers"].people(hours[0]), town.reliefs["auxiliaries"].people(hours[1])
    return SparePeople((there[0], there[1]), (no_night[0], no_night[1]), taken)


def _hours(plan: Plan, town: SitingTown, units: frozenset[str]) -> tuple[float, float]:
    """Hours of a year that the other duties ask of officers and auxiliaries."""
    kiosks = {post.id for post in town.kiosks}
    manned = [p for p in plan.posts if p.unit in units and p.status is PostStatus.EXISTING]
    posts = {p.id for p in manned if p.kind is not PostKind.LEADER and p.id not in kiosks}
    officers = auxiliaries = 0.0
    for demand in plan.demands:
        if demand.post in posts:
            dates = sum(demand.applies_on(facts) for facts in town.calendar.values())
            hours = dates * plan.shifts_by_code[demand.shift].effective_minutes / 60
            officers += hours * demand.team.officers
            auxiliaries += hours * demand.team.auxiliaries
    scale = DAYS_A_YEAR / len(town.calendar)
    return officers * scale, auxiliaries * scale
