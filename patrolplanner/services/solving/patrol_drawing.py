"""Route cards drawn in a process of their own: progress while it goes, a stop that keeps what was drawn."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import PatrolSpot, ShiftKey, carries_cards
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift, DrawTask, shifts_to_draw
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.worker import Died, Tell, Worker

_MOST_SEED = 2**31 - 1
_DIED = translate("patrols", "The drawing of the route cards ended by itself; nothing has been changed. Try it again.")
_NO_SPOTS = translate("patrols", "There are no must-visit spots; enter them first (必巡).")
_NO_POSTS = translate("patrols", "No post patrols: it takes one of the kind 车巡, 步巡 or 武装巡逻.")
_NOBODY = translate("patrols", "Nobody is rostered on patrol from {first} to {last}; roster the period first.")


def draw_task(
    plan: Plan,
    roster: Roster,
    period: Period,
    seed: int | None = None,
    only: frozenset[ShiftKey] | None = None,
) -> DrawTask:
    """What is to be drawn. With a ``seed`` all of the period is drawn anew; without, what has no cards or other crews.

    Raises UserError where nothing can be drawn.
    """
    if not plan.spots:
        raise UserError(_NO_SPOTS)
    if not any(carries_cards(post, plan.beats) for post in plan.posts):
        raise UserError(_NO_POSTS)
    kept = next((card.seed for card in plan.route_cards if card.day in period), None)
    own = secrets.randbelow(_MOST_SEED) if kept is None else kept
    task = DrawTask(plan, roster, period, own if seed is None else seed, seed is not None, only)
    if not shifts_to_draw(task) and not any(card.day in period for card in plan.route_cards):
        raise UserError(_NOBODY.fill(first=period.first, last=period.last))
    return task


@dataclass(frozen=True, slots=True)
class DrawProgress:
    """How many shifts are drawn, of how many."""

    done: int
    of: int


class PatrolDrawing:
    """One drawing. `run` waits and belongs on a thread beside the window; the others never wait."""

    def __init__(self, task: DrawTask) -> None:
        self._task = task
        self._worker = Worker(_serve)
        self.progress = DrawProgress(0, 0)

    def run(self) -> list[DrawnShift]:
        """What was drawn until it ended or was stopped. Raises UserError when it ended by itself."""
        self._worker.start()
        self._worker.give(self._task)
        drawn: list[DrawnShift] = []
        try:
            while True:
                match self._worker.hear():
                    case DrawProgress() as progress:
                        self.progress = progress
                    case Message() as refused:
                        raise UserError(refused)
                    case DrawnShift() as shift:
                        drawn.append(shift)
                    case _:
                        return drawn
        except Died as death:
            if self._worker.killed:
                return []
            raise UserError(_DIED) from death
        finally:
            self._worker.end()

    def stop(self) -> None:
        """Keep what is drawn by now."""
        self._worker.stop()

    def drop(self) -> None:
        """Nobody wants it any more."""
        self._worker.kill()


def _serve(task: DrawTask, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    from patrolplanner.planning.solving.deployment.patrol_draw import draw

    def told(done: int, of: int, shift: DrawnShift) -> None:
        tell(shift)
        tell(DrawProgress(done, of))

    try:
        draw(task, stop, told)
    except PlannerError as error:
        tell(error.message)
    else:
        tell(None)


def unreached_said(spots: tuple[PatrolSpot, ...]) -> Message | None:
    """That no street leads to some spots."""
    if not spots:
        return None
    text = translate("patrols", "No street leads to {spots}: the way there is estimated by the straight line.")
    return text.fill(spots=tuple(spot.name for spot in spots))
