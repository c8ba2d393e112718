"""The command ``bench``: the engine on a public instance, with what it found and how well it is proven."""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

from patrolplanner.cli.argument_values import a_path, length
from patrolplanner.cli.lines import DONE, IMPERFECT, err, out, out_json, written
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import until_stopped
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, Point
from patrolplanner.services.solving.benchmarking import run_benchmark
from patrolplanner.store.exchange.replacing import refuse_unwritable, replacing

SETS = ("curtois", "inrc1", "inrc2", "rws", "pmedian", "pcenter", "mclp", "cumcm2011b", "siting", "patrol", "beats")
IN_FOLDERS = ("inrc2",)
PAUSE = 5.0

_ENDS = {
    "proven": translate("cli", "proven, nothing is left to search"),
    "time": translate("cli", "the time was up"),
    "made": translate("cli", "all that was asked for was made"),
    "stopped": translate("cli", "stopped by Ctrl-C"),
    "weeks": translate("cli", "every week is rostered"),
}


def _arguments(parser: Parser) -> None:
    parser.file("set", "SET", translate("cli", "the public set: {sets}").fill(sets=SETS), type=str)
    parser.file(
        "instance",
        "INSTANCE",
        translate("cli", "a file of the set; of inrc2 a data set's folder, or NAME_1_6-2-9-1 in or beside it"),
    )
    parser.effort()
    parser.flag("--static", translate("cli", "inrc2: all weeks are known from the beginning (default: week by week)"))
    solution = translate("cli", "file for the solution, in the form of the set's checkers; of inrc2 a folder")
    parser.option("--out", solution, type=a_path(parser.say), metavar="SOLUTION")
    curve = translate("cli", "file for the objective over time: seconds,objective")
    parser.option("--curve", curve, type=a_path(parser.say), metavar="FILE.csv")
    count = translate("cli", "how many places to choose, instead of what the file says (pmedian, pcenter, mclp)")
    parser.number("--count", count, 1, 100_000)
    radius = translate("cli", "how far a place reaches (mclp), in the file's measure")
    parser.option("--radius", radius, type=length(parser.say), metavar="R")
    parser.json()


def _bench(chosen: argparse.Namespace, stop: StopFlag, say: Say) -> int:
    """Run, write what was asked for, report. Exit status 1 when hard demands of the set are missed."""
    if chosen.out is not None:
        _refuse_no_target(chosen)
    if chosen.curve is not None:
        refuse_unwritable(chosen.curve)
    heard = _Heard(say)
    effort = Effort(chosen.seconds, chosen.workers, chosen.seed)
    asked = AskedInstance(chosen.instance, chosen.count, chosen.radius, chosen.static)
    run = run_benchmark(chosen.set, asked, effort, stop, heard.point)
    if chosen.out is not None and run.write is not None:
        run.write(chosen.out)
        err(say(written(chosen.out)))
    if chosen.curve is not None:
        _write_curve(chosen.curve, heard.points)
        err(say(written(chosen.curve)))
    if chosen.json:
        out_json(_as_json(run, say))
    else:
        for text in _lines(run):
            out(say(text))
    return DONE if run.solved else IMPERFECT


def _refuse_no_target(chosen: argparse.Namespace) -> None:
    """Before any work: a solution in several files needs a folder that is there or can be made."""
    if chosen.set not in IN_FOLDERS:
        refuse_unwritable(chosen.out)
    elif not chosen.out.is_dir():
        if chosen.out.exists():
            text = translate("cli", "{file} is a file; a solution of {set} is several files in a folder.")
            raise UserError(text.fill(file=chosen.out.name, set=chosen.set))
        refuse_unwritable(chosen.out)


class _Heard:
    """Keeps every improvement for the curve and says some of them."""

    def __init__(self, say: Say) -> None:
        self.say = say
        self.points: list[Point] = []
        self._said = -PAUSE

    def point(self, p: Point) -> None:
        better = p.objective is not None and (not self.points or p.objective != self.points[-1].objective)
        if better:
            self.points.append(p)
        if p.seconds - self._said < PAUSE and p.weeks is None:
            return
        self._said = p.seconds
        known = {"seconds": f"{p.seconds:.0f}", "objective": p.objective, "bound": p.bound, "week": p.weeks}
        if p.weeks is not None:
            text = translate("cli", "{seconds} s: week {week} is rostered")
        elif p.objective is None:
            text = translate("cli", "{seconds} s: no roster yet that keeps every hard demand")
        elif p.bound is None:
            text = translate("cli", "{seconds} s: objective {objective}")
        else:
            below = translate("cli", "{seconds} s: objective {objective}, none below {bound}")
            above = translate("cli", "{seconds} s: objective {objective}, none above {bound}")
            text = above if p.most else below
        err(self.say(text.fill(**known)))


def _write_curve(path: Path, points: list[Point]) -> None:
    with replacing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("seconds", "objective"))
        writer.writerows((f"{p.seconds:.2f}", p.objective) for p in points)


def _lines(run: BenchmarkRun) -> list[Message]:
    """The report, a line a fact."""
    lines = [translate("cli", "{set} {instance}").fill(set=run.set_name, instance=run.instance)]
    if run.objective is not None:
        lines.append(translate("cli", "objective: {objective}").fill(objective=run.objective))
    elif run.missed:
        lines.append(translate("cli", "no solution: hard demands are missed by {missed}").fill(missed=run.missed))
    lines += [translate("cli", "  {part}: {cost}").fill(part=part, cost=cost) for part, cost in run.parts.items()]
    if run.gap is not None:
        text = translate("cli", "bound: {bound}, gap {gap} %")
        lines.append(text.fill(bound=run.bound, gap=f"{run.gap:.2f}"))
    elif run.bound is not None:
        lines.append(translate("cli", "bound: {bound}").fill(bound=run.bound))
    elif run.objective is not None:
        lines.append(translate("cli", "bound: none was proven"))
    if run.first_seconds is not None:
        lines.append(_after(translate("cli", "first solution after {seconds} s"), run.first_seconds))
    if run.best_seconds is not None:
        lines.append(_after(translate("cli", "best solution after {seconds} s"), run.best_seconds))
    ended = _after(translate("cli", "ended after {seconds} s: {why}"), run.seconds)
    lines.append(ended.fill(why=_ENDS.get(run.ended, run.ended)))
    if run.peak is not None:
        lines.append(translate("cli", "peak memory: {memory} MiB").fill(memory=f"{run.peak:.0f}"))
    return [*lines, *run.said]


def _after(text: Message, seconds: float) -> Message:
    return text.fill(seconds=f"{seconds:.1f}")


def _as_json(run: BenchmarkRun, say: Say) -> dict[str, object]:
    def rounded(number: float | None) -> float | None:
        return None if number is None else round(number, 3)

    return {
        "set": run.set_name,
        "instance": run.instance,
        "solved": run.solved,
        "objective": run.objective,
        "parts": dict(run.parts),
        "missed": run.missed,
        "bound": run.bound,
        "gap": rounded(run.gap),
        "ended": run.ended,
        "first_seconds": rounded(run.first_seconds),
        "best_seconds": rounded(run.best_seconds),
        "seconds": rounded(run.seconds),
        "peak_mib": rounded(run.peak),
        "said": [say(text) for text in run.said],
        **run.figures,
    }


BENCH = Command(_arguments, until_stopped(_bench))
