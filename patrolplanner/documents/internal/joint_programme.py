"""The programme of joint enforcement (联合执法工作安排): dates, places that stand or rove, who leads, who comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from patrolplanner.documents.internal.change_facts import day_said
from patrolplanner.documents.internal.paper_titles import titled
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import HOLIDAY, WEEKEND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.shifts import Shift

_COLUMNS = (
    (translate("joint programme", "Date"), 34.0, 0.5),
    (translate("joint programme", "Time"), 34.0, 0.5),
    (translate("joint programme", "Post, areas"), 62.0, 0.0),
    (translate("joint programme", "How"), 22.0, 0.5),
    (translate("joint programme", "Leads"), 35.0, 0.0),
    (translate("joint programme", "Units and people"), 60.0, 0.0),
)
_FIXED, _ROVING = translate("joint programme", "fixed"), translate("joint programme", "roving")
_NOTE = translate(
    "joint programme",
    "{fixed} h at fixed posts and {roving} h roving ({share} fixed). Led in turn: {leads}. Two holders of the "
    "certificate of each authority that comes.",
)
_LED = translate("joint programme", "{unit} {count}")


@dataclass(frozen=True, slots=True)
class JointRow:
    """A round: the unit named first leads."""

    day: DayFacts
    shift: Shift
    post: str
    areas: tuple[str, ...]
    fixed: bool
    units: tuple[tuple[str, int], ...]
    people: int
    own_unit: str


def joint_programme(
    rounds: Sequence[JointRow], about: tuple[str, Period], sheet: Sheet, stamp: Stamp, say: Say
) -> bytes:
    """``about`` is the unit and the dates."""
    organisation, period = plain(about[0]), about[1]
    columns = tuple(RuledColumn(say(title), width * mm, align) for title, width, align in _COLUMNS)
    section = PaperSection(
        title=say(titled(translate("joint programme", "programme of joint enforcement"), organisation, period)),
        table=RuledTable(columns, tuple(_lines(rounds, say)), TableStyle(size=10.0, heading=10.5, row=22.0, head=22.0)),
        left=say(translate("duty matrix", "Unit: {name}").fill(name=organisation)) if organisation else "",
        notes=(_note(rounds, say),),
    )
    return ruled_paper(sheet, [section], organisation, stamp, say, PaperLook(20.0, 11.0, 8.5))


def _lines(rounds: Sequence[JointRow], say: Say) -> Iterator[RuledLine]:
    before = None
    market = translate("joint programme", "market day")
    comes = translate("joint programme", "{unit}: {count}")
    for one in rounds:
        day = [CellWords(day_said(one.day.day, say), bold=one.day.market)]
        if one.day.market:
            day.append(CellWords(say(market), quiet=True))
        place = [CellWords(plain(one.post), bold=True)]
        if one.areas:
            place.append(CellWords("、".join(map(plain, one.areas)), quiet=True))
        units = [CellWords(say(comes.fill(unit=plain(name), count=str(count)))) for name, count in one.units]
        rest = one.people - sum(count for _, count in one.units)
        if rest > 0 and one.own_unit:
            units.append(CellWords(say(comes.fill(unit=plain(one.own_unit), count=str(rest)))))
        ground = HOLIDAY if one.day.kind is DayKind.HOLIDAY else None if one.day.is_work else WEEKEND
        yield RuledLine(
            (
                tuple(day),
                (CellWords(times(one.shift, say)),),
                tuple(place),
                (CellWords(say(_FIXED if one.fixed else _ROVING)),),
                (CellWords(plain(one.units[0][0] if one.units else one.own_unit)),),
                tuple(units),
            ),
            ground=ground,
            strong=one.day.day != before,
        )
        before = one.day.day


def _note(rounds: Sequence[JointRow], say: Say) -> str:
    minutes = Counter[bool]()
    for one in rounds:
        minutes[one.fixed] += one.shift.length
    leads = Counter(one.units[0][0] for one in rounds if one.units)
    whole = max(1, minutes[True] + minutes[False])
    text = _NOTE.fill(
        fixed=f"{minutes[True] / 60:g}",
        roving=f"{minutes[False] / 60:g}",
        share=f"{100 * minutes[True] / whole:.0f}%",
        leads=tuple(_LED.fill(unit=plain(name), count=str(n)) for name, n in leads.most_common()) or "—",
    )
    return say(text)
