"""Rostering a plan file: warnings before, lines while it is searched, stored, and a report after."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json
from patrolplanner.cli.plans import say_about, stoppable
from patrolplanner.cli.report import ProgressLines, plainly, quality, report
from patrolplanner.domain.messages import Say, translate
from patrolplanner.planning.filling import Filling
from patrolplanner.planning.stop import Effort, Progress
from patrolplanner.services.checking.explaining import lock_conflicts
from patrolplanner.services.checking.judging import as_json as judged_json
from patrolplanner.services.checking.judging import judgement
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.adopting import adopt
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Keep, auto_fill, check_before, prepare


def fill(session: Session, request: FillRequest, effort: Effort, *, as_json: bool, reason: str = "") -> int:
    """Roster, store and report. Exit status 1 when there is a gap or a hard violation.

    The plan is open all the while: what somebody else wrote into it meanwhile would be overwritten.
    """
    say = say_about(request.period)
    only_locked = request.keep is Keep.LOCKED
    filling = prepare(request)
    for text in check_before(request, locks=not only_locked, filling=filling):
        err(say(text))
    for conflict in lock_conflicts(request) if only_locked else ():
        err(say(conflict.text))
    filled = _filled(session, request, effort, say, filling, reason)
    judged = judgement(replace(request, roster=filled.roster), filled.verdict)
    if as_json:
        out_json(judged_json(judged, say, bound=filled.bound, proven=filled.proven, seconds=filled.seconds))
    else:
        out(say(plainly(filled.verdict, filled.bound)), *report(judged, say))
        out(say(quality(filled.verdict.price, filled.bound, filled.seconds)))
    return DONE if judged.verdict.clean else IMPERFECT


def _filled(session: Session, request: FillRequest, effort: Effort, say: Say, filling: Filling, reason: str) -> Filled:
    """Search and store what was found; Ctrl-C ends the search, not the storing."""
    lines = ProgressLines()

    def heard(progress: Progress) -> None:
        if text := lines.line(progress):
            err(say(text))

    with stoppable() as stop:
        filled = auto_fill(request, effort, stop, heard, filling)
        adopt(session, filled.roster, request.period, reason)
        if stop.is_set():
            err(say(translate("cli", "Stopped; the best roster so far is kept.")))
    if filled.released:
        err(say(translate("cli", "{count} locked rows were released.").fill(count=filled.released)))
    return filled
