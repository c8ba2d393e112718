"""The list of blind stretches (监控盲区清单): where neither people nor a camera see anything; for internal use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

_COLUMNS = (
    (translate("camera blind list", "Stretch"), 0.4, 0.0),
    (translate("camera blind list", "Metres"), 0.1, 0.5),
    (translate("camera blind list", "Blind hours"), 0.3, 0.0),
    (translate("camera blind list", "Hours"), 0.08, 0.5),
    (translate("camera blind list", "Incidents in them"), 0.12, 0.5),
)


@dataclass(frozen=True, slots=True)
class BlindRow:
    """A segment that is blind in some hours."""

    name: Message
    metres: float
    hours: str
    count: int
    incidents: int


def camera_blind_list(
    rows: Sequence[BlindRow],
    about: tuple[Message, Message],
    notes: Sequence[Message],
    organisation: str,
    sheet: Sheet,
    stamp: Stamp,
    say: Say,
) -> bytes:
    """``about`` is the title and what is said of the whole."""
    columns = tuple(RuledColumn(say(title), sheet.room * width, align, flows=True) for title, width, align in _COLUMNS)
    style = TableStyle(size=9.5, heading=10.0, row=18.0, head=22.0, least=7.0, lowest=14.0)
    section = PaperSection(
        title=say(about[0]),
        table=RuledTable(columns, tuple(_lines(rows, say)), style),
        left=say(about[1]),
        notes=tuple(map(say, notes)),
    )
    return ruled_paper(sheet, [section], plain(organisation), stamp, say, PaperLook(18.0, 10.0, 8.5))


def _lines(rows: Sequence[BlindRow], say: Say) -> Iterator[RuledLine]:
    for row in rows:
        yield RuledLine(
            (
                (CellWords(plain(say(row.name)), bold=row.incidents > 0),),
                (CellWords(f"{row.metres:.0f}"),),
                (CellWords(row.hours),),
                (CellWords(str(row.count)),),
                (CellWords(str(row.incidents) if row.incidents else "", bold=row.incidents > 0),),
            )
        )
