"""What is proven of the rosters that stations can have on a campaign's dates, before they give anybody and after it.

First of all stations the rows that stand are judged, and what is left of them without those who go: no roster that is
found need be worse. Then the dates are rostered anew while all others stay as they are, by the search that rosters a
month, over the plan that asks for less: what it must leave open every roster of the station leaves open. Several
processes, each with some of the stations; no search begins once what they are given is used up.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.planning.stop import Effort, Meter, Progress, StopFlag
from patrolplanner.services.county.before_campaign import before_campaign
from patrolplanner.services.county.campaign import Campaign
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker
from patrolplanner.services.county.sharing import Loan
from patrolplanner.services.county.taking import take
from patrolplanner.services.deployment.trial_roster import asking_less, asks_by_role, least_open
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, auto_fill, prepare, roster_of
from patrolplanner.services.solving.memory_room import affordable
from patrolplanner.services.solving.search_process import SEARCH_MIB
from patrolplanner.services.worker import POLL_SECONDS, Died, Tell, Worker, speaking
from patrolplanner.store.looking_on import Onlooker

_BORROWED = "借调"
_MOST_PROCESSES = 8
_LONGEST = 20.0
"""Seconds for one roster at most: what is not proven by then is seldom proven soon after."""
_PROOF_SHARE = 0.5
"""Of the time that is left of a roster's, for each way to prove something."""
_LAST_WORDS = 1.0
"""Seconds after a stop in which a process may still say what it has proven; one that is only starting has nothing."""
_LEAST = 0.05
"""A share of the time so short that nothing comes of it."""
_NONE_OPEN = 0
"""Known of every plan without any search: no roster leaves fewer places open."""


@dataclass(frozen=True, slots=True)
class GapBound:
    """Places that every roster leaves open, and that the best known one does; None where nothing is known."""

    least: int | None = None
    found: int | None = None

    @property
    def proven(self) -> bool:
        """Whether it is known to the last place."""
        return self.least is not None and self.least == self.found


@dataclass(frozen=True, slots=True)
class GapQuestion:
    """A station by its key and file: what it would take in, whom it would borrow, what is known of it without that."""

    key: str
    file: str
    letter: CampaignLetter | None
    borrowed: tuple[Loan, ...]
    before: GapBound | None = None


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """What is proven of a station by its key, without the campaign and with it; ``last`` where no more comes of it."""

    key: str
    before: GapBound
    after: GapBound
    last: bool = True


@dataclass(frozen=True)
class _GapShare:
    """What a process is asked, and what it may use for all of it."""

    folder: Path
    campaign: Campaign
    questions: tuple[GapQuestion, ...]
    effort: Effort


def prove_gaps(
    folder: Path, campaign: Campaign, questions: Sequence[GapQuestion], effort: Effort, stop: StopFlag
) -> Iterator[GapAnswer]:
    """The answers as they come; a stop ends it with those there are. Whoever leaves early ends the processes."""
    if effort.budget <= 0:
        told: list[GapAnswer] = []  # nothing is searched, so no process is worth its beginning
        _serve(_GapShare(folder, campaign, tuple(questions), effort), stop, told.append)
        yield from told
        return
    count = min(affordable(os.cpu_count() or 1, SEARCH_MIB), _MOST_PROCESSES, len(questions))
    one = replace(effort, workers=1)
    if one.work is not None:
        one = one.of(one.budget / max(1, count))
    workers = [Worker(_serve, gentle=True) for _ in range(count)]
    try:
        for n, worker in enumerate(workers):
            worker.start()
            worker.give(_GapShare(folder, campaign, tuple(questions[n::count]), one))
        running, until = set(workers), float("inf")
        while running and time.monotonic() < until:
            if stop.is_set():
                until = min(until, time.monotonic() + _LAST_WORDS)
                for worker in running:
                    worker.stop()
            for worker in speaking(running, POLL_SECONDS):
                try:
                    answer: GapAnswer = worker.hear()
                except Died:
                    running.discard(worker)
                    continue
                yield answer
    finally:
        for worker in workers:
            worker.kill()
            worker.end()


