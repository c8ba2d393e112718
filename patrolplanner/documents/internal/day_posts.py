"""The posts of a day: who is where, by time of day or post by post, with joint forces and gaps; a sheet a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import CHANGED, Crews
from patrolplanner.documents.internal.month_list_facts import ListPlace, place_of
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, full_date, span
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, pages_of, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import A4_TABLE, Sheet, Stamp
from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import duty_phone, post_name, promised_said, unit_name
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Plan, dates_of
from patrolplanner.domain.posts import PostKind, PostStatus
from patrolplanner.domain.shifts import DAY_MINUTES, ShiftKind
from patrolplanner.domain.words import word

_COLUMNS = (
    (translate("day posts", "No."), 8.0, 0.5, False),
    (translate("day posts", "Post"), 38.0, 0.0, False),
    (translate("day posts", "Kind"), 16.0, 0.5, False),
    (translate("day posts", "Time"), 26.0, 0.5, False),
    (translate("day posts", "Officer in charge"), 26.0, 0.0, False),
    (translate("day posts", "Members"), 46.0, 0.0, True),
    (translate("day posts", "Joint forces"), 28.0, 0.0, True),
    (translate("day posts", "Vehicle, equipment"), 26.0, 0.0, False),
    (translate("day posts", "Call sign, phone"), 20.0, 0.0, False),
    (translate("day posts", "Remarks"), 13.0, 0.0, False),
)

# From which minute of the day a band goes, and its name; 24-hour duties have their own.
_BANDS = (
    (20 * 60, translate("day posts", "Night")),
    (16 * 60, translate("day posts", "Evening")),
    (8 * 60, translate("day posts", "Day")),
    (6 * 60, translate("day posts", "Morning")),
    (0, translate("day posts", "Small hours")),
)
_WHOLE_DAY = translate("day posts", "Round the clock")
_STANDBY = translate("day posts", "Standby at the unit")
_ORDER = (_WHOLE_DAY, *(name for _, name in reversed(_BANDS)), _STANDBY)


@dataclass(frozen=True, slots=True)
class _PostRow:
    """A duty with its people sorted: who leads, who belongs to the post's unit, who comes from elsewhere."""

    duty: Duty
    lead: Person | None
    members: tuple[Person, ...]
    joint: tuple[Person, ...]


def day_posts(crews: Crews, sheet: Sheet, stamp: Stamp, say: Say, *, by_post: bool = False) -> bytes:
    """The sheets of all dates of the period but its first as one PDF; pages are numbered within each date.

    Duties stand under the times of the day, or ``by_post`` in the order of the posts. The first date is there for who
    comes on duty on the evening before: in the small hours they stand at the post.
    """
    scale = sheet.room / A4_TABLE.room
    look = PaperLook(20.0, 11.0, 9.0) if scale == 1 else PaperLook(24.0, 13.0, 10.5)
    sections = []
    for day in dates_of(crews.period)[1:]:
        made = [_sheet(crews, day, (scale, size), by_post, say) for size in (_SIZES if scale == 1 else _LARGE_SIZES)]
        sections.append(min(made, key=lambda section: pages_of(sheet, section, say, look)))
    return ruled_paper(sheet, sections, crews.organisation, stamp, say, look, apart=True)


_SIZES, _LARGE_SIZES = (9.5, 9.0, 8.5, 8.0), (12.0, 11.0, 10.0, 9.5, 9.0, 8.5)
"""Of the text, in points: the largest of those that need the fewest pages."""


def _sheet(crews: Crews, day: date, sizes: tuple[float, float], by_post: bool, say: Say) -> PaperSection:
    scale, size = sizes
    rows = [_row(crews, duty) for duty in crews.duties if duty.key.day == day]
    midnight = datetime.combine(day, time())
    still = [_row(crews, duty) for duty in crews.duties if duty.key.day < day and duty.end > midnight]
    lines = _by_post(crews, rows, say) if by_post else _by_time(crews, rows, say)
    title = translate("day posts", "Posts of {date} ({weekday})")
    columns = tuple(
        RuledColumn(say(name), width * mm * scale, align, flows=flows) for name, width, align, flows in _COLUMNS
    )
    style = TableStyle(size=size, heading=size, row=size * 2, head=22.0, lowest=size * 1.4)
    return PaperSection(
        title=say(title.fill(date=full_date(day), weekday=WEEKDAYS[day.weekday()])),
        table=RuledTable(columns, tuple(lines), style),
        left=say(translate("duty matrix", "Unit: {name}").fill(name=crews.organisation)) if crews.organisation else "",
        strip=tuple((say(name), fact) for name, fact in _strip(crews, rows, crews.calendar[day], say)),
        notes=(*_still_there(crews, still, say), *_notes(crews, rows, say)),
    )


