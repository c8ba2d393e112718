"""The duty table by post, read back cell by cell against the roster it was made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from patrolplanner.domain.demands import Demand, Team
from patrolplanner.domain.names import person_name
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.services.papers.print_job import half_months
from patrolplanner.store.plan_file import StoredPlan
from tests.documents.pdf_reading import Page, Piece
from tests.documents.station import DAY, DECEMBER, FULL, KIOSK, NIGHT, december, many_people, on, somebody
from tests.services.papers.test_station import DESK, GATE, LEADER, a_plan, pages, rows_of, stored

NAMES = {"D": "白班", "N": "夜班", "Z": "24小时值班", "B": "备勤", "P": "早高峰"}
Cells = dict[tuple[str, str, date], list[str]]
"""By post and shift as printed, and by date."""


def middle(piece: Piece) -> tuple[float, float]:
    return (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2


def days_of(page: Page, period: Period) -> list[tuple[date, float]]:
    """The dates of a page with the middle of each one's column, from the heading."""
    head = {piece.text.strip(): middle(piece) for piece in page.pieces if piece.text.strip() == "班次"}
    found = []
    for piece in page.pieces:
        text, (x, y) = piece.text.strip(), middle(piece)
        number = text.removeprefix("12月").removesuffix("日")
        if number.isdigit() and abs(y - head["班次"][1]) < 14 and x > head["班次"][0]:
            found.append((period.first.replace(day=int(number)), x))
    return sorted(found)


def lines_of(page: Page, names: list[str]) -> list[tuple[str, str, float]]:
    """Posts and shifts down the page with the height of the shift's name."""
    shifts = [(p.text.strip(), *middle(p)) for p in page.pieces if p.text.strip() in NAMES.values()]
    column = min((x for _, x, _ in shifts), default=0.0) + 20
    found = []
    for shift, x, y in shifts:
        if x > column:
            continue
        left = [(abs(middle(p)[1] - y), p.text.strip()) for p in page.pieces if p.text.strip() in names and p.right < x]
        found.append((min(left)[1], shift, y))
    return sorted(found, key=lambda line: -line[2])


def cells_of(page: Page, period: Period, names: list[str]) -> Cells:
    """The pieces of every cell, from the top down and from left to right."""
    days, lines = days_of(page, period), lines_of(page, names)
    width = min((b - a for (_, a), (_, b) in pairwise(days)), default=120.0)
    head = next(middle(piece)[1] for piece in page.pieces if piece.text.strip() == "班次")
    foot = max(piece.top for piece in page.pieces if piece.text.strip().startswith(("制表", "第 ")))
    cells: Cells = defaultdict(list)
    for piece in sorted(page.pieces, key=lambda p: (-round(p.top), p.left)):
        x, y = middle(piece)
        text = piece.text.strip()
        day = next((day for day, at in days if abs(at - x) < width / 2), None)
        beside_posts = piece.left > days[0][1] - width / 2
        if text and day is not None and beside_posts and foot < y < head - 14:
            post, shift, _ = min(lines, key=lambda line: abs(line[2] - y))
            cells[post, shift, day].append(text)
    return cells


def all_cells(name: str, what: StoredPlan, period: Period = DECEMBER) -> Cells:
    names = [post.name for post in what.plan.posts]
    found: Cells = {}
    for page in pages(name, what, period):
        found |= cells_of(page, period, names)
    return found


def wanted(what: StoredPlan) -> Cells:
    plan = what.plan
    cells: Cells = defaultdict(list)
    for row in what.roster.assignments:
        duty = row.pair.duty
        cells[plan.posts_by_id[duty.post].name, NAMES[duty.shift], duty.day].append(person_name(plan, row.pair.person))
    return cells


