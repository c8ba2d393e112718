"""The register of visits (巡逻到访登记): of each card how many visits were made, which were not, and what was found."""

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
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period

_COLUMNS = (
    (translate("visit register", "Date"), 24.0, 0.5),
    (translate("visit register", "Patrol, shift"), 42.0, 0.0),
    (translate("visit register", "People"), 40.0, 0.0),
    (translate("visit register", "Asked"), 13.0, 0.5),
    (translate("visit register", "Made"), 13.0, 0.5),
    (translate("visit register", "Share"), 15.0, 0.5),
    (translate("visit register", "Besides"), 14.0, 0.5),
    (translate("visit register", "Not visited"), 43.0, 0.0),
    (translate("visit register", "What was found"), 43.0, 0.0),
)
_NOTE = translate(
    "visit register",
    "Counted by crew and post, for the even service of spots; not to rank people. Made of asked, {made} "
    "of {asked} in all; {open} {open:visit has|visits have} not been entered yet. Besides: visits that "
    "no card asked for.",
)


@dataclass(frozen=True, slots=True)
class RegisteredCard:
    """What became of a card; ``open`` visits have not been entered."""

    day: date
    post: str
    shift: str
    crew: tuple[str, ...]
    asked: int
    made: int
    open: int
    besides: int
    missed: tuple[str, ...]
    found: tuple[tuple[str, str], ...]


def visit_register(
    cards: Sequence[RegisteredCard], about: tuple[str, Period], sheet: Sheet, stamp: Stamp, say: Say
) -> bytes:
    """``about`` is the unit and the dates."""
    organisation, period = plain(about[0]), about[1]
    columns = tuple(RuledColumn(say(title), width * mm, align, flows=width >= 40.0) for title, width, align in _COLUMNS)
    counts = {
        "made": sum(c.made for c in cards),
        "asked": sum(c.asked for c in cards),
        "open": sum(c.open for c in cards),
    }
    section = PaperSection(
        title=say(titled(translate("visit register", "register of visits of patrols"), organisation, period)),
        table=RuledTable(
            columns, tuple(_lines(cards, say)), TableStyle(size=9.0, heading=9.5, row=18.0, head=20.0, least=6.5)
        ),
        left=say(translate("duty matrix", "Unit: {name}").fill(name=organisation)) if organisation else "",
        notes=(say(_NOTE.fill(**{name: str(n) for name, n in counts.items()})),),
    )
    return ruled_paper(sheet, [section], organisation, stamp, say, PaperLook(20.0, 11.0, 8.5))


def _lines(cards: Sequence[RegisteredCard], say: Say) -> Iterator[RuledLine]:
    before: date | None = None
    noted = translate("visit register", "{spot}: {note}")
    for card in cards:
        told = card.asked > card.open
        share = f"{100 * card.made / card.asked:.0f}%" if told and card.asked else ""
        yield RuledLine(
            (
                (CellWords(day_said(card.day, say)),),
                (CellWords(plain(card.post), bold=True), CellWords(plain(card.shift), quiet=True)),
                tuple(CellWords(plain(name)) for name in card.crew),
                (CellWords(str(card.asked)),),
                (CellWords(str(card.made) if told else ""),),
                (CellWords(share, inverse=told and card.made < card.asked - card.open),),
                (CellWords(str(card.besides) if card.besides else ""),),
                tuple(CellWords(plain(name)) for name in card.missed),
                tuple(CellWords(say(noted.fill(spot=plain(spot), note=plain(note)))) for spot, note in card.found),
            ),
            strong=card.day != before,
        )
        before = card.day
