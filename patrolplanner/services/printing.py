"""The papers by name, and printing them into files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType

from patrolplanner.documents.fonts import BOLD, REGULAR
from patrolplanner.documents.internal.duty_matrix import duty_matrix
from patrolplanner.documents.internal.matrix_facts import LONGEST_MONTH, matrix_facts
from patrolplanner.documents.lettering import missing_characters
from patrolplanner.documents.page import A3_PORTRAIT, A4_PORTRAIT, Say, Sheet
from patrolplanner.documents.public.board import notices
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.almanac import calendar_for
from patrolplanner.planning.judge import judge
from patrolplanner.services.paper_names import PAPER_NAMES
from patrolplanner.services.publishing import public_cards
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.faults import as_sentences
from patrolplanner.store.plan_file import StoredPlan

DAY_BEGINS = time(8, 0)
"""The hour for which the notices of a coming day are printed."""

FONTS = (REGULAR, BOLD)
"""What every paper is set in; the fonts are part of its file."""

_AROUND = timedelta(days=10)
_LONGEST_PART = 40


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What is to be printed: of which plan, for which dates and posts (none: all), in which language, and when."""

    stored: StoredPlan
    period: Period
    posts: tuple[str, ...]
    say: Say
    now: datetime


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper: its name on the command line, its title, and how its files are made (name stem and PDF)."""

    name: str
    title: Message
    make: Callable[[PrintJob], Iterator[tuple[str, bytes]]]


def print_paper(
    name: str,
    stored: StoredPlan,
    period: Period,
    posts: Sequence[str],
    out_dir: Path,
    say: Say,
    now: datetime,
) -> list[Path]:
    """Print a paper into PDF files of a folder, which is made when missing; gives the files.

    Raises `UserError` for an unknown paper or post and for a folder or file that cannot be written; then no file is
    half written.
    """
    return [write_paper(out_dir, made) for made in make_paper(name, stored, period, posts, say, now)]


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper in memory: the name its file would have, and the PDF. It holds names of people."""

    file_name: str
    content: bytes


def make_paper(
    name: str, stored: StoredPlan, period: Period, posts: Sequence[str], say: Say, now: datetime
) -> list[Printed]:
    """Make a paper without writing it anywhere. Raises `UserError` for an unknown paper or post."""
    paper = PAPERS.get(name)
    if paper is None:
        message = translate("printing", "There is no paper {name}. Papers: {papers}.")
        raise UserError(message.fill(name=name, papers=tuple(PAPERS)))
    job = PrintJob(stored, period, tuple(dict.fromkeys(posts)), say, now)
    return [Printed(f"{stem}.pdf", content) for stem, content in paper.make(job)]


def write_paper(folder: Path, printed: Printed, name: str = "") -> Path:
    """Put a paper into a folder, under its own name or another one. Raises `UserError` when it cannot be written."""
    return _write(folder, name or printed.file_name, printed.content)


def unprintable_names(people: Iterable[Person]) -> list[Message]:
    """A warning for everybody whose name has characters that the papers can only show as a box."""
    message = translate(
        "printing", "{name} ({id}): the font of the papers lacks {characters}; a box is printed instead."
    )
    return [
        message.fill(name=person.name, id=person.id, characters=lacking)
        for person in people
        if (lacking := missing_characters(person.name))
    ]


def _duty_matrix(job: PrintJob) -> Iterator[tuple[str, bytes]]:
    if job.posts:
        raise UserError(translate("printing", "The duty roster shows the whole station; print it without a post."))
    if not job.stored.plan.people:
        raise UserError(translate("printing", "There are no people in this plan, so there is no duty roster to print."))
    stored = job.stored
    for part in _months(job.period):
        calendar = calendar_for(stored.plan, part.first, part.last)
        verdict = judge(stored.plan, part, stored.roster)
        version = _version(stored, part)
        facts = matrix_facts(
            stored.plan, calendar, stored.roster, verdict, part, version=job.say(version), printed=job.now
        )
        yield f"duty-matrix_{_dates(part)}", duty_matrix(facts, job.say)


