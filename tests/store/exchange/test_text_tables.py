"""Tables of text in the encodings and with the signs that Chinese programs write."""

from __future__ import annotations

from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.exchange import text_tables
from patrolplanner.store.exchange.foreign_tables import is_foreign, tables_of
from patrolplanner.store.exchange.workbook_in import read_workbook

TEXT = "姓名,警号,备注\r\n张三,007,段䶮\r\n"
CELLS = [["姓名", "警号", "备注"], ["张三", "007", "段䶮"]]


def cells_of(path: Path, data: bytes) -> list[list[str]]:
    path.write_bytes(data)
    (table,) = tables_of(path)
    return [[str(cell.value) for cell in cells] for cells in table.rows.values()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("sign", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_encoding_sign_and_line_end(tmp_path: Path, encoding: str, sign: str, end: str) -> None:
    text = TEXT.replace(",", sign).replace("\r\n", end)
    assert cells_of(tmp_path / "名单.csv", text.encode(encoding)) == CELLS


def test_text_that_is_called_xls_is_read_and_a_web_page_is_told(tmp_path: Path) -> None:
    path = tmp_path / "导出.xls"
    assert cells_of(path, TEXT.replace(",", "\t").encode("gb18030")) == CELLS
    path.write_bytes(b"<html><table><tr><td>x</td></tr></table></html>")
    with pytest.raises(UserError, match="web page"):
        tables_of(path)


def test_quotation_marks_lines_in_cells_and_marks_against_excel(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert cells_of(path, '姓名,备注\n"张三","a,b\nc"\n="007",\'=1+1\n'.encode()) == [
        *(["姓名", "备注"], ["张三", "a,b\nc"], ["007", "=1+1"]),
    ]
    # a lone mark must not swallow what follows
    assert cells_of(path, '姓名,备注\n张三,"高\n李四,矮\n'.encode()) == [
        ["姓名", "备注"],
        ["张三", '"高'],
        ["李四", "矮"],
    ]


def test_rows_are_numbered_as_excel_numbers_them(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("标题\n\n姓名,警号\n", encoding="utf-8")
    (table,) = tables_of(path)
    assert list(table.rows) == [1, 3]
    assert is_foreign(path)
    assert table.title == "a"


@pytest.mark.parametrize("data", [b"\x00\x01\x02", b"a,b\n\x00", b"\xff\xff\xff\xff", b"\x81"])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(UserError, match="no text"):
        tables_of(tmp_path / "a.csv")


def test_limits_hold_for_text_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"

    def refused(text: str, said: str) -> None:
        path.write_text(text, encoding="utf-8")
        with pytest.raises(UserError, match=said):
            tables_of(path)

    refused("姓名\n" + "长" * 40_000, r"a!A2: the text is longer")
    refused("a" + "," * 2_000 + "b", "far larger than any plan")
    assert cells_of(path, b"a" + b"," * 2_000) == [["a"]]
    monkeypatch.setattr(text_tables, "MOST_CELLS", 10)
    refused("a,b\n" * 6, "far larger than any plan")
    monkeypatch.setattr(text_tables, "_MOST_BYTES", 10)
    refused("a,b\n" * 6, "far larger than any plan")


def test_a_plan_is_no_single_table(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TEXT, encoding="utf-8")
    with pytest.raises(UserError, match="single table"):
        read_workbook(tmp_path / "a.csv")
