"""Alike posts taken for one: no roster costs more there, and the way back keeps everybody's turns and the law."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from patrolplanner.domain.demands import CertificateNeed, Demand, Team
from patrolplanner.domain.people import Role, Sex, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.filling import Filling, lay_out
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.aggregation import dealing
from patrolplanner.planning.solving.aggregation.aggregation import Aggregation
from patrolplanner.planning.solving.aggregation.dealing import Dealer
from patrolplanner.planning.solving.aggregation.disaggregation import RealRoster
from patrolplanner.planning.solving.bounds.linear_bound import LinearBound
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.bounds.patterns import Months, Patterns
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from patrolplanner.planning.solving.search import Search
from patrolplanner.planning.stop import Progress
from tests.builders import a_person, a_post, a_shift
from tests.efforts import effort_of

PERIOD = Period(date(2026, 12, 1), date(2026, 12, 7))
KIOSK = Team(least=3, target=3, most=4, officers=1, auxiliaries=1)
CAR = Team(least=2, target=3, most=4, officers=1, needs=(CertificateNeed("驾驶", 1),))


def a_plan(officers: int = 12, others: int = 24, kiosks: int = 3) -> Plan:
    """Kiosks and cars of one unit, each sort alike but for their names."""
    people = tuple(
        a_person(
            f"{n + 1:06d}",
            *(["驾驶"] if n % 2 else []),
            role=Role.OFFICER if n < officers else Role.AUXILIARY,
            unit="CG",
            sex=Sex.FEMALE if n % 5 == 0 else Sex.MALE,
        )
        for n in range(officers + others)
    )
    posts = tuple(a_post(f"K{n}", PostKind.KIOSK, unit="CG") for n in range(kiosks)) + tuple(
        a_post(f"C{n}", PostKind.CAR_PATROL, unit="CG") for n in range(2)
    )
    demands = tuple(Demand(p.id, s, KIOSK if p.id[0] == "K" else CAR) for p in posts for s in "DN")
    return Plan(
        units=(Unit("CG", "城关派出所"),),
        people=people,
        posts=posts,
        shifts=(a_shift("D"), a_shift("N")),
        demands=demands,
    )


def a_filling(plan: Plan) -> Filling:
    return lay_out(Instance(plan, PERIOD, Roster()), Rulebook.of(plan), Roster(), Roster())


def joined(filling: Filling) -> Aggregation:
    return Aggregation(filling.case, filling.start, filling.editable)


def price(case: Case, chosen: np.ndarray) -> int:
    """What the judge's rules cost; those that only guide the search left out."""
    return int((case.limits.cost(case.activity(chosen)) * ~case.limits.is_guide).sum())


def test_posts_of_one_sort_are_one() -> None:
    alike = joined(a_filling(a_plan()))
    assert {d.key.post for d in alike.whole.instance.duties} == {"K0", "C0"}
    team = next(d.team for d in alike.whole.instance.duties if d.key.post == "C0")
    assert (team.least, team.target, team.most, team.needs[0].count) == (4, 6, 8, 2)


def test_a_post_that_somebody_is_bound_to_is_like_no_other() -> None:
    plan = a_plan()
    bound = replace(plan.people[0], posts=("K1",))
    alike = joined(a_filling(replace(plan, people=(bound, *plan.people[1:]))))
    assert {d.key.post for d in alike.whole.instance.duties} == {"K0", "K1", "C0"}


@pytest.mark.parametrize("share", [0.01, 0.05, 0.2])
def test_no_roster_costs_more_with_posts_taken_for_one(share: float) -> None:
    filling = a_filling(a_plan())
    alike, rng = joined(filling), np.random.default_rng(1)
    for _ in range(5):
        chosen = (rng.random(filling.case.space.size) < share).astype(np.int64)
        # nobody is at two posts at once: hard rules forbid it, and there is no such thing where posts are one
        once = np.unique(np.where(chosen > 0, alike.of, -1), return_index=True)[1]
        chosen = chosen * np.isin(np.arange(len(chosen)), once)
        assert chosen.any()
        assert price(alike.whole, alike.joined(chosen)) <= filling.case.price(chosen)