def _row(crews: Crews, duty: Duty) -> _PostRow:
    """The first officer of the post's unit leads, any other officer where it has none."""
    crew = crews.on(duty.key)
    post = crews.plan.posts_by_id.get(duty.key.post)
    home = post.unit if post else ""
    own = [person for person in crew if person.unit == home or not home]
    officers = [person for person in (*own, *crew) if person.role is Role.OFFICER]
    lead = officers[0] if officers else None
    return _PostRow(
        duty,
        lead,
        tuple(person for person in own if person is not lead),
        tuple(person for person in crew if person not in own and person is not lead),
    )


def _band(duty: Duty) -> Message:
    if duty.kind is ShiftKind.STANDBY:
        return _STANDBY
    if duty.length >= DAY_MINUTES:
        return _WHOLE_DAY
    begin = duty.start.hour * 60 + duty.start.minute
    return next(name for first, name in _BANDS if begin >= first)


def _still_there(crews: Crews, rows: Sequence[_PostRow], say: Say) -> Iterator[str]:
    """Who came the day before and is there until relieved; they are counted on the sheet of that day."""
    places = {post.id: place for place, post in enumerate(crews.plan.posts)}
    parts = []
    for row in sorted(rows, key=lambda r: (places.get(r.duty.key.post, len(places)), r.duty.start)):
        crew = crews.on(row.duty.key)
        if crew:
            part = translate("day posts", "{post} {shift} until {time} {people}")
            parts.append(
                part.fill(
                    post=plain(post_name(crews.plan, row.duty.key.post)),
                    shift=plain(crews.plan.shift_of(row.duty.key).name),
                    time=f"{row.duty.end:%H:%M}",
                    people=tuple(plain(person.name) for person in crew),
                )
            )
    if parts:
        text = translate("day posts", "There since the day before: {crews}.")
        yield say(text.fill(crews="；".join(say(part) for part in parts)))


def _by_post(crews: Crews, rows: Sequence[_PostRow], say: Say) -> Iterator[RuledLine]:
    """The duties of each post in order of time, a strong line where another post begins."""
    places = {post.id: place for place, post in enumerate(crews.plan.posts)}
    before = None
    ordered = sorted(rows, key=lambda r: (places.get(r.duty.key.post, len(places)), r.duty.start, r.duty.end))
    for number, row in enumerate(ordered, start=1):
        yield replace(_line(crews, row, number, say), strong=row.duty.key.post != before)
        before = row.duty.key.post


def _by_time(crews: Crews, rows: Sequence[_PostRow], say: Say) -> Iterator[RuledLine]:
    number = 0
    places = {post.id: place for place, post in enumerate(crews.plan.posts)}
    for band in _ORDER:
        mine = [row for row in rows if _band(row.duty) == band]
        if not mine:
            continue
        people = len({person.id for row in mine for person in crews.on(row.duty.key)})
        people += sum(promised(row.duty.promised).total() for row in mine)
        text = translate("day posts", "{band}: {duties} {duties:post|posts}, {people} {people:person|people}")
        yield RuledLine(band=say(text.fill(band=band, duties=str(len(mine)), people=str(people))))
        for row in sorted(mine, key=lambda r: (r.duty.start, r.duty.end, places.get(r.duty.key.post, -1))):
            number += 1
            yield _line(crews, row, number, say)


def _line(crews: Crews, row: _PostRow, number: int, say: Say) -> RuledLine:
    key = row.duty.key
    post = crews.plan.posts_by_id.get(key.post)
    lead = row.lead
    cells = (
        (CellWords(str(number)),),
        (CellWords(plain(post.name) if post else key.post, bold=True),),
        (CellWords(say(word(post.kind)) if post else ""),),
        (CellWords(span(row.duty, say)),),
        (_named(crews, row.duty, lead),) if lead else (),
        (
            *(_named(crews, row.duty, person) for person in row.members),
            *(CellWords(say(text), inverse=True) for text in crews.lacking(key)),
        ),
        (*_joint(crews, row, say), *_by_number(crews.plan, row.duty, say)),
        (),
        (CellWords(plain(post.phone) if post else ""),),
        (CellWords(CHANGED, bold=True),) if any(pair.duty == key for pair in crews.changes.removed) else (),
    )
    return RuledLine(cells)


