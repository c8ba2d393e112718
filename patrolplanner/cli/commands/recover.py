"""The command ``recover``: what can be read of a damaged plan, in a new file, with a list of what could not."""

from __future__ import annotations

import argparse
from datetime import datetime

from patrolplanner.cli.argument_values import a_path
from patrolplanner.cli.lines import DONE, IMPERFECT, out
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import user
from patrolplanner.domain.messages import Say, translate
from patrolplanner.services.open_plan.recovery import proposed_name, summary
from patrolplanner.store.recovering import recover


def _arguments(parser: Parser) -> None:
    parser.plan()
    what = translate("cli", "the new plan file (default: a name beside the damaged one)")
    parser.option("--out", what, type=a_path(parser.say), default=None, metavar="NEW.patrol")


def _recover(chosen: argparse.Namespace, say: Say) -> int:
    """Say what could not be taken, line by line; the status is 1 where that is anything."""
    target = chosen.out or proposed_name(chosen.plan)
    found = recover(chosen.plan, target, user(), datetime.now())
    out(*map(say, found.losses))
    out(say(summary(found, target)))
    return IMPERFECT if found.losses else DONE


RECOVER = Command(_arguments, _recover)
