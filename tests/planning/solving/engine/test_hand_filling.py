"""A roster made by hand: there at once, within every hard limit, and as even as one would make it."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.engine.hand_filling import HandFilling
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from patrolplanner.services.solving.auto_fill import Filling, FillRequest, prepare
from tests.builders import a_demand, a_person, a_plan, a_post, a_shift, an_auxiliary, an_officer
from tests.efforts import effort_of
from tests.planning.small_plans import rulebook_of, small_plan

MONTH = Period(date(2026, 12, 1), date(2026, 12, 31))
THREE = (a_shift("A", "00:00-08:00"), a_shift("B", "08:00-16:00"), a_shift("C", "16:00-24:00"))


def laid_out(plan: Plan) -> Filling:
    return prepare(FillRequest(plan, Roster(), MONTH))


def by_hand(filling: Filling) -> Ints:
    hand = HandFilling(filling.case, filling.start, filling.editable)
    for _ in hand.by_duty():
        pass
    assert (hand.state.activity == filling.case.activity(hand.state.chosen)).all()
    return hand.state.chosen


def three_shifts(officers: int, auxiliaries: int, places: int) -> Plan:
    """Two kiosks round the clock in three shifts, an officer at each."""
    people = (
        *(an_officer(f"{n:03}") for n in range(officers)),
        *(an_auxiliary(f"F{n:02}") for n in range(auxiliaries)),
    )
    demands = tuple(a_demand(k, s.code, places, officers=1) for k in ("K1", "K2") for s in THREE)
    return a_plan(people=people, posts=(a_post("K1"), a_post("K2")), shifts=THREE, demands=demands)


@pytest.mark.parametrize(("officers", "auxiliaries", "places"), [(22, 0, 2), (12, 16, 2), (12, 0, 1)])
def test_a_station_with_enough_people_lacks_nobody(officers: int, auxiliaries: int, places: int) -> None:
    filling = laid_out(three_shifts(officers, auxiliaries, places))
    chosen = by_hand(filling)
    assert filling.case.open_places(filling.case.activity(chosen)) == 0
    assert not len(filling.case.broken(chosen))
    turns = np.bincount(filling.case.space.person, weights=chosen)[:officers]
    assert turns.max() - turns.min() <= 4


def crews(officers: int, auxiliaries: int) -> Plan:
    """A counter for which one is asked but where nobody may be alone, a car for two, two officers with weapons."""
    people = (
        *(a_person(f"{n:03}", "持枪证") for n in range(officers)),
        *(an_auxiliary(f"F{n:02}") for n in range(auxiliaries)),
    )
    posts = a_post("K1", mode=Mode.RECEIVE), a_post("C1", PostKind.CAR_PATROL), a_post("A1", PostKind.ARMED_PATROL)
    demands = a_demand("K1", "B"), a_demand("C1", "B", 2, officers=1), a_demand("A1", "C", 2, officers=2)
    return a_plan(people=people, posts=posts, shifts=THREE, demands=demands)


def test_several_come_together_where_nobody_may_be_alone() -> None:
    filling = laid_out(crews(8, 4))
    chosen = by_hand(filling)
    assert filling.case.open_places(filling.case.activity(chosen)) == 0
    assert not len(filling.case.broken(chosen))
    space = filling.case.space
    assert (np.bincount(space.duty, weights=chosen)[np.unique(space.duty)] == 2).all()


def test_nobody_comes_where_no_crew_can_be_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """Auxiliaries without an officer stay at home, and that is known without putting them together one by one."""
    monkeypatch.setattr(HandFilling, "_joined", lambda *_: pytest.fail("no officer can come"))
    assert by_hand(laid_out(crews(0, 6))).sum() == 0


def work_of_windows(officers: int, work: float, *, by_hand: bool = True) -> float:
    """What windows took, beside a complete roster by hand or alone."""
    filling = laid_out(three_shifts(officers, 0, 1 if officers < 20 else 2))
    course = RunControl(effort_of(work))
    pool = Incumbent(filling.case, filling.start, filling.editable, course)
    if by_hand:
        pool.fill_by_hand()
        assert pool.whole_at < math.inf
        assert filling.case.open_places(pool.best[0].activity) == 0
    pool.first_roster(1)
    pool.take_by_hand()
    assert not by_hand or filling.case.open_places(pool.state.activity) == 0
    return course.worked


def test_windows_that_would_take_long_end_beside_a_roster_by_hand() -> None:
    """They go on where they will be through in time, and where nothing else is there; among many people always."""
    assert work_of_windows(12, 4.0) == work_of_windows(12, 4.0, by_hand=False)
    assert work_of_windows(22, 0.4) < work_of_windows(22, 0.4, by_hand=False)
    assert work_of_windows(41, 0.4) == work_of_windows(41, 0.4, by_hand=False)


@pytest.mark.parametrize("seed", range(8))
def test_no_hard_limit_is_broken_that_was_kept(seed: int) -> None:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan), rng)
    start, editable = np.zeros(case.space.size, dtype=np.int64), case.space.live
    hand = HandFilling(case, start, editable)
    price = hand.roster.price
    for _ in hand.by_duty():
        assert hand.roster.price <= price  # nobody comes who helps nobody
        price = hand.roster.price
    before = set(case.broken(start).tolist())
    assert set(case.broken(hand.state.chosen).tolist()) <= before
    assert not (hand.state.chosen > 0)[~editable].any()


def test_what_the_windows_have_not_come_to_is_filled_by_hand() -> None:
    """No work is left for windows: all of the roster is made by hand, and nobody is missing."""
    filling = laid_out(three_shifts(22, 0, 2))
    course = RunControl(effort_of(1.0))
    pool = Incumbent(filling.case, filling.start, filling.editable, course)
    course.spend(0.6)
    pool.first_roster(1)
    assert filling.case.open_places(pool.state.activity) == 0
    assert pool.worth == filling.case.limits.worth(pool.state.activity)


def test_a_roster_by_hand_is_shown_until_the_first_one_is_there() -> None:
    """Too few people: the one by hand lacks many, and is what there is until windows have done better."""
    filling = laid_out(three_shifts(6, 0, 2))
    pool = Incumbent(filling.case, filling.start, filling.editable, RunControl(effort_of()))
    pool.fill_by_hand()
    assert not pool.is_begun
    assert pool.best[1] < pool.worth
    pool.take_by_hand()
    assert pool.is_begun
    assert pool.best == (pool.state, pool.worth)


def test_by_hand_one_begins_from_the_fixed_rows_and_a_better_roster_stays() -> None:
    """A present roster that is dearer than one by hand gives way to it; one that is better is gone on from."""
    filling = laid_out(three_shifts(22, 0, 2))
    poor = np.where(filling.case.space.person < 11, by_hand(filling), 0)
    good = by_hand(filling)
    for start, kept in ((poor, False), (good, True)):
        pool = Incumbent(filling.case, start, filling.editable, RunControl(effort_of()))
        pool.fill_by_hand()
        pool.take_by_hand()
        assert (pool.state.chosen == good).all()
        assert (pool.better_at == 0.0) is kept
