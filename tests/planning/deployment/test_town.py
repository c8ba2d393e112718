"""A plan's streets with its posts and its roster: who covers what, who is seen, and against the design's own sketch."""

from __future__ import annotations

import csv
import sys
import types
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Attendance, Journal, Presence
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind, PostStatus
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.planning.dates.on_duty import duties_on
from patrolplanner.planning.deployment.street_posts import Extra
from patrolplanner.planning.deployment.town_reach import TownReach
from patrolplanner.planning.deployment.town_watch import KEY_TARGET, TownWatch, lowest
from patrolplanner.store.exchange.workbook_in import read_workbook
from tests.bench.measuring import SHARED
from tests.builders import a_pair, a_plan, a_post, a_roster, a_shift, at, day, december
from tests.planning.deployment.streets_of import MAIN, a_grid, a_street
from tests.source_tree import ROOT

NOBODY = Journal()


def a_town(**facts: Any) -> Plan:
    """A grid of 1,000 m with a kiosk in the south-western corner by day and by night, and a square in the middle."""
    plain = a_plan(
        streets=tuple(a_grid(6, 6)),
        posts=(a_post("K1", PostKind.KIOSK, x=0.0, y=0.0),),
        areas=(Area("Q", "广场", AreaKind.SQUARE, 400, 400, 5),),
    )
    return replace(plain, **facts)


BOTH = a_roster(a_pair("001", 5, "K1", "D"), a_pair("001", 5, "K1", "N"))
DAY_ONLY = a_roster(a_pair("001", 5, "K1", "D"))


def test_an_unmanned_post_covers_nothing_at_that_hour() -> None:
    """Closing the night changes what is covered at 3 and not at 10."""
    reach = TownReach(a_town())
    with_night, without = (
        [reach.at(roster, NOBODY, at(5, "10:00")), reach.at(roster, NOBODY, at(6, "03:00"))]
        for roster in (BOTH, DAY_ONLY)
    )
    assert with_night[0].shares == without[0].shares
    assert with_night[1].there == ("K1",)
    assert with_night[1].shares[2] > 0.5
    assert (without[1].there, without[1].shares) == ((), (0.0, 0.0, 0.0))
    assert not np.isfinite(without[1].seconds).any()


def test_who_did_not_come_covers_nothing() -> None:
    duty = DutyKey(day(5), "K1", "D")
    absent = Journal(attendance=(Attendance("001", duty, Presence.ABSENT),))
    reach = TownReach(a_town())
    assert reach.at(DAY_ONLY, NOBODY, at(5, "10:00")).there == ("K1",)
    assert reach.at(DAY_ONLY, absent, at(5, "10:00")).there == ()


def test_desks_standby_and_posts_that_are_closed_cover_nothing() -> None:
    posts = (
        a_post("K1", PostKind.STATION_DUTY, x=0.0, y=0.0),
        a_post("K2", PostKind.KIOSK, x=0.0, y=0.0, status=PostStatus.CLOSED),
        a_post("K3", PostKind.KIOSK, x=0.0, y=0.0),
    )
    from patrolplanner.domain.shifts import ShiftKind

    standby = a_shift("B", "08:00-20:00", ShiftKind.STANDBY)
    plan = a_town(posts=posts, shifts=(a_shift("D"), a_shift("N"), a_shift("Z"), standby), demands=())
    roster = a_roster(a_pair("001", 5, "K1", "D"), a_pair("001", 5, "K2", "D"), a_pair("001", 5, "K3", "B"))
    assert TownReach(plan).at(roster, NOBODY, at(5, "10:00")).there == ()
    assert TownWatch(plan).index(roster, Period(day(5), day(5))).whole == 0.0


def test_main_roads_are_slower_in_the_peak_hours_alone() -> None:
    streets = tuple(replace(street, kind=MAIN) for street in a_grid(6, 6))
    reach = TownReach(a_town(streets=streets))
    peak, quiet = (reach.at(BOTH, NOBODY, at(5, clock)).seconds.max() for clock in ("17:30", "12:00"))
    assert peak > quiet
    even = TownReach(a_town(streets=streets, settings=(("main_road_peak", "1"),)))
    assert even.at(BOTH, NOBODY, at(5, "17:30")).seconds.max() == quiet


def test_without_streets_key_areas_are_reached_by_the_straight_line_and_it_says_so() -> None:
    plan = a_town(streets=())
    now = TownReach(plan).at(BOTH, NOBODY, at(5, "10:00"))
    assert now.is_straight
    assert now.seconds.tolist() == [pytest.approx(float(np.hypot(400, 400)) * 1.3 / (25 / 3.6))]
    assert now.shares == (0.0, 1.0, 1.0)
    watch = TownWatch(plan)
    assert watch.is_straight
    beside = TownWatch(replace(plan, posts=(a_post("K1", PostKind.KIOSK, x=390.0, y=400.0),)))
    period = Period(day(5), day(5))
    assert [one.name for one in beside.listed(beside.index(BOTH, period))] == ["广场"]
    assert (watch.index(BOTH, period).whole, beside.index(BOTH, period).town[12]) == (0.0, 1.0)


def test_shares_by_hour_are_those_of_each_moment() -> None:
    reach = TownReach(a_town())
    found = reach.shares_by_hour(DAY_ONLY, Period(day(5), day(6)))
    assert found[3] == (0.0, 0.0, 0.0)
    assert found[10] == pytest.approx([s / 2 for s in reach.at(DAY_ONLY, NOBODY, at(5, "10:00")).shares])


