"""Habits of a month as wishes: what is one, what is left alone, and that all of it goes again as one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.plan import Period, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Rotation
from patrolplanner.services.checking.habits import (
    Habits,
    habits_of,
    removal_label,
    taken_habits,
    with_habits,
    without_habits,
)
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_pair, a_plan, a_post, a_roster, an_absence, an_officer, at, day, december
from tests.tiny_station import plan_file, stored

SOURCE = december(1, 28)
NEXT = Period(SOURCE.last + timedelta(days=8), SOURCE.last + timedelta(days=14))
"""Seven days without a holiday: each weekday once."""
PLAN = a_plan(
    people=(an_officer("001"), an_officer("002"), an_officer("003", team="甲")),
    posts=(a_post("K1"), a_post("K2")),
    rotations=(Rotation("甲", ("D", None), day(1)),),
)


def weekdays_of(source: Period) -> list[int]:
    return [d.day for d in dates_of(source) if d.weekday() < 5]


ROSTER = a_roster(
    *(a_pair("001", n, "K1") for n in weekdays_of(SOURCE)),
    *(a_pair("002", n, "K1" if n % 2 else "K2", "N") for n in weekdays_of(SOURCE)),
    *(a_pair("003", n, "K2") for n in range(1, 29)),
)
DOCUMENT = Document(PLAN, ROSTER)


def found(document: Document = DOCUMENT) -> Habits:
    return habits_of(document, SOURCE, NEXT)


def wished(habits: Habits, person: str) -> set[tuple[int, WishKind, str | None]]:
    return {(w.day.weekday(), w.wish, w.shift) for w in habits.wishes if w.person == person}


def test_weekdays_shifts_and_posts_become_wishes_and_homes() -> None:
    habits = found()
    assert wished(habits, "001") == {
        *((n, WishKind.WANT, "D") for n in range(5)),
        *((n, WishKind.AVOID, None) for n in (5, 6)),
    }
    assert {w.weight for w in habits.wishes if w.person == "001"} == {2}
    assert habits.homes["001"] == ("K1",)
    assert set(habits.homes["002"]) == {"K1", "K2"}
    assert habits.wanted == 10


def test_who_follows_a_pattern_needs_no_wishes() -> None:
    habits = found()
    assert wished(habits, "003") == set()
    assert habits.led == 1


def test_half_of_the_days_are_no_habit() -> None:
    tuesdays = [n for n in weekdays_of(SOURCE) if day(n).weekday() == 1]
    some = a_roster(*(a_pair("001", n) for n in (*tuesdays[:2], 2, 9, 16, 23)))
    habits = found(Document(PLAN, some))
    assert (1, WishKind.WANT, "D") not in wished(habits, "001")
    assert (1, WishKind.AVOID, None) not in wished(habits, "001")
    assert (2, WishKind.WANT, "D") in wished(habits, "001")


def test_dates_before_the_first_duty_of_all_are_not_days_off() -> None:
    late = a_roster(*(a_pair("001", n) for n in range(22, 29)))
    assert found(Document(PLAN, late)).wishes == ()


def test_own_wishes_leave_and_homes_stay() -> None:
    first = NEXT.first
    own = Wish("001", first, WishKind.AVOID, "D", 5)
    away = replace(an_absence("001", 1), start=first + timedelta(days=1), end=first + timedelta(days=1))
    people = (replace(PLAN.people[0], home=("K2",)), *PLAN.people[1:])
    document = Document(replace(PLAN, people=people, requests=(own,), absences=(away,)), ROSTER)
    habits = found(document)
    assert {w.day for w in habits.wishes if w.person == "001"}.isdisjoint({first, first + timedelta(days=1)})
    assert "001" not in habits.homes
    taken = with_habits(habits)(document).plan
    assert own in taken.requests
    assert taken.people[0].home == ("K2",)


def test_taken_twice_they_stand_once_and_go_as_one() -> None:
    once = with_habits(found())(DOCUMENT)
    assert taken_habits(once.plan) == (len(found().wishes), 3)
    twice = with_habits(habits_of(once, SOURCE, NEXT))(once)
    assert twice.plan.requests == once.plan.requests
    assert without_habits(twice) == DOCUMENT


def test_only_what_is_ticked_is_taken() -> None:
    assert taken_habits(with_habits(found(), posts=False)(DOCUMENT).plan) == (len(found().wishes), 0)
    assert taken_habits(with_habits(found(), days=False)(DOCUMENT).plan) == (0, 3)


def test_posts_that_somebody_has_changed_since_stay() -> None:
    taken = with_habits(found())(DOCUMENT)
    people = tuple(replace(p, home=("K2",)) if p.id == "001" else p for p in taken.plan.people)
    left = without_habits(replace(taken, plan=replace(taken.plan, people=people)))
    assert [p.home for p in left.plan.people] == [("K2",), (), ()]


def test_who_stood_together_is_told() -> None:
    together = a_roster(*(a_pair(person, n) for person in ("001", "002") for n in range(1, 6)))
    assert found(Document(PLAN, together)).pairs == (("001", "002"),)


@pytest.mark.parametrize("taken_out", [False, True])
def test_in_a_file_they_are_known_again_and_undone(tmp_path: Path, taken_out: bool) -> None:
    path = plan_file(tmp_path, PLAN, ROSTER)
    with closing(Session.open(path, "陈亮", clock=lambda: at(10, "09:30"))) as session:
        session.apply(with_habits(found()), found().label("December", "January"))
        if taken_out:
            session.apply(without_habits, removal_label())
    expected = (0, 0) if taken_out else (len(found().wishes), 3)
    assert taken_habits(stored(path).plan) == expected
    with closing(Session.open(path, "陈亮", clock=lambda: at(10, "09:30"))) as session:
        session.undo()
        if taken_out:
            session.undo()
        assert (session.document.plan, session.document.roster) == (PLAN, Roster.of(ROSTER))
