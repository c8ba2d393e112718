"""Where patrols are seen: where their route cards send them, and where they came by the visits that were entered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

from patrolplanner.domain.patrols import CardKey, PatrolVisit, VisitState, goes_by_car, minute_in
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.deployment.patrol_town import PatrolTown, Place
from patrolplanner.planning.deployment.street_posts import CAR_KMH, FOOT_KMH
from patrolplanner.planning.deployment.travel import TravelTimes
from patrolplanner.planning.deployment.visibility import SLOTS, SeenVisit, Way

_SLOT_MINUTES = 30
Cards = Mapping[CardKey, list[PatrolVisit]]


def entered_dates(plan: Plan, period: Period) -> tuple[date, ...]:
    """The dates of which visits have been entered."""
    entered = {v.day for v in plan.visits if v.day in period and v.state is not VisitState.PLANNED}
    return tuple(sorted(entered))


def without_cards(roster: Roster, cards: Collection[CardKey]) -> Roster:
    """The roster without the patrols of these cards: they are seen where they are sent, or came."""
    kept = frozenset(row for row in roster.assignments if row.pair.duty not in cards)
    return roster if len(kept) == len(roster) else Roster(kept)


class PatrolsSeen:
    """The cards of a plan as visits that can be seen; ways along streets are looked for once."""

    def __init__(self, town: PatrolTown) -> None:
        self._town = town
        self._ways: dict[tuple[Place, Place, bool], Way] = {}

    @cached_property
    def _by_day(self) -> dict[date, dict[CardKey, list[PatrolVisit]]]:
        found: dict[date, dict[CardKey, list[PatrolVisit]]] = {}
        for visit in self._town.plan.visits:
            if visit.shift in self._town.plan.shifts_by_code:
                found.setdefault(visit.day, {}).setdefault(visit.card_key, []).append(visit)
        return found

    def _around(self, day: date) -> Iterator[tuple[CardKey, list[PatrolVisit]]]:
        """The cards of a date, and of the night before that lasts into it."""
        shifts = self._town.plan.shifts_by_code
        for key, visits in self._by_day.get(day - timedelta(days=1), {}).items():
            if shifts[key[2]].start + shifts[key[2]].length > DAY_MINUTES:
                yield key, visits
        yield from self._by_day.get(day, {}).items()

    def planned(self, day: date, roster: Roster, but: Collection[str] = ()) -> Cards:
        """The cards whose patrols are rostered, but for some posts, with the visits that they ask for."""
        manned = {row.pair.duty for row in roster.assignments}
        found: dict[CardKey, list[PatrolVisit]] = {}
        for key, visits in self._around(day):
            asked = [visit for visit in visits if visit.planned is not None]
            if asked and key in manned and key[1] not in but:
                found[key] = asked
        return found

    def entered(self, day: date) -> Cards:
        """The cards of which something has been entered, with their visits."""
        return {
            key: visits
            for key, visits in self._around(day)
            if any(visit.state is not VisitState.PLANNED for visit in visits)
        }

    def of_all_cards(self) -> Iterator[Iterator[SeenVisit]]:
        """By date what all cards ask for."""
        for day, cards in self._by_day.items():
            yield self.visits(cards, day, as_made=False)

    def visits(self, cards: Cards, day: date, *, as_made: bool) -> Iterator[SeenVisit]:
        """Visits within a date as they were asked for, or as they were made, each with the way from the one before.

        The first comes from the post's own place.
        """
        plan = self._town.plan
        numbers = {spot.id: n for n, spot in enumerate(plan.spots)}
        for (duty_day, post_id, code), visits in cards.items():
            post, shift = plan.posts_by_id[post_id], plan.shifts_by_code[code]
            at, by_car = self._town.base(post), goes_by_car(post)
            times = ((_made_at(visit) if as_made else visit.planned, visit) for visit in visits)
            ordered = sorted(
                ((minute_in(shift, time), visit) for time, visit in times if time is not None), key=lambda one: one[0]
            )
            for minute, visit in ordered:
                to = self._town.places[numbers[visit.spot]]
                slot = ((duty_day - day).days * DAY_MINUTES + shift.start + minute) // _SLOT_MINUTES
                if 0 <= slot < SLOTS:
                    stay = float(plan.spots[numbers[visit.spot]].minutes)
                    yield SeenVisit(slot, self._way(at, to, by_car), stay, CAR_KMH if by_car else FOOT_KMH)
                at = to

    def _way(self, at: Place, to: Place, by_car: bool) -> Way:
        """Along streets, straight where none lead."""
        key = (at, to, by_car)
        if key not in self._ways:
            self._ways[key] = self._travel(by_car).way_between(at, to) if at != to else (at, to)
        return self._ways[key]

    def _travel(self, by_car: bool) -> TravelTimes:
        return self._driven if by_car else self._walked

    @cached_property
    def _driven(self) -> TravelTimes:
        return TravelTimes(self._town.network, 1.0, True, False)

    @cached_property
    def _walked(self) -> TravelTimes:
        return TravelTimes(self._town.network, 1.0, True, True)


def _made_at(visit: PatrolVisit) -> int | None:
    """When a visit was made, as far as anybody knows; None for one that was not."""
    if visit.state is not VisitState.MADE:
        return None
    return visit.planned if visit.arrived is None else visit.arrived
