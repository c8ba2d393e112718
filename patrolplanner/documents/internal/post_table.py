"""Who stands where: a line for each shift of a post, a column a date, the names in the cells; for A3 and A4."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import CHANGED, Crews, in_brief
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, day_number, titled
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, pages_of, ruled_paper
from patrolplanner.documents.internal.ruled_table import PAD, CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import HOLIDAY, WEEKEND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.calendar import DayFacts, DayKind, unchecked_note
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import duty_phone, post_name, promised_said, shift_name, unit_name
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, dates_of

_TITLE = translate("post table", "duty table by post")
_NOBODY = translate("post table", "Nobody is on duty, and no post asks for people.")
_OFFICERS = translate("post table", "Officers in bold.")

WIDE = 18 * mm
"""From this width on a column of a date names the month and the holiday."""

_SIZES = (11.0, 10.0, 9.0, 8.0)
"""Of the names, in points; the largest of those that need the fewest pages."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A shift of a post with its duties by date."""

    post: str
    shift: str
    duties: dict[date, Duty]


def post_table(crews: Crews, parts: Sequence[Period], sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """The paper as PDF: each part of the period, such as a week, has a table of its own."""
    large = sheet.room > 300 * mm
    look = PaperLook(title=24.0, line=13.0, note=9.5) if large else PaperLook(title=20.0, line=11.0)
    sections = []
    for part in parts:
        made = [_section(crews, part, sheet, size, say) for size in _SIZES]
        sections.append(min(made, key=lambda section: pages_of(sheet, section, say, look)))
    return ruled_paper(sheet, sections, crews.organisation, stamp, say, look)


def _section(crews: Crews, part: Period, sheet: Sheet, size: float, say: Say) -> PaperSection:
    phone = duty_phone(crews.plan)
    columns = tuple(_columns(crews, part, sheet.room, say))
    size = min(size, (columns[-1].width - 2 * PAD) / 3)  # names of three characters as large as those of two
    lines = tuple(_rows(crews, part, say)) or (RuledLine(band=say(_NOBODY)),)
    style = TableStyle(size, min(size, 9.5), size * 1.7, 15.0, lowest=size * 1.4)
    unit = translate("duty matrix", "Unit: {name}").fill(name=plain(crews.organisation))
    number = translate("duty matrix", "Duty telephone: {phone}").fill(phone=plain(phone))
    return PaperSection(
        title=say(titled(_TITLE, crews.organisation, part)),
        table=RuledTable(columns, lines, style),
        left=say(unit) if crews.organisation else "",
        right=say(number) if phone else "",
        notes=tuple(_notes(crews, part, say)),
    )


def _columns(crews: Crews, part: Period, room: float, say: Say) -> Iterator[RuledColumn]:
    """Posts and shifts get more where a date has plenty."""
    days = list(dates_of(part))
    post, shift = (34 * mm, 21 * mm) if len(days) <= 10 else (30 * mm, 17 * mm)
    width = min((room - post - shift) / len(days), 45 * mm)
    yield RuledColumn(say(translate("post table", "Post, telephone")), post)
    yield RuledColumn(say(translate("post table", "Shift")), shift, 0.5)
    for day in days:
        facts = crews.calendar[day]
        ground = HOLIDAY if facts.kind is DayKind.HOLIDAY else None if facts.is_work else WEEKEND
        above, below = _day_heading(facts, width >= WIDE, part, say)
        yield RuledColumn(below, width, 0.5, above, flows=width >= WIDE, ground=ground)


def _day_heading(facts: DayFacts, wide: bool, part: Period, say: Say) -> tuple[str, str]:
    month, number = str(facts.day.month), str(facts.day.day)
    weekday = say(WEEKDAYS[facts.day.weekday()])
    if facts.kind is DayKind.MAKEUP:
        weekday = say(translate("month list", "{weekday} (work)").fill(weekday=weekday))
    if not wide:
        return day_number(facts.day, part), weekday
    day = say(translate("month list", "{month}/{day}").fill(month=month, day=number))
    return day, " ".join(part for part in (weekday, plain(facts.name)) if part)


def _rows(crews: Crews, part: Period, say: Say) -> Iterator[RuledLine]:
    """The lines of each unit's posts; the units are named where there are several."""
    by_unit: dict[str, list[_Line]] = defaultdict(list)
    for line in _lines(crews, part):
        post = crews.plan.posts_by_id.get(line.post)
        by_unit[post.unit if post else ""].append(line)
    places = {unit.id: n for n, unit in enumerate(crews.plan.units)}
    for unit in sorted(by_unit, key=lambda unit: places.get(unit, len(places))):
        if len(by_unit) > 1:
            other = say(translate("post table", "Other posts"))
            yield RuledLine(band=plain(unit_name(crews.plan, unit)) if unit else other)
        before = None
        for line in by_unit[unit]:
            yield _row(crews, line, part, line.post != before, say)
            before = line.post


def _lines(crews: Crews, part: Period) -> list[_Line]:
    """The posts in the order of the plan, their shifts in order of time."""
    found: dict[tuple[str, str], dict[date, Duty]] = defaultdict(dict)
    for duty in crews.duties:
        if duty.key.day in part:
            found[duty.key.post, duty.key.shift][duty.key.day] = duty
    posts = {post.id: n for n, post in enumerate(crews.plan.posts)}
    shifts = crews.plan.shifts_by_code
    begins = {code: (shift.start, code) for code, shift in shifts.items()}
    ordered = sorted(found, key=lambda line: (posts.get(line[0], len(posts)), begins[line[1]]))
    return [_Line(post, shift, found[post, shift]) for post, shift in ordered]


def _row(crews: Crews, line: _Line, part: Period, first: bool, say: Say) -> RuledLine:
    post = crews.plan.posts_by_id.get(line.post)
    name = CellWords(plain(post_name(crews.plan, line.post)), bold=first, quiet=not first)
    phone = (CellWords(plain(post.phone), quiet=True),) if post and post.phone and first else ()
    shift = crews.plan.shifts_by_code[line.shift]
    when = (CellWords(plain(shift_name(crews.plan, line.shift))), CellWords(times(shift, say), quiet=True))
    cells = (tuple(_cell(crews, line.duties[day], say)) if day in line.duties else () for day in dates_of(part))
    return RuledLine(((name, *phone), when, *cells), strong=first)


def _cell(crews: Crews, duty: Duty, say: Say) -> Iterator[CellWords]:
    """The crew, what is new marked, whom units send by number, then what is missing."""
    for person in crews.on(duty.key):
        mark = CHANGED if crews.is_new(person, duty.key) else ""
        yield CellWords(f"{mark}{plain(person.name)}", bold=person.role is Role.OFFICER)
    for unit, number in promised(duty.promised).items():
        yield CellWords(plain(say(promised_said(crews.plan, unit, number))))
    if (short := crews.shortages.get(duty.key)) is not None:
        yield from (CellWords(say(text), inverse=True) for text in in_brief(short, crews.plan))


def _notes(crews: Crews, part: Period, say: Say) -> Iterator[str]:
    duties = [duty.key for duty in crews.duties if duty.key.day in part]
    known = {person.id: person for duty in duties for person in crews.on(duty)}
    leaders = [person for person in known.values() if person.leader]
    numbers = [f"{plain(p.name)} {phone}" for p in leaders if (phone := p.mobile or p.public_phone)]
    if numbers:
        yield say(translate("month list", "Duty leaders: {numbers}").fill(numbers=tuple(numbers)))
    said = [say(_OFFICERS)] if any(person.role is Role.OFFICER for person in known.values()) else []
    said += [say(text) for text in _special(crews, part)]
    if (unchecked := unchecked_note(crews.calendar[day] for day in dates_of(part))) is not None:
        said.append(say(unchecked))
    text = " ".join(said) + crews.since_said(say)
    if text:
        yield text


def _special(crews: Crews, part: Period) -> Iterator[Message]:
    """How many duties still lack somebody."""
    short = sum(1 for duty in crews.duties if duty.key.day in part and crews.lacking(duty.key))
    if short:
        yield translate(
            "post table", "White on black: {count} {count:duty still lacks|duties still lack} people."
        ).fill(count=str(short))
