"""The difference of two versions of a roster: by date and duty, then by person."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.units import mm

from patrolplanner.documents.internal.change_facts import (
    ChangeFacts,
    DutyChange,
    PersonChange,
    compared,
    counted,
    day_said,
    issued,
    line_said,
)
from patrolplanner.documents.internal.paper_titles import titled
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.names import post_name, shift_name

_STYLE = TableStyle(size=9.0, heading=10.0, row=18.0, head=20.0, least=8.0)
_LOOK = PaperLook(title=18.0, line=10.5)


def version_difference(facts: ChangeFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    title = say(titled(translate("version difference", "changes of the roster"), facts.organisation, facts.period))
    by_day = PaperSection(
        title=title,
        table=RuledTable(_day_columns(say), tuple(_days(facts, say)), _STYLE),
        left=compared(facts, say) + "　" + say(translate("version difference", "by date")),
        right=issued(facts, say),
        notes=(counted(facts, say),),
        signed=False,
    )
    by_person = PaperSection(
        title=title,
        table=RuledTable(_person_columns(say), tuple(_person(facts, change, say) for change in facts.people), _STYLE),
        left=compared(facts, say) + "　" + say(translate("version difference", "by person")),
        notes=(counted(facts, say),),
        signed=False,
    )
    return ruled_paper(sheet, [by_day, by_person], facts.organisation, stamp, say, _LOOK)


def _day_columns(say: Say) -> tuple[RuledColumn, ...]:
    return (
        RuledColumn(say(translate("version difference", "Post")), 46 * mm),
        RuledColumn(say(translate("version difference", "Shift")), 38 * mm),
        RuledColumn(say(translate("version difference", "Comes")), 43 * mm, flows=True),
        RuledColumn(say(translate("version difference", "Goes")), 43 * mm, flows=True),
    )


def _days(facts: ChangeFacts, say: Say) -> Iterator[RuledLine]:
    day = None
    for change in facts.duties:
        if change.duty.key.day != day:
            day = change.duty.key.day
            yield RuledLine(band=day_said(day, say))
        yield _duty(facts, change, say)


def _duty(facts: ChangeFacts, change: DutyChange, say: Say) -> RuledLine:
    key = change.duty.key
    span = times(facts.plan.shift_of(key), say) if key.shift in facts.plan.shifts_by_code else ""
    return RuledLine(
        (
            (CellWords(plain(post_name(facts.plan, key.post))),),
            (CellWords(f"{plain(shift_name(facts.plan, key.shift))} {span}".strip()),),
            tuple(_names(change.added, "+")),
            tuple(_names(change.removed, "−")),
        )
    )


def _names(names: tuple[str, ...], sign: str) -> Iterator[CellWords]:
    for name in names:
        yield CellWords(f"{sign}{name}", bold=sign == "+")


def _person_columns(say: Say) -> tuple[RuledColumn, ...]:
    return (
        RuledColumn(say(translate("version difference", "Name")), 25 * mm),
        RuledColumn(say(translate("version difference", "Role, team")), 25 * mm),
        RuledColumn(say(translate("version difference", "Comes")), 53 * mm),
        RuledColumn(say(translate("version difference", "Goes")), 53 * mm),
        RuledColumn(say(translate("version difference", "Duties ±")), 14 * mm, 0.5),
    )


def _person(facts: ChangeFacts, change: PersonChange, say: Say) -> RuledLine:
    more = len(change.added) - len(change.removed)
    return RuledLine(
        (
            (CellWords(change.name, bold=True),),
            (CellWords(change.role_said(say)),),
            tuple(CellWords("+" + line_said(facts, duty, say)) for duty in change.added),
            tuple(CellWords("−" + line_said(facts, duty, say)) for duty in change.removed),
            (CellWords(f"{more:+d}".replace("-", "−") if more else "0"),),
        )
    )
