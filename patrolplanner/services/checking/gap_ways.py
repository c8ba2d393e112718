"""The ways out of one gap, each a sentence with the plan and roster it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, post_name, shift_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.repair.damage import CrewChange
from patrolplanner.services.checking.explaining import decisions
from patrolplanner.services.solving.auto_fill import FillRequest, published_of

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
    from patrolplanner.planning.solving.questions.gap_ways import Relaxer

    now = request.now if request.published is not None and request.now is not None else datetime.min
    relaxer = Relaxer(request.plan, request.roster, request.period, now, published_of(request))
    return tuple(
        GapWay(_said(decisions(way, request), _moves(way.changes, way.plan)), way.plan, way.roster)
        for way in relaxer.ways_out(duty)
    )


def _said(decided: tuple[Message, ...], moves: tuple[Message, ...]) -> Message:
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
