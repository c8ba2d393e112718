"""Reads rows from the pages of a SQLite file without SQLite, which gives up on a tree at its first torn page.

The format is that of https://www.sqlite.org/fileformat2.html, as far as plan files use it: UTF-8, no pointer maps.
Whatever does not fit is left out and its page remembered.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

_TABLE_LEAF, _TABLE_INTERIOR, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x05, 0x0A, 0x02
_INTERIOR = (_TABLE_INTERIOR, _INDEX_INTERIOR)
_INDEX = (_INDEX_LEAF, _INDEX_INTERIOR)
WITH_ROWS = (_TABLE_LEAF, *_INDEX)
"""Kinds of pages in which rows stand."""
_KINDS = (*WITH_ROWS, _TABLE_INTERIOR)
_HEADER = 100
_USUAL_PAGE = 4096
_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""How many bytes whole numbers of each serial type take."""
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12


class Found(NamedTuple):
    """A row as it stands in its page: the number that SQLite gives it, if any, and its cells; texts are bytes."""

    rowid: int | None
    cells: tuple[Any, ...]


class PageFault(Exception):
    """The page, or this cell of it, does not fit the format."""


class Pages:
    """The pages of a file, counted from 1. ``unreadable`` are those that were asked for and do not fit."""

    def __init__(self, content: bytes) -> None:
        self.size = _page_size(content)
        self._room = self.size - (content[20] if len(content) > 20 and content[20] <= self.size // 8 else 0)
        self._content = content
        self.count = -(-len(content) // self.size)
        self.unreadable: set[int] = set()
        self.seen: set[int] = set()

    def tree(self, root: int) -> Iterator[Found]:
        """The rows of a table, or of an index, whose tree begins there; what cannot be read is passed over."""
        waiting = [root]
        while waiting:
            number = waiting.pop()
            if number in self.seen:
                continue
            self.seen.add(number)
            try:
                kind, below = self._below(number)
            except PageFault:
                self.unreadable.add(number)
                continue
            waiting.extend(below)
            if kind != _TABLE_INTERIOR:
                yield from self.rows(number)

    def rows(self, number: int) -> Iterator[Found]:
        """The rows that stand in one page."""
        try:
            page, kind, places = self._cells(number)
        except PageFault:
            self.unreadable.add(number)
            return
        for place in places:
            try:
                yield self._row(page, kind, place)
            except (PageFault, IndexError, struct.error):
                self.unreadable.add(number)

    def kind(self, number: int) -> int:
        """What sort of page it is, 0 for one that is none."""
        begin = self._begin(number)
        page = self._page(number)
        return page[begin] if page[begin] in _KINDS else 0

    def _begin(self, number: int) -> int:
        return _HEADER if number == 1 else 0

    def _page(self, number: int) -> bytes:
        if not 1 <= number <= self.count:
            raise PageFault
        found = self._content[(number - 1) * self.size : number * self.size]
        return found.ljust(self.size, b"\0")

    def _cells(self, number: int) -> tuple[bytes, int, tuple[int, ...]]:
        """The page, its kind, and where its cells are."""
        page, begin, kind = self._page(number), self._begin(number), self.kind(number)
        if not kind:
            raise PageFault
        count = struct.unpack_from(">H", page, begin + 3)[0]
        first = begin + (12 if kind in _INTERIOR else 8)
        if first + 2 * count > self.size:
            raise PageFault
        return page, kind, struct.unpack_from(f">{count}H", page, first)

    def _below(self, number: int) -> tuple[int, list[int]]:
        page, kind, places = self._cells(number)
        if kind not in _INTERIOR:
            return kind, []
        last = struct.unpack_from(">I", page, self._begin(number) + 8)[0]
        below = [struct.unpack_from(">I", page, place)[0] for place in places if place + 4 <= self.size]
        return kind, [last, *reversed(below)]

    def _row(self, page: bytes, kind: int, place: int) -> Found:
        at = place + (4 if kind == _INDEX_INTERIOR else 0)
        length, at = _varint(page, at)
        rowid = None
        if kind == _TABLE_LEAF:
            rowid, at = _varint(page, at)
            if rowid >= 1 << 63:
                rowid -= 1 << 64
        return Found(rowid, _record(self._payload(page, at, length, index=kind in _INDEX)))

    def _payload(self, page: bytes, at: int, length: int, *, index: bool) -> bytes:
        """What a cell holds, with what did not find room in its page."""
        room = self._room
        if length > len(self._content):
            raise PageFault
        most = ((room - 12) * 64 // 255) - 23 if index else room - 35
        if length <= most:
            return _cut(page, at, length)
        least = ((room - 12) * 32 // 255) - 23
        here = least + (length - least) % (room - 4)
        here = here if here <= most else least
        parts, left = [_cut(page, at, here)], length - here
        following = struct.unpack_from(">I", page, at + here)[0]
        passed: set[int] = set()
        while left > 0:
            if following in passed:
                raise PageFault
            passed.add(following)
            beyond = self._page(following)
            parts.append(beyond[4 : 4 + min(left, room - 4)])
            left -= len(parts[-1])
            following = struct.unpack_from(">I", beyond, 0)[0]
        self.seen |= passed
        return b"".join(parts)


def _page_size(content: bytes) -> int:
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size
    return size if size >= 512 and size & (size - 1) == 0 else _USUAL_PAGE


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for n in range(8):
        byte = data[at + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    return value << 8 | data[at + 8], at + 9


def _cut(data: bytes, at: int, length: int) -> bytes:
    if length < 0 or at + length > len(data):
        raise PageFault
    return data[at : at + length]


def _record(payload: bytes) -> tuple[Any, ...]:
    end, at = _varint(payload, 0)
    if end > len(payload):
        raise PageFault
    cells = []
    body = end
    while at < end:
        sort, at = _varint(payload, at)
        cell, body = _cell(payload, body, sort)
        cells.append(cell)
    if at != end or body != len(payload):
        raise PageFault
    return tuple(cells)


def _cell(payload: bytes, at: int, sort: int) -> tuple[Any, int]:
    if sort == 0:
        return None, at
    if sort in (_ZERO, _ONE):
        return sort - _ZERO, at
    if sort in _WIDTHS:
        width = _WIDTHS[sort]
        return int.from_bytes(_cut(payload, at, width), "big", signed=True), at + width
    if sort == _REAL:
        return struct.unpack(">d", _cut(payload, at, 8))[0], at + 8
    if sort < _FIRST_BLOB:
        raise PageFault
    length = (sort - _FIRST_BLOB) // 2
    return _cut(payload, at, length), at + length
