"""What stands in a verdict: counted by grade, grouped by kind, and the few that deserve a look first."""

from __future__ import annotations

from datetime import timedelta

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.live_verdict import EditEffect
from patrolplanner.planning.model.verdict import Count, Verdict, Violation
from patrolplanner.services.checking.problems import WORTH_A_LOOK, ProblemKind, problems_of, told_of
from patrolplanner.services.checking.roster_marks import Marks
from tests.builders import a_demand, a_pair, a_plan, a_roster, an_absence, an_officer, day, december

SENTENCE = translate("test", "{rule} {number}")


def broken(rule: str, severity: Severity, *prices: int) -> list[Violation]:
    """Something wrong on one date after the other, each worth another price."""
    return [
        Violation(
            rule, severity, price, ("001",), (day(1) + timedelta(days=n),), (), 1, SENTENCE.fill(rule=rule, number=n)
        )
        for n, price in enumerate(prices)
    ]


def a_verdict(*violations: list[Violation]) -> Verdict:
    return Verdict(december(1, 31), 0, (), tuple(v for some in violations for v in some))


MANY = a_verdict(
    broken("R16", Severity.SOFT, *range(1, 31)),
    broken("R15", Severity.SOFT, *range(100, 130)),
    broken("R17", Severity.WARN, 5000, 9000),
    broken("R11", Severity.HARD, 0),
)


def test_a_problem_with_the_past_is_looked_for_where_it_can_be_changed() -> None:
    past = a_pair("001", 5, "K1", "N")
    verdict = judge(a_plan(), december(6, 12), a_roster(past, a_pair("001", 6, "K1", "D")))
    (found,) = [p for g in problems_of(verdict).groups for p in g.problems if p.rule == "R11"]
    assert found.duty == DutyKey(day(6), "K1", "D")
    assert found.day == day(6)


def test_ten_at_most_are_worth_a_look_the_worst_first_and_of_every_kind() -> None:
    worth = problems_of(MANY).worth_a_look
    assert len(worth) == WORTH_A_LOOK
    assert [p.rule for p in worth] == ["R11", *["R17"] * 2, *["R15"] * 4, *["R16"] * 3]
    assert [p.kind for p in worth] == sorted(p.kind for p in worth)
    assert worth[1].weight == 9000
    soft = [p.weight for p in worth if p.kind is ProblemKind.IMPROVABLE]
    assert {129, 30} <= set(soft), "the worst of each kind"


def test_gaps_and_broken_rules_come_before_the_variety() -> None:
    plan = a_plan(demands=(a_demand("K1", "D", 2),))
    worth = problems_of(judge(plan, december(1, 20), a_roster())).worth_a_look
    assert worth[0].kind is ProblemKind.GAP
    assert sum(p.kind is ProblemKind.GAP for p in worth) >= 3


def test_kinds_are_grouped_with_their_count_and_the_gravest_come_first() -> None:
    groups = problems_of(MANY).groups
    assert [(g.kind, g.rule, g.count) for g in groups] == [
        (ProblemKind.HARD, "R11", 1),
        (ProblemKind.REMINDER, "R17", 2),
        (ProblemKind.IMPROVABLE, "R15", 30),
        (ProblemKind.IMPROVABLE, "R16", 30),
    ]
    assert [p.day for p in groups[-1].problems] == sorted(p.day for p in groups[-1].problems if p.day)


def test_what_is_muted_is_not_counted_and_what_is_grave_cannot_be() -> None:
    every = ("R11", "R16", "R17")
    problems = problems_of(MANY, (*every, "of another program"))
    assert problems.counts == {
        ProblemKind.GAP: 0,
        ProblemKind.HARD: 1,
        ProblemKind.REMINDER: 2,
        ProblemKind.IMPROVABLE: 30,
    }
    assert problems.muted == every
    assert all(p.rule != "R16" for p in problems.worth_a_look)
    assert {v.rule for v in Marks(MANY).on_cell("001", day(2))} == {"R15", "R16", "R17"}
    assert {v.rule for v in Marks(MANY, every).on_cell("001", day(2))} == {"R15", "R17"}


def test_the_grades_count_as_the_verdict_does() -> None:
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        demands=(a_demand("K1", "D", 2, officers=1), a_demand("K1", "N", officers=1)),
        absences=(an_absence("001", 3),),
    )
    verdict = judge(plan, december(1, 9), a_roster(*(a_pair("001", n) for n in range(1, 9)), a_pair("002", 2)))
    counts, counted = problems_of(verdict).counts, Count.of(verdict)
    assert counts[ProblemKind.GAP] == counted.gaps == 9 * 2 + 9 - 9 > 0
    assert counts[ProblemKind.HARD] == counted.hard == len(verdict.hard) > 0
    assert counts[ProblemKind.REMINDER] == counted.reminders > 0
    assert counts[ProblemKind.IMPROVABLE] > 0
    assert sum(counted for counted in counts.values()) - verdict.open_places == len(verdict.violations)


def test_what_an_edit_leaves_missing_is_told_as_a_whole() -> None:
    """Taking the officer off leaves two places open: one that was, and his."""
    plan = a_plan(people=(an_officer("001"), an_officer("002")), demands=(a_demand("K1", "D", 2, officers=1),))
    verdict = judge(plan, december(1, 1), a_roster())
    effect = EditEffect(tuple(g for g in verdict.gaps if g.of == "officers"), 0)
    (told,) = told_of(effect, verdict)
    assert (told.kind, told.duty) == (ProblemKind.GAP, DutyKey(day(1), "K1", "D"))
    assert told.text == verdict.shortages[0].text
    soft, warn = broken("R16", Severity.SOFT, 1), broken("R17", Severity.WARN, 1)
    assert [t.rule for t in told_of(EditEffect((*soft, *warn), 0), None, ("R16",))] == ["R17"]