def _notice(sheet: Sheet, name: str) -> Callable[[PrintJob], Iterator[tuple[str, bytes]]]:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        at = _moment(job)
        stored = job.stored
        calendar = _calendar_around(stored.plan, at.date())
        version = f"V{stored.version}" if _unchanged(stored, Period(at.date(), at.date() + timedelta(days=1))) else ""
        cards = public_cards(stored.plan, calendar, stored.roster, job.posts, at, version)
        if not cards:
            raise UserError(
                translate("printing", "No post has a public board: mark the posts that have one in the column 公示.")
            )
        stem = f"{name}_{at:%Y-%m-%d}"
        if job.posts:
            stem += "_" + _safe("+".join(job.posts))
        yield stem, notices(cards, sheet, job.say)

    return make


PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        paper.name: paper
        for paper in (
            Paper(name, PAPER_NAMES[name].title, make)
            for name, make in (
                ("duty-matrix", _duty_matrix),
                ("notice", _notice(A4_PORTRAIT, "notice")),
                ("notice-a3", _notice(A3_PORTRAIT, "notice-a3")),
            )
        )
    }
)
"""All papers by name, in the order in which they are listed."""


def _months(period: Period) -> list[Period]:
    """The period itself if it fits on one table, else its calendar months."""
    if period.days <= LONGEST_MONTH:
        return [period]
    parts = []
    first = period.first
    while first <= period.last:
        next_month = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = min(next_month - timedelta(days=1), period.last)
        parts.append(Period(first, last))
        first = last + timedelta(days=1)
    return parts


def _calendar_around(plan: Plan, day: date) -> Calendar:
    """The dates that a notice looks at. A year the calendar does not know is refused before reckoning with it."""
    calendar_for(plan, day, day)
    return calendar_for(plan, day - _AROUND, day + _AROUND)


def _moment(job: PrintJob) -> datetime:
    """Now, if the asked dates hold today; else the morning of their first day."""
    return job.now if job.now.date() in job.period else datetime.combine(job.period.first, DAY_BEGINS)


def _version(stored: StoredPlan, period: Period) -> Message:
    if stored.version == 0:
        return translate("printing", "draft")
    if _unchanged(stored, period):
        return translate("printing", "V{number}").fill(number=str(stored.version))
    return translate("printing", "draft after V{number}").fill(number=str(stored.version))


def _unchanged(stored: StoredPlan, period: Period) -> bool:
    """Whether what is printed is what has been published."""
    published = stored.published
    return published is not None and _pairs(stored.roster, period) == _pairs(published, period)


def _pairs(roster: Roster, period: Period) -> frozenset[object]:
    return frozenset(roster.between(period.first, period.last).pairs)


def _dates(period: Period) -> str:
    first, last = period
    if first.day == 1 and last == _end_of_month(first):
        return f"{first:%Y-%m}"
    return f"{first:%Y-%m-%d}" if first == last else f"{first:%Y-%m-%d}_{last:%Y-%m-%d}"


def _end_of_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _safe(text: str) -> str:
    """A part of a file name that every file system takes."""
    return "".join(c if c.isalnum() or c in "+-" else "_" for c in text)[:_LONGEST_PART]


def _write(folder: Path, name: str, content: bytes) -> Path:
    """Put the file into the folder whole or not at all."""
    if folder.exists() and not folder.is_dir():
        message = translate("printing", "{folder} is a file; name a folder to print into.")
        raise UserError(message.fill(folder=str(folder)))
    with as_sentences(folder):
        folder.mkdir(parents=True, exist_ok=True)
    goal = folder / name
    try:
        with replacing(goal) as unfinished:
            unfinished.write_bytes(content)
    except UserError as error:
        if not isinstance(error.__cause__, PermissionError):
            raise
        message = translate("printing", "{file} cannot be written. Close it if it is open, or choose another folder.")
        raise UserError(message.fill(file=str(goal))) from error
    return goal
