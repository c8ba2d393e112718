"""The command ``bureau``: many plan files at once, a line for each."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from patrolplanner.cli.lines import DONE, IMPERFECT, WRONG, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import named_period, say_about, until_stopped, user
from patrolplanner.cli.report import quality
from patrolplanner.domain.errors import PlannerError, UserError
from patrolplanner.domain.messages import Message, Say, clipped, translate
from patrolplanner.planning.stop import Effort, Progress, StopFlag
from patrolplanner.services.cluster.calling import scheduler_at
from patrolplanner.services.cluster.place import ClusterPlace
from patrolplanner.services.solving.auto_fill import Keep
from patrolplanner.services.solving.bureau import Orders, Station, roster_plans
from patrolplanner.services.solving.scheduling import CallWay, TaskWay, WayState

_TELL_SECONDS = 10.0


def _arguments(parser: Parser) -> None:
    parser.file("plans", "PLAN.patrol", translate("cli", "the plan files"), nargs="+")
    parser.dates(required=True)
    parser.effort(translate("cli", "plans rostered at the same time (default: one a core, at most 8)"))
    parser.keep()
    parser.reason()
    parser.option(
        "--cluster",
        translate("cli", "roster on the workers of a cluster: tcp://HOST:PORT or tls://HOST:PORT of its scheduler"),
        metavar="ADDRESS",
    )
    parser.cipher()
    parser.json()


class _Telling:
    """Says how each plan gets on, not too often."""

    def __init__(self, plans: Sequence[Path], say: Say) -> None:
        self._plans, self._say = plans, say
        self._told: dict[int, float] = {}

    def __call__(self, way: TaskWay | CallWay) -> None:
        if isinstance(way, CallWay):
            err(self._say(way.why))
            return
        now = time.monotonic()
        if way.state is WayState.BETTER and now - self._told.get(way.number, 0.0) < _TELL_SECONDS:
            return
        self._told[way.number] = now
        err(self._say(_named(self._plans[way.number]).fill(text=_how(way))))


def _how(way: TaskWay) -> Message:
    match way:
        case TaskWay(state=WayState.AGAIN):
            return translate("cli", "{why} It is done again.").fill(why=way.why)
        case TaskWay(state=WayState.BETTER, progress=Progress() as so_far):
            text = translate("cli", "after {seconds} s {missing} {missing:person|people} missing so far")
            return text.fill(seconds=str(int(so_far.seconds)), missing=so_far.gaps)
        case TaskWay(where=""):
            return translate("cli", "begun")
        case _:
            return translate("cli", "begun on {worker}").fill(worker=way.where)


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

    with scheduler_at(_place(chosen), chosen.workers, _Telling(chosen.plans, say)) as scheduler:
        stations = roster_plans(chosen.plans, orders, scheduler, stop, heard)
    if chosen.json:
        out_json({"plans": [_as_json(s, say) for s in stations]})
    elif len(stations) > 1:
        out(say(_summary(stations)))
    if all(s.problem is not None for s in stations):
        return WRONG
    return DONE if all(s.clean for s in stations) else IMPERFECT


def _place(chosen: argparse.Namespace) -> ClusterPlace | None:
    if chosen.cluster is not None:
        return ClusterPlace.of(chosen.cluster, chosen.tls, insecure=chosen.insecure)
    if chosen.tls is not None or chosen.insecure:
        raise UserError(
            translate("cli", "--tls and --insecure say how a cluster is talked to; name it with --cluster.")
        )
    return None


def _of(station: Station) -> Message:
    return _named(station.plan)


def _named(plan: Path) -> Message:
    return translate("cli", "{plan}: {text}").fill(plan=clipped(str(plan), PlannerError.longest))


def _line(station: Station) -> Message:
    named = _of(station)
    if station.filled is None:
        return named.fill(text=station.problem)
    filled = station.filled
    text = translate(
        "cli", "{missing} {missing:person|people} missing, {hard} hard {hard:violation|violations}. {quality}"
    )
    if station.clean:
        text = translate("cli", "every duty has its people. {quality}")
    how_good = quality(filled.verdict.price, filled.bound, filled.seconds)
    return named.fill(text=text.fill(missing=station.missing, hard=len(filled.verdict.hard), quality=how_good))


def _summary(stations: list[Station]) -> Message:
    text = translate(
        "cli", "{clean} of {count} {count:plan|plans} {clean:is|are} complete, {failed} could not be rostered."
    )
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
