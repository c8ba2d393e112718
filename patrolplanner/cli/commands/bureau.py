"""The command ``bureau``: many plan files at once, a line for each."""

from __future__ import annotations

import argparse
from datetime import datetime

from patrolplanner.cli.lines import DONE, IMPERFECT, WRONG, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import named_period, say_about, until_stopped, user
from patrolplanner.cli.report import quality
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, Say, clipped, translate
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.auto_fill import Keep
from patrolplanner.services.solving.bureau import Orders, Station, roster_plans
from patrolplanner.services.solving.scheduling import LocalScheduler


def _arguments(parser: Parser) -> None:
    parser.file("plans", "PLAN.patrol", translate("cli", "the plan files"), nargs="+")
    parser.dates(required=True)
    parser.effort(translate("cli", "plans rostered at the same time (default: one a core, at most 8)"))
    parser.keep()
    parser.reason()
    parser.json()


def _bureau(chosen: argparse.Namespace, stop: StopFlag, _: Say) -> int:
    """Roster the plans. Status 2 when none could be rostered, 1 when any has a problem, a gap or a hard violation."""
    period = named_period(chosen)
    say = say_about(period)
    effort, keep = Effort(chosen.seconds, 1, chosen.seed), Keep(chosen.keep)
    orders = Orders(period, effort, user(), datetime.now(), keep, chosen.reason)

    def heard(station: Station) -> None:
        write = err if chosen.json or station.problem is not None else out
        write(say(_line(station)))
        for text in station.notes:
            err(say(_of(station).fill(text=text)))

    stations = roster_plans(chosen.plans, orders, LocalScheduler(chosen.workers), stop, heard)
    if chosen.json:
        out_json({"plans": [_as_json(s, say) for s in stations]})
    elif len(stations) > 1:
        out(say(_summary(stations)))
    if all(s.problem is not None for s in stations):
        return WRONG
    return DONE if all(s.clean for s in stations) else IMPERFECT


def _of(station: Station) -> Message:
    return translate("cli", "{plan}: {text}").fill(plan=clipped(str(station.plan), PlannerError.longest))


def _line(station: Station) -> Message:
    named = _of(station)
    if station.filled is None:
        return named.fill(text=station.problem)
    filled = station.filled
    text = translate("cli", "{missing} people missing, {hard} hard violations. {quality}")
    if station.clean:
        text = translate("cli", "every duty has its people. {quality}")
    how_good = quality(filled.verdict.price, filled.bound, filled.seconds)
    return named.fill(text=text.fill(missing=station.missing, hard=len(filled.verdict.hard), quality=how_good))


def _summary(stations: list[Station]) -> Message:
    text = translate("cli", "{clean} of {count} plans are complete, {failed} could not be rostered.")
    failed = sum(s.problem is not None for s in stations)
    return text.fill(clean=sum(s.clean for s in stations), count=len(stations), failed=failed)


def _as_json(station: Station, say: Say) -> dict[str, object]:
    filled = station.filled
    return {
        "plan": str(station.plan),
        "saved": filled is not None,
        "problem": None if station.problem is None else say(station.problem),
        "missing": None if filled is None else station.missing,
        "hard": None if filled is None else len(filled.verdict.hard),
        "price": None if filled is None else filled.verdict.price,
        "bound": None if filled is None else filled.bound,
        "proven": None if filled is None else filled.proven,
        "seconds": None if filled is None else round(filled.seconds, 3),
        "meanwhile": [say(text) for text in station.notes],
    }


BUREAU = Command(_arguments, until_stopped(_bureau))
