"""The duty and standby list of a month: a line a date, on A4 or A3 landscape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import CHANGED
from patrolplanner.documents.internal.month_list_facts import ListDay, ListEntry, ListPlace, MonthListFacts
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, titled
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, pages_of, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import HOLIDAY, WEEKEND
from patrolplanner.documents.sheets import A4_TABLE, Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.calendar import DayKind, unchecked_note
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import duty_phone

_WIDTHS = {
    ListPlace.LEADER: 24.0,
    ListPlace.WATCH: 24.0,
    ListPlace.FIRST: 34.0,
    ListPlace.SECOND: 34.0,
    ListPlace.OTHERS: 45.0,
    ListPlace.STANDBY: 36.0,
    ListPlace.POSTS: 28.0,
}
_DATE, _WEEKDAY, _CONTACT, _REMARK = 20.0, 12.0, 46.0, 22.0
_SECOND_HALF = 16
_SIZES_ON_A4 = (10.5, 9.5, 8.5)
_SIZES_ON_A3 = (12.0, 11.0, 10.0, 9.0)

_TITLE = translate("month list", "duty and standby list")
_DESKS = (ListPlace.LEADER, ListPlace.WATCH, ListPlace.FIRST, ListPlace.SECOND)
_HEADINGS: dict[ListPlace, Message] = {
    ListPlace.LEADER: translate("month list", "Duty leader"),
    ListPlace.WATCH: translate("month list", "Watch officer"),
    ListPlace.FIRST: translate("month list", "First team, officers"),
    ListPlace.SECOND: translate("month list", "Second team, officers"),
    ListPlace.OTHERS: translate("month list", "Auxiliaries on duty"),
    ListPlace.STANDBY: translate("month list", "Standby"),
    ListPlace.POSTS: translate("month list", "At the other posts"),
}


def month_list(lists: Sequence[MonthListFacts], sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The paper as PDF, each list on pages of its own; on A4 a month that needs two pages is parted after the 15th."""
    large = sheet is not A4_TABLE
    look = PaperLook(title=24.0, line=14.0, note=10.0) if large else PaperLook()
    sections = []
    for facts in lists:
        made = [_section(facts, sheet, size, say) for size in (_SIZES_ON_A3 if large else _SIZES_ON_A4)]
        # The largest text of those that need the fewest pages.
        best = min(made, key=lambda section: pages_of(sheet, section, say, look))
        sections.append(_airy(best, lambda section: pages_of(sheet, section, say, look)))
    return ruled_paper(sheet, sections, lists[0].crews.organisation, stamp, say, look)


def _airy(section: PaperSection, pages: Callable[[PaperSection], int]) -> PaperSection:
    """The section with rows as high as its pages have room for."""
    table = section.table
    for row in _ROOMY:
        higher = replace(section, table=replace(table, style=replace(table.style, row=row)))
        if row > table.style.row and pages(higher) == pages(section):
            return higher
    return section


_ROOMY = tuple(tenths / 10 * mm for tenths in range(100, 76, -4))


def _section(facts: MonthListFacts, sheet: Sheet, size: float, say: Say) -> PaperSection:
    crews, phone = facts.crews, duty_phone(facts.crews.plan)
    style = TableStyle(size, max(size, 9.5), 7.5 * mm, 8 * mm, lowest=6.2 * mm)
    table = RuledTable(_columns(facts, sheet.room, say), tuple(_line(facts, day, say) for day in facts.days), style)
    return PaperSection(
        title=say(titled(_TITLE, crews.organisation, crews.period)),
        table=table,
        left=say(translate("month list", "Unit (seal): {name}").fill(name=crews.organisation)),
        right=say(translate("duty matrix", "Duty telephone: {phone}").fill(phone=phone)) if phone else "",
        notes=tuple(_notes(facts, say)),
    )


def _columns(facts: MonthListFacts, room: float, say: Say) -> tuple[RuledColumn, ...]:
    """The columns of the list; what the plan has no use for leaves its width to the others."""
    wanted = sum(_WIDTHS[place] for place in facts.places)
    scale = room / (247 * mm)
    fixed = [width * mm * scale for width in (_DATE, _WEEKDAY, _CONTACT, _REMARK)]
    if not wanted:
        fixed[-1] = room - sum(fixed[:-1])
    share = (room - sum(fixed)) / wanted if wanted else 0.0
    columns = [
        RuledColumn(say(translate("month list", "Date")), fixed[0], 0.5),
        RuledColumn(say(translate("month list", "Day")), fixed[1], 0.5),
    ]
    columns += [RuledColumn(say(_heading(facts, place)), _WIDTHS[place] * share, flows=True) for place in facts.places]
    columns.append(RuledColumn(say(translate("month list", "Telephone: leader / desk")), fixed[2], flows=True))
    return (*columns, RuledColumn(say(translate("month list", "Remarks")), fixed[3], flows=True))


