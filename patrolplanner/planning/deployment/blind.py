"""Blind segments of a plan (盲区): the hours in which neither people nor cameras see them, and what happened then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.crossings import Whole
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.town_cameras import SEEN_BY_CAMERA, SEEN_BY_PEOPLE, TownCameras
from patrolplanner.planning.deployment.town_watch import TownWatch


@dataclass(frozen=True, slots=True)
class BlindSegment:
    """A segment, the streets that meet it at its ends, its blind hours, and the incidents there in these hours."""

    street: str
    at_ends: tuple[str, ...]
    metres: float
    hours: tuple[int, ...]
    incidents: int


@dataclass(frozen=True, slots=True)
class BlindStreets:
    """The blind segments of a period, those with most incidents first; ``count`` are all segments."""

    blind: tuple[BlindSegment, ...]
    count: int


def blind_segments(plan: Plan, roster: Roster, period: Period) -> BlindStreets:
    """By the mean of the period's dates. Raises UserError where the calendar does not know the year."""
    watch = TownWatch(plan)
    town = TownCameras(plan, watch)
    index = watch.index(roster, period)
    blind = (index.segments < SEEN_BY_PEOPLE) & (town.shares_by_hour() < SEEN_BY_CAMERA)
    happened = _by_hour(IncidentCounts.of(plan), town.network.segments)
    found = [
        BlindSegment(
            town.network.streets[int(town.network.street[n])].name,
            _at_ends(town.network, n),
            float(town.network.length[n]),
            tuple(np.flatnonzero(blind[:, n]).tolist()),
            int(happened[blind[:, n], n].sum()),
        )
        for n in np.flatnonzero(blind.any(axis=0)).tolist()
    ]
    found.sort(key=lambda one: (-one.incidents, -len(one.hours) * one.metres))
    return BlindStreets(tuple(found), town.network.segments)


def _at_ends(network: StreetNetwork, segment: int) -> tuple[str, ...]:
    """A street that meets a segment at each end, if one does."""
    found = []
    for node in network.ends[segment].tolist():
        there = network.street[(network.ends == node).any(axis=1)].tolist()
        found += sorted({n for n in there if n != network.street[segment]})[:1]
    return tuple(dict.fromkeys(network.streets[n].name for n in found))


def _by_hour(counts: IncidentCounts, segments: int) -> Whole:
    """[24][segments] the incidents whose hour is known."""
    found: Whole = np.zeros((HOURS, segments), dtype=np.int64)
    known = (counts.hour >= 0) & (counts.segment >= 0)
    np.add.at(found, (counts.hour[known], counts.segment[known]), 1)
    return found
