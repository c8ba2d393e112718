"""The duty statistics of a month, quarter or year: a line a person, sums and spread below, formulas at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import in_order
from patrolplanner.documents.internal.paper_titles import titled, unit_heading
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import BAND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.allowances import by_clock
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.statistics import Record, spread


@dataclass(frozen=True, slots=True)
class StatisticsFacts:
    """The records of a period, in the order of the paper, by unit."""

    organisation: str
    period: Period
    units: tuple[tuple[str, tuple[Record, ...]], ...]
    by_clock: bool = False
    today: date = date.max
    shorter: tuple[Message, ...] = ()
    """Shifts that count less working time than they are long."""

    @property
    def numbers(self) -> tuple[_Number, ...]:
        """The columns; what is still to come has one, and so have opening balances, where there is any."""
        found: tuple[_Number, ...] = _NUMBERS
        if self.by_clock:
            found = tuple(_BY_CLOCK.get((n.group, n.title), n) for n in found)
        if self.ahead:
            found = tuple(_AHEAD.get(n.title, n) for n in found)
        idle = {title for title, used in ((_PLANNED, self.ahead), (_OPENING, self.opening)) if not used}
        return tuple(n for n in found if n.title not in idle)

    @property
    def ahead(self) -> int:
        """How many duties are still to come."""
        return sum(record.ahead for record in self.records)

    @property
    def opening(self) -> int:
        return sum(record.opening for record in self.records)

    @property
    def records(self) -> list[Record]:
        return [record for _, records in self.units for record in records]

    @property
    def own(self) -> list[Record]:
        """Without the partners: their hours are no business of the station's."""
        return [record for record in self.records if record.person.role is not Role.PARTNER]


def statistics_facts(plan: Plan, records: Sequence[Record], period: Period, today: date = date.max) -> StatisticsFacts:
    """Sort the records into units; a unit that the plan does not know goes last under its own id."""
    by_person = {record.person.id: record for record in records}
    members: dict[str, list[Person]] = {unit.id: [] for unit in plan.units}
    for record in records:
        members.setdefault(record.person.unit, []).append(record.person)
    names = {unit.id: plain(unit.name) or unit.id for unit in plan.units}
    units = tuple(
        (names.get(unit, unit), tuple(by_person[person.id] for person in in_order(people)))
        for unit, people in members.items()
        if people
    )
    text = translate("statistics", "{shift}: {hours} of {length} h")
    shorter = tuple(
        text.fill(shift=plain(s.name), hours=_said(s.effective_minutes, hours=True), length=_said(s.length, hours=True))
        for s in plan.shifts
        if s.effective_minutes != s.length
    )
    return StatisticsFacts(plan.setting("organisation"), period, units, by_clock(plan), today, shorter)


@dataclass(frozen=True, slots=True)
class _Number:
    """A column: its group and heading, width in mm, its number, and whether it is told in hours."""

    group: Message
    title: Message
    width: float
    of: Callable[[Record], float]
    hours: bool = False
    signed: bool = False
    summed: bool = True


_DUTIES = translate("statistics", "Duties")
_DAYS = translate("statistics", "Special days")
_POSTS = translate("statistics", "By post")
_HOURS = translate("statistics", "Working time, h")
_OVERTIME = translate("statistics", "Overtime, days")
_TIME_OFF = translate("statistics", "Time off in lieu, days")
_LEAVE = translate("statistics", "Leave, workdays")
_CHANGES = translate("statistics", "Changes")
_STRAIN = translate("statistics", "Strain")

_PLANNED, _OPENING = translate("statistics", "Planned"), translate("statistics", "Opening")

