"""How fairly spots are shared: of patrols that share their spots in a shift everybody should come to each as often.

Whose crew has had a spot more often than its even share gives the next route with it to another one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import permutations

from patrolplanner.domain.patrols import PatrolVisit, RouteCard
from patrolplanner.planning.deployment.patrol_ledger import LOOKED_BACK, by_shift
from patrolplanner.planning.deployment.patrol_town import Crews, PatrolTown

_MOST_TRIED = 6
"""Patrols of which every order is tried; of more the last ones stay as they are."""
_LEAST_SHARE = 5.0
"""Visits that somebody's even share of a spot comes to, for it to be judged."""
Route = Mapping[str, int]
"""Visits by spot."""


class SpotSharing:
    """Visits of each person to each spot, and what an even share of them would have been."""

    def __init__(self) -> None:
        self._made: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._even: defaultdict[tuple[str, str], float] = defaultdict(float)

    def take(self, crews: Sequence[Sequence[str]], routes: Sequence[Route]) -> None:
        """Patrols that share their spots have gone these routes, in this order; one alone shares nothing."""
        if len(crews) < 2:
            return
        every: Counter[str] = Counter()
        for route in routes:
            every.update(route)
        for crew, route in zip(crews, routes, strict=True):
            for person in crew:
                for spot, count in every.items():
                    self._made[person, spot] += route.get(spot, 0)
                    self._even[person, spot] += count / len(crews)

    def order(self, crews: Sequence[Sequence[str]], routes: Sequence[Route]) -> tuple[int, ...]:
        """Which route each patrol takes, so that those who had a spot too often get it least."""
        tried = min(len(crews), _MOST_TRIED)
        costs = [[self._burden(crew, route) for route in routes] for crew in crews]
        best = min(permutations(range(tried)), key=lambda order: sum(costs[n][k] for n, k in enumerate(order)))
        return (*best, *range(tried, len(crews)))

    def _burden(self, crew: Sequence[str], route: Route) -> float:
        over = (self._made[p, spot] - self._even[p, spot] for p in crew for spot in route for _ in range(route[spot]))
        return sum(over) / max(1, len(crew))

    def shares(self) -> Iterator[float]:
        """Of each person and spot with enough visits, visits made of an even share."""
        for key, even in self._even.items():
            if even >= _LEAST_SHARE:
                yield self._made[key] / even


def take_shift(sharing: SpotSharing, town: PatrolTown, crews: Crews, visits: Iterable[PatrolVisit]) -> None:
    """A shift as its cards have it."""
    routes: dict[str, Counter[str]] = {}
    for visit in visits:
        if visit.counts:
            routes.setdefault(visit.post, Counter())[visit.spot] += 1
    for posts, _ in town.shares([*crews]):
        sharing.take([crews[post] for post in posts], [routes.get(post, Counter()) for post in posts])


def sharing_of(town: PatrolTown, cards: Iterable[RouteCard], visits: Iterable[PatrolVisit]) -> SpotSharing:
    """By these cards and what was made of them, or still may be."""
    sharing = SpotSharing()
    for its, made in by_shift(cards, visits).values():
        take_shift(sharing, town, {card.post: card.crew for card in its}, made)
    return sharing


def sharing_before(town: PatrolTown, day: date) -> SpotSharing:
    """By the cards of the month before a date."""
    plan, first = town.plan, day - LOOKED_BACK
    return sharing_of(
        town,
        (card for card in plan.route_cards if first <= card.day < day),
        (visit for visit in plan.visits if first <= visit.day < day),
    )
