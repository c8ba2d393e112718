"""What stands in the parts of a workbook beside its sheets: their names, the shared texts, the number formats."""

from __future__ import annotations

import re
from collections.abc import Mapping

from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.package import PackageTooLarge, Silent

LONGEST_TEXT = 32_767
"""Characters that a cell can hold in Excel."""
MOST_CELLS = 1_500_000
_MOST_CHARACTERS = 60_000_000
MOST_SHEETS = 200
_LONGEST_FORMAT = 255
GENERAL = "General"
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNSEEN = {code: None for code in range(32) if chr(code) not in "\t\n\r"} | {0x0B: "\n", 0x0C: "\n"}


def unescaped(text: str) -> str:
    """The text of a cell without the codes that XML needs for signs such as a soft line break (_x000B_).

    An underscore that only looks like the beginning of such a code is _x005F_.
    """
    if "_x" not in text:
        return text
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text).translate(_UNSEEN)
    # signs beyond the first plane come as two codes
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def escaped(text: str) -> str:
    """The text so that no reader takes a part of it for such a code."""
    return _ESCAPE.sub(r"_x005F_x\1_", text)


class BookSheets(Silent):
    """The sheets: the id that refers to the part of each, by its name; which are hidden, and how dates count."""

    def __init__(self) -> None:
        self.relations: dict[str, str] = {}
        self.hidden: set[str] = set()
        self.from_1904 = False

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "workbookPr":
            self.from_1904 = values.get("date1904", "0") in ("1", "true")
        elif name == "sheet":
            title = values.get("name", "")
            if title in self.relations:
                raise ValueError("two sheets of one name")
            self.relations[title] = next((value for key, value in values.items() if key.endswith(":id")), "")
            if values.get("state", "visible") != "visible":
                self.hidden.add(title)
            if len(self.relations) > MOST_SHEETS:
                raise PackageTooLarge


class HeardText:
    """The text of an element that is being heard, as far as a cell could hold it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.on = False

    def clear(self) -> None:
        self._pieces = []
        self._length = 0

    def add(self, text: str) -> None:
        if self.on:
            self._length += len(text)
            if self._length <= LONGEST_TEXT:
                self._pieces.append(text)

    def whole(self) -> str | None:
        """None for more than a cell can hold."""
        return "".join(self._pieces) if self._length <= LONGEST_TEXT else None


class SharedTexts:
    """The texts that cells refer to by number; None for one that is longer than any cell."""

    def __init__(self) -> None:
        self.cells: list[Cell | None] = []
        self._taken = HeardText()
        self._spoken = False
        self._room = _MOST_CHARACTERS

    def start(self, name: str, _values: Mapping[str, str]) -> None:
        if name == "si":
            self._taken.clear()
        elif name == "rPh":  # how it is pronounced
            self._spoken = True
        elif name == "t":
            self._taken.on = not self._spoken

    def end(self, name: str) -> None:
        if name == "t":
            self._taken.on = False
        elif name == "rPh":
            self._spoken = False
        elif name == "si":
            text = self._taken.whole()
            self._room -= len(text or "")
            if self._room < 0 or len(self.cells) >= MOST_CELLS:
                raise PackageTooLarge
            self.cells.append(None if text is None else Cell(unescaped(text)))

    def text(self, text: str) -> None:
        self._taken.add(text)


class NumberFormats(Silent):
    """The number format of each style of a cell."""

    def __init__(self) -> None:
        self._own: dict[int, str] = {}
        self._styles: list[int] = []
        self._inside = False

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "numFmt":
            code = values.get("formatCode", GENERAL)
            self._own[int(values["numFmtId"])] = code if len(code) <= _LONGEST_FORMAT else GENERAL
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self._styles.append(int(values.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False

    def codes(self) -> list[str]:
        from openpyxl.styles.numbers import BUILTIN_FORMATS

        return [self._own.get(n) or BUILTIN_FORMATS.get(n, GENERAL) for n in self._styles]
