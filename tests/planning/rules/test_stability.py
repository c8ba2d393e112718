"""R27: a published roster changes as little as may be."""

from datetime import datetime

import pytest

from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.model.instance import Published
from patrolplanner.planning.model.verdict import Violation
from tests.builders import a_pair, a_plan, an_officer, at, day, december
from tests.planning.verdicts import judged, said, told

PLAN = a_plan(people=(an_officer("001"), an_officer("002")), shifts=a_plan().shifts, demands=())
LATE_DECEMBER = december(16, 31)


def changes(now: datetime, number: int) -> list[Violation]:
    """What is said when the published person is replaced on that day, both sides of it."""
    published = Published(frozenset({a_pair("001", number)}), now)
    return told("R27", PLAN, a_pair("002", number), period=LATE_DECEMBER, published=published)


def test_both_sides_of_a_change_are_named() -> None:
    removed, added = sorted(changes(at(1, "08:00"), 20), key=lambda v: v.people)
    assert (removed.severity, removed.price, removed.dates) == (Severity.SOFT, 40, (day(20),))
    assert said(removed) == "某001 is no longer on 20 Dec K1岗 D as published."
    assert said(added) == "某002 is new on 20 Dec K1岗 D against the published roster."


@pytest.mark.parametrize(
    ("now", "severity", "price"),
    [
        (at(6, "08:00"), Severity.SOFT, 40),  # a fortnight ahead
        (at(6, "08:01"), Severity.SOFT, 80),
        (at(18, "08:00"), Severity.SOFT, 40 * 13),  # exactly 48 hours ahead
        (at(18, "08:01"), Severity.WARN, 2000),
        (at(21, "08:00"), Severity.WARN, 2000),  # long begun
    ],
)
def test_the_nearer_the_dearer(now: datetime, severity: Severity, price: int) -> None:
    assert {(v.severity, v.price) for v in changes(now, 20)} == {(severity, price)}


def test_nothing_changed_and_nothing_published() -> None:
    published = Published(frozenset({a_pair("001", 20)}), at(1, "08:00"))
    assert told("R27", PLAN, a_pair("001", 20), period=LATE_DECEMBER, published=published) == []
    assert told("R27", PLAN, a_pair("001", 20), period=LATE_DECEMBER) == []
    outside = Published(frozenset({a_pair("001", 2)}), at(1, "08:00"))
    assert told("R27", PLAN, a_pair("001", 20), period=LATE_DECEMBER, published=outside) == []


def test_a_published_duty_that_nobody_asks_for_any_more() -> None:
    """The price of dropping it must not depend on whether the row still stands somewhere."""
    (removed,) = changes(at(1, "08:00"), 20)[:1]
    assert removed.duties == (a_pair("001", 20).duty,)


def test_what_was_published_is_never_a_must() -> None:
    hard = a_plan(people=PLAN.people, demands=(), rules=(RuleSetting("R27", severity=Severity.HARD),))
    published = Published(frozenset({a_pair("001", 20)}), at(1, "08:00"))
    found = judged(hard, a_pair("002", 20), period=LATE_DECEMBER, published=published).violations
    assert {(v.people[0], v.severity) for v in found if v.rule == "R27"} == {
        ("001", Severity.WARN),
        ("002", Severity.HARD),
    }
