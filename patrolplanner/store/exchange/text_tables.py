"""Tables saved as text: commas, semicolons or tabs between the cells, in the encodings of Chinese programs."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.outgoing_text import as_typed
from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.book_parts import LONGEST_TEXT, MOST_CELLS
from patrolplanner.store.exchange.package import PackageTooLarge
from patrolplanner.store.exchange.problems import cell_name
from patrolplanner.store.exchange.raw_sheets import LongText, Places, RawSheet
from patrolplanner.store.exchange.sheet_cells import LAST_ROW, MOST_COLUMNS

ONE_SHEET = {".csv", ".tsv", ".txt"}
_ENDINGS = {*ONE_SHEET, ".xls"}
"""Programs of many authorities write text and call it .xls."""
_MOST_BYTES = 20_000_000
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LOOKED_AT = 200
"""Lines by which the sign between the cells is told."""
_SIGNS = ("\t", ",", ";", "，", "；")

_WEB_PAGE = translate(
    "workbook", "{file} is a web page under the name of a table; open it in Excel and save it as an .xlsx workbook."
)
_NO_TEXT = translate(
    "workbook",
    "{file} is no text that can be read; save it in Excel as an .xlsx workbook, or as “CSV UTF-8”.",
)


def is_text_table(data: bytes, path: Path) -> bool:
    """Whether a file is meant as a table of text, by its name; an archive under such a name is a workbook."""
    return path.suffix.lower() in _ENDINGS and not data.startswith(b"PK\x03\x04")


def text_sheet(data: bytes, path: Path) -> RawSheet:
    """The table. Raises UserError for what is no text, and PackageTooLarge."""
    if len(data) > _MOST_BYTES:
        raise PackageTooLarge
    text = _decoded(data, path)
    if text.lstrip()[:1] == "<":
        raise UserError(_WEB_PAGE.fill(file=path.name))
    title = path.stem
    try:
        return RawSheet(title, _rows(text))
    except LongText as error:
        raise error.refusal(path, title) from error


def _decoded(data: bytes, path: Path) -> str:
    """Excel marks UTF-8 and UTF-16, others leave UTF-8 unmarked, and Chinese Windows writes GB 18030."""
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    for encoding in marked or ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if not any(ord(sign) < 32 and sign not in "\t\n\r\x0b\x0c" for sign in set(text)):
            return text
    raise UserError(_NO_TEXT.fill(file=path.name))


def _rows(text: str) -> dict[int, tuple[Cell, ...]]:
    rows = {}
    places = Places()
    cells = 0
    for number, texts in enumerate(_records(text), start=1):
        if number > LAST_ROW or (len(texts) > MOST_COLUMNS and any(texts[MOST_COLUMNS:])):
            raise PackageTooLarge
        while texts and not texts[-1].strip():
            texts.pop()
        if not texts:
            continue
        for column, each in enumerate(texts):
            if len(each) > LONGEST_TEXT:
                raise LongText(cell_name(column, number))
        places.take(len(texts))
        cells += sum(map(bool, texts))
        if cells > MOST_CELLS:
            raise PackageTooLarge
        rows[number] = tuple(Cell(_plain(each)) for each in texts)
    return rows


def _records(text: str) -> Iterator[list[str]]:
    """The rows of texts. Quotation marks that do not pair up are taken as signs, or one would swallow the rest."""
    sign = _sign_between(text)
    try:
        list_of_rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True))
    except csv.Error:
        return (line.split(sign) for line in text.splitlines())
    return iter(list_of_rows)


def _sign_between(text: str) -> str:
    """The sign that stands in most lines; a comma where there is none."""
    lines = [line for line in text[: _LOOKED_AT * 1000].splitlines() if line.strip()][:_LOOKED_AT]
    counts = {sign: (sum(sign in line for line in lines), sum(line.count(sign) for line in lines)) for sign in _SIGNS}
    best = max(counts, key=lambda sign: counts[sign])
    return best if counts[best][0] else ","


def _plain(text: str) -> str:
    """``="007"`` is how a text of digits is kept from Excel."""
    if len(text) > 3 and text.startswith('="') and text.endswith('"'):
        return text[2:-1]
    return as_typed(text)
