"""T01: people follow their rotation, their own or their team's."""

from dataclasses import replace

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DayTypeShift, Rotation
from tests.builders import a_demand, a_pair, a_plan, a_shift, an_absence, an_officer, day, december
from tests.planning.verdicts import said, the_one, told

CYCLE = Rotation("甲", ("D", "N", None), day(1))
PLAN = a_plan(
    people=(an_officer("001", team="甲"), an_officer("002")),
    shifts=(a_shift("D"), a_shift("N"), a_shift("P", "07:30-09:30")),
    rotations=(CYCLE,),
    demands=(a_demand("K1", "D"), a_demand("K1", "N")),
)
THREE_DAYS = december(1, 3)


def test_day_night_and_a_day_off() -> None:
    assert told("T01", PLAN, a_pair("001", 1), a_pair("001", 2, shift="N"), period=THREE_DAYS) == []


def test_a_duty_of_another_shift() -> None:
    against, idle = sorted(
        told("T01", PLAN, a_pair("001", 1, shift="P"), a_pair("001", 2, shift="N"), period=THREE_DAYS),
        key=lambda v: -v.price,
    )
    assert (against.severity, against.price, against.people, against.dates) == (Severity.SOFT, 400, ("001",), (day(1),))
    assert said(against) == "某001: 1 Dec K1岗 P although the rotation says D."
    assert (said(idle), idle.price) == ("某001: no duty on 1 Dec although the rotation says D.", 150)


def test_a_duty_on_a_day_off() -> None:
    kept = (a_pair("001", 1), a_pair("001", 2, shift="N"))
    found = the_one("T01", PLAN, *kept, a_pair("001", 3, shift="N"), period=THREE_DAYS)
    assert said(found) == "某001: 3 Dec K1岗 N on a day off of the rotation."


def silent(plan: Plan) -> bool:
    """Whether nobody minds that nothing is done on the first day."""
    return not told("T01", plan, period=december(1, 1))


def test_nothing_is_asked_of_people_who_are_away_or_not_needed() -> None:
    assert not silent(PLAN)
    assert silent(replace(PLAN, absences=(an_absence("001", 1),)))
    assert silent(replace(PLAN, people=(an_officer("001", team="甲", start=day(2)),)))
    assert silent(replace(PLAN, demands=(a_demand("K1", "N"),))), "no post wants the shift"


def test_of_two_rotations_the_later_one_holds() -> None:
    since_the_second = Rotation("甲", (None, "N", "D"), day(1), start=day(2))
    changed = replace(PLAN, rotations=(CYCLE, since_the_second))
    assert (
        told("T01", changed, a_pair("001", 1), a_pair("001", 2, shift="N"), a_pair("001", 3), period=THREE_DAYS) == []
    )


def test_a_pattern_of_workdays_asks_for_nothing_on_saturday_and_minds_a_duty_there() -> None:
    """1 December 2026 is a Tuesday."""
    workdays = Rotation("002", (), day(1), by_day=(DayTypeShift(DayType.WORKDAY, "D"),))
    plan = replace(PLAN, rotations=(workdays,))
    period = december(4, 5)
    assert told("T01", plan, a_pair("002", 4), period=period) == []
    assert "although the rotation says D" in said(the_one("T01", plan, period=period))
    found = the_one("T01", plan, a_pair("002", 4), a_pair("002", 5), period=period)
    assert said(found) == "某002: 5 Dec K1岗 D on a day off of the rotation."


def test_room_alone_is_asked_for_by_a_pattern() -> None:
    """A post that asks for nobody, but has room for those whose work it is."""
    office = replace(a_demand("K1", "P", least=0), team=replace(a_demand().team, least=0, target=0, most=2))
    pattern = Rotation("002", ("P",), day(1))
    plan = replace(PLAN, rotations=(pattern,), demands=(*PLAN.demands, office))
    assert "no duty on 1 Dec" in said(the_one("T01", plan, period=december(1, 1)))
    assert told("T01", plan, a_pair("002", 1, shift="P"), period=december(1, 1)) == []
