"""Proposals made in a process of their own: loading the solver would hold the window up for a fifth of a second.

The process is begun before anybody asks, so that it has the solver loaded by then, and ends with its one answer. The
first proposal comes as soon as it is known, the others after it.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.planning.repair.disruptions import after
from patrolplanner.planning.stop import Effort
from patrolplanner.services.changes.repairing import Proposal, Repair, Situation, repair
from patrolplanner.services.solving.scheduling import POLL_SECONDS, listening
from patrolplanner.services.solving.search_process import be_gentle

_DIED = translate("repair", "The search for proposals ended by itself; nothing has been changed. Try it again.")


@dataclass(frozen=True)
class _Light:
    """A repair with the rosters of its proposals as differences, and without what the asker has already."""

    repaired: Repair
    come: tuple[frozenset[Assignment], ...]
    gone: tuple[frozenset[Assignment], ...]


class RepairProcess:
    """One question to a process of its own: `first`, then `rest`; both wait, so they belong on a thread beside."""

    def __init__(self) -> None:
        self._ours: Connection | None = None
        self._process: BaseProcess | None = None
        self._situation: Situation | None = None
        self._ended = threading.Event()
        self._ending = threading.Lock()
        # starting it takes a moment, which the window's thread does not have
        self._starting = threading.Thread(target=self._start, daemon=True)
        self._starting.start()

    def first(self, situation: Situation, effort: Effort) -> Repair:
        """The answer with the first proposal alone.

        Raises UserError for what `repair` refuses, and when the other process has ended without an answer.
        """
        self._situation = situation
        self._starting.join()
        try:
            if self._ours is None:
                raise UserError(_DIED)
            with contextlib.suppress(OSError):  # one that has died is found out about when it should answer
                self._ours.send((situation, effort))
            return self._answer()
        except UserError:
            self._end()
            raise

    def rest(self) -> Repair:
        """The whole answer, and the end of the process. Raises UserError as `first` does."""
        try:
            return self._answer()
        finally:
            self._end()

    def end(self) -> None:
        """Nobody waits any more; said from any thread, heard within a fifth of a second."""
        self._ended.set()
        threading.Thread(target=self._end, daemon=True).start()

    def join(self) -> None:
        """Wait until the process is gone."""
        self._ended.set()
        self._end()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        with contextlib.suppress(OSError):  # the system has no room for another process
            process.start()
            self._ours, self._process = ours, process
        # with our copy closed, the end of the process is the end of the connection
        theirs.close()

    def _answer(self) -> Repair:
        assert self._ours is not None
        assert self._situation is not None
        try:
            while not self._ended.is_set():
                if self._ours.poll(POLL_SECONDS):
                    answer = self._ours.recv()
                    if isinstance(answer, Message):
                        raise UserError(answer)
                    return _whole(self._situation, answer)
        except (EOFError, OSError):
            pass
        raise UserError(_DIED)

    def _end(self) -> None:
        self._starting.join()
        if self._process is not None:
            with self._ending:
                self._process.kill()
                self._process.join()


def _serve(connection: Connection) -> None:
    """The life of the other process."""
    be_gentle()

    try:
        situation, effort = connection.recv()
    except (EOFError, OSError):  # nobody will ask any more
        return
    stop = listening(connection)

    def tell(answer: Repair | Message) -> None:
        with contextlib.suppress(OSError):  # nobody hears any more
            connection.send(_light(answer) if isinstance(answer, Repair) else answer)

    try:
        tell(repair(situation, effort, stop, tell))
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
        replace(proposal, roster=Roster((old - gone) | come))
        for proposal, come, gone in zip(light.repaired.proposals, light.come, light.gone, strict=True)
    ]
    plan = after(situation.plan, situation.happenings)
    return replace(light.repaired, situation=situation, plan=plan, proposals=tuple(proposals))
