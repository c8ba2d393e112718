"""R26: nights, weekends, statutory days, 24 h duties and hours are shared fairly within a group."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import product
from math import ceil, floor

import numpy as np
import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.duties import DutyKey, duty_on
from patrolplanner.domain.journal import AccountKind, Journal
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Person, Restriction, RestrictionKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import Rotation, ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, accounts
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.verdict import Violation
from patrolplanner.planning.rules.fairness import Fairness
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer, day
from tests.planning.small_plans import random_roster, rulebook_of, small_plan
from tests.planning.verdicts import said, told

DAY = timedelta(days=1)
TWO = a_plan(people=(an_officer("001"), an_officer("002"), an_auxiliary("F01")), demands=())
ONLY_NIGHTS = {"weekends": 0, "holidays": 0, "hours": 0, "full": 0}


def nights(plan: Plan, *counts: int) -> list[Violation]:
    """What is said of nights when the people of the plan have so many each."""
    pairs: list[Pair] = []
    for person, count in zip(plan.people, counts, strict=False):
        pairs += [a_pair(person.id, 1 + n, shift="N") for n in range(count)]
    return told("R26", plan, *pairs, **ONLY_NIGHTS)


def test_an_odd_night_is_nobodys_fault() -> None:
    assert nights(TWO, 2, 1) == []


def test_one_has_too_many_and_the_other_too_few() -> None:
    above, below = nights(TWO, 3, 1)
    assert (above.severity, above.price, above.people, below.people) == (Severity.SOFT, 20, ("001",), ("002",))
    assert said(above) == "某001: 1 night duty above the fair share."
    assert said(below) == "某002: 1 night duty below the fair share."


def test_roles_are_not_compared_with_each_other() -> None:
    assert nights(TWO, 1, 1, 5) == []


def test_the_share_is_pro_rata_to_the_days_present() -> None:
    newcomer = replace(TWO, people=(an_officer("001", start=day(7)), *TWO.people[1:]))
    assert nights(newcomer, 1, 3) == [], "one day of eight: a share between none and one night of four"
    assert [v.people for v in nights(newcomer, 2, 2)] == [("001",), ("002",)]


def test_leave_lowers_the_share() -> None:
    # three days of the seven: three tenths of five nights
    leave = Absence("001", day(4), day(7), AbsenceKind.MATERNITY)
    assert [v.people for v in nights(TWO, 1, 4)] == [("001",), ("002",)]
    assert nights(replace(TWO, absences=(leave,)), 1, 4) == []
    in_part = replace(leave, start_minute=60)
    assert [v.people for v in nights(replace(TWO, absences=(in_part,)), 0, 5)] == [("001",), ("002",)]


def test_people_who_do_no_nights_have_no_share_in_them() -> None:
    protected = replace(TWO, people=(TWO.people[0], an_officer("002", restrictions=frozenset({Restriction.NO_NIGHT}))))
    assert nights(protected, 3, 0) == []


def test_who_may_have_no_nights_owes_none() -> None:
    eve = date(2026, 11, 30)
    barred = an_officer("002", restrictions=frozenset({Restriction.NO_NIGHT}))
    ledger = (OpeningBalance("001", eve, nights=9), OpeningBalance("002", eve, nights=0))
    plan = replace(TWO, people=(an_officer("001"), barred, an_officer("003")), ledger=ledger)
    assert nights(plan, 2, 0, 2) == []
    assert [(v.people, v.amount) for v in nights(plan, 2, 1, 2)] == [(("002",), 1)]
    since_friday = frozenset({Restriction(RestrictionKind.NO_NIGHT, start=day(4))})
    dated = replace(plan, people=(an_officer("001"), an_officer("002", restrictions=since_friday)), ledger=())
    assert nights(dated, 3, 1) == []  # three days of ten: a share between one and two of four
    assert [v.people for v in nights(dated, 5, 0)] == [("001",)]  # and who has less is left alone
    assert [v.people for v in nights(dated, 1, 3)] == [("001",), ("002",)]


def test_a_fair_group_goes_across_units_and_roles() -> None:
    marked = tuple(replace(p, fair_group="A") for p in TWO.people[1:])
    plan = replace(TWO, people=(TWO.people[0], *marked))
    assert nights(plan, 4, 1, 1) == []
    assert [v.people for v in nights(plan, 1, 3, 0)] == [("002",), ("F01",)]


def test_leaders_and_teams_in_rotation_are_groups_of_their_own() -> None:
    shifts = ("D", "N", None, None)
    people = (
        an_officer("001", leader=True),
        an_officer("002", team="甲"),
        an_officer("003", team="乙"),
        an_officer("004", team="闲"),
        an_officer("005"),
    )
    rotations = (Rotation("甲", shifts, day(1)), Rotation("乙", shifts, day(2)), Rotation("丙", ("N", None), day(1)))
    plan = replace(TWO, people=people, rotations=rotations)
    assert nights(plan, 5, 2, 2, 0, 1) == []
    assert {v.people for v in nights(plan, 0, 3, 1, 2, 0)} == {("002",), ("003",), ("004",), ("005",)}


def test_24_hour_duties_have_an_account() -> None:
    pairs = [a_pair("001", n, shift="Z") for n in (1, 4)]
    only = dict.fromkeys(("nights", "weekends", "holidays", "hours"), 0)
    above, below = told("R26", TWO, *pairs, **only)
    assert (above.price, said(above)) == (40, "某001: 1 24 h duty above the fair share.")
    assert said(below) == "某002: 1 24 h duty below the fair share."


def test_history_before_the_horizon_counts() -> None:
    spring = [Pair("002", DutyKey(date(2026, 4, n), "K1", "N")) for n in (6, 9)]
    assert told("R26", TWO, *spring, *(a_pair("001", n, shift="N") for n in (1, 3)), **ONLY_NIGHTS) == []
    found = told("R26", TWO, *spring, **ONLY_NIGHTS)
    assert [(v.people, v.amount) for v in found] == [(("001",), 1), (("002",), 1)]


def by_the_text(plan: Plan, roster: list[Pair], last: date, first: date) -> dict[tuple[str, str], int]:
    """Duties outside the fair share by person and account, by the text of R26, days by the calendar one by one."""
    shifts, calendar = plan.shifts_by_code, calendar_for(plan, date(2026, 1, 1), last)
    duties = [(p.person, duty_on(p.duty.day, p.duty.post, shifts[p.duty.shift])) for p in roster]
    groups: dict[object, list[Person]] = defaultdict(list)
    for p in plan.people:
        turns = {r.pattern for r in plan.rotations if r.team == p.team}
        groups[p.fair_group or (p.unit, p.role, p.leader, frozenset(turns))].append(p)
    opened = {b.person: b for b in plan.ledger}
    out = {}
    for people, kind in product(groups.values(), ("nights", "weekends", "holidays", "full")):
        start = min((opened[p.id].as_of + DAY for p in people if p.id in opened), default=first)
        have, days = {}, {}
        for p in people:
            since = opened[p.id].as_of + DAY if p.id in opened else start
            mine = [d for who, d in duties if who == p.id and since <= d.key.day <= last]
            weekend = sum(d.key.day.weekday() >= 5 for d in mine)
            holiday = sum(calendar[d.key.day].kind is DayKind.HOLIDAY for d in mine)
            night, full = sum(d.is_night for d in mine), sum(d.kind is ShiftKind.FULL for d in mine)
            have[p.id] = {"nights": night, "weekends": weekend, "holidays": holiday, "full": full}[kind]
            barred = Restriction.NO_NIGHT in p.restrictions and kind == "nights"
            dates = (start + n * DAY for n in range((last - start).days + 1))
            away = [a for a in plan.absences if a.person == p.id]
            days[p.id] = sum(p.serves_on(d) and not any(a.covers(d) for a in away) and not barred for d in dates)
        if len(people) < 2 or not any(p.serves_on(last) for p in people):
            continue
        total, all_days = sum(have.values()), max(1, sum(days.values()))
        known = [p for p in people if p.id in opened and kind != "full"]
        known = [p for p in known if kind != "nights" or Restriction.NO_NIGHT not in p.restrictions]
        mean = round(sum(getattr(opened[p.id], kind) for p in known) / len(known)) if known else 0
        for p in people:
            share = Fraction(total * days[p.id], all_days)
            own = have[p.id] + (getattr(opened[p.id], kind) - mean if p in known else 0)
            out[p.id, kind] = max(0, own - ceil(share), floor(share) - own)
    return out


@pytest.mark.parametrize("seed", range(10))
def test_the_rule_says_what_its_text_says(seed: int) -> None:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    prices = {"nights": 1, "weekends": 100, "holidays": 10_000, "full": 1_000_000}
    rule = Fairness(hours=0, **prices)
    case = small.case(replace(rulebook_of(small.plan, Fairness), rules=(rule,)), rng)
    for share in (0.0, 0.1, 0.3):
        pairs = case.roster_pairs(random_roster(case, rng, share))
        roster = [*{*pairs, *small.outside}]
        verdict = judge(small.plan, small.period, small.roster(pairs), rulebook=case.rulebook)
        first = min(*(p.duty.day for p in roster), small.period.first)
        found = by_the_text(small.plan, roster, small.period.last, first)
        assert verdict.price == sum(prices[kind] * n for (_, kind), n in found.items())


@pytest.mark.parametrize("seed", range(6))
def test_the_accounts_say_the_same(seed: int) -> None:
    """Wall paper, ledger and overview show the accounts: whoever they say lies outside is whom the check names."""
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan, Fairness), rng)
    pairs = case.roster_pairs(random_roster(case, rng, 0.2))
    roster = small.roster([*pairs, *(p for p in small.outside if p.duty.day < small.period.first)])
    calendar = calendar_for(small.plan, small.period.first - 40 * DAY, small.period.last + 40 * DAY)
    first = min(*(p.duty.day for p in roster.pairs), small.period.first)
    book = accounts(AccountBook(small.plan, calendar, roster, Journal()), small.period.last, first)
    verdict = judge(small.plan, small.period, roster, rulebook=case.rulebook)
    words = {"night": AccountKind.NIGHTS, "weekend": AccountKind.WEEKENDS, "24 h": AccountKind.FULL}
    told = 0
    for v in verdict.violations:
        for text, kind in words.items():
            if f" {text} dut" in str(v.text):
                far = book[v.people[0]].balance(kind)
                assert v.amount <= abs(far) < v.amount + 1
                assert (far > 0) == ("above" in v.text.source)
                told += 1
    assert told


def test_old_debts_are_made_up_for() -> None:
    eve = date(2026, 11, 30)
    in_debt = replace(TWO, ledger=(OpeningBalance("001", eve, nights=4), OpeningBalance("002", eve, nights=2)))
    assert nights(in_debt, 0, 2) == []
    assert [v.people for v in nights(in_debt, 2, 0)] == [("001",), ("002",)]


def test_weekends_statutory_days_and_hours_count_too() -> None:
    weekend = told("R26", TWO, a_pair("001", 5), a_pair("001", 6), nights=0, hours=0)
    assert [said(v) for v in weekend] == [
        "某001: 1 weekend duty above the fair share.",
        "某002: 1 weekend duty below the fair share.",
    ]
    hours = told("R26", TWO, a_pair("001", 1), a_pair("001", 2), nights=0)
    assert [(said(v), v.price) for v in hours] == [
        ("某001: 12 h above the fair share.", 12),
        ("某002: 12 h below the fair share.", 12),
    ]


def test_never_hard_because_debts_may_forbid_an_empty_roster() -> None:
    hard = replace(TWO, rules=(RuleSetting("R26", severity=Severity.HARD),))
    found = told("R26", hard, a_pair("001", 1), a_pair("001", 2))
    assert {v.severity for v in found} == {Severity.WARN}
