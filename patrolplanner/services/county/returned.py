"""What people worked at a campaign elsewhere, in the accounts of their home station.

It counts as if they had worked it at home: the accounts of their own duties and these together, less those of their own
alone. So a rest day is overtime by the whole week, wherever its days were worked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind, Correction
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, facts
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker
from patrolplanner.services.county.share_in_plan import with_shifts
from patrolplanner.services.open_plan.document import Document

_NOT_WORKED = translate("campaign", "{person} ({id}) is not in this plan; the file is for another station.")
_REASON = translate("campaign", "{campaign}: {post} of {sender}")
_WEEK = 7
_About = tuple[str, date, AccountKind, str]
_Amount = tuple[str, date, AccountKind]


def with_returned(document: Document, letter: CampaignLetter, taker: LetterTaker) -> Document:
    """What is told anew replaces what an earlier file told: the difference is entered, none for the same file.

    Raises UserError for somebody who is not in the plan.
    """
    known: Counter[_About] = Counter()
    for correction in document.journal.corrections:
        known[_about(correction)] += correction.amount
    told = {_about(c): c for c in _corrections(document, letter, taker)}
    reasons = {_reason(letter, taker, post.name) for post in letter.plan.posts}
    new = [replace(c, amount=c.amount - known[key]) for key, c in told.items() if c.amount != known[key]]
    for key, amount in known.items():
        if amount and key not in told and key[-1] in reasons:
            person, day, kind, reason = key
            new.append(Correction(person, day, kind, -amount, reason, taker.now, taker.who))
    if not new:
        return document
    corrections = (*document.journal.corrections, *new)
    return replace(document, journal=replace(document.journal, corrections=corrections))


def _about(correction: Correction) -> _About:
    """Whose account a correction is of, for what; not how much it is, or when it was entered."""
    return correction.person, correction.day, correction.kind, correction.reason


def _reason(letter: CampaignLetter, taker: LetterTaker, post: str) -> str:
    return taker.say(_REASON.fill(campaign=letter.campaign, post=post, sender=letter.sender))


def _corrections(document: Document, letter: CampaignLetter, taker: LetterTaker) -> Iterator[Correction]:
    """By the day on which the accounts have it; for the post of the duty that is nearest to it."""
    for row in letter.roster:
        if row.pair.person not in document.plan.people_by_id:
            name = person_name(letter.plan, row.pair.person)
            raise UserError(_NOT_WORKED.fill(person=name, id=row.pair.person))
    if not letter.roster:
        return
    plan, codes = with_shifts(document.plan, letter.plan.shifts)
    rows = [_as_here(row, codes) for row in letter.roster]
    posts: dict[str, list[Assignment]] = defaultdict(list)
    for row in rows:
        posts[row.pair.person].append(row)
    for (person, day, kind), amount in sorted(_brought(document, plan, rows).items()):
        nearest = min(posts[person], key=lambda row: (abs(row.pair.duty.day - day), row.pair.duty))
        post = letter.plan.posts_by_id[nearest.pair.duty.post].name
        yield Correction(person, day, kind, amount, _reason(letter, taker, post), taker.now, taker.who)


def _as_here(row: Assignment, codes: Mapping[str, str]) -> Assignment:
    duty = row.pair.duty
    return replace(row, pair=row.pair._replace(duty=duty._replace(shift=codes.get(duty.shift, duty.shift))))


def _brought(document: Document, plan: Plan, rows: list[Assignment]) -> dict[_Amount, int]:
    """How much more the accounts have when these rows are in the roster; weeks are looked at as a whole."""
    people = {row.pair.person for row in rows}
    days = [row.pair.duty.day for row in rows]
    first = min(days) - timedelta(days=min(days).weekday() + 1)
    last = max(days) + timedelta(days=_WEEK - max(days).weekday())
    calendar = calendar_for(plan, first, last)
    own = Roster(frozenset(a for a in document.roster.between(first, last).assignments if a.pair.person in people))
    found: Counter[_Amount] = Counter()
    for roster, sign in ((Roster.of([*own.assignments, *rows]), 1), (own, -1)):
        for fact in facts(AccountBook(plan, calendar, roster, document.journal), last):
            found[fact.person, fact.day, fact.kind] += sign * fact.amount
    return {about: amount for about, amount in found.items() if amount}
