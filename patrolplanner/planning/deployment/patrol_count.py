"""What the patrols of a period come to: visits made, gaps, doses, how far it can be foreseen, and time on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from patrolplanner.domain.patrols import PatrolVisit, RouteCard, ShiftKey, VisitState, minute_in
from patrolplanner.domain.plan import Period
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.patrol import HOUR, MadeVisit, PatrolShift, PatrolTask, must_turns
from patrolplanner.planning.deployment.patrol_ledger import PatrolLedger, by_shift
from patrolplanner.planning.deployment.patrol_measures import LEAST_DOSE, same_time, watched
from patrolplanner.planning.deployment.patrol_sharing import sharing_of
from patrolplanner.planning.deployment.patrol_town import PatrolTown, in_shift

_LAGS = (1, 7)


@dataclass(frozen=True)
class PatrolCount:
    """The figures of the patrols of a period. Visits that are planned count as made until they are entered as missed.

    Gaps are minutes at spots that must be visited, while somebody patrols there and the spot is open. ``dose`` are
    shares made of what was planned, of spots with ten visits or more; what the dates are too few for is None.
    """

    cards: int
    asked: int
    made: int
    must_asked: int
    must_made: int
    entered: int
    missed: int
    skipped: int
    median_gap: float
    longest_gap: float
    dose_near: float
    dose_least: float
    same_time: Mapping[int, float | None]
    watcher: float | None
    blind: float | None
    driving: float
    busy: float
    sharing: tuple[float, float] | None
    """Of people on patrols that share their spots: least and most visits to a spot, as parts of an even share."""

    @property
    def share(self) -> float:
        """Of the visits asked for, those made."""
        return self.made / self.asked if self.asked else 1.0


Stored = Mapping[ShiftKey, tuple[Sequence[RouteCard], Sequence[PatrolVisit]]]


def count_patrols(town: PatrolTown, period: Period) -> PatrolCount:
    plan = town.plan
    cards = [card for card in plan.route_cards if card.day in period and card.shift in plan.shifts_by_code]
    visits = [visit for visit in plan.visits if visit.day in period and visit.shift in plan.shifts_by_code]
    stored = by_shift(cards, visits)
    must = {spot.id for spot in plan.spots if spot.is_must}
    counted = [visit for visit in visits if visit.counts]
    asked = [visit for visit in visits if visit.planned is not None]
    gaps = list(_gaps(town, period, stored))
    dose = _doses(town, stored)
    watcher, blind = _foreseen(town, period, counted)
    driven, stood, time = _time(town, stored)
    states = [visit.state for visit in visits]
    shares = [*sharing_of(town, cards, visits).shares()]
    return PatrolCount(
        cards=len(cards),
        asked=len(asked) + sum(card.left_out for card in cards),
        made=sum(visit.counts for visit in asked),
        must_asked=_must_asked(town, stored),
        must_made=sum(visit.counts and visit.spot in must for visit in asked),
        entered=sum(state is not VisitState.PLANNED for state in states),
        missed=states.count(VisitState.MISSED),
        skipped=states.count(VisitState.SKIPPED),
        median_gap=float(np.median(gaps)) if gaps else 0.0,
        longest_gap=max(gaps, default=0.0),
        dose_near=float(np.mean((dose > 0.9) & (dose < 1.1))) if len(dose) else 1.0,
        dose_least=float(dose.min(initial=1.0)),
        same_time={lag: same_time(_made(town, period, counted), lag) for lag in _LAGS},
        watcher=watcher,
        blind=blind,
        driving=driven / time if time else 0.0,
        busy=(driven + stood) / time if time else 0.0,
        sharing=(min(shares), max(shares)) if shares else None,
    )


def _must_asked(town: PatrolTown, stored: Stored) -> int:
    return sum(
        len(must_turns(group.task, 0, spot))
        for (_, shift), (cards, _) in stored.items()
        for group in town.groups(town.plan.shifts_by_code[shift], [card.post for card in cards])
        for spot in group.task.spots
    )


def _moment(town: PatrolTown, visit: PatrolVisit, since: date) -> int | None:
    """Minutes from the beginning of a date to a visit; None for one of which nobody knows when it was."""
    time = visit.planned if visit.arrived is None else visit.arrived
    if time is None:
        return None
    shift = town.plan.shifts_by_code[visit.shift]
    return in_shift(shift, visit.day, since) + minute_in(shift, time)


def _gaps(town: PatrolTown, period: Period, stored: Stored) -> Iterator[float]:
    plan, ends = town.plan, (period.days + 2) * DAY_MINUTES
    there = {spot.id: np.zeros(ends, dtype=np.bool_) for spot in plan.spots if spot.is_must}
    for (day, code), (cards, _) in stored.items():
        shift = plan.shifts_by_code[code]
        begin = in_shift(shift, day, period.first)
        for group in town.groups(shift, [card.post for card in cards]):
            for spot in (plan.spots[number] for number in group.spots if plan.spots[number].is_must):
                there[spot.id][begin : begin + shift.length] = True
    for spot in plan.spots:
        if spot.is_must:
            hours = np.array([spot.open_at(hour) for hour in range(HOURS)])
            open_then = there[spot.id] & hours[np.arange(ends) % DAY_MINUTES // HOUR]
            away = np.concatenate([[0], np.cumsum(~open_then)])
            found = (_moment(town, v, period.first) for _, its in stored.values() for v in its if _at(v, spot.id))
            moments = sorted(moment for moment in found if moment is not None and moment < ends)
            yield from (float(b - a) for a, b in pairwise(moments) if away[b] == away[a])


def _at(visit: PatrolVisit, spot: str) -> bool:
    return visit.spot == spot and visit.counts


def _doses(town: PatrolTown, stored: Stored) -> Floats:
    """Made of what was planned, of each spot in each kind of shift that asks for it often enough to be judged."""
    ledger, numbers = PatrolLedger(town), {spot.id: n for n, spot in enumerate(town.plan.spots)}
    wanted: dict[str, Floats] = {}
    made: dict[str, Floats] = {}
    for (_, shift), (cards, visits) in stored.items():
        nothing = np.zeros(len(numbers))
        wanted[shift] = wanted.get(shift, nothing) + ledger.wanted(shift, [card.post for card in cards])
        places = [numbers[visit.spot] for visit in visits if visit.counts]
        made[shift] = made.get(shift, nothing) + np.bincount(places, minlength=len(numbers))
    shares = [made[shift][asked > LEAST_DOSE] / asked[asked > LEAST_DOSE] for shift, asked in wanted.items()]
    return np.concatenate([np.zeros(0), *shares])


def _made(town: PatrolTown, period: Period, visits: Iterable[PatrolVisit]) -> list[MadeVisit]:
    plan = town.plan
    spots = {spot.id: n for n, spot in enumerate(plan.spots)}
    shifts = {shift.code: n for n, shift in enumerate(plan.shifts)}
    found = []
    for visit in visits:
        time = visit.planned if visit.arrived is None else visit.arrived
        if time is not None:
            begin = minute_in(plan.shifts_by_code[visit.shift], time)
            day = (visit.day - period.first).days
            found.append(MadeVisit(day, shifts[visit.shift], 0, spots[visit.spot], begin))
    return found


def _foreseen(town: PatrolTown, period: Period, visits: Sequence[PatrolVisit]) -> tuple[float | None, float | None]:
    """How often somebody who watches finds a spot free, and somebody who does not; over spots that are visited."""
    found, weights = [], []
    for shift in town.plan.shifts:
        its = [visit for visit in visits if visit.shift == shift.code]
        used = sorted({visit.spot for visit in its})
        if its:
            spots = tuple(one for spot, one in zip(town.plan.spots, town.asked, strict=True) if spot.id in used)
            task = PatrolTask((), spots, (PatrolShift(shift.start, shift.length),), 1, period.days)
            order = [n for n, spot in enumerate(town.plan.spots) if spot.id in used]
            made = [MadeVisit(one.day, 0, 0, order.index(one.spot), one.begin) for one in _made(town, period, its)]
            right, blind = watched(task, made)
            if right is not None and blind is not None:
                found.append((right, blind))
                weights.append(len(its))
    if not found:
        return None, None
    right, blind = np.average(np.array(found), axis=0, weights=weights).tolist()
    return right, blind


def _time(town: PatrolTown, stored: Stored) -> tuple[float, float, float]:
    """Minutes on the way, at spots, and in all, of the crews."""
    plan = town.plan
    numbers = {spot.id: n for n, spot in enumerate(plan.spots)}
    driven = stood = time = 0.0
    for (_, code), (cards, visits) in stored.items():
        shift = plan.shifts_by_code[code]
        for card in cards:
            post = plan.posts_by_id[card.post]
            its = [visit for visit in visits if visit.post == card.post and visit.counts]
            its.sort(key=lambda visit: minute_in(shift, visit.planned or visit.arrived or 0))
            stops = [None, *(numbers[visit.spot] for visit in its), None]
            driven += sum(town.minutes_between(post, a, b) for a, b in pairwise(stops))
            stood += sum(plan.spots[numbers[visit.spot]].minutes for visit in its)
            time += shift.length
    return driven, stood, time
