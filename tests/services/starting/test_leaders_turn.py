"""The turn of the leaders: by rank, after whoever served last; deputies, two seats, and their ordinary work."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.rotation.teams import OFF, shift_of
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import FillRequest, auto_fill
from patrolplanner.services.starting.leaders_turn import Turn, proposed_turns, with_turn
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_absence, an_officer, day, december
from tests.efforts import effort_of

LEADERS = (
    an_officer("003", title="副所长", leader=True, order=4),
    an_officer("004", title="副所长", leader=True, order=3),
    an_officer("002", title="教导员", leader=True),
    an_officer("001", title="所长", leader=True),
)
BY_RANK = ("001", "002", "004", "003")
DEPUTY = an_officer("005", title="警长", posts=("DB",))
PLAN = a_plan(
    people=(*LEADERS, DEPUTY, an_officer("006")),
    posts=(a_post(), a_post("DB", PostKind.LEADER, unit="CG")),
    demands=(a_demand("DB", "Z"),),
)
TWO_SEATS = replace(
    PLAN,
    posts=(*PLAN.posts, a_post("ZZ", PostKind.LEADER, unit="CG")),
    demands=(*PLAN.demands, a_demand("ZZ", "Z")),
)


def only(plan: Plan, roster: Roster | None = None, first: int = 1) -> Turn:
    (turn,) = proposed_turns(plan, roster or Roster(), day(first))
    return turn


def test_by_rank_and_deputies_have_no_turn() -> None:
    turn = only(PLAN)
    assert (turn.people, turn.deputies, turn.last) == (BY_RANK, ("005",), None)


def test_the_next_after_whoever_had_the_last_turn_goes_on() -> None:
    served = a_roster(a_pair("004", 3, "DB", "Z"), a_pair("002", 2, "DB", "Z"), a_pair("001", 9, "DB", "Z"))
    turn = only(PLAN, served, first=8)
    assert turn.people == ("003", "001", "002", "004")
    assert turn.last == ("004", day(3))


def test_who_has_left_or_may_not_lead_has_no_turn() -> None:
    gone = replace(LEADERS[0], end=day(5))
    elsewhere = replace(LEADERS[1], posts=("K1",))
    turn = only(replace(PLAN, people=(gone, elsewhere, *LEADERS[2:])), first=8)
    assert turn.people == ("001", "002")


def test_where_nobody_is_a_leader_those_with_the_seat_in_their_list_take_turns() -> None:
    people = tuple(an_officer(id_, posts=("DB",)) for id_ in ("011", "012", "013"))
    turn = only(replace(PLAN, people=(*people, an_officer("014"))))
    assert (turn.people, turn.deputies) == (("011", "012", "013"), ())


def shifts(plan: Plan, person: str, days: int = 8) -> list[str | None]:
    calendar = calendar_for(plan, day(1), day(1) + timedelta(days=days - 1))
    return [shift_of(plan, plan.people_by_id[person], facts) for facts in calendar.values()]


def test_everybody_has_a_day_in_turn_and_older_patterns_end() -> None:
    older = Rotation("001", ("D",), day(1))
    document = Document(replace(PLAN, rotations=(older,)))
    plan = with_turn(only(PLAN, first=3), office=False)(document).plan
    assert shifts(plan, "001") == ["D", "D", "Z", OFF, OFF, OFF, "Z", OFF]
    assert shifts(plan, "003")[2:] == [OFF, OFF, OFF, "Z", OFF, OFF]
    assert replace(older, end=day(2)) in plan.rotations


def test_two_seats_are_never_one_persons_and_have_somebody_each_day() -> None:
    turn = only(TWO_SEATS)
    assert {seat.post for seat in turn.seats} == {"DB", "ZZ"}
    plan = with_turn(turn, office=False)(Document(TWO_SEATS)).plan
    for n in range(8):
        assert sum(shifts(plan, person)[n] == "Z" for person in BY_RANK) == 2
    assert shifts(plan, "001")[:4] == ["Z", OFF, "Z", OFF]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_too_few_for_two_seats_is_refused(count: int) -> None:
    few = replace(TWO_SEATS, people=LEADERS[:count])
    with pytest.raises(UserError, match=f"{count} (person|people) cannot take 2 seats"):
        with_turn(only(few), office=False)(Document(few))


def test_ordinary_work_is_a_pattern_a_shift_and_a_post_with_room() -> None:
    listed = replace(LEADERS[3], posts=("DB",))
    plan = replace(PLAN, people=(*LEADERS[:3], listed))
    made = with_turn(only(plan), office=True)(Document(plan)).plan
    # 1 December 2026 is a Tuesday; the day after the watch is for rest
    assert shifts(made, "001") == ["Z", OFF, "w", "w", "Z", OFF, "w", "w"]
    office = made.demands[-1]
    assert (office.days, office.team.places, office.team.target) == ({DayType.WORKDAY}, 0, 0)
    assert made.people_by_id["001"].posts == ("DB", office.post)
    again = with_turn(only(made, first=9), office=True)(Document(made)).plan
    assert (len(again.posts), len(again.shifts)) == (len(made.posts), len(made.shifts))


def test_a_search_keeps_the_turn_lets_a_deputy_stand_in_and_counts_the_office() -> None:
    plan = with_turn(only(PLAN), office=True)(Document(PLAN)).plan
    away = replace(plan, people=plan.people[:5], absences=(an_absence("002", 1, 4),))
    found = auto_fill(FillRequest(away, Roster(), december(1, 4)), effort_of(3))
    led = {pair.duty.day.day: pair.person for pair in found.roster.pairs if pair.duty.post == "DB"}
    assert (led[1], led[3], led[4]) == ("001", "004", "003")
    assert led[2] in {"005", "003"}, "a deputy, or a leader whose turn it is not"
    office = {(pair.duty.day.day, pair.person) for pair in found.roster.pairs if pair.duty.shift == "w"}
    assert {(3, "001"), (4, "001"), (1, "004")} <= office
    assert {person for _, person in office} <= set(BY_RANK)
