"""The search: a first roster day by day, then large-neighbourhood search on all cores, best so far at hand."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.judge import Case
from patrolplanner.planning.solving.bound import Bound
from patrolplanner.planning.solving.neighbourhoods import GAP, GAP_LEAST_PRICE, Neighbourhoods
from patrolplanner.planning.solving.network import Network
from patrolplanner.planning.solving.submodel import REPAIR_PRICE, State, SubModel, sub_model
from patrolplanner.planning.stop import Effort, OnProgress, Progress, StopFlag

WANTED_WORK = 0.1  # deterministic seconds an exact solve of a neighbourhood may take
START_SHARE = 0.35  # of the time limit, at most, for the first roster
START_PAIRS = 600  # free pairs of one step of the first roster; a step is a day at least
START_WORK = 0.5  # deterministic seconds a step of the first roster may take
START_MOST = 1500  # and is cut between duties when a day has more
START_TOLERANCE = 0.02  # of its price that a step of the first roster may leave on the table
START_LEAST_PRICE = 100  # the first roster looks at what is dear; what is cheap comes later
WHOLE_PAIRS, WHOLE_SHARE, WHOLE_WORK = 600, 0.4, 60.0  # what is small, and share of time and work to solve it whole
TICK = 0.1


class Ended(StrEnum):
    """Why a search ended."""

    PROVEN = "proven"
    TIME = "time"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Outcome:
    """What a search found: 0-1 vector over the case's pairs, its price, a bound no roster can beat, why it ended."""

    chosen: Ints
    price: int
    bound: int | None
    ended: Ended
    seconds: float
    first_seconds: float

    @property
    def proven(self) -> bool:
        """Whether no cheaper roster exists."""
        return self.bound is not None and self.bound >= self.price


