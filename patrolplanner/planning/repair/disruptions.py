"""What happens to a plan after its roster is made: somebody falls ill or leaves, a duty is added or dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Away:
    """A person cannot come from the first to the last date, both included."""

    person: str
    start: date
    end: date
    kind: AbsenceKind = AbsenceKind.SICK

    def applied(self, plan: Plan) -> Plan:
        """The plan with the absence. Raises UserError for a person there is not."""
        _known_person(plan, self.person)
        absence = Absence(self.person, self.start, self.end, self.kind)
        return plan if absence in plan.absences else replace(plan, absences=(*plan.absences, absence))

    def hinders(self, person: str, duty: Duty) -> bool:
        """Whether the person is somebody who cannot take the duty because of it."""
        first, after = datetime.combine(self.start, time()), datetime.combine(self.end + _DAY, time())
        return person == self.person and duty.start < after and duty.end > first


@dataclass(frozen=True, slots=True)
class Gone:
    """A person leaves the station for good; ``since`` is the first date without them."""

    person: str
    since: date

    def applied(self, plan: Plan) -> Plan:
        """The plan in which the person serves until the day before. Raises UserError for a person there is not."""
        _known_person(plan, self.person)
        last = self.since - _DAY
        return plan.changed(self.person, lambda p: replace(p, end=min(p.end or last, last)))

    def hinders(self, person: str, duty: Duty) -> bool:
        """Whether the person is the one who leaves, and the duty later."""
        return person == self.person and duty.key.day >= self.since


@dataclass(frozen=True, slots=True)
class ExtraDuty:
    """A post wants a team on a shift from the first to the last date.

    The larger number of each kind counts where there is a demand already; ``instead`` puts the team in its place.
    """

    post: str
    shift: str
    first: date
    last: date
    team: Team
    instead: bool = False

    def applied(self, plan: Plan) -> Plan:
        """The plan with the demand. Raises UserError for a post or shift there is not."""
        _known_post(plan, self.post)
        if self.shift not in plan.shifts_by_code:
            raise UserError(
                translate("repair", "There is no shift {shift}; the plan has {known}.").fill(
                    shift=self.shift, known=tuple(s.code for s in plan.shifts)
                )
            )
        if self.instead:
            plan = _without(plan, self.post, self.shift, self.first, self.last)
        asked = Demand(self.post, self.shift, self.team, start=self.first, end=self.last)
        return replace(plan, demands=(*plan.demands, asked))

    def hinders(self, person: str, duty: Duty) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class Closed:
    """A post (or one shift of it) is not manned from the first to the last date."""

    post: str
    first: date
    last: date
    shift: str | None = None

    def applied(self, plan: Plan) -> Plan:
        """The plan without these demands. Raises UserError for a post there is not."""
        _known_post(plan, self.post)
        return _without(plan, self.post, self.shift, self.first, self.last)

    def hinders(self, person: str, duty: Duty) -> bool:
        key = duty.key
        return key.post == self.post and self.shift in (None, key.shift) and self.first <= key.day <= self.last


Disruption = Away | Gone | ExtraDuty | Closed


def after(plan: Plan, disruptions: tuple[Disruption, ...]) -> Plan:
    """The plan as it is after all of these. Raises UserError for names the plan does not know."""
    for disruption in disruptions:
        plan = disruption.applied(plan)
    return plan


def _without(plan: Plan, post: str, shift: str | None, first: date, last: date) -> Plan:
    """The plan in which the post asks for nobody on these dates: its demands end before and begin again after."""
    kept: list[Demand] = []
    for demand in plan.demands:
        if demand.post != post or shift not in (None, demand.shift):
            kept.append(demand)
            continue
        before, later = first - _DAY, last + _DAY
        if demand.start is None or demand.start < first:
            kept.append(replace(demand, end=before if demand.end is None else min(before, demand.end)))
        if demand.end is None or demand.end > last:
            kept.append(replace(demand, start=later if demand.start is None else max(later, demand.start)))
    return replace(plan, demands=tuple(kept))


def _known_person(plan: Plan, person: str) -> None:
    if person not in plan.people_by_id:
        raise UserError(_no_person(plan, person))


def _no_person(plan: Plan, person: str) -> Message:
    named = tuple(p.id for p in plan.people if p.name == person)
    if named:
        text = translate("repair", "Name {person} by the number: {numbers}.")
        return text.fill(person=person, numbers=named)
    return translate("repair", "There is no person {person} in this plan.").fill(person=person)


def _known_post(plan: Plan, post: str) -> None:
    if post not in plan.posts_by_id:
        raise UserError(translate("repair", "There is no post {post} in this plan.").fill(post=post))
