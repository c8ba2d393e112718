"""Designs a cyclic rotation for teams or people, says what stands in the way of one, and puts one into a plan."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.rotation_relaxing import relaxations, why_none
from patrolplanner.planning.rotation_wish import OFF, WEEK, Rota, RotationWish, Span, WishedShift, too_close
from patrolplanner.planning.solving.rotation_design import Design, DesignEnd, design_liked_rotation, design_rotation
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.store.plan_file import PlanFile

MOST_WAYS_OUT = 3
TRY_SECONDS, TRIES_SECONDS = 3.0, 15.0  # for one change of the wish, and for all of them


@dataclass(frozen=True)
class ShiftRequest:
    """A shift as somebody asks for it: without times they come from the plan, without a run any length will do."""

    code: str
    demand: tuple[int, ...] = (1,) * WEEK
    run: Span | None = None
    start: int | None = None
    length: int | None = None


@dataclass(frozen=True)
class RotationRequest:
    """A wish in the making; shifts with less than ``rest_hours`` between them may not follow each other."""

    rows: int
    shifts: tuple[ShiftRequest, ...]
    work: Span
    off: Span
    pairs: frozenset[tuple[str, str]] = frozenset()
    around: frozenset[tuple[str, str]] = frozenset()
    rest_hours: float = 0.0


@dataclass(frozen=True)
class Designed:
    """What came of a wish. Without a rota: what counting says against it, and changes found to make one possible."""

    wish: RotationWish
    design: Design
    reason: Message | None = None
    ways_out: tuple[Message, ...] = ()


def wish_of(request: RotationRequest) -> RotationWish:
    """The wish that a request stands for. Raises InvalidValue for one that makes no sense."""
    shifts = tuple(
        WishedShift(s.code, s.demand, s.run or Span(1, request.work.most), s.start, s.length) for s in request.shifts
    )
    pairs = request.pairs | too_close(shifts, round(request.rest_hours * 60))
    return RotationWish(request.rows, shifts, request.work, request.off, pairs, request.around)


def for_plan(request: RotationRequest, plan: Plan, teams: Sequence[str]) -> RotationRequest:
    """The request with the plan's times. Raises UserError for shifts or teams that the plan does not have."""
    _check_shifts(plan, [s.code for s in request.shifts])
    _check_teams(plan, teams)
    known = {s.code: s for s in plan.shifts}
    timed = (replace(s, start=known[s.code].start, length=known[s.code].length) for s in request.shifts)
    return replace(request, shifts=tuple(timed))


def _check_shifts(plan: Plan, codes: Iterable[str]) -> None:
    known = tuple(s.code for s in plan.shifts)
    for code in codes:
        if code not in known:
            text = translate("rotation", "The plan has no shift {code}; its shifts are {known}.")
            raise UserError(text.fill(code=code, known=known or OFF))


def _check_teams(plan: Plan, teams: Sequence[str]) -> None:
    members = {p.team for p in plan.people if p.team}
    for team in teams:
        if team not in members:
            text = translate("rotation", "Nobody in the plan belongs to a team {team}; its teams are {known}.")
            raise UserError(text.fill(team=team, known=tuple(sorted(members)) or OFF))
        if teams.count(team) > 1:
            raise UserError(translate("rotation", "Team {team} is named twice.").fill(team=team))


def design(wish: RotationWish, effort: Effort, stop: StopFlag | None = None) -> Designed:
    """A rota that people like, or why there is none and up to three single changes that make one possible."""
    found = design_liked_rotation(wish, effort, stop)
    if found.ended is not DesignEnd.NONE:
        return Designed(wish, found)
    return Designed(wish, found, why_none(wish), _ways_out(wish, effort, stop or StopFlag()))


def _ways_out(wish: RotationWish, effort: Effort, stop: StopFlag) -> tuple[Message, ...]:
    """Changes that were tried and found to work, each of another sort."""
    begun = time.monotonic()
    found: dict[str, Message] = {}
    for way in relaxations(wish):
        left = min(TRIES_SECONDS, effort.seconds) - (time.monotonic() - begun)
        if len(found) == MOST_WAYS_OUT or left <= 0 or stop.is_set():
            break
        if way.sort in found:
            continue
        tried = design_rotation(way.wish, replace(effort, seconds=min(TRY_SECONDS, left)), stop)
        if tried.ended is DesignEnd.FOUND:
            found[way.sort] = way.text
    return tuple(found.values())


def team_rotations(rota: Rota, teams: Sequence[str], first: date) -> tuple[Rotation, ...]:
    """The rota as one rotation for each team, in force from ``first``; in that week team k works row k."""
    if len(teams) != len(rota):
        text = translate("rotation", "The rotation has {rows} rows, but {teams} teams are named.")
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


def apply_rotation(path: Path, rota: Rota, teams: Sequence[str], first: date, *, who: str, now: datetime) -> Applied:
    """Store the rota in a plan file as its teams' rotations from ``first`` on, in one edit.

    Older rotations of these teams end the day before; those that would only begin later are taken out. Raises
    UserError for teams or shifts that the plan does not have.
    """
    with PlanFile.open(path, now=now) as file:
        stored = file.load()
        _check_shifts(stored.plan, sorted({code for row in rota for code in row if code != OFF}))
        _check_teams(stored.plan, teams)
        new = team_rotations(rota, teams, first)
        kept, ended = _older(stored.plan.rotations, set(teams), first)
        plan = replace(stored.plan, rotations=(*kept, *new))
        file.save(plan, stored.roster, action="rotation", who=who, now=now)
    return Applied(new, ended, len(stored.plan.rotations) - len(kept))


def _older(rotations: Sequence[Rotation], teams: set[str], first: date) -> tuple[list[Rotation], int]:
    """The rotations that stay beside new ones of these teams from ``first`` on, and how many of them end sooner."""
    kept: list[Rotation] = []
    ended = 0
    eve = first - timedelta(days=1)
    for rotation in rotations:
        if rotation.team not in teams or (rotation.end is not None and rotation.end < first):
            kept.append(rotation)
        elif rotation.start is None or rotation.start < first:
            kept.append(replace(rotation, end=eve))
            ended += 1
    return kept, ended
