"""The command locate: a list taken in, tried only, said as JSON, again, and calls that make no sense."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile
from tests.cli.test_commands import called, refused

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    return path


def a_list(folder: Path, *rows: tuple[object, ...], name: str = "警情.xlsx") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("报警时间", "类别", "报警人", "发生地点"), *rows):
        sheet.append(list(row))
    book.save(folder / name)
    return folder / name


ROWS = (
    ("2026-12-01 08:30:00", "盗窃", "王某", "城北路60号"),
    ("2026-12-01 09:30:00", "纠纷", "李某", "步行街与富市路交叉口"),
    ("2026-12-02 22:30:00", "纠纷", "李某", "马市街附近"),
    ("2026-12-03 22:30:00", "纠纷", "李某", "月亮背面"),
)


def stored(path: Path) -> list[str]:
    with PlanFile.open(path) as file:
        return [i.place for i in file.load().plan.incidents if i.batch != "B1"]


def test_a_list_is_taken_in_and_told(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    assert called("locate", sample, a_list(tmp_path, *ROWS)) == 0
    out, err = capsys.readouterr()
    assert "4 incidents, 75.0 % located." in out
    assert "1  月亮背面" in out
    assert "报警人" in err
    assert stored(sample) == [row[3] for row in ROWS]


def test_a_dry_run_writes_nothing_and_json_says_all(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    assert called("locate", sample, a_list(tmp_path, *ROWS), "--dry-run", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["incidents"] == 4
    assert told["how"] == {"number": 1, "crossing": 1, "street": 1, "none": 1}
    assert told["open"] == [{"text": "月亮背面", "count": 1, "choices": []}]
    assert stored(sample) == []


def test_a_call_without_a_place_is_told_and_a_remark_is_none(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    remarks = (("以上为本月警情", "", "", ""), ("合计", "4起", "", ""))
    listed = a_list(tmp_path, *ROWS, ("2026-12-04 10:00", "纠纷", "李某", ""), *remarks)
    assert called("locate", sample, listed) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if "!" in line]
    assert told == ["Sheet!D6: no place stands there; the row is left out."]


def test_too_few_located_end_with_status_one(sample: Path, tmp_path: Path) -> None:
    assert called("locate", sample, a_list(tmp_path, *ROWS[2:], ROWS[3])) == 1


def test_the_same_file_again_takes_nothing(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    path = a_list(tmp_path, *ROWS)
    called("locate", sample, path)
    assert called("locate", sample, path) == 0
    said = capsys.readouterr()
    assert "taken in already as batch B2" in said.err
    assert said.out.endswith("No incidents.\n")
    assert len(stored(sample)) == 4
    assert called("locate", sample, path, "--replace") == 0
    assert len(stored(sample)) == 4


def test_without_a_list_those_of_the_plan_are_located_again(sample: Path, capsys: Captured) -> None:
    assert called("locate", sample, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["incidents"] == 600
    assert told["located"] > 0.9


def test_columns_can_be_said(sample: Path, tmp_path: Path, capsys: Captured) -> None:
    path = a_list(tmp_path, ("2026-12-01", "城北路60号", "", "菜市东门"))
    assert called("locate", sample, path, "--map", "地点=B,类别=D", "--dry-run", "--json") == 0
    assert json.loads(capsys.readouterr().out)["how"] == {"number": 1}
    assert "--map 高度=B" in refused(capsys, "locate", sample, path, "--map", "高度=B")
    assert "The sheet Sheet has no column Z; its last one is D." in refused(
        capsys, "locate", sample, path, "--map", "时间=Z"
    )
    assert "no filled sheet" in refused(capsys, "locate", sample, path, "--sheet", "x")
