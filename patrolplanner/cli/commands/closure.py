"""The command ``closure``: which post on duty closes which exit of the town at a moment, and in how many minutes."""

from __future__ import annotations

import argparse

from patrolplanner.cli.argument_values import a_moment
from patrolplanner.cli.lines import DONE, IMPERFECT, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import stored_plan
from patrolplanner.domain.messages import Say, translate
from patrolplanner.planning.deployment.town_closing import ALL_EXITS, MOST_MINUTES, USUAL_MINUTES, TownClosing
from patrolplanner.services.views.closing import check_set, closing_lines, closing_shape


def _arguments(parser: Parser) -> None:
    parser.plan()
    what = translate("cli", "the moment, such as 2026-12-05T03:00")
    parser.option("--at", what, metavar="TIME", type=a_moment(parser.say), required=True)
    parser.option(
        "--set", translate("cli", "the set of exits to close (default: all)"), metavar="NAME", default=ALL_EXITS
    )
    within = translate("cli", "an exit that takes longer counts as open (default: 15)")
    parser.number("--within", within, 1, MOST_MINUTES, default=USUAL_MINUTES, metavar="MINUTES")
    parser.json()


def _closure(chosen: argparse.Namespace, say: Say) -> int:
    """Exit status 1 when an exit stays open."""
    stored = stored_plan(chosen.plan)
    check_set(stored.plan, chosen.set)
    now = TownClosing(stored.plan).at(stored.roster, stored.journal, chosen.at, chosen.set, chosen.within)
    if chosen.json:
        out_json(closing_shape(stored.plan, now, say))
    else:
        out(*closing_lines(stored.plan, now, say))
    return IMPERFECT if now.open else DONE


CLOSURE = Command(_arguments, _closure)
