"""视频轮巡单: for a duty at a video desk, quarter by quarter, which cameras are looked at; for internal use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import BAND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Message, Say, translate

_COLUMNS = (
    (translate("camera rounds", "Time"), 0.08, 0.5),
    (translate("camera rounds", "Cameras to look at"), 0.59, 0.0),
    (translate("camera rounds", "Who responds"), 0.23, 0.0),
    (translate("camera rounds", "What was found"), 0.1, 0.0),
)
_NOBODY = translate("camera rounds", "nobody in time")
_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A quarter: its time, cameras with whether somebody is there in time, and who, the soonest first."""

    time: str
    cameras: tuple[tuple[str, bool], ...]
    responders: tuple[str, ...]
    full_hour: bool


@dataclass(frozen=True, slots=True)
class RoundsPage:
    """A duty at a desk: what stands left and right above its table."""

    about: Message
    crew: Message
    rows: tuple[RoundRow, ...]


def camera_rounds(
    pages: Sequence[RoundsPage], notes: Sequence[Message], organisation: str, sheet: Sheet, stamp: Stamp, say: Say
) -> bytes:
    """A page for each duty."""
    columns = tuple(RuledColumn(say(title), sheet.room * width, align, flows=True) for title, width, align in _COLUMNS)
    style = TableStyle(size=8.5, heading=9.5, row=16.0, head=18.0, least=6.5, lowest=12.0)
    sections = [
        PaperSection(
            title=say(translate("camera rounds", "rounds of the cameras")),
            table=RuledTable(columns, tuple(_lines(page.rows, say)), style),
            left=say(page.about),
            right=say(page.crew),
            notes=tuple(map(say, notes)),
        )
        for page in pages
    ]
    return ruled_paper(sheet, sections, plain(organisation), stamp, say, PaperLook(18.0, 10.5, 8.0))


def _lines(rows: Sequence[RoundRow], say: Say) -> Iterator[RuledLine]:
    gap = say(translate("camera rounds", ", "))
    for row in rows:
        cameras = tuple(CellWords(plain(name), bold=not answered) for name, answered in row.cameras)
        who = (CellWords(plain(gap.join(row.responders[:_MOST_NAMED])), quiet=True),)
        if row.cameras and not row.responders:
            who = (CellWords(say(_NOBODY), bold=True),)
        ground = BAND if row.full_hour else None
        yield RuledLine(((CellWords(row.time, bold=row.full_hour),), cameras, who, ()), ground=ground)
