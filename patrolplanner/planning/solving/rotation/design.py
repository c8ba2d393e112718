"""Designs a cyclic rotation or proves that there is none: an integer flow over runs of days, made to hang together.

Cuts are found lazily at first. Where work and rest fill the week so tightly that nearly every run begins on the same
day of the week, cuts over all sets of week days on which a run may begin decide it; they slow the easy cases down, so
they come second. On what is still hard one thread beats CP-SAT's own set of two, but which level of its linear
relaxation pays differs from wish to wish, so both run: beside each other, or in turns with growing limits when there
is one thread (measured: tests/bench/notes/rotation.md).
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from queue import Empty, SimpleQueue
from random import Random

from ortools.sat.python import cp_model

from patrolplanner.planning.rotation.joining import Cycle, joined
from patrolplanner.planning.rotation.wish import OFF, WEEK, Rota, RotationWish, faults
from patrolplanner.planning.solving.engine.solver import at_most, cp_solver, solved
from patrolplanner.planning.solving.rotation.graph import (
    REST,
    Arc,
    Node,
    RotationGraph,
    closed_walk,
    components,
    rotation_graph,
)
from patrolplanner.planning.stop import Effort, Meter, StopFlag

EASY_WORK = 0.5  # deterministic seconds for a flow before the cuts over week days are added
LEVELS = (2, 1)  # of the linear relaxation
TASTE_WORK = 2.0  # deterministic seconds a round to look for a rota that people like
TASTE_ROUNDS = 8  # of them, at most
TASTE_WALKS = 60  # ways to walk the same flow that are compared for how evenly free weekends lie
SINGLE_OFF, BACKWARD, WEEKEND = 3, 2, -2  # what a lone day off, a step back of the clock, a free weekend weigh
SATURDAY, SUNDAY = 5, 6
TICK = 0.05  # seconds between two looks whether somebody asked to stop


class DesignEnd(StrEnum):
    """What came of a design."""

    FOUND = "found"
    NONE = "none"
    TIME = "time"
    STOPPED = "stopped"


@dataclass(frozen=True)
class RotaDesign:
    """A rota when one was found; ``NONE`` is proven, ``TIME`` and ``STOPPED`` say nothing about the wish."""

    ended: DesignEnd
    rota: Rota | None
    seconds: float
    work: float = 0.0


def design_rotation(wish: RotationWish, effort: Effort, stop: StopFlag | None = None) -> RotaDesign:
    """Any rota that gives the wish, or the proof that none does. One worker and the same seed give the same rota."""
    return _Designing(wish, effort, stop or StopFlag()).run()


def design_liked_rotation(wish: RotationWish, effort: Effort, stop: StopFlag | None = None) -> RotaDesign:
    """As `design_rotation`, then a short search for few lone days off, forward changes and even free weekends."""
    return _Designing(wish, effort, stop or StopFlag()).run_and_improve()


class _Designing:
    def __init__(self, wish: RotationWish, effort: Effort, stop: StopFlag) -> None:
        self.wish = wish
        self.effort = effort
        self.stop = stop
        self.meter = Meter(effort)

    def run(self) -> RotaDesign:
        if any(self.wish.off_on(d) < 0 for d in range(WEEK)):
            return self._ended(DesignEnd.NONE)
        self.flow = _Flow(rotation_graph(self.wish))
        attempts = 0
        while True:
            status = self._solve(self._solvers(attempts))
            if status == cp_model.INFEASIBLE:
                return self._ended(DesignEnd.NONE)
            if rota := self._rota(Random(self.effort.seed)):
                return self._ended(DesignEnd.FOUND, rota)
            if self.stop.is_set():
                return self._ended(DesignEnd.STOPPED)
            if self.meter.left <= 0:
                return self._ended(DesignEnd.TIME)
            if status != cp_model.UNKNOWN:
                self.flow.join_components()
                continue
            attempts += 1
            if attempts == 1:
                self.flow.join_weekdays(self._work_lengths())

    def run_and_improve(self) -> RotaDesign:
        found = self.run()
        if found.rota is None:
            return found
        rotas = [found.rota]
        self.flow.prefer([self._weight(arc) for arc in self.flow.graph.arcs])
        for _ in range(TASTE_ROUNDS):
            if self._solve([self._solver(LEVELS[0], TASTE_WORK)]) == cp_model.UNKNOWN:
                break
            if rota := self._rota(Random(self.effort.seed)):
                walks = range(1, TASTE_WALKS) if self.flow.walkable else ()
                others = (self._rota(Random(self.effort.seed + n)) for n in walks)
                rotas = [rota, *(other for other in others if other is not None)]
                break
            self.flow.join_components()
        return self._ended(DesignEnd.FOUND, min(rotas, key=_unevenness))

    def _ended(self, how: DesignEnd, rota: Rota | None = None) -> RotaDesign:
        return RotaDesign(how, rota, self.meter.spent, self.meter.worked)

    def _solvers(self, attempts: int) -> list[cp_model.CpSolver]:
        """Who solves the flow after so many attempts in vain: one at first and in turns, or all beside each other."""
        if attempts == 0 or self.effort.workers == 1:
            return [self._solver(LEVELS[attempts % len(LEVELS)], EASY_WORK * 2**attempts)]
        return [self._solver(level, None) for level in LEVELS]

    def _solver(self, level: int, work: float | None) -> cp_model.CpSolver:
        solver = cp_solver(self.effort.seed, self.meter, linear=level)
        if work is not None:
            at_most(solver, work)
        return solver

    def _solve(self, solvers: Sequence[cp_model.CpSolver]) -> int:
        """Let all of them solve the flow as it stands until one knows, heeding a stop; the status is CP-SAT's."""
        self.flow.take(None)
        if self.stop.is_set() or self.meter.left <= 0:
            return int(cp_model.UNKNOWN)
        results: SimpleQueue[tuple[int, cp_model.CpSolver]] = SimpleQueue()

        def work(solver: cp_model.CpSolver) -> None:
            results.put((int(solved(solver, self.flow.model.clone(), self.meter)), solver))

        threads = [threading.Thread(target=work, args=(solver,), daemon=True) for solver in solvers]
        for thread in threads:
            thread.start()
        known = int(cp_model.UNKNOWN)
        waiting = len(solvers)
        while waiting:
            with suppress(Empty):
                status, solver = results.get(timeout=TICK)
                waiting -= 1
                if known == cp_model.UNKNOWN and status != cp_model.UNKNOWN:
                    known = status
                    self.flow.take(solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None)
            if self.stop.is_set() or known != cp_model.UNKNOWN:
                # a request that comes before a solve has begun is lost, so it is made until all have ended
                for each in solvers:
                    each.stop_search()
        for thread in threads:
            thread.join()
        return known

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

    def _rota(self, chance: Random) -> Rota | None:
        """The last solution walked in one of its ways; None when it falls into parts that cannot be joined."""
        parts = components(self.flow.arcs)
        cycles = [self._cycle([arc for arc in self.flow.arcs if arc.tail in part], chance) for part in parts]
        if len(cycles) > 1 and not self.flow.has_starts:
            return None
        whole = joined(self.wish, cycles) if cycles else None
        if whole is None:
            return None
        rota = tuple(tuple(whole[n : n + WEEK]) for n in range(0, len(whole), WEEK))
        if faults(self.wish, rota):
            raise AssertionError("the rota that was designed does not give the wish")
        return rota

    def _cycle(self, arcs: list[Arc], chance: Random) -> Cycle:
        """The codes of one closed walk, beginning on a Monday."""
        days = [(day, arc.symbol) for arc in closed_walk(arcs, chance) for day in arc.days()]
        monday = next(n for n, (day, _) in enumerate(days) if day == 0)
        return [OFF if s == REST else self.wish.shifts[s].code for _, s in days[monday:] + days[:monday]]


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
        self.has_starts = bool(starts)
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
        unused = {node for node in self.leaving if node.kind in ("first", "after")}.difference(*parts)
        for part in parts:
            days = {node.day for node in part if node.kind == "start"}
            others = {node.day for other in parts if other is not part for node in other if node.kind == "start"}
            # unused nodes that only this part can reach belong to it: that leaves fewer ways out
            own = {node for node in unused if _began(node) in days - others}
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


def _began(node: Node) -> int:
    """The day of the week on which the run of work began that the node lies in."""
    return (node.day - node.worked) % WEEK


def _unevenness(rota: Rota) -> int:
    """Sum of the squared distances, in weeks, from each free weekend to the next."""
    free = [n for n, row in enumerate(rota) if row[SATURDAY] == row[SUNDAY] == OFF]
    return sum(((b - a) % len(rota) or len(rota)) ** 2 for a, b in zip(free, free[1:] + free[:1], strict=True))
