"""Proposals made in a process of their own: loading the solver would hold the window up for a fifth of a second."""

from __future__ import annotations

import contextlib
import multiprocessing
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.planning.happenings import after
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.repairing import Proposal, Repair, Situation, repair
from patrolplanner.services.scheduling import FAREWELL_SECONDS, POLL_SECONDS, listening
from patrolplanner.services.search_process import be_gentle

_DIED = translate("repair", "The search for proposals ended by itself; nothing has been changed. Try it again.")


@dataclass(frozen=True)
class _Light:
    """A repair with the rosters of its proposals as differences, and without what the asker has already."""

    repaired: Repair
    come: tuple[frozenset[Assignment], ...]
    gone: tuple[frozenset[Assignment], ...]


def repair_apart(situation: Situation, effort: Effort, stop: StopFlag) -> Repair:
    """What `repair` answers, made elsewhere. It waits, so it belongs on a thread of its own; a stop ends it.

    Raises UserError for what `repair` refuses, and when the other process has ended without an answer.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, situation, effort), daemon=True)
    try:
        process.start()
    except OSError:  # the system has no room for another process
        raise UserError(_DIED) from None
    # with our copy closed, the end of the process is the end of the connection
    theirs.close()
    try:
        while not stop.is_set():
            if ours.poll(POLL_SECONDS):
                answer = ours.recv()
                if isinstance(answer, Message):
                    raise UserError(answer)
                return _whole(situation, answer)
    except (EOFError, OSError):
        pass
    finally:
        ours.close()
        process.join(0 if stop.is_set() else FAREWELL_SECONDS)
        process.kill()
        process.join()
    raise UserError(_DIED)


def _serve(connection: Connection, situation: Situation, effort: Effort) -> None:
    """The life of the other process."""
    be_gentle()
    stop = listening(connection)
    answer: _Light | Message
    try:
        answer = _light(repair(situation, effort, stop))
    except PlannerError as error:
        answer = error.message
    with contextlib.suppress(OSError):  # nobody hears any more
        connection.send(answer)


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
