"""Importing over a stored plan replaces its facts; its roster stays where the workbook brings none."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.store.exchange.updating import updated
from patrolplanner.store.exchange.workbook_in import read_workbook
from tests.store.exchange.books import SMALL, a_book


def on(person: str, post: str = "P1", shift: str = "D") -> Assignment:
    return Assignment(Pair(person, DutyKey(date(2026, 12, 1), post, shift)))


def test_without_a_roster_sheet_the_stored_roster_stays_where_it_can(tmp_path: Path) -> None:
    old = read_workbook(a_book(tmp_path / "old.xlsx")).plan
    new = read_workbook(a_book(tmp_path / "new.xlsx", 人员=SMALL["人员"][:3], 班次=SMALL["班次"]))
    stored = Roster.of([on("001"), on("F01"), on("002", "P9"), on("002", shift="X"), on("002", shift="N")])
    found = updated(old, stored, new)
    assert found.plan == new.plan
    assert found.roster == Roster.of([on("001"), on("002", shift="N")])
    assert [str(warning) for warning in found.warnings] == [
        "3 rows of the stored roster were dropped, because their person, post or shift is gone."
    ]


def test_a_roster_sheet_replaces_the_stored_roster_even_when_it_is_empty(tmp_path: Path) -> None:
    new = read_workbook(a_book(tmp_path / "new.xlsx", 排班=[["日期", "岗位", "班次", "人员"]]))
    found = updated(new.plan, Roster.of([on("001")]), new)
    assert (found.roster, found.warnings) == (Roster(), ())


def test_facts_whose_sheet_is_missing_are_dropped_but_not_in_silence(tmp_path: Path) -> None:
    new = read_workbook(a_book(tmp_path / "new.xlsx"))
    absence = Absence("001", date(2026, 12, 1), date(2026, 12, 1), AbsenceKind.SICK)
    found = updated(replace(new.plan, absences=(absence,)), Roster(), new)
    assert found.plan.absences == ()
    assert [str(warning) for warning in found.warnings] == [
        "the workbook has no sheet 请假; the 1 rows stored until now were dropped."
    ]