_NUMBERS = (
    _Number(_DUTIES, translate("statistics", "Day"), 9, lambda r: r.tally.day),
    _Number(_DUTIES, translate("statistics", "Night"), 9, lambda r: r.tally.night),
    _Number(_DUTIES, translate("statistics", "24 h"), 9, lambda r: r.tally.full),
    _Number(_DUTIES, translate("statistics", "Standby"), 9, lambda r: r.tally.standby),
    _Number(_DAYS, translate("statistics", "Weekend"), 9, lambda r: r.tally.weekends),
    _Number(_DAYS, translate("statistics", "Holiday"), 9, lambda r: r.tally.holidays),
    _Number(_DAYS, translate("statistics", "New Year"), 9, lambda r: r.new_year),
    _Number(_POSTS, translate("statistics", "Kiosk"), 9, lambda r: r.places[0]),
    _Number(_POSTS, translate("statistics", "Patrol"), 9, lambda r: r.places[1]),
    _Number(_POSTS, translate("statistics", "School"), 9, lambda r: r.places[2]),
    _Number(_POSTS, translate("statistics", "Check"), 9, lambda r: r.places[3]),
    _Number(_POSTS, translate("statistics", "Area"), 9, lambda r: r.places[4]),
    _Number(_POSTS, translate("statistics", "Desk"), 9, lambda r: r.places[5]),
    _Number(_POSTS, translate("statistics", "Special"), 9, lambda r: r.places[6]),
    _Number(_HOURS, translate("statistics", "Present"), 12, lambda r: r.present, hours=True),
    _Number(_HOURS, translate("statistics", "Worked"), 12, lambda r: r.done, hours=True),
    _Number(_HOURS, _PLANNED, 12, lambda r: r.planned, hours=True),
    _Number(_HOURS, _OPENING, 12, lambda r: r.opening, hours=True),
    _Number(_HOURS, translate("statistics", "Standard"), 13, lambda r: r.standard, hours=True),
    _Number(_HOURS, translate("statistics", "Over"), 13, lambda r: r.over, hours=True, signed=True),
    _Number(_OVERTIME, translate("statistics", "Rest days"), 11, lambda r: r.rest_days),
    _Number(_OVERTIME, translate("statistics", "Holidays"), 11, lambda r: r.statutory_days),
    _Number(_TIME_OFF, translate("statistics", "Earned"), 10, lambda r: r.earned),
    _Number(_TIME_OFF, translate("statistics", "Taken"), 10, lambda r: r.taken),
    _Number(_TIME_OFF, translate("statistics", "Left"), 10, lambda r: r.balance),
    _Number(_LEAVE, translate("statistics", "Annual"), 8.5, lambda r: r.leave[0]),
    _Number(_LEAVE, translate("statistics", "Sick"), 8.5, lambda r: r.leave[1]),
    _Number(_LEAVE, translate("statistics", "Private"), 8.5, lambda r: r.leave[2]),
    _Number(_LEAVE, translate("statistics", "Family"), 8.5, lambda r: r.leave[3]),
    _Number(_LEAVE, translate("statistics", "Away on duty"), 8.5, lambda r: r.leave[4]),
    _Number(_CHANGES, translate("statistics", "Swaps"), 9, lambda r: r.swaps),
    _Number(_CHANGES, translate("statistics", "Missed"), 9, lambda r: r.missed),
    _Number(_STRAIN, translate("statistics", "Days in a row"), 11, lambda r: r.run, summed=False),
    _Number(_STRAIN, translate("statistics", "Shortest rest, h"), 11, lambda r: r.rest or 0.0, summed=False),
)
_OVERTIME_HOURS = translate("statistics", "Overtime, h")
_BY_CLOCK: Mapping[tuple[Message, Message], _Number] = {
    (_DUTIES, translate("statistics", "Night")): _Number(
        _DUTIES, translate("statistics", "Night, h"), 9, lambda r: r.clock[0], hours=True
    ),
    (_DAYS, translate("statistics", "Holiday")): _Number(
        _DAYS, translate("statistics", "Holiday, h"), 9, lambda r: r.clock[1], hours=True
    ),
    (_OVERTIME, translate("statistics", "Rest days")): _Number(
        _OVERTIME_HOURS, translate("statistics", "Rest days"), 11, lambda r: r.clock[2], hours=True
    ),
    (_OVERTIME, translate("statistics", "Holidays")): _Number(
        _OVERTIME_HOURS, translate("statistics", "Holidays"), 11, lambda r: r.clock[1], hours=True
    ),
}
"""What stands in the place of counts by duty date, by group and heading."""
_OFF = translate("statistics", "Taken")
_AHEAD: Mapping[Message, _Number] = {
    _OFF: _Number(_TIME_OFF, translate("statistics", "Taken and planned"), 10, lambda r: r.taken),
}
"""What stands in the place of words that say that something is done, where some of it is still to come."""
_LABELS = (
    (translate("duty matrix", "No."), 8.0, 0.5),
    (translate("duty matrix", "Name"), 20.0, 0.0),
    (translate("duty matrix", "Role"), 13.0, 0.5),
    (translate("duty matrix", "Team"), 17.0, 0.5),
)
_CLOCK_NOTE = translate(
    "statistics",
    "By the clock: nights are the hours between 22:00 and 06:00 of night duties, statutory days and rest days the "
    "hours that lie in them, whatever the duty date.",
)
_REST = translate("statistics", "Shortest rest, h")
_WORKING_TIME = (translate("statistics", "Standard"), translate("statistics", "Over"))


