"""The command ``beats``: the streets divided into beats of equal load, each in one piece."""

from __future__ import annotations

import argparse
from dataclasses import replace

from patrolplanner.cli.lines import DONE, IMPERFECT, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import open_session, stoppable
from patrolplanner.domain.messages import Say, translate
from patrolplanner.planning.deployment.town_beats import TownBeats
from patrolplanner.planning.stop import Effort
from patrolplanner.services.edits.beats import divided_beats, take_beats
from patrolplanner.services.solving.beat_division import LEAST_BEATS, MOST_BEATS, USUAL_BEATS, BeatQuestion, divide
from patrolplanner.services.views.beats import balance_said, beat_lines, beats_shape

_MEAN = translate("cli", "on average {seconds} s to the middle of the beat, at least {bound} s in any division")


def _arguments(parser: Parser) -> None:
    parser.plan()
    count = translate("cli", "how many beats (default: 6)")
    parser.number("--count", count, LEAST_BEATS, MOST_BEATS, default=USUAL_BEATS, metavar="N")
    parser.effort()
    parser.flag("--dry-run", translate("cli", "say what would be done, and write nothing"))
    parser.json()


def _beats(chosen: argparse.Namespace, say: Say) -> int:
    """Exit status 1 when loads are not within the tolerance, or a beat is in pieces."""
    with open_session(chosen.plan) as session, stoppable() as stop:
        plan = session.document.plan
        effort = Effort(chosen.seconds, chosen.workers, chosen.seed)
        found = divide(BeatQuestion(plan, chosen.count, effort), stop)
        beats = divided_beats(TownBeats(plan), found.groups)
        if not chosen.dry_run:
            step = translate("beats", "divide the streets into {count} {count:beat|beats}").fill(count=chosen.count)
            session.apply(take_beats(beats), step)
        town = TownBeats(replace(plan, beats=beats))
        loads = town.loads(beats)
        if chosen.json:
            figures = {"mean_seconds": round(found.mean, 3), "bound": round(found.bound, 3), "proven": found.proven}
            out_json(beats_shape(town, beats) | figures)
        else:
            out(say(balance_said(loads)))
            out(*("  " + line for line in beat_lines(town.plan, loads, say)))
            out(say(_MEAN.fill(seconds=f"{found.mean:.0f}", bound=f"{found.bound:.0f}")))
    return DONE if all(one.is_even and one.pieces == 1 for one in loads) else IMPERFECT


BEATS = Command(_arguments, _beats)
