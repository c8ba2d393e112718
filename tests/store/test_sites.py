"""Sites, ways to man a post, scenarios: through plan file, workbook and JSON, an old file, what is wrong in a cell."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.sites import (
    KeepPosts,
    ManningOption,
    OptionTurn,
    Scenario,
    ScenarioAnswer,
    ScenarioTrial,
    ScenarioWish,
    Site,
    SitedPost,
    SiteState,
)
from patrolplanner.store.as_json import as_json
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile
from patrolplanner.store.schema import STEPS
from tests.builders import a_plan
from tests.store.by_hand import made_older
from tests.store.exchange.books import Rows, a_book, head

NOW = datetime(2026, 11, 20, 9, 30)
WITHOUT = a_plan(areas=(Area("A1", "集市", AreaKind.MARKET, 400, 1400),))
AROUND = ManningOption("24", "24小时岗亭", (OptionTurn(8, 20), OptionTurn(20, 8)), 1, 2)
EVENING = ManningOption(
    "=Y", "晚间屯警点", (OptionTurn(18, 2), OptionTurn(6, 9, DayType.MARKET)), 1, 3, True, PostKind.STANDBY_POINT
)
GATE = Site("H01", "农贸市场北门", 420.5, 1480, ("24",), 3.5, SiteState.REQUIRED, "有电,路灯好")
SQUARE = Site("H02", "广场", 900, 900)
SCENARIO = Scenario(
    "方案A",
    datetime(2026, 11, 20, 9, 30, 5),
    ScenarioWish(2, 2.5, KeepPosts.STAY, 6.4, None, 10.0, 5, True, True, 25.0),
    (SitedPost("H01", "24", 0.051, 19), SitedPost("P1", "", 0.2, 20)),
    ScenarioAnswer(
        *(0.81, 0.83, False, 0.3, 0.81, 0.95, 4.91, 9.82, 3.5, 600, 20),
        *(1.25, 3.5, -0.5, 2.25, 0.2, 0.7, 0.9, 0.01, 0.35),
    ),
    ScenarioTrial(date(2026, 12, 1), date(2026, 12, 31), 14, 9),
    "a1b2c3",
    "先建",
)
PLAN = replace(WITHOUT, mannings=(AROUND, EVENING), sites=(GATE, SQUARE), scenarios=(SCENARIO,))


def stored(path: Path, plan: Plan) -> Path:
    with PlanFile.create(path) as file:
        file.save_all(replace(file.load(), plan=plan), action="import", who="x", now=NOW)
    return path


def loaded(path: Path) -> Plan:
    with PlanFile.open(path) as file:
        return file.load().plan


def test_a_plan_file_keeps_them(tmp_path: Path) -> None:
    assert loaded(stored(tmp_path / "p.patrol", PLAN)) == PLAN


def test_an_old_file_opens_without_any_and_takes_them(tmp_path: Path) -> None:
    path = stored(tmp_path / "p.patrol", WITHOUT)
    made_older(path, 11)  # there is no fourth step
    assert loaded(path) == WITHOUT
    with PlanFile.open(path) as file:
        file.save(PLAN, Roster(), action="edit", who="x", now=NOW)
    assert loaded(path) == PLAN


def test_scenarios_of_an_older_file_say_nothing_of_rings_and_queue(tmp_path: Path) -> None:
    asked = replace(SCENARIO.asked, rings=False, call_minutes=None)
    plain = replace(SCENARIO, asked=asked, answered=ScenarioAnswer(0.81, 0.83, False, 0.3, 0.81, 0.95, 4.91, 9.82))
    path = stored(tmp_path / "p.patrol", replace(PLAN, scenarios=(SCENARIO,)))
    made_older(path, [*STEPS].index("m0017_scenario_rings"))
    (found,) = loaded(path).scenarios
    assert (found.asked, found.chosen) == (plain.asked, plain.chosen)
    assert (found.answered.mean_minutes, found.answered.queue_three, found.answered.covered) == (None, None, 0.81)


@pytest.mark.parametrize(
    ("language", "sheets"),
    [("zh_CN", {"候选点", "勤务方式", "方案"}), ("en", {"sites", "options", "scenarios"})],
)
def test_the_workbook_says_them(tmp_path: Path, language: str, sheets: set[str]) -> None:
    from openpyxl import load_workbook

    write_workbook(tmp_path / "b.xlsx", PLAN, Roster(), language)
    assert sheets <= {*load_workbook(tmp_path / "b.xlsx").sheetnames}
    found = read_workbook(tmp_path / "b.xlsx")
    assert [*map(str, (*found.problems, *found.warnings))] == []
    assert found.plan == PLAN


def test_json_says_them() -> None:
    found = json.loads(json.dumps(as_json(PLAN)))
    assert found["sites"][0]["options"] == ["24"]
    assert found["mannings"][1]["turns"][1] == {"first": 6, "until": 9, "days": "market"}
    assert found["scenarios"][0]["trial"]["least"] == 9
    assert found["scenarios"][0]["chosen"][0] == {"place": "H01", "option": "24", "added": 0.051, "again": 19}


def test_an_old_workbook_has_none_and_is_read_as_before(tmp_path: Path) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx"))
    assert (found.problems, found.plan.sites, found.plan.mannings, found.plan.scenarios) == ((), (), (), ())
    assert {"sites", "mannings", "scenarios"} <= found.missing


SITES, WAYS = "编号 名称 x y 勤务方式 建设费用 取舍", "编号 名称 时段 民警 辅警 配车 岗位类别"
SITE, WAY = ("H01", "北门", 0, 0, "D", "3.5", "必选"), ("D", "白天", "8-20", 1, 1, "否", "")


def books(*more: tuple[object, ...], site: object = None, way: object = None) -> dict[str, Rows | None]:
    def row(headings: str, usual: tuple[object, ...], cells: object) -> list[object]:
        given = cells if isinstance(cells, dict) else {}
        return [given.get(name, value) for name, value in zip(headings.split(), usual, strict=True)]

    return {
        "候选点": [head(SITES), row(SITES, SITE, site), *map(list, more)],
        "勤务方式": [head(WAYS), row(WAYS, WAY, way)],
    }


@pytest.mark.parametrize(
    ("cell", "turns"),
    [
        ("8-20", [(8, 20, "all")]),
        ("8:00-20:00；20:00—8:00", [(8, 20, "all"), (20, 8, "all")]),
        ("０８－２０", [(8, 20, "all")]),
        ("工作日 8-20;赶场日6-24", [(8, 20, "workday"), (6, 24, "market")]),
        ("market 6-9时", [(6, 9, "market")]),
        ("0-24", [(0, 24, "all")]),
    ],
)
def test_turns_may_be_written_in_several_ways(tmp_path: Path, cell: str, turns: list[tuple[int, int, str]]) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **books(way={"时段": cell})))
    assert [str(p) for p in found.problems] == []
    assert [(s.first, s.until, s.days.value) for s in found.plan.mannings[0].turns] == turns


@pytest.mark.parametrize(
    ("way", "place", "word"),
    [
        ({"时段": "8-26"}, "勤务方式!C2", "0 to 24"),
        ({"时段": "26:00-8"}, "勤务方式!C2", "0 to 24"),
        ({"时段": "8:30-20"}, "勤务方式!C2", "full hours"),
        ({"时段": "节日 8-20"}, "勤务方式!C2", "full hours"),
        ({"时段": "8-20;18-22"}, "勤务方式!C2", "overlap"),
        ({"时段": "8-20;赶场日 18-22"}, "勤务方式!C2", "overlap"),
        ({"时段": ""}, "勤务方式!C2", ""),
        ({"民警": 0, "辅警": 0}, "勤务方式!D2", "nobody is there"),
        ({"民警": -1}, "勤务方式!D2", "too small"),
        ({"岗位类别": "岗楼"}, "勤务方式!G2", "24小时岗亭/kiosk"),
    ],
)
def test_what_is_wrong_with_a_way_is_said_at_its_cell(
    tmp_path: Path, way: dict[str, object], place: str, word: str
) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **books(way=way)))
    assert place in (said := [str(p) for p in found.problems])[0].split(":")[0]
    assert word in said[0]
    assert found.plan.mannings == ()


@pytest.mark.parametrize(
    ("site", "more", "place", "word"),
    [
        ({"x": ""}, (), "候选点!C2", ""),
        ({"建设费用": -1}, (), "候选点!F2", "too small"),
        ({"勤务方式": "X"}, (), "候选点!E2", "X"),
        ({"取舍": "也许"}, (), "候选点!G2", "必选/required"),
        ({"x": 90_000}, (), "候选点!C2", "outside the plan"),
        ({"编号": "P1"}, (), "候选点!A2", "number of a post"),
        ({}, (("H02", "同一处", 0.2, 0.3, "", "", ""),), "候选点!C3", "very place of 北门"),
        ({}, (("H01", "又一处", 50, 3, "", "", ""),), "候选点!A3", ""),
    ],
)
def test_what_is_wrong_with_a_site_is_said_at_its_cell(
    tmp_path: Path, site: dict[str, object], more: tuple[tuple[object, ...], ...], place: str, word: str
) -> None:
    sheets = books(*more, site=site)
    posts = [head("编号 名称 类别 x y"), ["P1", "岗亭", "24小时岗亭", 0, 90], ["P2", "岗亭2", "24小时岗亭", 0, 190]]
    found = read_workbook(a_book(tmp_path / "b.xlsx", 岗位=posts, 勤务需求=[head("岗位 班次 最少人数")], **sheets))
    said = [str(p) for p in found.problems]
    assert [p for p in said if p.startswith(place) and word in p], said


def test_a_chosen_post_that_says_nothing_is_told(tmp_path: Path) -> None:
    rows = [head("名称 时间 布设"), ["方案A", "2026-12-01 10:00:00", "H01"]]
    found = read_workbook(a_book(tmp_path / "b.xlsx", 方案=rows))
    assert [str(p).split(":")[0] for p in found.problems] == ["方案!C2"]
