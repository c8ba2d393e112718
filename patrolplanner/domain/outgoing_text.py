"""Typed text on its way into other programs: no spreadsheet runs it, no file is spoiled by it."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""What a spreadsheet takes for the beginning of a formula, or what hides one: Chinese ones take the wide signs, too."""
_MARK = "'"
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{1,15})?")
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula: with an apostrophe in front, which `as_typed` takes off.

    A text that begins with an apostrophe gets one, too, so that every text comes back.
    """
    return f"{_MARK}{text}" if text.startswith((*FORMULA_SIGNS, _MARK)) else text


def as_typed(text: str) -> str:
    """The text that `harmless` was given."""
    return text[1:] if text.startswith(_MARK) and text[1:].startswith((*FORMULA_SIGNS, _MARK)) else text


def as_table(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as a spreadsheet takes them from the clipboard; a cell of several lines stays one cell.

    A number with its sign stays a number.
    """
    out = io.StringIO()
    writer = csv.writer(out, "excel-tab", lineterminator="\n")
    for row in rows:
        cells = [_lines(writable(cell)) for cell in row]
        writer.writerow([cell if _NUMBER.fullmatch(cell) else harmless(cell) for cell in cells])
    return out.getvalue()


def from_table(text: str) -> list[list[str]]:
    """The rows of cells that a spreadsheet put on the clipboard, however long one is."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    return [[as_typed(cell) for cell in row] for row in csv.reader(io.StringIO(_lines(text)), "excel-tab")]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def writable(text: str) -> str:
    """The text without what no file of markup may hold: control characters, halves of pairs, U+FFFE, U+FFFF."""
    return _NOT_IN_XML.sub("", text)


def on_one_line(text: str) -> str:
    """The text for a calendar or a list: control characters are blanks, marks that turn its direction are gone."""
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in writable(text))
    return " ".join("".join(c for c in plain if c not in _DIRECTIONS).split())
