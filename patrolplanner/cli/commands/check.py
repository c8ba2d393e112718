"""The command ``check``: the stored roster judged."""

from __future__ import annotations

import argparse

from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import judged_period, request_for, say_about, stored_plan
from patrolplanner.cli.report import report
from patrolplanner.domain.messages import Say
from patrolplanner.services.checking.explaining import lock_conflicts
from patrolplanner.services.checking.judging import as_json, judgement
from patrolplanner.services.open_plan.held import held
from patrolplanner.services.solving.auto_fill import Keep


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates()
    parser.json()


def _check(chosen: argparse.Namespace, _: Say) -> int:
    stored = stored_plan(chosen.plan)
    period = judged_period(chosen, stored)
    stored = held(stored, period.last)
    request = request_for(stored, period, Keep.ALL)
    judged = judgement(request)
    say = say_about(period)
    for conflict in lock_conflicts(request):
        err(say(conflict.text))
    if chosen.json:
        out_json(as_json(judged, say))
    else:
        out(*report(judged, say))
    return DONE if judged.verdict.clean else IMPERFECT


CHECK = Command(_arguments, _check)
