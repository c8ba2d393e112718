"""What people worked at a campaign elsewhere, in the accounts of their home station.

It counts as if they had worked it at home: the accounts of their own duties and all that came home together, less those
of their own alone. So a rest day is overtime by the whole week, wherever its days were worked.

What each station has told is kept in the plan as duties, so that a file that comes again, says more or says other
counts each hour once, whatever people, posts and stations are called by then. Corrections that programs before that
entered are known by their reasons (`hours_before`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind, Correction, DutyElsewhere, HoursHome
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.shifts import Shift, span_on
from patrolplanner.domain.typed_text import folded
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, facts, worked
from patrolplanner.services.county.hours_before import adopted
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker
from patrolplanner.services.county.share_in_plan import with_shifts
from patrolplanner.services.open_plan.document import Document

_NOT_WORKED = translate("campaign", "{person} ({id}) is not in this plan; the file is for another station.")
_REASON = translate("campaign", "{campaign}: {post} of {sender}")
_LESS = translate("campaign", "{reason}, less by a later file")
_OVERTAKEN = translate(
    "campaign",
    "{sender} has told of {campaign} in a later file, of {made}, which this plan has; this one changes nothing.",
)
_WEEK = 7
_Amount = tuple[str, date, AccountKind]
_Told = tuple[HoursHome, DutyElsewhere]


def with_returned(document: Document, letter: CampaignLetter, taker: LetterTaker) -> Document:
    """What is told anew replaces what an earlier file told: the difference is entered, none for the same file.

    Raises UserError for somebody who is not in the plan.
    """
    duties = _duties(document.plan, letter)
    before = _told_before(document, letter, duties)
    if before is not None and _is_later(before, letter):
        return document
    journal = document.journal
    unit = letter.unit or ("" if before is None else before.unit)
    told = HoursHome(letter.campaign, letter.sender, unit, letter.made, taker.now, taker.who, duties)
    if before is not None and replace(told, at=before.at, who=before.who) == before:
        told = before
    hours = tuple(told if one is before else one for one in journal.hours_home)
    hours = hours if before is not None else (*hours, told)
    corrections = adopted(journal.corrections, letter, duties)
    document = replace(document, journal=replace(journal, corrections=corrections, hours_home=hours))
    old = () if before is None else before.duties
    taken_up = [new for was, new in zip(journal.corrections, corrections, strict=True) if was is not new]
    people = {duty.person for duty in (*old, *duties)} | {c.person for c in taken_up}
    days = _whole_weeks([*(duty.day for duty in (*old, *duties)), *(c.day for c in taken_up)])
    new = tuple(_differences(document, told, people, days, taker))
    return replace(document, journal=replace(document.journal, corrections=(*corrections, *new)))


def overtaken(document: Document, letter: CampaignLetter) -> Message | None:
    """That a later file than this one has been taken in."""
    before = _told_before(document, letter, _duties(document.plan, letter))
    if before is None or before.made is None or not _is_later(before, letter):
        return None
    return _OVERTAKEN.fill(sender=letter.sender, campaign=letter.campaign, made=before.made)


def _is_later(before: HoursHome, letter: CampaignLetter) -> bool:
    return before.made is not None and letter.made is not None and letter.made < before.made


def _duties(plan: Plan, letter: CampaignLetter) -> tuple[DutyElsewhere, ...]:
    """What the file tells, of the people as they are called here."""
    found = []
    for row in letter.roster:
        day, post, code = row.pair.duty
        shift = letter.plan.shifts_by_code[code]
        found.append(
            DutyElsewhere(
                _person_here(plan, letter, row.pair.person),
                day,
                code,
                shift.start,
                shift.end,
                shift.kind,
                shift.effective_minutes,
                post,
                letter.plan.posts_by_id[post].name,
            )
        )
    return tuple(sorted(found, key=lambda duty: (duty.person, duty.span, duty.post)))


def _person_here(plan: Plan, letter: CampaignLetter, number: str) -> str:
    """The number here of somebody who may have had another one when they were lent."""
    there = letter.plan.people_by_id.get(number)
    known = [p for p in plan.people if number in (p.id, p.inner)]
    # who has that number by now may be somebody else
    known.sort(key=lambda p: (there is None or p.name != there.name, p.id != number))
    if not known:
        raise UserError(_NOT_WORKED.fill(person=person_name(letter.plan, number), id=number))
    return known[0].id


def _told_before(document: Document, letter: CampaignLetter, duties: Iterable[DutyElsewhere]) -> HoursHome | None:
    """What the sender has told of the campaign: known by its number there, its name, or by a duty that both tell."""
    known = [one for one in document.journal.hours_home if folded(one.campaign) == folded(letter.campaign)]
    for one in known:
        if letter.unit and one.unit == letter.unit:
            return one
    for one in known:
        if folded(one.sender) == folded(letter.sender) and not (letter.unit and one.unit):
            return one
    new = {_same(duty) for duty in duties}
    others = (one for one in known if not (letter.unit and one.unit))
    return next((one for one in others if not new.isdisjoint(map(_same, one.duties))), None)


def _same(duty: DutyElsewhere) -> tuple[str, tuple[int, int], str]:
    return duty.person, duty.span, duty.post


def _whole_weeks(days: Iterable[date]) -> frozenset[date]:
    """The days of their weeks, and the Monday after: a night of Sunday reaches into it."""
    mondays = {day - timedelta(days=day.weekday()) for day in days}
    return frozenset(monday + timedelta(days=n) for monday in mondays for n in range(_WEEK + 1))


# -- accounts ----------------------------------------------------------------------------------------------


def _differences(
    document: Document, told: HoursHome, people: set[str], days: frozenset[date], taker: LetterTaker
) -> Iterator[Correction]:
    """What is still to be entered for people and days; each for the post of the duty that is nearest to it."""
    counted = _counted(document, people)
    wanted = _brought(document, [duty for _, duty in counted])
    entered: Counter[_Amount] = Counter()
    for c in document.journal.corrections:
        if c.campaign:
            entered[c.person, c.day, c.kind] += c.amount
    for about in sorted({*wanted, *entered}):
        person, day, kind = about
        amount = wanted[about] - entered[about]
        if amount and person in people and day in days:
            reason = _reason(
                document, about, [one for one in counted if one[1].person == person], taker, less=amount < 0
            )
            yield Correction(person, day, kind, amount, reason, taker.now, taker.who, told.campaign)


def _reason(document: Document, about: _Amount, counted: list[_Told], taker: LetterTaker, *, less: bool) -> str:
    """By the nearest duty; where none is left, what an earlier correction gave."""
    person, day, _ = about
    if counted:
        hours, duty = min(counted, key=lambda one: (abs(one[1].day - day), one[1].span))
        reason = taker.say(_REASON.fill(campaign=hours.campaign, post=duty.post_name, sender=hours.sender))
    else:
        entered = document.journal.corrections
        reason = next(c.reason for c in entered if c.campaign and (c.person, c.day) == (person, day))
    return taker.say(_LESS.fill(reason=reason)) if less else reason


def _counted(document: Document, people: set[str]) -> list[_Told]:
    """What was told of them, each hour once: not what they worked here at that time, or is told twice."""
    told = [(one, duty) for one in document.journal.hours_home for duty in one.duties if duty.person in people]
    if not told:
        return []
    told.sort(key=lambda each: (each[1].person, each[1].span[0], -each[1].span[1], each[0].campaign, each[0].sender))
    days = [duty.day for _, duty in told]
    near = document.roster.between(min(days) - timedelta(days=1), max(days) + timedelta(days=1))
    shifts = document.plan.shifts_by_code
    own = [row.pair for row, _, _ in worked(near, document.journal) if row.pair.person in people]
    taken: dict[str, list[tuple[int, int]]] = {person: [] for person in people}
    for pair in own:
        if (shift := shifts.get(pair.duty.shift)) is not None:
            taken[pair.person].append(span_on(pair.duty.day, shift.start, shift.end))
    found = []
    for one, duty in told:
        first, last = duty.span
        if not any(first < end and start < last for start, end in taken[duty.person]):
            taken[duty.person].append(duty.span)
            found.append((one, duty))
    return found


def _brought(document: Document, duties: list[DutyElsewhere]) -> Counter[_Amount]:
    """How much more the accounts have when these duties are in the roster; weeks are looked at as a whole."""
    found: Counter[_Amount] = Counter()
    if not duties:
        return found
    plan, rows = _as_rows(document.plan, duties)
    people, days = {duty.person for duty in duties}, [duty.day for duty in duties]
    first = min(days) - timedelta(days=min(days).weekday() + 1)
    last = max(days) + timedelta(days=_WEEK - max(days).weekday())
    calendar = calendar_for(plan, first, last)
    own = Roster(frozenset(a for a in document.roster.between(first, last).assignments if a.pair.person in people))
    for roster, sign in ((Roster.of([*own.assignments, *rows]), 1), (own, -1)):
        for fact in facts(AccountBook(plan, calendar, roster, replace(document.journal, corrections=())), last):
            found[fact.person, fact.day, fact.kind] += sign * fact.amount
    return found


def _as_rows(plan: Plan, duties: list[DutyElsewhere]) -> tuple[Plan, list[Assignment]]:
    """The duties as rows of a plan that has their shifts; at no post of it."""
    codes: dict[tuple[object, ...], str] = {}
    rows = []
    for duty in duties:
        hours = duty.start, duty.end, duty.kind, duty.effective_minutes
        if hours not in codes:
            plan, new = with_shifts(plan, [Shift(duty.code, duty.code, *hours)])
            codes[hours] = new[duty.code]
        rows.append(Assignment(Pair(duty.person, DutyKey(duty.day, "", codes[hours]))))
    return plan, rows
