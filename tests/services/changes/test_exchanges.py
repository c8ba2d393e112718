"""Ways to a day off: each proposal, done in earnest, breaks nothing and leaves the person free."""

from __future__ import annotations

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import SwapKind
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.changes.exchanges import ExchangeWay, ways_to_free
from patrolplanner.services.changes.swapping import with_handings
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_absence, an_officer, at, december
from tests.efforts import effort_of

PERIOD = december(14, 20)
NOW = at(10, "09:00")


def ways(document: Document, pair: Pair) -> list[ExchangeWay]:
    return ways_to_free(Checker(Basis(document, PERIOD, None, NOW)), pair.person, pair.duty, NOW, effort_of())


def station(*pairs: Pair, **facts: object) -> Document:
    people = tuple(an_officer(f"00{n}") for n in (1, 2, 3))
    return Document(a_plan(people=people, demands=(a_demand(),), **facts), a_roster(*pairs))


def assert_good(document: Document, way: ExchangeWay, person: str, pair: Pair) -> None:
    after: Roster = with_handings(document.roster, way.handings)
    before, verdict = (judge(document.plan, PERIOD, r) for r in (document.roster, after))
    assert not verdict.hard
    assert len(verdict.gaps) <= len(before.gaps)
    assert not any(p.person == person and p.duty.day == pair.duty.day for p in after.pairs)
    assert verdict.price - before.price == way.price


def test_somebody_free_takes_it_for_nothing() -> None:
    document = station(a_pair("001", 15))
    found = ways(document, a_pair("001", 15))
    assert [w.kind for w in found] == [SwapKind.SUBSTITUTE, SwapKind.SUBSTITUTE]
    for way in found:
        assert_good(document, way, "001", a_pair("001", 15))


def test_one_day_for_another() -> None:
    week = [a_pair(f"00{1 + n % 3}", 14 + n) for n in range(7)]
    document = station(*week)
    found = [w for w in ways(document, a_pair("001", 14)) if w.kind is SwapKind.EXCHANGE]
    assert found
    for way in found:
        assert_good(document, way, "001", a_pair("001", 14))


def test_a_ring_where_no_two_can_exchange() -> None:
    """001 may stand at A and C, 002 at A and B, 003 at B and C: only all three together can turn."""
    people = (
        an_officer("001", posts=("A", "C")),
        an_officer("002", posts=("A", "B")),
        an_officer("003", posts=("B", "C")),
    )
    posts = (a_post("A"), a_post("B"), a_post("C"))
    pairs = a_pair("001", 15, "A"), a_pair("002", 17, "B"), a_pair("003", 19, "C")
    absences = (an_absence("002", 19), an_absence("003", 15))
    plan = a_plan(people=people, posts=posts, demands=tuple(a_demand(p.id) for p in posts), absences=absences)
    document = Document(plan, a_roster(*pairs))
    rings = [w for w in ways(document, pairs[0]) if w.people == 3]
    assert rings
    for way in rings:
        assert_good(document, way, "001", pairs[0])


def test_nobody_can() -> None:
    document = station(a_pair("001", 15), absences=(an_absence("002", 14, 20), an_absence("003", 14, 20)))
    assert ways(document, a_pair("001", 15)) == []


def test_a_duty_one_does_not_have() -> None:
    with pytest.raises(UserError):
        ways(station(), a_pair("001", 15))
