"""Two rosters compared: who comes, who goes, by person and by date."""

from __future__ import annotations

from patrolplanner.domain.differences import between, day_of
from tests.builders import a_pair, a_roster, day, december

BEFORE = a_roster(a_pair("001", 1), a_pair("002", 2), a_pair("003", 9))
AFTER = a_roster(a_pair("004", 1), a_pair("002", 2), a_pair("001", 3))


def test_what_comes_and_goes() -> None:
    found = between(BEFORE, AFTER)
    assert found.added == {a_pair("004", 1), a_pair("001", 3)}
    assert found.removed == {a_pair("001", 1), a_pair("003", 9)}
    assert (found.people, found.days) == (3, 3)


def test_only_dates_of_the_period_count() -> None:
    assert between(BEFORE, AFTER, december(1, 7)).removed == {a_pair("001", 1)}


def test_locks_and_sources_are_no_difference() -> None:
    assert not between(a_roster(a_pair()), a_roster(a_pair(), locked=True))


def test_by_person_in_the_order_of_the_plan_strangers_last() -> None:
    found = between(BEFORE, AFTER).by_person(["004", "001"])
    assert [(d.key, len(d.added), len(d.removed)) for d in found] == [("004", 1, 0), ("001", 1, 1), ("003", 0, 1)]


def test_by_date_in_order() -> None:
    found = between(BEFORE, AFTER).by_day()
    assert [day_of(d) for d in found] == [day(1), day(3), day(9)]
    assert [p.person for p in found[0].added] == ["004"]
    assert [p.person for p in found[0].removed] == ["001"]
