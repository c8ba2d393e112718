"""Exits, cameras, the streets of beats: through plan file, workbook and JSON, an old file, what is wrong in a cell."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from patrolplanner.domain.cameras import Camera, CameraKind, CameraState
from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.patrols import Beat, BeatStretch, HourSpan, PatrolSpot
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.services.edits.records import change_records, remove_records
from patrolplanner.services.open_plan.document import Document
from patrolplanner.store.as_json import as_json
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from tests.builders import a_plan, a_post
from tests.planning.deployment.streets_of import a_street
from tests.store.by_hand import made_older
from tests.store.exchange.books import Rows, a_book, head
from tests.store.test_sites import loaded, stored

WITHOUT = a_plan(
    streets=(a_street("L1", (0, 0), (500, 0)), a_street("L2", (250, -200), (250, 200))),
    posts=(a_post("K1", x=10.0, y=10.0), a_post("SP", PostKind.VIDEO)),
)
CAMERAS = (
    Camera("J1", "=球机,东门", 20.0, 5.0, CameraKind.DOME, post="SP", hours=(HourSpan(6, 20),), note="夜间关"),
    Camera("J2", "枪机", 250.0, 10.0, bearing=0.0, angle=90.0, sight=120.5, state=CameraState.BROKEN),
    Camera("J3", "沿街", 250.0, 0.0, CameraKind.GATE, street="L2"),
)
EXITS = (Exit("E1", "东门", 500.0, 0.0, "外圈", "省道"), Exit("E2", "北口", 250.0, 200.0))
BEATS = (
    Beat("XQ1", "东片", ("K1",), (), (BeatStretch("L1"), BeatStretch("L2", 250.0, 100.0))),
    Beat("XQ2", "南片", (), (), (BeatStretch("L2", 250.0, -100.5),)),
)
PLAN = replace(WITHOUT, exits=EXITS, cameras=CAMERAS, beats=BEATS)


def test_a_plan_file_keeps_them_and_an_old_one_takes_them(tmp_path: Path) -> None:
    assert loaded(stored(tmp_path / "p.patrol", PLAN)) == PLAN
    old = stored(tmp_path / "old.patrol", WITHOUT)
    made_older(old, 11)  # there is no fourth step
    assert loaded(old) == WITHOUT


@pytest.mark.parametrize(("language", "sheets"), [("zh_CN", {"出口", "摄像头"}), ("en", {"exits", "cameras"})])
def test_the_workbook_says_them(tmp_path: Path, language: str, sheets: set[str]) -> None:
    from openpyxl import load_workbook

    write_workbook(tmp_path / "b.xlsx", PLAN, Roster(), language)
    opened = load_workbook(tmp_path / "b.xlsx")
    assert sheets <= {*opened.sheetnames}
    found = read_workbook(tmp_path / "b.xlsx")
    assert [*map(str, (*found.problems, *found.warnings))] == []
    assert found.plan == PLAN
    beats = opened["巡区" if language == "zh_CN" else "beats"]
    assert beats.cell(2, 5).value == "L1;L2@250 100"


def test_a_street_whose_number_has_the_sign_is_read_again(tmp_path: Path) -> None:
    streets = (a_street("@L", (0, 0), (500, 0)), a_street("L@1 2", (250, -200), (250, 200)))
    stretches = (BeatStretch("@L"), BeatStretch("L@1 2"), BeatStretch("@L", 3.0, 4.5))
    plan = replace(WITHOUT, streets=streets, beats=(Beat("XQ1", "东片", stretches=stretches),))
    write_workbook(tmp_path / "b.xlsx", plan, Roster(), "en")
    assert read_workbook(tmp_path / "b.xlsx").plan.beats == plan.beats


def test_json_says_them() -> None:
    found = json.loads(json.dumps(as_json(PLAN)))
    assert found["cameras"][0]["hours"] == [{"first": 6, "until": 20}]
    assert found["exits"][0]["group"] == "外圈"
    assert found["beats"][0]["stretches"][0] == {"street": "L1", "x": None, "y": None}


CAMERA = "编号 名称 x y 方向 视角 街道 视距 时段 值看岗位"


@pytest.mark.parametrize(
    ("cells", "place", "word"),
    [
        ({"方向": 400}, "E2", "too large"),
        ({"视角": 90}, "F2", "direction"),
        ({"视角": 0}, "F2", "more than 0"),
        ({"方向": 90, "街道": "L1"}, "E2", "along a street"),
        ({"街道": "L9"}, "G2", "L9"),
        ({"视距": 2}, "H2", "too small"),
        ({"时段": "8-26"}, "I2", "0 to 24"),
        ({"值看岗位": "K1"}, "J2", "视频巡查"),
        ({"x": 90_000}, "C2", "outside the plan"),
        ({"x": ""}, "C2", ""),
    ],
)
def test_what_is_wrong_with_a_camera_is_said_at_its_cell(
    tmp_path: Path, cells: dict[str, object], place: str, word: str
) -> None:
    usual = dict(zip(CAMERA.split(), ("J1", "东门", 0, 0, "", "", "", "", "", ""), strict=True))
    sheets: dict[str, Rows | None] = {
        "摄像头": [head(CAMERA), [*(usual | cells).values()]],
        "街道": [head("编号 名称 走向"), ["L1", "东街", "0 0;500 0"]],
        "岗位": [head("编号 名称 类别 x y"), ["K1", "岗亭", "24小时岗亭", 0, 90], ["SP", "视频", "视频巡查", "", ""]],
        "勤务需求": [head("岗位 班次 最少人数")],
    }
    found = read_workbook(a_book(tmp_path / "b.xlsx", **sheets))
    said = [str(p) for p in found.problems]
    assert [p for p in said if p.startswith(f"摄像头!{place}") and word in p], said


@pytest.mark.parametrize(
    ("sheet", "heading", "row", "cell"),
    [
        ("必巡", "编号 名称 x y", ["B1", "桥头", 3_200_000, 0], "C2"),
        ("地名", "名称 x y", ["桥头", 3_200_000, 0], "B2"),
        ("警情", "批次 时间 类别 x y", ["B1", "2026-03-01 10:00", "盗窃", 3_200_000, 0], "D2"),
    ],
)
def test_what_lies_far_outside_the_plan_is_refused_at_its_cell(
    tmp_path: Path, sheet: str, heading: str, row: list[object], cell: str
) -> None:
    sheets: dict[str, Rows | None] = {
        sheet: [head(heading), row],
        "街道": [head("编号 名称 走向"), ["L1", "东街", "0 0;500 0"]],
        "岗位": [head("编号 名称 类别 x y"), ["K1", "岗亭", "24小时岗亭", 0, 90]],
        "勤务需求": [head("岗位 班次 最少人数")],
    }
    found = read_workbook(a_book(tmp_path / "b.xlsx", **sheets))
    assert [f"{p.sheet}!{p.cell}" for p in found.problems] == [f"{sheet}!{cell}"]
    assert "outside the plan" in str(found.problems[0].message)


def test_a_spot_put_far_outside_the_plan_is_refused() -> None:
    near = PatrolSpot("B1", "桥头", x=5.0, y=5.0)
    document = Document(replace(PLAN, spots=(near,)))
    with pytest.raises(UserError, match="outside the plan"):
        change_records("spots", {0: replace(near, x=3_200_000.0)})(document)


def test_a_wrong_street_is_one_problem_though_others_name_it(tmp_path: Path) -> None:
    sheets: dict[str, Rows | None] = {
        "街道": [head("编号 名称 走向 时速"), ["L1", "东街", "0 0;500 0", 0], ["L2", "西街", "0 0;1 0", ""]],
        "地名": [head("名称 街道 门牌号"), ["东街2号", "L1", 2], ["西街2号", "L2", 2]],
        "必巡": [head("编号 名称 类别 街道"), ["B1", "东街", "线", "L1"]],
    }
    found = read_workbook(a_book(tmp_path / "b.xlsx", **sheets))
    assert [f"{p.sheet}!{p.cell}" for p in found.problems] == ["街道!D2", "街道!C3"]


@pytest.mark.parametrize("cell", ["@1 2", "L1@1 2 3", "L1@x y", "L1@1 2@"])
def test_a_stretch_that_is_none_is_told(tmp_path: Path, cell: str) -> None:
    sheets: dict[str, Rows | None] = {
        "巡区": [head("编号 名称 路段"), ["XQ1", "东片", cell]],
        "街道": [head("编号 名称 走向"), ["L1", "东街", "0 0;500 0"]],
    }
    found = read_workbook(a_book(tmp_path / "b.xlsx", **sheets))
    assert [str(p).split(":")[0] for p in found.problems] == ["巡区!C2"]


def test_a_camera_with_a_narrow_view_and_no_direction_is_none() -> None:
    with pytest.raises(InvalidValue, match="needs a direction"):
        Camera("J", "枪机", 0.0, 0.0, angle=90.0)


def test_what_is_renamed_or_goes_is_renamed_or_goes_in_them() -> None:
    document = Document(PLAN)
    renamed = change_records("streets", {1: replace(PLAN.streets[1], id="N2")})(document).plan
    assert renamed.cameras[2].street == "N2"
    assert [s.street for s in renamed.beats[0].stretches] == ["L1", "N2"]
    gone = remove_records("streets", [1])(document).plan
    assert (gone.cameras[2].street, gone.beats[1].stretches) == ("", ())
    assert remove_records("posts", [1])(document).plan.cameras[0].post == ""
