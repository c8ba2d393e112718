"""A file from elsewhere is data: it is refused in a sentence when it is no workbook, or costs too much to read."""

import os
import sqlite3
import sys
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.exchange import package, problems, sheet_reading, workbook_in
from patrolplanner.store.exchange.workbook_in import read_workbook
from tests.counting import calls_in, peak_of
from tests.store.exchange.books import a_book, rewrite, with_row


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
    refused(path, "is not an .xlsx workbook")
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


PEOPLE, BOOK = "xl/worksheets/sheet2.xml", "xl/workbook.xml"


def with_more(path: Path, part: str, before: str, more: str) -> Path:
    """The small workbook with something put into a part."""
    rewrite(a_book(path), part, before, more + before)
    return path


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no such pipes")
    os.mkfifo(tmp_path / "pipe.xlsx")
    refused(tmp_path / "pipe.xlsx", "is not an .xlsx workbook")
    refused(Path("/dev/zero"), "is not an .xlsx workbook")


@pytest.mark.parametrize("method", [ZIP_BZIP2, ZIP_LZMA])
def test_parts_packed_in_a_way_that_has_no_bounds_are_not_unpacked(path: Path, method: int) -> None:
    a_book(path)
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    refused(path, "is not an .xlsx workbook")


def test_an_encoding_that_nobody_knows(path: Path) -> None:
    rewrite(a_book(path), PEOPLE, "<worksheet ", '<?xml version="1.0" encoding="rId1"?><worksheet ')
    refused(path, "is not an .xlsx workbook")


def test_a_declaration_of_types_is_refused_before_anything_of_it_is_used(path: Path) -> None:
    a_book(path)
    rewrite(path, PEOPLE, "<worksheet ", f'<!DOCTYPE x [<!ENTITY a "{"x" * 1_000_000}">]><worksheet ')
    rewrite(path, PEOPLE, "王伟", "&a;" * 200)
    assert peak_of(lambda: refused(path, "is not an .xlsx workbook")) < 20_000_000


@pytest.mark.parametrize(
    ("part", "before", "more"),
    [
        pytest.param(BOOK, "</workbook>", "<a>" * 200_000, id="deep"),
        pytest.param(BOOK, "</workbook>", f"<!--{'x' * 9_000_000}-->", id="a long remark"),
        pytest.param(
            BOOK, "</workbook>", f"<a {' '.join(f'a{n}=' + chr(34) * 2 for n in range(300_000))}/>", id="wide"
        ),
        pytest.param(PEOPLE, "</sheetData>", '<row r="9"><c r="XFD9" t="str"><v>x</v></c></row>', id="far right"),
        pytest.param(
            PEOPLE,
            "</sheetData>",
            "".join(f'<row r="{n}"><c r="ALL{n}" t="str"><v>x</v></c></row>' for n in range(9, 6000)),
            id="far and long",
        ),
    ],
)
def test_what_no_plan_is_as_large_as(path: Path, part: str, before: str, more: str) -> None:
    with_more(path, part, before, more)
    assert peak_of(lambda: refused(path, "far larger than any plan")) < 60_000_000


def test_parts_of_very_many_tags_are_read_no_further(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "_MOST_TAGS", 20_000)
    assert read_workbook(a_book(path)).problems == ()
    with_more(path, BOOK, "</workbook>", "<a/>" * 1_000_000)
    assert calls_in(lambda: refused(path, "far larger than any plan")) < 300_000


def test_an_archive_of_very_many_parts_is_refused_before_they_are_listed(path: Path) -> None:
    a_book(path)
    with ZipFile(path, "a") as archive:
        for n in range(10_001):
            archive.writestr(f"a{n}", b"")
    whole = path.stat().st_size
    assert peak_of(lambda: refused(path, "far larger than any plan")) < whole + 1_000_000


