"""People and duties from workbooks made elsewhere, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.test_commands import called
from tests.foreign_sheets import GRID, PEOPLE, book
from tests.tiny_station import PEOPLE as NUMBERS
from tests.tiny_station import plan_file, stored, workbook

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", "en")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return plan_file(tmp_path)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return book(tmp_path / "people.xlsx", {"说明": [("填表说明",)], "花名册": PEOPLE})


@pytest.fixture
def grid(tmp_path: Path) -> Path:
    return book(tmp_path / "grid.xlsx", {"7月": GRID})


def numbers(plan: Path) -> tuple[str, ...]:
    return tuple(person.id for person in stored(plan).plan.people)


def wrong(capsys: Captured, *arguments: object) -> str:
    """What is said of a call that changes nothing."""
    assert called(*arguments) == 2
    return capsys.readouterr().err


def test_people_are_taken_all_or_none(plan: Path, people: Path, capsys: Captured) -> None:
    assert "花名册!E7: there is no unit" in wrong(capsys, "import-people", people, plan)
    assert numbers(plan) == NUMBERS
    called("import-people", people, plan, "--make-units")
    assert "3 people added, 0 changed" in capsys.readouterr().out
    assert numbers(plan) == (*NUMBERS, "008012", "008013", "008014")


def test_the_good_rows_alone_and_a_dry_run(plan: Path, people: Path, capsys: Captured) -> None:
    called("import-people", people, plan, "--lenient", "--dry-run")
    assert "Nothing was written." in capsys.readouterr().out
    assert numbers(plan) == NUMBERS
    called("import-people", people, plan, "--lenient")
    assert numbers(plan) == (*NUMBERS, "008012", "008013")


def test_columns_may_be_named(plan: Path, tmp_path: Path) -> None:
    odd = book(tmp_path / "odd.xlsx", {"a": [("x", "y"), ("9001", "张三")]})
    called("import-people", odd, plan, "--map", "姓名=B,编号=A", "--heading", "1", "--sheet", "a")
    assert stored(plan).plan.people[-1].name == "张三"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--map", "姓名"), "is not understood"),
        (("--map", "鞋码=B"), "鞋码=B"),
        (("--sheet", "没有"), "花名册"),
        (("--unit", "XX"), "no unit XX"),
    ],
)
def test_senseless_options_are_refused(
    plan: Path, people: Path, arguments: tuple[str, ...], said: str, capsys: Captured
) -> None:
    assert said in wrong(capsys, "import-people", people, plan, *arguments)
    assert numbers(plan) == NUMBERS


def test_duties_are_taken_from_a_duty_sheet(plan: Path, grid: Path, capsys: Captured) -> None:
    text = wrong(capsys, "import-roster", grid, plan)
    assert "“24” has no meaning" in text
    called("import-roster", grid, plan, "--code", "24=K1/D", "--code", "备勤=-", "--month", "2026-07")
    assert "3 entries added" in capsys.readouterr().out
    assert {(a.pair.person, a.pair.duty.day.isoformat()) for a in stored(plan).roster} == {
        *(("001", "2026-07-01"), ("001", "2026-07-04"), ("002", "2026-07-02")),
    }
    called("import-roster", grid, plan, "--code", "24=K1/D", "--code", "备勤=-")
    assert "0 entries added" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--code", "24=K9/D"), "24, 备勤"),
        (("--code", "怪=-"), "is not understood"),
        (("--month", "7"), "2026-07"),
        (("--sheet", "没有"), "7月"),
    ],
)
def test_senseless_meanings_are_refused(
    plan: Path, grid: Path, arguments: tuple[str, ...], said: str, capsys: Captured
) -> None:
    assert said in wrong(capsys, "import-roster", grid, plan, *arguments)
    assert not stored(plan).roster


def test_a_book_without_duties_is_told(plan: Path, people: Path, capsys: Captured) -> None:
    assert "no duty sheet" in wrong(capsys, "import-roster", people, plan)


def test_an_import_of_a_plan_can_be_looked_at_first(tmp_path: Path, plan: Path, capsys: Captured) -> None:
    book = workbook(tmp_path)
    sheets = load_workbook(book)
    sheets["people"]["B2"] = "王建国"
    sheets["people"]["Z1"] = "blood group"
    sheets.save(book)
    before = plan.read_bytes()
    assert called("import", book, plan, "--dry-run") == 0
    said = capsys.readouterr()
    assert "Nothing was written." in said.out
    assert "changed" in said.out
    assert "王建国" in said.out
    assert "Not taken: Z1" in said.out
    assert called("import", book, plan, "--dry-run", "--json") == 0
    shape = json.loads(capsys.readouterr().out)
    assert [(d["sheet"], d["what"]) for d in shape["differences"]] == [("people", "changed")]
    assert shape["would_be_written"]
    assert sum(each["left"] for each in shape["cells"]) == 1
    assert plan.read_bytes() == before
    assert called("import", book, tmp_path / "none.patrol", "--dry-run") == 0
    assert not (tmp_path / "none.patrol").exists()
    sheets["people"]["C3"] = "robot"
    sheets.save(book)
    assert "problems; nothing was written." in wrong(capsys, "import", book, plan, "--dry-run")


def test_tables_of_text_are_taken_like_workbooks_and_cells_are_counted(
    tmp_path: Path, plan: Path, capsys: Captured
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("姓名,警号,血型\n段䶮,008012,A\n".encode("gb18030"))
    assert called("import-people", path, plan) == 0
    said = capsys.readouterr()
    assert "1 person added" in said.out
    assert "people: 4 cells taken, 2 not taken, 0 empty." in said.err
    assert numbers(plan) == (*NUMBERS, "008012")
    path.write_bytes("日期;值班人员\n2026-07-01;段䶮\n".encode())
    assert called("import-roster", path, plan, "--dry-run", "--lenient") == 0
    assert "people: " in capsys.readouterr().err
