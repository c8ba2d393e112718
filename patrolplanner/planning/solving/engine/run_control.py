"""The course of one search: its clock, why it ended, and the solves that are running and must end with it."""

from __future__ import annotations

import threading
import time
from enum import StrEnum

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.engine.exact_model import SubModel
from patrolplanner.planning.solving.engine.solver import at_most, cp_solver, solved
from patrolplanner.planning.stop import Effort, Meter


class EndReason(StrEnum):
    """Why a search ended."""

    PROVEN = "proven"
    TIME = "time"
    STOPPED = "stopped"


class RunControl(Meter):
    """Shared by all threads of a search. Where work is limited decisions never look at the clock, so that one worker
    with the same seed takes the same way; else it is a matter of time where that way ends, and a first roster."""

    def __init__(self, effort: Effort) -> None:
        super().__init__(effort)
        self.ended: EndReason | None = None
        self.lock = threading.Lock()
        self._solvers: set[cp_model.CpSolver] = set()

    @property
    def over(self) -> bool:
        """Whether nothing more should be begun."""
        return self.ended is not None or self.left <= 0

    def solve(
        self,
        part: SubModel,
        work: float,
        seed: int,
        tolerance: float = 0.0,
        workers: int = 1,
        share: float = 1.0,
        linear: int = 2,
    ) -> tuple[Ints | None, bool, float]:
        """Solve a part: its new values (None when there are none), whether proven best, deterministic work done."""
        solver = cp_solver(seed, self, self.left * share, workers=workers, linear=linear)
        p = solver.parameters
        p.relative_gap_limit = tolerance
        p.absolute_gap_limit = max(part.near, p.absolute_gap_limit)
        # parts are small: a light presolve halves the time of a part (sample county, 120 to 500 free pairs)
        p.max_presolve_iterations = 1
        p.cp_model_probing_level = 0
        p.symmetry_level = 0
        at_most(solver, work)
        if part.told is not None:
            solver.best_bound_callback = part.told
        status = self.run(solver, part.model)
        if status is None:
            return None, False, 0.0
        done = float(solver.response_proto.deterministic_time)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None, False, done
        values = np.array([solver.boolean_value(v) for v in part.variables], dtype=np.int64)
        return values, status == cp_model.OPTIMAL, done

    def run(self, solver: cp_model.CpSolver, model: cp_model.CpModel) -> cp_model.CpSolverStatus | None:
        """Solve a model unless the search is over; its end ends the solve."""
        with self.lock:
            if self.ended is not None or (self.effort.repeatable and self.over):
                return None
            self._solvers.add(solver)
        status = solved(solver, model, self)
        with self.lock:
            self._solvers.discard(solver)
        return status

    def end_solves(self, every: float) -> None:
        """End what runs. A request that comes before a solve has begun is lost, so it is made until all have ended."""
        while self._solvers:
            with self.lock:
                for solver in self._solvers:
                    solver.stop_search()
            time.sleep(every)
