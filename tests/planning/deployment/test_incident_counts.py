"""Incidents on segments, by hour and weekday, gathered, and there again a year later; against counting by hand."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from patrolplanner.domain.incidents import Incident, IncidentKind, Located
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.planning.deployment.incident_counts import IncidentCounts, heat_steps
from patrolplanner.planning.deployment.street_posts import street_network

MONDAY = date(2026, 6, 1)
STREETS = (
    Street("L1", "城北路", points=(StreetPoint(0, 0), StreetPoint(1000, 0))),
    Street("L2", "菜市巷", points=(StreetPoint(400, 0), StreetPoint(400, 300))),
)


def one(x: float, y: float, hour: int | None = 9, day: date | None = MONDAY, **more: object) -> Incident:
    minute = None if hour is None else 60 * hour + 30
    return Incident("B", day, minute, x=x, y=y, located=Located.GIVEN, **more)  # type: ignore[arg-type]


def counts(*incidents: Incident) -> IncidentCounts:
    return IncidentCounts.of(Plan(streets=STREETS, incidents=incidents))


def test_each_is_on_the_nearest_segment_within_reach() -> None:
    found = counts(one(390, -50), one(410, 200), one(405, 2), one(700, 61), Incident("B", MONDAY, place="?"))
    network = street_network(STREETS, Projection())
    streets = [-1 if n < 0 else int(network.street[n]) for n in found.segment.tolist()]
    assert streets == [0, 1, 0, -1, -1]
    assert found.on_segments().sum() == 3
    assert found.located == pytest.approx(0.8)
    assert found.is_few


def test_by_hour_and_weekday_those_whose_time_is_known() -> None:
    found = counts(one(0, 0, 9), one(0, 0, 9), one(0, 0, 23, MONDAY + timedelta(days=6)), one(0, 0, None), one(0, 0, 9))
    table = found.by_hour_and_weekday()
    assert (table[9, 0], table[23, 6], table.sum()) == (3, 1, 4)
    assert found.by_hour_and_weekday(found.chosen(hours={23})).sum() == 1


def test_kinds_and_hours_are_chosen() -> None:
    found = counts(one(0, 0, 9, kind=IncidentKind.THEFT), one(900, 0, 3), one(0, 0, None, kind=IncidentKind.THEFT))
    assert found.chosen(kinds={IncidentKind.THEFT}).tolist() == [True, False, True]
    assert found.chosen(kinds={IncidentKind.THEFT}, hours={9}).tolist() == [True, False, False]
    assert found.on_segments(found.chosen(hours={3})).sum() == 1


def test_the_share_of_segments_with_half_of_them() -> None:
    """One of seven segments has five of ten: half of them are on a seventh."""
    spread = [one(50 + 200 * n, 0) for n in range(5)]
    found = counts(*[one(400, 250)] * 5, *spread)
    assert found.concentration() == pytest.approx(1 / len(found.lengths))
    assert counts().concentration() == 0


def test_steps_share_the_incidents_in_thirds() -> None:
    assert heat_steps(np.array([0, 6, 1, 1, 1, 3, 0])) == (0, 3, 1, 1, 1, 2, 0)
    assert heat_steps(np.array([0, 0])) == (0, 0)


def test_what_was_hot_before_is_counted_in_the_later_half() -> None:
    early = [one(400, 250, day=MONDAY + timedelta(days=n % 100)) for n in range(200)]
    late = [one(400, 250, day=MONDAY + timedelta(days=200 + n)) for n in range(150)]
    moved = [one(900, 0, day=MONDAY + timedelta(days=200 + n)) for n in range(50)]
    assert counts(*early, *late, *moved).stays() == pytest.approx(0.75)
    assert counts(*early[:50]).stays() is None
