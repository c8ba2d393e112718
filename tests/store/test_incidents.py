"""Incidents and names of places: through plan file, workbook and JSON, an old file, wrong cells, steps and the log."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.incidents import Datum, Incident, IncidentBatch, IncidentKind, Located, PlaceName
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import Street, StreetPoint
from patrolplanner.services.edits.incidents import take_batch
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.as_json import as_json
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_plan
from tests.store.by_hand import made_older
from tests.store.exchange.books import Rows, a_book, head

NOW = datetime(2026, 11, 20, 9, 30)
STREET = Street("L1", "城北路", points=(StreetPoint(0, 0), StreetPoint(900, 0)))
BATCH = IncidentBatch("B1", "警情.xlsx", date(2026, 11, 1), Datum.GCJ02, "abc", 3, "=x")
INCIDENTS = (
    Incident("B1", date(2026, 3, 1), 510, IncidentKind.THEFT, 2.5, "城北路18号", 10, 0.25, Located.NUMBER, True),
    Incident("B1", date(2026, 3, 1), 0, IncidentKind.ROBBERY, None, "=1+1", 10.5, 0, Located.GIVEN),
    Incident("", date(2026, 3, 2), None, place="某处"),
    Incident(),
)
PLACES = (
    PlaceName("菜市东门", ("菜市", "=2"), 5, 6),
    PlaceName("老街", street="L1"),
    PlaceName("城北路9号", (), 9, 0, "L1", 9),
)
WITHOUT = a_plan(streets=(STREET,))
PLAN = replace(WITHOUT, places=PLACES, incident_batches=(BATCH,), incidents=INCIDENTS)


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
    made_older(path, 11)
    assert loaded(path) == WITHOUT
    with PlanFile.open(path) as file:
        file.save(PLAN, Roster(), action="edit", who="x", now=NOW)
    assert loaded(path) == PLAN


@pytest.mark.parametrize(
    ("language", "sheets"), [("zh_CN", "地名 警情批次 警情"), ("en", "places incident_batches incidents")]
)
def test_the_workbook_says_them(tmp_path: Path, language: str, sheets: str) -> None:
    from openpyxl import load_workbook

    write_workbook(tmp_path / "b.xlsx", PLAN, Roster(), language)
    assert set(sheets.split()) <= set(load_workbook(tmp_path / "b.xlsx").sheetnames)
    found = read_workbook(tmp_path / "b.xlsx")
    assert [*map(str, (*found.problems, *found.warnings))] == []
    # the last row says nothing, and an empty row is no row
    assert found.plan == replace(PLAN, incidents=INCIDENTS[:3]) or found.plan == PLAN


def test_json_says_them() -> None:
    found = json.loads(json.dumps(as_json(PLAN)))
    assert found["incidents"][0]["kind"] == "theft"
    assert (found["incidents"][0]["day"], found["incidents"][0]["minute"]) == ("2026-03-01", 510)
    assert found["places"][0]["others"] == ["菜市", "=2"]
    assert found["incident_batches"][0]["datum"] == "gcj02"


HEADINGS = "批次 时间 类别 权重 地点 x y 定位 存疑"
GOOD = ("", "2026-03-01 08:30", "盗窃", "", "城北路18号", "", "", "", "")


def a_sheet(**cells: object) -> dict[str, Rows | None]:
    row = [cells.get(name, usual) for name, usual in zip(HEADINGS.split(), GOOD, strict=True)]
    return {"警情": [head(HEADINGS), row]}


@pytest.mark.parametrize(
    ("cells", "day", "minute", "located"),
    [
        ({}, date(2026, 3, 1), 510, Located.NONE),
        ({"时间": datetime(2026, 3, 1, 0, 0)}, date(2026, 3, 1), None, Located.NONE),
        ({"时间": "2026-03-01 00:00"}, date(2026, 3, 1), 0, Located.NONE),
        ({"时间": "2026/3/1"}, date(2026, 3, 1), None, Located.NONE),
        ({"时间": datetime(2026, 3, 1, 23, 59)}, date(2026, 3, 1), 1439, Located.NONE),
        ({"时间": ""}, None, None, Located.NONE),
        ({"x": 5, "y": 6}, date(2026, 3, 1), 510, Located.GIVEN),
    ],
)
def test_a_row_by_hand(
    tmp_path: Path, cells: dict[str, object], day: date | None, minute: int | None, located: Located
) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(**cells)))
    assert [str(p) for p in found.problems] == []
    (incident,) = found.plan.incidents
    assert (incident.day, incident.minute, incident.located, incident.batch) == (day, minute, located, "")


@pytest.mark.parametrize(
    ("cells", "place", "word"),
    [
        ({"类别": "怪事"}, "警情!C2", "盗窃/theft"),
        ({"x": 5}, "警情!F2", "x and y, or neither"),
        ({"权重": -1}, "警情!D2", "at least 0"),
        ({"时间": "明天"}, "警情!B2", "not a date"),
        ({"时间": "2026-03-01 25:00"}, "警情!B2", "time of day"),
    ],
)
def test_what_is_wrong_is_said_at_its_cell(tmp_path: Path, cells: dict[str, object], place: str, word: str) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(**cells)))
    assert [(f"{p.sheet}!{p.cell}") for p in found.problems] == [place]
    assert word in str(found.problems[0].text)


def test_a_place_of_no_street_is_wrong(tmp_path: Path) -> None:
    rows = [["名称", "街道"], ["老街", "L9"], ["无处", ""]]
    found = read_workbook(a_book(tmp_path / "b.xlsx", 地名=rows))
    assert [p.cell for p in found.problems] == ["B2", "C3"] or len(found.problems) == 2


def test_batches_that_no_sheet_defines_are_made(tmp_path: Path) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", **a_sheet(批次="三月")))
    assert [b.id for b in found.plan.incident_batches] == ["三月"]
    assert found.plan.incidents[0].batch == "三月"


@pytest.mark.parametrize(
    "values",
    [
        {"minute": 5},
        {"x": 1.0},
        {"weight": -1.0},
        {"x": float("nan"), "y": 1.0},
        {"day": date(2026, 1, 1), "minute": 1440},
    ],
)
def test_what_is_no_incident_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(InvalidValue):
        Incident(**values)  # type: ignore[arg-type]


def test_a_batch_is_one_step_back_and_the_log_says_how_many(tmp_path: Path) -> None:
    path = tmp_path / "p.patrol"
    session = Session.create(path, Document(WITHOUT), "x", clock=lambda: NOW)
    many = tuple(replace(INCIDENTS[0], minute=n % 1440) for n in range(1500))
    session.apply(take_batch(BATCH, many), translate("cli", "x"), action="import")
    entry = next(e for e in session.log() if e.what == "incidents")
    assert json.loads(entry.after) == [{"name": "B1", "count": 1500}]
    session.undo()
    assert session.document.plan == WITHOUT
    session.redo()
    session.close()
    reopened = Session.open(path, "x")
    assert len(reopened.document.plan.incidents) == 1500
    reopened.undo()
    assert reopened.document.plan.incidents == ()
    reopened.close()
