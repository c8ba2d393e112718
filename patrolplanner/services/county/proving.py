"""What is proven of the rosters that stations can have on a campaign's dates, before they give anybody and after it.

The dates are rostered anew while all others stay as they are, by the search that rosters a month, over the plan that
asks for less: what it must leave open every roster of the station leaves open. Several processes, each with some of
the stations; all together take no longer than they are given.
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
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, auto_fill
from patrolplanner.services.solving.memory_room import affordable
from patrolplanner.services.solving.search_process import SEARCH_MIB
from patrolplanner.services.worker import POLL_SECONDS, Died, Tell, Worker, speaking
from patrolplanner.store.looking_on import Onlooker
from patrolplanner.store.plan_file import StoredPlan

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
    """What is proven of a station by its key, without the campaign and with it."""

    key: str
    before: GapBound
    after: GapBound


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
    for n, question in enumerate(share.questions):
        if stop.is_set():
            return
        asked = len(share.questions) - n
        answer = _answered(share, question, _each(meter, asked), stop)
        if answer is not None:
            tell(answer)


def _each(meter: Meter, asked: int) -> Effort:
    """What one of two rosters of a station may use, when so many stations are left."""
    effort = meter.effort.of(min(_LONGEST, max(_LEAST, meter.left / asked / 2)))
    if effort.work is not None:
        meter.spend(2 * effort.budget)
    return effort


def _answered(share: _GapShare, question: GapQuestion, effort: Effort, stop: StopFlag) -> GapAnswer | None:
    """None where the file cannot be read any more, or its plan cannot be judged."""
    try:
        stored = Onlooker(share.folder / question.file).look()
        assert stored is not None  # it is looked at for the first time
        plan, roster = before_campaign(stored.plan, stored.roster, share.campaign.name)
        before = question.before or _bound(share.campaign, replace(stored, plan=plan, roster=roster), effort, stop)
        if question.letter is None and not question.borrowed:
            return GapAnswer(question.key, before, before)
        with_it = _with_campaign(Document(plan, roster), question, share.campaign)
        after = _bound(share.campaign, replace(stored, plan=with_it.plan, roster=with_it.roster), effort, stop)
    except (PlannerError, OSError):
        return None
    return GapAnswer(question.key, before, after)


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


def _bound(campaign: Campaign, stored: StoredPlan, effort: Effort, stop: StopFlag) -> GapBound:
    """What is proven over plans that ask for less, and a roster that leaves no more open, as far as one is known.

    The rows that stand are one where they break no rule.
    """
    request = FillRequest(stored.plan, stored.roster, campaign.dates, now=_begin_of(campaign), journal=stored.journal)
    present, best, meter = _judged(request, stored.roster), None, Meter(effort)
    known = GapBound(found=None if present.hard else present.open_places)
    for by_role in (True, False) if any(map(asks_by_role, stored.plan.demands)) else (False,):
        part = effort.of(max(_LEAST, meter.left * _PROOF_SHARE))
        eased = replace(request, plan=asking_less(stored.plan, by_role=by_role), begin=best)
        filled = auto_fill(eased, part, stop)
        meter.spend(part.budget)
        open_ = _judged(request, filled.roster).open_places
        if known.found is None or open_ < known.found:
            known = replace(known, found=open_)
            best = filled.roster if open_ < present.open_places else None
        known = replace(known, least=_most(known.least, least_open(filled)))
        if known.proven or stop.is_set():
            return known
    rest = effort.of(max(_LEAST, meter.left))
    filled = _filled_down_to(replace(request, begin=best), known.least, rest, stop)
    return replace(known, found=min(known.found or 0, filled.verdict.open_places))


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
