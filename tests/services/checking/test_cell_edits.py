"""What a typed shift, a move, a swap or a pasted cell of the roster page means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.judging.live_verdict import EffectWeight
from patrolplanner.services.checking.cell_edits import (
    Option,
    blocked_cell,
    clearing,
    filling,
    moving,
    options,
    refusal_of,
    sensible,
    shift_tokens,
    shifts_in,
    swapping,
)
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, a_post, an_absence, an_auxiliary, an_officer, at, day, december


def a_station(**changes: object) -> Plan:
    """Three people and two kiosks that want one person by day, the first one by night too."""
    facts: dict[str, object] = {
        "people": (an_officer("001"), an_officer("002"), an_auxiliary("F01")),
        "posts": (a_post("K1"), a_post("K2")),
        "demands": (a_demand("K1", "D"), a_demand("K1", "N"), a_demand("K2", "D")),
    }
    return a_plan(**(facts | changes))


def looked_at(*rows: Pair, plan: Plan | None = None, locked: bool = False) -> tuple[Checker, RosterView]:
    document = Document(plan or a_station(), Roster.of(Assignment(r, locked) for r in rows))
    period = december(1, 7)
    return Checker(Basis(document, period, None, at(1, "08:00"))), RosterView(document, period)


def test_a_shift_means_the_duty_that_lacks_people() -> None:
    checker, view = looked_at(a_pair("001", 3, "K1"))
    found = options(checker, view, ("002", day(3)), "D")
    assert [(o.duty.post, o.missing) for o in found] == [("K2", 1), ("K1", 0)]
    assert [o.duty.post for o in sensible(found)] == ["K2"]


def test_of_complete_duties_those_that_break_nothing_make_sense() -> None:
    plan = a_station(demands=(a_demand("K1", "D", most=1), a_demand("K2", "D")))
    checker, view = looked_at(a_pair("001", 3, "K1"), a_pair("F01", 3, "K2"), plan=plan)
    assert [o.duty.post for o in sensible(options(checker, view, ("002", day(3)), "D"))] == ["K2"]


def test_refused_options_never_make_sense() -> None:
    key = a_pair("001", 3).duty
    assert sensible([Option(key, 1, EffectWeight(True, 0, -5))]) == []


def test_filling_many_cells_spreads_them_over_the_posts() -> None:
    checker, view = looked_at()
    wanted = {("001", day(3)): ["D"], ("002", day(3)): ["D"]}
    deed = filling(checker, view, wanted, {})
    assert {p.duty.post for p in deed.added} == {"K1", "K2"}
    assert not deed.refused


def test_filling_keeps_what_cannot_be_replaced_and_says_why() -> None:
    checker, view = looked_at(a_pair("001", 3, "K1"), plan=a_station(absences=(an_absence("002", 3),)))
    deed = filling(checker, view, {("001", day(3)): ["N"], ("002", day(3)): ["D"]}, {})
    assert deed.added == {a_pair("001", 3, "K1", "N")}
    assert deed.removed == {a_pair("001", 3, "K1", "D")}
    assert len(deed.refused) == 1


def test_filling_prefers_the_post_that_was_copied() -> None:
    checker, view = looked_at()
    deed = filling(checker, view, {("001", day(3)): ["D"]}, {("001", day(3)): ["K2"]})
    assert deed.added == {a_pair("001", 3, "K2", "D")}


def test_clearing_leaves_locked_rows() -> None:
    _, view = looked_at(a_pair("001", 3), locked=True)
    deed = clearing(view, [("001", day(3))])
    assert deed.empty
    assert len(deed.refused) == 1


def test_moving_to_a_person_to_a_day_and_onto_somebody() -> None:
    _, view = looked_at(a_pair("001", 3, "K1"), a_pair("002", 3, "K2"))
    assert moving(view, ("001", day(3)), ("F01", day(3))).added == {a_pair("F01", 3, "K1")}
    assert moving(view, ("001", day(3)), ("001", day(4))).added == {a_pair("001", 4, "K1")}
    assert moving(view, ("001", day(3)), ("F01", day(3)), copy=True).removed == frozenset()
    onto = moving(view, ("001", day(3)), ("002", day(3)))
    assert onto.added == {a_pair("002", 3, "K1"), a_pair("001", 3, "K2")}


def test_no_duty_of_the_post_on_the_other_day_refuses() -> None:
    _, view = looked_at(a_pair("001", 3, "K1", "Z"))
    deed = moving(view, ("001", day(3)), ("001", day(4)))
    assert deed.empty
    assert "K1岗" in str(deed.refused[0])


def test_two_people_of_one_duty_swap_to_nothing() -> None:
    _, view = looked_at(a_pair("001", 3, "K1"), a_pair("002", 3, "K1"))
    deed = swapping(view, ("001", day(3)), ("002", day(3)))
    assert deed.empty
    assert "swap slip" in str(deed.refused[0]), "it says why, and what would be right"


def test_of_several_reasons_the_one_of_a_post_where_somebody_may_stand_is_said() -> None:
    """At K2 she may never stand; that she has come off the night is what keeps her from K1."""
    people = (replace(an_officer("001"), posts=("K1",)), an_officer("002"))
    plan = a_station(people=people)
    checker, view = looked_at(a_pair("001", 2, "K1", "N"), a_pair("002", 3, "K1"), plan=plan)
    reason = str(refusal_of(checker, view, ("001", day(3)), "D", frozenset()))
    assert "K1" in reason
    assert "K2" not in reason


def test_cells_outside_the_period_are_blocked() -> None:
    _, view = looked_at()
    assert blocked_cell(view, ("001", day(20))) is not None
    assert blocked_cell(view, ("001", day(3))) is None


@pytest.mark.parametrize(
    ("text", "shifts"), [("D", ["D"]), ("d/n", ["D", "N"]), ("", []), (" D、N ", ["D", "N"]), ("leave", None)]
)
def test_cells_of_a_spreadsheet_name_shifts(text: str, shifts: list[str] | None) -> None:
    _, view = looked_at()
    assert shifts_in(text, shift_tokens(view)) == shifts
