"""Papers for the public: who makes each of them from a print job."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import partial

from patrolplanner.documents.public.card import PublicCard
from patrolplanner.documents.sheets import A3_PORTRAIT, A4_PORTRAIT, BOARD_PORTRAIT, Sheet
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import Post
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.open_plan.held import held
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
from patrolplanner.services.public.photos import photos_of
from patrolplanner.services.public.private_numbers import private_numbers
from patrolplanner.services.public.publishing import (
    PublicFacts,
    cards_of_days,
    crew_cards,
    posted,
    public_cards,
    week_cards,
)
from patrolplanner.store.plan_file import StoredPlan

DAY_BEGINS = time(8, 0)
"""The hour of a coming day for which a single notice is made."""

_AROUND = timedelta(days=10)
_AHEAD = timedelta(hours=1)

Cards = Callable[[PrintJob], tuple[str, list[PublicCard]]]
"""The cards of a job, and how the file's name tells their dates."""

_NOBODY = translate("printing", "{post} {name}: nobody is rostered from {first} to {last}; there is no notice.")
_CLOSED = translate("printing", "{post} {name}: no duty from {first} to {last}; there is no notice.")
_NOT_ON = translate("printing", "{post} {name}: nobody is rostered yet on {days}; there is no notice of these dates.")
_BEFORE = translate("printing", "{post} {name}: until {moment} the notice of {day} holds.")


@dataclass(frozen=True, slots=True)
class NoticesOfPost:
    """The notices of one post for the dates of a job, and what is left out of them."""

    post: Post
    cards: tuple[PublicCard, ...]
    left_out: tuple[Message, ...]


def notices_of_days(job: PrintJob) -> list[NoticesOfPost]:
    """The notices of all dates of a job by post, with the facts of each date where they were others.

    Of a single date there is always one, even if it can name nobody; of several those are left out on which nobody is
    rostered although people are asked for.
    """
    found: dict[str, tuple[Post, list[PublicCard]]] = {}
    for part in _alike(job):
        then = job.then(part)
        facts = facts_of(then, part)
        for post, cards in cards_of_days(facts, then.posts, part, job.now):
            found.setdefault(post.inner, (post, []))[1].extend(cards)
    return [_printed(job.period, post, cards) for post, cards in found.values()]


def _alike(job: PrintJob) -> list[Period]:
    """The dates of a job in parts of which the same facts hold."""
    whole = job.whole or job.stored
    if held(whole, job.period.first) is whole:
        return [job.period]
    return [Period(day, day) for day in dates_of(job.period)]


def _printed(period: Period, post: Post, cards: Sequence[PublicCard]) -> NoticesOfPost:
    kept = tuple(card for card in cards if card.valid_until is not None)
    about = {"post": post.id, "name": post.name}
    if period.days == 1:
        return NoticesOfPost(post, tuple(cards), ())
    if not any(card.people or _forces(card) for card in kept):
        why = _CLOSED if kept and len(kept) == len(cards) else _NOBODY
        return NoticesOfPost(post, (), (why.fill(**about, first=period.first, last=period.last),))
    left_out = []
    first, begins = kept[0], datetime.combine(period.first, time())
    if first.valid_from is not None and first.valid_from > begins and first is cards[0] and first.always:
        day = period.first - timedelta(days=1)
        left_out.append(_BEFORE.fill(**about, moment=first.valid_from, day=day))
    if days := tuple(card.valid_from.date() for card in cards if card.valid_until is None and card.valid_from):
        left_out.append(_NOT_ON.fill(**about, days=tuple(dict.fromkeys(days))))
    return NoticesOfPost(post, kept, tuple(left_out))


def _forces(card: PublicCard) -> bool:
    return any(duty.forces for duty in card.current)


def facts_of(job: PrintJob, period: Period) -> PublicFacts:
    """What the cards of these dates are made from, with the pictures of those who serve on them."""
    plan, roster = job.plan, job.stored.roster
    calendar = calendar_around(plan, *period)
    near = Period(period.first - _AROUND, period.last + _AROUND)
    serving = {pair.person for pair in roster.between(*near).pairs}
    people = [person for person in plan.people if person.id in serving or person.leader]
    return PublicFacts(
        plan,
        calendar,
        roster,
        version_on_notice(job.stored, period),
        photos_of(people, job.folder),
        job.now,
    )


def _cards_of_days(job: PrintJob) -> tuple[str, list[PublicCard]]:
    return dates_in_name(job.period), [card for of_post in notices_of_days(job) for card in of_post.cards]


def _left_out(job: PrintJob) -> list[Message]:
    return [text for of_post in notices_of_days(job) for text in of_post.left_out]


def card_now(job: PrintJob) -> list[PublicCard]:
    """The notice that is to hang at each post: of now, or of the first day when today is not asked for."""
    at = moment_of(job)
    return public_cards(replace(facts_of(job, Period(at.date(), at.date())), printed=None), job.posts, at)


