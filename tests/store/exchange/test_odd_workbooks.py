"""Workbooks of other programs that Excel and LibreOffice open: each reads like the plain one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import MAC_EPOCH

from patrolplanner.domain.plan import Plan
from patrolplanner.store.exchange.workbook_in import Imported, read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from tests.store.exchange.books import SMALL, a_book

Parts = dict[str, bytes]
LEAVE = [["人员", "起始", "截止", "类别"], ["001", date(2026, 12, 5), date(2026, 12, 7), "年休"]]


def made(path: Path, change: Callable[[Parts], Parts]) -> Imported:
    """The small workbook with other parts."""
    a_book(path, 请假=LEAVE)
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in change(parts).items():
            archive.writestr(name, content)
    return read_workbook(path)


def replaced(name: str, old: str, new: str) -> Callable[[Parts], Parts]:
    def change(parts: Parts) -> Parts:
        assert old.encode() in parts[name]
        return {**parts, name: parts[name].replace(old.encode(), new.encode())}

    return change


def without(*names: str) -> Callable[[Parts], Parts]:
    return lambda parts: {name: content for name, content in parts.items() if name not in names}


def renamed(how: Callable[[str], str]) -> Callable[[Parts], Parts]:
    return lambda parts: {how(name): content for name, content in parts.items()}


def strict(parts: Parts) -> Parts:
    old, new = (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    relations = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return {
        name: content.replace(old, new).replace(relations, b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, content in parts.items()
    }


def with_bom(parts: Parts) -> Parts:
    return {
        name: b"\xef\xbb\xbf" + content if name.endswith("sheet2.xml") else content for name, content in parts.items()
    }


def with_pivot_and_links(parts: Parts) -> Parts:
    name = "xl/_rels/workbook.xml.rels"
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = f'<Relationship Id="x1" Type="{kinds}/externalLink" Target="externalLinks/externalLink1.xml"/>'
    more += f'<Relationship Id="x2" Type="{kinds}/pivotCacheDefinition" Target="pivotCache/no.xml"/></Relationships>'
    return {
        **parts,
        name: parts[name].replace(b"</Relationships>", more.encode()),
        "xl/externalLinks/externalLink1.xml": b"<x/>",
    }


def without_styles(parts: Parts) -> Parts:
    name = "xl/_rels/workbook.xml.rels"
    return {**without("xl/styles.xml")(parts), name: parts[name].replace(b"styles.xml", b"none.xml")}


def in_capitals(name: str) -> str:
    return name if name.startswith("[") else name.replace("sheet2", "Sheet2").replace("xl/", "XL/")


def absolute(parts: Parts) -> Parts:
    name = "xl/_rels/workbook.xml.rels"
    return {**parts, name: parts[name].replace(b'"worksheets/', b'"/xl/worksheets/')}


ODD: dict[str, Callable[[Parts], Parts]] = {
    "no styles": without_styles,
    "empty fill": replaced("xl/styles.xml", "<fills", "<fills><fill/></fills><fills"),
    "family 255": replaced("xl/styles.xml", '<family val="2"', '<family val="255"'),
    "odd colour": replaced("xl/styles.xml", "<fonts", '<fonts><font><color rgb="#FF0000"/></font></fonts><fonts'),
    "odd core date": lambda p: {**p, "docProps/core.xml": b"<x>yesterday</x>"},
    "no docProps": without("docProps/core.xml", "docProps/app.xml"),
    "wrong dimension": replaced("xl/worksheets/sheet2.xml", "<dimension ref=", '<dimension ref="A1"/><x ref='),
    "capitals": renamed(in_capitals),
    "slashes of Windows": renamed(lambda name: name.replace("/", "\\")),
    "absolute targets": absolute,
    "strict": strict,
    "byte order mark": with_bom,
    "pivot caches and links": with_pivot_and_links,
}


@pytest.mark.parametrize("name", ODD)
def test_odd_files_read_like_plain_ones(tmp_path: Path, name: str) -> None:
    plain = read_workbook(a_book(tmp_path / "plain.xlsx", 请假=LEAVE))
    found = made(tmp_path / "odd.xlsx", ODD[name])
    assert not found.problems
    if name == "no styles":
        assert [(a.start, a.end) for a in found.plan.absences] == [(date(2026, 12, 5), date(2026, 12, 7))]
    assert found.plan == plain.plan


@pytest.mark.parametrize("general", [False, True])
def test_dates_from_1904_with_and_without_a_format(tmp_path: Path, general: bool) -> None:
    book = load_workbook(a_book(tmp_path / "b.xlsx", 请假=[LEAVE[0], ["001", 44899, 44901, "年休"]]))
    book.epoch = MAC_EPOCH
    for cell in ("B2", "C2"):
        book["请假"][cell].number_format = "General" if general else "yyyy-mm-dd"
    path = tmp_path / "b.xlsx"
    book.save(path)
    (absence,) = read_workbook(path).plan.absences
    assert (absence.start, absence.end) == (date(2026, 12, 5), date(2026, 12, 7))


def test_codes_for_control_characters_are_read_and_written(tmp_path: Path) -> None:
    written = ("王_x000B_伟_x000D_", "a_x0041_b_x005F_x0041_")
    people = [SMALL["人员"][0], *([f"00{n}", name, "民警", "CG"] for n, name in enumerate(written))]
    names = [p.name for p in read_workbook(a_book(tmp_path / "b.xlsx", 人员=people)).plan.people]
    assert names == ["王\n伟", "aAb_x0041_"]
    plan = read_workbook(tmp_path / "b.xlsx").plan
    write_workbook(tmp_path / "again.xlsx", plan, read_workbook(tmp_path / "b.xlsx").roster, "zh_CN")
    assert [p.name for p in read_workbook(tmp_path / "again.xlsx").plan.people] == names


@pytest.mark.parametrize("above", [["河口派出所人员名单"], ["2026年", None, "填表：某人"]])
def test_titles_above_headings_are_told_and_do_no_harm(tmp_path: Path, above: list[object]) -> None:
    found = read_workbook(a_book(tmp_path / "b.xlsx", 人员=[above, *SMALL["人员"]]))
    assert not found.problems
    assert len(found.plan.people) == 3
    assert "the headings stand in row 2" in " ".join(map(str, found.warnings))
    people = next(each for each in found.cells if each.title == "人员")
    assert people.left_ranges[0].name.startswith("A1")


def test_hidden_rows_hidden_sheets_and_rows_that_say_the_same_are_remarked_on(tmp_path: Path) -> None:
    path = a_book(tmp_path / "b.xlsx", 请假=[*LEAVE, LEAVE[1]])
    book = load_workbook(path)
    for row in (2, 3):
        book["人员"].row_dimensions[row].hidden = True
    book["人员"].column_dimensions.group("B", "C", hidden=True)
    book["人员"].column_dimensions["Z"].hidden = True
    book["请假"].sheet_state = "veryHidden"
    book.save(path)
    found = read_workbook(path)
    told = [str(warning) for warning in found.warnings]
    assert any(text.startswith("人员!A2: these rows are hidden") and "2-3" in text for text in told)
    columns = [text for text in told if text.startswith("人员!B1: these columns are hidden")]
    assert "B-C" in columns[0]
    assert "Z" not in columns[0], "it is empty"
    assert any(text.startswith("请假!A1: this sheet is hidden") for text in told)
    assert any(text.startswith("请假!A3: row 2 says the same") for text in told)
    assert len(found.plan.people) == 3


def test_every_cell_of_a_plan_workbook_is_counted(tmp_path: Path) -> None:
    sheets = {"人员": [[*SMALL["人员"][0], "血型"], *([*row, "A"] for row in SMALL["人员"][1:])], "别的": [["x", "y"]]}
    path = a_book(tmp_path / "b.xlsx", **sheets)
    found = {each.title: each for each in read_workbook(path).cells}
    assert [each.name for each in found["人员"].left_ranges] == ["F1:F4"]
    assert [each.name for each in found["别的"].left_ranges] == ["A1:B1"]
    for sheet in load_workbook(path).worksheets:
        filled = sum(cell.value not in (None, "") for row in sheet.iter_rows() for cell in row)
        assert found[sheet.title].taken + found[sheet.title].left == filled
    bad = read_workbook(a_book(path, 班次=[*SMALL["班次"], ["X", "坏", "99:99", "08:00", "白"]]), lenient=True)
    assert [each.name for t in bad.cells for each in t.left_ranges] == ["A4:E4"]
    assert bad.plan != Plan()
