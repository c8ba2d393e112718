"""Judge and outsider say the same of random rosters of small plans, in which every rule has something to find."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from asked_duties import make_duty
from plan_book import FAR_FUTURE, FAR_PAST, Book, Demand, Person, Post, Shift
from rules_by_text import Checker, Report

from patrolplanner.domain.demands import Demand as Asked
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.verdict import Verdict
from tests.planning.small_plans import SmallPlan, mended, random_roster, small_plan

OF_PEOPLE = {"R00", "R01", "R02", "R10", "R11", "R12", "R13", "R14", "R15", "R17", "R18", "R19", "R28"}
# compared by person and date
OF_DAYS = {"R16", "R32", "R35", "R37"}
OF_DATES = {"R03", "R04", "R05", "R06", "R07", "R08", "R09", "R20", "R21", "R22", "R23", "R29"}
# where people have two duties at once the order of their duties has no meaning
OF_ORDER = {("R11", "hard"), ("R11", "soft"), ("R16", "soft")}
# a broken hard limit is dearer than the target too; the outsider names the worse of the two only
BESIDE_HARD = {("R11", "soft"), ("R14", "soft"), ("R15", "soft"), ("R17", "warn"), ("R19", "soft")}
Case = tuple[str, str, object]


def book_of(plan: Plan) -> Book:
    """The plan as the outsider reads it from a workbook."""
    book = Book(units={u.id: u.kind.value for u in plan.units})
    for p in plan.people:
        held = {c.name: c.until or FAR_FUTURE for c in p.certificates}
        dates = (p.start or FAR_PAST, p.end or FAR_FUTURE, p.joined)
        restrictions = {r.kind.value for r in p.restrictions}
        book.people[p.id] = Person(
            p.id, p.name, p.role.value, p.unit, p.team, p.sex.value, held, restrictions, *dates, list(p.posts), p.leader
        )
    for post in plan.posts:
        road = post.road.value if post.road else ""
        book.posts[post.id] = Post(
            post.id, post.name, post.kind.value, post.unit, post.mode.value, road, post.status.value
        )
    for s in plan.shifts:
        book.shifts[s.code] = Shift(s.code, s.name, s.start, s.length, s.kind.value, s.effective_minutes)
    book.demands = [_demand(d) for d in plan.demands]
    book.rotations = [
        (r.team, [s or "-" for s in r.pattern], r.anchor, r.start or FAR_PAST, r.end or FAR_FUTURE)
        for r in plan.rotations
    ]
    book.absences = [(a.person, a.start, a.end) for a in plan.absences]
    book.requests = [(r.person, r.day, r.shift or "", r.wish.value, r.weight) for r in plan.requests]
    book.calendar = {row.day: (row.kind.value if row.kind else "", row.market, row.school) for row in plan.calendar}
    return book


def _demand(d: Asked) -> Demand:
    team = d.team
    counts = (team.least, team.target, team.most, team.officers, team.auxiliaries, team.women)
    needs = {n.label: n.count for n in team.needs}, {n.unit: n.count for n in team.unit_needs}
    return Demand(d.post, d.shift, {day.value for day in d.days}, FAR_PAST, FAR_FUTURE, *counts, *needs)


def outsider(small: SmallPlan, pairs: list[Pair]) -> Report:
    book = book_of(small.plan)
    rows = {(p.person, make_duty(book, *p.duty)) for p in (*pairs, *small.outside)}
    return Checker(book, small.period.first, small.period.last, rows).report()


@pytest.mark.parametrize("seed", range(24))
def test_judge_and_outsider_agree(seed: int) -> None:
    small, rng = small_plan(seed, days=9), np.random.default_rng(seed)
    case = small.case(Rulebook.of(small.plan), rng)
    full = random_roster(case, rng, 0.25)
    for chosen in (full, mended(case, full, rng), random_roster(case, rng, 0.05)):
        pairs = [p for p in case.roster_pairs(chosen) if p.duty.day in small.period]
        theirs = outsider(small, pairs)
        ours = judge(small.plan, small.period, small.roster(pairs))
        gaps = {(g.duty.day.isoformat(), g.duty.post, g.duty.shift, g.of, g.missing) for g in ours.gaps}
        assert gaps == set(theirs.gaps)
        at_once = {who for v in theirs.of("R01") for who in v.people}
        at_once |= {v.people[0] for v in ours.violations if v.rule == "R01"}
        assert _cases(_told(ours), at_once) == _cases(_told_by_outsider(theirs), at_once)


def _told(verdict: Verdict) -> list[tuple[str, str, tuple[str, ...], tuple[date, ...]]]:
    return [(v.rule, v.severity.value, v.people, v.dates) for v in verdict.violations]


def _told_by_outsider(report: Report) -> list[tuple[str, str, tuple[str, ...], tuple[date, ...]]]:
    return [(v.rule, v.severity.replace("plan", Severity.WARN), v.people, v.dates) for v in report.violations]


def _cases(told: list[tuple[str, str, tuple[str, ...], tuple[date, ...]]], at_once: set[str]) -> set[Case]:
    """Rule, severity, and the person or the dates that both must name."""
    cases: set[Case] = set()
    for rule, severity, people, dates in told:
        if rule in OF_DATES:
            cases.add((rule, severity, dates))
        elif rule in OF_DAYS:
            cases.add((rule, severity, (*people, *dates)))
        elif rule in OF_PEOPLE:
            cases.add((rule, severity, people))
            cases |= {(r, s, people) for r, s in BESIDE_HARD if r == rule and severity == "hard"}
    return {c for c in cases if not ((c[0], c[1]) in OF_ORDER and set(c[2]) & at_once)}
