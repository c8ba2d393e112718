"""People whom units promise by number: what is left to people with names, said alike by all who look at a duty."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import CertificateNeed, DayType, Team, UnitNeed
from patrolplanner.domain.people import Role, Unit, UnitKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import REGISTRY
from patrolplanner.planning.repair.decisions import lowered
from patrolplanner.planning.repair.disruptions import ExtraDuty
from patrolplanner.services.views.strength import load_of, year_of
from tests.builders import a_demand, a_pair, a_person, a_plan, a_post, a_roster, a_shift, an_officer, day, december

ONLY_TEAMS = tuple(RuleSetting(kind.id, on=False) for kind in REGISTRY if kind.id not in ("R29", "R30"))
GARRISON = Unit("ZJ", "驻军", UnitKind.GARRISON)
FOUR = Contingent("X1", "D", "ZJ", 4, "带队人", "13800009999", "武部〔2026〕5号")


def a_patrol(*sent: Contingent, **team: object) -> Plan:
    """A foot patrol that asks for people on every day; two officers and a soldier with a name."""
    asked = {"least": 6, "target": 6, "most": 7, "officers": 2, "unit_needs": (UnitNeed("ZJ", 3),)} | team
    return a_plan(
        units=(Unit("CG", "城关派出所"), GARRISON),
        people=(an_officer("001"), an_officer("002"), a_person("9", role=Role.PARTNER, unit="ZJ")),
        posts=(a_post("X1", PostKind.FOOT_PATROL, unit="CG"),),
        shifts=(a_shift("D"), a_shift("N")),
        demands=(replace(a_demand("X1", "D"), team=Team(**asked)),),  # type: ignore[arg-type]
        contingents=sent,
        rules=ONLY_TEAMS,
    )


def team_on(plan: Plan, number: int = 1) -> Team | None:
    calendar = calendar_for(plan, day(1), day(31))
    return next((d.team for d in duties_of(plan, calendar, december(number, number))), None)


def gaps(plan: Plan, *pairs: object) -> dict[str, int]:
    found = judge(plan, december(1, 1), a_roster(*pairs))  # type: ignore[arg-type]
    return {g.of: g.missing for g in found.gaps}


def test_they_are_people_and_people_of_their_unit_and_never_officers() -> None:
    """Six with two officers and three soldiers, four soldiers promised: two are left, and they are the officers."""
    team = team_on(a_patrol(FOUR))
    assert team is not None
    assert (team.least, team.target, team.most, team.officers) == (2, 2, 3, 2)
    assert team.unit_needs == (UnitNeed("ZJ", 0),)
    assert team.named_units == {"ZJ"}, "the unit may still send somebody with a name"


def test_they_hold_no_certificate() -> None:
    need = CertificateNeed("持枪证", 2, "ZJ")
    team = team_on(a_patrol(FOUR, needs=(need,)))
    assert team is not None
    assert team.needs == (need,)


def test_several_add_up_and_nothing_goes_below_none() -> None:
    team = team_on(a_patrol(FOUR, replace(FOUR, number=5, unit="CG")))
    assert team is not None
    assert (team.least, team.most, team.officers) == (0, 0, 2)


@pytest.mark.parametrize(
    ("sent", "dates"),
    [
        (replace(FOUR, days=frozenset({DayType.SAT, DayType.SUN})), {5, 6}),
        (replace(FOUR, start=day(3), end=day(4)), {3, 4}),
        (replace(FOUR, shift="N"), set()),
    ],
)
def test_they_come_on_their_dates_and_shift(sent: Contingent, dates: set[int]) -> None:
    plan = a_patrol(sent)
    calendar = calendar_for(plan, day(1), day(31))
    assert {d.key.day.day for d in duties_of(plan, calendar, december(1, 7)) if d.team.least == 2} == dates


def test_a_duty_that_nobody_asks_for_is_none_because_somebody_is_promised() -> None:
    plan = replace(a_patrol(FOUR), demands=())
    assert team_on(plan) is None


def test_the_judge_counts_them() -> None:
    assert gaps(a_patrol()) == {"people": 6, "officers": 2, "ZJ": 3}
    assert gaps(a_patrol(FOUR)) == {"people": 2, "officers": 2}
    assert gaps(a_patrol(FOUR), a_pair("001", 1, "X1"), a_pair("002", 1, "X1")) == {}
    assert gaps(a_patrol(FOUR), a_pair("001", 1, "X1"), a_pair("9", 1, "X1")) == {"officers": 1}


def test_a_gap_says_who_comes_besides() -> None:
    found = judge(a_patrol(FOUR), december(1, 1), a_roster(a_pair("001", 1, "X1"))).violations
    assert any("驻军" in str(v.text) and "4" in str(v.text) for v in found if v.rule == "R30")


def test_the_most_counts_them() -> None:
    """Seven at most, four promised: three with names, and a fourth is one too many."""
    four = a_patrol(FOUR, officers=0, unit_needs=())
    more = replace(four, people=(*four.people, an_officer("003"), an_officer("004")))
    three = [a_pair(p, 1, "X1") for p in ("001", "002", "003")]
    assert judge(more, december(1, 1), a_roster(*three)).clean
    (broken,) = judge(more, december(1, 1), a_roster(*three, a_pair("004", 1, "X1"))).hard
    assert broken.rule == "R29"


@pytest.mark.parametrize("number", [1, 3, 4, 9])
def test_every_roster_costs_what_a_smaller_demand_would(number: int) -> None:
    """All rosters of three people: so many promised are a demand for so many fewer, to the judge and to the search."""
    sent = a_patrol(replace(FOUR, number=number))
    left = Team(
        least=max(0, 6 - number),
        target=max(0, 6 - number),
        most=max(0, 7 - number),
        officers=2,
        unit_needs=(UnitNeed("ZJ", max(0, 3 - number)),),
    )
    smaller = replace(sent, contingents=(), demands=(replace(sent.demands[0], team=left),))
    for there in product([False, True], repeat=3):
        roster = a_roster(*(a_pair(p.id, 1, "X1") for p, come in zip(sent.people, there, strict=True) if come))
        one, other = (judge(plan, december(1, 1), roster) for plan in (sent, smaller))
        assert (one.price, len(one.hard)) == (other.price, len(other.hard))


def test_asking_for_fewer_leaves_the_promise_as_it_is() -> None:
    """Two officers are missing beside the four who are promised: what is asked for then is these four."""
    plan = a_patrol(FOUR)
    (duty,) = duties_of(plan, calendar_for(plan, day(1), day(1)), december(1, 1))
    eased = lowered(duty, {"people": 2, "officers": 2})
    after = ExtraDuty("X1", "D", day(1), day(1), eased.team, instead=True).applied(plan)
    assert judge(after, december(1, 1), Roster()).clean
    assert len(duties_of(after, calendar_for(after, day(1), day(1)), december(1, 1))[0].promised) == 1


def test_a_kiosk_that_soldiers_man_is_not_closed() -> None:
    kiosk = a_patrol(FOUR, least=4, target=4, most=None, officers=0, unit_needs=())
    post = a_post("X1", PostKind.KIOSK, unit="CG")
    day_and_night = (kiosk.demands[0], replace(kiosk.demands[0], shift="N"))
    rules = tuple(r for r in ONLY_TEAMS if r.rule != "R20")
    plan = replace(
        kiosk, posts=(post,), demands=day_and_night, contingents=(FOUR, replace(FOUR, shift="N")), rules=rules
    )
    assert judge(plan, december(2, 2), Roster()).violations == ()


def test_the_demands_page_counts_what_is_left_to_people_with_names() -> None:
    """Six for twelve hours a day are 72 hours, with four promised 24."""
    hours = [load_of(p, p.demands, year_of(p, 2026)).hours for p in (a_patrol(), a_patrol(FOUR))]
    assert hours == [pytest.approx(6 * 12 * 365), pytest.approx(2 * 12 * 365)]
