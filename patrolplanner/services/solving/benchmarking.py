"""Public instances through our own engine: opened as a case, searched, and the answer written back.

A set whose instances become plans gets one line in `ROSTER_SETS`; a set of another kind gets one in `RUNNERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.stop import Effort, OnProgress, Progress, StopFlag
from patrolplanner.services.solving.beats_benchmark import run_beats
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, OnPoint, Point, Runner, searched
from patrolplanner.services.solving.benchmark_stages import run_stages
from patrolplanner.services.solving.patrol_benchmark import run_patrol
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.services.solving.placing_benchmarks import PLACING_RUNNERS
from patrolplanner.services.solving.siting_benchmark import run_siting
from patrolplanner.services.solving.town_benchmark import run_town
from patrolplanner.store.benchmarks import curtois, inrc1, inrc2, rws
from patrolplanner.store.benchmarks.benchmark import Benchmark


@dataclass(frozen=True, slots=True)
class RosterSet:
    """A public set whose instances become plans: how to read one and how to write a roster of it."""

    read: Callable[[Path], Benchmark]
    write: Callable[[Benchmark, Roster, Path], None]


ROSTER_SETS: Mapping[str, RosterSet] = {
    "curtois": RosterSet(curtois.read_instance, curtois.write_solution),
    "inrc1": RosterSet(inrc1.read_instance, inrc1.write_solution),
    "inrc2": RosterSet(inrc2.read_instance, inrc2.write_solution),
}


def run_benchmark(
    set_name: str,
    asked: AskedInstance,
    effort: Effort,
    stop: StopFlag | None = None,
    on_point: OnPoint | None = None,
) -> BenchmarkRun:
    """Run the engine on an instance.

    Raises UserError for an unknown set, one without stages that is asked for as static, or a file that does not fit.
    """
    if set_name not in RUNNERS:
        text = translate("benchmarks", "There is no set {name}; the sets are {known}.")
        raise UserError(text.fill(name=set_name, known=tuple(RUNNERS)))
    if asked.static and set_name not in STAGED:
        text = translate("benchmarks", "--static is for {known}; instances of {name} are known as a whole in any case.")
        raise UserError(text.fill(name=set_name, known=tuple(STAGED)))
    run = partial(_run_rosters, set_name) if asked.static else RUNNERS[set_name]
    return run(asked, effort, stop, on_point)


# -- sets of rosters ------------------------------------------------------------------------------------


def _run_rosters(
    set_name: str, asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None
) -> BenchmarkRun:
    its = ROSTER_SETS[set_name]
    benchmark = its.read(asked.alone(set_name))
    found = searched(benchmark, benchmark.history, effort, stop, _points(benchmark, on_point))
    bound = None if found.bound is None else benchmark.objective_bound(found.bound)
    said = benchmark.unexpressed
    if found.bound is not None and bound is None:
        said += (translate("benchmarks", "No roster keeps every hard demand of the instance; that is proven."),)
    price = found.verdict.price
    missed = benchmark.missed(price) + len(found.verdict.hard)
    return BenchmarkRun(
        set_name,
        benchmark.name,
        solved=not missed,
        ended=found.ended,
        seconds=found.seconds,
        objective=None if missed else benchmark.objective(price),
        parts={} if missed else benchmark.parts_of(found.verdict),
        missed=missed,
        bound=bound,
        first_seconds=found.first_seconds,
        best_seconds=found.best_seconds,
        peak=peak_memory(),
        said=said,
        write=partial(its.write, benchmark, found.roster),
    )


def _points(benchmark: Benchmark, on_point: OnPoint | None) -> OnProgress | None:
    """Turns the search's progress into points of the set's objective."""
    if on_point is None:
        return None

    def progress(p: Progress) -> None:
        whole = not benchmark.missed(p.price) and not p.broken
        bound = None if p.bound is None else benchmark.objective_bound(p.bound)
        on_point(Point(p.seconds, benchmark.objective(p.price) if whole else None, bound))

    return progress


# -- sets of rotations ----------------------------------------------------------------------------------


def _run_rotation(
    asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None
) -> BenchmarkRun:
    """A rotation has no cost: 0 when one is found, and none when it is proven that there is none."""
    # the solver takes half a second to load, so only those who search wait for it
    from patrolplanner.planning.solving.rotation.design import DesignEnd, design_rotation

    path = asked.alone("rws")
    wish = rws.read_instance(path)
    found = design_rotation(wish, effort, stop)
    said = {
        DesignEnd.FOUND: translate("benchmarks", "feasible: a rotation was found"),
        DesignEnd.NONE: translate("benchmarks", "infeasible: there is no rotation, and that is proven"),
    }.get(found.ended, translate("benchmarks", "undecided: neither a rotation nor a proof that there is none"))
    run = BenchmarkRun(
        "rws",
        path.stem,
        solved=found.rota is not None,
        ended="proven" if found.ended in (DesignEnd.FOUND, DesignEnd.NONE) else found.ended.value,
        seconds=found.seconds,
        peak=peak_memory(),
        said=(said,),
    )
    if (rota := found.rota) is None:
        return run
    if on_point is not None:
        on_point(Point(found.seconds, 0, 0))
    write = partial(rws.write_solution, rota)
    return replace(run, objective=0, bound=0, first_seconds=found.seconds, best_seconds=found.seconds, write=write)


STAGED: Mapping[str, Runner] = {"inrc2": run_stages}
"""Sets whose rules show an instance stage by stage."""

RUNNERS: Mapping[str, Runner] = {
    **{name: partial(_run_rosters, name) for name in ROSTER_SETS},
    **STAGED,
    "rws": _run_rotation,
    **PLACING_RUNNERS,
    "cumcm2011b": run_town,
    "siting": run_siting,
    "patrol": run_patrol,
    "beats": run_beats,
}
"""The sets by the names that the command line knows them by."""
