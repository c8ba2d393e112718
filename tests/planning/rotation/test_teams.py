"""Team rotations: who has which shift, and that the shipped cycles are what they promise."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Rotation, ShiftKind
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import rest_of
from patrolplanner.planning.rotation.teams import (
    OFF,
    figures,
    shift_of,
    standard_shifts,
    team_rotations,
    template,
    templates,
)
from patrolplanner.planning.rules.rest import Rest
from tests.builders import a_pair, a_plan, a_roster, a_shift, an_officer, december

MONDAY = date(2026, 12, 7)
RESTED = Rest().follows
ZHANG = Person("001", "张伟", Role.OFFICER, "CG", team="一组")


def workday(day: date) -> DayFacts:
    return DayFacts(day, DayKind.WORKDAY)


def always_one_team(rotations: Sequence[Rotation]) -> bool:
    """Whether on every day of the cycle each shift of the rotations has exactly one team."""
    shifts = sorted({code for r in rotations for code in r.pattern if code is not None})
    days = [MONDAY + timedelta(days=n) for n in range(max(len(r.pattern) for r in rotations))]
    return all(sorted(code for r in rotations if (code := r.shift_in_cycle(day))) == shifts for day in days)


@pytest.mark.parametrize(
    ("name", "cycle", "teams", "hours", "rest", "nights"),
    [
        ("24-24", 2, 2, 84, 24, 1),
        ("24-48", 3, 3, 56, 48, 1),
        ("24-72", 4, 4, 42, 72, 1),
        ("3x12", 3, 3, 56, 24, 1),
        ("4x12", 4, 4, 42, 24, 1),
        ("4x12-double", 8, 4, 42, 12, 2),
        ("4x8", 8, 4, 42, 16, 2),
        ("4x8-back", 4, 4, 42, 8, 1),
        ("5x8-10", 10, 5, 33.6, 16, 2),
        ("5x8-5", 5, 5, 33.6, 24, 1),
        ("pitman", 14, 4, 42, 12, 3),
        ("panama", 56, 4, 42, 12, 3),
        ("dupont", 28, 4, 42, 12, 4),
        ("4-on-4-off", 16, 4, 42, 12, 4),
    ],
)
def test_shipped_rotations_keep_their_promises(
    name: str, cycle: int, teams: int, hours: float, rest: float, nights: int
) -> None:
    chosen = template(name)
    rotations = team_rotations(chosen, [f"team {n}" for n in range(teams)], MONDAY)
    found = figures(rotations, standard_shifts(), RESTED)
    assert chosen.cycle == cycle
    assert found.weekly_hours == pytest.approx(hours)
    assert (found.least_rest_hours, found.most_nights_running) == (rest, nights)
    assert always_one_team(rotations)


@pytest.mark.parametrize(("name", "rest"), [("5x8", 16), ("4x10", 14)])
def test_office_weeks_are_forty_hours_for_any_number_of_teams(name: str, rest: float) -> None:
    rotations = team_rotations(template(name), ["甲", "乙", "丙"], MONDAY)
    found = figures(rotations, standard_shifts(), RESTED)
    assert (found.weekly_hours, found.least_rest_hours, found.most_nights_running) == (40, rest, 0)
    assert rotations[2].shift_in_cycle(MONDAY + timedelta(days=5)) is None


def test_every_template_was_checked_above() -> None:
    of_teams = [t.id for t in templates() if not t.for_people]
    assert len(of_teams) == len(set(of_teams)) == 16
    assert [t.id for t in templates() if t.for_people] == ["community", "desk", "turn"]


def test_a_rotation_wants_its_number_of_teams() -> None:
    with pytest.raises(UserError, match="4 teams, not for 3"):
        team_rotations(template("4x12"), ["甲", "乙", "丙"], MONDAY)


def test_a_faulty_set_of_teams_is_noticed() -> None:
    rotations = team_rotations(template("4x12"), ["甲", "乙", "丙", "丁"], MONDAY)
    assert not always_one_team([*rotations[:3], rotations[0]])


def test_the_first_team_begins_on_the_anchor_and_the_next_a_day_later() -> None:
    first, second, *_ = team_rotations(template("4x12"), ["甲", "乙", "丙", "丁"], MONDAY)
    assert [first.shift_in_cycle(MONDAY + timedelta(days=n)) for n in range(-1, 4)] == [None, "D", "N", None, None]
    assert second.shift_in_cycle(MONDAY + timedelta(days=1)) == "D"


def test_a_midnight_shift_right_after_a_late_one_leaves_no_rest() -> None:
    shipped = figures([Rotation("甲", ("e", "e", None, "n", "n", None), MONDAY)], standard_shifts(), RESTED)
    careless = figures([Rotation("甲", ("e", "e", "n", "n", None, None), MONDAY)], standard_shifts(), RESTED)
    assert (shipped.least_rest_hours, careless.least_rest_hours) == (16, 0)


def test_a_day_off_is_not_the_same_as_no_rotation() -> None:
    plan = Plan(people=(ZHANG,), rotations=(Rotation("一组", ("D", None), MONDAY),))
    assert [shift_of(plan, ZHANG, workday(MONDAY + timedelta(days=n))) for n in range(3)] == ["D", OFF, "D"]
    assert shift_of(plan, Person("002", "李敏", Role.OFFICER, "CG", team="二组"), workday(MONDAY)) is None
    assert shift_of(plan, Person("003", "王芳", Role.OFFICER, "CG"), workday(MONDAY)) is None


def test_a_later_rotation_of_the_team_takes_over() -> None:
    old = Rotation("一组", ("D",), MONDAY)
    new = Rotation("一组", ("N",), MONDAY, start=date(2027, 1, 1), end=date(2027, 1, 31))
    plan = Plan(rotations=(old, new))
    days = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 2, 1))
    assert [shift_of(plan, ZHANG, workday(day)) for day in days] == ["D", "N", "D"]


SHIFTS = (
    a_shift("D"),
    a_shift("N"),
    a_shift("Z"),
    a_shift("E", "08:00-16:00"),
    a_shift("B", "18:00-08:00", kind=ShiftKind.STANDBY),
)


@pytest.mark.parametrize("standby", ["rest", "duty"])
@pytest.mark.parametrize("cycle", ["BZ--", "DB--", "DN--", "ND--", "EB-D", "NE--", "BE--"])
def test_a_pattern_has_little_rest_where_the_rule_of_rest_finds_it_in_a_roster(cycle: str, standby: str) -> None:
    settings = (RuleSetting("R11", parameters=(("standby", standby),)),)
    plan = a_plan(people=(an_officer("001"),), shifts=SHIFTS, rules=settings)
    rotation = Rotation("001", tuple(None if code == "-" else code for code in cycle), date(2026, 12, 1))
    rule = rest_of(settings)
    found = figures([rotation], plan.shifts_by_code, rule.follows)
    rows = [a_pair("001", n, "K1", cycle[(n - 1) % 4]) for n in range(1, 13) if cycle[(n - 1) % 4] != "-"]
    told = [v for v in judge(plan, december(1, 12), a_roster(*rows)).violations if v.rule == "R11"]
    assert (found.least_rest_hours < rule.target) == bool(told)


def test_a_plan_without_the_rule_of_rest_asks_for_none() -> None:
    assert rest_of((RuleSetting("R11", on=False),)).target == 0
    assert rest_of((RuleSetting("r11", parameters=(("target", "12"),)),)).target == 12
    assert rest_of(()).target == 11
