"""R20: the demands of a 24-hour kiosk cover the whole day."""

from dataclasses import replace

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.posts import PostKind, PostStatus
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_demand, a_plan, a_post, a_shift, day, december
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(demands=(a_demand("K1", "D"), a_demand("K1", "N")))


def test_day_and_night_cover_every_minute() -> None:
    assert told("R20", PLAN) == []


def test_a_kiosk_that_closes_at_night() -> None:
    plan = replace(PLAN, demands=(a_demand("K1", "D"),))
    found = told("R20", plan)
    assert len(found) == 7
    assert (found[0].severity, found[0].price, found[0].dates) == (Severity.WARN, 0, (day(1),))
    assert said(found[0]) == "K1岗: on 1 Dec no demand covers 12 h, first at 00:00."


def test_a_quarter_of_an_hour_between_two_shifts() -> None:
    shifts = (a_shift("D", "08:15-20:00"), a_shift("N"))
    found = told("R20", replace(PLAN, shifts=shifts))
    assert said(found[0]) == "K1岗: on 1 Dec no demand covers 0.25 h, first at 08:00."
    assert len(found) == 7


def test_the_first_morning_belongs_to_the_night_before() -> None:
    # 1 December is a Tuesday: the night of Monday does not cover its morning
    plan = replace(PLAN, demands=(a_demand("K1", "D"), a_demand("K1", "N", 1, *_all_but_monday())))
    found = told("R20", plan)
    assert [v.dates for v in found] == [(day(1),), (day(7),)]
    assert said(found[0]) == "K1岗: on 1 Dec no demand covers 8 h, first at 00:00."
    assert said(found[1]) == "K1岗: on 7 Dec no demand covers 4 h, first at 20:00."


def _all_but_monday() -> list[DayType]:
    return [DayType.TUE, DayType.WED, DayType.THU, DayType.FRI, DayType.SAT, DayType.SUN]


def test_a_demand_for_nobody_covers_nothing() -> None:
    wished = replace(PLAN, demands=(a_demand("K1", "D"), a_demand("K1", "N", 0, target=1)))
    assert the_one("R20", wished, period=december(2, 2)).amount == 720


def test_other_posts_and_planned_kiosks_may_close() -> None:
    assert told("R20", replace(PLAN, posts=(a_post("K1", PostKind.DAY_KIOSK),), demands=())) == []
    assert told("R20", replace(PLAN, posts=(a_post("K1", status=PostStatus.PLANNED),), demands=())) == []
