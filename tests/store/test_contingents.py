"""People by number: through plan file, workbook and JSON, an old file that has none, and what is wrong in a cell."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.journal import AccountKind, Correction, Journal
from patrolplanner.domain.people import Unit, UnitKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.as_json import as_json
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_demand, a_plan, a_post, a_shift, an_officer, day
from tests.store.by_hand import made_older
from tests.store.exchange.books import Rows, a_book, head

NOW = datetime(2026, 11, 20, 9, 30)
WITHOUT = a_plan(
    units=(Unit("CG", "城关派出所"), Unit("ZJ", "驻军", UnitKind.GARRISON)),
    people=(an_officer("001"),),
    posts=(a_post("K1"),),
    shifts=(a_shift("D"), a_shift("N")),
    demands=(a_demand("K1", "D"), a_demand("K1", "N")),
)
PLAN = replace(
    WITHOUT,
    contingents=(
        Contingent("K1", "D", "ZJ", 4, "赵排长", "13800001234", "武部〔2026〕5号"),
        Contingent("K1", "N", "ZJ", 2, days=frozenset({DayType.SAT, DayType.SUN}), start=day(1), end=day(31)),
    ),
)


def stored(path: Path, plan: Plan, journal: Journal | None = None) -> Path:
    with PlanFile.create(path) as file:
        file.save_all(replace(file.load(), plan=plan, journal=journal or Journal()), action="import", who="x", now=NOW)
    return path


def loaded(path: Path) -> Plan:
    with PlanFile.open(path) as file:
        return file.load().plan


def test_a_plan_file_keeps_them(tmp_path: Path) -> None:
    assert loaded(stored(tmp_path / "p.patrol", PLAN)) == PLAN


@pytest.mark.parametrize(("language", "sheet"), [("zh_CN", "联勤人数"), ("en", "contingents")])
def test_the_workbook_says_them(tmp_path: Path, language: str, sheet: str) -> None:
    from openpyxl import load_workbook

    write_workbook(tmp_path / "b.xlsx", PLAN, Roster(), language)
    assert sheet in load_workbook(tmp_path / "b.xlsx").sheetnames
    found = read_workbook(tmp_path / "b.xlsx")
    assert [*map(str, (*found.problems, *found.warnings))] == []
    assert found.plan == PLAN


def test_json_says_them() -> None:
    found = json.loads(json.dumps(as_json(PLAN)))["contingents"]
    assert (found[0]["unit"], found[0]["number"], found[0]["commander"]) == ("ZJ", 4, "赵排长")
    assert (found[0]["approval"], sorted(found[1]["days"])) == ("武部〔2026〕5号", ["sat", "sun"])


def test_an_old_file_opens_without_any_and_takes_them(tmp_path: Path) -> None:
    path = stored(tmp_path / "p.patrol", WITHOUT)
    made_older(path, 6)
    assert loaded(path) == WITHOUT
    with PlanFile.open(path) as file:
        file.save(PLAN, Roster(), action="edit", who="x", now=NOW)
    assert loaded(path) == PLAN


@pytest.mark.parametrize("kind", AccountKind)
def test_every_account_can_be_corrected_in_the_file(tmp_path: Path, kind: AccountKind) -> None:
    made = Correction("001", day(3), kind, 1, "漏记", NOW, "clerk")
    path = stored(tmp_path / "p.patrol", WITHOUT, Journal(corrections=(made,)))
    with PlanFile.open(path) as file:
        assert file.load().journal.corrections == (made,)


def test_corrections_of_an_old_file_stay(tmp_path: Path) -> None:
    made = Correction("001", day(3), AccountKind.NIGHTS, 1, "漏记", NOW, "clerk")
    path = stored(tmp_path / "p.patrol", WITHOUT, Journal(corrections=(made,)))
    made_older(path, 6)
    with PlanFile.open(path) as file:
        assert file.load().journal.corrections == (made,)


HEADINGS = "岗位 班次 单位 人数 带队人 日类型 起始 截止"
GOOD = ("P1", "D", "CG", "4", "赵排长", "每日", "", "")


def a_sheet(**cells: str) -> dict[str, Rows | None]:
    row = [cells.get(name, usual) for name, usual in zip(HEADINGS.split(), GOOD, strict=True)]
    return {"联勤人数": [head(HEADINGS), row]}


@pytest.mark.parametrize(
    ("cells", "place", "word"),
    [
        ({"岗位": "K9"}, "联勤人数!A2", "K9"),
        ({"班次": "ZZ"}, "联勤人数!B2", "ZZ"),
        ({"单位": "不存在"}, "联勤人数!C2", "不存在"),
        ({"人数": "0"}, "联勤人数!D2", "1"),
        ({"人数": "四"}, "联勤人数!D2", "四"),
        ({"日类型": "闲天"}, "联勤人数!F2", "闲天"),
        ({"起始": "2026-12-09", "截止": "2026-12-01"}, "联勤人数!H2", "2026-12-01"),
    ],
)
def test_a_bad_cell_is_one_sentence_and_nothing_is_read(
    tmp_path: Path, cells: dict[str, str], place: str, word: str
) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(**cells)))
    (problem,) = found.problems
    assert f"{problem.sheet}!{problem.cell}" == place
    assert word in str(problem)
    assert found.plan == Plan()


def test_a_promise_for_a_duty_that_nobody_asks_for_is_told(tmp_path: Path) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(班次="N")))
    assert [str(p) for p in found.problems] == []
    assert any("联勤人数!B2" in str(w) and "no demand" in str(w) for w in found.warnings), found.warnings


@pytest.mark.parametrize(("key", "value"), [("补助_民警_夜班", "五十块"), ("补助起算日", "31")])
def test_a_rate_that_is_none_is_a_bad_cell(tmp_path: Path, key: str, value: str) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", 设置=[head("键 值"), [key, value]]))
    (problem,) = found.problems
    assert f"{problem.sheet}!{problem.cell}" == "设置!B2"
    assert value in str(problem)
