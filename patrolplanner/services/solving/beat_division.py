"""Beats of equal load of a plan, divided by the search: at once, or in a process of its own beside the window."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.deployment.town_beats import NO_BEAT, TOLERANCE, TownBeats
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.worker import Died, Tell, Worker

LEAST_BEATS, MOST_BEATS, USUAL_BEATS = 2, 30, 6
_NO_STREETS = translate("beats", "There are no streets to be divided; draw them first (街道, streets).")
_TOO_MANY = translate(
    "beats",
    "{count} {count:beat is|beats are} too many for {segments} {segments:segment|segments}; ask for {most} at most.",
)
_DIED = translate("beats", "The division into beats ended by itself; nothing has been changed. Try it again.")


@dataclass(frozen=True, slots=True)
class BeatQuestion:
    """How many beats the streets of a plan are to be divided into."""

    plan: Plan
    count: int
    effort: Effort


@dataclass(frozen=True, slots=True)
class BeatDivision:
    """The group of each segment (NO_BEAT: no street leads there), and mean seconds to the middle of its beat.

    ``bound`` is what no division of as many beats can undercut, in the same seconds, equal loads left aside.
    """

    groups: tuple[int, ...]
    mean: float
    bound: float
    proven: bool


def divide(question: BeatQuestion, stop: StopFlag | None = None) -> BeatDivision:
    """Raises UserError where there is nothing to divide."""
    from patrolplanner.planning.solving.deployment.beats import NO_CENTRE, BeatsTask, divided
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry

    town = TownBeats(question.plan)
    segments = town.network.segments
    if not segments:
        raise UserError(_NO_STREETS)
    if question.count > segments // 2:
        raise UserError(_TOO_MANY.fill(count=question.count, segments=segments, most=max(LEAST_BEATS, segments // 2)))
    task = BeatsTask(town.times, town.weights, town.neighbours, question.count, TOLERANCE)
    found = divided(task, Inquiry(question.effort, stop))
    groups = tuple(NO_BEAT if centre == NO_CENTRE else centre for centre in found.centre_of)
    return BeatDivision(groups, found.mean, found.bound, found.proven)


class BeatDividing:
    """One division. `run` waits and belongs on a thread beside the window; the others never wait."""

    def __init__(self, question: BeatQuestion) -> None:
        self._question = question
        self._worker = Worker(_serve)

    def run(self) -> BeatDivision | None:
        """The division, the best so far after a stop; None where nobody wants it any more. Raises UserError."""
        self._worker.start()
        self._worker.give(self._question)
        try:
            match self._worker.hear():
                case BeatDivision() as found:
                    return found
                case Message() as refused:
                    raise UserError(refused)
                case _:
                    return None
        except Died as death:
            if self._worker.killed:
                return None
            raise UserError(_DIED) from death
        finally:
            self._worker.end()

    def stop(self) -> None:
        """Take the best that is known by now."""
        self._worker.stop()

    def drop(self) -> None:
        """Nobody wants it any more."""
        self._worker.kill()


def _serve(question: BeatQuestion, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    try:
        tell(divide(question, stop))
    except PlannerError as error:
        tell(error.message)
