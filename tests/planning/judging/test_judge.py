"""The judge: what is wrong with a roster, in which order, at which price."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind, PostStatus, Road
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.judge import Case, judge
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.store.exchange.workbook_in import Imported, read_workbook
from tests.builders import a_pair, a_plan, a_post, a_roster, an_auxiliary, an_officer, day, december
from tests.planning.verdicts import judged, said
from tests.source_tree import ROOT

SAMPLE = ROOT / "resources" / "sample" / "sample_county.xlsx"
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))


# -- the verdict ------------------------------------------------------------------------------------------------


def test_an_empty_roster_is_all_gaps_and_breaks_nothing() -> None:
    verdict = judged(a_plan(), period=december(1, 2))
    assert [(g.duty.day, g.duty.shift, g.missing) for g in verdict.gaps] == [
        (day(1), "D", 1),
        (day(1), "N", 1),
        (day(2), "D", 1),
        (day(2), "N", 1),
    ]
    assert (verdict.hard, verdict.clean) == ((), False)
    assert verdict.price == 4 * GAP_PRICE + sum(v.price for v in verdict.violations)
    assert {v.rule for v in verdict.violations} == {"R30"}, "below the target too"


def test_a_plan_that_asks_for_nothing() -> None:
    verdict = judged(Plan())
    assert (verdict.price, verdict.gaps, verdict.violations, verdict.clean) == (0, (), (), True)


def test_hard_violations_come_first_then_by_rule_date_and_people() -> None:
    plan = a_plan(people=(an_officer("001"), an_auxiliary("F01")), demands=())
    pairs = [a_pair("F01", n) for n in (1, 2, 3, 4, 5, 6)] + [a_pair("001", 5, shift="N"), a_pair("001", 6)]
    found = judged(plan, *pairs).violations
    order = [Severity.HARD, Severity.WARN, Severity.SOFT]
    keys = [(order.index(v.severity), v.rule, v.dates, v.people) for v in found]
    assert keys == sorted(keys)
    assert {v.severity for v in found} == set(order)


def test_the_price_is_the_sum_of_everything_told() -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    verdict = judged(plan, *(a_pair("001", n, shift=shift) for n in range(1, 6) for shift in "DN"))
    assert verdict.price == sum(v.price for v in (*verdict.gaps, *verdict.violations)) > 0
    assert all(v.price == 0 for v in verdict.hard)


def test_rows_outside_the_period_count_but_are_not_blamed() -> None:
    """Four nights in November are nobody's matter now; a fifth in December is."""
    nights = [Pair("001", DutyKey(date(2026, 11, n), "K1", "N")) for n in (27, 28, 29, 30)]
    plan = a_plan(demands=())
    assert judged(plan, *nights).hard == ()
    assert {v.rule for v in judged(plan, *nights, a_pair("001", 1, shift="N")).hard} == {"R14"}


def test_a_week_that_is_full_before_the_period_begins_is_not_blamed() -> None:
    worked = [Pair("001", DutyKey(date(2026, 11, n), "K1", "Z")) for n in (23, 25, 27)]
    assert judged(a_plan(demands=()), *worked, period=december(1, 7)).hard == ()
    assert judged(a_plan(demands=()), *worked, period=Period(date(2026, 11, 28), day(7))).hard == ()


def test_people_duties_and_dates_the_plan_does_not_know_are_left_aside() -> None:
    strange = [
        a_pair("999", 1),
        a_pair("001", 1, post="K9"),
        a_pair("001", 1, shift="X"),
        Pair("001", DutyKey(date(2020, 1, 1), "K1", "D")),
    ]
    assert judged(a_plan(demands=()), *strange).price == judged(a_plan(demands=())).price


def test_a_duty_that_nobody_asks_for_is_judged_too() -> None:
    plan = a_plan(posts=(a_post("K1"), a_post("C1", PostKind.CAR_PATROL, status=PostStatus.CLOSED)), demands=())
    assert {v.rule for v in judged(plan, a_pair("001", 1, "C1")).violations} >= {"R04", "R09"}


def test_one_sentence_is_told_once() -> None:
    plan = a_plan(people=(an_auxiliary("F01"),), posts=(a_post("M1", road=Road.ARTERIAL),), demands=())
    found = [v for v in judged(plan, a_pair("F01", 1, "M1")).violations if v.rule == "R06"]
    assert len(found) == 1, "neither strength nor a leader: two limits, one sentence"
    assert found[0].amount == 3


def test_the_calendar_may_be_given() -> None:
    plan = a_plan(people=(an_officer("001"),), demands=())
    roster = a_roster(*(a_pair("001", n) for n in (5, 6, 12, 13, 19, 20, 26)))
    only_workdays = {d: DayFacts(d, DayKind.WORKDAY) for d in Instance(plan, DECEMBER, roster).calendar}
    for calendar, expected in ((only_workdays, []), (None, ["R18"])):
        verdict = judge(plan, DECEMBER, roster, calendar=calendar)
        assert [v.rule for v in verdict.violations if v.rule == "R18"] == expected