def test_a_text_longer_than_a_cell_is_named_by_its_cell(path: Path) -> None:
    long = f'<row r="9"><c r="B9" t="inlineStr"><is><t>{"x" * 32_768}</t></is></c></row>'
    refused(with_more(path, PEOPLE, "</sheetData>", long), "人员!B9: the text is longer than the 32767 characters")
    as_long_as_can_be = long.replace("x" * 32_768, "x" * 32_767)
    assert "人员!A9: the cell is empty" in said_of(with_more(path, PEOPLE, "</sheetData>", as_long_as_can_be))[0]


def test_a_sheet_formatted_to_its_end_is_read_in_the_memory_of_its_filled_rows(path: Path) -> None:
    empty = "".join(f'<row r="{n}" s="1"><c r="A{n}" s="0"/></row>' for n in range(9, 20_009))
    with_more(path, PEOPLE, "</sheetData>", empty)
    assert len(read_workbook(path).plan.people) == 3
    assert peak_of(lambda: read_workbook(path)) < 5_000_000


def test_areas_merged_a_thousand_times_over_are_spread_once(path: Path) -> None:
    areas = '<mergeCells><mergeCell ref="D2:D1048576"/></mergeCells>'
    once = calls_in(lambda: read_workbook(with_more(path, PEOPLE, "<pageMargins", areas)))
    often = calls_in(lambda: read_workbook(with_more(path, PEOPLE, "<pageMargins", areas * 1000)))
    assert often < once + 100_000


def test_a_number_of_hundreds_of_digits_is_a_problem_of_its_cell(path: Path) -> None:
    for digits in ("9" * 310, "9" * 5000, "1e999", "-1e400"):
        rewrite(
            a_book(path, **with_row("人员", 4711, "某", "民警", "CG", "A")), PEOPLE, "<v>4711</v>", f"<v>{digits}</v>"
        )
        assert said_of(path) == ["人员!A5: the number is far too large; correct it."]
    rewrite(a_book(path, **with_row("人员", 4711, "某", "民警", "CG", "A")), PEOPLE, "<v>4711</v>", "<v>nan</v>")
    assert "人员!A5: the cell shows the error #VALUE!" in said_of(path)[0]


def test_ids_may_have_more_digits_than_a_number_can(path: Path) -> None:
    long = "7" * 5000
    plan = read_workbook(a_book(path, **with_row("人员", long, "某", "民警", "CG", "A"))).plan
    assert plan.people[-1].id == long


def test_a_sentence_repeats_little_of_a_cell(path: Path) -> None:
    a_book(path, **with_row("人员", "9", "某", "王" * 30_000, "CG", "A"))
    (said,) = said_of(path)
    assert len(said) < 200
    assert "王王王…" in said


def test_texts_of_any_shape_are_read_in_a_time_in_step_with_them(path: Path) -> None:
    """Each of these kept one pattern or another busy for minutes."""
    for text in ("a" + " " * 32_000 + "b", ":" * 32_000, "(" * 32_000, "[" * 32_000, "1-" * 16_000):
        row = ["9", text, "民警", "CG", text, "男", "否", "1-" * 1000, text]
        a_book(
            path, 人员=[["编号", "姓名", "身份", "单位", "警组", "性别", "领导", "手机", "资质"], row], 勤务需求=None
        )
        assert said_of(path)


def test_a_workbook_in_which_nothing_is_right_is_not_read_to_its_end(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (problems, workbook_in):
        monkeypatch.setattr(module, "MOST_PROBLEMS", 100)
    bad = "".join(f'<row r="{n}"><c r="C{n}" t="str"><v>x</v></c></row>' for n in range(9, 99))
    refused(with_more(path, PEOPLE, "</sheetData>", bad), "more than 100 cells are wrong")


def test_two_sheets_of_one_name_are_no_workbook(path: Path) -> None:
    rewrite(a_book(path), BOOK, 'name="单位"', 'name="人员"')
    refused(path, "is not an .xlsx workbook")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows counts the memory of a process otherwise")
def test_no_memory_is_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left(_data: bytes) -> None:
        raise MemoryError

    monkeypatch.setattr(sheet_reading, "Package", none_left)
    refused(a_book(path), "far larger than any plan")
