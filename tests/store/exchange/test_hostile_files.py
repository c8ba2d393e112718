"""A file from elsewhere is data: it is refused in a sentence when it is no workbook, or costs too much to read."""

import sqlite3
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.exchange.workbook_in import read_workbook
from tests.counting import peak_of
from tests.store.exchange.books import a_book, rewrite


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "b.xlsx"


def a_zip(path: Path, **parts: bytes) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refused(path: Path, said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_workbook(path)


def test_files_that_are_no_workbook(tmp_path: Path, path: Path) -> None:
    for content in (b"", b"id,name\n1,2\n", b"PK\x03\x04 not really", b"%PDF-1.7"):
        path.write_bytes(content)
        refused(path, "is not an .xlsx workbook")
    refused(a_zip(path, word=b"x"), "is not an .xlsx workbook")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    refused(path, "old .xls workbook or has a password")
    refused(tmp_path, "is a folder")
    refused(tmp_path / "none.xlsx", "There is no file")
    with sqlite3.connect(tmp_path / "db") as direct:
        direct.execute("CREATE TABLE a (b)")
    direct.close()
    refused(tmp_path / "db", "is not an .xlsx workbook")


def said_of(path: Path) -> list[str]:
    """Everything that is wrong with the file, whether as one refusal or cell by cell."""
    try:
        return [str(problem) for problem in read_workbook(path).problems]
    except UserError as error:
        return [str(error)]


def test_a_workbook_cut_off_or_scrambled(path: Path) -> None:
    whole = a_book(path).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    refused(path, "is not an .xlsx workbook")
    told = 0
    for at in range(100, len(whole) - 100, 401):
        path.write_bytes(whole[:at] + b"\xff" * 40 + whole[at + 40 :])
        told += bool(said_of(path))  # a bruise in a part that is not used does no harm
    assert told > 5


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", "</sheetData>", ""),
        ("xl/worksheets/sheet1.xml", 't="inlineStr"', 't="s"'),
        ("xl/worksheets/sheet5.xml", "<v>2</v>", "<v>two</v>"),
        ("xl/worksheets/sheet5.xml", "<v>2</v>", "<v>NaN</v>"),
        ("xl/worksheets/sheet1.xml", 'r="A1"', 'r="1A"'),
        ("xl/worksheets/sheet1.xml", 'row r="1"', 'row r="x"'),
        ("xl/_rels/workbook.xml.rels", "sheet2.xml", "sheet99.xml"),
        ("[Content_Types].xml", "spreadsheetml.sheet.main", "wordprocessingml.document.main"),
    ],
)
def test_parts_that_contradict_each_other(path: Path, part: str, old: str, new: str) -> None:
    rewrite(a_book(path), part, old, new)
    assert said_of(path) != []


def test_a_number_of_a_thousand_digits_is_a_problem_not_a_crash(path: Path) -> None:
    rewrite(a_book(path), "xl/worksheets/sheet5.xml", "<v>2</v>", f"<v>{'9' * 1000}</v>")
    assert "far too large" in str(read_workbook(path).problems[0])
    rewrite(a_book(path), "xl/worksheets/sheet5.xml", "<v>2</v>", "<v>1E999</v>")
    assert "far too large" in str(read_workbook(path).problems[0])


def test_a_bomb_of_zeros_is_refused_unopened(path: Path) -> None:
    a_book(path)
    with ZipFile(path, "a", ZIP_DEFLATED) as archive, archive.open("xl/media/a.bin", "w") as entry:
        for _ in range(260):
            entry.write(b"\0" * 1_000_000)
    assert path.stat().st_size < 1_000_000
    assert peak_of(lambda: refused(path, "far larger than any plan")) < 1_000_000


def test_a_bomb_of_entities_does_not_go_off(path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    dtd = f'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a0 "ha">{laughs}]>'
    a_book(path)
    rewrite(path, "xl/worksheets/sheet1.xml", "<worksheet ", f"{dtd}<worksheet ")
    rewrite(path, "xl/worksheets/sheet1.xml", "公安", "&a11;")
    assert peak_of(lambda: refused(path, "is not an .xlsx workbook")) < 300_000_000


def test_a_reference_to_another_file_is_not_followed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("swordfish")
    dtd = f'<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    a_book(path)
    rewrite(path, "xl/worksheets/sheet1.xml", "<worksheet ", f"{dtd}<worksheet ")
    rewrite(path, "xl/worksheets/sheet1.xml", "城关派出所", "&e;")
    (said,) = said_of(path)
    assert "swordfish" not in said


def test_very_many_sheets_are_refused(path: Path) -> None:
    refused(a_book(path, **{f"s{n}": [] for n in range(201)}), "far larger than any plan")
