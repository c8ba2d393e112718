"""Streets: through plan file, workbook and JSON, an old file that has none, and what is wrong in a cell."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import Footfall, Street, StreetKind, StreetPoint
from patrolplanner.store.as_json import as_json
from patrolplanner.store.exchange.streets_in import read_street_sheet
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_plan
from tests.store.by_hand import made_older
from tests.store.exchange.books import Rows, a_book, head

NOW = datetime(2026, 11, 20, 9, 30)
WITHOUT = a_plan(areas=(Area("A1", "集市", AreaKind.MARKET, 400, 1400),))
NORTH = Street(
    "L1",
    "城北路",
    StreetKind.ARTERIAL,
    (StreetPoint(420, 1480), StreetPoint(640.5, 1200), StreetPoint(900, 900)),
    one_way=True,
    kmh=35.5,
    key=True,
    footfall=(Footfall(7, 9, 3), Footfall(17, 20, 5.25)),
    over=("=2",),
    note="早市",
)
LANE = Street("=2", "菜市巷", StreetKind.LANE, (StreetPoint(-5, 0.1), StreetPoint(300, 1000)))
PLAN = replace(WITHOUT, streets=(NORTH, LANE))


def stored(path: Path, plan: Plan) -> Path:
    with PlanFile.create(path) as file:
        file.save_all(replace(file.load(), plan=plan), action="import", who="x", now=NOW)
    return path


def loaded(path: Path) -> Plan:
    with PlanFile.open(path) as file:
        return file.load().plan


def test_a_plan_file_keeps_them(tmp_path: Path) -> None:
    assert loaded(stored(tmp_path / "p.patrol", PLAN)) == PLAN


@pytest.mark.parametrize("stage", [6, 10])
def test_an_old_file_opens_without_any_and_takes_them(tmp_path: Path, stage: int) -> None:
    path = stored(tmp_path / "p.patrol", WITHOUT)
    made_older(path, stage - 1)  # there is no fourth step
    assert loaded(path) == WITHOUT
    with PlanFile.open(path) as file:
        file.save(PLAN, Roster(), action="edit", who="x", now=NOW)
    assert loaded(path) == PLAN


@pytest.mark.parametrize(("language", "sheet"), [("zh_CN", "街道"), ("en", "streets")])
def test_the_workbook_says_them(tmp_path: Path, language: str, sheet: str) -> None:
    from openpyxl import load_workbook

    write_workbook(tmp_path / "b.xlsx", PLAN, Roster(), language)
    assert sheet in load_workbook(tmp_path / "b.xlsx").sheetnames
    found = read_workbook(tmp_path / "b.xlsx")
    assert [*map(str, (*found.problems, *found.warnings))] == []
    assert found.plan == PLAN


def test_json_says_them() -> None:
    found = json.loads(json.dumps(as_json(PLAN)))["streets"]
    assert found[0]["points"][1] == [640.5, 1200]
    assert (found[0]["kind"], found[0]["kmh"], found[0]["over"]) == ("arterial", 35.5, ["=2"])
    assert found[0]["footfall"][0] == {"first": 7, "until": 9, "people": 3}


def test_an_old_workbook_has_none_and_is_read_as_before(tmp_path: Path) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx"))
    assert (found.problems, found.plan.streets) == ((), ())
    assert "streets" in found.missing


HEADINGS = "编号 名称 等级 走向 单行 时速 重点 人流 立交"
GOOD = ("L1", "城北路", "主干道", "0 0;300 400", "否", "40", "是", "7-9:3", "")


def a_sheet(*more: tuple[object, ...], **cells: object) -> dict[str, Rows | None]:
    row = [cells.get(name, usual) for name, usual in zip(HEADINGS.split(), GOOD, strict=True)]
    return {"街道": [head(HEADINGS), row, *map(list, more)]}


@pytest.mark.parametrize(
    ("line", "points"),
    [
        ("0 0;300 400", [(0, 0), (300, 400)]),
        ("0,0；300,400", [(0, 0), (300, 400)]),
        ("０　０；３００　４００", [(0, 0), (300, 400)]),
        ("-1.5 2e2\n300  400、7 8;", [(-1.5, 200), (300, 400), (7, 8)]),
    ],
)
def test_a_line_may_be_written_in_several_ways(tmp_path: Path, line: str, points: list[tuple[float, float]]) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(走向=line)))
    assert [str(p) for p in found.problems] == []
    assert [*found.plan.streets[0].points] == points


@pytest.mark.parametrize(
    ("cells", "place", "word"),
    [
        ({"等级": "高速"}, "街道!C2", "主干道/arterial"),
        ({"走向": ""}, "街道!D2", "empty"),
        ({"走向": "0 0"}, "街道!D2", "two different points"),
        ({"走向": "5 5;5 5"}, "街道!D2", "two different points"),
        ({"走向": "0 0;300"}, "街道!D2", '"300" is not a point'),
        ({"走向": "0 0;三 4"}, "街道!D2", "三"),
        ({"走向": "0 0;1 1"}, "街道!D2", "1.4 m long"),
        ({"走向": "0 0;300 90000"}, "街道!D2", "outside the plan"),
        ({"走向": "0 0;nan 5"}, "街道!D2", "nan"),
        ({"单行": "也许"}, "街道!E2", "也许"),
        ({"时速": "0"}, "街道!F2", "at least 1"),
        ({"时速": "-30"}, "街道!F2", "at least 1"),
        ({"时速": "900"}, "街道!F2", "at most 120"),
        ({"时速": "快"}, "街道!F2", "快"),
        ({"人流": "7-9"}, "街道!H2", "7-9:3"),
        ({"人流": "22-26:3"}, "街道!H2", "22-26"),
        ({"人流": "9-7:3"}, "街道!H2", "9-7"),
        ({"人流": "7-9:-1"}, "街道!H2", "-1"),
        ({"人流": "7-9:3;8-10:2"}, "街道!H2", "overlap"),
        ({"立交": "L9"}, "街道!I2", "L9"),
        ({"立交": "L1"}, "街道!I2", "L1"),
    ],
)
def test_a_bad_cell_is_one_sentence_and_nothing_is_read(
    tmp_path: Path, cells: dict[str, str], place: str, word: str
) -> None:
    far = ("A1", "集市", "市场", "0", "0")
    areas: dict[str, Rows | None] = {"区域": [head("编号 名称 类别 x y"), list(far)]}
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(**cells), **areas))
    (problem,) = found.problems
    assert f"{problem.sheet}!{problem.cell}" == place
    assert word in str(problem)
    assert found.plan == Plan()


def test_numbers_stand_once_and_each_street_may_pass_over_one_below(tmp_path: Path) -> None:
    other = ("L2", "桥下路", "街道", "0 400;300 0", "", "", "", "", "")
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(other, 立交="L2")))
    assert [str(p) for p in found.problems] == []
    assert [s.over for s in found.plan.streets] == [("L2",), ()]
    twice = read_workbook(a_book(tmp_path / "c.xlsx", **a_sheet(("L1", *other[1:]))))
    assert [f"{p.sheet}!{p.cell}" for p in twice.problems] == ["街道!A3"]


def test_swapped_longitude_and_latitude_are_told(tmp_path: Path) -> None:
    areas: dict[str, Rows | None] = {"区域": [head("编号 名称 类别 x y"), ["A1", "集市", "市场", "104.06", "30.67"]]}
    settings: dict[str, Rows | None] = {"设置": [head("键 值"), ["坐标", "经纬度"]]}
    good = a_sheet(走向="104.06 30.67;104.07 30.68")
    assert read_workbook(a_book(tmp_path / "a.xlsx", **good, **areas, **settings)).problems == ()
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(走向="30.67 104.06;30.68 104.07"), **areas, **settings))
    assert ["longitude" in str(p) for p in found.problems] == [True]
    turned = read_workbook(a_book(tmp_path / "c.xlsx", **a_sheet(走向="30.67 89.5;30.68 89.6"), **areas, **settings))
    assert ["outside the plan" in str(p) for p in turned.problems] == [True]
    degrees = read_workbook(a_book(tmp_path / "d.xlsx", **good))
    assert ["degrees in a plan of metres" in str(p) for p in degrees.problems] == [True]


def test_lenient_takes_the_good_rows_and_nothing_that_hangs_on_a_bad_one(tmp_path: Path) -> None:
    bad = ("L2", "桥下路", "街道", "0 400", "", "", "", "", "")
    good = ("L3", "河街", "街道", "0 400;5 900", "", "", "", "", "")
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(bad, good)), lenient=True)
    assert [s.id for s in found.plan.streets] == ["L1", "L3"]


def test_a_workbook_with_streets_alone_gives_them(tmp_path: Path) -> None:
    nothing: dict[str, Rows | None] = dict.fromkeys(("单位", "人员", "岗位", "班次", "勤务需求"))
    path = a_book(tmp_path / "b.xlsx", **{**nothing, **a_sheet()})
    assert [s.name for s in read_street_sheet(path, Plan())] == ["城北路"]
    with pytest.raises(UserError, match="F2"):
        read_street_sheet(a_book(tmp_path / "c.xlsx", **a_sheet(时速="0")), Plan())
    with pytest.raises(UserError, match="街道"):
        read_street_sheet(a_book(tmp_path / "d.xlsx"), Plan())
    two = a_sheet(("L2", "", "", "0 0", "", "", "", "", ""), 时速="0")
    with pytest.raises(UserError, match="And 1 more"):
        read_street_sheet(a_book(tmp_path / "e.xlsx", **two), Plan())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("见警时限", "0"),
        ("见警距离", "很远"),
        ("巡逻时刻", "随便"),
        ("主干道高峰系数", "2"),
        ("出警可逆行", "否则"),
    ],
)
def test_a_setting_that_is_none_is_a_bad_cell(tmp_path: Path, key: str, value: str) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", 设置=[head("键 值"), [key, value]]))
    (problem,) = found.problems
    assert f"{problem.sheet}!{problem.cell}" == "设置!B2"
    assert value in str(problem)


def test_settings_of_streets_have_words(tmp_path: Path) -> None:
    rows: Rows = [head("键 值"), ["巡逻时刻", "定时"], ["见警距离", "150"]]
    found = read_workbook(a_book(tmp_path / "b.xlsx", 设置=rows))
    assert found.problems == ()
    assert found.plan.settings == (("visibility_rounds", "even"), ("visibility_sight", "150"))