def test_the_index_of_a_month_follows_the_roster_by_date_and_hour() -> None:
    watch = TownWatch(a_town())
    one, two = watch.index(BOTH, december(5, 5)), watch.index(BOTH, december(6, 6))
    both = watch.index(BOTH, december(5, 6))
    assert one.town[10] > 0 == one.town[3]
    assert (two.town[3] > 0, two.town[10]) == (True, 0.0)
    assert both.town == pytest.approx((one.town + two.town) / 2)


def test_a_post_taken_as_manned_besides_adds_its_hours() -> None:
    planned = a_post("K9", PostKind.KIOSK, x=400.0, y=400.0, status=PostStatus.PLANNED)
    plan = a_town()
    watch = TownWatch(replace(plan, posts=(*plan.posts, planned)))
    period = december(5, 5)
    now, more = watch.index(BOTH, period), watch.index(BOTH, period, [Extra("K9", 8, 20)])
    assert (more.town > now.town).tolist() == [8 <= hour < 20 for hour in range(24)]


def test_the_lowest_are_key_streets_first_and_main_roads_are_key() -> None:
    streets = (a_street("A", (0, 0), (500, 0)), a_street("B", (0, 300), (500, 300), key=True))
    watch = TownWatch(a_town(streets=(*streets, a_street("C", (0, 600), (500, 600), kind=MAIN))))
    listed = watch.listed(watch.index(BOTH, december(5, 5)))
    assert [one.target == KEY_TARGET for one in listed] == [False, True, True]
    assert {one.id for one in lowest(listed, 5)} == {"B", "C"}
    assert sum(one.share for one in listed) == pytest.approx(1)
    alone = TownWatch(a_town(streets=streets[:1]))
    assert [one.id for one in lowest(alone.listed(alone.index(BOTH, december(5, 5))), 5)] == ["A"]


def test_a_street_has_the_index_of_its_segments() -> None:
    watch = TownWatch(a_town())
    index = watch.index(BOTH, december(5, 5))
    one = watch.listed(index)[0]
    mine = watch.network.street == 0
    weights = index.weights[:, mine]
    assert one.index == pytest.approx((index.segments[:, mine] * weights).sum() / weights.sum())
    assert one.hours[10] == pytest.approx((index.segments[10, mine] * weights[10]).sum() / weights[10].sum())


# -- against the sketch that the numbers of the design were made with ----------------------------------------------

SKETCH = SHARED / "deployment" / "visibility.py"
SATURDAY = date(2026, 12, 5)


@pytest.fixture(scope="module")
def sample() -> tuple[Plan, Roster]:
    folder = ROOT / "resources" / "sample"
    book = read_workbook(folder / "sample_county.xlsx")
    with (folder / "roster.tsv").open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file, delimiter="\t")]
    made = [Pair(r["person"], DutyKey(date.fromisoformat(r["date"]), r["post"], r["shift"])) for r in rows]
    roster = Roster.of([*book.roster.assignments, *(Assignment(pair, False, Source.AUTO) for pair in made)])
    return book.plan, roster


@pytest.fixture
def sketch() -> Iterator[Any]:
    """The module of the sketch, which knew this program when it was younger."""
    if not SKETCH.is_file():
        pytest.skip("the design's test streets are not beside this repository")
    younger = types.ModuleType("patrolplanner.services.whereabouts")
    younger.Duties = None  # type: ignore[attr-defined]
    module = types.ModuleType("sketch")
    sys.modules[younger.__name__] = younger
    try:
        exec(compile(SKETCH.read_text("utf-8"), str(SKETCH), "exec"), module.__dict__)
        yield module
    finally:
        del sys.modules[younger.__name__]


def test_on_the_streets_of_the_design_the_sample_is_seen_as_it_counts(sketch: Any, sample: tuple[Plan, Roster]) -> None:
    """The town, each street, and what the planned kiosk is worth; the design asks for 0.3 points."""
    plan, roster = sample
    streets = tuple(Street(name, name, points=tuple(StreetPoint(*p) for p in line)) for name, line in sketch.STREETS)
    watch = TownWatch(replace(plan, streets=streets))
    found = duties_on(plan, roster, Period(SATURDAY - timedelta(days=1), SATURDAY))
    midnight = datetime.combine(SATURDAY, datetime.min.time())

    def theirs(*hours: int) -> float:
        extra = [("GT03", midnight + timedelta(hours=hours[0]), midnight + timedelta(hours=hours[1]))] if hours else []
        seen, weights, _ = sketch.index(plan, found, SATURDAY, extra)
        return 100 * float((seen * weights).sum() / weights.sum())

    def ours(*hours: int) -> float:
        extra = [Extra("GT03", *hours)] if hours else []
        return 100 * watch.index(roster, Period(SATURDAY, SATURDAY), extra).whole

    assert ours() == pytest.approx(theirs(), abs=0.3)
    for hours in ((0, 24), (8, 20), (17, 23)):
        assert ours(*hours) - ours() == pytest.approx(theirs(*hours) - theirs(), abs=0.3)


def test_the_sample_has_streets_that_hang_together_and_some_seldom_seen(
    sample: tuple[Plan, Roster],
) -> None:
    plan, roster = sample
    watch = TownWatch(plan)
    assert len(plan.streets) == 30
    assert len(watch.network.parts) == 1
    index = watch.index(roster, Period(date(2026, 12, 1), date(2026, 12, 31)))
    assert 0.25 < index.whole < 0.5
    assert lowest(watch.listed(index), 1)[0].index < 0.1
    kiosk = watch.index(roster, Period(SATURDAY, SATURDAY), [Extra("GT03")])
    assert kiosk.whole - watch.index(roster, Period(SATURDAY, SATURDAY)).whole > 0.01