@pytest.mark.parametrize("name", ["post-table", "post-table-half", "post-table-a3"])
def test_every_cell_names_who_stands_there(name: str) -> None:
    people = [replace(person, name=f"{person.name[:1]}某{n}") for n, person in enumerate(many_people(12))]
    what = stored(a_plan(people, posts=(LEADER, DESK, KIOSK, GATE)), in_plan(rows_of(people)))
    found, asked = all_cells(name, what), wanted(what)
    assert found.keys() == asked.keys()
    for cell, names in asked.items():
        assert sorted(found[cell]) == sorted(names), cell


def in_plan(roster: Roster) -> Roster:
    """Without the rows of posts that the plan has not."""
    return Roster.of(row for row in roster.assignments if row.pair.duty.post != "SC")


def test_officers_come_first_what_is_missing_last() -> None:
    plan = a_plan(
        [somebody("F1", "张辅", Role.AUXILIARY), somebody("2", "李警")],
        demands=(Demand("P01", "D", Team(least=4, officers=2, auxiliaries=1)),),
    )
    found = all_cells(
        "post-table", stored(plan, Roster.of([on("F1", 2), on("2", 2)])), Period(december(2), december(3))
    )
    crew = found["城北菜市岗亭", "白班", december(2)]
    assert crew[:2] == ["李警", "张辅"]
    assert crew[2:] == ["缺民警", "缺1人"]
    assert found["城北菜市岗亭", "白班", december(3)], "nobody came, and nothing says so"


def test_the_paper_says_whom_to_call() -> None:
    people = [
        somebody("1", "王所长", leader=True, public_phone="0877-6100101"),
        somebody("2", "李民警", mobile="138-1"),
    ]
    (page,) = pages(
        "post-table",
        stored(a_plan(people), Roster.of([on("1", 2, FULL, "DB"), on("2", 2, FULL, "ZB")])),
        Period(december(1), december(7)),
    )
    assert "内部资料" in page.text
    assert "值班电话：0877-6100110" in page.text
    assert "王所长 0877-6100101" in page.text
    assert "138-1" not in page.text
    assert "加粗为民警" in page.text
    assert "12月5日" in page.text


def test_changes_since_the_version_before_are_marked() -> None:
    people = [somebody("1", "甲某"), somebody("2", "乙某")]
    what = stored(a_plan(people), Roster.of([on("2", 2)]), Roster.of([on("1", 2)]))
    found = all_cells("post-table", what, Period(december(1), december(7)))
    assert found["城北菜市岗亭", "白班", december(2)] == ["▲乙某"]


def titles(name: str, period: Period) -> Iterator[str]:
    people = [somebody("1", "甲某")]
    for page in pages(name, stored(a_plan(people), Roster.of([on("1", 2), on("1", 20, NIGHT)])), period):
        yield max(page.pieces, key=lambda piece: piece.size).text


def test_weeks_and_halves_of_a_month_have_tables_of_their_own() -> None:
    weeks = list(titles("post-table", DECEMBER))
    assert len(weeks) == 5
    assert "12月1日至12月6日" in weeks[0]
    assert "12月28日至12月31日" in weeks[-1]
    halves = list(titles("post-table-half", DECEMBER))
    assert ["12月1日至12月15日" in halves[0], "12月16日至12月31日" in halves[1]] == [True, True]
    assert len(list(titles("post-table-a3", DECEMBER))) == 1


def test_a_half_month_is_cut_after_the_fifteenth() -> None:
    parts = half_months(Period(date(2026, 11, 20), date(2026, 12, 31)))
    assert [part.first.day for part in parts] == [20, 1, 16]
    assert all(b.first - a.last == timedelta(days=1) for a, b in pairwise(parts))
    assert half_months(Period(december(10), december(20))) == [Period(december(10), december(20))]


def test_a_shift_of_a_post_with_its_times() -> None:
    (page,) = pages(
        "post-table", stored(a_plan([somebody("1")]), Roster.of([on("1", 2, DAY)])), Period(december(1), december(7))
    )
    assert "08:00–20:00" in page.text
