"""Importing over a stored plan replaces its facts; what has a past is ended and not deleted, and it is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Attendance, Journal, Presence
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.services.exchange.recognising import recognised
from patrolplanner.services.exchange.taking_over import Ground, TakenOver, taken_over
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from tests.builders import a_demand, a_plan, a_post, a_shift, an_auxiliary, an_officer
from tests.store.exchange.books import SMALL, a_book

TODAY = date(2026, 11, 29)
PAST, TO_COME = date(2026, 11, 3), date(2026, 12, 3)
PLAN = a_plan(
    people=(an_officer("001"), an_officer("002"), an_officer("003")),
    posts=(a_post("K1"), a_post("K2")),
    shifts=(a_shift("D"), a_shift("N")),
    demands=(a_demand("K1", "D"),),
)


def on(person: str, post: str = "K1", shift: str = "D", day: date = PAST) -> Assignment:
    return Assignment(Pair(person, DutyKey(day, post, shift)))


def imported(folder: Path, told: Plan, ground: Ground, *without: str) -> TakenOver:
    """The plan as a workbook without some sheets, taken over."""
    book = folder / "book.xlsx"
    write_workbook(book, told, Roster())
    sheets = load_workbook(book)
    for title in ("排班", *without):
        del sheets[title]
    sheets.save(book)
    return taken_over(ground, read_workbook(book))


def ground(plan: Plan, *rows: Assignment, closed: date | None = None, journal: Journal | None = None) -> Ground:
    document = Document(plan, Roster.of(rows), journal=journal or Journal())
    return Ground(document, today=TODAY, closed=closed)


def said(found: TakenOver) -> list[str]:
    return [str(text) for text in found.said]


def without(plan: Plan, field: str, place: int) -> Plan:
    there: tuple[Any, ...] = getattr(plan, field)
    return replace(plan, **{field: there[:place] + there[place + 1 :]})


def test_without_a_roster_sheet_the_stored_roster_stays_where_it_can(tmp_path: Path) -> None:
    old = read_workbook(a_book(tmp_path / "old.xlsx")).plan
    new = read_workbook(a_book(tmp_path / "new.xlsx", 人员=SMALL["人员"][:3], 班次=SMALL["班次"]))
    rows = [on("001", "P1"), on("F01", "P1"), on("002", "P9"), on("002", "P1", "X"), on("002", "P1", "N")]
    found = taken_over(Ground(Document(old, Roster.of(rows))), new)
    assert found.document.plan == new.plan
    assert found.document.roster == Roster.of([on("001", "P1"), on("002", "P1", "N")])
    assert said(found) == ["3 rows of the stored roster were dropped, because their person, post or shift is gone."]


def test_a_roster_sheet_replaces_the_stored_roster_even_when_it_is_empty(tmp_path: Path) -> None:
    new = read_workbook(a_book(tmp_path / "new.xlsx", 排班=[["日期", "岗位", "班次", "人员"]]))
    found = taken_over(Ground(Document(new.plan, Roster.of([on("001", "P1")]))), new)
    assert (found.document.roster, found.said) == (Roster(), ())


def test_facts_whose_sheet_is_missing_are_dropped_but_not_in_silence(tmp_path: Path) -> None:
    new = read_workbook(a_book(tmp_path / "new.xlsx"))
    absence = Absence("001", date(2026, 12, 1), date(2026, 12, 1), AbsenceKind.SICK)
    found = taken_over(Ground(Document(replace(new.plan, absences=(absence,)))), new)
    assert found.document.plan.absences == ()
    assert said(found) == ["the workbook has no sheet 请假; the 1 row stored until now was dropped."]


def test_who_has_a_past_is_ended_and_keeps_it(tmp_path: Path) -> None:
    met = ground(PLAN, on("003"), on("003", day=TO_COME), on("001", day=TO_COME))
    found = imported(tmp_path, without(PLAN, "people", 2), met)
    assert found.document.plan.people_by_id["003"].end == date(2026, 11, 28)
    assert found.document.roster == Roster.of([on("003"), on("001", day=TO_COME)])
    assert any("003" in text and "2026-11-28" in text and "截止" in text for text in said(found))


def test_who_has_none_goes(tmp_path: Path) -> None:
    found = imported(tmp_path, without(PLAN, "people", 2), ground(PLAN, on("003", day=TO_COME)))
    assert "003" not in found.document.plan.people_by_id
    assert len(found.document.roster) == 0


def test_posts_are_closed_and_shifts_stay(tmp_path: Path) -> None:
    met = ground(PLAN, on("001", "K2", "N"), on("001", "K2", "N", day=TO_COME))
    found = imported(tmp_path, without(without(PLAN, "posts", 1), "shifts", 1), met)
    assert found.document.plan.posts_by_id["K2"].status is PostStatus.CLOSED
    assert found.document.plan.shifts_by_code["N"] == PLAN.shifts_by_code["N"]
    assert found.document.roster == Roster.of([on("001", "K2", "N")])


def test_a_new_number_is_recognised_by_the_name(tmp_path: Path) -> None:
    people = (replace(PLAN.people[0], id="101"), *PLAN.people[1:])
    came = Attendance("001", on("001").pair.duty, Presence.LATE, 20)
    found = imported(
        tmp_path, replace(PLAN, people=people), ground(PLAN, on("001"), journal=Journal(attendance=(came,)))
    )
    assert found.document.plan.people_by_id["101"].inner == "001"
    assert found.document.roster == Roster.of([on("101")])
    assert found.document.journal.attendance[0].person == "101"
    assert any("101" in text and "001" in text for text in said(found))


def test_a_first_number_says_who_it_is_whatever_the_name() -> None:
    told = (replace(PLAN.people[0], id="101", name="改名", origin="001"), *PLAN.people[1:])
    found = recognised(PLAN.people, told)
    assert (dict(found.numbers), found.gone) == ({"001": "101"}, ())


def test_numbers_that_change_hands() -> None:
    one, two, three = PLAN.people
    found = recognised(PLAN.people, (replace(one, id="002"), replace(two, id="001"), three))
    assert dict(found.numbers) == {"001": "002", "002": "001"}
    assert [p.inner for p in found.records] == ["001", "002", "003"]


def test_a_namesake_in_another_role_is_somebody_else() -> None:
    told = (an_auxiliary("F09", name=PLAN.people[0].name), *PLAN.people[1:])
    found = recognised(PLAN.people, told)
    assert [p.id for p in found.gone] == ["001"]


def test_who_is_left_out_gives_the_number_to_who_has_it_now() -> None:
    told = (replace(PLAN.people[1], id="001"), PLAN.people[2])
    found = recognised(PLAN.people, told)
    (gone,) = found.gone
    assert (gone.inner, gone.id) == ("001", "001#2")
    assert dict(found.numbers) == {"002": "001", "001": "001#2"}


def test_rows_of_closed_dates_stay(tmp_path: Path) -> None:
    away = Absence("001", PAST, PAST, AbsenceKind.SICK)
    later = Absence("001", TO_COME, TO_COME, AbsenceKind.SICK)
    plan = replace(PLAN, absences=(away, later), calendar=(CalendarRow(PAST, DayKind.HOLIDAY, "县庆"),))
    found = imported(tmp_path, PLAN, ground(plan, on("001"), closed=PAST), "请假", "日历")
    assert found.document.plan.absences == (away,)
    assert found.document.plan.calendar == plan.calendar