@pytest.mark.parametrize("officers", [12, 3])
def test_dealing_keeps_turns_and_breaks_no_hard_rule_of_teams(officers: int) -> None:
    """With too few officers some posts stay empty, and those who would have stood there stay at home."""
    filling = a_filling(a_plan(officers))
    alike, rng = joined(filling), np.random.default_rng(2)
    space = alike.whole.space
    wanted = np.zeros(space.size, dtype=np.int64)
    day = PERIOD.first.toordinal()
    for i, person in enumerate(rng.permutation(len(filling.case.instance.people)).tolist()):
        mine = np.flatnonzero((space.person == person) & (space.instance.duty_day[space.duty] == day))
        wanted[mine[i % len(mine)]] = 1
    chosen = alike.apart(wanted, seed=3)
    back = alike.joined(chosen)
    assert (back <= wanted).all()
    assert not len(filling.case.broken(chosen))
    if officers == 12:
        assert (back == wanted).mean() > 0.99


def dealt_with_tries(filling: Filling, monkeypatch: pytest.MonkeyPatch, hurry: bool = False) -> int:
    """Ten auxiliaries and an officer dealt out to three kiosks on a date: how often that is tried."""
    alike, tries = joined(filling), []
    one = Dealer._dealt_lot
    monkeypatch.setattr(Dealer, "_dealt_lot", lambda self, *given: tries.append(1) or one(self, *given))
    space = alike.whole.space
    duty = next(i for i, d in enumerate(space.instance.duties) if d.key.post == "K0")
    officer = space.instance.role_mask(Role.OFFICER)[space.person]
    there = np.flatnonzero(space.duty == duty)
    wanted = np.zeros(space.size, dtype=np.int64)
    wanted[[*there[officer[there]][:1], *there[~officer[there]][:10]]] = 1
    alike.apart(wanted, 3, lambda: hurry)
    return len(tries)


def test_posts_that_nobody_can_lead_are_not_dealt_out_over_and_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """One officer at three kiosks leaves two of them empty, in whatever order people are dealt out."""
    assert dealt_with_tries(a_filling(a_plan(officers=3)), monkeypatch) == 1


def test_posts_without_an_officer_of_their_own_are_led_all_the_same() -> None:
    """Kiosks ask for one person, whoever it is; an auxiliary may not be alone there, so as many officers are needed."""
    alone = Team(least=1, target=1)
    plan = a_plan()
    demands = tuple(replace(d, team=alone) for d in plan.demands if d.post[0] == "K")
    alike = joined(a_filling(replace(plan, demands=demands)))
    space, limits = alike.whole.space, alike.whole.limits
    assert alike.led.all()
    nobody_leads = np.zeros(space.size, dtype=np.int64)
    auxiliary = space.instance.role_mask(Role.AUXILIARY)[space.person]
    for duty in range(len(space.instance.duties)):
        nobody_leads[np.flatnonzero(auxiliary & (space.duty == duty))[:3]] = 1
    activity = alike.whole.activity(nobody_leads)
    assert limits.cost(activity)[limits.is_guide].sum() == 3 * GAP_PRICE * len(space.instance.duties)


def test_in_a_hurry_people_are_dealt_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dealing, "_empty", lambda *_: 0)  # as if all that is missing could be mended
    filling = a_filling(a_plan(officers=3))
    assert dealt_with_tries(filling, monkeypatch, hurry=True) == 1
    assert dealt_with_tries(filling, monkeypatch) > dealing.MOST_TRIES


