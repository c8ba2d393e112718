"""Duties made of demands."""

from dataclasses import replace

from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.demands import CertificateNeed, DayType, Team, UnitNeed, combined
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import PostStatus
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of, unasked_duties
from tests.builders import a_demand, a_plan, a_post, at, day, december


def duties(plan: Plan, period: Period | None = None) -> list[Duty]:
    period = period or december()
    return duties_of(plan, calendar_for(plan, period.first, period.last), period)


def test_a_period_has_all_its_dates() -> None:
    assert dates_of(december(30, 31)) == [day(30), day(31)]


def test_a_daily_demand_makes_a_duty_every_date_in_order() -> None:
    found = duties(a_plan(), december(1, 3))
    assert [d.key for d in found] == [DutyKey(day(n), "K1", code) for n in (1, 2, 3) for code in "DN"]
    assert (found[1].start, found[1].end) == (at(1, "20:00"), at(2, "08:00"))


def test_a_demand_applies_on_its_day_types_and_dates() -> None:
    weekend = a_demand("K1", "D", 1, DayType.SAT, DayType.SUN)
    late = replace(a_demand("K1", "N"), start=day(6), end=day(7))
    found = duties(a_plan(demands=(weekend, late)))
    assert [(d.key.day.day, d.key.shift) for d in found] == [(5, "D"), (6, "D"), (6, "N"), (7, "N")]


def test_market_and_school_days_come_from_the_calendar() -> None:
    plan = a_plan(
        demands=(a_demand("K1", "D", 1, DayType.MARKET), a_demand("K1", "N", 1, DayType.SCHOOL)),
        settings=(("market_cycle", "every 3 from 2026-12-02"),),
        calendar=(CalendarRow(day(4), school=False),),
    )
    found = duties(plan)
    assert [d.key.day.day for d in found if d.key.shift == "D"] == [2, 5]
    assert [d.key.day.day for d in found if d.key.shift == "N"] == [1, 2, 3, 7]


def test_only_existing_posts_are_manned() -> None:
    assert duties(a_plan(posts=(a_post(status=PostStatus.PLANNED),))) == []
    assert duties(a_plan(posts=(a_post(status=PostStatus.CLOSED),))) == []


def test_where_demands_meet_the_larger_number_of_each_kind_counts() -> None:
    plan = a_plan(demands=(a_demand(least=2, officers=1), a_demand("K1", "D", 3, DayType.MARKET, women=1)))
    marked = replace(plan, calendar=(CalendarRow(day(2), market=True),))
    ordinary, special = duties(marked, december(1, 2))
    assert (ordinary.team.least, ordinary.team.women) == (2, 0)
    assert (special.team.least, special.team.officers, special.team.women) == (3, 1, 1)


def test_the_larger_team_joins_needs_and_drops_a_limit_that_only_one_has() -> None:
    one = Team(least=1, most=2, needs=(CertificateNeed("驾驶", 1),), unit_needs=(UnitNeed("JJ", 2),))
    other = Team(least=2, most=3, needs=(CertificateNeed("驾驶", 2), CertificateNeed("驾驶", 1, "SJ")))
    joined = combined([one, other], max)
    assert joined == combined([other, one], max)
    assert (joined.least, joined.most) == (2, 3)
    assert {(n.label, n.count) for n in joined.needs} == {("驾驶", 2), ("驾驶@SJ", 1)}
    assert joined.unit_needs == (UnitNeed("JJ", 2),)
    assert combined([one, Team()], max).most is None


def test_a_duty_nobody_asked_for_has_no_team() -> None:
    (found,) = unasked_duties(a_plan(), [DutyKey(day(1), "K1", "Z")])
    assert (found.team, found.length) == (Team(), 24 * 60)
