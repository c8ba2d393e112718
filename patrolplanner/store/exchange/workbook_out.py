"""Writes a plan as a workbook that people can work in and that reads back as the same plan.

Text stays text, dates are dates, and there are choices to pick from.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.outgoing_text import FORMULA_SIGNS, writable
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.typed_text import display_width, tidy
from patrolplanner.store.codecs import DATE_FORMAT, TEXT_FORMAT, Value
from patrolplanner.store.exchange.book_parts import escaped
from patrolplanner.store.exchange.problems import CellProblem, cell_name
from patrolplanner.store.exchange.saving import A4, FONT, begin_rows, check_length, column_width, save
from patrolplanner.store.fields import SHEETS, facts_of
from patrolplanner.store.tables import Records

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

Fields = Mapping[str, Value]

_HEADING_COLOUR = "DCE6F1"
_NARROWEST, _WIDEST = 8, 60
_ARROW = 2
"""Room for the button of a filter, which many put on a heading."""
_ROWS_WITH_CHOICES = 5000
_LONGEST_LIST = 255  # more does not fit into Excel's list of choices

# Excel knows no date before 1900 and miscounts the first months of that year.
_FIRST_DATE = date(1901, 1, 1)
_EXACT = "%.15g"
"""Excel keeps fifteen digits of a number; one that has more is written as text, which reads back whole."""
_LOST = translate(
    "workbook", "what nobody sees is not kept: blanks around the text, control characters or other invisible ones."
)


def write_workbook(
    path: Path, plan: Plan, roster: Roster, language: str = "zh_CN", only: Container[str] | None = None
) -> list[Message]:
    """Write plan and roster, with headings and words in the language. An existing file is replaced when all is done.

    ``only`` names the sheets, by key, that are written also where they have no rows, besides those that no workbook is
    without; it says nothing where these are all.
    Gives a sentence for each cell whose text is not the same when it is read again. Raises UserError for a text that no
    cell takes.
    """
    from openpyxl.workbook.workbook import Workbook

    lost: list[Message] = []
    sheets = list(sheets_of(plan, roster, language))
    if only is not None:
        kept = {sheet.key for sheet, rows in sheets if rows or sheet.needed}
        sheets = [(sheet, rows) for sheet, rows in sheets if sheet.key in kept or sheet.key in only]
    for sheet, rows in sheets:
        _check(sheet, rows, language, lost)
    workbook = Workbook(write_only=True)
    for sheet, rows in sheets:
        _add_sheet(workbook, sheet, rows, language)
    save(workbook, path)
    return lost


def _check(sheet: Records[Any], rows: list[Fields], language: str, lost: list[Message]) -> None:
    """Refuse texts that are too long for a cell, and note those of which something is lost."""
    title = sheet.title(language)
    for number, row in enumerate(rows, start=2):
        for place, column in enumerate(sheet.columns):
            value = row[column.key]
            if not isinstance(value, str):
                continue
            check_length(value, title, cell_name(place, number))
            if tidy(writable(value)) != value:
                lost.append(CellProblem(title, cell_name(place, number), _LOST).message)


def sheets_of(plan: Plan, roster: Roster, language: str) -> Iterator[tuple[Records[Any], list[Mapping[str, Value]]]]:
    """Every sheet with its rows as they are written, by English headings."""
    facts = facts_of(plan, roster)
    for sheet in SHEETS:
        yield sheet, [sheet.said(value, language) for value in facts[sheet.key]]


def _add_sheet(workbook: Workbook, sheet: Records[Any], rows: list[Fields], language: str) -> None:
    """Append the sheet with its headings, also when it has no rows, so that there is a place to fill in."""
    worksheet = workbook.create_sheet(sheet.title(language))
    worksheet.freeze_panes = "A2"
    _lay_out_page(worksheet)
    _lay_out_columns(worksheet, sheet, rows, language)
    _offer_choices(worksheet, sheet, language)
    begin_rows(worksheet)
    worksheet.append(_headings(worksheet, sheet, language))
    pens: dict[tuple[int, str], Any] = {}
    for row in rows:
        worksheet.append(
            [_written(worksheet, pens, place, row[column.key]) for place, column in enumerate(sheet.columns)]
        )


def _lay_out_page(worksheet: Any) -> None:
    """Printed all columns are on the page, the headings on every one."""
    from openpyxl.worksheet.properties import PageSetupProperties

    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.paperSize = A4
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.print_title_rows = "1:1"


def _headings(worksheet: Any, sheet: Records[Any], language: str) -> list[Any]:
    from openpyxl.cell.cell import WriteOnlyCell
    from openpyxl.styles.fills import PatternFill
    from openpyxl.styles.fonts import Font

    cells = []
    for column in sheet.columns:
        cell = WriteOnlyCell(worksheet, column.heading(language))
        cell.font = Font(name=FONT, bold=True)
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
        return "quoted" if value.startswith((*FORMULA_SIGNS, "'")) else "text"
    return "date" if isinstance(value, date) else "number"


def _new_pen(worksheet: Any, style: str) -> Any:
    from openpyxl.cell.cell import WriteOnlyCell
    from openpyxl.styles.alignment import Alignment
    from openpyxl.styles.fonts import Font

    pen = WriteOnlyCell(worksheet)
    pen.font, pen.alignment = Font(name=FONT), Alignment(vertical="top", wrap_text=style in ("text", "quoted"))
    if style in ("text", "quoted"):
        pen.number_format = TEXT_FORMAT
        pen.quotePrefix = style == "quoted"  # or Excel takes it for a formula once somebody edits it
    elif style == "date":
        pen.number_format = DATE_FORMAT
    return pen


def _as_excel_keeps_it(value: Value) -> Value:
    """The value, as text where Excel would lose something of it, without characters that no workbook may hold."""
    if isinstance(value, str):
        return escaped(writable(value))
    if isinstance(value, date):
        return value if value >= _FIRST_DATE else value.isoformat()
    if isinstance(value, int | float) and float(_EXACT % value) != value:
        return repr(value)
    return value


def _lay_out_columns(worksheet: Any, sheet: Records[Any], rows: list[Fields], language: str) -> None:
    """Widths by what stands in the columns, and formats that a value typed below the last row will take on."""
    from openpyxl.utils.cell import get_column_letter

    for place, column in enumerate(sheet.columns, start=1):
        longest = max((display_width(str(row[column.key])) for row in rows if row[column.key] is not None), default=0)
        width = column_width(max(longest, display_width(column.heading(language)) + _ARROW))
        dimension = worksheet.column_dimensions[get_column_letter(place)]
        dimension.width = min(max(width, _NARROWEST), _WIDEST)
        dimension.number_format = column.codec.number_format


def _offer_choices(worksheet: Any, sheet: Records[Any], language: str) -> None:
    """Lists to pick from. They only offer: a word of the other language may still be typed."""
    from openpyxl.utils.cell import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for place, column in enumerate(sheet.columns, start=1):
        choices = ",".join(column.codec.choices(language))
        if not choices or len(choices) > _LONGEST_LIST:
            continue
        offer = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True, showErrorMessage=False)
        letter = get_column_letter(place)
        offer.add(f"{letter}2:{letter}{_ROWS_WITH_CHOICES}")
        worksheet.data_validations.append(offer)