def _serve(share: _GapShare, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    meter = Meter(share.effort)
    searching = []
    for question in share.questions:
        if stop.is_set():
            return
        looked_at = _looked_at(share, question, tell)
        if looked_at is not None:
            searching.append(looked_at)
    for n, known in enumerate(searching):
        if stop.is_set() or meter.left <= 0:
            return
        answer = _answered(share, known, _each(meter, len(searching) - n), stop)
        if answer is not None:
            tell(answer)


def _each(meter: Meter, asked: int) -> Effort:
    """What one of two rosters of a station may use, when so many stations are left."""
    effort = meter.effort.of(min(_LONGEST, max(_LEAST, meter.left / asked / 2)))
    if effort.work is not None:
        meter.spend(2 * effort.budget)
    return effort


@dataclass(frozen=True)
class _Known:
    """What is known before any search: rows of the dates that may be kept, and what these leave open."""

    bound: GapBound
    rows: Roster | None = None


@dataclass(frozen=True)
class _LookedAt:
    """A question with what is known of both of its plans; the second is none where they are the same."""

    question: GapQuestion
    before: _Known
    after: _Known | None


def _looked_at(share: _GapShare, question: GapQuestion, tell: Tell) -> _LookedAt | None:
    """Tells what the rows that stand come to; None where that says all, or nothing can be said."""
    try:
        before, after = _requests(share, question)
        known = _stands(before) if question.before is None else _Known(question.before)
        found = _LookedAt(question, known, None if after is None else _stands(after))
    except (PlannerError, OSError):
        return None
    bounds = found.before.bound, (found.after or found.before).bound
    proven = all(bound.proven for bound in bounds)
    tell(GapAnswer(question.key, *bounds, last=proven))
    return None if proven else found


def _answered(share: _GapShare, known: _LookedAt, effort: Effort, stop: StopFlag) -> GapAnswer | None:
    """None where the file cannot be read any more, or its plan cannot be judged."""
    question = known.question
    try:
        before, after = _requests(share, question)
        first = question.before or _bound(before, known.before, effort, stop)
        second = first if after is None or known.after is None else _bound(after, known.after, effort, stop)
    except (PlannerError, OSError):
        return None
    return GapAnswer(question.key, first, second)


def _requests(share: _GapShare, question: GapQuestion) -> tuple[FillRequest, FillRequest | None]:
    """What would be rostered without the campaign and with it; one alone where it asks nothing of the station."""
    stored = Onlooker(share.folder / question.file).look()
    assert stored is not None  # it is looked at for the first time
    plan, roster = before_campaign(stored.plan, stored.roster, share.campaign.name)
    begin = _begin_of(share.campaign)
    before = FillRequest(plan, roster, share.campaign.dates, now=begin, journal=stored.journal)
    if question.letter is None and not question.borrowed:
        return before, None
    with_it = _with_campaign(Document(plan, roster), question, share.campaign)
    return before, replace(before, plan=with_it.plan, roster=with_it.roster)


def _with_campaign(document: Document, question: GapQuestion, campaign: Campaign) -> Document:
    letter = question.letter
    if letter is not None:
        taker = LetterTaker("", _begin_of(campaign), "en", str, question.file)
        document = take(document, letter, taker, question.file).document
    return replace(document, plan=_with_borrowed(document.plan, question.borrowed))


def _with_borrowed(plan: Plan, loans: tuple[Loan, ...]) -> Plan:
    """Whoever is lent counts as there, before anybody has a name."""
    people = tuple(
        Person(
            f"{_BORROWED}{m}-{n}",
            "",
            Role.OFFICER if n < loan.officers else Role.AUXILIARY,
            "",
            start=loan.first,
            end=loan.last,
        )
        for m, loan in enumerate(loans)
        for n in range(loan.people)
    )
    return replace(plan, people=(*plan.people, *people)) if people else plan


def _begin_of(campaign: Campaign) -> datetime:
    return datetime.combine(campaign.dates.first, datetime.min.time())


def _stands(request: FillRequest) -> _Known:
    """The rows that stand as far as they break no rule, which is a roster that there is; none are no roster."""
    if not request.roster.between(*request.period):
        open_ = _judged(request, request.roster).open_places
        return _Known(GapBound(_NONE_OPEN, None if open_ else open_))
    roster, verdict = request.roster, _judged(request, request.roster)
    if verdict.hard:
        filling = prepare(request)
        roster = roster.replaced(request.period, roster_of(request, filling, filling.start))
        verdict = _judged(request, roster)
    return _Known(GapBound(_NONE_OPEN, verdict.open_places), roster.between(*request.period))


def _bound(request: FillRequest, stands: _Known, effort: Effort, stop: StopFlag) -> GapBound:
    """What is proven over plans that ask for less, and a roster that leaves no more open, as far as one is known."""
    known, best, meter = stands.bound, stands.rows, Meter(effort)
    for by_role in (True, False) if any(map(asks_by_role, request.plan.demands)) else (False,):
        if known.proven or stop.is_set() or meter.left <= 0:
            return known
        part = effort.of(max(_LEAST, meter.left * _PROOF_SHARE))
        eased = replace(request, plan=asking_less(request.plan, by_role=by_role), begin=best)
        filled = auto_fill(eased, part, stop)
        meter.spend(part.budget)
        open_ = _judged(request, filled.roster).open_places
        if known.found is None or open_ < known.found:
            known, best = replace(known, found=open_), filled.roster
        known = replace(known, least=_most(known.least, least_open(filled)))
    if known.proven or stop.is_set() or meter.left <= 0:
        return known
    filled = _filled_down_to(replace(request, begin=best), known.least, effort.of(max(_LEAST, meter.left)), stop)
    open_ = filled.verdict.open_places
    return replace(known, found=open_ if known.found is None else min(known.found, open_))


def _most(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else max(one, other)


def _judged(request: FillRequest, roster: Roster) -> Verdict:
    """A roster by all that the plan asks for."""
    return verdict_of(request.plan, request.period, roster, None, request.at, request.journal)


def _filled_down_to(request: FillRequest, enough: int | None, effort: Effort, stop: StopFlag) -> Filled:
    """The best roster of the plan itself; nothing more is looked for once it leaves only so many places open."""
    end = StopFlag()

    def heard(progress: Progress) -> None:
        if stop.is_set() or (enough is not None and progress.gaps <= enough):
            end.set()

    return auto_fill(request, effort, end, heard)