class Search:
    """One search over a case. ``editable`` [pairs] may change; the others stay as in ``start``."""

    def __init__(self, case: Case, start: Ints, editable: Bools, effort: Effort) -> None:
        self.case = case
        self.editable = editable
        self.effort = effort
        self.network = Network(case.space.columns, case.limits)
        self.lock = threading.Lock()
        self.state = self._state(start)
        self.worth = self._worth(self.state)
        self.bound: int | None = None
        self.ended: Ended | None = None
        self.windows = self._windows()
        self.solvers: set[cp_model.CpSolver] = set()
        self.begun = time.monotonic()
        self.first_seconds = 0.0

    # -- the whole ----------------------------------------------------------------------------------

    def run(self, stop: StopFlag | None = None, on_progress: OnProgress | None = None) -> Outcome:
        """Search until the time is up, the best is proven, or somebody asks to stop."""
        stop = stop or StopFlag()
        self.begun = time.monotonic()
        bound = Bound(self.case, self.network, self.state, self.editable)
        threads = [threading.Thread(target=self._work, args=(n,), daemon=True) for n in range(self.effort.workers)]
        prover = threading.Thread(target=self._prove, args=(bound,), daemon=True)
        self.bound = bound.at_once()
        watcher = threading.Thread(target=self._watch, args=(stop, on_progress, bound), daemon=True)
        watcher.start()
        self._first_roster()
        self.first_seconds = time.monotonic() - self.begun
        self._small_plan()
        if self.effort.seconds > 0:
            prover.start()
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.ended = self.ended or Ended.TIME
        bound.stop()
        if prover.ident is not None:
            prover.join()
        watcher.join()
        if on_progress is not None:
            on_progress(self._progress())
        proven = self.bound is not None and self.bound >= self.worth[1]
        ended = Ended.PROVEN if proven and self.worth[0] == 0 else self.ended
        seconds = time.monotonic() - self.begun
        return Outcome(self.state.chosen, self.worth[1], self.bound, ended, seconds, self.first_seconds)

    def _watch(self, stop: StopFlag, on_progress: OnProgress | None, bound: Bound) -> None:
        """Reports, and ends the running solves when it is time."""
        reported = 0.0
        while self.ended is None:
            stop.wait(TICK)
            if stop.is_set():
                self.ended = Ended.STOPPED
            elif time.monotonic() - self.begun >= self.effort.seconds:
                self.ended = Ended.TIME
            elif self.bound is not None and self.bound >= self.worth[1] and self.worth[0] == 0:
                self.ended = Ended.PROVEN
            if on_progress is not None and time.monotonic() - reported >= 1.0:
                reported = time.monotonic()
                on_progress(self._progress())
        bound.stop()
        while self.solvers:
            # a request that comes before a solve has begun is lost, so it is made until all have ended
            with self.lock:
                for solver in self.solvers:
                    solver.stop_search()
            time.sleep(TICK / 2)

    def _progress(self) -> Progress:
        limits = self.case.limits
        activity = self.state.activity
        gaps = np.isin(limits.block, [n for n, b in enumerate(limits.blocks) if b.gap])
        missing = int(limits.units(limits.miss(activity))[gaps].sum())
        return Progress(time.monotonic() - self.begun, self.worth[1], self.bound, missing, self.worth[0])

    def _prove(self, bound: Bound) -> None:
        left = self.effort.seconds - (time.monotonic() - self.begun)
        found = bound.solve(left)
        if found is not None:
            self.bound = max(found, self.bound or 0)

    # -- judging ------------------------------------------------------------------------------------

    def _state(self, chosen: Ints) -> State:
        values = self.case.space.columns.values(chosen)
        return State(chosen, values, self.case.limits.activity(values))

    def _worth(self, state: State) -> tuple[int, int]:
        """How much hard limits are missed, and the price: less is better, in this order."""
        limits = self.case.limits
        miss = limits.miss(state.activity)
        return int(miss[limits.hard].sum()), int((limits.units(miss) * limits.price).sum())

    def _offer(self, free: Ints, values: Ints) -> int:
        """Take a part's new values when they do not make the whole worse; returns what was gained."""
        with self.lock:
            chosen = self.state.chosen.copy()
            chosen[free] = values
            state = self._state(chosen)
            worth = self._worth(state)
            if worth > self.worth:
                return 0
            gain = (self.worth[0] - worth[0]) * REPAIR_PRICE + self.worth[1] - worth[1]
            self.state, self.worth = state, worth
            return gain

    # -- parts --------------------------------------------------------------------------------------

    def _solve(
        self, part: SubModel, work: float, seconds: float, seed: int, tolerance: float = 0.0, workers: int = 1
    ) -> tuple[Ints | None, bool, float]:
        """Solve a part: its new values (None when there are none), whether proven best, deterministic work done."""
        solver = cp_model.CpSolver()
        p = solver.parameters
        p.num_workers = workers
        p.random_seed = seed % (2**31)
        p.linearization_level = 2
        p.relative_gap_limit = tolerance
        # parts are small: a light presolve halves the time of a part (sample county, 120 to 500 free pairs)
        p.max_presolve_iterations = 1
        p.cp_model_probing_level = 0
        p.symmetry_level = 0
        # its handler of Ctrl-C knows one solve in one thread; here it would end the program without a roster
        p.catch_sigint_signal = False
        p.max_deterministic_time = work
        p.max_time_in_seconds = max(0.01, seconds)
        with self.lock:
            if self.ended is not None:
                return None, False, 0.0
            self.solvers.add(solver)
        status = solver.solve(part.model)
        with self.lock:
            self.solvers.discard(solver)
        done = float(solver.response_proto.deterministic_time)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None, False, done
        values = np.array([solver.boolean_value(v) for v in part.variables], dtype=np.int64)
        return values, status == cp_model.OPTIMAL, done

    def _left(self) -> float:
        return self.effort.seconds - (time.monotonic() - self.begun)

    def _small_plan(self) -> None:
        """A small plan is solved as a whole, which proves the best roster the best."""
        free = np.flatnonzero(self.editable)
        if not len(free) or len(free) > WHOLE_PAIRS or self.ended is not None:
            return
        part = sub_model(self.network, self.state, free)
        seconds = self._left() * WHOLE_SHARE
        values, proven, _ = self._solve(part, WHOLE_WORK, seconds, self.effort.seed, workers=self.effort.workers)
        if values is not None:
            self._offer(free, values)
        if proven and self.worth[0] == 0:
            self.bound = self.worth[1]

    def _first_roster(self) -> None:
        """Solve window by window, group of people by group, each as far as its share of the time allows."""
        steps = self.windows
        until = time.monotonic() + self._left() * START_SHARE
        jobs = iter(enumerate(steps))

        def work() -> None:
            while True:
                with self.lock:
                    job = next(jobs, None)
                if job is None or self.ended is not None:
                    return
                n, (group, free) = job
                with group:
                    left = until - time.monotonic()
                    seconds = max(1.0, 3 * left * self.effort.workers / max(1, len(steps) - n))
                    part = sub_model(self.network, self.state, free, START_LEAST_PRICE)
                    values, _, _ = self._solve(part, START_WORK, seconds, self.effort.seed + n, START_TOLERANCE)
                    if values is not None:
                        self._offer(free, values)

        threads = [threading.Thread(target=work, daemon=True) for _ in range(self.effort.workers)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()

    def _windows(self) -> list[tuple[threading.Lock, Ints]]:
        """Windows of days in order for each group of people who share duties, groups taking turns."""
        space = self.case.space
        pairs = np.flatnonzero(self.editable)
        group_of = _components(space.person, space.duty, len(space.board.people), len(space.board.duties))
        day = space.board.duty_day[space.duty]
        lanes: list[list[tuple[threading.Lock, Ints]]] = []
        for group in np.unique(group_of[space.person[pairs]]).tolist():
            theirs = pairs[group_of[space.person[pairs]] == group]
            days = np.unique(day[theirs])
            length = max(1, int(START_PAIRS * len(days) // max(1, len(theirs))))
            lock = threading.Lock()
            blocks = [
                theirs[(day[theirs] >= d) & (day[theirs] < d + length)]
                for d in range(int(days[0]), int(days[-1]) + 1, length)
            ]
            lanes.append([(lock, step) for block in blocks for step in _split(block, space.duty)])
        return [lane[n] for n in range(max(map(len, lanes), default=0)) for lane in lanes if n < len(lane)]

    def _work(self, number: int) -> None:
        """One thread of the large-neighbourhood search."""
        rng = np.random.default_rng((self.effort.seed, number))
        windows = [free for _, free in self.windows]
        chooser = Neighbourhoods(self.case, self.editable, rng, windows, number, self.effort.workers)
        if not len(chooser.active):
            return
        while self.ended is None and self._left() > 0:
            state = self.state
            kind, free = chooser.choose(state)
            if not len(free):
                continue
            part = sub_model(self.network, state, free, GAP_LEAST_PRICE if kind == GAP else 1)
            seed = int(rng.integers(2**31))
            values, proven, done = self._solve(part, WANTED_WORK, self._left(), seed)
            gain = self._offer(free, values) if values is not None else 0
            chooser.learn(kind, gain, done, WANTED_WORK, proven)


def _split(block: Ints, duty: Ints) -> list[Ints]:
    """A block of pairs, cut between duties (in time order) into steps of at most about START_MOST pairs."""
    if len(block) <= START_MOST:
        return [block]
    block = block[np.argsort(duty[block], kind="stable")]
    edges = np.flatnonzero(np.diff(duty[block])) + 1
    cuts, last = [], 0
    for edge in edges.tolist():
        if edge - last >= START_MOST:
            cuts.append(edge)
            last = edge
    return [np.sort(step) for step in np.split(block, cuts)]


def _components(person: Ints, duty: Ints, people: int, duties: int) -> Ints:
    """[people] number of the group each belongs to, where sharing a duty makes one group."""
    parent = list(range(people))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first = np.full(duties, -1, dtype=np.int64)
    for p, d in {(int(a), int(b)) for a, b in zip(person, duty, strict=True)}:
        if first[d] < 0:
            first[d] = p
        else:
            parent[root(p)] = root(int(first[d]))
    return np.array([root(i) for i in range(people)], dtype=np.int64)
