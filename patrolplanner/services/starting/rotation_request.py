"""What somebody asks of a rotation before shifts have their times, apart from the solver so that asking is quick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.rotation.wish import OFF, WEEK, RotationWish, Span, WishedShift, too_close


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


def wish_of(request: RotationRequest) -> RotationWish:
    """The wish that a request stands for. Raises InvalidValue for one that makes no sense."""
    shifts = tuple(
        WishedShift(s.code, s.demand, s.run or Span(1, request.work.most), s.start, s.length) for s in request.shifts
    )
    pairs = request.pairs | too_close(shifts, round(request.rest_hours * 60))
    return RotationWish(request.rows, shifts, request.work, request.off, pairs, request.around)


def for_plan(request: RotationRequest, plan: Plan, teams: Sequence[str]) -> RotationRequest:
    """The request with the plan's times. Raises UserError for shifts or teams that the plan does not have."""
    check_shifts(plan, [s.code for s in request.shifts])
    check_teams(plan, teams)
    known = plan.shifts_by_code
    timed = (replace(s, start=known[s.code].start, length=known[s.code].length) for s in request.shifts)
    return replace(request, shifts=tuple(timed))


def check_shifts(plan: Plan, codes: Iterable[str]) -> None:
    """Raises UserError for a shift that the plan does not have."""
    known = tuple(s.code for s in plan.shifts)
    for code in codes:
        if code not in known:
            text = translate("rotation", "The plan has no shift {code}; its shifts are {known}.")
            raise UserError(text.fill(code=code, known=known or OFF))


def check_teams(plan: Plan, teams: Sequence[str]) -> None:
    """Raises UserError for a team that nobody belongs to, or that is named twice."""
    members = {p.team for p in plan.people if p.team}
    for team in teams:
        if team not in members:
            text = translate("rotation", "Nobody in the plan belongs to a team {team}; its teams are {known}.")
            raise UserError(text.fill(team=team, known=tuple(sorted(members)) or OFF))
        if teams.count(team) > 1:
            raise UserError(translate("rotation", "Team {team} is named twice.").fill(team=team))
