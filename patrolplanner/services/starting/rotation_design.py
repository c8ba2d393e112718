"""Designs a cyclic rotation for teams or people, says what stands in the way of one, and puts one into a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.rotation.relaxing import relaxations, why_none
from patrolplanner.planning.rotation.wish import OFF, Rota, RotationWish
from patrolplanner.planning.solving.rotation.design import (
    DesignEnd,
    RotaDesign,
    design_liked_rotation,
    design_rotation,
)
from patrolplanner.planning.stop import Effort, Meter, StopFlag
from patrolplanner.services.edits.patterns import ended_before
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.starting.rotation_request import check_shifts, check_teams

MOST_WAYS_OUT = 3
TRY_SECONDS, TRIES_SECONDS = 3.0, 15.0  # for one change of the wish, and for all of them


@dataclass(frozen=True)
class Designed:
    """What came of a wish. Without a rota: what counting says against it, and changes found to make one possible."""

    wish: RotationWish
    design: RotaDesign
    reason: Message | None = None
    ways_out: tuple[Message, ...] = ()


def design(wish: RotationWish, effort: Effort, stop: StopFlag | None = None) -> Designed:
    """A rota that people like, or why there is none and up to three single changes that make one possible."""
    found = design_liked_rotation(wish, effort, stop)
    if found.ended is not DesignEnd.NONE:
        return Designed(wish, found)
    return Designed(wish, found, why_none(wish), _ways_out(wish, effort, stop or StopFlag()))


def _ways_out(wish: RotationWish, effort: Effort, stop: StopFlag) -> tuple[Message, ...]:
    """Changes that were tried and found to work, each of another sort."""
    meter = Meter(effort.of(min(TRIES_SECONDS, effort.budget)))
    found: dict[str, Message] = {}
    for way in relaxations(wish):
        left = meter.left
        if len(found) == MOST_WAYS_OUT or left <= 0 or stop.is_set():
            break
        if way.sort in found:
            continue
        tried = design_rotation(way.wish, effort.of(min(TRY_SECONDS, left)), stop)
        meter.spend(tried.work)
        if tried.ended is DesignEnd.FOUND:
            found[way.sort] = way.text
    return tuple(found.values())


def team_rotations(rota: Rota, teams: Sequence[str], first: date) -> tuple[Rotation, ...]:
    """The rota as one rotation for each team, in force from ``first``; in that week team k works row k."""
    if len(teams) != len(rota):
        text = translate(
            "rotation", "The rotation has {rows} {rows:row|rows}, but {teams} {teams:team is|teams are} named."
        )
        raise UserError(text.fill(rows=len(rota), teams=len(teams)))
    pattern = tuple(None if code == OFF else code for row in rota for code in row)
    monday = first - timedelta(days=first.weekday())
    return tuple(Rotation(team, pattern, monday - timedelta(weeks=n), first) for n, team in enumerate(teams))


@dataclass(frozen=True)
class Applied:
    """Rotations that were put into a plan, and how many older ones of these teams end before or are gone."""

    rotations: tuple[Rotation, ...]
    ended: int
    removed: int


def apply_rotation(session: Session, rota: Rota, teams: Sequence[str], first: date) -> Applied:
    """Put the rota into the plan as its teams' rotations from ``first`` on, in one edit.

    Older rotations of these teams end the day before; those that would only begin later are taken out. Raises
    UserError for teams or shifts that the plan does not have.
    """
    plan = session.document.plan
    check_shifts(plan, sorted({code for row in rota for code in row if code != OFF}))
    check_teams(plan, teams)
    new = team_rotations(rota, teams, first)
    kept, ended = ended_before(plan.rotations, set(teams), first)
    with_new = replace(plan, rotations=(*kept, *new))
    label = translate("rotation", "Rotation of {teams}").fill(teams=tuple(teams))
    session.apply(lambda document: replace(document, plan=with_new), label, action="rotation")
    return Applied(new, ended, len(plan.rotations) - len(kept))
