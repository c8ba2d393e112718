"""Designs a cyclic rotation or proves that there is none: an integer flow over runs of days, made to hang together.

What was tried, on two cores: the flow with lazily found cuts decides the twenty real cases of the public set in
0.02 to 0.3 s each and 29 of the other 30 in 0.6 s at most, whatever the number of rows. Where work and rest fill
the week so tightly that nearly every run begins on the same day of the week (Example 48: 800 s with states of
single days and lazy cuts alone; no answer in 60 s with whole runs and lazy cuts), cuts over all sets of week days
on which a run may begin decide it in about a second. They slow the easy cases down tenfold, so they come second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, combinations
from random import Random

from ortools.sat.python import cp_model

from patrolplanner.planning.rotation_wish import OFF, WEEK, Rota, RotationWish, faults
from patrolplanner.planning.solving.rotation_graph import (
    REST,
    Arc,
    Node,
    RotationGraph,
    closed_walk,
    components,
    rotation_graph,
)
from patrolplanner.planning.stop import Effort, StopFlag

EASY_WORK = 0.5  # deterministic seconds for a flow before the cuts over week days are added
TASTE_WORK, TASTE_ROUNDS = 2.0, 8  # deterministic seconds a round, and rounds, to look for a rota that people like
TASTE_WALKS = 60  # ways to walk the same flow that are compared for how evenly free weekends lie
SINGLE_OFF, BACKWARD, WEEKEND = 3, 2, -2  # what a lone day off, a step back of the clock, a free weekend weigh
SATURDAY, SUNDAY = 5, 6
TICK = 0.05


class DesignEnd(StrEnum):
    """What came of a design."""

    FOUND = "found"
    NONE = "none"
    TIME = "time"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Design:
    """A rota when one was found; ``NONE`` is proven, ``TIME`` and ``STOPPED`` say nothing about the wish."""

    ended: DesignEnd
    rota: Rota | None
    seconds: float


def design_rotation(wish: RotationWish, effort: Effort, stop: StopFlag | None = None) -> Design:
    """Any rota that gives the wish, or the proof that none does. One worker and the same seed give the same rota."""
    return _Designing(wish, effort, stop or StopFlag()).run()


def design_liked_rotation(wish: RotationWish, effort: Effort, stop: StopFlag | None = None) -> Design:
    """As `design_rotation`, then a short search for few lone days off, forward changes and even free weekends."""
    return _Designing(wish, effort, stop or StopFlag()).run_and_improve()


class _Designing:
    def __init__(self, wish: RotationWish, effort: Effort, stop: StopFlag) -> None:
        self.wish = wish
        self.effort = effort
        self.stop = stop
        self.begun = time.monotonic()

    def run(self) -> Design:
        if any(self.wish.off_on(d) < 0 for d in range(WEEK)):
            return self._ended(DesignEnd.NONE)
        self.flow = _Flow(rotation_graph(self.wish))
        work: float | None = EASY_WORK
        while True:
            status = self._solve(work)
            if status == cp_model.INFEASIBLE:
                return self._ended(DesignEnd.NONE)
            if self.flow.walkable:
                return self._ended(DesignEnd.FOUND, self._rota(self.flow.arcs, Random(self.effort.seed)))
            if self.stop.is_set():
                return self._ended(DesignEnd.STOPPED)
            if self._left() <= 0:
                return self._ended(DesignEnd.TIME)
            if status == cp_model.UNKNOWN:
                work = None
                self.flow.join_weekdays(self._work_lengths())
            else:
                self.flow.join_components()

    def run_and_improve(self) -> Design:
        found = self.run()
        if found.rota is None:
            return found
        best = self.flow.arcs
        self.flow.prefer([self._weight(arc) for arc in self.flow.graph.arcs])
        for _ in range(TASTE_ROUNDS):
            if self.stop.is_set() or self._left() <= 0 or self._solve(TASTE_WORK) == cp_model.UNKNOWN:
                break
            if self.flow.walkable:
                best = self.flow.arcs
                break
            self.flow.join_components()
        rotas = [self._rota(best, Random(self.effort.seed + n)) for n in range(TASTE_WALKS)]
        return self._ended(DesignEnd.FOUND, min(rotas, key=_unevenness))

    def _ended(self, how: DesignEnd, rota: Rota | None = None) -> Design:
        return Design(how, rota, time.monotonic() - self.begun)

    def _left(self) -> float:
        return self.effort.seconds - (time.monotonic() - self.begun)

    def _solve(self, work: float | None) -> int:
        """Solve the flow as it stands, heeding a stop; the status is CP-SAT's."""
        if self.stop.is_set() or self._left() <= 0:
            return int(cp_model.UNKNOWN)
        solver = cp_model.CpSolver()
        p = solver.parameters
        p.num_workers = self.effort.workers
        p.random_seed = self.effort.seed % 2**31
        p.linearization_level = 2
        # its handler of Ctrl-C knows one solve in one thread; here it would end the program without an answer
        p.catch_sigint_signal = False
        p.max_time_in_seconds = self._left()
        if work is not None:
            p.max_deterministic_time = work
        ended = threading.Event()

        def watch() -> None:
            # a request that comes before the solve has begun is lost, so it is made until it is heard
            while not ended.wait(TICK):
                if self.stop.is_set():
                    solver.stop_search()

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        try:
            status = int(solver.solve(self.flow.model))
        finally:
            ended.set()
            watcher.join()
        self.flow.take(solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None)
        return status

    def _work_lengths(self) -> set[int]:
        """Lengths of runs of work, counted in days of the week."""
        least, most = self.wish.work
        return {length % WEEK for length in range(least, min(most, least + WEEK - 1) + 1)}

    def _weight(self, arc: Arc) -> int:
        if arc.symbol == REST:
            days = list(arc.days())
            free = sum(days[n : n + 2] == [SATURDAY, SUNDAY] for n in range(arc.length))
            return SINGLE_OFF * (arc.length == 1) + WEEKEND * free
        if arc.tail.kind == "after" and arc.head.kind == "first":
            before, then = (self.wish.shifts[node.shift].start for node in (arc.tail, arc.head))
            return BACKWARD * (before is not None and then is not None and then < before)
        return 0

    def _rota(self, arcs: Sequence[Arc], chance: Random) -> Rota:
        """The flow walked in one of its ways, cut into weeks on a Monday."""
        days = [(day, arc.symbol) for arc in closed_walk(list(arcs), chance) for day in arc.days()]
        monday = next(n for n, (day, _) in enumerate(days) if day == 0)
        codes = [OFF if s == REST else self.wish.shifts[s].code for _, s in days[monday:] + days[:monday]]
        rota = tuple(tuple(codes[n : n + WEEK]) for n in range(0, len(codes), WEEK))
        if faults(self.wish, rota):
            raise AssertionError("the rota that was designed does not give the wish")
        return rota


