"""R18: overtime in a calendar month. December 2026 has 23 workdays, hence a standard of 184 h and a mark of 230 h."""

from dataclasses import replace
from datetime import date

from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_person, a_plan, an_auxiliary, an_officer, day
from tests.planning.verdicts import MONTH, said, the_one, told

PLAN = a_plan(people=(an_officer("001"), a_person("L01", role=Role.PARTNER)), demands=())
WORKDAYS = [n for n in range(1, 32) if day(n).weekday() < 5]
WEEKENDS = [n for n in range(1, 32) if day(n).weekday() >= 5]


def test_nineteen_long_days_are_fine_and_twenty_are_too_many() -> None:
    assert told("R18", PLAN, *(a_pair("001", n) for n in WORKDAYS[:19]), period=MONTH) == []
    found = the_one("R18", PLAN, *(a_pair("001", n) for n in WORKDAYS[:20]), period=MONTH)
    assert (found.severity, found.price, found.amount, found.people) == (Severity.WARN, 2000, 10, ("001",))
    assert said(found) == "某001: 240 h in month 12 of 2026 (reminder above 230 h)."


def test_auxiliaries_have_the_standard_and_36_hours() -> None:
    plan = replace(PLAN, people=(an_auxiliary("F01"),))
    assert told("R18", plan, *(a_pair("F01", n) for n in WORKDAYS[:18]), period=MONTH) == []
    found = the_one("R18", plan, *(a_pair("F01", n) for n in WORKDAYS[:19]), period=MONTH)
    assert said(found) == "某F01: 228 h in month 12 of 2026 (reminder above 220 h)."
    assert told("R18", plan, *(a_pair("F01", n) for n in WORKDAYS[:19]), period=MONTH, auxiliary_hours=44) == []


def test_the_month_is_the_calendars_not_the_periods() -> None:
    before = [a_pair("001", n) for n in WORKDAYS[:18]]
    end = [a_pair("001", n) for n in WORKDAYS[18:20]]
    into_january = Period(day(25), date(2027, 1, 7))
    assert len(told("R18", PLAN, *before, *end, period=into_january)) == 1
    january = [Pair("001", DutyKey(date(2027, 1, n), "K1", "D")) for n in (4, 5)]
    assert told("R18", PLAN, *before, *january, period=into_january) == []


def test_six_days_off_may_be_worked() -> None:
    assert told("R18", PLAN, *(a_pair("001", n) for n in WEEKENDS[:6]), period=MONTH) == []
    found = the_one("R18", PLAN, *(a_pair("001", n) for n in WEEKENDS[:7]), period=MONTH)
    assert (found.price, found.amount) == (2000, 1)
    assert said(found) == "某001: duty on 7 rest days or statutory days in month 12 of 2026 (reminder above 6)."


def test_partners_days_off_are_their_own_units_matter() -> None:
    assert told("R18", PLAN, *(a_pair("L01", n) for n in WEEKENDS[:7]), period=MONTH) == []


def test_a_make_up_day_is_a_workday_and_a_statutory_day_is_none() -> None:
    made_up = replace(PLAN, calendar=(CalendarRow(day(26), DayKind.MAKEUP), CalendarRow(day(25), DayKind.HOLIDAY)))
    pairs = [a_pair("001", n) for n in WEEKENDS[:6]]
    assert told("R18", made_up, *pairs, a_pair("001", 26), period=MONTH) == []
    assert len(told("R18", made_up, *pairs, a_pair("001", 25), period=MONTH)) == 1
    # one workday more and one less: the standard stays; without the holiday it is 8 h more
    twenty = [a_pair("001", n) for n in WORKDAYS[:20]]
    longer = replace(PLAN, calendar=(CalendarRow(day(26), DayKind.MAKEUP),))
    assert said(the_one("R18", longer, *twenty, a_pair("001", 26), period=MONTH)).endswith("(reminder above 240 h).")
    assert told("R18", longer, *twenty, period=MONTH) == []
