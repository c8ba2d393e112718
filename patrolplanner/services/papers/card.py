"""Cards to carry: who gets which, and what stands on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import CARD_SHEET, Sheet
from patrolplanner.documents.shift_codes import shift_codes, times
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Unit
from patrolplanner.domain.phone_numbers import EMERGENCY, written
from patrolplanner.domain.plan import Period, dates_of
from patrolplanner.domain.posts import Post, PostKind, PostStatus
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.services.papers.narrowing import By
from patrolplanner.services.papers.notice import calendar_around
from patrolplanner.services.papers.paper import MANY_PAGES, Paper, Scope
from patrolplanner.services.papers.print_job import (
    PrintJob,
    dates_in_name,
    version_of,
    weeks,
)
from patrolplanner.services.public.private_numbers import private_numbers
from patrolplanner.services.public.publishing import PublicFacts, contact_facts

if TYPE_CHECKING:
    from patrolplanner.documents.internal.pocket_card import CardDuty, PocketCard

_DESKS = (PostKind.LEADER, PostKind.STATION_DUTY, PostKind.VIDEO)
_MOST_PHONES = 7


def _pocket_cards(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.pocket_card import pocket_cards

    calendar_for(job.plan, *job.period)
    job.chosen_posts()
    cards = [card for week in weeks(job.period) for card in _of_week(job, week)]
    if not cards:
        raise UserError(translate("pocket card", "Nobody is rostered on these dates and posts; there is no card."))
    yield dates_in_name(job.period), pocket_cards(cards, job.organisation, sheet, job.say)


def _of_week(job: PrintJob, week: Period) -> Iterator[PocketCard]:
    """The cards of everybody who has a duty in the week, at the posts that were named."""
    from patrolplanner.documents.internal.pocket_card import CardDuty, PocketCard

    job = job.then(week)
    plan = job.plan
    shifts = plan.shifts_by_code
    codes = shift_codes(plan.shifts)
    posts = plan.posts_by_id
    units = plan.units_by_id
    version = job.say(translate("page", "Version {version}").fill(version=version_of(job.stored, week)))
    by_person = job.stored.roster.between(*week).by_person()
    mine = {person: [key for key in keys if key.shift in shifts] for person, keys in by_person.items()}

    def duties(person: Person, day: date) -> tuple[CardDuty, ...]:
        keys = sorted((k for k in mine[person.id] if k.day == day), key=lambda k: plan.shift_of(k).start)
        return tuple(
            CardDuty(
                codes[k.shift], posts[k.post].name if k.post in posts else k.post, times(plan.shift_of(k), job.say)
            )
            for k in keys
        )

    shown = job.shown_people()
    for person in plan.people:
        keys = mine.get(person.id, [])
        if keys and person.id in shown:
            yield PocketCard(
                person.name,
                job.say(word(person.role)),
                person.id,
                person.team,
                tuple((day, duties(person, day)) for day in dates_of(week)),
                _phones(job, units.get(person.unit), [posts[k.post] for k in sorted(keys) if k.post in posts]),
                version,
            )


def _phones(job: PrintJob, unit: Unit | None, own: list[Post]) -> tuple[tuple[str, str], ...]:
    """The telephones of desks and of the posts that the person serves at: the posts' own, never anybody's mobile."""
    found = {job.say(translate("pocket card", "Emergency")): EMERGENCY}
    if unit and unit.duty_phone:
        found[job.say(translate("pocket card", "On duty: {unit}").fill(unit=unit.name))] = written(unit.duty_phone)
    desks = [p for p in job.plan.posts if p.kind in _DESKS and p.status is PostStatus.EXISTING]
    for post in (*desks, *own):
        if post.phone and written(post.phone) not in found.values():
            found.setdefault(post.name, written(post.phone))
    return tuple(found.items())[:_MOST_PHONES]


def _contact_cards(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.public.contact_card import contact_cards

    calendar_for(job.plan, *job.period)
    cards = contact_facts(PublicFacts(job.plan, calendar_around(job.plan, job.now.date())), job.posts, job.now)
    if not cards:
        raise UserError(
            translate("printing", "No post has a public board: mark the posts that have one in the column 公示.")
        )
    yield job.with_posts("", private_numbers(job.plan).without), contact_cards(cards, sheet, job.say)


PAPERS = (
    Paper(
        "contact-card",
        translate("printing", "contact cards for the public, 90 × 54 mm"),
        CARD_SHEET,
        _contact_cards,
        Scope.NOTICE,
        by=frozenset({By.UNIT, By.POST}),
    ),
    Paper(
        "pocket-cards", translate("printing", "pocket cards, 90 × 54 mm"), CARD_SHEET, _pocket_cards, apart=MANY_PAGES
    ),
)
