"""Columns, limits and their arithmetic: what is added up, what lies outside, and what that costs."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.people import Unit
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import NONE, Counters, Space, expand, rows_for, runs, sparse
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST, LimitBlock, Limits, Terms, join_limits
from patrolplanner.planning.model.rule import Penalty
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import (
    at_most_in_a_row,
    minutes_block,
    months_of,
    week_start,
    weekly_minutes,
    weeks_of,
)
from tests.builders import STATION, a_pair, a_plan, a_post, a_roster, a_shift, an_auxiliary, an_officer, day, december

WEEK = december(1, 7)


def numbers(*values: int) -> Ints:
    return np.array(values, dtype=np.int64)


class Stated(Penalty):
    """A statement to make blocks for."""

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        yield from ()


SOFT, WARN, HARD = (Stated(severity=severity, price=3) for severity in (Severity.SOFT, Severity.WARN, Severity.HARD))


def three_columns(
    low: int = LOWEST, high: int = HIGHEST, severity: Severity = Severity.SOFT, **facts: int
) -> LimitBlock:
    """A limit over the columns 0, 1 and 2 with the weights 1, 2 and 3."""
    terms = Terms().add(numbers(0, 0, 0), numbers(0, 1, 2), numbers(1, 2, 3))
    return Stated(severity=severity).block(terms, 1, low=low, high=high, **facts)  # type: ignore[arg-type]


def joined(*blocks: LimitBlock, live: int = 3) -> Limits:
    return join_limits(list(enumerate(blocks)), np.arange(3) < live)


# -- what lies outside ------------------------------------------------------------------------------------------


def test_started_units_outside_are_paid() -> None:
    limits = joined(three_columns(low=2, high=3, price=7, unit=2))
    for values, activity, units in (((1, 0, 0), 1, 1), ((0, 1, 0), 2, 0), ((0, 0, 1), 3, 0), ((1, 1, 1), 6, 2)):
        found = limits.activity(numbers(*values))
        assert found.tolist() == [activity]
        assert limits.units(limits.miss(found)).tolist() == [units]
        assert limits.cost(found).tolist() == [7 * units]


def test_a_hard_limit_is_missed_but_has_no_price() -> None:
    limits = joined(three_columns(high=0, severity=Severity.HARD))
    activity = limits.activity(numbers(1, 0, 0))
    assert limits.hard.tolist() == [True]
    assert limits.miss(activity).tolist() == [1]
    assert limits.cost(activity).tolist() == [0]


def test_limits_that_nothing_alive_can_change_are_left_out() -> None:
    far = SOFT.block(Terms().add(numbers(0), numbers(2)), 1, high=0, price=1)
    kept = SOFT.block(Terms().add(numbers(0), numbers(2)), 1, high=0, price=1, always=True)
    hard = HARD.block(Terms().add(numbers(0), numbers(2)), 1, high=0, always=True)
    limits = joined(three_columns(high=0, price=1), far, kept, hard, live=2)
    assert limits.rules == (0, 2)
    assert limits.count == 2


def test_limits_keep_the_place_in_their_block() -> None:
    two = SOFT.block(Terms().add(numbers(0, 1), numbers(2, 0)), 2, high=0, price=numbers(5, 9))
    limits = joined(two, three_columns(high=1, price=3), live=1)
    assert limits.first.tolist() == [1, 0]
    assert limits.block.tolist() == [0, 1]
    assert limits.price.tolist() == [9, 3]
    assert limits.column[limits.start[0] : limits.start[1]].tolist() == [0]
    assert limits.column[limits.start[1] : limits.start[2]].tolist() == [0, 1, 2]


def test_no_limits_at_all() -> None:
    limits = join_limits([], np.ones(3, dtype=bool))
    assert limits.count == 0
    assert limits.cost(limits.activity(numbers(1, 1, 1))).sum() == 0


def test_terms_leave_out_columns_that_are_not_there() -> None:
    rows, columns, weights = Terms().add(numbers(0, 1), numbers(NONE, 4), numbers(2, 3)).joined()
    assert (rows.tolist(), columns.tolist(), weights.tolist()) == ([1], [4], [3])


# -- counters ---------------------------------------------------------------------------------------------------


def test_sums_and_anys_over_pairs_and_over_each_other() -> None:
    columns = Counters(3)
    sums = columns.sums(numbers(0, 0, 1), numbers(0, 1, 2), 2, numbers(2, 3, 1))
    some = columns.anys(numbers(0, 0), sums, 1)
    both = columns.sums(numbers(0, 0), np.append(sums[:1], some), 1, numbers(1, -1))
    for chosen, expected in (((0, 0, 0), (0, 0, 0, 0)), ((1, 1, 0), (5, 0, 1, 4)), ((0, 0, 1), (0, 1, 1, -1))):
        assert columns.values(numbers(*chosen)).tolist() == [*chosen, *expected]
    assert columns.size == 7
    assert columns.is_any().tolist() == [False] * 5 + [True, False]
    assert columns.chunk().tolist() == [0, 0, 0, 1, 1, 2, 3]
    assert columns.depth().tolist() == [0, 0, 0, 1, 1, 2, 3]
    assert both.tolist() == [6]


def test_touched_goes_up_through_all_counters() -> None:
    columns = Counters(3)
    first = columns.sums(numbers(0, 1), numbers(0, 1), 2)
    columns.anys(numbers(0), first[1:], 1)
    assert columns.touched(np.array([False, True, False])).tolist() == [False, True, False, False, True, True]


def test_flat_names_every_entry() -> None:
    columns = Counters(2)
    assert [part.tolist() for part in columns.flat()] == [[], [], []]
    columns.sums(numbers(0, 0), numbers(0, 1), 1, numbers(4, 5))
    columns.anys(numbers(0), numbers(2), 1)
    assert [part.tolist() for part in columns.flat()] == [[2, 2, 3], [0, 1, 2], [4, 5, 1]]


def test_sparse_rows() -> None:
    found = sparse(numbers(2, 0, 2), numbers(7, 8, 9), numbers(1, 2, 3), 3)
    label, index, weight = found.rows(numbers(2, 1, 0))
    assert (label.tolist(), index.tolist(), weight.tolist()) == ([0, 0, 2], [7, 9, 8], [1, 3, 2])


def test_expand_runs_and_rows() -> None:
    assert [a.tolist() for a in expand(numbers(5, 6, 7), numbers(0, 3, 9), numbers(2, 3, 10))] == [[5, 5, 7], [0, 1, 9]]
    cells = np.array([[1, 2, NONE, 4, 5], [NONE, 7, 8, 9, NONE]])
    who, first, columns = runs(cells, 2)
    assert list(zip(who.tolist(), first.tolist(), strict=True)) == [(0, 0), (0, 3), (1, 1), (1, 2)]
    assert columns.tolist() == [[1, 2], [4, 5], [7, 8], [8, 9]]
    assert len(runs(cells, 6)[0]) == 0
    assert [a.tolist() for a in rows_for(np.array([False, True, True]))] == [[1, 2], [NONE, 0, 1]]


# -- the space of a board ---------------------------------------------------------------------------------------


def space_of(*pairs: object, period: Period = WEEK) -> Space:
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        posts=(a_post("K1"), a_post("K2")),
        shifts=(a_shift("D"), a_shift("N"), a_shift("Q", "17:00-19:30")),
        demands=(),
    )
    roster = a_roster(*pairs)  # type: ignore[arg-type]
    instance = Instance(plan, period, roster)
    return Space(instance, *instance.pairs_of(roster.pairs))


def test_an_empty_space_has_no_stints() -> None:
    space = space_of()
    assert (space.size, len(space.stint_person), len(space.successions(10**4)[0])) == (0, 0, 0)
    assert (space.works < 0).all()


def test_two_posts_on_a_shift_are_one_stint_that_is_taken_once() -> None:
    space = space_of(a_pair("001", 1, "K1"), a_pair("001", 1, "K2"), a_pair("001", 2, "K1"), a_pair("002", 1, "K1"))
    assert space.stint_person.tolist() == [0, 0, 1]
    assert space.stint_of_pair.tolist() == [0, 0, 1, 2]
    counted, taken, works = space.stint_columns, space.stint_taken, space.works[0]
    values = space.counters.values(np.ones(4, dtype=np.int64))
    assert values[counted].tolist() == [2, 1, 1]
    assert values[taken].tolist() == [1, 1, 1]
    assert values[works[works >= 0]].tolist() == [1, 1]
    assert len(space.successions(24 * 60)[0]) == 1


def test_successions_that_lie_wholly_outside_the_period_are_nobodys_matter() -> None:
    pairs = [a_pair("001", n) for n in (1, 2, 4, 5)]
    first, second = space_of(*pairs, period=december(3, 3)).successions(10 * 24 * 60)
    assert len(first) == len(second) == 0
    assert len(space_of(*pairs, period=december(2, 2)).successions(10 * 24 * 60)[0]) == 3


def test_what_lies_between_two_duties() -> None:
    space = space_of(a_pair("001", 1), a_pair("001", 1, shift="N"), a_pair("001", 3), a_pair("001", 1, shift="Q"))
    first, second = space.successions(3 * 24 * 60)
    wanted = [n for n, (a, b) in enumerate(zip(first, second, strict=True)) if (a, b) == (0, 3)]
    row, stint = space.between(first, second)
    # the evening duty overlaps the day duty and is not between; the night is
    assert stint[row == wanted[0]].tolist() == [2]


# -- stretches of time ------------------------------------------------------------------------------------------


def test_weeks_begin_on_monday() -> None:
    ordinals = np.array([day(n).toordinal() for n in range(1, 8)])
    monday = day(1).toordinal() - 1
    assert week_start(ordinals).tolist() == [monday] * 6 + [monday + 7]
    assert weeks_of(space_of().instance).tolist() == [monday, monday + 7]


def test_months_that_touch_the_period() -> None:
    instance = Instance(a_plan(), Period(day(30), day(31).replace(year=2027, month=1, day=2)), Roster())
    assert [(first.isoformat(), last.isoformat()) for first, last in months_of(instance)] == [
        ("2026-12-01", "2026-12-31"),
        ("2027-01-01", "2027-01-31"),
    ]


def test_minutes_of_a_span_and_of_weeks() -> None:
    space = space_of(*(a_pair("001", n) for n in (1, 2, 7)), a_pair("002", 2, shift="Q"))
    everybody = np.arange(2)
    span = (day(1).toordinal(), day(2).toordinal())
    block = minutes_block(WARN, space, span, 600)
    week = weekly_minutes(HARD, space, 600, everybody, "")
    limits = join_limits([(0, block), (0, week)], space.counters.touched(space.live))
    activity = limits.activity(space.counters.values(np.ones(4, dtype=np.int64)))
    assert activity.tolist() == [24 * 60, 150, 24 * 60, 12 * 60, 150]
    assert limits.cost(activity).tolist() == [3 * 14, 0, 0, 0, 0]
    assert limits.miss(activity).tolist() == [840, 0, 840, 120, 0]


def test_a_run_of_most_and_k_days_costs_k_prices() -> None:
    space = space_of(*(a_pair("001", n) for n in (1, 2, 3, 4, 5, 7)))
    limits = join_limits(
        [(0, at_most_in_a_row(Stated(severity=Severity.SOFT, price=10), space, space.works, 2))],
        np.ones(99, dtype=bool),
    )
    activity = limits.activity(space.counters.values(np.ones(6, dtype=np.int64)))
    assert limits.cost(activity).tolist() == [10, 10, 10]


# -- who is meant -----------------------------------------------------------------------------------------------


def test_people_by_unit_team_role_and_number() -> None:
    people = (an_officer("001", team="甲"), an_officer("002"), an_auxiliary("F01", unit="JJ"))
    instance = Instance(
        a_plan(people=people, units=(STATION, Unit("JJ", "交警大队"), Unit("SJ", "市监局"))), december(), Roster()
    )
    assert selected(instance, "").tolist() == [0, 1, 2]
    assert selected(instance, " 甲 | F01 ").tolist() == [0, 2]
    assert selected(instance, "officer").tolist() == [0, 1]
    assert selected(instance, "SJ").tolist() == [], "a unit without people"
    with pytest.raises(InvalidValue, match="who=003"):
        selected(instance, "001|003")