def duty_statistics(facts: StatisticsFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    widths = [width for _, width, _ in _LABELS] + [number.width for number in facts.numbers]
    scale = sheet.room / (sum(widths) * mm)
    columns = [RuledColumn(say(title), width * mm * scale, align) for title, width, align in _LABELS]
    columns += [RuledColumn(say(n.title), n.width * mm * scale, 0.5, say(n.group)) for n in facts.numbers]
    lines = (*_people(facts, say), *_foot(facts, say))
    own, partners = facts.own, len(facts.records) - len(facts.own)
    people = translate("duty matrix", "{count} {count:person|people}").fill(count=str(len(own)))
    if partners:
        text = translate(
            "statistics", "{count} {count:person|people} and {partners} {partners:partner|partners} of other units"
        )
        people = text.fill(count=str(len(own)), partners=str(partners))
    section = PaperSection(
        title=say(titled(translate("statistics", "duty statistics"), facts.organisation, facts.period)),
        table=RuledTable(tuple(columns), lines, TableStyle(size=9.0, heading=8.5, row=16.0, head=24.0, lowest=13.0)),
        left="　".join(filter(None, (_unit(facts, say), _standing(facts, say)))),
        right=say(people),
        notes=tuple(_notes(facts, say)),
    )
    return ruled_paper(sheet, [section], facts.organisation, stamp, say, PaperLook(20.0, 11.0, 8.0))


def _unit(facts: StatisticsFacts, say: Say) -> str:
    if not facts.organisation:
        return ""
    return say(translate("duty matrix", "Unit: {name}").fill(name=facts.organisation))


def _standing(facts: StatisticsFacts, say: Say) -> str:
    """How much of it has been worked on the day of printing; nothing where all of it has."""
    if not facts.ahead:
        return ""
    duties = sum(record.tally.duties for record in facts.records)
    if facts.ahead == duties:
        text = translate("statistics", "Nothing is worked yet: {ahead} {ahead:duty|duties} planned from {today} on")
    else:
        text = translate("statistics", "{done} {done:duty|duties} worked before {today}, {ahead} planned from then on")
    return say(text.fill(done=str(duties - facts.ahead), ahead=str(facts.ahead), today=facts.today))


def _people(facts: StatisticsFacts, say: Say) -> Iterator[RuledLine]:
    number = 0
    for unit, records in facts.units:
        yield RuledLine(band=say(unit_heading(unit, len(records))))
        for record in records:
            number += 1
            person = record.person
            labels = (str(number), plain(person.name), say(word(person.role)), plain(person.team))
            cells = [(CellWords(text, bold=place == 1 and person.leader),) for place, text in enumerate(labels)]
            cells += [(_number(column, record),) for column in facts.numbers]
            yield RuledLine(tuple(cells))
        if len(facts.units) > 1:
            yield _sums(translate("statistics", "Total of the unit"), records, facts.numbers, say)


def _number(column: _Number, record: Record) -> CellWords:
    if _is_foreign(column, record) or (column.title == _REST and record.rest is None):
        return CellWords("–", quiet=True)
    value = column.of(record)
    return CellWords(_said(value, column.hours, column.signed), quiet=not value)


def _is_foreign(column: _Number, record: Record) -> bool:
    """Whether it is for another unit to say."""
    return record.person.role is Role.PARTNER and (
        column.title in _WORKING_TIME or column.group in (_OVERTIME, _OVERTIME_HOURS, _TIME_OFF)
    )


def _said(value: float, hours: bool = False, signed: bool = False) -> str:
    """A number as people write it: minutes in hours, one decimal where there is one, a true minus sign."""
    value = round(value / 60 if hours else value, 1) + 0.0
    text = f"{value:+.1f}" if signed and value else f"{value:.1f}"
    return text.removesuffix(".0").replace("-", "−")


_FOOT = (
    (translate("statistics", "Total"), 0),
    (translate("statistics", "Mean"), 1),
    (translate("statistics", "Most − least"), 2),
    (translate("statistics", "Standard deviation"), 3),
)


def _foot(facts: StatisticsFacts, say: Say) -> Iterator[RuledLine]:
    own = facts.own or facts.records
    columns = []
    for column in facts.numbers:
        known = [column.of(r) for r in own if column.title != _REST or r.rest is not None]
        columns.append((sum(column.of(record) for record in own), spread(known)))
    for title, place in _FOOT:
        cells: list[tuple[CellWords, ...]] = [(), (CellWords(say(title), bold=True),), (), ()]
        for column, (total, found) in zip(facts.numbers, columns, strict=True):
            value = (total, found.mean, found.width, found.deviation)[place]
            idle = place == 0 and not column.summed
            cells.append(() if idle else (CellWords(_said(value, column.hours), bold=place < 1),))
        yield RuledLine(tuple(cells), ground=BAND, strong=place == 0)


def _sums(title: Message, records: Sequence[Record], numbers: Sequence[_Number], say: Say) -> RuledLine:
    """What some people have together; of partners nothing that their own unit reckons."""
    cells: list[tuple[CellWords, ...]] = [(), (CellWords(say(title), bold=True),), (), ()]
    for column in numbers:
        counted = [r for r in records if not _is_foreign(column, r)]
        idle = not column.summed or not counted
        total = sum(column.of(record) for record in counted)
        cells.append(() if idle else (CellWords(_said(total, column.hours, column.signed)),))
    return RuledLine(tuple(cells), ground=BAND)


def _notes(facts: StatisticsFacts, say: Say) -> Iterator[str]:
    counted = _COUNTED_AHEAD.fill(today=facts.today) if facts.ahead else _COUNTED
    yield say(counted) + say(_SORTS)
    over = _OVER_AHEAD if facts.ahead else _OVER
    yield say(_TIMES.fill(over=over)) + (say(_LESS.fill(shifts=facts.shorter)) if facts.shorter else "")
    if facts.opening:
        yield say(_OPENED)
    yield say(_EXTRA)
    yield say(_WHO)
    if facts.by_clock:
        yield say(_CLOCK_NOTE)


_COUNTED = translate(
    "statistics", "Counted as worked: whoever did not come is left out, whoever came instead is counted. "
)
_COUNTED_AHEAD = translate(
    "statistics",
    "Before {today} counted as worked: whoever did not come is left out, whoever came instead is counted; from {today} "
    "on as planned. All columns but “Worked” hold both. ",
)
_SORTS = translate(
    "statistics",
    "Every duty is one of day, night, 24 hours and standby; night is 3 hours or more between 22:00 and 06:00. Weekend "
    "and statutory days go by the duty date; New Year is New Year's Eve and the first day.",
)
_TIMES = translate(
    "statistics",
    "Present: from beginning to end of all duties but standby. Worked: what of it counts as working time. Standard = 8 "
    "hours × workdays in service and not away, of months with a roster from its first to its last day; {over}. "
    "Shortest rest: between the duties of two days, not within one. ",
)
_OVER = translate("statistics", "over = worked − standard")
_OVER_AHEAD = translate("statistics", "over = worked and planned − standard")
_LESS = translate("statistics", "Working time is less than the time present: {shifts}.")
_OPENED = translate(
    "statistics",
    "Opening: hours of the opening balances in this period, before this program was used; they have no standard here "
    "and are not in over.",
)
_EXTRA = translate(
    "statistics",
    "Overtime counts dates, not duties: in a rotation days that it has off, else rest days beyond five days worked in "
    "the week; statutory days apart. What is paid or given in lieu for whom the station's settings say; left = earned "
    "− taken up to the last date, corrections included. Leave counts workdays.",
)
_WHO = translate(
    "statistics",
    "Area: market, square, station, peak-hour post. Desk: duty leader, station duty, video. Total, mean, most − least "
    "and standard deviation (divided by the number of people) leave partners of other units out: their standard hours, "
    "overtime and days in lieu are a matter of their own unit.",
)
