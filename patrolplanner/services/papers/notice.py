"""Papers for the public: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from patrolplanner.documents.public.card import PublicCard
from patrolplanner.documents.sheets import A3_PORTRAIT, A4_PORTRAIT, BOARD_PORTRAIT, Sheet
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.narrowing import By
from patrolplanner.services.papers.paper import MANY_PAGES, OTHER_SIZE, Paper, Scope
from patrolplanner.services.papers.print_job import (
    PrintJob,
    dates_in_name,
    latest_version,
    month_around,
    months,
    unchanged,
    weeks,
)
from patrolplanner.services.public.private_numbers import private_numbers
from patrolplanner.services.public.publishing import crew_cards, posted, public_cards, week_cards
from patrolplanner.store.plan_file import StoredPlan

DAY_BEGINS = time(8, 0)
"""The hour for which the notices of a coming day are printed."""

_AROUND = timedelta(days=10)

Cards = Callable[[PrintJob], tuple[str, list[PublicCard]]]
"""The cards of a job, and how the file's name tells their dates."""


def cards_now(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """Who is on duty now and next; on the morning of the first day, when today is not asked for."""
    at = moment_of(job)
    return f"{at:%Y-%m-%d}", cards_at(job.stored, job.posts, at)


def cards_at(stored: StoredPlan, posts: Sequence[str], at: datetime) -> list[PublicCard]:
    """Who is on duty at a moment and next."""
    calendar = _calendar_around(stored.plan, at.date())
    version = _version(stored, Period(at.date(), at.date() + timedelta(days=1)))
    return public_cards(stored.plan, calendar, stored.roster, posts, at, version)


def cards_of_weeks(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """The officer in charge of each day, a card a week; a single date stands for the seven days from it on."""
    first = job.period.first
    return _by_parts(job, Period(first, first + timedelta(days=6)), weeks, week_cards)


def cards_of_crews(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """Everybody who serves at the post, a card a month; a single date stands for its month."""
    return _by_parts(job, month_around(job.period.first), months, crew_cards)


def _by_parts(
    job: PrintJob,
    for_one_day: Period,
    parts_of: Callable[[Period], list[Period]],
    cards_of: Callable[[Plan, Roster, Sequence[str], Period, datetime, str], list[PublicCard]],
) -> tuple[str, list[PublicCard]]:
    period = job.period if job.period.days > 1 else for_one_day
    calendar_for(job.plan, *period)
    cards: list[PublicCard] = []
    for part in parts_of(period):
        then = job.then(part)
        cards += cards_of(then.plan, then.stored.roster, then.posts, part, job.now, _version(then.stored, part))
    return dates_in_name(period), cards


def _notices(cards_of: Cards, job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.public.notice import notices

    dates, cards = cards_of(job)
    if not cards:
        raise UserError(
            translate("printing", "No post has a public board: mark the posts that have one in the column 公示.")
        )
    yield job.with_posts(dates, private_numbers(job.plan).without), notices(cards, sheet, job.say)


def _of_days(job: PrintJob, sheet: Sheet) -> dict[str, bytes]:
    """The notices of every morning on which somebody serves, by post.

    All posts of a day are looked at together, which saves most.
    """
    from patrolplanner.documents.public.notice import notices

    days = dates_of(job.period)
    cards = [cards_at(job.stored, job.posts, datetime.combine(day, DAY_BEGINS)) for day in days]
    served = {(p.duty.post, p.duty.day) for p in job.stored.roster.between(*job.period).pairs}
    made = {}
    for number, post in enumerate(posted(job.plan, job.posts)):
        shown = [of_day[number] for day, of_day in zip(days, cards, strict=True) if (post.id, day) in served]
        if shown:
            made[post.id] = notices(shown, sheet, job.say)
    return made


def _version(stored: StoredPlan, period: Period) -> str:
    return f"V{latest_version(stored, period)}" if unchanged(stored, period) else ""


def _calendar_around(plan: Plan, day: date) -> Calendar:
    """The dates that a notice looks at. A year the calendar does not know is refused before reckoning with it."""
    calendar_for(plan, day, day)
    return calendar_for(plan, day - _AROUND, day + _AROUND)


def moment_of(job: PrintJob) -> datetime:
    """Now, if the asked dates hold today; else the morning of their first day."""
    return job.now if job.now.date() in job.period else datetime.combine(job.period.first, DAY_BEGINS)


WAYS: Mapping[str, Cards] = {"notice": cards_now, "notice-week": cards_of_weeks, "notice-crew": cards_of_crews}
"""What the notices show of people, by the paper of the smallest size."""


def way_of(paper: str) -> str:
    """How a notice of any size shows people; those of one way replace each other."""
    return paper.removesuffix("-a3").removesuffix("-board")


_NOW, _WEEK, _CREW = (partial(_notices, cards_of) for cards_of in WAYS.values())

_paper = partial(Paper, scope=Scope.NOTICE, by=frozenset({By.UNIT, By.POST}))

PAPERS = (
    _paper(
        "notice",
        translate("printing", "public notices of the posts, A4"),
        A4_PORTRAIT,
        _NOW,
        apart=MANY_PAGES,
        of_all_posts=_of_days,
    ),
    _paper("notice-a3", translate("printing", "public notices of the posts, A3"), A3_PORTRAIT, _NOW, apart=OTHER_SIZE),
    _paper(
        "notice-board",
        translate("printing", "public notices of the posts, board 600 × 900 mm"),
        BOARD_PORTRAIT,
        _NOW,
        apart=OTHER_SIZE,
    ),
    _paper("notice-week", translate("printing", "officers in charge of the week, A4"), A4_PORTRAIT, _WEEK),
    _paper(
        "notice-week-a3",
        translate("printing", "officers in charge of the week, A3"),
        A3_PORTRAIT,
        _WEEK,
        apart=OTHER_SIZE,
    ),
    _paper(
        "notice-week-board",
        translate("printing", "officers in charge of the week, board 600 × 900 mm"),
        BOARD_PORTRAIT,
        _WEEK,
        apart=OTHER_SIZE,
    ),
    _paper("notice-crew", translate("printing", "who serves at the post, A4"), A4_PORTRAIT, _CREW),
    _paper("notice-crew-a3", translate("printing", "who serves at the post, A3"), A3_PORTRAIT, _CREW, apart=OTHER_SIZE),
    _paper(
        "notice-crew-board",
        translate("printing", "who serves at the post, board 600 × 900 mm"),
        BOARD_PORTRAIT,
        _CREW,
        apart=OTHER_SIZE,
    ),
)
