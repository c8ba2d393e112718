"""Old .xls workbooks: what they say is read like any other, and what is mean about them is refused soon."""

from __future__ import annotations

import random
import struct
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.exchange import old_workbook
from patrolplanner.store.exchange.sheet_reading import read_sheets, sheet_titles
from patrolplanner.store.exchange.workbook_in import read_workbook
from tests.counting import calls_in, peak_of
from tests.store.exchange.books import SMALL
from tests.store.exchange.old_books import OldSheet, in_container, old_book, record, stream_of

PEOPLE = OldSheet([["姓名", "警号"], ["张三", (7, "000")], ["李四", "008"]])


def test_every_sort_of_value_is_read(tmp_path: Path) -> None:
    rows = [["名", (46357, "yyyy-mm-dd"), (7, "000"), (2018.1, "0.00"), True, "#N/A", 2.5, None, "末"]]
    (sheet,) = read_sheets(old_book(tmp_path / "a.xls", {"表": OldSheet(rows)}))
    values = [cell.value for cell in sheet.rows[1]]
    assert values == ["名", datetime(2026, 12, 1), 7, 2018.1, True, "#N/A", 2.5, None, "末"]
    assert [cell.number_format for cell in sheet.rows[1][1:4]] == ["yyyy-mm-dd", "000", "0.00"]
    assert sheet.rows[1][5].faulty


def test_dates_from_1904_merged_cells_and_what_is_hidden(tmp_path: Path) -> None:
    rows = [["单位", "姓名"], ["城关所", "张三"], [None, "李四"], [(44895, "yyyy-mm-dd"), 44895]]
    shown = OldSheet(rows, merged=[(1, 2, 0, 0)], hidden_rows=[2, 9], hidden_columns=[1])
    path = old_book(tmp_path / "a.xls", {"甲": shown, "乙": OldSheet([["x"]], hidden=True)}, from_1904=True)
    assert sheet_titles(path) == ("甲", "乙")
    first, second = read_sheets(path)
    assert first.rows[3][0].value == "城关所"
    assert first.merged == {(3, 0)}
    assert first.hidden_rows == {3}
    assert first.hidden_columns == {1}
    assert (first.hidden, second.hidden) == (False, True)
    assert first.rows[4][0].value == datetime(2026, 12, 1)
    assert first.rows[4][1].from_1904


def test_a_whole_plan_comes_from_an_old_workbook(tmp_path: Path) -> None:
    sheets = {title: OldSheet([[cell or None for cell in row] for row in rows]) for title, rows in SMALL.items()}
    imported = read_workbook(old_book(tmp_path / "plan.xls", sheets))
    assert not imported.problems
    assert [person.id for person in imported.plan.people] == ["001", "002", "F01"]


def refused(path: Path, data: bytes, said: str) -> None:
    path.write_bytes(data)
    with pytest.raises(UserError, match=said):
        read_sheets(path)


def test_passwords_and_other_documents_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    locked = stream_of({"表": PEOPLE}, first=[record(0x2F, bytes(54))])
    refused(path, in_container(locked), "has a password")
    refused(path, in_container(bytes(5000), "EncryptedPackage"), "has a password")
    refused(path, in_container(bytes(5000), "WordDocument"), "is not an Excel workbook")
    refused(path, in_container(bytes(5000)), "is not an")


def test_mean_containers_end_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    good = in_container(stream_of({"表": PEOPLE}))
    count = struct.unpack_from("<I", good, 48)[0]
    table = (count + 2) * 512
    # the chain of the stream goes round; the first sector is behind the end; the table is another's
    for at, value in ((table + 4, 0), (76, 10**6), (30, 60), (48, 10**6)):
        bad = bytearray(good)
        struct.pack_into("<I" if at != 30 else "<H", bad, at, value)
        refused(path, bytes(bad), "is not an")


def test_more_cells_than_any_plan_has_are_refused_before_they_are_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xls"
    far = struct.pack("<HHH", 65535, 255, 0) + struct.pack("<d", 1.0)
    sheets = {f"表{n}": OldSheet([], extra=[record(0x203, far)]) for n in range(20)}
    refused(path, in_container(stream_of(sheets)), "far larger than any plan")
    monkeypatch.setattr(old_workbook, "_MOST_CELLS", 50)
    refused(path, in_container(stream_of({"表": OldSheet([list(range(60))])})), "far larger than any plan")
    monkeypatch.setattr(old_workbook, "_MOST_RECORDS", 40)
    refused(path, in_container(stream_of({"表": OldSheet([[1]] * 45)})), "far larger than any plan")
    monkeypatch.setattr(old_workbook, "_MOST_BYTES", 4_000)
    refused(path, in_container(stream_of({"表": PEOPLE})), "far larger than any plan")


def test_names_that_would_fill_the_memory_are_not_evaluated(tmp_path: Path) -> None:
    """Each name is the one before it, joined to itself: forty of them would be a text of a terabyte."""
    names = []
    for number in range(40):
        before = b"\x17\x04\x00aaaa" if number == 0 else b"\x23" + struct.pack("<HH", number, 0)
        formula = before + before + b"\x08"
        name = f"n{number:02}".encode()
        facts = struct.pack("<HBBHHHBBBB", 0, 0, len(name), len(formula), 0, 0, 0, 0, 0, 0)
        names.append(record(0x18, facts + b"\0" + name + formula))
    path = tmp_path / "a.xls"
    path.write_bytes(in_container(stream_of({"表": PEOPLE}, first=names)))
    found: list[object] = []
    assert peak_of(lambda: found.extend(read_sheets(path))) < 30_000_000
    assert len(found) == 1


def test_sheets_that_are_one_place_are_no_workbook(tmp_path: Path) -> None:
    stream = bytearray(stream_of({"甲": PEOPLE, "乙": PEOPLE}))
    first = stream.index(record(0x85, b"")[:2])
    second = stream.index(record(0x85, b"")[:2], first + 4)
    stream[second + 4 : second + 8] = stream[first + 4 : first + 8]
    refused(tmp_path / "a.xls", in_container(bytes(stream)), "is not an")


def test_bruised_files_are_read_or_refused_and_cost_little(tmp_path: Path) -> None:
    good = in_container(stream_of({"表": PEOPLE, "别的": OldSheet([["a", 1, True, "#N/A"]])}))
    chance = random.Random(4)
    path = tmp_path / "a.xls"
    told = 0
    for _ in range(150):
        bad = bytearray(good)
        for _ in range(chance.randrange(1, 6)):
            bad[chance.choice((chance.randrange(len(bad)), chance.randrange(512, 1500)))] = chance.randrange(256)
        path.write_bytes(bytes(bad[: chance.choice((len(bad), chance.randrange(1, len(bad))))]))

        def read() -> None:
            nonlocal told
            try:
                read_sheets(path)
            except UserError:
                told += 1

        assert calls_in(read) < 1_000_000
    assert told > 20
