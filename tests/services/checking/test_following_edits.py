"""Marks and lists that follow a verdict edit by edit: the same as made of it as a whole, for less work."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import datetime

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.checking.problems import ProblemsBook, problems_of
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Document, change_between
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_auxiliary, an_officer, december
from tests.counting import calls_in
from tests.planning.small_plans import small_plan

NOW = datetime(2026, 11, 20, 8)
EDITS = 15


def verdicts(plan: Plan, period: Period, pairs: Iterable[Pair], seed: int) -> Iterator[Verdict]:
    """The live check's after one random edit and the next, each the judge's."""
    choice = random.Random(seed)
    document = Document(plan, a_roster(*pairs))
    checker = Checker(Basis(document, period, None, NOW))
    duties = [d.key for d in checker.instance.duties if d.key.day in period]
    yield checker.verdict
    for _ in range(EDITS):
        wanted = {Pair(choice.choice(plan.people).id, choice.choice(duties)) for _ in range(3)}
        known = {pair for pair in wanted if checker.knows(pair)}
        on = known & document.roster.pairs
        new = with_pairs(known - on, on)(document)
        assert checker.follow(new, change_between(document, new))
        document = new
        assert checker.verdict == judge(plan, period, document.roster)
        yield checker.verdict


def all_of(marks: Marks, people: Iterable[str], duties: Iterable[DutyKey]) -> list[object]:
    """Everything that marks say."""
    said: list[object] = [marks.cells, marks.duties, marks.missing, marks.short]
    said += [tuple(marks.on_person(p)) for p in people]
    said += [tuple(marks.on_cell(p, d.day)) for p in people for d in duties]
    return said + [tuple(marks.on_duty(d)) for d in duties]


@pytest.mark.parametrize("seed", range(4))
def test_they_say_what_is_made_of_the_whole_verdict(seed: int) -> None:
    """Also where a kind is hidden for a while."""
    small, choice = small_plan(seed), random.Random(seed)
    people = [p.id for p in small.plan.people]
    marks, book = Marks(None), ProblemsBook()
    for verdict in verdicts(small.plan, small.period, {*small.outside, *small.published.pairs}, seed):
        muted = choice.choice(((), ("R26",)))
        marks = Marks(verdict, muted, marks)
        duties = {duty for v in verdict.violations for duty in v.duties} | {gap.duty for gap in verdict.gaps}
        assert all_of(marks, people, duties) == all_of(Marks(verdict, muted), people, duties)
        assert book.problems(verdict, muted) == problems_of(verdict, muted)


def test_an_edit_costs_a_small_part_of_the_whole() -> None:
    """Sixty people, of whom everybody has findings: the nights of one change."""
    people = [(an_officer if n % 3 else an_auxiliary)(f"{n:03}") for n in range(60)]
    posts = [a_post(f"K{n}") for n in range(10)]
    plan = a_plan(
        people=tuple(people),
        posts=tuple(posts),
        demands=tuple(a_demand(post.id, shift, 2) for post in posts for shift in "DN"),
    )
    rows = [a_pair(p.id, n, f"K{at % 10}", "DN"[n % 2]) for at, p in enumerate(people[:40]) for n in range(1, 20)]
    document = Document(plan, a_roster(*rows))
    checker = Checker(Basis(document, december(1, 31), None, NOW))
    book, view = ProblemsBook(), RosterView(document, december(1, 31))
    before = Marks(checker.verdict)
    book.problems(checker.verdict)
    view.spread()
    new = with_pairs((), [rows[3]])(document)
    change = change_between(document, new)
    checker.follow(new, change)
    verdict = checker.verdict
    assert len(verdict.violations) > 200
    assert calls_in(lambda: Marks(verdict, (), before)) < calls_in(lambda: Marks(verdict)) / 3
    assert calls_in(lambda: book.problems(verdict)) < calls_in(lambda: problems_of(verdict)) / 2
    assert calls_in(lambda: view.follow(change, new)) < len(rows) + len(people) * 10
