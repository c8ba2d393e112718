"""The duty statistics of a period, counted by hand."""

import math
from datetime import date, datetime, timedelta

import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.journal import (
    AccountKind,
    Attendance,
    Correction,
    Handing,
    Journal,
    Presence,
    Swap,
    SwapKind,
    SwapState,
)
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.statistics import Record, records, spread
from tests.builders import a_pair, a_person, a_plan, a_post, a_roster, a_shift, an_absence, day, december

NOW = datetime(2026, 12, 20, 9, 0)
_NOTHING = Journal()
MONTH = december(1, 31)
STANDBY = Shift("B", "备勤", 1080, 480, ShiftKind.STANDBY, 420)
A_MONTH = a_roster(a_pair("9", 1), a_pair("9", 31))
"""Somebody else is on duty, so that the month has a roster."""
SHIFTS = (a_shift("D"), a_shift("N"), a_shift("Z", effective_minutes=960), STANDBY)
POSTS = (a_post("K1"), a_post("C1", PostKind.CAR_PATROL), a_post("S1", PostKind.SCHOOL), a_post("M1", PostKind.MARKET))


def plan_of(*people: str, **facts: object) -> Plan:
    return a_plan(people=tuple(a_person(p) for p in people), shifts=SHIFTS, posts=POSTS, **facts)


def counted(plan: Plan, roster: Roster, journal: Journal = _NOTHING, period: Period = MONTH) -> dict[str, Record]:
    calendar = calendar_for(plan, date(2026, 11, 1), period.last)
    return {r.person.id: r for r in records(plan, calendar, roster, journal, period)}


def test_duties_by_sort_day_and_post() -> None:
    roster = a_roster(
        a_pair("1", 1),
        a_pair("1", 3, "C1", "N"),
        a_pair("1", 5, "S1"),
        a_pair("1", 8, "M1", "Z"),
        a_pair("1", 10, "K1", "B"),
    )
    record = counted(plan_of("1"), roster)["1"]
    tally = record.tally
    assert (tally.day, tally.night, tally.full, tally.standby) == (2, 1, 1, 1)
    assert tally.weekends == 1
    assert record.places == (1, 1, 1, 0, 1, 0, 0)
    assert tally.minutes == 3 * 720 + 960 + 420


def test_the_standard_is_eight_hours_a_workday_in_service_and_not_away() -> None:
    plan = plan_of("1", absences=(an_absence("1", 1, 6, AbsenceKind.SICK), an_absence("1", 7, 7, AbsenceKind.COURT)))
    record = counted(plan, A_MONTH)["1"]
    assert record.standard == (23 - 4 - 1) * 480
    assert record.leave == (0, 4, 0, 0, 1)
    assert record.over == -record.standard


def test_days_of_overtime_and_time_off() -> None:
    """Tuesday to Saturday and the Sunday: six days of a week, on one of them two duties."""
    roster = a_roster(*(a_pair("1", n) for n in (1, 2, 3, 4, 5, 6)), a_pair("1", 5, "C1", "N"))
    plan = plan_of("1", absences=(an_absence("1", 9, 9, AbsenceKind.TIME_OFF),))
    record = counted(plan, roster)["1"]
    assert (record.rest_days, record.statutory_days) == (1, 0)
    assert (record.earned, record.taken, record.balance) == (1, 1, 0)


def test_the_balance_has_what_was_earned_before_and_corrections() -> None:
    november = a_roster(*(a_pair("1", n) for n in (1, 2, 3, 4, 5, 6))).assignments
    earlier = {
        type(a)(
            a.pair._replace(duty=a.pair.duty._replace(day=a.pair.duty.day - timedelta(days=28))), a.locked, a.source
        )
        for a in november
    }
    roster = Roster(frozenset({*november, *earlier}))
    more = Correction("1", date(2026, 12, 2), AccountKind.TIME_OFF_EARNED, 3, "集中整治", NOW, "clerk")
    record = counted(plan_of("1"), roster, Journal(corrections=(more,)))["1"]
    assert record.earned == 1 + 3
    assert record.balance == 1 + 1 + 3


def test_an_opening_balance_within_the_period_hides_no_duty() -> None:
    plan = plan_of("1", ledger=(OpeningBalance("1", date(2026, 12, 10), nights=7),))
    record = counted(plan, a_roster(*(a_pair("1", n) for n in range(1, 13))))["1"]
    assert record.rest_days == 2, "the sixth days of two weeks: Sunday the 6th and Saturday the 12th"


def test_partners_have_no_standard_and_owe_no_hours() -> None:
    plan = a_plan(people=(a_person("1", role=Role.PARTNER),), shifts=SHIFTS, posts=POSTS)
    record = counted(plan, a_roster(a_pair("1", 5)))["1"]
    assert (record.standard, record.over, record.tally.minutes) == (0, 0, 720)


def test_counted_is_what_was_worked() -> None:
    roster = a_roster(a_pair("1", 1), a_pair("1", 2), a_pair("1", 3))
    attendance = (
        Attendance("1", a_pair("1", 1).duty, Presence.ABSENT),
        Attendance("1", a_pair("1", 2).duty, Presence.REPLACED, instead="2"),
        Attendance("1", a_pair("1", 3).duty, Presence.LATE, 10),
    )
    found = counted(plan_of("1", "2"), roster, Journal(attendance=attendance))
    assert (found["1"].tally.day, found["2"].tally.day) == (1, 1)
    assert (found["1"].missed, found["2"].missed) == (1, 0)


