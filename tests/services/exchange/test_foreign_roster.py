"""Duties from other people's duty sheets: what their words mean, whom they name, what would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster, Source
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.services.exchange.foreign_roster import (
    Move,
    RosterImport,
    codes_of,
    duty_sheets,
    roster_import,
)
from patrolplanner.services.exchange.sheet_words import Meaning, guessed
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.foreign_dates import ContextMonth
from patrolplanner.store.exchange.foreign_tables import tables_of
from tests.builders import STATION, a_demand, a_pair, a_plan, a_post, a_roster, a_shift, an_officer
from tests.foreign_sheets import GRID, LIST, book

NAMES = ("001", "002", "003", "009")
JULY = ContextMonth(2026, 7)


def a_desk(**facts: object) -> Plan:
    """A station with a desk of 24 hours, a standby group and a leader on duty."""
    plain = {
        "people": tuple(an_officer(id_) for id_ in NAMES),
        "posts": (
            a_post("B1", PostKind.KIOSK),
            a_post("ZB", PostKind.STATION_DUTY),
            a_post("DB", PostKind.LEADER),
        ),
        "shifts": (a_shift("D"), a_shift("Z"), a_shift("BQ", "18:00-08:00", ShiftKind.STANDBY, name="备勤")),
        "demands": (a_demand("B1", "D"), a_demand("ZB", "Z"), a_demand("ZB", "BQ"), a_demand("DB", "Z")),
    }
    return a_plan(**{**plain, **facts})


def sheets(path: Path, plan: Plan, rows: Sequence[Sequence[object]] | dict[str, Sequence[Sequence[object]]]):  # type: ignore[no-untyped-def]
    named = rows if isinstance(rows, dict) else {"值班": rows}
    return duty_sheets(tables_of(book(path / "duty.xlsx", named)), plan, JULY)


def laid(
    path: Path,
    rows: Sequence[Sequence[object]],
    plan: Plan | None = None,
    roster: Roster | None = None,
    meanings: Mapping[str, Meaning | None] | None = None,
    *,
    take_off: bool = True,
) -> RosterImport:
    plan = plan or a_desk()
    found = sheets(path, plan, rows)
    guess = {code: guessed(code, plan) for code in codes_of(found)}
    return roster_import(Document(plan, roster or Roster()), found, {**guess, **(meanings or {})}, take_off=take_off)


def july(person: str, number: int, post: str, shift: str):  # type: ignore[no-untyped-def]
    pair = a_pair(person, number, post, shift)
    return pair._replace(duty=pair.duty._replace(day=pair.duty.day.replace(month=7)))


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("24", Meaning("ZB", "Z")),
        ("备勤", Meaning("ZB", "BQ")),
        ("休", Meaning()),
        ("年休", Meaning()),
        ("D", Meaning("B1", "D")),
        ("带班领导", Meaning("DB", "Z")),
        ("值班人员 08:00-次日08:00", Meaning("ZB", "Z")),
        ("值班人员 8时至20时", Meaning("B1", "D")),
        ("值班人员 24小时", Meaning("ZB", "Z")),
        ("值班人员", Meaning("ZB", "Z")),
        ("备勤人员", Meaning("ZB", "BQ")),
        ("怪", None),
        ("值班人员 03:00-04:00", Meaning("ZB", "Z")),
    ],
)
def test_words_of_sheets_are_guessed(code: str, meaning: Meaning | None) -> None:
    assert guessed(code, a_desk()) == meaning


def test_an_empty_plan_guesses_only_days_off() -> None:
    assert guessed("24", Plan()) is None
    assert guessed("休", Plan()) == Meaning()


def test_the_grid_becomes_duties_in_one_step(tmp_path: Path) -> None:
    found = laid(tmp_path, GRID)
    assert not found.problems
    assert not found.open_codes
    assert found.counts == {Move.ADDED: 6}
    after = found.edit()(Document(a_desk()))
    assert after.roster.pairs == {
        *(july("001", 1, "ZB", "Z"), july("001", 2, "ZB", "BQ"), july("001", 4, "ZB", "Z")),
        *(july("002", 1, "ZB", "BQ"), july("002", 2, "ZB", "Z"), july("002", 5, "ZB", "BQ")),
    }
    assert {a.source for a in after.roster} == {Source.IMPORT}
    assert after.period is not None
    assert (after.period.first.day, after.period.last.day) == (1, 5)


def test_the_list_becomes_duties(tmp_path: Path) -> None:
    found = laid(tmp_path, LIST)
    assert found.edit()(Document(a_desk())).roster.pairs == {
        *(july("001", 1, "ZB", "Z"), july("002", 1, "ZB", "Z"), july("003", 2, "ZB", "Z")),
        *(july("009", 1, "DB", "Z"), july("009", 2, "DB", "Z")),
    }


def test_the_same_sheet_again_changes_nothing(tmp_path: Path) -> None:
    once = laid(tmp_path, GRID).edit()(Document(a_desk()))
    again = laid(tmp_path, GRID, roster=once.roster)
    assert again.counts == {Move.SAME: 6}
    assert not again.changes_something


def test_the_sheet_has_the_last_word_on_the_dates_it_speaks_of(tmp_path: Path) -> None:
    there = a_roster(
        july("001", 1, "B1", "D"),  # another duty there: moved
        july("001", 3, "B1", "D"),  # a day off there: removed
        july("001", 5, "B1", "D"),  # an empty cell: stays
    )
    found = laid(tmp_path, GRID, roster=there)
    assert found.counts == {Move.ADDED: 5, Move.MOVED: 1, Move.REMOVED: 1}
    after = found.edit()(Document(a_desk(), there)).roster.pairs
    assert july("001", 5, "B1", "D") in after
    assert not {july("001", 1, "B1", "D"), july("001", 3, "B1", "D")} & after
    kept = laid(tmp_path, GRID, roster=there, take_off=False)
    assert there.pairs <= kept.edit()(Document(a_desk(), there)).roster.pairs


def test_locked_duties_stay_and_are_told(tmp_path: Path) -> None:
    there = a_roster(july("001", 3, "B1", "D"), locked=True)
    found = laid(tmp_path, GRID, roster=there)
    assert [p.cell for p in found.problems] == ["D4"]
    assert there.pairs <= found.edit()(Document(a_desk(), there)).roster.pairs


def test_unknown_and_ambiguous_names_are_listed_with_their_cell(tmp_path: Path) -> None:
    people = (an_officer("001"), an_officer("002", name="某001"))
    found = laid(tmp_path, GRID, a_desk(people=people))
    assert [(p.cell, "2 people" in str(p.text), "(4 cells)" in str(p.text)) for p in found.problems] == [
        ("B4", True, True),
        ("B5", False, True),
    ]
    assert not found.rows


def test_the_department_tells_namesakes_apart(tmp_path: Path) -> None:
    other = replace(STATION, id="XX", name="别的派出所")
    people = (an_officer("001"), an_officer("801", name="某001", unit="XX"), *(an_officer(i) for i in NAMES[1:]))
    found = laid(tmp_path, LIST, a_desk(units=(STATION, other), people=people))
    assert not found.problems
    assert {row.person for row in found.rows} == {"001", "002", "003", "009"}


def test_a_number_may_stand_for_the_name(tmp_path: Path) -> None:
    rows = (("警号", "姓名", "0701", "0702", "0703", "0704"), ("002", "某001", 24, 24, 24, 24), (None, "003", 24))
    found = laid(tmp_path, rows)
    assert {row.person for row in found.rows} == {"002", "003"}


def test_words_without_a_meaning_are_left_open(tmp_path: Path) -> None:
    rows = (("姓名", "0701", "0702", "0703", "0704"), ("某001", "怪", 24, "怪", "休"))
    found = laid(tmp_path, rows)
    assert found.open_codes == ("怪",)
    assert len(found.rows) == 1
    assert len(laid(tmp_path, rows, meanings={"怪": Meaning("B1", "D")}).rows) == 3


def test_several_departments_have_words_of_their_own(tmp_path: Path) -> None:
    plan = a_desk()
    other = [*LIST[:4], ("7月1日", "交警大队", "某003", "24小时", "", "某009", "")]
    found = sheets(tmp_path, plan, {"城关": LIST, "交警": other})
    assert set(codes_of(found)) == {
        *("城关派出所 值班人员 08:00-次日08:00", "城关派出所 值班人员 24小时", "交警大队 值班人员 24小时", "带班领导"),
    }


def test_dates_outside_a_persons_service_are_told(tmp_path: Path) -> None:
    removed = replace(an_officer("001"), end=july("001", 1, "ZB", "Z").duty.day)
    found = laid(tmp_path, GRID, a_desk(people=(removed, an_officer("002"))))
    assert [p.cell for p in found.problems] == ["C4", "E4"]
