"""The ways of posts to some places: minutes by who goes how, and where they lead."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from patrolplanner.planning.deployment.cover import slowest_of, straight
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.travel import Place, TravelTimes


class PostWays:
    """From every post of a town to every target; reckoned once for the peak hours and once for the others."""

    def __init__(self, town: TownOnMap, targets: Sequence[Place]) -> None:
        self._town, self._targets = town, tuple(targets)
        self._reckoned: dict[bool, Array] = {}

    def minutes(self, peak: bool) -> Array:
        """[targets][posts]; a patrol from the farthest of its stops, infinite where no street leads."""
        if peak not in self._reckoned:
            self._reckoned[peak] = self._seconds(peak).T / 60
        return self._reckoned[peak]

    def _seconds(self, peak: bool) -> Array:
        posts = self._town.posts
        found = np.full((len(posts), len(self._targets)), np.inf)
        for on_foot in (False, True):
            rows = [n for n, post in enumerate(posts) if post.on_foot is on_foot]
            stops = [(stop, n) for n in rows for stop in posts[n].unit.stops]
            if stops and self._targets:
                seconds = self._between([stop for stop, _ in stops], self._targets, on_foot, peak)
                found[rows] = slowest_of(seconds, [n for _, n in stops], len(posts))[rows]
        return found

    def _between(self, places: Sequence[Place], targets: Sequence[Place], on_foot: bool, peak: bool) -> Array:
        if self._town.is_straight:
            return straight(places, targets)
        return self._travel(on_foot, peak).seconds_between(places, targets, np.inf)

    def _travel(self, on_foot: bool, peak: bool) -> TravelTimes:
        settings = self._town.settings
        return TravelTimes(self._town.network, settings.peak if peak else 1.0, settings.both_ways, on_foot)

    def way(self, post: int, target: int, peak: bool) -> tuple[Place, ...]:
        """The places of the way of a post to a target, by their positions: from the stop that is farthest from it."""
        one, place = self._town.posts[post], self._targets[target]
        seconds = self._between(one.unit.stops, [place], one.on_foot, peak)[:, 0]
        stop = one.unit.stops[int(np.argmax(np.where(np.isfinite(seconds), seconds, -1.0)))]
        if self._town.is_straight:
            return stop, place
        return self._travel(one.on_foot, peak).way_between(stop, place)