@pytest.mark.parametrize("stay", [True, False])
def test_people_keep_their_alike_posts_where_a_rule_wants_it(stay: bool) -> None:
    """The same people on the same shift on three dates: with the rule at one kiosk, without it in turn."""
    filling = a_filling(replace(a_plan(), rules=(RuleSetting("R33", on=stay),)))
    alike = joined(filling)
    space = alike.whole.space
    kiosk = {i for i, d in enumerate(space.instance.duties) if d.key.post[0] == "K" and d.key.shift == "D"}
    days = [PERIOD.first.toordinal() + n for n in range(3)]
    officer = space.instance.role_mask(Role.OFFICER)
    people = [*np.flatnonzero(officer)[:3].tolist(), *np.flatnonzero(~officer)[:6].tolist()]
    here = np.isin(space.duty, list(kiosk)) & np.isin(space.person, people)
    wanted = (here & np.isin(space.instance.duty_day[space.duty], days)).astype(np.int64)
    chosen = np.flatnonzero(alike.apart(wanted, seed=3))
    case = filling.case
    assert len(chosen) == len(days) * len(people)
    places = set(zip(case.space.person[chosen], case.instance.duty_post[case.space.duty[chosen]], strict=True))
    assert (len(places) == len(people)) is stay


def test_each_post_gets_the_sorts_it_asks_for_where_there_are_enough() -> None:
    filling = a_filling(a_plan())
    alike, case = joined(filling), filling.case
    space, instance = alike.whole.space, alike.whole.instance
    duty = next(i for i, d in enumerate(instance.duties) if d.key.post == "C0" and d.key.day == PERIOD.first)
    drivers = instance.holders("驾驶")[space.person, space.duty]
    officer = instance.role_mask(Role.OFFICER)[space.person]
    here = space.duty == duty
    # two officers who cannot drive, two auxiliaries who can: each car needs one of either
    two = [np.flatnonzero(here & officer & ~drivers)[:2], np.flatnonzero(here & ~officer & drivers)[:2]]
    wanted = np.zeros(space.size, dtype=np.int64)
    wanted[np.concatenate(two)] = 1
    for seed in range(5):
        chosen = alike.apart(wanted, seed)
        crews = [
            case.space.person[(chosen > 0) & (case.space.duty == d)] for d in np.unique(case.space.duty[chosen > 0])
        ]
        assert [len(c) for c in crews] == [2, 2]
        assert all(case.instance.role_mask(Role.OFFICER)[c].sum() == 1 for c in crews)


@pytest.mark.parametrize("officers", [2, 4])
def test_the_bound_knows_that_posts_without_an_officer_miss_everybody(officers: int) -> None:
    """Five posts a turn: whoever leads one of them leads no other on the same day."""
    filling = a_filling(a_plan(officers))
    alike = joined(filling)
    pool = Incumbent(alike.whole, alike.start, alike.editable, RunControl(effort_of()))
    network = pool.network
    gaps = LinearBound(
        alike.whole, network, pool.state, alike.editable, pool.is_gap | alike.whole.limits.hard, GAP_PRICE
    )
    told = gaps.solve(pool.course)
    days, turns = 7, 10
    # the officer alone would be one gap a post; every post asks for four sorts of people in all at least
    assert told is not None
    assert told > (turns - officers) * days
    dealt = RealRoster.judged(filling.case, alike.apart(alike.start, seed=1))
    assert told <= dealt.price // GAP_PRICE


@pytest.mark.parametrize("officers", [2, 4])
def test_so_do_the_months_that_people_may_have(officers: int) -> None:
    filling = a_filling(a_plan(officers))
    alike = joined(filling)
    pool = Incumbent(alike.whole, alike.start, alike.editable, RunControl(effort_of()))
    rows, led = np.ones(alike.whole.limits.count, dtype=bool), LowerBounds(pool).whole.led
    told = max(Patterns(pool, led, rows, Months(pool)).bounds(10**6))
    days, turns = 7, 10
    dealt = RealRoster.judged(filling.case, alike.apart(alike.start, seed=1))
    assert (turns - officers) * days < told <= dealt.price // GAP_PRICE


def test_what_is_told_is_what_stands_on_the_posts() -> None:
    """A search over alike posts reports the price and the gaps that the judge finds on the posts themselves."""
    filling = a_filling(a_plan(3))
    seen: list[Progress] = []
    outcome = Search(filling.case, filling.start, filling.editable, effort_of(1, workers=2, seed=1)).run(
        on_progress=seen.append
    )
    dealt = RealRoster.judged(filling.case, outcome.chosen)
    assert (seen[-1].price, seen[-1].gaps, seen[-1].broken) == (dealt.price, dealt.places, 0)
    assert outcome.price == dealt.price
