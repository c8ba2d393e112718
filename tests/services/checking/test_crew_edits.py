"""What a typed name, a move, a swap or a pasted cell of the roster by post means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.services.checking.cell_edits import CellEdit
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.checking.crew_cells import crew_text
from patrolplanner.services.checking.crew_edits import (
    emptying,
    giving,
    joining,
    joining_all,
    moving_one,
    people_named,
    swapping_crews,
    takers,
    whom_instead,
)
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_plan, a_post, an_absence, an_auxiliary, an_officer, at, day, december


def a_station(**changes: object) -> Plan:
    """Four people; K1 wants two by day and one by night, K2 one by day."""
    facts: dict[str, object] = {
        "people": (
            an_officer("001", name="王建国"),
            an_officer("002", name="李翀"),
            an_auxiliary("F01", name="谭伟美"),
            an_auxiliary("F02", name="刘敏"),
        ),
        "posts": (a_post("K1"), a_post("K2")),
        "demands": (a_demand("K1", "D", 2), a_demand("K1", "N"), a_demand("K2", "D")),
    }
    return a_plan(**(facts | changes))


def looked_at(*rows: Pair, plan: Plan | None = None, locked: tuple[Pair, ...] = ()) -> tuple[Checker, RosterView]:
    document = Document(plan or a_station(), Roster.of(Assignment(r, r in locked) for r in rows))
    period = december(1, 7)
    return Checker(Basis(document, period, None, at(1, "08:00"))), RosterView(document, period)


def duty(number: int, post: str = "K1", shift: str = "D") -> DutyKey:
    return DutyKey(day(number), post, shift)


def refused(deed: CellEdit) -> str:
    return " ".join(str(message) for message in deed.refused)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("王建国", ("001",)),
        ("王建国、谭伟美", ("001", "F01")),
        ("王建国\n李翀\n", ("001", "002")),
        ("王建国 李翀", ("001", "002")),
        ("f01，002", ("F01", "002")),
        ("王建国(001)、王建国", ("001",)),
        ("  ", ()),
    ],
)
def test_names_of_a_cell(text: str, people: tuple[str, ...]) -> None:
    named = people_named(a_station(), text)
    assert (named.people, named.refused) == (people, None)


def test_a_name_with_a_blank_is_one_name() -> None:
    plan = a_station(people=(an_officer("1", name="Wang Jian"), an_officer("2", name="Wang")))
    assert people_named(plan, "Wang Jian, Wang").people == ("1", "2")


def test_who_is_not_there_and_who_is_there_twice() -> None:
    twice = a_station(people=(an_officer("001", name="王伟"), an_officer("002", name="王伟")))
    assert "赵" in str(people_named(a_station(), "王建国、赵某").refused)
    assert "002" in str(people_named(twice, "王伟").refused)
    assert people_named(twice, "王伟（002）").people == ("002",)
    _, view = looked_at(a_pair("002", 3), plan=twice)
    assert people_named(twice, crew_text(view, duty(3))).people == ("002",), "what is copied cannot be pasted"


def test_those_who_can_come_stand_first() -> None:
    plan = a_station(absences=(an_absence("001", 3, 3),))
    checker, view = looked_at(a_pair("002", 3), plan=plan)
    found = takers(checker, view, duty(3), ["001", "002", "F01"])
    assert [t.person for t in found] == ["F01", "001", "002"]
    assert [t.weight.refused for t in found] == [False, True, False]
    assert found[-1].there


def test_an_open_place_is_filled_a_full_crew_asks_who_goes() -> None:
    _, view = looked_at(a_pair("001", 3), a_pair("002", 4), a_pair("F01", 4))
    assert whom_instead(view, duty(3)) == []
    assert whom_instead(view, duty(4)) == ["002", "F01"]
    deed = joining(view, "F02", duty(4), "F01")
    assert (deed.added, deed.removed) == ({a_pair("F02", 4)}, {a_pair("F01", 4)})
    assert "谭伟美" in str(deed.label)
    assert "already" in refused(joining(view, "001", duty(3)))


def test_a_locked_row_does_not_go() -> None:
    _, view = looked_at(a_pair("001", 3), a_pair("002", 3), locked=(a_pair("001", 3),))
    assert whom_instead(view, duty(3)) == ["002", "001"]
    assert "locked" in refused(joining(view, "F01", duty(3), "001"))
    assert emptying(view, [duty(3)]).removed == {a_pair("002", 3)}
    assert "locked" in refused(emptying(view, [duty(3)]))
    assert "locked" in refused(moving_one(view, a_pair("001", 3), duty(3, "K2")))
    assert "locked" in refused(swapping_crews(view, duty(3), duty(3, "K2")))


def test_nobody_comes_where_nobody_is_asked_for_or_outside_the_period() -> None:
    checker, view = looked_at()
    assert joining(view, "001", duty(3, "K2", "N")).refused
    assert joining(view, "001", duty(9)).refused
    assert giving(checker, view, {duty(9): ["001"]}).refused
    assert not giving(checker, view, {duty(3, "K2", "N"): []}).refused, "an empty cell pasted on nothing is no fault"


def test_a_crew_given_replaces_the_one_that_was() -> None:
    checker, view = looked_at(a_pair("001", 3), a_pair("002", 3))
    deed = giving(checker, view, {duty(3): ["002", "F01"]})
    assert (deed.added, deed.removed) == ({a_pair("F01", 3)}, {a_pair("001", 3)})
    cleared = giving(checker, view, {duty(3): []})
    assert (cleared.added, cleared.removed) == (frozenset(), {a_pair("001", 3), a_pair("002", 3)})


def test_who_cannot_come_is_said_and_the_others_come() -> None:
    plan = a_station(absences=(an_absence("001", 4, 4),))
    checker, view = looked_at(a_pair("001", 3), a_pair("F01", 3), a_pair("F02", 5), plan=plan)
    deed = giving(checker, view, {duty(4): ["001", "F01"], duty(5): ["001", "F01"]})
    assert deed.added == {a_pair("F01", 4), a_pair("001", 5), a_pair("F01", 5)}
    assert deed.removed == {a_pair("F02", 5)}
    assert "王建国" in refused(deed)


def test_a_crew_stays_where_none_of_the_new_ones_can_come() -> None:
    plan = a_station(absences=(an_absence("001", 4, 4),))
    checker, view = looked_at(a_pair("F01", 4, "K2"), plan=plan)
    deed = giving(checker, view, {duty(4, "K2"): ["001"]})
    assert deed.empty
    assert "王建国" in refused(deed)


def test_nobody_is_put_on_two_duties_at_once_by_one_gesture() -> None:
    checker, view = looked_at()
    deed = giving(checker, view, {duty(3): ["001"], duty(3, "K2"): ["001"]})
    assert len(deed.added) == 1
    assert deed.refused


def test_somebody_moves_copies_and_changes_places() -> None:
    _, view = looked_at(a_pair("001", 3), a_pair("F01", 4, "K2"))
    moved = moving_one(view, a_pair("001", 3), duty(5))
    assert (moved.added, moved.removed) == ({a_pair("001", 5)}, {a_pair("001", 3)})
    copied = moving_one(view, a_pair("001", 3), duty(5), copy=True)
    assert (copied.added, copied.removed) == ({a_pair("001", 5)}, frozenset())
    changed = moving_one(view, a_pair("001", 3), duty(4, "K2"), instead="F01")
    assert changed.added == {a_pair("001", 4, "K2"), a_pair("F01", 3)}
    assert changed.removed == {a_pair("001", 3), a_pair("F01", 4, "K2")}


def test_crews_of_two_duties_change_places() -> None:
    _, view = looked_at(a_pair("001", 3), a_pair("F01", 3), a_pair("F01", 4), a_pair("002", 4))
    deed = swapping_crews(view, duty(3), duty(4))
    assert deed.added == {a_pair("001", 4), a_pair("002", 3)}
    assert deed.removed == {a_pair("001", 3), a_pair("002", 4)}
    assert swapping_crews(view, duty(5), duty(6)).refused


def test_crews_of_the_same_people_are_not_swapped_in_silence() -> None:
    _, view = looked_at(a_pair("001", 3), a_pair("001", 4))
    deed = swapping_crews(view, duty(3), duty(4))
    assert deed.empty
    assert "same people" in refused(deed)


def test_one_name_for_several_cells() -> None:
    checker, view = looked_at(a_pair("F01", 4, "K2"), a_pair("002", 5), a_pair("F01", 5))
    deed = joining_all(checker, view, "001", [duty(3), duty(4, "K2"), duty(5)])
    assert deed.added == {a_pair("001", 3), a_pair("001", 4, "K2")}
    assert deed.removed == {a_pair("F01", 4, "K2")}
    assert "K1" in refused(deed), "nothing said who goes from a full crew"


def test_a_person_the_plan_has_no_more_can_be_taken_off() -> None:
    _, view = looked_at(a_pair("gone", 3))
    assert emptying(view, [duty(3)]).removed == {a_pair("gone", 3)}
    assert replace(emptying(view, [duty(3)])).label
