"""A scenario that was kept, counted anew on the town as it is now: nothing is searched, so it takes a moment."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from patrolplanner.domain.sites import AS_NOW, ScenarioWish, SitedPost
from patrolplanner.planning.deployment.choosing import Ints
from patrolplanner.planning.deployment.siting import NOBODY
from patrolplanner.planning.deployment.siting_demand import SitingDemand
from patrolplanner.planning.deployment.siting_queue import asked_task
from patrolplanner.planning.deployment.siting_town import SitingTown


class ScenarioNumbers:
    """What choices of posts are worth, every hour a band of its own, by a wish's minutes."""

    def __init__(self, town: SitingTown, demand: SitingDemand, wish: ScenarioWish) -> None:
        self.town, self.calls = town, demand.calls
        self.task = asked_task(town, wish, demand)

    @property
    def now(self) -> Ints:
        """The posts as they are."""
        return self.task.existing

    def choice(self, chosen: Sequence[SitedPost]) -> Ints:
        """Posts as numbers; places and ways to man them that the plan has no more are left out."""
        spots = {spot.id: n for n, spot in enumerate(self.town.spots)}
        ways = {way.option: n for n, way in enumerate(self.town.ways) if way.option}
        as_now = {way.post: n for n, way in enumerate(self.town.ways) if way.post}
        found = np.full(len(self.town.spots), NOBODY)
        for post in chosen:
            way = as_now.get(post.place) if post.option == AS_NOW else ways.get(post.option)
            if post.place in spots and way is not None:
                found[spots[post.place]] = way
        return found

    def closed(self, choice: Ints) -> tuple[str, ...]:
        """The names of existing posts that a choice has no more."""
        gone = np.flatnonzero((self.now != NOBODY) & (choice == NOBODY))
        return tuple(self.town.spots[n].name for n in gone.tolist())

    def alone(self, place: str) -> float:
        """What a site adds to the posts as they are, in the way to man it that reaches most; 0 for one struck out."""
        gains = self.task.gains(self.now)[:, : len(self.town.options)]
        rows = [n for n, spot in enumerate(self.town.spots) if spot.id == place]
        return max((float(gains[n].max(initial=0.0)) for n in rows), default=0.0)

    def further(self, choice: Ints) -> tuple[str, float] | None:
        """The best single post more and what it adds; None where nothing adds anything."""
        free = np.where(self.task.allowed & (choice == NOBODY)[:, None], self.task.gains(choice), 0.0)
        if not free.size or free.max() <= 0:
            return None
        place = int(np.unravel_index(int(np.argmax(free)), free.shape)[0])
        return self.town.spots[place].name, float(free.max())

    def people(self, choice: Ints) -> tuple[float, float]:
        officers, auxiliaries = self.task.people(choice).tolist()
        return officers, auxiliaries
