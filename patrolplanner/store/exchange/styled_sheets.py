"""Puts rows into a styled worksheet: text that stays text, dates that are dates, and choices to pick from."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from patrolplanner.domain.typed_text import say_yes_no
from patrolplanner.store.exchange import vocabulary as words
from patrolplanner.store.exchange.vocabulary import Column, Form, Sheet, Words

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

Value = None | str | int | float | date
Fields = Mapping[str, Value]

_TEXT_FORMAT, _DATE_FORMAT = "@", "yyyy-mm-dd"
_FORMATS: Mapping[Form, str] = {
    Form.TEXT: _TEXT_FORMAT,
    Form.FLAG: _TEXT_FORMAT,
    Form.DATE: _DATE_FORMAT,
    Form.NUMBER: "General",
}
_HEADING_COLOUR = "DCE6F1"
_NARROWEST, _WIDEST = 8, 60
_ROWS_WITH_CHOICES = 5000
_LONGEST_LIST = 255  # more does not fit into Excel's list of choices

# Excel knows no date before 1900 and miscounts the first months of that year.
_FIRST_DATE = date(1901, 1, 1)
_EXACT = "%.15g"
"""Excel keeps fifteen digits of a number; one that has more is written as text, which reads back whole."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "'")

_CHOICES: Mapping[tuple[str, str], Words[Any]] = {
    ("units", "kind"): words.UNIT_KINDS,
    ("people", "role"): words.ROLES,
    ("people", "sex"): words.SEXES,
    ("areas", "kind"): words.AREA_KINDS,
    ("posts", "kind"): words.POST_KINDS,
    ("posts", "mode"): words.MODES,
    ("posts", "road"): words.ROADS,
    ("posts", "status"): words.STATUSES,
    ("shifts", "kind"): words.SHIFT_KINDS,
    ("absences", "kind"): words.ABSENCE_KINDS,
    ("requests", "wish"): words.WISHES,
    ("calendar", "kind"): words.DAY_KINDS,
    ("rules", "severity"): words.SEVERITIES,
    ("roster", "source"): words.SOURCES,
}


def add_sheet(workbook: Workbook, sheet: Sheet, rows: list[Fields], language: str) -> None:
    """Append the sheet with its headings, also when it has no rows, so that there is a place to fill in."""
    worksheet = workbook.create_sheet(sheet.title(language))
    worksheet.freeze_panes = "A2"
    _lay_out_columns(worksheet, sheet, rows, language)
    _offer_choices(worksheet, sheet, language)
    worksheet.append(_headings(worksheet, sheet, language))
    pens: dict[tuple[int, str], Any] = {}
    for row in rows:
        worksheet.append(
            [_written(worksheet, pens, place, row[column.key]) for place, column in enumerate(sheet.columns)]
        )


def _headings(worksheet: Any, sheet: Sheet, language: str) -> list[Any]:
    from openpyxl.cell.cell import WriteOnlyCell
    from openpyxl.styles.fills import PatternFill
    from openpyxl.styles.fonts import Font

    cells = []
    for column in sheet.columns:
        cell = WriteOnlyCell(worksheet, column.heading(language))
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", start_color=_HEADING_COLOUR)
        cells.append(cell)
    return cells


def _written(worksheet: Any, pens: dict[tuple[int, str], Any], place: int, value: Value) -> Any:
    """The cell for a value. A written row is done with its cells, so each column styles one and uses it again."""
    plain = _as_excel_keeps_it(value)
    if plain is None or plain == "":
        return None
    style = _style_of(plain)
    pen = pens.get((place, style))
    if pen is None:
        pen = pens[place, style] = _new_pen(worksheet, style)
    pen.value = plain
    if isinstance(plain, str):
        pen.data_type = "s"  # openpyxl takes a text that starts with = for a formula
    return pen


def _style_of(value: Value) -> str:
    if isinstance(value, str):
        return "quoted" if value.startswith(_FORMULA_SIGNS) else "text"
    return "date" if isinstance(value, date) else "number"


def _new_pen(worksheet: Any, style: str) -> Any:
    from openpyxl.cell.cell import WriteOnlyCell

    pen = WriteOnlyCell(worksheet)
    if style in ("text", "quoted"):
        pen.number_format = _TEXT_FORMAT
        pen.quotePrefix = style == "quoted"  # or Excel takes it for a formula once somebody edits it
    elif style == "date":
        pen.number_format = _DATE_FORMAT
    return pen


def _as_excel_keeps_it(value: Value) -> Value:
    """The value, as text where Excel would lose something of it, without characters that no workbook may hold."""
    if isinstance(value, str):
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

        return ILLEGAL_CHARACTERS_RE.sub("", value)
    if isinstance(value, date):
        return value if value >= _FIRST_DATE else value.isoformat()
    if isinstance(value, int | float) and float(_EXACT % value) != value:
        return repr(value)
    return value


def _lay_out_columns(worksheet: Any, sheet: Sheet, rows: list[Fields], language: str) -> None:
    """Widths by what stands in the columns, and formats that a value typed below the last row will take on."""
    from openpyxl.utils.cell import get_column_letter

    for place, column in enumerate(sheet.columns, start=1):
        longest = max((_width(str(row[column.key])) for row in rows if row[column.key] is not None), default=0)
        width = max(longest, _width(column.heading(language))) + 2
        dimension = worksheet.column_dimensions[get_column_letter(place)]
        dimension.width = min(max(width, _NARROWEST), _WIDEST)
        dimension.number_format = _FORMATS[column.form]


def _width(text: str) -> int:
    """Columns that the text takes; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _offer_choices(worksheet: Any, sheet: Sheet, language: str) -> None:
    """Lists to pick from. They only offer: a word of the other language may still be typed."""
    from openpyxl.utils.cell import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for place, column in enumerate(sheet.columns, start=1):
        choices = _choices_of(sheet, column, language)
        if not choices or len(choices) > _LONGEST_LIST:
            continue
        offer = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(place)
        offer.add(f"{letter}2:{letter}{_ROWS_WITH_CHOICES}")
        worksheet.data_validations.append(offer)


def _choices_of(sheet: Sheet, column: Column, language: str) -> str:
    found = _CHOICES.get((sheet.key, column.key))
    if found is not None:
        return ",".join(found.say(member, language) for member in found.kind)
    if column.form is Form.FLAG:
        return ",".join(say_yes_no(flag, language) for flag in (True, False))
    return ""
