"""A roster mended after something happened: proposals as differences, whom to call, and taking one over."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, phone_of
from patrolplanner.domain.plan import Period, Plan, whole_months
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.tallies import Tally, tally
from patrolplanner.planning.judging.comparison import Judged, RosterStanding, Worse
from patrolplanner.planning.model.instance import Published
from patrolplanner.planning.repair.damage import CrewChange, Damage, ImpossibleRow, Stage, changes, damage, mended
from patrolplanner.planning.repair.disruptions import Away, Disruption, Gone
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.store.plan_file import StoredPlan

if TYPE_CHECKING:
    from patrolplanner.planning.solving.questions.repair_stages import Mending

_CHANGED = translate("repair", "The plan has been changed meanwhile; ask for proposals again.")
FIRST_SECONDS = 20.0
"""Longest search for a first proposal; a plan of 300 people needs one or two."""


@dataclass(frozen=True)
class Situation:
    """A roster, and what has happened since it was made. Nothing that begins before ``now`` is touched."""

    plan: Plan
    roster: Roster
    period: Period
    disruptions: tuple[Disruption, ...]
    now: datetime
    published: Roster | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to be told, with the number to call (for internal papers) and what it does to their month."""

    person: str
    name: str
    phone: str
    comes: tuple[DutyKey, ...]
    goes: tuple[DutyKey, ...]
    before: Tally
    after: Tally


@dataclass(frozen=True)
class Proposal:
    """A mended roster as a list of differences. ``kind`` and ``stage`` say what it asks of people.

    ``worse`` are the gaps, broken hard rules and reminders that the roster had not before; ``unavoidable`` tells
    that its gaps are proven to be (no roster with more people moved has fewer). ``seconds`` is since the question.
    """

    kind: str
    stage: Stage
    roster: Roster
    changes: tuple[CrewChange, ...]
    calls: tuple[Call, ...]
    standing: RosterStanding
    worse: tuple[Worse, ...]
    unavoidable: bool
    seconds: float


@dataclass(frozen=True)
class Repair:
    """The answer to a situation: what is lost, what stands in the way, and up to three proposals, the best first."""

    situation: Situation
    plan: Plan
    lost: tuple[Pair, ...]
    conflicts: tuple[tuple[ImpossibleRow, Message], ...]
    before: RosterStanding
    proposals: tuple[Proposal, ...]
    duties: dict[DutyKey, Message]


def situation_of(
    stored: StoredPlan, disruptions: tuple[Disruption, ...], now: datetime, period: Period | None = None
) -> Situation:
    """A plan file's situation; without a period the one rostered last counts if it is touched, else whole months."""
    return Situation(
        stored.plan, stored.roster, period or _period(stored, disruptions), disruptions, now, stored.published
    )


def repair(
    situation: Situation,
    effort: Effort | None = None,
    stop: StopFlag | None = None,
    on_first: Callable[[Repair], None] | None = None,
) -> Repair:
    """Proposals for a situation; ``on_first`` gets the answer with the first one as soon as that is known.

    Raises UserError for people, posts or shifts that the plan does not know.
    """
    from patrolplanner.planning.solving.questions.repair_stages import Repairer

    begun = time.monotonic()
    s = situation
    told = Published(s.published.pairs, s.now) if s.published is not None else None
    found = damage(s.plan, s.roster, s.period, s.disruptions, s.now, told)
    before = Judged(s.plan, s.period, s.roster, calendar=found.instance.calendar, published=told)
    repairer = Repairer(found, effort or Effort(FIRST_SECONDS), stop)

    def proposal(answer: Mending) -> Proposal:
        roster = mended(s.roster, found.before, answer.pairs)
        after = Judged(found.instance.plan, s.period, roster, calendar=found.instance.calendar, published=told)
        if after.standing.price != answer.price:
            raise AssertionError(f"judge {after.standing.price} and repair {answer.price} disagree on the price")
        return Proposal(
            answer.kind.value,
            answer.stage,
            roster,
            changes(found.before, answer.pairs),
            _calls(s, found, roster, answer.pairs),
            after.standing,
            tuple(after.worse_than(before)),
            answer.unavoidable,
            time.monotonic() - begun,
        )

    first = repairer.first()
    repaired = _answered(s, found, before.standing, (proposal(first),))
    if on_first is not None:
        on_first(repaired)
    others = tuple(proposal(answer) for answer in repairer.alternatives(first))
    return _answered(s, found, before.standing, (*repaired.proposals, *others))


def _answered(s: Situation, found: Damage, before: RosterStanding, proposals: tuple[Proposal, ...]) -> Repair:
    duties = {key: duty_said(found.instance.plan, key) for p in proposals for key in (c.duty for c in p.changes)}
    duties |= {p.duty: duty_said(found.instance.plan, p.duty) for p in found.lost}
    conflicts = tuple((c, _conflict(found, c)) for c in found.conflicts)
    return Repair(s, found.instance.plan, found.lost, conflicts, before, proposals, duties)


def taken_over(repaired: Repair, number: int) -> Edit:
    """What happened and the proposal (from 1) as one edit. The version in force stays until the next one.

    Raises UserError for a number there is not; the edit does when the document has changed since the proposals were
    made.
    """
    count = len(repaired.proposals)
    if not 1 <= number <= count:
        text = translate("repair", "There is no proposal {number}; there are {count}.")
        raise UserError(text.fill(number=number, count=count))
    proposal = repaired.proposals[number - 1]

    def edit(document: Document) -> Document:
        if document.plan != repaired.situation.plan or document.roster != repaired.situation.roster:
            raise UserError(_CHANGED)
        return replace(document, plan=repaired.plan, roster=proposal.roster)

    return edit


def _period(stored: StoredPlan, disruptions: tuple[Disruption, ...]) -> Period:
    spans = [_span(h) for h in disruptions]
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    known = stored.last_period
    if known is not None and known.first <= last and known.last >= first:
        return known
    return whole_months(first, last)


def _span(disruption: Disruption) -> tuple[date, date]:
    match disruption:
        case Away():
            return disruption.start, disruption.end
        case Gone():
            return disruption.since, disruption.since
        case _:
            return disruption.first, disruption.last


def _conflict(found: Damage, conflict: ImpossibleRow) -> Message:
    person = found.instance.people[found.instance.person_index[conflict.pair.person]].name
    if conflict.reason.value == "locked":
        text = translate("repair", "{person} is locked on {duty}; unlock that row first, or find cover by hand.")
    else:
        text = translate("repair", "{person}: {duty} has begun already and is left as it is; see to it by hand.")
    return text.fill(person=person, duty=duty_said(found.instance.plan, conflict.pair.duty))


def _calls(s: Situation, found: Damage, roster: Roster, pairs: frozenset[Pair]) -> tuple[Call, ...]:
    """Everybody with another duty than before, but for those who reported the absence themselves."""
    instance = found.instance
    calendar = calendar_for(instance.plan, *s.period)
    old, new = (tally(instance.plan, calendar, r, s.period) for r in (s.roster, roster))
    reported = {h.person for h in s.disruptions if isinstance(h, Away | Gone)}
    on, off = pairs - found.before, found.before - pairs
    return tuple(
        Call(
            p.id,
            p.name,
            phone_of(instance.plan, p),
            tuple(sorted(pair.duty for pair in on if pair.person == p.id)),
            tuple(sorted(pair.duty for pair in off if pair.person == p.id)),
            old[p.id],
            new[p.id],
        )
        for p in instance.people
        if p.id not in reported and any(pair.person == p.id for pair in (*on, *off))
    )
