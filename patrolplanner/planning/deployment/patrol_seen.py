"""Where patrols were seen: the visits that were entered, in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from patrolplanner.domain.patrols import CardKey, PatrolVisit, VisitState, goes_by_car, minute_in
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.patrol_town import PatrolTown
from patrolplanner.planning.deployment.street_posts import CAR_KMH, FOOT_KMH
from patrolplanner.planning.deployment.visibility import SLOTS, SeenVisit

_SLOT_MINUTES = 30


def entered_dates(plan: Plan, period: Period) -> tuple[date, ...]:
    """The dates of which visits have been entered."""
    entered = {v.day for v in plan.visits if v.day in period and v.state is not VisitState.PLANNED}
    return tuple(sorted(entered))


def _entered(plan: Plan, day: date) -> dict[CardKey, list[PatrolVisit]]:
    """The cards of a date, and the night before, of which something has been entered, with their visits."""
    near = {day - timedelta(days=1), day}
    found: dict[CardKey, list[PatrolVisit]] = {}
    for visit in plan.visits:
        if visit.day in near and visit.shift in plan.shifts_by_code:
            found.setdefault(visit.card_key, []).append(visit)
    return {key: its for key, its in found.items() if any(v.state is not VisitState.PLANNED for v in its)}


def without_cards(plan: Plan, roster: Roster, day: date) -> Roster:
    """The roster without the patrols whose visits have been entered: these are seen where they were."""
    entered = _entered(plan, day)
    duties = {(row.pair.duty.day, row.pair.duty.post, row.pair.duty.shift): row.pair.duty for row in roster.assignments}
    gone = {duties[key] for key in entered if key in duties}
    return Roster(frozenset(row for row in roster.assignments if row.pair.duty not in gone))


def seen_visits(town: PatrolTown, day: date) -> Iterator[SeenVisit]:
    """Visits made within a date, each with the way from the one before, the first from the post's own place."""
    plan = town.plan
    numbers = {spot.id: n for n, spot in enumerate(plan.spots)}
    for (duty_day, post_id, code), visits in _entered(plan, day).items():
        post, shift = plan.posts_by_id[post_id], plan.shifts_by_code[code]
        at = town.base(post)
        made = [(minute_in(shift, time), visit) for visit in visits if (time := _time(visit)) is not None]
        for minute, visit in sorted(made, key=lambda one: one[0]):
            to = town.places[numbers[visit.spot]]
            slot = ((duty_day - day).days * 24 * 60 + shift.start + minute) // _SLOT_MINUTES
            if 0 <= slot < SLOTS:
                kmh = CAR_KMH if goes_by_car(post) else FOOT_KMH
                yield SeenVisit(slot, (at, to), float(plan.spots[numbers[visit.spot]].minutes), kmh)
            at = to


def _time(visit: PatrolVisit) -> int | None:
    """When a visit was made, as far as anybody knows; None for one that was not."""
    if visit.state is not VisitState.MADE:
        return None
    return visit.planned if visit.arrived is None else visit.arrived
