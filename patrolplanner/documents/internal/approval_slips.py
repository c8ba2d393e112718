"""Slips to be approved before pay (请假审批单, 加班审批单): A5, two on a sheet of A4, filled in or empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from patrolplanner.documents.internal.form_grid import LEAST_ROW, Box, FormRow, named, to_fill
from patrolplanner.documents.internal.slip_pages import NAME_SHARE, SlipPage, slip_pages, slip_row, ticked
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.words import word

_HALF = (1 - 2 * NAME_SHARE) / 2
_ROOM = "＿" * 4
_KINDS_A_LINE = 6


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who asks."""

    name: str = ""
    number: str = ""
    unit: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class LeaveFacts:
    """A leave as the plan has it, all empty for a form to be filled in by hand.

    ``days`` and ``workdays`` are how long it takes; ``duties`` what the person is still rostered for in it.
    """

    who: Applicant = Applicant()
    kind: AbsenceKind | None = None
    span: str = ""
    days: str = ""
    duties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OvertimeFacts:
    """One date of overtime: ``kind`` is the place of its sort, None for none; ``given`` what the settings give."""

    who: Applicant = Applicant()
    kind: int | None = None
    day: str = ""
    times: tuple[str, ...] = ()
    hours: str = ""
    given: str = ""


OVERTIME_KINDS = (
    translate("approval slips", "statutory day"),
    translate("approval slips", "rest day"),
    translate("approval slips", "beyond the hours of a workday"),
)
_COMPENSATION = (translate("approval slips", "days in lieu"), translate("approval slips", "allowance"))
_SIGNED = (translate("approval slips", "Signature of the applicant"), translate("approval slips", "Time"))


def leave_slips(slips: Sequence[LeaveFacts], organisation: str, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    title = say(translate("approval slips", "Request for leave"))
    rule = say(translate("approval slips", "Hand over open matters before you go; report back on return."))
    made = [SlipPage(title, tuple(_leave(slip, say)), rule) for slip in slips]
    return slip_pages(made, organisation, sheet, stamp, say)


def overtime_slips(slips: Sequence[OvertimeFacts], organisation: str, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    title = say(translate("approval slips", "Approval of overtime"))
    rule = say(
        translate("approval slips", "Overtime is approved beforehand; in an emergency within 24 hours after it.")
    )
    made = [SlipPage(title, tuple(_overtime(slip, say)), rule) for slip in slips]
    return slip_pages(made, organisation, sheet, stamp, say)


def _leave(slip: LeaveFacts, say: Say) -> list[FormRow]:
    lines = ([*AbsenceKind][:_KINDS_A_LINE], [*AbsenceKind][_KINDS_A_LINE:])
    sorts = "\n".join(
        ticked([say(word(kind)) for kind in line], line.index(slip.kind) if slip.kind in line else None)
        for line in lines
    )
    moment = say(translate("approval slips", "year __ month __ day __ time __"))
    span = slip.span or f"{moment}\n{moment}"
    duties = slip.duties or ("",)
    return [
        *_applicant(slip.who, say),
        slip_row(say, translate("approval slips", "Sort of leave"), sorts, 36.0),
        slip_row(say, translate("approval slips", "From, to"), span, 34.0),
        slip_row(say, translate("approval slips", "How long"), slip.days or _how_long(say)),
        slip_row(say, translate("approval slips", "Reason"), "", 44.0),
        slip_row(say, translate("approval slips", "Duties in it, who takes them"), "\n".join(duties), 34.0),
        to_fill(say, NAME_SHARE, _HALF, *_SIGNED, least=28.0),
        *_decisions(say),
        to_fill(
            say,
            NAME_SHARE,
            _HALF,
            translate("approval slips", "Back on duty"),
            translate("approval slips", "Filed by the office"),
            least=26.0,
        ),
    ]


def _how_long(say: Say) -> str:
    text = translate("approval slips", "{days} {days:day|days}, of them {workdays} {workdays:workday|workdays}")
    return say(text.fill(days=_ROOM, workdays=_ROOM))


def _overtime(slip: OvertimeFacts, say: Say) -> list[FormRow]:
    times = "\n".join(slip.times) or say(translate("approval slips", "from __:__ to __:__ at ________"))
    day, hours = Box(slip.day, _HALF), Box(slip.hours or _ROOM, _HALF)
    given = ticked([say(text) for text in _COMPENSATION], None)
    return [
        *_applicant(slip.who, say),
        slip_row(say, translate("approval slips", "Sort"), ticked([say(text) for text in OVERTIME_KINDS], slip.kind)),
        named(
            say,
            NAME_SHARE,
            (translate("approval slips", "Date"), day),
            (translate("approval slips", "Hours in all"), hours),
        ),
        slip_row(say, translate("approval slips", "Times and posts"), times, 34.0),
        slip_row(say, translate("approval slips", "Task"), "", 44.0),
        slip_row(say, translate("approval slips", "Compensation"), "\n".join(filter(None, (given, slip.given))), 30.0),
        to_fill(say, NAME_SHARE, _HALF, *_SIGNED, least=28.0),
        *_decisions(say),
        slip_row(say, translate("approval slips", "Filed by the office"), "", 26.0),
    ]


def _applicant(who: Applicant, say: Say) -> list[FormRow]:
    def pair(one: tuple[Message, str], other: tuple[Message, str]) -> FormRow:
        boxes = tuple((name, Box(text, _HALF)) for name, text in (one, other))
        return named(say, NAME_SHARE, *boxes, least=LEAST_ROW)

    return [
        pair((translate("swap slip", "Name"), who.name), (translate("swap slip", "Number"), who.number)),
        pair((translate("approval slips", "Unit, team"), who.unit), (translate("duty matrix", "Role"), who.role)),
    ]


def _decisions(say: Say) -> list[FormRow]:
    return [
        slip_row(say, translate("swap slip", "Head of the team"), "", 32.0),
        slip_row(say, translate("swap slip", "Leader's decision"), "", 36.0),
    ]