def cards_of_weeks(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """The officer in charge of each shift, a card a week; a single date stands for the seven days from it on."""
    first = job.period.first
    return _by_parts(job, Period(first, first + timedelta(days=6)), weeks, week_cards)


def cards_of_crews(job: PrintJob) -> tuple[str, list[PublicCard]]:
    """Everybody who serves at the post, a card a month; a single date stands for its month."""
    return _by_parts(job, month_around(job.period.first), months, crew_cards)


def _by_parts(
    job: PrintJob,
    for_one_day: Period,
    parts_of: Callable[[Period], list[Period]],
    cards_of: Callable[[PublicFacts, Sequence[str], Period, datetime], list[PublicCard]],
) -> tuple[str, list[PublicCard]]:
    period = job.period if job.period.days > 1 else for_one_day
    calendar_for(job.plan, *period)
    cards: list[PublicCard] = []
    for part in parts_of(period):
        then = job.then(part)
        cards += cards_of(facts_of(then, part), then.posts, part, job.now)
    return dates_in_name(period), cards


def made_cards(cards_of: Cards, job: PrintJob) -> tuple[str, list[PublicCard]]:
    """The cards of a job with the end of their file's name. Raises UserError where there are none."""
    dates, cards = cards_of(job)
    if not cards and not posted(job.plan, job.posts):
        raise UserError(
            translate("printing", "No post has a public board: mark the posts that have one in the column 公示.")
        )
    if not cards:
        raise UserError(translate("printing", "Nobody is rostered on these dates at a post with a public board."))
    return job.with_posts(dates, private_numbers(job.plan).without), cards


def _notices(cards_of: Cards, job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.public.notice import notices

    name, cards = made_cards(cards_of, job)
    yield name, notices(cards, sheet, job.say)


def _of_all_posts(job: PrintJob, sheet: Sheet) -> dict[str, bytes]:
    """The notices of all dates, by post."""
    from patrolplanner.documents.public.notice import notices

    found = notices_of_days(job)
    return {of_post.post.id: notices(of_post.cards, sheet, job.say) for of_post in found if of_post.cards}


def version_on_notice(stored: StoredPlan, period: Period) -> str:
    return f"V{latest_version(stored, period)}" if unchanged(stored, period) else ""


def calendar_around(plan: Plan, first: date, last: date | None = None) -> Calendar:
    """The dates that a notice looks at. A year the calendar does not know is refused before reckoning with it."""
    last = last or first
    calendar_for(plan, first, last)
    return calendar_for(plan, first - _AROUND, last + _AROUND)


def moment_of(job: PrintJob) -> datetime:
    """Soon, if the asked dates hold today, as a notice is put up a little before it holds; else a morning."""
    return job.now + _AHEAD if job.now.date() in job.period else datetime.combine(job.period.first, DAY_BEGINS)


DAILY = "notice"

WAYS: Mapping[str, Cards] = {DAILY: _cards_of_days, "notice-week": cards_of_weeks, "notice-crew": cards_of_crews}
"""What the notices show of people, by the paper of the smallest size."""


def way_of(paper: str) -> str:
    """How a notice of any size shows people; those of one way replace each other."""
    return paper.removesuffix("-a3").removesuffix("-board")


_A4_READ = translate(
    "printing",
    "Names 8 mm high where there is room, never less than 5 mm: read from 2 m, at the least from 1.5 m; numbers beside "
    "them 3.5 mm and more. From 3 m take A3 or a board.",
)
_A3_READ = translate(
    "printing",
    "Names, times and the telephone of the post at least 10 mm high: read from 3 m; numbers beside the names at least "
    "7 mm: read from 2 m.",
)
_BOARD_READ = translate(
    "printing",
    "Names 24 mm high where there is room, never less than 14 mm: read from 7 m, at the least from 4 m; numbers beside "
    "them 10 mm and more: read from 3 m.",
)

_SIZES = (
    ("", A4_PORTRAIT, _A4_READ),
    ("-a3", A3_PORTRAIT, _A3_READ),
    ("-board", BOARD_PORTRAIT, _BOARD_READ),
)
_TITLES = {
    "notice": translate("printing", "public notices of the posts, A4"),
    "notice-a3": translate("printing", "public notices of the posts, A3"),
    "notice-board": translate("printing", "public notices of the posts, board 600 × 900 mm"),
    "notice-week": translate("printing", "officers in charge of the week, A4"),
    "notice-week-a3": translate("printing", "officers in charge of the week, A3"),
    "notice-week-board": translate("printing", "officers in charge of the week, board 600 × 900 mm"),
    "notice-crew": translate("printing", "who serves at the post, A4"),
    "notice-crew-a3": translate("printing", "who serves at the post, A3"),
    "notice-crew-board": translate("printing", "who serves at the post, board 600 × 900 mm"),
}
_BY = frozenset({By.UNIT, By.POST})


def _papers() -> Iterator[Paper]:
    for way, cards_of in WAYS.items():
        for size, sheet, read in _SIZES:
            name, daily = f"{way}{size}", cards_of is _cards_of_days
            yield Paper(
                name,
                _TITLES[name],
                sheet,
                partial(_notices, cards_of),
                Scope.NOTICE,
                apart=OTHER_SIZE if size else MANY_PAGES if daily else None,
                of_all_posts=_of_all_posts if daily else None,
                left_out=_left_out if daily else None,
                note=read,
                by=_BY,
            )


PAPERS = tuple(_papers())
