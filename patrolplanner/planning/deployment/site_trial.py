"""A post or site that is moved on the map: what is reached from where it is now, everything else staying as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.sites import ScenarioWish
from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.planning.deployment.siting import NOBODY, SitingTask
from patrolplanner.planning.deployment.siting_demand import SitingDemand, demand_of
from patrolplanner.planning.deployment.siting_queue import asked_task
from patrolplanner.planning.deployment.siting_town import SPACING, SitingTown, banded

Place = tuple[float, float]


_DEMANDED_BY = ("streets", "areas", "incidents")


@dataclass(frozen=True)
class TrialGround:
    """A town with what a wish asks of it, made beside the window, so that a drag begins at once."""

    town: SitingTown
    demand: SitingDemand
    task: SitingTask

    @staticmethod
    def of(town: SitingTown, wish: ScenarioWish, like: TrialGround | None = None) -> TrialGround:
        """``like`` is an earlier one, whose demand holds as long as streets, areas and calls do."""
        demand = like.demand if like and like.asks_as(town) else demand_of(town, calls_of(town.plan))
        found = TrialGround(town, demand, banded(asked_task(town, wish, demand)))
        if town.spots:
            town.times_from([town.spots[0].at])  # what the ways hang on is laid out with it
        return found

    def asks_as(self, town: SitingTown) -> bool:
        """Whether calls are expected where and when they are in the other town."""
        same = all(getattr(self.town.plan, name) is getattr(town.plan, name) for name in _DEMANDED_BY)
        return same and self.town.plan.settings == town.plan.settings and self.town.projection == town.projection

    def choice(self, chosen: Mapping[str, str]) -> Ints:
        """Places with their ways to man them (AS_NOW for an existing post as it is) as numbers."""
        ways = {way.post or way.option: n for n, way in enumerate(self.town.ways)}
        found = np.full(len(self.town.spots), NOBODY)
        for number, spot in enumerate(self.town.spots):
            if spot.id in chosen:
                found[number] = ways.get(chosen[spot.id] or spot.id, NOBODY)
        return found


@dataclass(frozen=True, slots=True)
class MovedHere:
    """What all posts reach together with the moved one where it is now, and where it was; ``without`` is what the
    others reach. ``near`` is a post of the choice that it would be too near to."""

    covered: float
    before: float
    without: float
    way: str
    near: str


class SiteTrial:
    """One post or site under way; it is manned as the choice says, else as brings most."""

    def __init__(self, ground: TrialGround, choice: Ints, number: int) -> None:
        self.spot, self._town, self._number = ground.town.spots[number], ground.town, number
        self.is_chosen = bool(choice[number] != NOBODY)
        self._task, self._choice = ground.task, choice.copy()
        self._choice[number] = NOBODY
        task, way = ground.task, int(choice[number])
        self._ways = [way] if self.is_chosen else np.flatnonzero(task.allowed[number]).tolist()
        self._without = task.covered(self._choice)
        worths = np.array([*task.level_values, 0.0])
        self._more = [  # by ring [place, way]: the weight that is reached more where the place is reached
            value * (task.weights * worths[np.minimum(units, task.levels).astype(np.int64)]) @ task.on[self._ways].T
            for (_, value), units in zip(task.rings, task.units(self._choice), strict=True)
        ]
        self._before = self._without + float(self._gains(task.times[:, number]).max(initial=0.0))

    @staticmethod
    def of(ground: TrialGround, choice: Ints, place: str) -> SiteTrial | None:
        """None for what cannot be chosen, such as a site that is struck out."""
        numbers = [n for n, spot in enumerate(ground.town.spots) if spot.id == place]
        return SiteTrial(ground, choice, numbers[0]) if numbers else None

    def _gains(self, times: Floats) -> Floats:
        """By way what is reached more from there."""
        total = np.zeros(len(self._ways))
        for (seconds, _), more in zip(self._task.rings, self._more, strict=True):
            total += more[times <= seconds].sum(axis=0)
        return total

    def at(self, place: Place) -> MovedHere:
        """What it reaches from a place on paper."""
        gains = self._gains(self._town.times_from([place])[:, 0])
        best = int(np.argmax(gains)) if len(gains) else 0
        more = float(gains[best]) if len(gains) else 0.0
        way = self._town.ways[self._ways[best]].name if self._ways else ""
        return MovedHere(self._without + more, self._before, self._without, way, self._near(place))

    def _near(self, place: Place) -> str:
        for number, spot in enumerate(self._town.spots):
            taken = number != self._number and self._choice[number] != NOBODY
            if taken and float(np.hypot(*np.subtract(spot.at, place))) < SPACING:
                return spot.name
        return ""
