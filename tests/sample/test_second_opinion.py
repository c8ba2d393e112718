"""The judge and the outsider, who shares no code with it, say the same of careless rosters of the sample county."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from asked_duties import Duty, make_duty
from plan_book import Book, read_book
from rules_by_text import Checker, Report

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.store.exchange.workbook_in import Imported, read_workbook

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "sample_county.xlsx"

PERIOD = Period(date(2026, 12, 1), date(2026, 12, 31))
# rules compared by the people they name, and those compared by their dates
OF_PEOPLE = ("R00", "R01", "R02", "R10", "R11", "R12", "R13", "R14", "R15", "R17", "R18", "R19", "R28")
OF_DAYS = ("R16", "R32", "R35", "R37")  # by person and date
OF_DATES = ("R03", "R04", "R05", "R06", "R07", "R08", "R09", "R20", "R21", "R22", "R23", "R29")
# where a hard limit is broken, the judge prices the dearer-than-target part too, the outsider names the worst only
HARD_AND_TARGET = {("R11", "soft"), ("R14", "soft"), ("R15", "soft"), ("R17", "warn")}

Case = tuple[str, str, tuple[str, ...], tuple[date, ...]]


@pytest.fixture(scope="module")
def book() -> Book:
    return read_book(SAMPLE)


@pytest.fixture(scope="module")
def imported() -> Imported:
    return read_workbook(SAMPLE)


def careless(book: Book, seed: int) -> set[tuple[str, Duty]]:
    """About the right number of people on every duty, drawn from those who may come and, now and then, from all."""
    rng = random.Random(seed)
    checker = Checker(book, PERIOD.first, PERIOD.last, [])
    people = list(book.people.values())
    overworked = rng.sample(people, 4)
    pairs: set[tuple[str, Duty]] = set()
    for key, demand in checker.demands.items():
        duty = make_duty(book, *key)
        may = [p for p in people if not checker.not_eligible(p, duty)] if rng.random() < 0.95 else people
        number = max(0, demand.least + rng.choice([-1, 0, 0, 0, 1, 2]))
        pairs |= {(p.id, duty) for p in rng.sample(may, min(number, len(may)))}
        pairs |= {(p.id, duty) for p in overworked if p in may and rng.random() < 0.06}
    return pairs


@pytest.mark.parametrize("seed", range(6))
def test_judge_and_outsider_agree(book: Book, imported: Imported, seed: int) -> None:
    assert not imported.problems
    history = {(who, make_duty(book, day, post, shift)) for day, post, shift, who, _ in book.roster}
    pairs = history | careless(book, seed)
    outsider = Checker(book, PERIOD.first, PERIOD.last, pairs).report()
    roster = Roster.of(Assignment(Pair(who, DutyKey(*duty.key))) for who, duty in pairs)
    verdict = judge(imported.plan, PERIOD, roster)

    ours = Counter({(g.duty.day.isoformat(), g.duty.post, g.duty.shift, g.of): g.missing for g in verdict.gaps})
    theirs = Counter({(day, post, shift, of): missing for day, post, shift, of, missing in outsider.gaps})
    assert ours == theirs

    found = [(v.rule, v.severity.value, v.people, v.dates) for v in verdict.violations]
    told = [(v.rule, v.severity.replace("plan", "warn"), v.people, v.dates) for v in outsider.violations]
    assert _cases(found, outsider) == _cases(told, outsider)
    assert len({rule for rule, _, _, _ in told}) > 15, "a roster too good to tell anything"


def _cases(violations: Iterable[Case], outsider: Report) -> set[tuple[str, str, object]]:
    """What both must name. Rest is not compared for people with overlapping duties: there the order has no meaning."""
    overlapping = {who for v in outsider.of("R01") for who in v.people}
    cases: set[tuple[str, str, object]] = set()
    for rule, severity, people, dates in violations:
        if rule in OF_DATES:
            cases.add((rule, severity, dates))
        elif rule in OF_DAYS:
            cases.add((rule, severity, people + tuple(day.isoformat() for day in dates)))
        elif rule in OF_PEOPLE and not (rule == "R11" and overlapping & set(people)):
            cases.add((rule, severity, people))
            cases |= {(r, s, people) for r, s in HARD_AND_TARGET if severity == "hard" and r == rule}
    return cases
