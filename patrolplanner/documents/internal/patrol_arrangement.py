"""The week's arrangement of patrols: who goes where with which vehicle, how often, with whom; no minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.change_facts import day_said
from patrolplanner.documents.internal.paper_titles import titled
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import WEEKEND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period

_COLUMNS = (
    (translate("patrol arrangement", "Date"), 24.0, 0.5),
    (translate("patrol arrangement", "Patrol, shift"), 36.0, 0.0),
    (translate("patrol arrangement", "People"), 36.0, 0.0),
    (translate("patrol arrangement", "Vehicle"), 20.0, 0.0),
    (translate("patrol arrangement", "Beat"), 28.0, 0.0),
    (translate("patrol arrangement", "Spots and visits"), 69.0, 0.0),
    (translate("patrol arrangement", "Works with"), 34.0, 0.0),
)
_NOTE = translate(
    "patrol arrangement",
    "The number behind a spot is how often it is visited in the shift. When, stands on the route cards alone, which "
    "are printed for the day and kept under seal. Works with: posts that are manned near the spots.",
)
_SUNDAY_EVE = 5


@dataclass(frozen=True, slots=True)
class ArrangedPatrol:
    """A patrol of a date: spots with how often each is visited, and posts near by."""

    day: date
    shift: str
    post: str
    crew: tuple[str, ...]
    vehicle: str
    beats: tuple[str, ...]
    spots: tuple[tuple[str, int], ...]
    beside: tuple[str, ...]


def patrol_arrangement(
    patrols: Sequence[ArrangedPatrol], about: tuple[str, Period], sheet: Sheet, stamp: Stamp, say: Say
) -> bytes:
    """``about`` is the unit and the dates."""
    organisation, period = plain(about[0]), about[1]
    columns = tuple(
        RuledColumn(say(title), width * mm, align, flows=n > 3) for n, (title, width, align) in enumerate(_COLUMNS)
    )
    section = PaperSection(
        title=say(titled(translate("patrol arrangement", "arrangement of patrols"), organisation, period)),
        table=RuledTable(
            columns, tuple(_lines(patrols, say)), TableStyle(size=9.5, heading=10.0, row=20.0, head=20.0, least=6.5)
        ),
        left=say(translate("duty matrix", "Unit: {name}").fill(name=organisation)) if organisation else "",
        notes=(say(_NOTE),),
    )
    return ruled_paper(sheet, [section], organisation, stamp, say, PaperLook(20.0, 11.0, 8.5))


def _lines(patrols: Sequence[ArrangedPatrol], say: Say) -> Iterator[RuledLine]:
    before: date | None = None
    counted = translate("patrol arrangement", "{spot} {count}×")
    for one in patrols:
        spots = tuple(CellWords(say(counted.fill(spot=plain(name), count=str(n)))) for name, n in one.spots)
        yield RuledLine(
            (
                (CellWords(day_said(one.day, say)),),
                (CellWords(plain(one.post), bold=True), CellWords(plain(one.shift), quiet=True)),
                tuple(CellWords(plain(name)) for name in one.crew),
                (CellWords(plain(one.vehicle) or "—"),),
                tuple(CellWords(plain(name)) for name in one.beats),
                spots,
                tuple(CellWords(plain(name)) for name in one.beside),
            ),
            ground=WEEKEND if one.day.weekday() >= _SUNDAY_EVE else None,
            strong=one.day != before,
        )
        before = one.day
