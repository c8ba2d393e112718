"""Proposals made in a process of their own: loading the solver would hold the window up for a fifth of a second.

The process is begun before anybody asks, so that it has the solver loaded by then, and ends with its one answer. The
first proposal comes as soon as it is known, the others after it.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.planning.repair.disruptions import after
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.changes.repairing import Proposal, Repair, Situation, repair
from patrolplanner.services.worker import Died, Tell, Worker

_DIED = translate("repair", "The search for proposals ended by itself; nothing has been changed. Try it again.")


@dataclass(frozen=True)
class _Light:
    """A repair with the rosters of its proposals as differences, and without what the asker has already."""

    repaired: Repair
    added: tuple[frozenset[Assignment], ...]
    removed: tuple[frozenset[Assignment], ...]


class RepairProcess:
    """One question to a process of its own: `first`, then `rest`; both wait, so they belong on a thread beside."""

    def __init__(self) -> None:
        self._worker = Worker(_serve)
        self._situation: Situation | None = None
        # starting it takes a moment, which the window's thread does not have
        self._starting = threading.Thread(target=self._worker.start, daemon=True)
        self._starting.start()

    def first(self, situation: Situation, effort: Effort) -> Repair:
        """The answer with the first proposal alone.

        Raises UserError for what `repair` refuses, and when the other process has ended without an answer.
        """
        self._situation = situation
        self._starting.join()
        self._worker.give((situation, effort))
        try:
            return self._answer()
        except UserError:
            self.join()
            raise

    def rest(self) -> Repair:
        """The whole answer, and the end of the process. Raises UserError as `first` does."""
        try:
            return self._answer()
        finally:
            self.join()

    def end(self) -> None:
        """Nobody waits any more; said from any thread, and it does not wait itself."""
        threading.Thread(target=self.join, daemon=True).start()

    def join(self) -> None:
        """Wait until the process is gone."""
        self._worker.kill()
        self._starting.join()
        self._worker.end()

    def _answer(self) -> Repair:
        assert self._situation is not None
        try:
            answer = self._worker.hear()
        except Died as death:
            raise UserError(_DIED) from death
        if isinstance(answer, Message):
            raise UserError(answer)
        return _whole(self._situation, answer)


def _serve(question: tuple[Situation, Effort], stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    try:
        tell(_light(repair(*question, stop, lambda first: tell(_light(first)))))
    except PlannerError as error:
        tell(error.message)


def _light(repaired: Repair) -> _Light:
    old = repaired.situation.roster.assignments
    rosters = [p.roster.assignments for p in repaired.proposals]
    bare = tuple(replace(p, roster=Roster()) for p in repaired.proposals)
    nothing = replace(repaired.situation, plan=type(repaired.plan)(), roster=Roster(), published=None)
    light = replace(repaired, situation=nothing, plan=nothing.plan, proposals=bare)
    return _Light(light, tuple(r - old for r in rosters), tuple(old - r for r in rosters))


def _whole(situation: Situation, light: _Light) -> Repair:
    old = situation.roster.assignments
    proposals: list[Proposal] = [
        replace(proposal, roster=Roster((old - removed) | added))
        for proposal, added, removed in zip(light.repaired.proposals, light.added, light.removed, strict=True)
    ]
    plan = after(situation.plan, situation.disruptions)
    return replace(light.repaired, situation=situation, plan=plan, proposals=tuple(proposals))
