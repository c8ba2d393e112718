"""The command ``board``: the screen on the wall of the duty room, which follows the plan file."""

from __future__ import annotations

import argparse

from patrolplanner.cli.parser import Command, Parser
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Say, translate

_COLOURS = ("auto", "day", "night")
_MOST_SCREENS = 16


def _arguments(parser: Parser) -> None:
    parser.plan()
    colours = translate("cli", "colours: by the hour (auto, default), always those of the day or of the night")
    parser.option("--colours", colours, choices=_COLOURS, default="auto")
    which = translate("cli", "on which screen, counted from 1 (default: 1)")
    parser.number("--screen", which, 1, _MOST_SCREENS, default=1)


def _board(chosen: argparse.Namespace, say: Say) -> int:
    """Show it until somebody leaves it; a plan that cannot be read to begin with is refused."""
    from patrolplanner.services.views.wall_watch import WallWatch

    if (wrong := WallWatch(chosen.plan).look().wrong) is not None:
        raise UserError(wrong)
    status: int = chosen.wall(chosen.plan, chosen.colours, chosen.screen)
    return status


BOARD = Command(_arguments, _board)
