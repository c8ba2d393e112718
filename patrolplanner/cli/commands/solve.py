"""The command ``solve``: roster a period of one plan."""

from __future__ import annotations

import argparse
from datetime import date

from patrolplanner.cli.parser import Command, Parser
from patrolplanner.domain.messages import Say


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates(required=True)
    parser.effort()
    parser.keep()
    parser.reason()
    parser.json()


def _solve(chosen: argparse.Namespace, _: Say) -> int:
    # here, so that the help of the command that everybody looks up first is there at once
    from patrolplanner.cli.filling import fill
    from patrolplanner.cli.plans import named_period, request_for, stored_plan
    from patrolplanner.planning.stop import Effort
    from patrolplanner.services.solving.adopting import check_reason
    from patrolplanner.services.solving.auto_fill import Keep
    from patrolplanner.services.solving.storing import check_place

    period, keep = named_period(chosen), Keep(chosen.keep)
    stored = stored_plan(chosen.plan)
    check_place(chosen.plan)
    check_reason(stored, period, keep, chosen.reason, date.today())
    request, effort = request_for(stored, period, keep), Effort(chosen.seconds, chosen.workers, chosen.seed)
    return fill(chosen.plan, request, effort, as_json=chosen.json, reason=chosen.reason)


SOLVE = Command(_arguments, _solve)