def _named(crews: Crews, duty: Duty, person: Person) -> CellWords:
    new = crews.is_new(person, duty.key)
    return CellWords(f"{CHANGED if new else ''}{plain(person.name)}", bold=new)


def _joint(crews: Crews, row: _PostRow, say: Say) -> Iterator[CellWords]:
    """Each unit with its number of people, then their names; who comes by number follows."""
    units: dict[str, list[Person]] = {}
    for person in row.joint:
        units.setdefault(person.unit, []).append(person)
    for unit, people in units.items():
        text = translate("day posts", "{unit}: {count}")
        yield CellWords(say(text.fill(unit=plain(unit_name(crews.plan, unit)), count=str(len(people)))), opens=True)
        yield from (_named(crews, row.duty, person) for person in people)


def _by_number(plan: Plan, duty: Duty, say: Say) -> Iterator[CellWords]:
    """Whom units send without names: unit and number, then who commands them and how to reach that person."""
    for sent in duty.promised:
        yield CellWords(plain(say(promised_said(plan, sent.unit, sent.number))), opens=True)
        if sent.commander:
            led = translate("day posts", "led by {commander}")
            yield CellWords(plain(say(led.fill(commander=sent.commander))))
        if sent.contact:
            yield CellWords(plain(sent.contact), quiet=True)


def _strip(crews: Crews, rows: Sequence[_PostRow], day: DayFacts, say: Say) -> Iterator[tuple[Message, str]]:
    yield translate("day posts", "Readiness"), ""
    yield translate("day posts", "Duty leader"), _who(crews, rows, ListPlace.LEADER)
    yield (
        translate("day posts", "Watch officer"),
        _who(crews, rows, ListPlace.WATCH) or _who(crews, rows, ListPlace.FIRST),
    )
    yield translate("day posts", "Control room"), plain(duty_phone(crews.plan))
    yield translate("day posts", "Weather"), ""
    special = [plain(day.name)] if day.name else []
    if day.kind is DayKind.MAKEUP:
        special.append(say(word(DayKind.MAKEUP)))
    if day.market:
        special.append(say(translate("duty matrix", "market day")))
    yield translate("day posts", "Today's focus"), "　".join(dict.fromkeys(special))


def _who(crews: Crews, rows: Sequence[_PostRow], place: ListPlace) -> str:
    """Who leads at the duties of a place, with the numbers under which the station calls them."""
    found: dict[str, str] = {}
    for row in rows:
        if row.lead is not None and place_of(row.duty, crews) is place:
            phone = plain(row.lead.public_phone or row.lead.mobile)
            found[row.lead.id] = f"{plain(row.lead.name)} {phone}".strip()
    return "　".join(found.values())


def _notes(crews: Crews, rows: Sequence[_PostRow], say: Say) -> Iterator[str]:
    people = {person.id: person for row in rows for person in crews.on(row.duty.key)}
    gaps = sum(crews.places(row.duty.key) for row in rows)
    text = translate(
        "day posts",
        "{duties} {duties:post|posts}, {officers} {officers:officer|officers}, {auxiliaries} "
        "{auxiliaries:auxiliary|auxiliaries}, {others} {others:other|others}, {gaps} {gaps:gap|gaps}.",
    )
    counts = {
        "duties": len(rows),
        "officers": sum(person.role is Role.OFFICER for person in people.values()),
        "auxiliaries": sum(person.role is Role.AUXILIARY for person in people.values()),
        "others": sum(person.role not in (Role.OFFICER, Role.AUXILIARY) for person in people.values())
        + sum(promised(row.duty.promised).total() for row in rows),
        "gaps": gaps,
    }
    summary = say(text.fill(**{name: str(count) for name, count in counts.items()}))
    summary += crews.since_said(say)
    yield summary
    areas = {area.id: plain(area.name) for area in crews.plan.areas}
    exits = [
        f"{plain(post.name)} → {'、'.join(areas.get(area, area) for area in post.areas) or '____'}"
        for post in crews.plan.posts
        if post.kind is PostKind.CHECKPOINT and post.status is PostStatus.EXISTING
    ]
    if exits:
        yield say(translate("day posts", "Closing the town: {exits}").fill(exits="；".join(exits)))
