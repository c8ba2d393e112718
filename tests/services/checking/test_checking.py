"""A checker of a large plan: it holds some dates, and one around other dates takes over what hangs on no date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.services.checking import checking
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.open_plan.document import Document, change_between
from tests.builders import a_pair, at, day, december
from tests.services.checking.test_cell_edits import a_station

ROWS = Roster.of(Assignment(a_pair(*row)) for row in (("001", 3, "K1"), ("F01", 3, "K2"), ("002", 6, "K1")))
BASIS = Basis(Document(a_station(), ROWS), december(1, 7), None, at(1, "08:00"), day(2))
LATER = replace(BASIS, focus=day(6))


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "WHOLE", 0)
    monkeypatch.setattr(checking, "MOST_PAIRS", 12)


def test_one_around_another_date_says_what_a_new_one_says() -> None:
    before = Checker(BASIS)
    one, other = Checker(LATER, before), Checker(LATER)
    assert not before.covers(day(6))
    assert one.covers(day(6))
    assert one.instance is before.instance, "nothing was laid out twice"
    assert one.verdict == other.verdict == before.verdict
    added = frozenset({a_pair("001", 6, "K2")})
    assert one.effect(added) == other.effect(added)


def test_one_that_has_followed_edits_is_taken_over_with_them() -> None:
    before = Checker(BASIS)
    document = replace(BASIS.document, roster=Roster.of([*ROWS, Assignment(a_pair("002", 2, "K1"))]))
    assert before.follow(document, change_between(BASIS.document, document))
    later = replace(LATER, document=document)
    assert Checker(later, before).verdict == Checker(later).verdict


def test_nothing_is_taken_over_from_another_document() -> None:
    before = Checker(BASIS)
    other = replace(LATER, document=Document(a_station(), Roster()))
    assert Checker(other, before).instance is not before.instance
    assert Checker(other, before).verdict == Checker(other).verdict != before.verdict
