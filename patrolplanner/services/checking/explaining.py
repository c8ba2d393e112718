"""Why a gap is open and what would fill it; why a person cannot take a duty; which locks cannot stand together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from patrolplanner.domain.absences import Absence
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, first_said, last_said, person_name, post_name, shift_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.words import word
from patrolplanner.planning.judging.candidates import GapReport
from patrolplanner.planning.judging.judge import Case, judge
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.repair.damage import CrewChange
from patrolplanner.planning.repair.decisions import PlanAndRoster
from patrolplanner.planning.stop import Effort, Meter
from patrolplanner.services.checking.judging import gap_reports
from patrolplanner.services.solving.auto_fill import FillRequest, published_of

if TYPE_CHECKING:
    from patrolplanner.planning.solving.questions.gap_ways import Relaxer, WayOut
    from patrolplanner.planning.solving.questions.lock_conflict import LockConflict


@dataclass(frozen=True)
class Explanation:
    """A duty that lacks people: the gaps with their reasons, and up to three confirmed ways to fill it.

    ``ways`` is None when the time was up before this duty was looked at.
    """

    duty: DutyKey
    reports: tuple[GapReport, ...]
    ways: tuple[WayOut, ...] | None


def explanations(request: FillRequest, effort: Effort, only: int | None = None) -> Iterator[Explanation]:
    """One for each duty with a gap, in time order, as they are found; ``only`` picks one by its number from 1.

    Raises UserError for a number there is not.
    """
    meter = Meter(effort)
    verdict = judge(request.plan, request.period, request.roster, published=published_of(request))
    duties = sorted({gap.duty for gap in verdict.gaps})
    if only is not None and not 1 <= only <= len(duties):
        text = translate("explaining", "There is no gap {number}; there are {count}.")
        raise UserError(text.fill(number=only, count=len(duties)))
    if not duties:
        return
    wanted = set(duties if only is None else [duties[only - 1]])
    all_reports = gap_reports(request, replace(verdict, gaps=tuple(g for g in verdict.gaps if g.duty in wanted)))
    relaxer = _relaxer(request, meter)
    for duty in sorted(wanted):
        reports = tuple(r for r in all_reports if r.gap.duty == duty)
        ways = tuple(relaxer.ways_out(duty)) if meter.left > 0 else None
        yield Explanation(duty, reports, ways)


def _relaxer(request: FillRequest, meter: Meter | None = None) -> Relaxer:
    from patrolplanner.planning.solving.questions.gap_ways import Relaxer

    now = request.now if request.published is not None and request.now is not None else datetime.min
    return Relaxer(request.plan, request.roster, request.period, now, published_of(request), meter)


@dataclass(frozen=True, slots=True)
class ConflictInWords:
    """Locked rows that cannot stand together, in words: what would be wrong, which rows and absences, what helps."""

    text: Message
    rows: tuple[Pair, ...]
    absences: tuple[Absence, ...]
    rules: tuple[str, ...]


def lock_conflicts(request: FillRequest, effort: Effort | None = None) -> tuple[ConflictInWords, ...]:
    """Minimal conflicts among the locked rows of the period; quick where nothing is wrong with them."""
    kept = request.roster.without(*request.period)
    locked = frozenset(a.pair for a in request.roster.between(*request.period).assignments if a.locked)
    if not locked:
        return ()
    rulebook = Rulebook.of(request.plan)
    instance = Instance(request.plan, request.period, request.roster)
    known, outside = (frozenset(p for p in pairs if instance.knows(p)) for pairs in (locked, kept.pairs))
    case = Case(Space(instance, *instance.pairs_of(known | outside)), rulebook)
    if len(case.broken(case.chosen(known | outside))) == len(case.broken(case.chosen(outside))):
        return ()
    from patrolplanner.planning.solving.questions import lock_conflict

    found = lock_conflict.lock_conflicts(instance, rulebook, known, outside, effort or lock_conflict.EFFORT)
    return tuple(ConflictInWords(_said(instance, c), c.rows, c.absences, c.rules) for c in found)


def _said(instance: Instance, conflict: LockConflict) -> Message:
    plan = instance.plan
    rows = tuple(
        translate("explaining", "{person} on {duty}").fill(
            person=person_name(plan, p.person), duty=duty_said(plan, p.duty)
        )
        for p in conflict.rows
    )
    away = tuple(
        translate("explaining", "{person} away from {first} to {last} ({kind})").fill(
            person=person_name(plan, a.person), first=first_said(a), last=last_said(a), kind=word(a.kind)
        )
        for a in conflict.absences
    )
    if away:
        text = translate(
            "explaining",
            "Cannot stand together ({rules}): {text} Locked: {rows}; and: {away}. Unlock one of these rows or end one "
            "of these absences.",
        ).fill(away=away)
    elif len(rows) == 1:
        text = translate("explaining", "Cannot stand ({rules}): {text} Locked: {rows}. Unlock this row.")
    else:
        text = translate(
            "explaining", "Cannot stand together ({rules}): {text} Locked: {rows}. Unlock one of these rows."
        )
    return text.fill(rules=conflict.rules, text=conflict.text, rows=rows)


def decisions(way: WayOut, request: FillRequest) -> tuple[Message, ...]:
    """What a way out gives up, in words; none when people only have to be moved."""
    facts = PlanAndRoster(request.plan, request.roster)
    return tuple(r.text(facts) for r in way.relaxations)


_MOVES = translate("roster ways", "{moves}")
_DECIDE = translate("roster ways", "{decisions}")
_BOTH = translate("roster ways", "{decisions}; then {moves}")
_TO = translate("roster ways", "{person} to {post} {shift} on {day}")
_FROM = translate("roster ways", "{person} off {post} {shift} on {day}")


@dataclass(frozen=True)
class GapWay:
    """What to decide and whom to move, in words, and what plan and roster are then."""

    text: Message
    plan: Plan
    roster: Roster


def ways_to_fill(request: FillRequest, duty: DutyKey) -> tuple[GapWay, ...]:
    """The smallest ways to fill the duty, the gentlest first; some seconds of work."""
    relaxer = _relaxer(request)
    return tuple(
        GapWay(_way_said(decisions(way, request), _moves(way.changes, way.plan)), way.plan, way.roster)
        for way in relaxer.ways_out(duty)
    )


def _way_said(decided: tuple[Message, ...], moves: tuple[Message, ...]) -> Message:
    if not decided:
        return _MOVES.fill(moves=moves)
    return _BOTH.fill(decisions=decided, moves=moves) if moves else _DECIDE.fill(decisions=decided)


def _moves(changes: tuple[CrewChange, ...], plan: Plan) -> tuple[Message, ...]:
    return tuple(
        text.fill(
            person=person_name(plan, person),
            post=post_name(plan, c.duty.post),
            shift=shift_name(plan, c.duty.shift),
            day=c.duty.day,
        )
        for c in changes
        for text, who in ((_TO, c.on), (_FROM, c.off))
        for person in who
    )
