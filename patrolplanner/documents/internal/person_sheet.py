"""One person's duties of a month (个人月度勤务单): a sheet a person, A4, with who else is there and room to sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import CHANGED, Crews
from patrolplanner.documents.internal.paper_titles import WEEKDAYS, titled
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, pages_of, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import HOLIDAY, WEEKEND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.absences import Absence
from patrolplanner.domain.calendar import DayFacts, DayKind, unchecked_note
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import duty_phone, post_name, unit_name
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import dates_of
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.tallies import Tally

_TITLE = translate("person sheet", "personal duty sheet")
_COLUMNS = (
    (translate("month list", "Date"), 17.0, 0.5),
    (translate("month list", "Day"), 13.0, 0.5),
    (translate("person sheet", "Shift, time"), 56.0, 0.0),
    (translate("day posts", "Post"), 32.0, 0.0),
    (translate("person sheet", "Together with"), 34.0, 0.0),
    (translate("month list", "Remarks"), 18.0, 0.0),
)
_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5)
"""Of the text, in points: the largest that leaves a person on one page."""
_LOOK = PaperLook(19.0, 10.5, 9.0)
_SIGNERS = (
    translate("person sheet", "Received:"),
    translate("person sheet", "Team:"),
    translate("person sheet", "Issued:"),
)
_RULE = translate("month list", "Whoever cannot come asks for a swap beforehand; no swap holds without approval.")


@dataclass(frozen=True, slots=True)
class PersonMonth:
    """Whose sheet it is, with the duties in order of time, what the person is away for, and the sums."""

    person: Person
    duties: tuple[Duty, ...]
    absences: tuple[Absence, ...]
    tally: Tally


def person_sheets(crews: Crews, people: Sequence[PersonMonth], sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    """A sheet for each of them; pages are numbered within each."""
    sections = []
    for month in people:
        made = [_section(crews, month, sheet, size, say) for size in _SIZES]
        sections.append(next((one for one in made if pages_of(sheet, one, say, _LOOK) == 1), made[0]))
    return ruled_paper(sheet, sections, crews.organisation, stamp, say, _LOOK, apart=True)


def _section(crews: Crews, month: PersonMonth, sheet: Sheet, size: float, say: Say) -> PaperSection:
    person = month.person
    scale = sheet.room / (sum(width for _, width, _ in _COLUMNS) * mm)
    columns = tuple(RuledColumn(say(name), width * mm * scale, align, flows=True) for name, width, align in _COLUMNS)
    unit = plain(unit_name(crews.plan, person.unit))
    strip = (
        (say(translate("duty matrix", "Name")), plain(person.name)),
        (say(translate("allowances", "Number")), plain(person.id)),
        (say(translate("duty matrix", "Role")), "　".join(filter(None, (say(word(person.role)), plain(person.title))))),
    )
    phone = duty_phone(crews.plan)
    return PaperSection(
        title=say(titled(_TITLE, "", crews.period)),
        table=RuledTable(
            columns,
            tuple(_lines(crews, month, say)),
            TableStyle(size=size, heading=9.5, row=19.0, head=20.0, least=6.5, lowest=size * 1.4),
        ),
        left="　".join(filter(None, (unit, plain(person.team)))),
        right=say(translate("duty matrix", "Duty telephone: {phone}").fill(phone=plain(phone))) if phone else "",
        strip=strip,
        notes=tuple(_notes(crews, month, say)),
        signers=_SIGNERS,
    )


def _lines(crews: Crews, month: PersonMonth, say: Say) -> Iterator[RuledLine]:
    """A line for each post of a date with all shifts there; a date without any has a line of its own."""
    for day in dates_of(crews.period):
        known = crews.calendar[day]
        mine: dict[str, list[Duty]] = {}
        for duty in month.duties:
            if duty.key.day == day:
                mine.setdefault(duty.key.post, []).append(duty)
        ground = HOLIDAY if known.kind is DayKind.HOLIDAY else None if known.is_work else WEEKEND
        for place, duties in enumerate([*mine.values()] or [[]]):
            head = _head(known, say) if not place else ((), ())
            cells = _duties(crews, month.person, duties, say) if duties else ((), (), ())
            remarks = tuple(_remarks(known, month, None if mine else _OFF, say)) if not place else ()
            yield RuledLine((*head, *cells, remarks), ground=ground, strong=not place and day.weekday() == 0)


_OFF = translate("person sheet", "off")


def _head(known: DayFacts, say: Say) -> tuple[tuple[CellWords, ...], ...]:
    day = translate("month list", "{month}/{day}").fill(month=str(known.day.month), day=str(known.day.day))
    weekday = say(WEEKDAYS[known.day.weekday()])
    if known.kind is DayKind.MAKEUP:
        weekday = say(translate("month list", "{weekday} (work)").fill(weekday=weekday))
    return ((CellWords(say(day)),), (CellWords(weekday),))


def _duties(crews: Crews, person: Person, duties: Sequence[Duty], say: Say) -> tuple[tuple[CellWords, ...], ...]:
    """The shifts at one post with their times, the post, and who else is there."""
    shifts = []
    for duty in duties:
        shift = crews.plan.shift_of(duty.key)
        new = crews.is_new(person, duty.key)
        shifts.append(CellWords(f"{CHANGED if new else ''}{plain(shift.name)} {times(shift, say)}", bold=new))
    others = dict.fromkeys(p.name for duty in duties for p in crews.on(duty.key) if p.id != person.id)
    return (
        tuple(shifts),
        (CellWords(plain(post_name(crews.plan, duties[0].key.post)), bold=True),),
        tuple(CellWords(plain(name)) for name in others),
    )


def _remarks(known: DayFacts, month: PersonMonth, otherwise: Message | None, say: Say) -> Iterator[CellWords]:
    """The day's name, what the person is away for, or that the day is off."""
    if known.name:
        yield CellWords(plain(known.name), bold=known.kind is DayKind.HOLIDAY)
    away = [say(word(absence.kind)) for absence in month.absences if absence.covers(known.day)]
    yield from (CellWords(text) for text in dict.fromkeys(away))
    if otherwise is not None and not away:
        yield CellWords(say(otherwise), quiet=True)


def _notes(crews: Crews, month: PersonMonth, say: Say) -> Iterator[str]:
    t = month.tally
    counts = translate(
        "person sheet",
        "In all {duties} {duties:duty|duties}: {day} by day, {night} by night, {full} of 24 h, {standby} "
        "standby; on weekends {weekends}, on statutory days {holidays}; {hours} effective {hours:hour|hours}.",
    )
    hours = f"{t.minutes / 60:.1f}".removesuffix(".0")
    yield say(
        counts.fill(
            duties=t.duties, day=t.day, night=t.night, full=t.full, standby=t.standby,
            weekends=t.weekends, holidays=t.holidays, hours=hours,
        )
    )  # fmt: skip
    posts = dict.fromkeys(duty.key.post for duty in month.duties)
    known = (crews.plan.posts_by_id[post] for post in posts if post in crews.plan.posts_by_id)
    phones = [f"{plain(post.name)} {plain(post.phone)}" for post in known if post.phone]
    if phones:
        yield say(translate("person sheet", "Telephones of the posts: {posts}.").fill(posts=tuple(phones)))
    rule = say(_RULE) + crews.since_said(say)
    if (unchecked := unchecked_note(crews.calendar[day] for day in dates_of(crews.period))) is not None:
        rule += " " + say(unchecked)
    yield rule
