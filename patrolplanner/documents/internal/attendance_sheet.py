"""The attendance of a month (考勤表): people down, dates across, with counts for pay and everybody's own signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import in_order
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, day_number, titled, unit_heading
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.internal.so_far import so_far
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import HOLIDAY, WEEKEND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.leave_codes import LEAVE_CODES
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.attendance import AttendanceRow, DayMark

PRESENT, MISSED, PART, ABSENT = "√", "×", "½", "–"
STANDS_BY = translate("attendance", "SB")
_SIGNERS = (
    translate("attendance", "Kept by:"),
    translate("attendance", "Checked by:"),
    translate("attendance", "Head of the station:"),
)
_LABELS = (
    (translate("duty matrix", "No."), 8.0, 0.5),
    (translate("duty matrix", "Name"), 21.0, 0.0),
    (translate("duty matrix", "Role"), 12.0, 0.5),
    (translate("duty matrix", "Team"), 17.0, 0.0),
)
_TIMES = translate("attendance", "Times")
_LEAVE = translate("attendance", "Leave, workdays")
_COUNTS: tuple[tuple[Message, Message, float], ...] = (
    (translate("attendance", "Days"), translate("attendance", "on duty"), 10.5),
    (translate("attendance", "Days"), translate("attendance", "holiday"), 9.0),
    (_TIMES, translate("attendance", "night"), 9.0),
    (_TIMES, translate("attendance", "24 h"), 9.0),
    (_TIMES, translate("attendance", "standby"), 9.0),
    (_LEAVE, translate("attendance", "annual"), 8.0),
    (_LEAVE, translate("attendance", "sick"), 8.0),
    (_LEAVE, translate("attendance", "private"), 8.0),
    (_LEAVE, translate("attendance", "family"), 8.0),
    (_LEAVE, translate("attendance", "in lieu"), 8.0),
    (_LEAVE, translate("attendance", "on business"), 8.0),
    (translate("attendance", "Days"), translate("attendance", "missed"), 8.0),
)
_SIGNATURE = 25.0


@dataclass(frozen=True, slots=True)
class AttendanceFacts:
    """What the sheet says."""

    plan: Plan
    calendar: Calendar
    period: Period
    rows: tuple[AttendanceRow, ...]

    @property
    def by_unit(self) -> list[tuple[str, list[AttendanceRow]]]:
        """The rows of each unit in the order of the paper."""
        mine = {row.person.id: row for row in self.rows}
        units = dict.fromkeys([*self.plan.units_by_id, *(row.person.unit for row in self.rows)])
        found = []
        for unit in units:
            people = in_order(row.person for row in self.rows if row.person.unit == unit)
            if people:
                found.append((unit_name(self.plan, unit), [mine[person.id] for person in people]))
        return found


def attendance_sheet(facts: AttendanceFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    organisation = plain(facts.plan.setting("organisation"))
    section = PaperSection(
        title=say(titled(translate("attendance", "attendance"), organisation, facts.period)),
        table=RuledTable(
            tuple(_columns(facts, sheet, say)),
            tuple(_lines(facts, say)),
            TableStyle(size=9.5, heading=8.5, row=20.0, head=16.0, lowest=17.0),
        ),
        left=say(translate("month list", "Unit (seal): {name}").fill(name=organisation)) if organisation else "",
        right=say(translate("duty matrix", "{count} {count:person|people}").fill(count=str(len(facts.rows)))),
        notes=tuple(_notes(facts, stamp.printed.date(), say)),
        signers=_SIGNERS,
    )
    return ruled_paper(sheet, [section], organisation, stamp, say, PaperLook(20.0, 11.0, 8.5))


def _columns(facts: AttendanceFacts, sheet: Sheet, say: Say) -> Iterator[RuledColumn]:
    """A column a date takes what the others leave."""
    days = dates_of(facts.period)
    fixed = sum(width for _, width, _ in _LABELS) + sum(width for _, _, width in _COUNTS) + _SIGNATURE
    each = min(12.0, (sheet.room / mm - fixed) / len(days))
    wide = (sheet.room / mm - each * len(days)) / fixed
    for name, width, align in _LABELS:
        yield RuledColumn(say(name), width * wide * mm, align)
    for day in days:
        known = facts.calendar[day]
        ground = HOLIDAY if known.kind is DayKind.HOLIDAY else None if known.is_work else WEEKEND
        yield RuledColumn(say(WEEKDAYS[day.weekday()]), each * mm, 0.5, day_number(day, facts.period), ground=ground)
    for group, name, width in _COUNTS:
        yield RuledColumn(say(name), width * wide * mm, 0.5, say(group))
    yield RuledColumn(say(translate("attendance", "Own signature")), _SIGNATURE * wide * mm, 0.5)


def _lines(facts: AttendanceFacts, say: Say) -> Iterator[RuledLine]:
    units = facts.by_unit
    number = 0
    if not units:
        yield RuledLine(band=say(translate("attendance", "Nobody serves on these dates.")))
    for unit, rows in units:
        if len(units) > 1:
            yield RuledLine(band=say(unit_heading(plain(unit), len(rows))))
        for row in rows:
            number += 1
            yield _line(row, number, say)


def _line(row: AttendanceRow, number: int, say: Say) -> RuledLine:
    person, tally = row.person, row.tally
    labels = (str(number), plain(person.name), say(word(person.role)), plain(person.team))
    cells: list[tuple[CellWords, ...]] = [(CellWords(text, bold=n == 1),) for n, text in enumerate(labels)]
    cells += [tuple(_mark(mark, say)) for mark in row.marks]
    counts = (row.present, row.holidays, tally.night, tally.full, tally.standby, *row.leave, row.missed)
    cells += [(CellWords(str(count), quiet=not count),) for count in counts]
    return RuledLine((*cells, ()))


def _mark(mark: DayMark, say: Say) -> Iterator[CellWords]:
    """What stands in a cell; nothing for a day off."""
    text = PRESENT if mark.duty else say(STANDS_BY) if mark.standby else ""
    text += MISSED if mark.missed else ""
    text += "".join(say(LEAVE_CODES[kind]) for kind in mark.away) + (PART if mark.in_part else "")
    if text:
        yield CellWords(text, bold=mark.missed)
    elif not mark.serves:
        yield CellWords(ABSENT, quiet=True)


def _notes(facts: AttendanceFacts, today: date, say: Say) -> Iterator[str]:
    kinds = {kind for row in facts.rows for mark in row.marks for kind in mark.away}
    meanings = [translate("attendance", "{mark} on duty").fill(mark=PRESENT)]
    meanings.append(translate("attendance", "{mark} standby only").fill(mark=say(STANDS_BY)))
    meanings.append(translate("attendance", "{mark} did not come").fill(mark=MISSED))
    said = [f"{say(LEAVE_CODES[kind])} {say(word(kind))}" for kind in LEAVE_CODES if kind in kinds]
    if any(mark.in_part for row in facts.rows for mark in row.marks):
        said.append(say(translate("attendance", "{mark} part of the day").fill(mark=PART)))
    meanings.append(translate("attendance", "{mark} not in service, empty: off").fill(mark=ABSENT))
    yield "　".join([*(say(text) for text in meanings), *said])
    yield say(
        translate(
            "attendance",
            "Days are dates, times are duties: whoever has two duties on a date is there one day. Night is three "
            "hours or more between 22:00 and 06:00, without 24 h. Leave counts workdays taken.",
        )
    )
    yield say(so_far(facts.period, today))
