"""Who is on duty over holidays (节假日值班表), to be reported to the office above: a line a date, for each unit.

It leaves the station: telephones are those of duty rooms, and of people those that may be shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.month_list_facts import ListEntry, ListPlace, MonthListFacts
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, titled
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import HOLIDAY
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.calendar import DayFacts, DayKind, unchecked_note
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.names import duty_phone
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period
from patrolplanner.domain.words import word

_SIGNERS = (
    translate("holiday list", "Filled in by:"),
    translate("holiday list", "Checked by:"),
    translate("holiday list", "Head of the unit:"),
)
_COLUMNS = (
    (translate("month list", "Date"), 21.0, 0.5),
    (translate("month list", "Day"), 12.0, 0.5),
    (translate("holiday list", "Holiday"), 24.0, 0.5),
    (translate("month list", "Duty leader"), 24.0, 0.0),
    (translate("holiday list", "Title"), 22.0, 0.0),
    (translate("holiday list", "Telephone"), 30.0, 0.0),
    (translate("holiday list", "Officers on duty"), 46.0, 0.0),
    (translate("holiday list", "Others on duty"), 44.0, 0.0),
    (translate("holiday list", "Duty room"), 24.0, 0.5),
)
_WATCH = (ListPlace.WATCH, ListPlace.FIRST, ListPlace.SECOND)


@dataclass(frozen=True, slots=True)
class HolidayPart:
    """The list of one unit, with the dates of it that are reported."""

    facts: MonthListFacts
    days: frozenset[date]


def holiday_list(parts: Sequence[HolidayPart], sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    sections = [_section(part, sheet, say) for part in parts]
    author = parts[0].facts.crews.organisation
    return ruled_paper(sheet, sections, author, stamp, say, PaperLook(20.0, 11.0, 9.0))


def _section(part: HolidayPart, sheet: Sheet, say: Say) -> PaperSection:
    crews = part.facts.crews
    phone = duty_phone(crews.plan)
    scale = sheet.room / (sum(width for _, width, _ in _COLUMNS) * mm)
    columns = tuple(RuledColumn(say(name), width * mm * scale, align, flows=True) for name, width, align in _COLUMNS)
    shown = Period(min(part.days), max(part.days))
    return PaperSection(
        title=say(titled(translate("holiday list", "duty list of the holidays"), crews.organisation, shown)),
        table=RuledTable(columns, tuple(_lines(part, phone, say)), TableStyle(10.5, 10.5, 24.0, 22.0, lowest=19.0)),
        left=say(translate("month list", "Unit (seal): {name}").fill(name=plain(crews.organisation))),
        right=say(translate("duty matrix", "Duty telephone: {phone}").fill(phone=phone)) if phone else "",
        notes=tuple(_notes(part, say)),
        signers=_SIGNERS,
    )


def _lines(part: HolidayPart, phone: str, say: Say) -> Iterator[RuledLine]:
    for day in part.facts.days:
        known = day.day
        if known.day not in part.days:
            continue
        leaders = [entry.person for entry in day.entries[ListPlace.LEADER] if entry.person is not None]
        officers = [entry for place in _WATCH for entry in day.entries[place]]
        date_said = translate("month list", "{month}/{day}")
        cells = (
            (CellWords(say(date_said.fill(month=str(known.day.month), day=str(known.day.day))), bold=True),),
            (CellWords(say(WEEKDAYS[known.day.weekday()])),),
            (CellWords(_holiday(known, say)),),
            tuple(_entries(day.entries[ListPlace.LEADER], say)),
            tuple(CellWords(plain(person.title), opens=True) for person in leaders),
            tuple(CellWords(shown_phone(person) or phone, opens=True) for person in leaders),
            tuple(_entries(officers, say)),
            tuple(_entries(day.entries[ListPlace.OTHERS], say)),
            (CellWords(phone),),
        )
        yield RuledLine(cells, ground=HOLIDAY if known.kind is DayKind.HOLIDAY else None)


def shown_phone(person: Person) -> str:
    """A number of somebody's that may be shown outside the station; empty for none."""
    return plain(person.public_phone or (person.mobile if person.publish_mobile else ""))


def _holiday(known: DayFacts, say: Say) -> str:
    return plain(known.name) or say(word(known.kind))


def _entries(entries: Sequence[ListEntry], say: Say) -> Iterator[CellWords]:
    for entry in entries:
        if entry.person is not None:
            yield CellWords(plain(entry.person.name))
        elif entry.lacking is not None:
            yield CellWords(say(entry.lacking), inverse=True)


def _notes(part: HolidayPart, say: Say) -> Iterator[str]:
    spans = [f"{plain(shift.name)} {times(shift, say)}" for shift in part.facts.shifts]
    if spans:
        yield say(translate("month list", "Times: {shifts}").fill(shifts=tuple(spans)))
    said = translate(
        "holiday list",
        "Telephones are those that people have given for the public, else the duty room's. Report changes before the "
        "duty begins.",
    )
    unchecked = unchecked_note(day.day for day in part.facts.days)
    yield say(said) + (" " + say(unchecked) if unchecked is not None else "")
