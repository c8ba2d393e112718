"""What of the route cards of a period is to be drawn: where there are none, where crews have changed, or all anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.patrols import PatrolVisit, RouteCard, ShiftKey, VisitState
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.patrol_ledger import by_shift
from patrolplanner.planning.deployment.patrol_town import Crews, PatrolTown, crews_on_patrol


@dataclass(frozen=True)
class DrawTask:
    """What is to be drawn: shifts that have no cards or other crews than these; all of them ``anew``, or just some."""

    plan: Plan
    roster: Roster
    period: Period
    seed: int
    anew: bool = False
    only: frozenset[ShiftKey] | None = None


@dataclass(frozen=True, slots=True)
class DrawnShift:
    """The cards of a shift with their visits; none where nobody patrols any more."""

    day: date
    shift: str
    cards: tuple[RouteCard, ...]
    visits: tuple[PatrolVisit, ...]

    @property
    def key(self) -> ShiftKey:
        return self.day, self.shift


def shifts_to_draw(task: DrawTask) -> list[ShiftKey]:
    """In the order of time. What has been entered of a shift is not drawn away."""
    return [key for key, _, to_draw in laid_out_shifts(task) if to_draw]


def laid_out_shifts(task: DrawTask) -> list[tuple[ShiftKey, Crews, bool]]:
    """All shifts of the period that have cards or crews, with these, and whether they are to be drawn."""
    plan = task.plan
    town = PatrolTown(plan)
    crews = {key: _with_spots(town, its) for key, its in crews_on_patrol(plan, task.roster, task.period).items()}
    stored = stored_shifts(plan, task.period)
    keys = {*(key for key, its in crews.items() if its), *(key for key, (cards, _) in stored.items() if cards)}
    known = [key for key in keys if key[1] in plan.shifts_by_code]
    ordered = sorted(known, key=lambda key: (key[0], plan.shifts_by_code[key[1]].start, key[1]))
    found: list[tuple[ShiftKey, Crews, bool]] = []
    for key in ordered:
        cards, visits = stored.get(key, ([], []))
        found.append((key, crews.get(key, {}), _is_wanted(task, key, crews.get(key, {}), cards, visits)))
    return found


def _with_spots(town: PatrolTown, crews: Crews) -> Crews:
    """Without posts that have nothing to visit."""
    visiting = {post for posts, _ in town.shares([*crews]) for post in posts}
    return {post: crew for post, crew in crews.items() if post in visiting}


def stored_shifts(plan: Plan, period: Period) -> dict[ShiftKey, tuple[list[RouteCard], list[PatrolVisit]]]:
    cards = (card for card in plan.route_cards if card.day in period)
    return by_shift(cards, (visit for visit in plan.visits if visit.day in period))


def _is_wanted(
    task: DrawTask, key: ShiftKey, crews: Crews, cards: Sequence[RouteCard], visits: Sequence[PatrolVisit]
) -> bool:
    if task.only is not None and key not in task.only:
        return False
    if any(visit.state is not VisitState.PLANNED for visit in visits):
        return False
    return task.anew or task.only is not None or is_stale(crews, cards)


def is_stale(crews: Crews, cards: Sequence[RouteCard]) -> bool:
    """Whether the cards of a shift are of other crews than those on duty; who is drawn away takes nothing along."""
    return {card.post: frozenset(card.crew) for card in cards} != {post: frozenset(c) for post, c in crews.items()}


def stale_shifts(plan: Plan, roster: Roster, period: Period) -> Mapping[ShiftKey, bool]:
    """Shifts that should be drawn: those whose cards are of other crews (True) and those that have none yet (False)."""
    task = DrawTask(plan, roster, period, 0)
    stored = stored_shifts(plan, period)
    return {key: bool(stored.get(key, ([], []))[0]) for key in shifts_to_draw(task)}
