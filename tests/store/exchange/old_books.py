"""Old .xls workbooks for tests, made record by record."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

_SECTOR = 512
_END_OF_CHAIN = 0xFFFFFFFE
_FORMATS = ("General", "000", "yyyy-mm-dd", "0.00")


def record(code: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", code, len(content)) + content


def _begin(sort: int) -> bytes:
    return record(0x809, struct.pack("<HHHHII", 0x600, sort, 0x0DBB, 0x07CC, 0, 6))


def _text(text: str, length: str = "<H") -> bytes:
    return struct.pack(length, len(text)) + b"\1" + text.encode("utf-16-le")


@dataclass
class OldSheet:
    """Rows of values; a pair is a number and its format."""

    rows: Sequence[Sequence[object]]
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    hidden: bool = False
    extra: list[bytes] = field(default_factory=list)

    def content(self) -> bytes:
        parts = [_begin(0x10)]
        parts += [record(0x7D, struct.pack("<HHHHHH", column, column, 2048, 0, 1, 0)) for column in self.hidden_columns]
        parts += [record(0x208, struct.pack("<HHHHHHI", row, 0, 9, 255, 0, 0, 0x20)) for row in self.hidden_rows]
        for row, values in enumerate(self.rows):
            parts += [_cell(row, column, value) for column, value in enumerate(values) if value is not None]
        parts += self.extra
        if self.merged:
            areas = b"".join(struct.pack("<HHHH", *area) for area in self.merged)
            parts.append(record(0xE5, struct.pack("<H", len(self.merged)) + areas))
        return b"".join(parts) + record(0x0A)


def _cell(row: int, column: int, value: object) -> bytes:
    code = "General"
    if isinstance(value, tuple):
        value, code = value
    place = struct.pack("<HHH", row, column, _FORMATS.index(code))
    if isinstance(value, bool):
        return record(0x205, place + struct.pack("<BB", value, 0))
    if isinstance(value, int | float):
        return record(0x203, place + struct.pack("<d", value))
    if value == "#N/A":
        return record(0x205, place + b"\x2a\1")
    return record(0x204, place + _text(str(value)))


def stream_of(sheets: Mapping[str, OldSheet], *, from_1904: bool = False, first: Sequence[bytes] = ()) -> bytes:
    """The records of a workbook; ``first`` stand among those of the whole book."""
    head = _begin(5) + b"".join(first) + record(0x42, b"\xb0\x04") + record(0x22, struct.pack("<H", from_1904))
    for number, code in enumerate(_FORMATS):
        head += record(0x41E, struct.pack("<H", 164 + number) + _text(code))
    head += b"".join(record(0xE0, struct.pack("<HHHBBBBIiH", 0, 164 + n, 1, 0, 0, 0, 0, 0, 0, 0)) for n in range(4))
    names = [(struct.pack("<BB", sheet.hidden, 0), _text(title, "<B")) for title, sheet in sheets.items()]
    at = len(head) + sum(8 + len(facts) + len(name) for facts, name in names) + 4
    told, contents = b"", b""
    for (facts, name), sheet in zip(names, sheets.values(), strict=True):
        told += record(0x85, struct.pack("<I", at + len(contents)) + facts + name)
        contents += sheet.content()
    return head + told + record(0x0A) + contents


def in_container(stream: bytes, name: str = "Workbook") -> bytes:
    """A file with one stream, of sectors one behind the other."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // _SECTOR)
    tables = -(-(count + 2) // 127)
    following = [*range(1, count), _END_OF_CHAIN, _END_OF_CHAIN, *[0xFFFFFFFD] * tables]
    table = struct.pack(f"<{len(following)}I", *following).ljust(tables * _SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    head += struct.pack("<IIIIIIII", tables, count, 0, 4096, _END_OF_CHAIN, 0, _END_OF_CHAIN, 0)
    head += struct.pack("<109I", *range(count + 1, count + 1 + tables), *[0xFFFFFFFF] * (109 - tables))
    entries = _entry("Root Entry", 5, _END_OF_CHAIN, 0) + _entry(name, 2, 0, len(stream))
    return head + stream.ljust(count * _SECTOR, b"\0") + entries.ljust(_SECTOR, b"\0") + table


def _entry(name: str, sort: int, first: int, length: int) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    facts = struct.pack("<HBBiii", len(letters), sort, 1, -1, -1, 1 if sort == 5 else -1)
    return letters.ljust(64, b"\0") + facts + bytes(36) + struct.pack("<II", first, length) + bytes(4)


def old_book(path: Path, sheets: Mapping[str, OldSheet], *, from_1904: bool = False) -> Path:
    path.write_bytes(in_container(stream_of(sheets, from_1904=from_1904)))
    return path
