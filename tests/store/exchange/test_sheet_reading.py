"""Our reader of workbooks finds in every cell what openpyxl finds there."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from patrolplanner.domain.errors import UserError
from patrolplanner.store.exchange.sheet_reading import read_sheets
from tests.store.exchange.books import a_book, county_book, rewrite

FORMATS = (
    *("General", "@", "000", "0.00", "yyyy-mm-dd", "yyyy/m/d h:mm", "[h]:mm", "h:mm:ss", "#,##0", "0%", "[Red]0"),
    *('"第"0"号"', "[$-804]yyyy年m月d日", "mm-dd-yy", "0.00E+00", "d", '"d"0', "\\d0"),
)


def seen_by_openpyxl(path: Path) -> dict[str, dict[str, object]]:
    """Value, kind and format of each filled cell by its name."""
    found = {}
    for sheet in load_workbook(path, data_only=True).worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        found[sheet.title] = {
            cell.coordinate: (
                cell.value,
                cell.data_type == "e",
                "" if isinstance(cell.value, str) else cell.number_format,
            )
            for cell in cells
        }
    return found


def seen_by_us(path: Path) -> dict[str, dict[str, object]]:
    from openpyxl.utils.cell import get_column_letter

    return {
        sheet.title: {
            f"{get_column_letter(place)}{number}": (
                cell.value,
                cell.faulty,
                "" if isinstance(cell.value, str) else cell.number_format,
            )
            for number, cells in sheet.rows.items()
            for place, cell in enumerate(cells, start=1)
            if cell.value is not None
        }
        for sheet in read_sheets(path)
    }


@pytest.mark.filterwarnings("ignore:Cell .* is marked as a date")
def test_every_sort_of_value_in_every_format(tmp_path: Path) -> None:
    values = (
        *(0, 7, -3, 0.5, 1.25, 60, 61, 46000, 46000.75, 1e20, 2958465, True, False, "七", "=1", " a ", "a\nb", "#N/A"),
        *(date(2026, 12, 1), datetime(2026, 12, 1, 8, 30, 15), time(20, 0), timedelta(hours=30), datetime(1904, 1, 1)),
    )
    chance = random.Random(1)
    for from_1904 in (False, True):
        workbook = Workbook()
        if from_1904:
            from openpyxl.utils.datetime import MAC_EPOCH

            workbook.epoch = MAC_EPOCH
        sheet = workbook.worksheets[0]
        for _ in range(600):
            cell = sheet.cell(chance.randrange(1, 90), chance.randrange(1, 40), chance.choice(values))
            if cell.value == "=1":
                cell.data_type = "s"
            if chance.random() < 0.7:
                cell.number_format = chance.choice(FORMATS)
        workbook.save(tmp_path / "b.xlsx")
        assert seen_by_us(tmp_path / "b.xlsx") == seen_by_openpyxl(tmp_path / "b.xlsx")


def test_a_county(tmp_path: Path) -> None:
    path = county_book(tmp_path / "b.xlsx")
    assert seen_by_us(path) == seen_by_openpyxl(path)


def test_texts_in_several_letters_are_one(tmp_path: Path) -> None:
    workbook = Workbook()
    bold = TextBlock(InlineFont(b=True), "城关")
    workbook.worksheets[0]["B2"] = CellRichText(bold, "派出所")
    workbook.save(tmp_path / "b.xlsx")
    (sheet,) = read_sheets(tmp_path / "b.xlsx")
    assert sheet.rows[2][1].value == "城关派出所"


def test_shared_texts_are_those_of_their_numbers(tmp_path: Path) -> None:
    path = a_book(tmp_path / "b.xlsx")
    shared(
        path, "<si><t>x</t></si>", "<si><r><t>公</t></r><r><t>安</t></r><rPh sb='0' eb='1'><t>gong an</t></rPh></si>"
    )
    assert [cell.value for cell in read_sheets(path)[0].rows[2]] == ["CG", "城关派出所", "公安"]
    shared(a_book(path), "<si><t>x</t></si>", "<si><t>" + "长" * 40_000 + "</t></si>")
    with pytest.raises(UserError, match="单位!C2: the text is longer"):
        read_sheets(path)
    for number in ("2", "-1", "1.5", "9" * 5000):
        shared(a_book(path), "<si><t>x</t></si>", "<si><t>公安</t></si>", number)
        with pytest.raises(UserError, match="is not an"):
            read_sheets(path)


def shared(path: Path, *texts: str) -> None:
    """Have the cell C2 of the first sheet refer to the second of shared texts, or to another number."""
    *texts, number = texts if len(texts) > 2 else (*texts, "1")
    part = "xl/worksheets/sheet1.xml"
    rewrite(path, part, '<c r="C2" t="inlineStr"><is><t>公安</t></is></c>', f'<c r="C2" t="s"><v>{number}</v></c>')
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    relation = f'<Relationship Id="rIdS" Type="{kind}" Target="texts.xml"/></Relationships>'
    rewrite(path, "xl/_rels/workbook.xml.rels", "</Relationships>", relation)
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/texts.xml", f"<sst>{''.join(texts)}</sst>")


def test_cells_and_rows_without_a_place_stand_behind_the_last(tmp_path: Path) -> None:
    path = a_book(tmp_path / "b.xlsx")
    for place in ("A1", "B1", "C1", "A2", "B2", "C2"):
        rewrite(path, "xl/worksheets/sheet1.xml", f' r="{place}"', "")
    for row in ("1", "2"):
        rewrite(path, "xl/worksheets/sheet1.xml", f'<row r="{row}"', "<row")
    rows = read_sheets(path)[0].rows
    assert [cell.value for cell in rows[2]] == ["CG", "城关派出所", "公安"]
    assert rows[3][0].value == "JJ"


def test_names_with_a_prefix_are_the_same(tmp_path: Path) -> None:
    path = a_book(tmp_path / "b.xlsx")
    before = seen_by_us(path)
    part = "xl/worksheets/sheet1.xml"
    rewrite(path, part, "<worksheet xmlns=", "<x:worksheet xmlns:x=")
    for name in ("sheetData", "row", "c", "v", "worksheet"):
        for begin in ("<", "</"):
            for end in (" ", ">"):
                if f"{begin}{name}{end}" in _text_of(path, part):
                    rewrite(path, part, f"{begin}{name}{end}", f"{begin}x:{name}{end}")
    assert "<x:row" in _text_of(path, part)
    assert seen_by_us(path) == before


def _text_of(path: Path, part: str) -> str:
    with ZipFile(path) as archive:
        return archive.read(part).decode()