# -- the rules of a plan ----------------------------------------------------------------------------------------


def with_rule(rule: str, **facts: object) -> Plan:
    numbers = facts.pop("numbers", {})
    given = tuple((name, str(value)) for name, value in numbers.items())  # type: ignore[attr-defined]
    return a_plan(demands=(), rules=(RuleSetting(rule, parameters=given, **facts),))  # type: ignore[arg-type]


THREE_NIGHTS = [a_pair("001", n, shift="N") for n in (1, 2, 3)]


def test_a_rule_may_be_switched_off() -> None:
    assert "R14" in {v.rule for v in judged(a_plan(demands=()), *THREE_NIGHTS).violations}
    assert "R14" not in {v.rule for v in judged(with_rule("R14", on=False), *THREE_NIGHTS).violations}


def test_severity_price_and_numbers_may_be_changed() -> None:
    found = judged(with_rule("r14", severity=Severity.WARN, price=7, numbers={"most": 2}), *THREE_NIGHTS).violations
    assert [(v.severity, v.price) for v in found if v.rule == "R14"] == [(Severity.WARN, 7)]


def test_hours_may_have_fractions_and_counts_may_not() -> None:
    rest = judged(with_rule("R11", numbers={"target": "12.5"}), a_pair("001", 1), a_pair("001", 2)).violations
    assert [said(v) for v in rest if v.rule == "R11"] == [
        "某001: 12 h of rest between 1 Dec K1岗 D and 2 Dec K1岗 D (target 12.5 h)."
    ]
    with pytest.raises(UserError, match=r"R14: most=2\.5 is not a whole number from 0"):
        judged(with_rule("R14", numbers={"most": "2.5"}))


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (with_rule("R99"), "There is no rule R99; known rules are "),
        (with_rule("R14", numbers={"least": "2"}), "Rule R14 has no parameter least; it has "),
        (with_rule("R11", numbers={"hours": "many"}), "Rule R11: hours=many is not a number from 0."),
        (with_rule("R11", numbers={"hours": "-1"}), "Rule R11: hours=-1 is not a number from 0."),
        (with_rule("R11", numbers={"hours": "nan"}), "Rule R11: hours=nan is not a number from 0."),
        (with_rule("R14", price=-1), "Rule R14: a price cannot be negative."),
        (a_plan(rules=(RuleSetting("R14"), RuleSetting("R14"))), "Rule R14 stands twice; "),
    ],
)
def test_settings_that_make_no_sense_are_refused_in_words(plan: Plan, sentence: str) -> None:
    with pytest.raises(UserError) as refused:
        judged(plan)
    assert str(refused.value).startswith(sentence)


# -- one unit of a tier outweighs the tiers below ---------------------------------------------------------------


@pytest.fixture(scope="module")
def sample() -> Imported:
    return read_workbook(SAMPLE)


def test_no_single_duty_of_a_person_is_worth_a_gap(sample: Imported) -> None:
    """Filling one gap pays whatever the person's duty upsets elsewhere, in any roster near to a real one."""
    instance = Instance(sample.plan, DECEMBER, sample.roster)
    rulebook = Rulebook.of(sample.plan)
    may = rulebook.allowed(instance) & instance.in_period[None, :]
    may[instance.pairs_of(sample.roster.pairs)] = True
    person, duty = np.nonzero(may)
    case = Case(Space(instance, person.astype(np.int64), duty.astype(np.int64)), rulebook)
    gaps = np.array([bool(b.gap) for b in case.limits.blocks])[case.limits.block]
    rng = np.random.default_rng(0)
    dearest = 0
    for share in (0.0, 0.05, 0.15):
        chosen = np.where(case.space.live, rng.random(case.space.size) < share, 1).astype(np.int64)
        live = LiveRoster(case, chosen)
        for pair in rng.choice(np.flatnonzero(case.space.live), 150, replace=False).tolist():
            lower = [c for c in live.effect(pair) if not gaps[c.limit]]
            dearest = max(dearest, abs(live.price_of(lower)))
    assert 0 < dearest < GAP_PRICE / 2


def test_a_case_knows_its_pairs_and_hard_limits(sample: Imported) -> None:
    plan = replace(sample.plan, rules=())
    instance = Instance(plan, december(1, 3), sample.roster)
    case = Case(Space(instance, *instance.pairs_of(sample.roster.pairs)), Rulebook.of(plan))
    everything = np.ones(case.space.size, dtype=np.int64)
    assert set(case.roster_pairs(everything)) <= set(sample.roster.pairs)
    assert (case.chosen(frozenset(case.roster_pairs(everything))) == everything).all()
    assert len(case.broken(everything)) == 0
