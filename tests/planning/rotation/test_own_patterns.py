"""Patterns of single people, and of types of dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.shifts import DayTypeShift, Rotation
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.rotation.teams import OFF, figures, rotation_of, shift_of, standard_shifts, template
from patrolplanner.planning.rules.rest import Rest
from tests.builders import a_plan, a_shift, an_officer, day

ZHANG, LI = an_officer("001", team="甲"), an_officer("002", team="甲")
WORKDAYS = (DayTypeShift(DayType.WORKDAY, "D"),)
OF_TEAM = Rotation("甲", ("N",), day(1))


def on(plan_rotations: tuple[Rotation, ...], *days: date) -> list[str | None]:
    """What they say for Zhang."""
    plan = a_plan(people=(ZHANG, LI), rotations=plan_rotations)
    facts = calendar_for(plan, min(days), max(days))
    return [shift_of(plan, ZHANG, facts[d]) for d in days]


def test_a_persons_own_pattern_goes_before_the_teams_while_it_holds() -> None:
    own = Rotation("001", ("D", None), day(1), start=day(3), end=day(4))
    assert on((OF_TEAM, own), *map(day, range(2, 6))) == ["N", "D", OFF, "N"]
    plan = a_plan(people=(ZHANG, LI), rotations=(OF_TEAM, own))
    assert rotation_of(plan, LI, day(3)) == OF_TEAM


def test_a_number_that_is_a_teams_name_means_the_team() -> None:
    plan = a_plan(people=(ZHANG, replace(LI, team="001")), rotations=(Rotation("001", ("D",), day(1)),))
    assert not plan.owns("001")
    assert shift_of(plan, ZHANG, DayFacts(day(1), DayKind.WORKDAY)) is None


def test_workdays_are_those_of_the_calendar() -> None:
    pattern = Rotation("001", (), day(1), by_day=WORKDAYS)
    # the National Day of 2026: Thursday 1 October is statutory, 10 October a Saturday that is worked
    asked = (date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 10), date(2026, 10, 11))
    assert on((pattern,), *asked) == ["D", OFF, "D", OFF]


def test_the_first_entry_that_fits_decides() -> None:
    entries = (DayTypeShift(DayType.FRI, "N"), DayTypeShift(DayType.WORKDAY, "D"), DayTypeShift(DayType.SAT, "Z"))
    assert on((Rotation("001", (), day(1), by_day=entries),), *map(day, (3, 4, 5, 6))) == ["D", "N", "Z", OFF]


def test_types_of_dates_fill_the_days_off_of_a_cycle_but_not_the_rest_after_a_night() -> None:
    turn = Rotation("001", ("Z", None, None, None), day(1), by_day=WORKDAYS)
    assert on((turn,), *map(day, range(1, 9))) == ["Z", OFF, "D", "D", "Z", OFF, "D", "D"]
    by_day = Rotation("001", ("N", None, None, None), day(1), by_day=WORKDAYS)
    assert on((by_day,), day(2), day(3)) == [OFF, "D"]
    assert not a_shift("E", "16:00-24:00").past_midnight
    assert not a_shift("E", "16:00-00:00").past_midnight


def test_figures_of_workdays_are_those_of_an_ordinary_week() -> None:
    found = figures([template("community").lines[0].of("001", day(1))], standard_shifts(), Rest().follows)
    assert (found.weekly_hours, found.least_rest_hours, found.most_nights_running) == (40, 15, 0)


def test_the_desk_changes_its_hours_by_weeks_and_a_turn_is_as_long_as_its_people_are_many() -> None:
    desk = [line.of(str(n), day(7)) for n, line in enumerate(template("desk").lines_for(4))]
    assert [r.shift_in_cycle(day(7)) for r in desk] == ["d", "e", "m", "d"]
    assert [desk[0].shift_in_cycle(day(n)) for n in (11, 12, 14, 21)] == ["d", None, "m", "e"]
    assert figures(desk, standard_shifts(), Rest().follows).least_rest_hours == 16
    turn = [line.of(str(n), day(1)) for n, line in enumerate(template("turn").lines_for(3))]
    assert [next(r.team for r in turn if r.shift_in_cycle(day(n))) for n in range(1, 6)] == ["0", "1", "2", "0", "1"]
