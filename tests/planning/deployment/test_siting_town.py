"""The siting of a plan: who is counted when, how many people that takes, and what the demand is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.sites import KeepPosts, ManningOption, OptionTurn, ScenarioWish, SiteState
from patrolplanner.planning.deployment.siting import NOBODY, good_choice, thrifty
from patrolplanner.planning.deployment.siting_demand import ENOUGH_CALLS, LocatedCall, demand_of
from patrolplanner.planning.deployment.siting_town import SitingTown, banded, by_hour
from patrolplanner.planning.deployment.spare_people import spare_people
from patrolplanner.store.exchange.workbook_in import read_workbook
from tests.builders import a_demand, a_post, an_auxiliary, an_officer
from tests.planning.deployment.siting_plans import AROUND, FAR, MIDDLE, OPTIONS, a_town
from tests.source_tree import ROOT

WISH = ScenarioWish(2, 1.0)


def town_of(plan: Plan, options: tuple[ManningOption, ...] = OPTIONS) -> SitingTown:
    return SitingTown(plan, options, 2026)


def shares(town: SitingTown, wish: ScenarioWish = WISH) -> np.ndarray:
    """By hour, what the kiosks as they are cover."""
    task = town.task(wish, demand_of(town))
    units = task.units(task.existing)[0]
    return np.array(by_hour((task.weights * (units > 0)).sum(axis=0).tolist()))


def test_a_kiosk_round_the_clock_takes_five_officers_and_ten_auxiliaries() -> None:
    way = town_of(a_town()).ways[0]
    assert way.people == (pytest.approx(4.91, abs=0.005), pytest.approx(9.82, abs=0.005))
    by_day = town_of(a_town()).ways[1]
    assert by_day.people == (pytest.approx(2.455, abs=0.005), pytest.approx(2.455, abs=0.005))


def test_more_days_of_leave_take_more_people() -> None:
    plan = a_town(settings=(("relief_leave_officer", "15"),))
    officers, auxiliaries = town_of(plan).ways[0].people
    assert officers == pytest.approx(8760 / ((248 - 15 - 10 - 5) * 8))
    assert auxiliaries == pytest.approx(2 * 8760 / 1784)


def test_an_existing_kiosk_is_counted_by_its_demands() -> None:
    town = town_of(a_town())
    as_now = town.ways[-1]
    assert (as_now.post, as_now.on) == ("K1", (frozenset(range(24)),))
    assert as_now.people == pytest.approx(town.ways[0].people)


def test_closing_the_night_changes_what_is_covered_at_3_and_not_at_10() -> None:
    plan = a_town()
    without_night = replace(plan, demands=plan.demands[:1])
    with_night, without = shares(town_of(plan)), shares(town_of(without_night))
    assert with_night[3] > 0 == without[3]
    assert with_night[10] == without[10] > 0


def test_a_planned_or_closed_kiosk_covers_nothing() -> None:
    for status in (PostStatus.PLANNED, PostStatus.CLOSED):
        plan = a_town()
        plan = replace(plan, posts=(replace(plan.posts[0], status=status),))
        town = town_of(plan)
        assert not town.kiosks
        assert shares(town).sum() == 0
        assert ("K1" in [spot.id for spot in town.spots]) is (status is PostStatus.PLANNED)


def test_turns_of_a_day_type_hold_on_its_dates_alone() -> None:
    market = ManningOption("M", "赶场岗", (OptionTurn(6, 12, DayType.MARKET),), 1, 1)
    plan = a_town(settings=(("market_cycle", "every 5 from 2026-12-02"),))
    town = town_of(plan, (market, AROUND))
    (usual, often), (other, seldom) = town.sorts_of_day
    assert (DayType.MARKET in usual, DayType.MARKET in other) == (False, True)
    assert (often, seldom) == (pytest.approx(0.8, abs=0.01), pytest.approx(0.2, abs=0.01))
    assert town.ways[0].on == (frozenset(), frozenset(range(6, 12)))
    assert town.ways[0].people[0] == pytest.approx(365 * seldom * 6 / 1784)
    task = town.task(WISH, demand_of(town))
    assert task.weights.shape == (town.network.segments, 48)
    assert task.weights.sum() == pytest.approx(1)
    assert banded(task).weights.shape[1] < 48


def test_sites_that_are_struck_out_are_none_and_required_ones_are_taken() -> None:
    plan = a_town(sites=(replace(MIDDLE, state=SiteState.STRUCK), replace(FAR, state=SiteState.REQUIRED)))
    town = town_of(plan)
    assert [spot.id for spot in town.spots] == ["K1", "H3"]
    task = banded(town.task(replace(WISH, minutes=0.1), demand_of(town)))
    choice = thrifty(task, good_choice(task))
    assert choice[1] != NOBODY


def test_a_site_may_be_manned_in_the_ways_that_it_names() -> None:
    task = town_of(a_town()).task(WISH, demand_of(town_of(a_town())))
    assert task.allowed[:, :2].tolist() == [[True, True], [True, True], [False, True], [True, True]]
    assert task.allowed[:, 2].tolist() == [True, False, False, False]  # as now is for the kiosk alone
    assert task.money[3].tolist() == [8, 8, 8]


def test_new_posts_keep_their_distance_and_people_are_limited() -> None:
    plan = a_town(sites=(MIDDLE, replace(MIDDLE, id="H9", x=500)))
    task = banded(town_of(plan).task(replace(WISH, most_officers=10.0), demand_of(town_of(plan))))
    choice = good_choice(task)
    assert sum(choice[1:] != NOBODY) == 1
    assert task.people(choice)[0] <= 10


def test_existing_posts_may_be_moved_only_where_that_is_asked() -> None:
    for keep, stays in ((KeepPosts.AS_IS, True), (KeepPosts.FREE, False)):
        town = town_of(a_town(posts=(a_post("K1", x=-3000.0, y=-3000.0, unit="CG"),)))
        task = banded(town.task(replace(WISH, keep=keep, new=1, most_officers=5.0), demand_of(town)))
        assert bool(good_choice(task)[0] != NOBODY) is stays


def test_few_calls_are_no_demand_and_many_are() -> None:
    town = town_of(a_town())
    calls = [LocatedCall(1000, -1000, 3)] * (ENOUGH_CALLS - 1)
    plain, few = demand_of(town), demand_of(town, calls)
    assert few.calls == 0
    assert (few.weights == plain.weights).all()
    many = demand_of(town, [*calls, LocatedCall(1000, -1000, None), LocatedCall(90_000, 0, 3)])
    assert many.calls == ENOUGH_CALLS  # the one far outside is none of the town's
    assert many.weights.sum() == pytest.approx(1)
    by_hour_of_day = many.weights.sum(axis=0)
    assert by_hour_of_day.argmax() == 3
    assert by_hour_of_day[3] > 0.8


def test_the_people_of_a_square_are_there_in_the_evening() -> None:
    town = town_of(a_town())
    place = town.place_of(town.plan.areas[0])
    assert place is not None
    weights = demand_of(town).weights[place]
    assert weights[20] > 3 * weights[10] > weights[3] > 0


def test_without_streets_key_areas_stand_for_them() -> None:
    town = town_of(a_town(streets=()))
    assert town.is_straight
    assert town.times.shape == (2, 4)
    assert [town.place_name(n) for n in range(2)] == ["广场", "北桥"]
    assert demand_of(town, [LocatedCall(400, -400, 3)] * ENOUGH_CALLS).weights[0, 3] > 0.7


def test_streets_that_hang_apart_are_out_of_reach() -> None:
    from tests.planning.deployment.streets_of import a_street

    plan = a_town()
    plan = replace(plan, streets=(*plan.streets, a_street("I", (3000, 3000), (3300, 3000))))
    assert np.isinf(town_of(plan).times[-1]).all()


def test_whoever_is_left_over_is_what_hand_arithmetic_says() -> None:
    """余缺 of the sample county: 21 officers and 22 auxiliaries of the station, less what its other duties take."""
    plan = read_workbook(ROOT / "resources" / "sample" / "sample_county.xlsx").plan
    town = SitingTown(plan, plan.mannings, 2026)
    spare = spare_people(town, date(2026, 12, 1))
    assert spare.there == (21, 22)
    kiosks = {"GT01", "GT02"}
    hours = {"officers": 0.0, "auxiliaries": 0.0}
    for demand in plan.demands:
        post = plan.posts_by_id[demand.post]
        if (
            post.unit == "CG"
            and post.id not in kiosks
            and post.kind.value != "leader"
            and post.status.value == "existing"
        ):
            days = sum(demand.applies_on(facts) for facts in town.calendar.values())
            each = days * plan.shifts_by_code[demand.shift].effective_minutes / 60
            hours["officers"] += each * demand.team.officers
            hours["auxiliaries"] += each * demand.team.auxiliaries
    assert spare.taken == (pytest.approx(hours["officers"] / 1784), pytest.approx(hours["auxiliaries"] / 1784))
    needed = (2 * 8760 / 1784, 3 * 8760 / 1784)
    task = town.task(WISH, demand_of(town))
    assert task.people(task.existing).tolist() == pytest.approx(needed)
    assert spare.left(needed) == (
        pytest.approx(21 - hours["officers"] / 1784 - needed[0]),
        pytest.approx(spare.left(needed)[1]),
    )


def test_leaders_are_no_spare_people_and_those_who_do_no_night_are_told() -> None:
    from patrolplanner.domain.people import Restriction

    people = (
        an_officer("1", unit="CG"),
        an_officer("2", unit="CG", leader=True),
        an_officer("3", unit="CG", restrictions=frozenset({Restriction.NO_NIGHT})),
        an_officer("4", unit="CG", end=date(2026, 11, 1)),
        an_auxiliary("5", unit="CG"),
    )
    plan = a_town(people=people, demands=(*a_town().demands, a_demand("K1", "Z", 1, officers=1)))
    spare = spare_people(town_of(plan), date(2026, 12, 1))
    assert (spare.there, spare.no_night, spare.taken) == ((2, 1), (1, 0), (0, 0))
