"""Papers for the public: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from patrolplanner.documents.page import A3_PORTRAIT, A4_PORTRAIT, BOARD_PORTRAIT, Sheet
from patrolplanner.documents.public.board import notices
from patrolplanner.documents.public.card import PublicCard
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.print_job import (
    Maker,
    PrintJob,
    dates_in_name,
    month_around,
    months,
    safe_in_name,
    unchanged,
    weeks,
)
from patrolplanner.services.public.publishing import crew_cards, public_cards, week_cards
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


def cards_of_days(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """Who is on duty on the morning of each day, post by post."""
    moments = [datetime.combine(day, DAY_BEGINS) for day in dates_of(job.period)]
    cards = [card for at in moments for card in cards_at(job.stored, job.posts, at)]
    order = {post.id: number for number, post in enumerate(job.stored.plan.posts)}
    return dates_in_name(job.period), sorted(cards, key=lambda card: order.get(card.post, 0))


def cards_of_weeks(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """The officer in charge of each day, a card a week; a single date stands for the seven days from it on."""
    period = job.period
    if period.days == 1:
        period = Period(period.first, period.first + timedelta(days=6))
    calendar_for(job.stored.plan, *period)
    stored = job.stored
    cards = [
        card
        for week in weeks(period)
        for card in week_cards(stored.plan, stored.roster, job.posts, week, job.now, _version(stored, week))
    ]
    return dates_in_name(period), cards


def cards_of_crews(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """Everybody who serves at the post, a card a month; a single date stands for its month."""
    period = job.period if job.period.days > 1 else month_around(job.period.first)
    calendar_for(job.stored.plan, *period)
    stored = job.stored
    cards = [
        card
        for part in months(period)
        for card in crew_cards(stored.plan, stored.roster, job.posts, part, job.now, _version(stored, part))
    ]
    return dates_in_name(period), cards


def _notice(cards_of: Cards, sheet: Sheet, name: str) -> Maker:
    def make(job: PrintJob) -> Iterator[tuple[str, bytes]]:
        dates, cards = cards_of(job)
        if not cards:
            raise UserError(
                translate("printing", "No post has a public board: mark the posts that have one in the column 公示.")
            )
        stem = f"{name}_{dates}"
        if job.posts:
            stem += "_" + safe_in_name("+".join(job.posts))
        yield stem, notices(cards, sheet, job.say)

    return make


def _version(stored: StoredPlan, period: Period) -> str:
    return f"V{stored.version}" if unchanged(stored, period) else ""


def _calendar_around(plan: Plan, day: date) -> Calendar:
    """The dates that a notice looks at. A year the calendar does not know is refused before reckoning with it."""
    calendar_for(plan, day, day)
    return calendar_for(plan, day - _AROUND, day + _AROUND)


def moment_of(job: PrintJob) -> datetime:
    """Now, if the asked dates hold today; else the morning of their first day."""
    return job.now if job.now.date() in job.period else datetime.combine(job.period.first, DAY_BEGINS)


_KINDS = (("notice", cards_now), ("notice-week", cards_of_weeks), ("notice-crew", cards_of_crews))
_SHEETS = (("", A4_PORTRAIT), ("-a3", A3_PORTRAIT), ("-board", BOARD_PORTRAIT))

CARDS: Mapping[str, Cards] = {f"{kind}{size}": cards for kind, cards in _KINDS for size, _ in _SHEETS}
"""What each notice shows, by the name of the paper."""

MAKERS: Mapping[str, Maker] = {
    f"{kind}{size}": _notice(cards, sheet, f"{kind}{size}") for kind, cards in _KINDS for size, sheet in _SHEETS
}
"""By the name of the paper."""
