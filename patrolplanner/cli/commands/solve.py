"""The command ``solve``: roster a period of one plan."""

from __future__ import annotations

import argparse

from patrolplanner.cli.filling import fill
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import named_period, request_for, stored_plan
from patrolplanner.domain.messages import translate
from patrolplanner.translation import Say


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.dates(required=True)
    parser.effort()
    parser.keep()
    parser.json()


def _solve(chosen: argparse.Namespace, _: Say) -> int:
    from patrolplanner.planning.stop import Effort
    from patrolplanner.services.solving.auto_fill import Keep

    period = named_period(chosen)
    request = request_for(stored_plan(chosen.plan), period, Keep(chosen.keep))
    return fill(chosen.plan, request, Effort(chosen.seconds, chosen.workers, chosen.seed), as_json=chosen.json)


SOLVE = Command(translate("cli", "roster a period"), _arguments, _solve)
