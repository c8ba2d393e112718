"""R24: two people tied to each other."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import numpy as np
import pytest

from patrolplanner.domain.duties import Duty, DutyKey, duty_on
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.ties import Tie, TieKind
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.rules.pairs import Pairs
from tests.builders import a_pair, a_plan, a_post, a_shift, an_officer, day
from tests.planning.small_plans import SmallPlan, random_roster, rulebook_of, small_plan
from tests.planning.verdicts import WEEK, said, the_one, told


def tied(kind: TieKind, **changes: object) -> Plan:
    tie = replace(Tie("001", "002", kind), **changes)
    shifts = (a_shift("D"), a_shift("N"), a_shift("M", "00:00-08:00"), a_shift("B", "18:00-08:00", ShiftKind.STANDBY))
    return a_plan(
        people=(an_officer("001"), an_officer("002")),
        posts=(a_post("K1"), a_post("K2")),
        shifts=shifts,
        demands=(),
        ties=(tie,),
    )


# -- who must not serve together --------------------------------------------------------------------------------


def test_two_who_must_not_serve_together() -> None:
    found = the_one("R24", tied(TieKind.APART), a_pair("001", 1), a_pair("002", 1))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001", "002"), (day(1),))
    assert said(found) == "某001 and 某002 must not serve together: 1 Dec K1岗 D."
    elsewhere = a_pair("002", 1, "K2"), a_pair("002", 1, shift="N"), a_pair("002", 2)
    assert told("R24", tied(TieKind.APART), a_pair("001", 1), *elsewhere) == []


def test_a_tie_holds_from_and_until_its_dates() -> None:
    plan = tied(TieKind.APART, start=day(2), end=day(3))
    both = [a_pair(person, n) for n in (1, 2, 3, 4) for person in ("001", "002")]
    assert [v.dates for v in told("R24", plan, *both)] == [(day(2),), (day(3),)]


# -- couples ----------------------------------------------------------------------------------------------------


def test_a_couple_both_out_in_one_night() -> None:
    plan = tied(TieKind.COUPLE)
    found = the_one("R24", plan, a_pair("001", 1, shift="N"), a_pair("002", 2, "K2", "M"))
    assert (found.severity, found.price, found.people, found.dates[0]) == (Severity.SOFT, 60, ("001", "002"), day(1))
    assert said(found) == "某001 and 某002 are a couple and both work the night of 1 Dec."
    assert told("R24", plan, a_pair("001", 1, shift="N"), a_pair("002", 1, "K2", "M")) == []
    assert told("R24", plan, a_pair("001", 1, shift="N"), a_pair("002", 1, shift="B"), a_pair("002", 1)) == []


# -- mentors ----------------------------------------------------------------------------------------------------


def test_a_newcomer_is_with_the_mentor_on_half_of_the_duties() -> None:
    plan = tied(TieKind.MENTOR)
    newcomer = [a_pair("002", n) for n in (1, 2, 3, 4, 5)]
    together = [a_pair("001", n) for n in (1, 2, 3)]
    assert told("R24", plan, *newcomer, *together) == []
    found = the_one("R24", plan, *newcomer, together[0], a_pair("001", 2, "K2"))
    assert (found.severity, found.price, found.people) == (Severity.SOFT, 60, ("002",))
    assert said(found) == "某002: 2 duties too few together with 某001 (wished for: 50 % of the duties)."
    assert told("R24", plan, *together) == [], "the mentor has duties alone"


def test_only_the_newcomers_duties_within_the_dates_count() -> None:
    plan = tied(TieKind.MENTOR, start=day(3), share=100)
    newcomer = [a_pair("002", n) for n in (1, 2, 3)]
    assert the_one("R24", plan, *newcomer).price == 30
    november = Pair("002", DutyKey(date(2026, 11, 30), "K1", "D"))
    assert told("R24", tied(TieKind.MENTOR), november, period=WEEK) == []


# -- held against the text --------------------------------------------------------------------------------------


def nights_of(duties: list[Duty]) -> set[date]:
    """The nights that somebody works, by the minutes between 22:00 and 06:00."""
    worked: Counter[date] = Counter()
    for night in {d.key.day + timedelta(days=n) for d in duties for n in (-1, 0, 1)}:
        evening = datetime.combine(night, time(22))
        minutes = set()
        for d in duties:
            if d.kind is not ShiftKind.STANDBY:
                begin, end = max(d.start, evening), min(d.end, evening + timedelta(hours=8))
                first = int((begin - evening).total_seconds() // 60)
                minutes.update(range(first, first + max(0, int((end - begin).total_seconds() // 60))))
        worked[night] = len(minutes)
    return {night for night, minutes in worked.items() if minutes >= 180}


def by_the_text(small: SmallPlan, pairs: list[Pair]) -> Counter[TieKind]:
    """How often each sort of tie is not kept, by the text of R24."""
    shifts, period = small.plan.shifts_by_code, small.period
    duties = {
        p.id: [duty_on(d.day, d.post, shifts[d.shift]) for who, d in pairs if who == p.id] for p in small.plan.people
    }
    found: Counter[TieKind] = Counter()
    for tie in small.plan.ties:
        one, other = duties[tie.first], duties[tie.second]
        inside = {d.key for d in other if period.first <= d.key.day <= period.last and tie.holds_on(d.key.day)}
        shared = {d.key for d in one} & inside
        if tie.kind is TieKind.APART:
            found[tie.kind] += len(shared)
        elif tie.kind is TieKind.MENTOR:
            found[tie.kind] += next(n for n in range(99) if 100 * (len(shared) + n) >= tie.share * len(inside))
        else:
            both = nights_of(one) & nights_of(other)
            live = [nights_of([d for d in mine if period.first <= d.key.day <= period.last]) for mine in (one, other)]
            found[tie.kind] += sum(tie.holds_on(n) and n in live[0] | live[1] for n in both)
    return found


@pytest.mark.parametrize("seed", range(12))
def test_the_rule_says_what_its_text_says(seed: int) -> None:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    outside = [p for p in small.outside if abs((p.duty.day - small.period.first).days) < 100]
    case = small.case(rulebook_of(small.plan, Pairs, severity=Severity.SOFT), rng)
    for share in (0.05, 0.2, 0.5):
        pairs = case.roster_pairs(random_roster(case, rng, share))
        verdict = judge(small.plan, small.period, small.roster(pairs), rulebook=case.rulebook)
        found = by_the_text(small, [*{*pairs, *outside}])
        prices = {TieKind.APART: 30, TieKind.MENTOR: 30, TieKind.COUPLE: 60}
        inside = sum(prices[kind] * n for kind, n in found.items() if kind is not TieKind.COUPLE)
        nights = [v for v in verdict.violations if "couple" in v.text.source]
        assert verdict.price - sum(v.price for v in nights) == inside
        # a night at the edge that both work outside the period is nobody's matter now
        assert found[TieKind.COUPLE] <= len(nights) <= found[TieKind.COUPLE] + 2
