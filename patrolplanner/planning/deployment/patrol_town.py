"""Patrols of a plan: where spots lie, how long the ways between them are, who patrols when and visits which spots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from patrolplanner.domain.patrols import (
    APART,
    RESERVE,
    WINDOW,
    PatrolSpot,
    ShiftKey,
    SpotWay,
    carries_cards,
    goes_by_car,
)
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Post
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import DAY_MINUTES, Shift, ShiftKind
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.dates.on_duty import on_duty
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.patrol import PatrolShift, PatrolTask, Spot
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.travel import FOOT_KMH, STRAIGHT_KMH, TravelTimes, straight_seconds

_FARTHEST = 7_200.0
"""Seconds on the way to a spot, beyond which it counts as one that streets do not lead to."""
Place = tuple[float, float]
Crews = Mapping[str, tuple[str, ...]]
"""Who patrols, by post."""


def crews_on_patrol(plan: Plan, roster: Roster, period: Period) -> dict[ShiftKey, dict[str, tuple[str, ...]]]:
    """By date and shift the posts that go by cards and have somebody there, with their people by number."""
    carrying = {post.id for post in plan.posts if carries_cards(post, plan.beats)}
    found = on_duty(plan, roster.between(*period))
    crews: dict[ShiftKey, dict[str, tuple[str, ...]]] = {}
    for duty in found.duties:
        if duty.key.post in carrying and duty.kind is not ShiftKind.STANDBY and (crew := found.crew(duty.key)):
            crews.setdefault((duty.key.day, duty.key.shift), {})[duty.key.post] = crew
    return crews


@dataclass(frozen=True)
class PatrolGroup:
    """Posts that share their spots in a shift; ``spots`` are positions among those of the plan."""

    posts: tuple[str, ...]
    spots: tuple[int, ...]
    task: PatrolTask


class PatrolTown(TownOnMap):
    """The spots of a plan on its streets; everything that hangs on the plan alone is reckoned once."""

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where the spots lie, in metres on paper."""
        return tuple(self._place(spot) for spot in self.plan.spots)

    def _place(self, spot: PatrolSpot) -> Place:
        if spot.x is not None and spot.y is not None:
            return self.projection.paper(spot.x, spot.y)
        if spot.street:
            street = next(street for street in self.plan.streets if street.id == spot.street)
            return _middle([self.projection.paper(*point) for point in street.points])
        area = self.plan.areas_by_id[spot.area]
        if area.x is None or area.y is None:
            return self.middle
        return self.projection.paper(area.x, area.y)

    @cached_property
    def middle(self) -> Place:
        """Of what lies on the map, for what has no place of its own."""
        places = [place for _, place in self.areas] or [
            self.projection.paper(*p) for s in self.plan.streets for p in s.points
        ]
        if not places:
            return 0.0, 0.0
        right, down = np.median(np.array(places), axis=0).tolist()
        return right, down

    def base(self, post: Post) -> Place:
        """Where a patrol begins and ends."""
        return self.middle if post.x is None or post.y is None else self.projection.paper(post.x, post.y)

    @cached_property
    def _bases(self) -> dict[str, int]:
        """By post, behind the spots."""
        posts = [post for post in self.plan.posts if carries_cards(post, self.plan.beats)]
        return {post.id: len(self.places) + n for n, post in enumerate(posts)}

    @cached_property
    def _by_car(self) -> Array:
        return self._minutes(on_foot=False)

    @cached_property
    def _on_foot(self) -> Array:
        return self._minutes(on_foot=True)

    def _minutes(self, *, on_foot: bool) -> Array:
        """Between all spots and bases; as the crow flies, and longer, where no street leads."""
        posts = self.plan.posts_by_id
        places = [*self.places, *(self.base(posts[id_]) for id_ in self._bases)]
        at = np.array(places).reshape(-1, 2)
        away = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1))
        slower = STRAIGHT_KMH / FOOT_KMH if on_foot else 1.0
        found: Array = straight_seconds(away) * slower
        if not self.is_straight:
            along = self._along(places, on_foot=on_foot)
            found = np.where(np.isfinite(along), along, found)
        np.fill_diagonal(found, 0.0)
        return found / 60

    def _along(self, places: Sequence[Place], *, on_foot: bool) -> Array:
        segments = [self.network.segment_at(place, np.inf) for place in places]
        ways = TravelTimes(self.network, 1.0, True, on_foot)
        found: Array = ways.seconds_from(places, _FARTHEST)[:, np.array(segments, dtype=np.int64)]
        return found

    def unreached(self) -> tuple[PatrolSpot, ...]:
        """Spots that no street leads to from the base of the first patrol."""
        if self.is_straight or not self._bases or not self.places:
            return ()
        first = self.base(self.plan.posts_by_id[next(iter(self._bases))])
        along = self._along([first, *self.places], on_foot=True)[0, 1:]
        return tuple(spot for spot, far in zip(self.plan.spots, ~np.isfinite(along), strict=True) if far)

    def minutes_between(self, post: Post, one: int | None, other: int | None) -> float:
        """From spot to spot for a patrol of a post; None is its base."""
        ways = self._by_car if goes_by_car(post) else self._on_foot
        base = self._bases[post.id]
        return float(ways[base if one is None else one, base if other is None else other])

    # -- who visits what ------------------------------------------------------------------------------

    def groups(self, shift: Shift, posts: Sequence[str]) -> list[PatrolGroup]:
        """The posts on patrol in a shift, with the spots of each and what they are asked to visit."""
        key = (shift, tuple(posts))
        if key not in self._groups:
            self._groups[key] = [
                PatrolGroup(its, spots, self._task(shift, [self.plan.posts_by_id[id_] for id_ in its], spots))
                for its, spots in self.shares(posts)
            ]
        return self._groups[key]

    @cached_property
    def _groups(self) -> dict[tuple[Shift, tuple[str, ...]], list[PatrolGroup]]:
        return {}

    def shares(self, posts: Sequence[str]) -> list[tuple[tuple[str, ...], tuple[int, ...]]]:
        """Posts parted by how they go and what beats they keep, each with its spots; those without any are left out."""
        known = self.plan.posts_by_id
        apart: dict[tuple[bool, frozenset[str]], list[str]] = {}
        for id_ in posts:
            if id_ in self._bases:
                beats = frozenset(beat.id for beat in self.plan.beats if id_ in beat.posts)
                apart.setdefault((goes_by_car(known[id_]), beats), []).append(id_)
        shares: dict[tuple[bool, frozenset[str]], list[int]] = {key: [] for key in apart}
        for number, spot in enumerate(self.plan.spots):
            able = self._who_visits(spot, [*apart])
            if able:
                shares[min(able, key=lambda key: len(shares[key]) / len(apart[key]))].append(number)
        return [(tuple(its), tuple(shares[key])) for key, its in apart.items() if shares[key]]

    def _who_visits(
        self, spot: PatrolSpot, groups: Sequence[tuple[bool, frozenset[str]]]
    ) -> list[tuple[bool, frozenset[str]]]:
        """Those who keep the beat of a spot; where none of them is there, those who keep none; else nobody."""
        fit = [key for key in groups if spot.way is SpotWay.ANY or (spot.way is SpotWay.CAR) == key[0]]
        beats = {beat.id for beat in self.plan.beats if spot.id in beat.spots}
        own = [key for key in fit if key[1] & beats]
        return own or [key for key in fit if not key[1]]

    def _task(self, shift: Shift, posts: Sequence[Post], spots: Sequence[int]) -> PatrolTask:
        ways = self._by_car if goes_by_car(posts[0]) else self._on_foot
        rows = [self._bases[posts[0].id], *spots]
        return PatrolTask(
            ways[np.ix_(rows, rows)].tolist(),
            tuple(self.asked[number] for number in spots),
            (PatrolShift(shift.start, shift.length),),
            len(posts),
            1,
            RESERVE,
            WINDOW,
            APART,
        )

    @cached_property
    def asked(self) -> tuple[Spot, ...]:
        """The spots of the plan in plain numbers."""
        return tuple(
            Spot(
                spot.name,
                tuple(max(spot.weight, 1e-6) if spot.open_at(hour) else 0.0 for hour in range(HOURS)),
                spot.minutes,
                spot.most_gap,
            )
            for spot in self.plan.spots
        )


def _middle(line: Sequence[Place]) -> Place:
    """Half way along a line."""
    at = np.array(line)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(at, axis=0).T))])
    right, down = (float(np.interp(along[-1] / 2, along, at[:, k])) for k in (0, 1))
    return right, down


def in_shift(shift: Shift, day: date, since: date) -> int:
    """The minute at which a shift of a date begins, counted from the beginning of another date."""
    return (day - since).days * DAY_MINUTES + shift.start
