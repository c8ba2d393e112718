"""Each kind of shortage is named before the search, and a plan that can be filled hears nothing."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.demands import CertificateNeed, DayType, UnitNeed
from patrolplanner.domain.people import Certificate, Unit, UnitKind
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, auto_fill, check_before
from patrolplanner.translation import speaker
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    a_shift,
    an_absence,
    an_auxiliary,
    an_officer,
    december,
)
from tests.efforts import effort_of

ENGLISH, CHINESE = speaker("en", 2026), speaker("zh_CN", 2026)
FOUR = tuple(an_officer(f"00{n}") for n in range(1, 5))


def said(
    plan: Plan, period: Period, roster: Roster | None = None, keep: Keep = Keep.LOCKED, *, chinese: bool = False
) -> list[str]:
    say = CHINESE if chinese else ENGLISH
    return [say(text) for text in check_before(FillRequest(plan, roster or Roster(), period, keep))]


def test_licence_holders_on_leave_are_named() -> None:
    armed = a_post("A1", PostKind.ARMED_PATROL)
    licensed = tuple(an_officer(f"00{n}", certificates=(Certificate("持枪证"),)) for n in (1, 2, 3))
    plan = a_plan(
        people=(*licensed, an_officer("009")),
        posts=(armed,),
        demands=(a_demand("A1", "D", 2, needs=(CertificateNeed("持枪证", 2),)),),
        absences=(an_absence("001", 2), an_absence("002", 2, kind=AbsenceKind.TRAINING), an_absence("009", 2)),
    )
    text = "2 Dec A1岗 D asks for {}; only 1 can come; away: 某001 (annual leave), 某002 (training)."
    assert said(plan, december(1, 3)) == [text.format("2 people"), text.format("2 holders of 持枪证")]
    assert said(plan, december(1, 3), chinese=True)[0] == (
        "12月2日A1岗D需要人员2名，能上岗的只有1名；不在岗：某001（年休假）、某002（培训）。"
    )


def test_alike_dates_are_one_sentence() -> None:
    plan = a_plan(demands=(a_demand("K1", "D", 1, women=1),))
    assert said(plan, december(1, 3)) == ["1 Dec, 2 Dec, 3 Dec K1岗 D asks for 1 woman; only 0 can come."]


def test_units_and_auxiliaries_are_counted_too() -> None:
    plan = a_plan(
        units=(Unit("CG", "城关派出所"), Unit("SJ", "市场监管局", UnitKind.MARKET)),
        people=FOUR,
        demands=(a_demand("K1", "D", 2, auxiliaries=1, unit_needs=(UnitNeed("SJ", 1),)),),
    )
    assert said(plan, december(1, 1)) == [
        "1 Dec K1岗 D asks for 1 auxiliary; only 0 can come.",
        "1 Dec K1岗 D asks for 1 person of 市场监管局; only 0 can come.",
    ]


def test_duties_at_once_need_as_many_people() -> None:
    posts = (a_post("K1"), a_post("K2"), a_post("K3"))
    plan = a_plan(people=FOUR[:2], posts=posts, demands=tuple(a_demand(p.id, "D") for p in posts))
    assert said(plan, december(3, 3)) == ["On 3 Dec at 08:00 the duties ask for 3 people; only 2 can come."]


def test_nights_are_counted_with_the_rest_after_them() -> None:
    plan = a_plan(people=FOUR[:1])
    assert said(plan, december(3, 3)) == [
        "On 3 Dec at 20:00, with 8 h of rest from duty to duty, the duties around that time ask for 2 people; "
        "only 1 can come."
    ]


def test_the_hours_of_a_week() -> None:
    plan = a_plan(people=FOUR[:2], demands=(a_demand("K1", "D"), a_demand("K1", "E")), shifts=(
        a_shift("D"), a_shift("E", "10:00-20:00"),
    ))  # fmt: skip
    assert said(plan, december(7, 13)) == [
        "Posts of no unit: in the week of 7 Dec the posts ask for 154 h of people; the 2 who can come may work 120 h "
        "(60 h each)."
    ]


def test_hours_that_bring_reminders() -> None:
    plan = a_plan(people=FOUR[:3], demands=(a_demand("K1", "D"), a_demand("K1", "E")), shifts=(
        a_shift("D"), a_shift("E", "10:00-20:00"),
    ))  # fmt: skip
    assert said(plan, december(7, 13)) == [
        "Posts of no unit: in the weeks of 7 Dec some people will work more than 48 h."
    ]


def test_locks_that_contradict_each_other_are_named() -> None:
    plan = a_plan(people=FOUR, posts=(a_post("K1"), a_post("K2")), demands=(a_demand("K1"), a_demand("K2")))
    twice = a_roster(a_pair("001", 1, "K1"), a_pair("001", 1, "K2"), locked=True)
    assert said(plan, december(1, 1), twice) == [
        "Rows to be kept contradict a rule (R01): 某001 is on two duties at once: 1 Dec K1岗 D and 1 Dec K2岗 D."
    ]
    assert said(plan, december(1, 1), twice, Keep.NONE) == []


def test_a_lock_on_a_day_of_leave_is_named() -> None:
    plan = a_plan(people=FOUR, absences=(an_absence("001", 1),))
    locked = a_roster(a_pair("001", 1), locked=True)
    (text,) = said(plan, december(1, 2), locked)
    assert text.startswith("Rows to be kept contradict a rule (R02): 某001 is away (annual leave")


def test_plans_that_can_be_filled_hear_nothing() -> None:
    kiosk = a_plan(people=FOUR)
    with_leave = a_plan(people=FOUR, absences=(an_absence("001", 1, 3),))
    one_day = a_plan(demands=(a_demand("K1", "D"),))
    split = a_plan(
        shifts=(a_shift("P", "07:30-09:30"), a_shift("Q", "17:00-19:30")),
        demands=(a_demand("K1", "P"), a_demand("K1", "Q")),
    )
    mixed = a_plan(
        people=(*FOUR, an_auxiliary("F01"), an_auxiliary("F02")), demands=(a_demand("K1", "D", 2, officers=1),)
    )
    for plan, period in (
        (kiosk, december(1, 7)), (with_leave, december(1, 3)), (one_day, december(1, 1)), (split, december(1, 5)),
        (mixed, december(1, 7)),
    ):  # fmt: skip
        filled = auto_fill(FillRequest(plan, Roster(), period), effort_of())
        assert filled.verdict.clean
        assert said(plan, period) == []


def test_dates_that_ask_for_nobody_are_said() -> None:
    plan = a_plan(people=FOUR, demands=(a_demand("K1", "D", 1, DayType.HOLIDAY),))
    text = "No duty from 1 Dec to 3 Dec asks for anybody; enter demands for these dates first."
    assert said(plan, december(1, 3)) == [text]


def test_rules_that_are_off_raise_no_alarm() -> None:
    posts = (a_post("K1"), a_post("K2"))
    plan = a_plan(
        people=FOUR[:1],
        posts=posts,
        demands=tuple(a_demand(p.id, s) for p in posts for s in "DN"),
        rules=(RuleSetting("R01", on=False), RuleSetting("R17", severity=Severity.SOFT)),
    )
    assert said(plan, december(3, 3)) == []


def test_standby_is_no_duty_to_rest_from() -> None:
    standby = a_shift("B", "20:00-08:00", ShiftKind.STANDBY)
    plan = a_plan(people=FOUR[:1], shifts=(a_shift("D"), standby), demands=(a_demand("K1", "D"), a_demand("K1", "B")))
    assert said(plan, december(3, 3)) == []
    as_duty = replace(plan, rules=(RuleSetting("R11", parameters=(("standby", "duty"),)),))
    assert len(said(as_duty, december(3, 3))) == 1
