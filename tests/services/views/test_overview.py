"""The facts of the first page, from plans that a person can check by eye."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from patrolplanner.domain.people import Certificate, Restriction, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import Street, StreetKind, StreetPoint
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.overview import MonthState, Overview, StartStep, expiring, groups, overview, steps
from patrolplanner.services.views.whereabouts import around, changed_boards, manned_by_hour, posts_at
from tests.builders import (
    a_demand,
    a_pair,
    a_person,
    a_plan,
    a_post,
    a_roster,
    an_auxiliary,
    an_officer,
    at,
    day,
    december,
)

KIOSK = a_post("K1", public_board=True)
LEADER = a_post("L", PostKind.LEADER)
DESK = a_post("DB", PostKind.STATION_DUTY)
PLAN = a_plan(
    people=(an_auxiliary("F01"), an_officer("001"), an_officer("002", leader=True)),
    posts=(KIOSK, LEADER, DESK),
    demands=(a_demand("K1", "D", 2), a_demand("K1", "N"), a_demand("L", "Z"), a_demand("DB", "D")),
)
ROSTER = a_roster(
    a_pair("F01", 10, "K1", "D"),
    a_pair("001", 10, "K1", "D"),
    a_pair("001", 9, "K1", "N"),
    a_pair("002", 10, "L", "Z"),
    a_pair("F01", 10, "DB", "D"),
)
MORNING = at(10, "09:30")


def seen(plan: Plan = PLAN, roster: Roster = ROSTER, published: Roster | None = None) -> Overview:
    return overview(Document(plan, roster), december(1, 31), published, MORNING)


def test_who_is_where_now_and_next_officers_first() -> None:
    kiosk, desk = posts_at(around(PLAN, ROSTER, day(10)), MORNING)
    assert kiosk.now is not None
    assert kiosk.now.people == ("001", "F01")
    assert kiosk.now.end == at(10, "20:00")
    assert kiosk.following is not None
    assert (kiosk.following.duty.shift, kiosk.following.people, kiosk.following.least) == ("N", (), 1)
    assert desk.post == "DB"


def test_last_night_s_crew_still_counts_in_the_morning() -> None:
    kiosk = posts_at(around(PLAN, ROSTER, day(10)), at(10, "07:59"))[0]
    assert kiosk.now is not None
    assert (kiosk.now.duty.day, kiosk.now.people) == (day(9), ("001",))


def test_leaders_and_gaps_of_today_and_tomorrow() -> None:
    today, tomorrow = seen().days
    assert [c.people for c in today.leaders] == [("002",)]
    assert {(s.duty.post, s.duty.shift) for s in today.short} == {("K1", "N")}
    assert [c.people for c in tomorrow.leaders] == [()]
    assert {s.duty.post for s in tomorrow.short} == {"K1", "L", "DB"}


def test_street_posts_by_hour_know_the_night_before_and_leave_the_desk_out() -> None:
    hours = manned_by_hour(around(PLAN, ROSTER, day(10)), day(10))
    assert hours == (1,) * 20 + (0,) * 4


def test_the_mean_of_the_period() -> None:
    found = seen().average
    assert found[10] == 1 / 31
    assert found[3] == 1 / 31, "the night of the 9th"
    assert found[22] == 1 / 31


def test_certificates_within_thirty_days_but_not_renewed_ones() -> None:
    people = (
        a_person("1", Certificate("枪", day(20)), Certificate("车", date(2027, 3, 1))),
        a_person("2", Certificate("枪", day(1))),
        a_person("3", Certificate("枪", day(12)), Certificate("枪", date(2028, 1, 1))),
        replace(a_person("4", Certificate("枪", day(12))), end=day(5)),
    )
    found = expiring(a_plan(people=people), day(10))
    assert [(e.person, e.days) for e in found] == [("2", -9), ("1", 10)]


def test_boards_with_another_crew_than_published() -> None:
    told = a_roster(a_pair("002", 10, "K1", "D"))
    (duty,) = changed_boards(PLAN, ROSTER, told, ["K1"], MORNING)
    assert (duty.day, duty.shift) == (day(10), "D")
    assert changed_boards(PLAN, ROSTER, ROSTER, ["K1"], MORNING) == ()


def test_only_changes_from_today_on_are_untold() -> None:
    told = a_roster(a_pair("002", 3, "K1", "D"), a_pair("002", 12, "K1", "D"))
    found = seen(published=told)
    assert found.ever_published
    assert found.untold.removed == {a_pair("002", 12, "K1", "D")}
    assert len(found.untold.added) == 4
    assert not seen().ever_published


def test_months_ahead() -> None:
    whole = a_roster(*(a_pair("001", n, "K1", "D") for n in range(1, 32)))
    plan = replace(PLAN, demands=(a_demand("K1", "D"),))
    found = seen(plan, whole, whole).months
    assert [m.state for m in found] == [MonthState.ROSTERED, *[MonthState.EMPTY] * 3]
    assert [m.period.first for m in found][1:3] == [date(2027, 1, 1), date(2027, 2, 1)]
    assert found[0].published
    few = seen(plan, a_roster(a_pair("001", 1, "K1", "D")))
    assert few.months[0].state is MonthState.PARTLY


def test_years_whose_notice_nobody_checked() -> None:
    assert seen().unchecked == (2027,)
    assert seen(replace(PLAN, settings=(*PLAN.settings, ("holidays_checked", "2027")))).unchecked == ()


def test_a_shift_with_a_code_of_leave_is_told() -> None:
    assert seen().clashing is None
    called = replace(PLAN, shifts=(*PLAN.shifts, replace(PLAN.shifts[0], code="病")))
    found = seen(called).clashing
    assert found is not None
    assert "病" in str(found)


def test_evenness_by_role_without_leaders() -> None:
    found = {g.role: g for g in seen().groups}
    assert (found[Role.OFFICER].people, found[Role.AUXILIARY].people) == (1, 1)
    assert found[Role.OFFICER].load.nights.max == 1
    assert seen(roster=Roster()).groups == ()


def test_an_empty_plan_has_its_way_before_it() -> None:
    empty = Document()
    assert [done for _, done in steps(empty, (), printed=False)] == [False] * 8
    found = overview(empty, december(), None, datetime(2026, 12, 10, 9, 0))
    assert found.posts == ()
    assert found.days[0].short == ()
    way = dict(steps(Document(PLAN, ROSTER), (), printed=False))
    assert way[StartStep.ROSTER]
    assert not way[StartStep.PUBLISH]


def test_nights_are_spread_over_those_who_may_have_them() -> None:
    """Two and three nights; the third officer may have none and is no minimum of zero."""
    nursing = an_officer("003", restrictions=frozenset({Restriction.NO_NIGHT}))
    plan = replace(PLAN, people=(an_officer("001"), an_officer("002"), nursing))
    rows = [("001", 1), ("001", 3), ("002", 5), ("002", 7), ("002", 9)]
    roster = a_roster(*(a_pair(who, n, "K1", "N") for who, n in rows), a_pair("003", 1, "DB", "D"))
    (group,) = groups(plan, roster, december(1, 31))
    assert (group.people, group.load.nights.min, group.load.nights.max) == (3, 2, 3)


def test_the_town_is_seen_where_there_are_streets_and_nothing_is_said_without() -> None:
    assert seen().seen is None
    placed = replace(KIOSK, x=0.0, y=0.0)
    street = Street("L1", "北街", StreetKind.ARTERIAL, (StreetPoint(0, 0), StreetPoint(400, 0)))
    found = seen(replace(PLAN, posts=(placed, LEADER, DESK), streets=(street,))).seen
    assert found is not None
    assert found.today[10] == found.today[3] > 0 == found.today[22], "nobody is there from the evening on"
    assert found.average[10] == pytest.approx(found.today[10] / 31)
    assert [one.name for one in found.lowest] == ["北街"]
    assert found.minutes == 10
