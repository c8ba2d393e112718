"""Rostering a plan file: warnings before, lines while it is searched, stored, and a report after."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json
from patrolplanner.cli.plans import say_about, stoppable, user
from patrolplanner.cli.report import ProgressLines, plainly, quality, report
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.checking.explaining import lock_conflicts
from patrolplanner.services.checking.judging import as_json as judged_json
from patrolplanner.services.checking.judging import judgement
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, Task, check_before
from patrolplanner.services.solving.search_process import (
    STUCK_SECONDS,
    Answer,
    FoundRoster,
    SearchProcess,
    SearchReport,
)
from patrolplanner.services.solving.storing import store_found

_POLL = 0.05


def fill(path: Path, request: FillRequest, effort: Effort, *, as_json: bool, reason: str = "") -> int:
    """Roster, store and report. Exit status 1 when there is a gap or a hard violation.

    The plan is not held meanwhile: what somebody else writes into it stays, see `store_found`.
    """
    say = say_about(request.period)
    only_locked = request.keep is Keep.LOCKED
    for text in check_before(request, locks=not only_locked):
        err(say(text))
    for conflict in lock_conflicts(request) if only_locked else ():
        err(say(conflict.text))
    with stoppable() as stop:  # Ctrl-C ends the search, not the storing
        found = _found(Task(request, effort), stop, say)
        kept = store_found(path, user(), request, found.roster, reason)
        if stop.is_set():
            err(say(translate("cli", "Stopped; the best roster so far is kept.")))
    for text in kept.notes:
        err(say(text))
    if found.released:
        err(say(translate("cli", "{count} locked {count:row was|rows were} released.").fill(count=found.released)))
    stored, verdict = kept.stored, kept.verdict
    judged = judgement(replace(request, plan=stored.plan, roster=stored.roster, journal=stored.journal), verdict)
    bound = None if kept.notes else found.bound  # it was proven for the plan as it was
    if as_json:
        proven = bound is not None and found.proven
        out_json(judged_json(judged, say, bound=bound, proven=proven, seconds=found.seconds))
    else:
        out(say(plainly(verdict, bound)), *report(judged, say))
        out(say(quality(verdict.price, bound, found.seconds)))
    if kept.notes and verdict.gaps:
        err(say(translate("cli", "To fill what came open meanwhile: solve the same dates again with --keep all.")))
    return DONE if judged.verdict.clean else IMPERFECT


def _found(task: Task, stop: StopFlag, say: Say) -> FoundRoster:
    """Search in a process of its own, whose end is not ours. Raises UserError when nothing came of it."""
    process = SearchProcess(task)
    process.start()
    try:
        answer = _answer(process, stop, say)
    except BaseException:
        process.kill()
        raise
    if isinstance(answer, Message):
        raise UserError(answer)
    if answer.ended == "died":
        text = translate(
            "cli",
            "The search ended by itself, perhaps because the computer has too little memory; the best roster that it "
            "had found is kept.",
        )
        err(say(text))
    return answer


def _answer(process: SearchProcess, stop: StopFlag, say: Say) -> Answer:
    lines, asked, quiet = ProgressLines(), False, 0.0
    while True:
        for event in process.events():
            if not isinstance(event, SearchReport):
                return event
            if text := lines.line(event.progress):
                err(say(text))
        if stop.is_set() and not asked:
            asked = True
            process.stop()
        if (silent := process.silent) > quiet + STUCK_SECONDS:
            quiet = silent
            hangs = translate("cli", "The search has given no sign of life for {seconds} s; Ctrl-C ends it.")
            err(say(hangs.fill(seconds=f"{silent:.0f}")))
        elif silent < STUCK_SECONDS:
            quiet = 0.0
        time.sleep(_POLL)