def _heading(facts: MonthListFacts, place: ListPlace) -> Message:
    if place is ListPlace.STANDBY and facts.arrival:
        return translate("month list", "Standby (there within {time})").fill(time=facts.arrival)
    if place is ListPlace.FIRST and ListPlace.SECOND not in facts.places:
        return translate("month list", "Officers on duty")
    if place is ListPlace.OTHERS and not facts.only_auxiliaries:
        return translate("month list", "Others on duty")
    return _HEADINGS[place]


def _line(facts: MonthListFacts, day: ListDay, say: Say) -> RuledLine:
    known = day.day
    holiday = known.kind is DayKind.HOLIDAY
    ground = HOLIDAY if holiday else None if known.is_work else WEEKEND
    date_text = say(translate("month list", "{month}/{day}").fill(month=str(known.day.month), day=str(known.day.day)))
    weekday = say(WEEKDAYS[known.day.weekday()])
    if known.kind is DayKind.MAKEUP:
        weekday = say(translate("month list", "{weekday} (work)").fill(weekday=weekday))
    mark = (CellWords(CHANGED, bold=True),) if day.changed else ()
    cells: list[tuple[CellWords, ...]] = [
        (CellWords(" ".join([date_text, *(w.text for w in mark)]), bold=holiday or day.changed),),
        (CellWords(weekday, bold=holiday),),
    ]
    for place in facts.places:
        if place is ListPlace.POSTS:
            cells.append(tuple(_posts(day, say)))
        else:
            cells.append(tuple(_entries(day.entries[place], say)))
    cells.append(tuple(_contacts(day)))
    cells.append(tuple(_remarks(day, say)))
    return RuledLine(
        tuple(cells), ground=ground, opens=known.day.day == _SECOND_HALF and len(facts.days) > _SECOND_HALF
    )


def _entries(entries: tuple[ListEntry, ...], say: Say) -> Iterator[CellWords]:
    shift = None
    for entry in entries:
        if entry.shift is not None and entry.shift is not shift:
            yield CellWords(plain(entry.shift.name), quiet=True, opens=True)
        shift = entry.shift
        if entry.person is not None:
            yield CellWords(f"{CHANGED if entry.changed else ''}{plain(entry.person.name)}", bold=entry.changed)
        elif entry.lacking is not None:
            yield CellWords(say(entry.lacking), inverse=True)


def _contacts(day: ListDay) -> Iterator[CellWords]:
    """How to reach who leads and who has the desk, in the order of these columns; a dash for a number not known."""
    reached = [next((e.person for e in day.entries[place] if e.person is not None), None) for place in _REACHED]
    leader, *desk = reached
    people = [leader, next((person for person in desk if person is not None), None)]
    numbers = [plain(person.mobile or person.public_phone) if person else "" for person in people]
    if any(numbers):
        yield CellWords(" / ".join(number or "–" for number in numbers))


_REACHED = (ListPlace.LEADER, ListPlace.WATCH, ListPlace.FIRST)


def _posts(day: ListDay, say: Say) -> Iterator[CellWords]:
    counts = translate("month list", "{officers} {officers:officer|officers}, {others} {others:other|others}")
    yield CellWords(say(counts.fill(officers=str(day.officers), others=str(day.others))))
    if day.missing:
        yield CellWords(
            say(translate("month list", "{count} {count:gap|gaps}").fill(count=str(day.missing))), inverse=True
        )


def _remarks(day: ListDay, say: Say) -> Iterator[CellWords]:
    known = day.day
    if known.name:
        yield CellWords(plain(known.name), bold=known.kind is DayKind.HOLIDAY)
    if known.market:
        yield CellWords(say(translate("duty matrix", "market day")))


def _notes(facts: MonthListFacts, say: Say) -> Iterator[str]:
    crews = facts.crews
    if facts.shifts:
        spans = [f"{plain(shift.name)} {times(shift, say)}" for shift in facts.shifts]
        yield say(translate("month list", "Times: {shifts}").fill(shifts=tuple(spans)))
    numbers = [f"{plain(p.name)} {phone}" for p in facts.leaders if (phone := p.mobile or p.public_phone)]
    if numbers:
        yield say(translate("month list", "Duty leaders: {numbers}").fill(numbers=tuple(numbers)))
    if facts.arrival and ListPlace.STANDBY in facts.places:
        text = translate("month list", "Whoever stands by can be reached at any hour and is at the unit within {time}.")
        yield say(text.fill(time=facts.arrival))
    if not any(place in facts.places for place in _DESKS):
        yield say(
            translate(
                "month list",
                "No post of this plan is a duty room or leads the day: enter them on the page of posts (kinds 值班 and "
                "带班领导), and their people stand here by name.",
            )
        )
    rule = say(
        translate("month list", "Whoever cannot come asks for a swap beforehand; no swap holds without approval.")
    )
    rule += crews.since_said(say)
    if (unchecked := unchecked_note(day.day for day in facts.days)) is not None:
        rule += " " + say(unchecked)
    yield rule
