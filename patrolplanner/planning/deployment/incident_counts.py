"""Incidents on the segments of streets: how many when, how gathered, and whether they come where they came before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.incidents import FEW_INCIDENTS, Incident, IncidentKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.crossings import Array, Whole
from patrolplanner.planning.deployment.street_posts import street_network

REACH = 60.0
"""Metres: an incident no farther than this from a street was in it."""
_TOGETHER = 400
"""Incidents compared with all pieces of streets at once."""
DAYS = 7
STEPS = 4
"""Of a picture: none, and three that share the segments with incidents."""
HOT_SHARE = 0.05


@dataclass(frozen=True)
class IncidentCounts:
    """The incidents of a plan with the segment of each, -1 for one that is in no street or not located."""

    incidents: tuple[Incident, ...]
    segment: Whole
    lengths: Array

    @staticmethod
    def of(plan: Plan) -> IncidentCounts:
        network = street_network(plan.streets, Projection.of(plan))
        found = _nearest_segments(plan, network.pieces.start, network.pieces.end, network.pieces.line)
        return IncidentCounts(plan.incidents, found, network.length)

    @cached_property
    def hour(self) -> Whole:
        """The full hour of each, -1 where the time is not known."""
        return np.array([-1 if i.hour is None else i.hour for i in self.incidents], dtype=np.int64)

    @cached_property
    def weekday(self) -> Whole:
        """0 for Monday, -1 where the date is not known."""
        return np.array([-1 if i.day is None else i.day.weekday() for i in self.incidents], dtype=np.int64)

    @cached_property
    def kind(self) -> Whole:
        order = {kind: n for n, kind in enumerate(IncidentKind)}
        return np.array([order[i.kind] for i in self.incidents], dtype=np.int64)

    @property
    def is_few(self) -> bool:
        """Whether so few are located that they say nothing of single streets."""
        return int((self.segment >= 0).sum()) < FEW_INCIDENTS

    @property
    def located(self) -> float:
        """The share of incidents that have a place, 1 for none."""
        return sum(i.spot is not None for i in self.incidents) / len(self.incidents) if self.incidents else 1.0

    @property
    def dates(self) -> tuple[date, date] | None:
        """From when to when they are, None without any date."""
        days = [i.day for i in self.incidents if i.day is not None]
        return (min(days), max(days)) if days else None

    def chosen(
        self, kinds: Collection[IncidentKind] | None = None, hours: Collection[int] | None = None
    ) -> npt.NDArray[np.bool_]:
        """Which are of these kinds and in these hours; without hours those of unknown time are among them."""
        wanted = np.ones(len(self.incidents), dtype=bool)
        if kinds is not None:
            numbers = [n for n, kind in enumerate(IncidentKind) if kind in kinds]
            wanted &= np.isin(self.kind, numbers)
        if hours is not None:
            wanted &= np.isin(self.hour, list(hours))
        return wanted

    def on_segments(self, wanted: npt.NDArray[np.bool_] | None = None) -> Whole:
        """How many are on each segment."""
        there = self.segment >= 0 if wanted is None else (self.segment >= 0) & wanted
        found: Whole = np.bincount(self.segment[there], minlength=len(self.lengths))
        return found

    def by_hour_and_weekday(self, wanted: npt.NDArray[np.bool_] | None = None) -> Whole:
        """[24 hours][7 weekdays], those whose time is known."""
        there = (self.hour >= 0) & (self.weekday >= 0)
        if wanted is not None:
            there &= wanted
        found = np.zeros((HOURS, DAYS), dtype=np.int64)
        np.add.at(found, (self.hour[there], self.weekday[there]), 1)
        return found

    def concentration(self, share: float = 0.5) -> float:
        """The least share of all segments on which this share of the located incidents is; 0 without any."""
        counts = np.sort(self.on_segments())[::-1]
        if not counts.sum():
            return 0.0
        needed = int(np.searchsorted(np.cumsum(counts), share * counts.sum() - 1e-9)) + 1
        return needed / len(counts)

    def stays(self) -> float | None:
        """Of the incidents of the later half of the dates the share on what were the hottest 5 % of segments before.

        None where there are too few with dates for that.
        """
        days = np.array([-1 if i.day is None else i.day.toordinal() for i in self.incidents])
        known = (days > 0) & (self.segment >= 0)
        if known.sum() < FEW_INCIDENTS:
            return None
        middle = np.median(days[known])
        before = self.on_segments(known & (days <= middle))
        after = self.on_segments(known & (days > middle))
        hot = np.argsort(-before, kind="stable")[: max(1, round(HOT_SHARE * len(before)))]
        return float(after[hot].sum() / after.sum()) if after.sum() else None


def heat_steps(counts: Whole) -> tuple[int, ...]:
    """A step for each segment: 0 for none, and 1 to 3 by thirds of the incidents, the most gathered third 3."""
    order = np.argsort(-counts, kind="stable")
    running = np.cumsum(counts[order])
    found = np.zeros(len(counts), dtype=np.int64)
    whole = int(counts.sum())
    if whole:
        before = running - counts[order]
        found[order] = np.where(counts[order] == 0, 0, 3 - np.minimum(2, 3 * before // whole))
    return tuple(found.tolist())


def _nearest_segments(plan: Plan, start: Array, end: Array, line: Whole) -> Whole:
    found = np.full(len(plan.incidents), -1, dtype=np.int64)
    projection = Projection.of(plan)
    placed = [(n, projection.paper(*i.spot)) for n, i in enumerate(plan.incidents) if i.spot is not None]
    if not len(start):
        return found
    for first in range(0, len(placed), _TOGETHER):
        part = placed[first : first + _TOGETHER]
        away, pieces = _distances([spot for _, spot in part], start, end)
        rows = np.array([n for n, _ in part])
        found[rows] = np.where(away <= REACH, line[pieces], -1)
    return found


def _distances(spots: Sequence[tuple[float, float]], start: Array, end: Array) -> tuple[Array, Whole]:
    """For each spot how far the nearest piece is, and which that is."""
    places, way = np.array(spots)[:, None, :], (end - start)[None, :, :]
    squared = np.maximum((way**2).sum(axis=2), 1e-9)
    t = np.clip(((places - start) * way).sum(axis=2) / squared, 0, 1)
    off = places - (start + t[..., None] * way)
    away = np.hypot(off[..., 0], off[..., 1])
    nearest: Whole = np.argmin(away, axis=1)
    return away[np.arange(len(spots)), nearest], nearest
