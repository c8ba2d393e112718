"""Patrols through plan file, workbook and JSON; an older file has none; what is wrong in a cell is one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.patrols import VisitState
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.as_json import as_json
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile
from tests.patrol_town import PLAN, WITH_CARDS
from tests.store.by_hand import made_older

NOW = datetime(2026, 11, 20, 9, 30)
BARE = replace(PLAN, vehicles=(), spots=(), beats=())


def stored(path: Path, plan: Plan) -> Path:
    with PlanFile.create(path) as file:
        file.save_all(replace(file.load(), plan=plan), action="import", who="x", now=NOW)
    return path


def loaded(path: Path) -> Plan:
    with PlanFile.open(path) as file:
        return file.load().plan


def test_a_plan_file_keeps_them(tmp_path: Path) -> None:
    assert loaded(stored(tmp_path / "p.patrol", WITH_CARDS)) == WITH_CARDS


def test_an_older_file_opens_without_any_and_takes_them(tmp_path: Path) -> None:
    path = stored(tmp_path / "p.patrol", replace(BARE, streets=()))
    made_older(path, 11 - 1)  # there is no fourth step
    assert loaded(path) == replace(BARE, streets=())
    with PlanFile.open(path) as file:
        file.save(WITH_CARDS, Roster(), action="edit", who="x", now=NOW)
    assert loaded(path) == WITH_CARDS


@pytest.mark.parametrize(
    ("language", "sheets"),
    [
        ("zh_CN", {"车辆", "必巡", "巡区", "路线卡", "巡逻"}),
        ("en", {"vehicles", "spots", "beats", "route_cards", "visits"}),
    ],
)
def test_the_workbook_says_them(tmp_path: Path, language: str, sheets: set[str]) -> None:
    from openpyxl import load_workbook

    write_workbook(tmp_path / "b.xlsx", WITH_CARDS, Roster(), language)
    assert sheets <= set(load_workbook(tmp_path / "b.xlsx").sheetnames)
    found = read_workbook(tmp_path / "b.xlsx")
    assert [*map(str, (*found.problems, *found.warnings))] == []
    assert found.plan == WITH_CARDS


def test_json_says_them() -> None:
    said = json.loads(json.dumps(as_json(WITH_CARDS)))
    assert said["visits"][1] == {
        **{"day": "2026-12-01", "post": "CX1", "shift": "D", "spot": "B2", "planned": 560},
        **{"state": "made", "arrived": 565, "note": "人多"},
    }
    assert said["spots"][2]["hours"] == [{"first": 8, "until": 12}, {"first": 14, "until": 20}]
    assert said["route_cards"][0]["crew"] == ["001", "F01"]


def written_with(path: Path, sheet: str, cell: str, value: object) -> Path:
    from openpyxl import load_workbook

    write_workbook(path, WITH_CARDS, Roster(), "zh_CN")
    book = load_workbook(path)
    book[sheet][cell] = value
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("sheet", "heading", "row", "value", "words"),
    [
        ("必巡", "权重", 2, -1, "too small"),
        ("必巡", "最长间隔", 3, 30, "at least 50"),
        ("必巡", "停留", 3, 90, "at most 60"),
        ("必巡", "时段", 2, "26:00", "no span of hours"),
        ("必巡", "时段", 2, "9-7", "no hours of a day"),
        ("必巡", "街道", 2, "L9", "L9"),
        ("必巡", "x", 2, None, "no place"),
        ("必巡", "类别", 2, "圈", "圈"),
        ("车辆", "岗位", 2, "CX9", "CX9"),
        ("车辆", "状态", 2, "坏", "坏"),
        ("巡区", "必巡", 2, "B9", "B9"),
        ("巡逻", "必巡", 2, "B9", "B9"),
        ("巡逻", "到达", 2, "25:99", "25:99"),
        ("巡逻", "状态", 5, "缺", "time of arrival"),
        ("巡逻", "计划", 2, None, "no card asked for"),
    ],
)
def test_a_bad_cell_is_one_sentence_with_its_place(
    tmp_path: Path, sheet: str, heading: str, row: int, value: object, words: str
) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "b.xlsx"
    write_workbook(path, WITH_CARDS, Roster(), "zh_CN")
    head = next(c for c in load_workbook(path)[sheet][1] if c.value == heading)
    found = read_workbook(written_with(path, sheet, f"{head.column_letter}{row}", value))
    told = [str(problem.message) for problem in found.problems]
    assert any(words in text for text in told), told
    assert {problem.sheet for problem in found.problems} >= {sheet}
    assert any(problem.cell.endswith(str(row)) for problem in found.problems)
    assert found.plan == Plan()


def test_a_spot_whose_visits_are_as_long_as_its_gap_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    write_workbook(path, replace(WITH_CARDS, spots=WITH_CARDS.spots), Roster(), "en")
    from openpyxl import load_workbook

    book = load_workbook(path)
    heads = {cell.value: cell.column_letter for cell in book["spots"][1]}
    book["spots"][f"{heads['minutes']}3"], book["spots"][f"{heads['most_gap']}3"] = 50, 80
    book.save(path)
    assert "every 100 min" in str(read_workbook(path).problems[0].message)


def test_who_came_at_a_time_has_made_the_visit(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    write_workbook(path, WITH_CARDS, Roster(), "en")
    from openpyxl import load_workbook

    book = load_workbook(path)
    heads = {cell.value: cell.column_letter for cell in book["visits"][1]}
    book["visits"][f"{heads['state']}2"], book["visits"][f"{heads['arrived']}2"] = None, "08:25"
    book.save(path)
    found = read_workbook(path).plan.visits[0]
    assert (found.state, found.arrived) == (VisitState.MADE, 505)


def test_a_number_stands_once(tmp_path: Path) -> None:
    found = read_workbook(written_with(tmp_path / "b.xlsx", "必巡", "A3", "B1"))
    assert any(problem.sheet == "必巡" and problem.cell == "A3" for problem in found.problems)


def test_a_workbook_without_the_sheets_is_read_as_before(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    write_workbook(path, BARE, Roster(), "en")
    from openpyxl import load_workbook

    book = load_workbook(path)
    for name in ("vehicles", "spots", "beats", "route_cards", "visits"):
        del book[name]
    book.save(path)
    found = read_workbook(path)
    assert found.problems == ()
    assert found.plan == BARE