class _Flow:
    """How often each run of days is used, as a model that keeps demand and balance; cuts make it hang together."""

    def __init__(self, graph: RotationGraph) -> None:
        self.graph = graph
        self.model = cp_model.CpModel()
        self.count = [self.model.new_int_var(0, most, "") for most in graph.most]
        self.leaving: dict[Node, list[cp_model.IntVar]] = {}
        entering: dict[Node, list[cp_model.IntVar]] = {}
        covering: dict[tuple[int, int], list[cp_model.IntVar]] = {key: [] for key in graph.demand}
        for arc, count in zip(graph.arcs, self.count, strict=True):
            self.leaving.setdefault(arc.tail, []).append(count)
            entering.setdefault(arc.head, []).append(count)
            for day in arc.days():
                covering[arc.symbol, day].append(count)
        for key, wanted in graph.demand.items():
            self.model.add(cp_model.LinearExpr.sum(covering[key]) == wanted)
        for node, counts in self.leaving.items():
            self.model.add(cp_model.LinearExpr.sum(counts) == cp_model.LinearExpr.sum(entering[node]))
        starts = [node for node in self.leaving if node.kind == "start"]
        # every closed walk meets a hub; without days off there are no starts, and every node is one
        self.hubs = starts or list(self.leaving)
        self.used: dict[Node, cp_model.IntVar] = {}
        self.cuts: set[frozenset[Node]] = set()
        self.arcs: list[Arc] = []

    @property
    def walkable(self) -> bool:
        """Whether the last solution is one closed walk."""
        return bool(self.arcs) and len(components(self.arcs)) == 1

    def take(self, solver: cp_model.CpSolver | None) -> None:
        """Remember a solution, every arc as often as it is used, or that there is none."""
        self.arcs = []
        if solver is not None:
            for arc, count in zip(self.graph.arcs, self.count, strict=True):
                self.arcs += [arc] * solver.value(count)

    def prefer(self, weights: Sequence[int]) -> None:
        """Look for the least sum of these weights from now on, beginning at the last solution."""
        used = {arc: self.arcs.count(arc) for arc in set(self.arcs)}
        for arc, count in zip(self.graph.arcs, self.count, strict=True):
            self.model.add_hint(count, used.get(arc, 0))
        self.model.minimize(cp_model.LinearExpr.weighted_sum(self.count, weights))

    def join_components(self) -> None:
        """Forbid that the parts of the last solution stay apart, nor the same parts on any other day of the week."""
        parts = components(self.arcs)
        for part in parts:
            days = {node.day for node in part if node.kind == "start"}
            others = {node.day for other in parts if other is not part for node in other if node.kind == "start"}
            known = set(chain.from_iterable(parts))
            # unused nodes that only this part can reach belong to it: that leaves fewer ways out
            own = {n for n in self.leaving if n not in known and _inner(n) and _began(n) in days - others}
            for later in range(WEEK):
                self._cut(node._replace(day=(node.day + later) % WEEK) for node in part | own)

    def join_weekdays(self, work_lengths: Iterable[int]) -> None:
        """For each set of week days on which work may begin, and such a set on which it may end: a way out."""
        for size in (1, 2, 3):
            # what leaves a set is what leaves all the rest, so sets of half the week will do
            for days in combinations(range(WEEK), size):
                for length in work_lengths:
                    ends = {(day + length) % WEEK for day in days}
                    self._cut(
                        node
                        for node in self.leaving
                        if (node.day in ends if node.kind == "end" else _began(node) in days)
                    )

    def _cut(self, nodes: Iterable[Node]) -> None:
        """When there is a walk among these nodes and one elsewhere, something leads out."""
        inside = frozenset(nodes)
        within, without = [h for h in self.hubs if h in inside], [h for h in self.hubs if h not in inside]
        if not within or not without or inside in self.cuts:
            return
        self.cuts.add(inside)
        both = self._any_used(within), self._any_used(without)
        out = [
            count
            for arc, count in zip(self.graph.arcs, self.count, strict=True)
            if arc.tail in inside and arc.head not in inside
        ]
        self.model.add(cp_model.LinearExpr.sum(out) >= cp_model.LinearExpr.sum(both) - 1)

    def _any_used(self, hubs: Iterable[Node]) -> cp_model.IntVar:
        found = self.model.new_bool_var("")
        self.model.add_max_equality(found, [self._used(hub) for hub in hubs])
        return found

    def _used(self, hub: Node) -> cp_model.IntVar:
        if hub not in self.used:
            used = self.used[hub] = self.model.new_bool_var("")
            through = cp_model.LinearExpr.sum(self.leaving[hub])
            self.model.add(through >= 1).only_enforce_if(used)
            self.model.add(through == 0).only_enforce_if(~used)
        return self.used[hub]


def _inner(node: Node) -> bool:
    return node.kind in ("first", "after")


def _began(node: Node) -> int:
    """The day of the week on which the run of work began that the node lies in."""
    return (node.day - node.worked) % WEEK


def _unevenness(rota: Rota) -> int:
    """Sum of the squared distances, in weeks, from each free weekend to the next."""
    free = [n for n, row in enumerate(rota) if row[SATURDAY] == row[SUNDAY] == OFF]
    return sum(((b - a) % len(rota) or len(rota)) ** 2 for a, b in zip(free, free[1:] + free[:1], strict=True))
