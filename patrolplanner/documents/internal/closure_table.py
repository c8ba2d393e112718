"""The table of closing exits (封控安排表): by hours of a date which post goes to which exit; for internal use.

A page for each set of exits: the hours in which most of them can be closed come first, each under a heading of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

_COLUMNS = (
    (translate("closure table", "Exit"), 0.2, 0.0),
    (translate("closure table", "Post"), 0.24, 0.0),
    (translate("closure table", "People"), 0.2, 0.0),
    (translate("closure table", "Minutes"), 0.1, 0.5),
    (translate("closure table", "Spare"), 0.26, 0.0),
)
_EXITS = translate("closure table", "{exits}")


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """An exit: who goes there in how many minutes and who is spare, or exits that stay open for one reason."""

    exits: tuple[Message, ...]
    post: str = ""
    people: tuple[str, ...] = ()
    minutes: str = ""
    spare: str = ""
    open: Message | None = None


@dataclass(frozen=True, slots=True)
class ClosureSpan:
    """Hours in which the same posts close the same exits, and what that comes to."""

    said: Message
    rows: tuple[ClosureRow, ...]


@dataclass(frozen=True, slots=True)
class ClosurePage:
    """The closings of a set on a date."""

    title: Message
    date: Message
    spans: tuple[ClosureSpan, ...]


def closure_table(
    pages: Sequence[ClosurePage], notes: Sequence[Message], organisation: str, sheet: Sheet, stamp: Stamp, say: Say
) -> bytes:
    """A page for each set, more where there are many exits."""
    columns = tuple(RuledColumn(say(title), sheet.room * width, align, flows=True) for title, width, align in _COLUMNS)
    style = TableStyle(size=9.5, heading=10.0, row=17.0, head=20.0, least=7.0, lowest=13.0)
    sections = [
        PaperSection(
            title=say(page.title),
            table=RuledTable(columns, tuple(line for span in page.spans for line in _lines(span, say)), style),
            left=say(page.date),
            notes=tuple(map(say, notes)),
        )
        for page in pages
    ]
    return ruled_paper(sheet, sections, plain(organisation), stamp, say, PaperLook(18.0, 11.0, 8.0))


def _lines(span: ClosureSpan, say: Say) -> Iterator[RuledLine]:
    yield RuledLine(band=plain(say(span.said)))
    for row in span.rows:
        exits = (CellWords(plain(say(_EXITS.fill(exits=row.exits))), bold=row.open is None),)
        if row.open is not None:
            nobody = (CellWords(say(translate("closure table", "open")), inverse=True),)
            yield RuledLine((exits, nobody, (), (), (CellWords(plain(say(row.open))),)))
            continue
        yield RuledLine(
            (
                exits,
                (CellWords(plain(row.post)),),
                tuple(CellWords(plain(name)) for name in row.people),
                (CellWords(row.minutes),),
                (CellWords(plain(row.spare), quiet=True),),
            )
        )
