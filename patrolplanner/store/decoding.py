"""Every value of a plan file by table and column: what may stand there, and a sentence where something else does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.store.codecs import COUNT, DAY, MOMENT, TEXT, Codec, Sort
from patrolplanner.store.faults import PlanDamage
from patrolplanner.store.fields import LEDGER, ROSTER, SHEETS
from patrolplanner.store.journal_rows import JOURNAL
from patrolplanner.store.plan_states import PLAN_THEN
from patrolplanner.store.rows import ASSIGNMENT, FACT
from patrolplanner.store.tables import Records, Row, SqlTable
from patrolplanner.store.version_rows import AUDIT, LAST_PERIOD, VERSION, VERSION_ASSIGNMENT

_HOLDS = translate("damage", "in the table {table}, row {row}, the column {column} holds {found} and not {right}")
_TEXT = translate("damage", "a text")
_DAY = translate("damage", "a date such as 2026-12-01")
_MOMENT = translate("damage", "a date with its time, such as 2026-12-01T08:00:00")
_WHOLE = translate("damage", "a whole number")
_NUMBER = translate("damage", "a number")
_FLAG = translate("damage", "0 or 1")
_WORD = translate("damage", "a word that this program knows")
_RIGHT: Mapping[Sort, Message] = {
    Sort.DAY: _DAY,
    Sort.WHOLE: _WHOLE,
    Sort.CLOCK: _WHOLE,
    Sort.HOURS: _WHOLE,
    Sort.NUMBER: _NUMBER,
    Sort.FLAG: _FLAG,
    Sort.CHOICE: _WORD,
}
_WHOLES = {Sort.WHOLE, Sort.CLOCK, Sort.HOURS}
_LONGEST = 40


class Flaw(NamedTuple):
    """A value that cannot be what was stored."""

    table: str
    row: str
    column: str
    found: str
    right: Message

    @property
    def said(self) -> Message:
        return _HOLDS.fill(**self._asdict())


@cache
def _sheets() -> Mapping[str, Records[Any]]:
    return {sheet.table: sheet for sheet in SHEETS}


def table_said(name: str) -> str:
    """A table as people know it from the workbook; one of which there is no sheet has its own name."""
    sheet = _sheets().get(name)
    return name if sheet is None else f"{sheet.chinese}/{sheet.in_english}"


def _column_said(table: SqlTable, place: int) -> str:
    column, sheet = table.columns[place], _sheets().get(table.name)
    fields = () if sheet is None else sheet.fields
    return next((f"{f.chinese}/{f.key}" for f in fields if f.stored_as == column and f.inside is None), column)


@cache
def file_tables() -> Mapping[SqlTable, tuple[Codec, ...]]:
    """Every table that holds what people have entered, with the codecs of its columns; those it refers to first."""
    roster = tuple(field.codec for field in ROSTER.fields)
    found: dict[SqlTable, tuple[Codec, ...]] = {}
    for records in (*(sheet for sheet in SHEETS if sheet not in (ROSTER, LEDGER)), *JOURNAL):
        found.update(records.codecs())
    found[FACT] = (TEXT, DAY, TEXT, TEXT, COUNT, COUNT)
    found[ASSIGNMENT] = roster
    found[LAST_PERIOD] = (COUNT, DAY, DAY)
    found[VERSION] = (COUNT, DAY, DAY, MOMENT, TEXT, TEXT)
    found[VERSION_ASSIGNMENT] = (COUNT, *roster)
    found[PLAN_THEN] = (COUNT, DAY, COUNT, TEXT)
    found[AUDIT] = (COUNT, MOMENT, *(TEXT for _ in AUDIT.columns[2:]))
    return found


def decoded(table: SqlTable, codecs: Sequence[Codec], raw: Row) -> tuple[list[Any], list[Flaw]]:
    """The cells of a row as they are stored, and those that are wrong.

    A text may come as the bytes that stand in the file. One that cannot be read stands in the row with marks in place
    of its wrong letters; any other wrong value as it was found.
    """
    cells, wrong = [], []
    for place, (codec, cell) in enumerate(zip(codecs, raw, strict=True)):
        text = cell.decode(errors="replace") if isinstance(cell, bytes) else cell
        cells.append(text)
        if isinstance(cell, bytes) and text.encode() != cell:
            wrong.append((place, _TEXT))
        elif (right := _wrong(codec, text)) is not None:
            wrong.append((place, right))
    row = ", ".join(_short(cell) for cell in cells[: table.key])
    flaws = [Flaw(table_said(table.name), row, _column_said(table, p), _short(cells[p]), right) for p, right in wrong]
    return cells, flaws


def first_flaw(connection: sqlite3.Connection) -> Flaw | None:
    """The first value of the file that is wrong by itself."""
    kept = connection.text_factory
    connection.text_factory = bytes
    try:
        for table, codecs in file_tables().items():
            for flaw in _flaws(connection, table, codecs):
                return flaw
    except sqlite3.Error:
        return None  # torn pages
    finally:
        connection.text_factory = kept
    return None


def wrong_value(connection: sqlite3.Connection, error: Exception) -> PlanDamage:
    """What to say when a value could not be read, or makes no sense beside others."""
    flaw = first_flaw(connection)
    if flaw is not None:
        return PlanDamage(flaw.said)
    if isinstance(error, InvalidValue):
        return PlanDamage(_SENSELESS.fill(problem=error.message))
    return PlanDamage(_SENSELESS.fill(problem=str(error)))


_SENSELESS = translate("damage", "two of its values contradict each other ({problem})")


def _flaws(connection: sqlite3.Connection, table: SqlTable, codecs: Sequence[Codec]) -> Iterator[Flaw]:
    sql = "SELECT CAST(name AS BLOB) FROM pragma_table_xinfo(?)"
    there = {name.decode() for (name,) in connection.execute(sql, (table.name,))}
    if not there:
        return  # a table, as a column, that an older version does not have
    columns = ", ".join(name if name in there else "NULL" for name in table.columns)
    for raw in connection.execute(f"SELECT {columns} FROM {table.name}"):
        yield from decoded(table, codecs, raw)[1]


def _wrong(codec: Codec, cell: Any) -> Message | None:
    """What would be right in the place of a value; None for a value that is."""
    if cell is None:
        return None  # whether a column may be empty is known to the table
    fits = _fits(codec, cell)
    if fits:
        try:
            codec.restore(cell)
        except (ValueError, TypeError, OverflowError):
            fits = False
    if fits:
        return None
    if codec is MOMENT:
        return _MOMENT
    if codec.words is not None:
        return _ONE_OF.fill(words=codec.words.allowed)
    return _RIGHT.get(codec.sort, _TEXT)


_ONE_OF = translate("damage", "one of {words}")


def _fits(codec: Codec, cell: Any) -> bool:
    if codec.sort is Sort.FLAG:
        return cell in (0, 1)
    if codec.sort is Sort.NUMBER:
        return isinstance(cell, int | float)
    if codec.sort in _WHOLES:
        return isinstance(cell, int)
    return isinstance(cell, str)


def _short(cell: object) -> str:
    text = str(cell)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
