"""Counts a person, checked by hand."""

from datetime import date, timedelta

import pytest

from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.indicators.tallies import Spread, Tally, fairness, people_available, tally
from tests.counting import calls_in
from tests.documents.station import (
    DECEMBER,
    FULL,
    NIGHT,
    PEAK,
    STANDBY,
    a_busy_month,
    a_calendar,
    a_station,
    away,
    december,
    many_people,
    on,
    somebody,
)


def counted(*rows, period: Period = DECEMBER, **kinds: DayKind) -> Tally:
    plan = a_station([somebody("1")])
    return tally(plan, a_calendar(**kinds), Roster.of(rows), period)["1"]


def test_every_duty_is_of_one_sort_and_a_24_hour_duty_is_a_night_too() -> None:
    found = counted(on("1", 1), on("1", 2, NIGHT), on("1", 3, FULL), on("1", 7, STANDBY), on("1", 8, PEAK))
    assert found == Tally(
        day=2, night=1, full=1, standby=1, nights=2, weekends=0, holidays=0, minutes=660 + 660 + 960 + 420 + 90
    )
    assert found.duties == 5


def test_weekend_is_saturday_or_sunday_of_the_duty_date_whatever_offices_do() -> None:
    found = counted(on("1", 4, NIGHT), on("1", 5), on("1", 6, STANDBY), on("1", 7), d5=DayKind.MAKEUP, d7=DayKind.REST)
    assert found.weekends == 2


def test_holidays_are_statutory_days_only() -> None:
    found = counted(on("1", 1), on("1", 2), on("1", 3, NIGHT), d1=DayKind.HOLIDAY, d2=DayKind.REST)
    assert (found.holidays, found.weekends) == (1, 0)


def test_only_the_period_counts_and_people_without_duties_are_zero() -> None:
    plan = a_station([somebody("1"), somebody("2")])
    roster = Roster.of([on("1", 7), on("1", 8), on("1", 9), on("stranger", 8)])
    found = tally(plan, a_calendar(), roster, Period(december(8), december(8)))
    assert {id_: t.duties for id_, t in found.items()} == {"1": 1, "2": 0}


def test_fairness_is_least_most_and_mean_of_the_people_asked_for() -> None:
    tallies = {"1": Tally(nights=4, minutes=90), "2": Tally(nights=1, weekends=3), "3": Tally(nights=9)}
    found = fairness(tallies, ["1", "2"])
    assert found.nights == Spread(1, 4, 2.5)
    assert found.weekends == Spread(0, 3, 1.5)
    assert found.hours == Spread(0, 1.5, 0.75)
    assert fairness(tallies, []).nights == Spread(0, 0, 0)


def test_people_away_or_out_of_service_all_the_time_are_not_available() -> None:
    people = [
        somebody("here"),
        somebody("away"),
        somebody("half"),
        somebody("left", end=date(2026, 11, 30)),
        somebody("late", start=december(31)),
        somebody("late and away", start=december(31)),
    ]
    absences = (
        away("away", 1, 15),
        away("away", 16, 31),
        away("half", 1, 30),
        away("late and away", 20, 31),
    )
    plan = a_station(people, absences=absences)
    assert people_available(plan, DECEMBER) == ["here", "half", "late"]


@pytest.mark.parametrize("count", [300])
def test_a_month_of_300_people_is_counted_at_once(count: int) -> None:
    people = many_people(count)
    plan, roster, calendar = a_station(people), a_busy_month(people), a_calendar()
    made: list[dict[str, Tally]] = []
    counting = calls_in(lambda: made.append(tally(plan, calendar, roster, DECEMBER)))
    assert counting + calls_in(lambda: people_available(plan, DECEMBER)) < 5_000
    (found,) = made
    assert sum(t.duties for t in found.values()) == len(roster)
    assert DECEMBER.last - DECEMBER.first == timedelta(days=30)
