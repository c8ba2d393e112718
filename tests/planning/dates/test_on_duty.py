"""Who is on which duty, asked for or not."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import on_duty
from tests.builders import a_demand, a_pair, a_plan, a_roster, an_auxiliary, an_officer, at, day, december

LEADER = replace(an_officer("009"), leader=True)
PLAN = a_plan(people=(an_auxiliary("001"), an_officer("003"), an_officer("002"), LEADER), demands=(a_demand(),))
ASKED = duties_of(PLAN, calendar_for(PLAN, day(1), day(2)), december(1, 2))


def test_leaders_and_officers_come_first_then_the_list_and_strangers_last() -> None:
    people = ("X1", "001", "002", "003", "009")
    found = on_duty(PLAN, a_roster(*(a_pair(p, 1) for p in people)), ASKED)
    duty = a_pair("001", 1).duty
    assert found.crew(duty) == ("009", "003", "002", "001", "X1")
    assert [p.id for p in found.people(duty)] == ["009", "003", "002", "001"]


def test_duties_nobody_asked_for_are_there_in_time_order_unless_their_shift_has_no_time() -> None:
    night, removed = a_pair("001", 1, shift="N"), a_pair("001", 1, shift="Q")
    found = on_duty(PLAN, a_roster(night, removed), ASKED)
    assert [d.key for d in found.duties] == [ASKED[0].key, night.duty, ASKED[1].key]
    assert [d.key for d in found.at(at(1, "23:00"))] == [night.duty]
    assert [d.key for d in found.by_post()[night.duty.post]] == [d.key for d in found.duties]