@pytest.mark.parametrize(("state", "count"), [(SwapState.APPROVED, 1), (SwapState.RETURNED, 1), (SwapState.REFUSED, 0)])
def test_swaps_that_took_effect_count_for_both(state: SwapState, count: int) -> None:
    handing = Handing("1", "2", a_pair("1", 4).duty)
    swap = Swap("2026-0001", SwapKind.SUBSTITUTE, (handing,), NOW, "clerk", state=state)
    found = counted(plan_of("1", "2"), a_roster(a_pair("2", 4)), Journal(swaps=(swap,)))
    assert (found["1"].swaps, found["2"].swaps) == (count, count)


def test_the_longest_run_and_the_shortest_rest() -> None:
    roster = a_roster(
        a_pair("1", 1), a_pair("1", 2), a_pair("1", 3, "K1", "N"), a_pair("1", 9), a_pair("1", 5, shift="B")
    )
    record = counted(plan_of("1", "2"), roster)["1"]
    assert record.run == 3
    assert record.rest == 12.0
    assert counted(plan_of("1"), a_roster(a_pair("1", 1)))["1"].rest is None


def test_between_duties_of_one_day_is_no_rest() -> None:
    roster = a_roster(a_pair("1", 1), a_pair("1", 1, "C1", "N"), a_pair("1", 4))
    assert counted(plan_of("1"), roster)["1"].rest == 48.0
    assert counted(plan_of("1"), a_roster(a_pair("1", 1), a_pair("1", 1, "C1", "N")))["1"].rest is None


def test_what_is_to_come_is_told_apart() -> None:
    """On the 8th its duty is not worked yet; 24 hours are counted as sixteen, and the presence beside them."""
    plan = plan_of("1")
    roster = a_roster(a_pair("1", 7, shift="Z"), a_pair("1", 8), a_pair("1", 9), a_pair("1", 7, shift="B"))
    calendar = calendar_for(plan, date(2026, 11, 1), MONTH.last)
    (record,) = records(plan, calendar, roster, _NOTHING, MONTH, day(8))
    assert (record.done, record.planned, record.ahead) == (960 + 420, 1440, 2)
    assert record.present == 1440 + 720 + 720
    assert record.over == 960 + 420 + 1440 - record.standard
    (later,) = records(plan, calendar, roster, _NOTHING, MONTH, day(10))
    assert (later.done, later.planned, later.ahead) == (960 + 420 + 1440, 0, 0)


def test_months_without_a_roster_have_missed_nothing() -> None:
    """Of October and November nothing is known; in December there is a roster from the 7th to the 18th."""
    roster = a_roster(a_pair("1", 7), a_pair("1", 18))
    plan = plan_of("1", ledger=(OpeningBalance("1", date(2026, 11, 30), 3, 2, 1, 9000),))
    quarter = Period(date(2026, 10, 1), date(2026, 12, 31))
    calendar = calendar_for(plan, date(2026, 9, 1), quarter.last)
    (record,) = records(plan, calendar, roster, _NOTHING, quarter)
    assert record.standard == 10 * 480
    assert record.opening == 9000
    assert record.over == 2 * 720 - 10 * 480
    assert counted(plan, roster)["1"].opening == 0, "it lies before the month"


def test_new_year_s_eve_and_the_first_day() -> None:
    spring = Period(date(2026, 2, 14), date(2026, 2, 20))
    rows = a_roster(a_pair("1", 16), a_pair("1", 17), a_pair("1", 18)).assignments
    moved = {
        type(a)(a.pair._replace(duty=a.pair.duty._replace(day=a.pair.duty.day.replace(month=2))), a.locked, a.source)
        for a in rows
    }
    plan = plan_of("1")
    calendar = calendar_for(plan, *spring)
    assert calendar[date(2026, 2, 17)].kind is DayKind.HOLIDAY
    (record,) = records(plan, calendar, Roster(frozenset(moved)), Journal(), spring)
    assert (record.new_year, record.tally.holidays, record.statutory_days) == (2, 3, 3)


def test_people_who_left_before_are_left_out() -> None:
    removed = a_person("1", end=date(2026, 11, 30))
    plan = a_plan(people=(removed, a_person("2")), shifts=SHIFTS, posts=POSTS)
    assert list(counted(plan, Roster())) == ["2"]
    assert list(counted(plan, a_roster(a_pair("1", 1)))) == ["1", "2"]


def test_how_evenly_a_column_lies() -> None:
    found = spread([2, 4, 4, 6])
    assert (found.mean, found.width) == (4, 4)
    assert math.isclose(found.deviation, math.sqrt(2))
    assert spread([]).mean == 0.0


def test_an_afternoon_off_is_no_day_away_and_a_working_day_is() -> None:
    hours = ((14 * 60, 18 * 60), (8 * 60, 18 * 60))
    absences = tuple(Absence("1", day(9 + n), day(9 + n), AbsenceKind.TIME_OFF, *h) for n, h in enumerate(hours))
    record = counted(plan_of("1", absences=absences), A_MONTH)["1"]
    assert record.standard == (23 - 1) * 480
    assert record.taken == 1
