"""A plan for others to read: the ending decides, nothing half written stays behind."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.errors import UserError
from patrolplanner.services.exchange.exporting import export_plan
from patrolplanner.store.plan_file import StoredPlan
from tests.builders import a_pair, a_roster, an_auxiliary, an_officer
from tests.tiny_station import a_station

PLAN = a_station(people=(an_officer("001"), an_auxiliary("F01", name="=cmd()")))
STORED = StoredPlan(PLAN, a_roster(a_pair("001", 1), a_pair("F01", 1, "K1", "N"), locked=True), None, 0, None)


def test_the_workbook_speaks_the_language(tmp_path: Path) -> None:
    for language, sheets in (("en", {"people", "roster"}), ("zh_CN", {"人员", "排班"})):
        export_plan(STORED, tmp_path / f"{language}.xlsx", language)
        assert sheets <= set(load_workbook(tmp_path / f"{language}.xlsx").sheetnames)


def test_the_roster_as_csv(tmp_path: Path) -> None:
    export_plan(STORED, tmp_path / "ROSTER.CSV", "en")
    with (tmp_path / "ROSTER.CSV").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(r["date"], r["post"], r["shift"], r["person"]) for r in rows] == [
        ("2026-12-01", "K1", "D", "001"),
        ("2026-12-01", "K1", "N", "F01"),
    ]
    assert (rows[1]["start"], rows[1]["end"]) == ("2026-12-01T20:00", "2026-12-02T08:00")
    assert not rows[1]["name"].startswith("=")


def test_everything_as_json(tmp_path: Path) -> None:
    export_plan(STORED, tmp_path / "all.json", "en")
    text = (tmp_path / "all.json").read_text(encoding="utf-8")
    assert json.loads(text)
    assert "城北菜市岗亭" in text


@pytest.mark.parametrize("name", ["roster.ods", "roster", "roster.patrol"])
def test_other_endings_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="the ending must be"):
        export_plan(STORED, tmp_path / name, "en")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_is_said(tmp_path: Path) -> None:
    for ending in ("xlsx", "csv", "json"):
        with pytest.raises(UserError):
            export_plan(STORED, tmp_path / "nowhere" / f"a.{ending}", "en")
    assert list(tmp_path.iterdir()) == []
