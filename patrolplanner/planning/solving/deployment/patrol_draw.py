"""The route cards of a period, shift by shift: those whose crew has changed are drawn anew, the others stay."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from patrolplanner.domain.patrols import (
    PatrolVisit,
    RouteCard,
    ShiftKey,
    VehicleState,
    goes_by_car,
)
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift, DrawTask, laid_out_shifts, stored_shifts
from patrolplanner.planning.deployment.patrol_ledger import ledger_before
from patrolplanner.planning.deployment.patrol_sharing import SpotSharing, sharing_before, take_shift
from patrolplanner.planning.deployment.patrol_town import Crews, PatrolTown, in_shift
from patrolplanner.planning.solving.deployment.patrol_month import ShiftRoutes, shift_routes
from patrolplanner.planning.stop import StopFlag

_ROUNDS = 3


Tell = Callable[[int, int, DrawnShift], None]
"""How many shifts are done, of how many, and what was drawn of the last."""


def draw(task: DrawTask, stop: StopFlag, tell: Tell | None = None) -> list[DrawnShift]:
    """All that is to be drawn, in the order of time; as far as it came when it is stopped."""
    town = PatrolTown(task.plan)
    ledger, sharing = ledger_before(town, task.period.first), sharing_before(town, task.period.first)
    stored, laid_out = stored_shifts(task.plan, task.period), laid_out_shifts(task)
    vehicles = _Vehicles(task.plan, task.period.first)
    number = sum(to_draw for _, _, to_draw in laid_out)
    drawn: list[DrawnShift] = []
    for (day, shift), crews, to_draw in laid_out:
        cards, visits = stored.get((day, shift), ([], []))
        if not to_draw:
            vehicles.keep(cards)
        elif stop.is_set():
            break
        else:
            made = _draw_shift(town, task, (day, shift), crews, (_turn(task, cards), ledger.owed(shift)))
            made = replace(made, cards=tuple(vehicles.given(made.cards)), visits=_shared(town, sharing, made, crews))
            drawn.append(made)
            cards, visits = [*made.cards], [*made.visits]
            if tell is not None:
                tell(len(drawn), number, made)
        ledger.take(shift, [card.post for card in cards], visits)
        take_shift(sharing, town, {card.post: card.crew for card in cards}, visits)
    return drawn


def _turn(task: DrawTask, cards: Sequence[RouteCard]) -> int:
    """The same seed gives the same cards when a whole period is drawn anew; one shift alone gets other ones."""
    return 0 if task.anew or not cards else max(card.turn for card in cards) + 1


def _draw_shift(
    town: PatrolTown, task: DrawTask, key: ShiftKey, crews: Crews, chances: tuple[int, Floats]
) -> DrawnShift:
    """Without vehicles yet."""
    day, code = key
    shift = town.plan.shifts_by_code[code]
    turn, owed = chances
    cards: list[RouteCard] = []
    visits: list[PatrolVisit] = []
    for number, group in enumerate(town.groups(shift, [*crews])):
        chance = (task.seed, day.toordinal(), zlib.crc32(code.encode()), turn, number)
        routes = shift_routes(group.task, 0, 0, owed[list(group.spots)], chance, _ROUNDS)
        left_out = routes.asked - len(routes.visits)
        for n, post in enumerate(group.posts):
            missing = left_out if n == 0 else 0
            cards.append(RouteCard(day, post, code, "", tuple(crews[post]), task.seed, turn, missing))
        visits += _visits(town, routes, group.posts, group.spots, (day, code))
    return DrawnShift(day, code, tuple(cards), tuple(visits))


def _visits(
    town: PatrolTown, routes: ShiftRoutes, posts: Sequence[str], spots: Sequence[int], key: ShiftKey
) -> Iterator[PatrolVisit]:
    day, code = key
    start = town.plan.shifts_by_code[code].start
    for visit in routes.visits:
        spot = town.plan.spots[spots[visit.spot]].id
        yield PatrolVisit(day, posts[visit.car], code, spot, (start + visit.begin) % DAY_MINUTES)


def _shared(town: PatrolTown, sharing: SpotSharing, made: DrawnShift, crews: Crews) -> tuple[PatrolVisit, ...]:
    """The routes of patrols that share their spots dealt out among them, as nobody minds who goes which."""
    goes: dict[str, str] = {}
    for posts, _ in town.shares([*crews]):
        routes = [Counter(visit.spot for visit in made.visits if visit.post == post) for post in posts]
        order = sharing.order([crews[post] for post in posts], routes)
        goes |= {posts[route]: post for post, route in zip(posts, order, strict=True)}
    return tuple(replace(visit, post=goes.get(visit.post, visit.post)) for visit in made.visits)


class _Vehicles:
    """Which vehicle goes with which card: one of the post that is in order and not out with somebody else."""

    def __init__(self, plan: Plan, since: date) -> None:
        self._plan, self._since = plan, since
        self._out: list[tuple[int, int, str]] = []

    def keep(self, cards: Sequence[RouteCard]) -> None:
        for card in cards:
            if card.vehicle:
                self._out.append((*self._span(card.shift_key), card.vehicle))

    def given(self, cards: Iterable[RouteCard]) -> Iterator[RouteCard]:
        """The cards with vehicles."""
        for card in cards:
            yield replace(card, vehicle=self._of(card.post, card.shift_key))

    def _of(self, post: str, key: ShiftKey) -> str:
        if not goes_by_car(self._plan.posts_by_id[post]):
            return ""
        begin, end = self._span(key)
        busy = {vehicle for first, last, vehicle in self._out if first < end and begin < last}
        for vehicle in self._plan.vehicles:
            if post in vehicle.posts and vehicle.state is VehicleState.READY and vehicle.id not in busy:
                self._out.append((begin, end, vehicle.id))
                return vehicle.id
        return ""

    def _span(self, key: ShiftKey) -> tuple[int, int]:
        shift = self._plan.shifts_by_code[key[1]]
        begin = in_shift(shift, key[0], self._since)
        return begin, begin + shift.length
