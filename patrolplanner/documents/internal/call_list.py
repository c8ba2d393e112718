"""The call list of a change: everybody whose duties differ, the number to call, and a box for when it was done."""

from __future__ import annotations

from reportlab.lib.units import mm

from patrolplanner.documents.internal.change_facts import (
    ChangeFacts,
    PersonChange,
    compared,
    counted,
    issued,
    line_said,
)
from patrolplanner.documents.internal.paper_titles import titled
from patrolplanner.documents.internal.ruled_paper import PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.names import phone_of

_COLUMNS = (
    (translate("call list", "No."), 9.0, 0.5),
    (translate("call list", "Name"), 22.0, 0.0),
    (translate("call list", "Role, team"), 24.0, 0.0),
    (translate("call list", "Number to call"), 27.0, 0.0),
    (translate("call list", "New duties"), 69.0, 0.0),
    (translate("call list", "Duties dropped"), 69.0, 0.0),
    (translate("call list", "Told at"), 27.0, 0.0),
)


def call_list(facts: ChangeFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The paper as PDF, first those whom the change meets first."""
    people = sorted(facts.people, key=lambda change: change.first)
    columns = tuple(RuledColumn(say(title), width * mm, align) for title, width, align in _COLUMNS)
    lines = tuple(_line(facts, change, number, say) for number, change in enumerate(people, start=1))
    rule = translate("call list", "Tell everybody by telephone before the first changed duty and write down when.")
    section = PaperSection(
        title=say(titled(translate("call list", "call list for the change"), facts.organisation, facts.period)),
        table=RuledTable(
            columns, lines, TableStyle(size=9.2, heading=10.5, row=26.0, head=22.0, least=8.5, lowest=21.0)
        ),
        left=compared(facts, say),
        right=issued(facts, say),
        notes=(counted(facts, say) + " " + say(rule),),
    )
    return ruled_paper(sheet, [section], facts.organisation, stamp, say)


def _line(facts: ChangeFacts, change: PersonChange, number: int, say: Say) -> RuledLine:
    phone = phone_of(facts.plan, change.person) if change.person else ""
    return RuledLine(
        (
            (CellWords(str(number)),),
            (CellWords(change.name, bold=True),),
            (CellWords(change.role_said(say)),),
            (CellWords(plain(phone)),),
            tuple(CellWords(line_said(facts, duty, say)) for duty in change.added),
            tuple(CellWords(line_said(facts, duty, say), quiet=True) for duty in change.removed),
            (CellWords(say(translate("call list", "□ __/__ __:__"))),),
        )
    )
