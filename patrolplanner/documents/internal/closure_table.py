"""The table of closing exits (封控安排表): by hours of a date which post goes to which exit; for internal use."""

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


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """An exit: who goes there in how many minutes and who is spare, or why it stays open."""

    exit: str
    post: str = ""
    people: tuple[str, ...] = ()
    minutes: str = ""
    spare: str = ""
    open: Message | None = None


@dataclass(frozen=True, slots=True)
class ClosurePage:
    """The closing of a set in some hours of a date."""

    title: Message
    hours: Message
    whole: Message
    rows: tuple[ClosureRow, ...]


def closure_table(
    pages: Sequence[ClosurePage], notes: Sequence[Message], organisation: str, sheet: Sheet, stamp: Stamp, say: Say
) -> bytes:
    """A page for each span of hours in which the same posts close the same exits."""
    columns = tuple(RuledColumn(say(title), sheet.room * width, align, flows=True) for title, width, align in _COLUMNS)
    style = TableStyle(size=10.0, heading=10.5, row=20.0, head=22.0, least=7.0, lowest=16.0)
    sections = [
        PaperSection(
            title=say(page.title),
            table=RuledTable(columns, tuple(_lines(page.rows, say)), style),
            left=say(page.hours),
            notes=(say(page.whole), *map(say, notes)),
        )
        for page in pages
    ]
    return ruled_paper(sheet, sections, plain(organisation), stamp, say, PaperLook(18.0, 11.0, 8.5))


def _lines(rows: Sequence[ClosureRow], say: Say) -> Iterator[RuledLine]:
    for row in rows:
        exit_ = (CellWords(plain(row.exit), bold=True),)
        if row.open is not None:
            nobody = (CellWords(say(translate("closure table", "open")), inverse=True),)
            yield RuledLine((exit_, nobody, (), (), (CellWords(say(row.open)),)))
            continue
        yield RuledLine(
            (
                exit_,
                (CellWords(plain(row.post)),),
                tuple(CellWords(plain(name)) for name in row.people),
                (CellWords(row.minutes),),
                (CellWords(plain(row.spare), quiet=True),),
            )
        )
